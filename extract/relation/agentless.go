package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// agentless reads meetings that nobody is said to hold: "Within the framework of
// the visit, talks were held with A and B". They are those of the one person who
// is the subject of the sentence before.
func (a *article) agentless(v *view) {
	p := a.coded["agentless-meetings"]
	if p == nil || a.toldIn(v) {
		return
	}
	for t := range v.Len() {
		if v.name[t] > 0 || !slices.Contains(p.Nouns, v.Noun(t)) || v.IsVerb(t) && v.Tag(t) != ud.TagVBG {
			continue
		}
		with, left := a.heldWith(v, t), a.subjectBefore(v, t)
		if with < 0 {
			with, left = a.leg(v, t, left)
		}
		judge := a.guard
		if with < 0 {
			with, left = a.followed(v, t)
			judge = func(tr trigger) clause.Judgement { return a.wholeSentence(v, tr.at) } // what stands behind is no predicate
		}
		if with < 0 {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1, noun: true}
		right := a.readStrict(v, v.pastAside(with), v.Len())
		if len(right) == 0 || left == nil || judge(tr).Standing != clause.Happened {
			continue
		}
		m := &meeting{kind: MetWith, sentence: v.index, trigger: t, rule: p, status: Held, place: -1, event: -1, right: without(right, []member{*left})}
		m.each = a.separate(tr)
		a.calls(m, tr)
		a.settle(m, tr)
		m.left = []member{*left} // named elsewhere, so no part of the evidence
		if last := a.latest(v.index, 1); last != nil && last.holds(left.entity) {
			m.left = a.sideOf(last, left.entity)
		}
		a.tell(m)
		return
	}
}

// leg returns where the people begin whom a part of a journey led to, and whose
// journey it is, the given person's or else that of the one the article is about:
// "The second day of the visit began with a call on B".
func (a *article) leg(v *view, t int, traveller *member) (int, *member) {
	if w := v.Word(t + 1); w != "with" && w != "on" {
		return -1, nil
	}
	if traveller == nil && a.main >= 0 && a.firstMention(a.main) < v.Sentence.Tokens[0].Start {
		traveller = &member{entity: a.main, first: t, last: t + 1, from: t}
	}
	journey, began := false, false
	for k := range t {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
			return -1, nil
		}
		switch v.Word(k) {
		case "visit", "tour", "trip", "leg", "stay":
			journey = journey || !began
		case "began", "started", "opened", "concluded", "ended", "included":
			began = true
		}
	}
	if !journey || !began {
		return -1, nil
	}
	return t + 2, traveller
}

// followed returns where the people begin whom a meeting was with that followed another,
// and whose it was: "This was followed by talks with B".
func (a *article) followed(v *view, t int) (int, *member) {
	m := a.latest(v.index, 1)
	if m == nil || len(m.left) == 0 || v.Word(t+1) != "with" && v.Word(t+1) != "on" || t > 8 {
		return -1, nil
	}
	for k := range t {
		switch v.Word(k) {
		case "followed":
			if v.Word(k+1) == "by" && v.Word(k-1) == "was" || v.Word(k-1) == "there" {
				return t + 2, &m.left[0]
			}
		}
	}
	return -1, nil
}

// sideOf returns the end of a meeting on which a person stands.
func (a *article) sideOf(m *meeting, e int) []member {
	if slices.ContainsFunc(m.left, func(x member) bool { return x.entity == e }) {
		return m.left
	}
	return m.right
}

// heldWith returns where the list of people begins after "were held with" behind
// the noun at t, -1 if nothing of the kind stands there.
func (a *article) heldWith(v *view, t int) int {
	held := false
	for k := t + 1; k < v.Len() && k < t+12; k++ {
		if v.name[k] > 0 {
			continue
		}
		switch w := v.Word(k); w {
		case "held", "conducted", "place":
			held = true
		case "with":
			if held {
				return k + 1
			}
			return -1
		case "between", "by", ";", "and":
			return -1
		}
	}
	return -1
}

// subjectBefore returns the one person whom the sentence before names in front of
// its verb, if nobody stands before token t in this one.
func (a *article) subjectBefore(v *view, t int) *member {
	for k := range t {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
			return nil
		}
	}
	if v.index == 0 || a.sents[v.index-1].Headline {
		return nil
	}
	up := a.views[v.index-1]
	var found *member
	for k := 0; k < up.Len() && (up.name[k] > 0 || !up.Finite(k)); k++ {
		e, first, last, ok := a.named(up, k)
		if !ok || a.typeOf(e) != mention.Person {
			continue
		}
		if found != nil && found.entity != e {
			return nil
		}
		found = &member{entity: e, first: first, last: last, from: first}
	}
	return found
}
