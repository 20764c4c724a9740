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
		farewell := v.Word(t+1) == "farewell" // taggers take "bade" for a noun
		if farewell {
			lemma = a.lexicon.Verb(v.Word(t))
		}
		if v.name[t] > 0 || lemma == "" || !slices.Contains(p.Verbs, lemma) || a.used(v.index, t) {
			continue
		}
		if !farewell && v.Tag(t) != ud.TagVBD && v.Tag(t) != ud.TagVBZ && v.Tag(t) != ud.TagVBP || a.hedged(v, t) {
			continue
		}
		if j := a.guard(trigger{v: v, at: t, carrier: -1}); j.Standing != clause.Happened {
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
	start, ok := a.opening(v, t)
	if !ok {
		return
	}
	right := a.readStrict(v, start, v.Len())
	left := a.before(v, t)
	right = without(right, left)
	if len(left) == 0 || len(right) == 0 {
		return
	}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, left: left, right: right, rule: p, status: Held, place: -1, event: -1}
	tr := trigger{v: v, at: t, carrier: -1}
	m.each = a.separate(tr)
	a.calls(m, tr)
	a.settle(m, tr)
	a.tell(m)
}

// opening returns where the list after a verb begins; it reports false for a verb
// that says a meeting only with its preposition, which is not there.
func (a *article) opening(v *view, t int) (int, bool) {
	switch a.lexicon.Verb(v.Word(t)) {
	case "discuss", "confer":
		return t + 2, v.Word(t+1) == "with"
	case "bid", "bade":
		return t + 3, v.Word(t+1) == "farewell" && v.Word(t+2) == "to"
	}
	if k := a.credentialsAfter(v, t); k >= 0 {
		return k, true
	}
	if a.lexicon.Verb(v.Word(t)) == "receive" && a.sentBy(v, t) {
		return t, false
	}
	return a.afterVerb(v, t), true
}

// sentBy reports whether what verb t receives is a thing from somebody: "received a
// written message from B". A call or visit brings its caller along.
func (a *article) sentBy(v *view, t int) bool {
	for k := t + 1; k < v.Len() && k < t+9 && v.name[k] == 0; k++ {
		if v.Word(k) == "for" && v.Tag(k+1) == ud.TagPRPS {
			return true // "received a prize for her translations of B"
		}
		if v.Word(k) != "from" {
			continue
		}
		switch n := v.Noun(k - 1); n {
		case "call":
			return k-2 <= t || v.Tag(k-2) == ud.TagDT // one by telephone; a courtesy call is paid
		case "visit":
			return false
		default:
			return v.Tag(k-1) == ud.TagNN && !a.roles["person"][n] && !a.roles["group"][n]
		}
	}
	return false
}

// credentialsAfter returns where those begin whose credentials are received by verb
// t, or -1: "received today copies of the credentials of B".
func (a *article) credentialsAfter(v *view, t int) int {
	for k := t + 1; k+1 < v.Len() && k < t+14 && v.name[k] == 0 && !v.Finite(k); k++ {
		if w := v.Word(k); (w == "credentials" || w == "credence") && (v.Word(k+1) == "of" || v.Word(k+1) == "from") {
			return k + 2
		}
	}
	return -1
}

// afterVerb returns where the list after a verb begins: behind the next "with",
// if no name stands before it.
func (a *article) afterVerb(v *view, t int) int {
	for k := t + 1; k < v.Len() && k < t+6; k++ {
		if v.name[k] > 0 {
			break
		}
		if v.Word(k) == "with" {
			return k + 1
		}
	}
	return t + 1
}

// seek reads the list of people behind the next given preposition after token
// t, where the parse has hung it elsewhere.
func (a *article) seek(v *view, t int, preposition string) []member {
	for k := t + 1; k < v.Len() && k < t+15; k++ {
		w := v.Word(k)
		if w == preposition && v.name[k] == 0 {
			return a.readStrict(v, v.pastAside(k+1), v.Len())
		}
		if v.Finite(k) && v.name[k] == 0 && v.Tag(k) != ud.TagVBD || w == ";" || w == "who" || w == "which" {
			return nil
		}
		if preposition == "between" && v.name[k] == 0 && a.happen["talks"][w] {
			return nil // "the meeting was part of preparations for talks between A and B"
		}
	}
	return nil
}

// pastAside steps over a short aside between commas: "with, among others, A".
func (v *view) pastAside(t int) int {
	if v.Word(t) != "," {
		return t
	}
	for k := t + 1; k < v.Len() && k < t+5 && v.name[k] == 0; k++ {
		if v.Word(k) == "," {
			return k + 1
		}
	}
	return t
}

// before reads the list of people that stands right before the verb at t, if
// nothing but their titles parts it from the verb.
func (a *article) before(v *view, t int) []member {
	start := a.front(v, a.clauseStart(v, t), t)
	list := a.readList(v, start, t)
	if len(list) == 0 || list[len(list)-1].last < t-25 {
		return nil
	}
	return list
}

// front steps over phrases that open a clause ("On Friday, in Rome, …").
func (a *article) front(v *view, start, t int) int {
	for start < t {
		switch v.Tag(start) {
		case ud.TagIN, ud.TagRB, ud.TagVBG, ud.TagTO, ud.TagVBN:
		case ud.TagDT:
			if !a.roles["times"][v.Word(start+1)] {
				return start
			}
		case ud.TagNN, ud.TagNNP:
			if v.name[start] > 0 || !a.isDateAt(v, start) {
				return start
			}
		default:
			return start
		}
		comma := start
		for comma < t && v.Word(comma) != "," {
			comma++
		}
		if comma == t {
			return a.pastDate(v, start)
		}
		start = comma + 1
	}
	return start
}

// pastDate steps over a date that no comma follows: "On Wednesday Mayor A met B".
func (a *article) pastDate(v *view, start int) int {
	if v.Word(start) == "on" && a.isDateAt(v, start+1) {
		start++
	}
	for a.isDateAt(v, start) && v.name[start] == 0 {
		start++
	}
	return start
}

// relativeStart returns where the relative clause of the finite verb at k begins,
// if it is closed by a comma before t; else -1.
func relativeStart(v *view, k, t int) int {
	closed := false
	for i := k + 1; i < t; i++ {
		closed = closed || v.Word(i) == ","
	}
	if !closed {
		return -1
	}
	for i := k - 1; i >= 0 && i > k-5; i-- {
		switch v.Tag(i) {
		case ud.TagWP, ud.TagWDT:
			return i
		case ud.TagComma:
			return -1
		}
	}
	return -1
}

// isDateAt reports whether a date begins at the token.
func (a *article) isDateAt(v *view, t int) bool {
	return slices.ContainsFunc(v.dates, func(d dated) bool { return d.first <= t && t < d.last })
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

// readStrict is readList of a list that must begin with a person.
func (a *article) readStrict(v *view, start, limit int) []member {
	if start >= limit {
		return nil
	}
	r := &listReader{a: a, v: v, head: start, limit: limit, from: start, strict: true}
	r.read()
	return r.members
}

// readBlind is readStrict where the tree is known to be wrong.
func (a *article) readBlind(v *view, start, limit int) []member {
	if start >= limit {
		return nil
	}
	r := &listReader{a: a, v: v, head: start, limit: limit, from: start, strict: true, blind: true}
	r.read()
	return r.members
}

// clauseStart returns where the clause of the verb at t begins: after the last
// finite verb, subordinator or fronted phrase before it.
func (a *article) clauseStart(v *view, t int) int {
	for k := t - 1; k >= 0; k-- {
		if v.Finite(k) && v.name[k] == 0 && k < t-1 {
			if r := relativeStart(v, k, t); r >= 0 {
				k = r
				continue
			}
			return k + 1
		}
		if v.Word(k) == "that" || v.Word(k) == "where" || v.Word(k) == ";" {
			return k + 1
		}
	}
	return 0
}

// headline reads "A, B Hold Talks" and "A Meets B" from token to token: the
// capitals of headlines hide their verbs from tagger and parser.
func (a *article) headline(v *view) {
	p := a.coded["headline-meeting"]
	last := v.Len() - 1
	if p == nil || last < 2 || !v.Sentence.Headline && v.Tag(last) == ud.TagStop {
		return
	}
	for t := 1; t < v.Len(); t++ {
		if v.name[t] > 0 || v.IsVerb(t) || a.used(v.index, t) || !slices.Contains(p.Verbs, a.lexicon.Verb(v.Word(t))) {
			continue
		}
		a.headlineAt(p, v, t)
		return
	}
}

func (a *article) headlineAt(p *pattern, v *view, t int) {
	verb := a.lexicon.Verb(v.Word(t))
	light := verb == "hold" || verb == "have"
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, rule: p, place: -1, event: -1}
	if light && !slices.Contains(p.Nouns, a.lexicon.Noun(v.Word(t+1))) && !slices.Contains(p.Nouns, a.lexicon.Noun(v.Word(t+2))) {
		return
	}
	m.left = a.readList(v, 0, t)
	for k := t + 1; k < v.Len() && k < t+5 && len(m.right) == 0; k++ {
		if v.Word(k) == "with" {
			m.right = a.readStrict(v, k+1, v.Len())
		}
	}
	if len(m.right) == 0 && !light && verb != "discuss" {
		m.right = a.rightAfter(v, t)
	}
	m.right = without(m.right, m.left)
	if len(m.left) == 0 || len(m.right) == 0 && (len(m.left) < 2 || verb != "meet" && verb != "discuss" && !light) {
		return
	}
	tr := trigger{v: v, at: t, carrier: -1}
	if v.Word(t-1) == "to" {
		m.status = Planned
	} else if j := a.guard(tr); j.Standing != clause.Happened {
		return
	}
	a.calls(m, tr)
	a.settle(m, tr)
	a.tell(m)
}
