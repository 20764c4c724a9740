package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fallback reads "A, B and C met with D" from token to token where the parse
// has given nothing: parsers lose their way in long lists. It looks only at
// verbs of meeting that no rule has used.
func (a *article) fallback(v *view) {
	p := a.coded["met-in-sequence"]
	if p == nil || a.isSport(v) {
		return
	}
	for t := range v.Len() {
		lemma := v.Verb(t)
		if v.name[t] > 0 || lemma == "" || !slices.Contains(p.Verbs, lemma) || a.used(v.index, t) {
			continue
		}
		if v.Tag(t) != ud.TagVBD && v.Tag(t) != ud.TagVBZ && v.Tag(t) != ud.TagVBP || a.hedged(v, t) {
			continue
		}
		a.sequence(p, v, t)
	}
}

// used reports whether a meeting was told of token t of a sentence, or of any
// token of it by a surer rule.
func (a *article) used(s, t int) bool {
	return slices.ContainsFunc(a.meetings, func(m *meeting) bool { return m.sentence == s && m.trigger == t })
}

// hedged reports whether the words before t deny it or put it off.
func (a *article) hedged(v *view, t int) bool {
	for k := max(t-4, 0); k < t; k++ {
		switch v.Tag(k) {
		case ud.TagMD, ud.TagTO:
			return true
		}
		switch v.Word(k) {
		case "not", "n't", "n’t", "never", "if", "whether", "unless", "reportedly", "allegedly":
			return true
		}
	}
	return v.Sentence.Parsed && v.Standing(t).Standing != clause.Happened
}

func (a *article) sequence(p *pattern, v *view, t int) {
	start := t + 1
	for start < v.Len() && start < t+5 && v.Word(start) != "with" && v.name[start] == 0 {
		start++
	}
	if start >= v.Len() {
		return
	}
	if v.Word(start) == "with" {
		start++
	} else {
		start = t + 1
	}
	right := a.readList(v, start, v.Len())
	left := a.readList(v, a.clauseStart(v, t), t)
	right = without(right, left)
	if len(left) == 0 || len(right) == 0 || left[len(left)-1].last < t-12 {
		return
	}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, left: left, right: right, rule: p, status: Held, place: -1, event: -1}
	tr := trigger{v: v, at: t, carrier: -1}
	m.each = a.separate(tr)
	a.calls(m, tr)
	a.settle(m, tr)
	a.tell(m)
}

// readList reads a list of people that begins at a token.
func (a *article) readList(v *view, start, limit int) []member {
	if start >= limit {
		return nil
	}
	r := &listReader{a: a, v: v, head: start, limit: limit, from: start}
	r.read()
	return r.members
}

// clauseStart returns where the clause of the verb at t begins: after the last
// finite verb, subordinator or fronted phrase before it.
func (a *article) clauseStart(v *view, t int) int {
	for k := t - 1; k >= 0; k-- {
		if v.Finite(k) && v.name[k] == 0 && k < t-1 {
			return k + 1
		}
		if v.Word(k) == "that" || v.Word(k) == "where" || v.Word(k) == ";" {
			return k + 1
		}
	}
	return 0
}
