package relation

import (
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// inVain reports whether the clause from k on says that a visitor found no one: "but
// she had already left", "only to be told that he was away".
func (a *article) inVain(v *view, k int) bool {
	if v.Word(k) == "only" && v.Word(k+1) != "to" {
		return false
	}
	for i := k + 1; i < v.Len() && i < k+10; i++ {
		switch v.Word(i) {
		case "already":
			return v.Word(i+1) == "left" || v.Word(i+1) == "gone" || v.Word(i+1) == "departed"
		case "cancelled", "canceled", "postponed", "scrapped":
			return v.Word(i-1) == "was" || v.Word(i-1) == "were"
		case "absent", "away", "nobody", "unavailable", "avail", "vain":
			return true
		case "not":
			if w := v.Word(i + 1); w == "there" || w == "in" || w == "find" || w == "received" || w == "admitted" || w == "available" {
				return true
			}
		}
	}
	return false
}

// openingDoubt returns the word by which a sentence begins as hearsay or a dream:
// "Some say", "Legend has it", "In a dream".
func (v *view) openingDoubt() string {
	first, next := v.Word(0), v.Word(1)
	switch first {
	case "some", "people", "many", "others", "locals", "insiders", "gossips":
		if next == "say" || next == "claim" || next == "believe" || next == "think" {
			return next
		}
	case "at":
		if next == "no" {
			return next // "At no point did A meet B"
		}
	case "never", "nowhere", "hardly", "nor":
		return first
	case "legend", "rumour", "rumor", "word", "tradition", "folklore", "gossip":
		if next == "has" || next == "says" {
			return first
		}
	case "in":
		for k := 1; k < 4; k++ {
			if w := v.Word(k); w == "dream" || w == "dreams" {
				return w
			}
		}
	}
	return ""
}

// foretells reports whether what a programme holds is named at t: "The agenda for
// Thursday: A receives B", "The programme includes a meeting with B".
func (a *article) foretells(v *view, k, t int) bool {
	for i := k + 1; i < t; i++ {
		if v.Word(i) == ":" {
			return true
		}
		if v.name[i] > 0 {
			continue
		}
		if a.holdsParts(a.lexicon.Verb(v.Word(i))) && v.Tag(i) != ud.TagVBD && v.Tag(i) != ud.TagVBN {
			return true // taggers take "foresees talks" for two nouns
		}
		if v.Finite(i) {
			return false
		}
	}
	return false
}

// holdsParts reports whether a verb says what a visit or programme consists of.
func (a *article) holdsParts(verb string) bool {
	switch verb {
	case "include", "feature", "comprise", "contain", "involve", "foresee", "begin", "start", "open", "provide", "see":
		return true
	}
	return false
}

// fate judges a verb by which a meeting itself comes to nothing or is left open:
// "fell through", "depends on", "collapsed before they had begun".
func (a *article) fate(v *view, k int) (clause.Judgement, bool) {
	lemma := v.Verb(k)
	for _, w := range [...]string{lemma, lemma + "_" + v.Word(k+1)} {
		if e, ok := clause.Stance("fate", w); ok {
			return clause.Judgement{Standing: e, Word: v.Word(k)}, true
		}
	}
	switch next, after := v.Word(k+1), v.Word(k+2); {
	case lemma == "fail" && next == "to" && (after == "take" || after == "happen" || after == "materialise" || after == "materialize" || after == "begin" || after == "start"),
		lemma == "come" && next == "to" && (after == "nothing" || after == "naught" || after == "nought"):
		return doubtful(v.Word(k)), true
	}
	for n := k + 1; n < v.Len() && n < k+6; n++ {
		if v.Word(n) == "before" && (v.Word(n+1) == "it" || v.Word(n+1) == "they") {
			return clause.Judgement{Standing: clause.Cancelled, Word: v.Word(n)}, true
		}
	}
	return clause.Judgement{}, false
}

// predicative judges a word after "is": "likely", "under discussion", "off the
// table", "in doubt", "yet to".
func predicative(v *view, n int) (clause.Judgement, bool) {
	w := v.Word(n)
	if e, ok := clause.Stance("adjective", w); ok {
		return clause.Judgement{Standing: e, Word: w}, true
	}
	switch {
	case w == "yet", w == "in" && v.Word(n+1) == "doubt":
		return doubtful(w), true
	case w == "in" && v.Word(n+1) == "the" && (v.Word(n+2) == "works" || v.Word(n+2) == "offing" || v.Word(n+2) == "pipeline" || v.Word(n+2) == "making"),
		w == "on" && v.Word(n+1) == "the" && (v.Word(n+2) == "cards" || v.Word(n+2) == "horizon" || v.Word(n+2) == "agenda" || v.Word(n+2) == "programme"):
		return clause.Judgement{Standing: clause.Planned, Word: v.Word(n + 2)}, true
	case w == "on" && (v.Word(n+1) == "hold" || v.Word(n+1) == "ice"):
		return clause.Judgement{Standing: clause.Cancelled, Word: v.Word(n + 1)}, true
	case w == "off" && v.Word(n+1) == "the":
		return clause.Judgement{Standing: clause.Cancelled, Word: w}, true
	case w == "under" && (v.Word(n+1) == "discussion" || v.Word(n+1) == "consideration" || v.Word(n+1) == "negotiation" || v.Word(n+1) == "preparation"):
		return clause.Judgement{Standing: clause.Planned, Word: w}, true
	}
	return clause.Judgement{}, false
}

// keptFrom looks at the preposition at k before a meeting's noun: "pulled out of
// talks", "withdrew from", "did not take part in", "left for Rome for".
func (a *article) keptFrom(v *view, k int) (clause.Judgement, bool) {
	w := v.Word(k)
	for i := k - 1; i >= 0 && i > k-9; i-- {
		if v.name[i] > 0 {
			continue
		}
		verb := a.lexicon.Verb(v.Word(i))
		switch {
		case w == "of" && i == k-1 && v.Word(i) != "out", v.Word(i) == ",":
			return clause.Judgement{}, false
		case w == "of" && i == k-2 && keeps(v.Word(i)), w == "from" && i > k-4 && keeps(v.Word(i)):
			return clause.Judgement{Standing: clause.Cancelled, Word: v.Word(i)}, true
		case w == "in" && (verb == "take" || verb == "participate"):
			j := a.beforeVerb(v, i)
			return j, j.Standing > clause.Happened
		case w == "for" && (verb == "depart" || verb == "embark" || v.Word(i) == "left" && v.Tag(i) == ud.TagVBD || v.Word(i) == "way" || v.Word(i) == "headed"):
			return clause.Judgement{Standing: clause.Planned, Word: v.Word(i)}, true
		}
	}
	return clause.Judgement{}, false
}

// keeps reports whether who does what a verb says is not there.
func keeps(w string) bool {
	switch w {
	case "back", "backed", "backing", "pull", "pulled", "pulling", "opt", "opted", "dropped", "bowed", "withdrew", "withdraw", "withdrawn",
		"stayed", "stay", "kept", "keep", "excluded", "barred", "abstained", "refrained", "absent":
		return true
	}
	return false
}
