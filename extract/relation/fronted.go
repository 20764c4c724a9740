package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fronted reads what stands before its sentence's subject, from token to token:
// "Having met A, B went on", "Receiving the credentials of A, B said", "Speaking at
// the meeting with A, B recalled". Parsers hang such clauses anywhere.
func (a *article) fronted(v *view) {
	p := a.coded["fronted-meeting"]
	if p == nil || v.Len() < 6 || a.toldIn(v) {
		return
	}
	t, start := a.frontedVerb(p, v)
	if t < 0 {
		t, start = a.frontedNoun(p, v)
	}
	if t < 0 {
		return
	}
	verb := a.mainVerb(v, t)
	if a.byCall(v) || a.wholeSentence(v, t).Standing != clause.Happened || v.Noun(t) != "" && a.beforeNoun(v, t).Standing != clause.Happened {
		return // what stands behind a noun is no predicate of it here
	}
	if verb < 0 || v.Tag(verb) == ud.TagMD {
		return
	}
	left := a.subjectAt(v, verb)
	a.readMeeting(p, v, t, left, without(a.readBlind(v, start, verb), left))
}

// readMeeting tells of a meeting that was read from token to token; t is the word
// that says so.
func (a *article) readMeeting(p *pattern, v *view, t int, left, right []member) {
	if len(left) == 0 || len(right) == 0 {
		return
	}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, left: left, right: right, rule: p, status: Held, place: -1, event: -1}
	tr := trigger{v: v, at: t, carrier: -1, noun: !v.IsVerb(t)}
	m.each = a.separate(tr)
	a.calls(m, tr)
	a.settle(m, tr)
	a.ahead(m, tr)
	a.tell(m)
}

// frontedVerb returns the verb of meeting that opens a sentence, and where its list
// of people begins; -1 if there is none.
func (a *article) frontedVerb(p *pattern, v *view) (t, start int) {
	switch v.Word(0) {
	case "having", "after", "following", "while", "when", "by", "on", "upon":
		t = 1
	}
	if v.name[t] > 0 || !slices.Contains(p.Verbs, a.lexicon.Verb(v.Word(t))) {
		return -1, -1
	}
	if tag := v.Tag(t); tag != ud.TagVBG && (tag != ud.TagVBN && tag != ud.TagVBD || v.Word(0) != "having") {
		return -1, -1
	}
	if k := a.credentialsAfter(v, t); k >= 0 {
		return t, k
	}
	return t, a.afterVerb(v, t)
}

// frontedNoun is frontedVerb of a noun: "At his meeting with", "On a courtesy call
// on".
func (a *article) frontedNoun(p *pattern, v *view) (t, start int) {
	at := false
	for k := 0; k < v.Len() && k < 10; k++ {
		if v.name[k] > 0 || v.Word(k) == "," {
			break
		}
		switch v.Word(k) {
		case "at", "in", "during", "on", "after", "following":
			at = true
		case "to":
			at = at || v.Word(k-1) == "speaking"
		case "before", "ahead", "until", "for", "about":
			return -1, -1
		}
		if !at || !slices.Contains(p.Nouns, v.Noun(k)) {
			continue
		}
		switch w := v.Word(k + 1); {
		case w == "with", (w == "to" || w == "on") && (v.Noun(k) == "call" || v.Noun(k) == "visit"):
			if v.Word(k-1) != "telephone" && v.Word(k-1) != "phone" {
				return k, k + 2
			}
		}
	}
	return -1, -1
}

// mainVerb returns the first finite verb after token t that a comma parts from it,
// or -1.
func (a *article) mainVerb(v *view, t int) int {
	comma := false
	for k := t + 1; k < v.Len(); k++ {
		comma = comma || v.Word(k) == ","
		if v.name[k] > 0 || !v.Finite(k) {
			continue
		}
		if !comma {
			return -1
		}
		return k
	}
	return -1
}

// subjectAt returns the person whose name, or whose part of a list, ends right
// before a verb: "Minister A said", "the minister, A, said".
func (a *article) subjectAt(v *view, verb int) []member {
	end := verb
	if v.Word(end-1) == "," {
		end--
	}
	e, first, last, ok := a.named(v, end-1)
	if ok && a.typeOf(e) == mention.Person {
		if _, _, _, and := a.named(v, first-2); end < verb || v.Word(first-1) != "and" || !and {
			return []member{{entity: e, first: first, last: last, from: first, named: true}}
		}
	}
	if list := a.justBefore(v, verb); len(list) > 0 {
		return list
	}
	if ok && a.typeOf(e) == mention.Person {
		return []member{{entity: e, first: first, last: last, from: first, named: true}}
	}
	return nil
}
