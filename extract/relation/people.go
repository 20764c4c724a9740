package relation

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// member is a person in a list, with where it is named.
type member struct {
	entity int
	// first and last are the tokens of the name or anaphor.
	first, last int
	// from is where the person's part of the list begins, titles included.
	from int
	// named is false for pronouns and nominals.
	named bool
	// inside is set for a member that a group lists ("a delegation consisting of").
	inside bool
	// own is set for someone's colleague or relative, who is of the same side.
	own bool
	// countries are the sides named beside the person ("A of Japan").
	countries []string
	// joined is set where "and" alone parts the person from the one before.
	joined bool
}

// people collects the persons of the list that begins with the noun phrase of
// token t and ends before limit. Lists of people with long titles are where
// parsers fail most, so the tree only says where the list begins and which
// clauses to pass over; the list itself is read from token to token.
func (a *article) people(v *view, t, limit int) []member {
	if !a.personal(v, t) {
		return nil
	}
	r := &listReader{a: a, v: v, head: t, limit: limit, from: a.phraseStart(v, t)}
	r.read()
	if len(r.members) == 0 && v.Plural(t) {
		return a.afterColon(v, t, limit)
	}
	return r.members
}

// afterColon reads the list that a plural announces: "received the guests one
// after the other: first A; then B".
func (a *article) afterColon(v *view, t, limit int) []member {
	for k := t + 1; k < limit; k++ {
		if v.Word(k) == ":" {
			return a.readList(v, k+1, limit)
		}
		if v.Finite(k) && v.name[k] == 0 {
			break
		}
	}
	return nil
}

// personal reports whether the noun phrase of token t can be people: a name, an
// anaphor, an office, or a group with its head.
func (a *article) personal(v *view, t int) bool {
	if e, _, _, ok := a.named(v, t); ok {
		if a.typeOf(e) == mention.Person {
			return true
		}
		// "the Foreign Ministry's A" is parsed with either name as head.
		return v.Kid(t, ud.Appos, ud.Flat) >= 0 && a.personBelow(v, t)
	}
	if an, ok := a.anaphorAt(v, t); ok {
		if a.allOf(an, mention.Person) {
			return true
		}
	}
	w := v.Word(t)
	noun := v.lexiconNoun(a, t)
	switch {
	case thatOf(v, t):
		return true
	case a.roles["person"][w], a.roles["person"][noun], a.roles["group"][noun], a.roles["envoys"][noun]:
		return true
	case strings.Contains(w, "-") && a.roles["person"][w[strings.LastIndexByte(w, '-')+1:]]:
		return true
	}
	return a.inTitle(v, t) || (a.isTitleWord(w) || v.Tag(t) == ud.TagNNP) && a.personBelow(v, t) || a.calledBy(v, t)
}

// calledBy reports whether a person's name follows a common noun that says what
// the person is: "the ferry builder A".
func (a *article) calledBy(v *view, t int) bool {
	e, first, _, ok := a.named(v, t+1)
	return ok && first == t+1 && a.typeOf(e) == mention.Person && v.Tag(t) == ud.TagNN && v.Head(first) == t &&
		(v.Rel(first) == ud.Appos || v.Rel(first) == ud.Flat)
}

// thatOf reports whether "that of" stands at t for another group: "A's delegation, led by
// B, and that of C, led by D".
func thatOf(v *view, t int) bool {
	return v.Word(t) == "that" && v.Word(t+1) == "of" && (v.Word(t-1) == "and" || v.Word(t-1) == ",")
}

// positions returns where a word stands in a sentence.
func (v *view) positions(w string) []int {
	var at []int
	for t := range v.Len() {
		if v.Word(t) == w {
			at = append(at, t)
		}
	}
	return at
}

func (v *view) lexiconNoun(a *article, t int) string { return a.lexicon.Noun(v.Word(t)) }

// isTitleWord reports whether the dictionaries know w as a title.
func (a *article) isTitleWord(w string) bool {
	if a.dictionary == nil {
		return false
	}
	kinds, _ := a.dictionary.Lookup(w)
	return kinds.Has(gazetteer.Title)
}

// inTitle reports whether token t lies in the title of a person's position.
func (a *article) inTitle(v *view, t int) bool {
	tok := v.Sentence.Tokens[t].Span
	for _, p := range a.res.Positions {
		if p.Sentence == v.index && p.Person >= 0 && p.TitleSpan.Contains(tok) {
			return true
		}
	}
	return false
}

// personBelow reports whether a person's name hangs on t without a clause
// between.
func (a *article) personBelow(v *view, t int) bool {
	for _, k := range v.Kids(t) {
		switch v.Rel(k) {
		case ud.Appos, ud.Flat, ud.Compound, ud.NmodDesc, ud.NmodUnmarked, ud.Nmod, ud.Conj, ud.List:
			if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
				return true
			}
			if a.personBelow(v, k) {
				return true
			}
		}
	}
	return false
}

// phraseStart returns the first token of the noun phrase of t, clauses and
// prepositions aside.
func (a *article) phraseStart(v *view, t int) int {
	start := t
	if _, first, _, ok := a.named(v, t); ok {
		start = first
	}
	for _, k := range v.Kids(t) {
		switch v.Rel(k) {
		case ud.Compound, ud.NmodDesc, ud.Amod, ud.Det, ud.Nummod, ud.Flat, ud.NmodPoss, ud.Nmod, ud.NmodUnmarked, ud.Appos:
			first, _ := v.Span(k)
			start = min(start, first)
		}
	}
	for k := t - 1; k >= start; k-- {
		if v.name[k] == 0 && outsideTitles(v.Word(k)) {
			start = k + 1
			break
		}
	}
	for start < t && (v.Tag(start) == ud.TagIN || v.Tag(start) == ud.TagTO || v.Tag(start) == ud.TagComma || v.Tag(start) == ud.TagCC) {
		start++
	}
	return start
}

// outsideTitles reports whether a preposition never stands in a title.
func outsideTitles(w string) bool {
	switch w {
	case "with", "by", "between", "among", "during", "after", "following", "before":
		return true
	}
	return false
}
