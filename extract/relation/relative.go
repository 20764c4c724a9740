package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// whom reads relative clauses whose pronoun stands for one of those who met: "A,
// whom B received", "A, with whom B had lunch", "the envoy, whom B met, is A".
func (a *article) whom(v *view) {
	p := a.coded["whom-met"]
	if p == nil || a.isSport(v) {
		return
	}
	for t := 1; t < v.Len(); t++ {
		if v.Word(t) != "whom" || v.name[t] > 0 {
			continue
		}
		verb, at := a.whomVerb(p, v, t)
		if at < 0 || a.hedged(v, verb) || a.callAround(v, at) || a.guard(trigger{v: v, at: at, carrier: verb, noun: at != verb}).Standing != clause.Happened {
			continue
		}
		left := a.readStrict(v, t+1, verb)
		right := without(a.antecedents(v, t, verb), left)
		if len(left) == 0 || len(right) == 0 || a.met(left[0].entity, right[0].entity) {
			continue
		}
		a.readMeeting(p, v, at, left, right)
	}
}

// whomVerb returns the finite verb of the clause that "whom" at t opens and the
// word in it that says a meeting, -1 if none does.
func (a *article) whomVerb(p *pattern, v *view, t int) (verb, at int) {
	verb = t + 1
	for verb < v.Len() && (v.name[verb] > 0 || !v.Finite(verb)) {
		if w := v.Word(verb); v.name[verb] == 0 && w == ";" {
			return -1, -1
		}
		verb++
	}
	before := v.Word(t - 1)
	led := before == "with" || before == "to"
	for k := verb; k < v.Len() && k < verb+5 && v.name[k] == 0 && v.Word(k) != ","; k++ {
		if lemma := v.Verb(k); slices.Contains(p.Verbs, lemma) {
			if a.meetsWhom(v, k, lemma, led) {
				return verb, k
			}
			return -1, -1
		}
		if led && slices.Contains(p.Nouns, v.Noun(k)) {
			return verb, k
		}
	}
	return -1, -1
}

// meetsWhom reports whether a verb says that its "whom" was met: "with whom A
// talked", "whom A called on", "whom A saw for an hour".
func (a *article) meetsWhom(v *view, k int, lemma string, led bool) bool {
	switch lemma {
	case "meet", "receive", "welcome", "host", "greet", "visit", "entertain":
		return true
	case "call":
		return v.Word(k+1) == "on" || v.Word(k+1) == "upon"
	case "see":
		return a.has(v, []string{"hour", "hours", "minutes", "separately", "office"})
	}
	return led
}

// antecedents returns whom "whom" at t stands for: the person named before it,
// else who the noun before it is said to be after the clause of the verb.
func (a *article) antecedents(v *view, t, verb int) []member {
	end := t
	for end > 0 && (v.Tag(end-1) == ud.TagIN || v.Tag(end-1) == ud.TagTO || v.Tag(end-1) == ud.TagComma) {
		end--
	}
	if e, first, last, ok := a.named(v, end-1); ok {
		if a.typeOf(e) != mention.Person {
			return nil
		}
		return []member{{entity: e, first: first, last: last, from: first, named: true}}
	}
	for k := verb + 1; k < v.Len(); k++ {
		if v.name[k] == 0 && (a.isCopula(v.Word(k)) || v.Word(k) == "included" || v.Word(k) == "include") {
			return a.readList(v, k+1, v.Len())
		}
	}
	return nil
}

// behind reads sentences that name those who were met behind the verb: "Those
// received by A were B and C".
func (a *article) behind(v *view) {
	p := a.coded["told-behind"]
	if p == nil || a.isSport(v) || a.byCall(v) {
		return
	}
	for k := 2; k < v.Len(); k++ {
		if v.name[k] > 0 || !v.Finite(k) {
			continue
		}
		if !a.isCopula(v.Word(k)) && v.Word(k) != "included" {
			if v.Word(k-1) == "who" || a.whomBefore(v, k) {
				continue
			}
			return
		}
		if v.Tag(min(k+1, v.Len()-1)) == ud.TagVBN {
			return
		}
		a.guestsBehind(p, v, k)
		return
	}
}

func (a *article) whomBefore(v *view, k int) bool {
	for i := k - 1; i > 0; i-- {
		if v.Word(i) == "whom" {
			return true
		}
	}
	return false
}

// guestsBehind reads "Those received by A were B and C", "Among those who met A
// was B" and "The guests whom A received included B".
func (a *article) guestsBehind(p *pattern, v *view, k int) {
	if w := v.Word(0); w != "those" && w != "among" && !v.Plural(0) && !v.Plural(1) {
		return
	}
	for t := 1; t < k; t++ {
		if v.name[t] > 0 || !slices.Contains(p.Verbs, a.lexicon.Verb(v.Word(t))) || a.hedged(v, t) {
			continue
		}
		var host []member
		switch {
		case v.Word(t+1) == "by" || v.Word(t+1) == "with":
			host = a.readStrict(v, t+2, k)
		case a.whomBefore(v, t):
			host = a.readStrict(v, a.wordBackTo(v, t, "whom")+1, t)
		case v.Word(t-1) == "who" || v.Word(t-2) == "who":
			host = a.readStrict(v, t+1, k)
		}
		if len(host) > 0 {
			a.readMeeting(p, v, t, host, without(a.readList(v, k+1, v.Len()), host))
		}
		return
	}
}

// wordBackTo returns where a word last stands before token t, or -1.
func (a *article) wordBackTo(v *view, t int, word string) int {
	for t--; t >= 0 && v.Word(t) != word; t-- {
	}
	return t
}
