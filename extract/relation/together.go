package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// together lets the only two people of a sentence have met if it holds a word
// of meeting that nothing puts in doubt and no surer rule has said so. It is
// the last resort, for forms that no rule knows.
func (a *article) together(v *view) {
	p := a.coded["two-in-a-sentence"]
	if p == nil || a.isSport(v) || a.byCall(v) || a.toldIn(v) || a.has(v, []string{"represented"}) {
		return
	}
	t := a.plainTrigger(p, v)
	if t < 0 {
		return
	}
	people := a.actors(v)
	if len(people) != 2 || people[0].own || people[1].own || a.sameSide(people[0].entity, people[1].entity) {
		return
	}
	if v.IsVerb(t) && v.Tag(t) != ud.TagVBG && people[0].first > t {
		return // "They met with A and separately with B"
	}
	if a.bothMet(v, t, people) {
		return
	}
	tr := trigger{v: v, at: t, carrier: -1, noun: v.Verb(t) == ""}
	status, ok := a.status(p, tr)
	if !ok {
		return
	}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, rule: p, status: status, place: -1, event: -1, left: people[:1], right: people[1:]}
	a.settle(m, tr)
	a.ahead(m, tr)
	a.tell(m)
}

// bothMet reports whether two people stand in the list that follows "with": someone
// who is not named met both of them.
func (a *article) bothMet(v *view, t int, people []member) bool {
	with := t + 1
	for with < t+4 && v.Word(with) != "with" {
		with++
	}
	if with == t+4 || people[0].first < with {
		return false
	}
	listed := false
	for k := people[0].last; k < people[1].first; k++ {
		if v.Finite(k) && v.name[k] == 0 {
			return false
		}
		listed = listed || v.Tag(k) == ud.TagCC || v.Word(k) == "well"
	}
	return listed && v.Word(people[1].first-1) != ","
}

// toldIn reports whether a meeting or call of the sentence is told already.
func (a *article) toldIn(v *view) bool {
	return slices.ContainsFunc(a.meetings, func(m *meeting) bool { return m.sentence == v.index }) ||
		slices.ContainsFunc(a.out, func(r Relation) bool { return r.Type.Symmetric() && r.Sentence == v.Sentence.Span })
}

// plainTrigger returns the first word of the sentence that the rule waits for
// and of which all others stand as well: one in doubt puts all in doubt.
func (a *article) plainTrigger(p *pattern, v *view) int {
	found := -1
	for t := range v.Len() {
		if v.name[t] > 0 {
			continue
		}
		verb, noun := v.Verb(t), v.Noun(t)
		if !slices.Contains(p.Verbs, verb) && (verb != "" || !slices.Contains(p.Nouns, noun)) {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1, noun: verb == ""}
		if j := a.guard(tr); j.Standing != clause.Happened {
			return -1
		}
		if v.Sentence.Parsed && v.Standing(t).Standing != clause.Happened {
			return -1
		}
		if found < 0 && a.leadsToSomeone(v, t) {
			found = t
		}
	}
	return found
}

// leadsToSomeone reports whether "with" or "between" follows a word of meeting,
// or a person a verb: "met all the criteria" and "a meeting point" lead to none.
func (a *article) leadsToSomeone(v *view, t int) bool {
	for k := t + 1; k < v.Len() && k < t+4; k++ {
		w := v.Word(k)
		if w == "with" || w == "between" {
			if a.answered(v, k) {
				return false
			}
			return len(a.readStrict(v, v.pastAside(k+1), v.Len())) > 0
		}
		if e, _, _, ok := a.named(v, k); ok {
			return v.IsVerb(t) && a.typeOf(e) == mention.Person
		}
		if tag := v.Tag(k); tag == ud.TagNN || tag == ud.TagNNS || tag == ud.TagComma {
			return v.IsVerb(t) && a.roles["person"][w] && tag != ud.TagComma
		}
	}
	return false
}

// answered reports whether a plain noun and "from" follow the preposition at k: "met
// with criticism from B".
func (a *article) answered(v *view, k int) bool {
	for n := k + 1; n+1 < v.Len() && n < k+5 && v.name[n] == 0; n++ {
		if v.Word(n+1) == "from" {
			noun := a.lexicon.Noun(v.Word(n))
			return v.Tag(n).Noun() && !a.roles["person"][noun] && !a.roles["group"][noun] && !a.roles["envoys"][noun]
		}
	}
	return false
}

// actors returns the people of a sentence, named or by pronoun, without those
// who only say whose someone or something is.
func (a *article) actors(v *view) []member {
	var list []member
	for t := 0; t < v.Len(); t++ {
		if e, first, last, ok := a.named(v, t); ok {
			if a.typeOf(e) == mention.Person {
				m := member{entity: e, first: first, last: last, from: first, named: true}
				m.own = v.Word(last) == "'s" || v.Word(last) == "’s" || a.owned(v, first) || (&listReader{a: a, v: v, from: max(first-6, 0)}).ownPeople(first)
				list = append(list, m)
			}
			t = last - 1
			continue
		}
		if an, ok := a.anaphorAt(v, t); ok && a.allOf(an, mention.Person) {
			if v.Tag(t) != ud.TagPRPS {
				for _, e := range an.Entities {
					list = append(list, member{entity: e, first: t, last: max(an.Last, t+1), from: t})
				}
			}
			t = max(an.Last-1, t)
		}
	}
	return unique(list)
}

// owned reports whether the person at token t is led by "of", "to" or "for"
// after a noun for people: "an aide to A", "the widow of A".
func (a *article) owned(v *view, t int) bool {
	for k := t - 1; k >= 0 && k > t-4; k-- {
		switch v.Word(k) {
		case "of", "to", "for":
			switch v.Word(k - 1) {
			case "place", "behalf", "lieu", "absence", "stead", "name":
				return true
			}
			return k > 0 && v.name[k-1] == 0 && (v.Tag(k-1) == ud.TagNN || v.Tag(k-1) == ud.TagNNS) && k == t-1
		}
	}
	return false
}
