package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// referPeople resolves, from the beginning to the end, what refers to people:
// nominals, pronouns and plurals; each may build on those before it.
func (a *article) referPeople() {
	a.startPass()
	for s := range a.lines {
		l := &a.lines[s]
		phrase := 0
		for k := 0; k < len(l.words); k++ {
			for phrase < len(l.phrases) && l.phrases[phrase].Last <= k {
				phrase++
			}
			if phrase < len(l.phrases) && l.phrases[phrase].First == k {
				a.referPhrase(s, phrase)
			}
			a.referWord(s, k)
		}
	}
	a.endPass()
	a.possessedCountry()
	a.lookAhead()
	a.targetsFromNominals()
	a.settleOpen()
	a.sortPositions()
	a.sortAnaphors()
}

// referWord resolves the pronoun or plural noun at a word.
func (a *article) referWord(s, k int) {
	w := a.lines[s].words[k]
	if w.Name != 0 {
		return
	}
	a.reach(a.sents[s].Tokens[a.lines[s].first[k]].Start)
	if g, ok := pronoun(w.Lower); ok && (w.Tag == ud.TagPRP || w.Tag == ud.TagPRPS) && !a.addresses(s, k+1) {
		a.referPronoun(s, k, g)
		return
	}
	switch {
	case w.Lower == "they" || w.Lower == "them" || w.Lower == "their":
		a.referThey(s, k)
	case w.Lower == "delegation" || w.Lower == "team":
		a.referDelegation(s, k)
	case (w.Lower == "mission" || w.Lower == "contingent" || w.Lower == "panel") && len(a.membersListed(s, k)) > 0:
		a.referDelegation(s, k)
	case w.Lower == "group" || w.Lower == "mission" || w.Lower == "guests" || w.Lower == "visitors":
		a.referGroup(s, k)
	case w.Lower == "it" && w.Tag == ud.TagPRP:
		a.referItself(s, k)
	case a.lists.PluralNoun(w.Lower) != 0:
		a.referPlural(s, k)
	case capital(w):
		a.referInitials(s, k)
	}
}

// addresses reports whether a capitalised form of address stands at word k: "His
// Excellency", or is shortened before it: "HE Mr".
func (a *article) addresses(s, k int) bool {
	l := &a.lines[s]
	if k >= len(l.words) || !capital(l.words[k]) {
		return false
	}
	if k > 0 && l.words[k-1].Text == "HE" {
		return true
	}
	_, ok := a.lists.Honorific(l.words[k].Lower)
	return ok && l.words[k].Name == 0
}

// referPhrase resolves a phrase of office that is nobody's title: "the Ambassador",
// "the Kazakh diplomat".
func (a *article) referPhrase(s, i int) {
	l := &a.lines[s]
	p := l.phrases[i]
	if l.taken[i] {
		return
	}
	a.reach(a.span(s, p.First, p.Last).Start)
	if p.Plural() {
		a.referOffices(s, p)
		return
	}
	if len(p.Offices) > 1 || !a.phraseLooksBack(s, p) {
		return
	}
	p = a.withoutComplement(l, p)
	e := a.resolvePhrase(s, p)
	if e < 0 {
		a.ahead = append(a.ahead, [2]int{s, i})
		return
	}
	a.profiles[e].called = note(a.profiles[e].called, a.descriptionOf(s, p))
	a.nominal(s, a.afterPossessor(l, p), p.Last, p.Offices[0].HeadLast-1, e)
}

// afterPossessor returns the first word of a phrase behind "X's".
func (a *article) afterPossessor(l *line, p title.Phrase) int {
	for k := p.First; k < p.Offices[0].Head; k++ {
		if possessiveMark(l.words[k]) {
			return k + 1
		}
	}
	return p.First
}

// predicate reports whether a phrase says what somebody is: "who was the Minister of
// Health", "his term as the director".
func (a *article) predicate(l *line, p title.Phrase) bool {
	k := p.First - 1
	if p.Determiner != "" {
		k--
	}
	if k < 0 || l.words[k].Name != 0 {
		return false
	}
	w := l.words[k].Lower
	if w == "of" && k > 0 && l.words[k-1].Lower == "capacity" {
		return true
	}
	return w == "as" || w == "been" || w == "being" || a.lists.In(words.Serving, w)
}

// runsIntoName reports whether an office has more fields, and a holder's name stands
// behind them: "the Minister of Health" with "and Sports, Mr A" from word k on.
func (a *article) runsIntoName(l *line, k int) bool {
	if l.words[k].Lower != "and" {
		return false
	}
	for k++; k < len(l.words) && l.words[k].Name == 0 && capital(l.words[k]); k++ {
	}
	if k >= len(l.words) || l.words[k].Lower != "," {
		return false
	}
	for k++; k < len(l.words) && l.words[k].Name == 0; k++ {
		if _, ok := a.lists.Honorific(l.words[k].Lower); !ok {
			return false
		}
	}
	return k < len(l.words) && l.words[k].Name == mention.Person
}

// phraseLooksBack reports whether a phrase of office refers to somebody known: it
// has a definite determiner or a possessor, or stands in a headline, and no name
// and no noun follows it.
func (a *article) phraseLooksBack(s int, p title.Phrase) bool {
	l := &a.lines[s]
	if a.predicate(l, p) {
		return false
	}
	if p.Last < len(l.words) {
		next := l.words[p.Last]
		if next.Name == mention.Person || next.Lower == "-" {
			return false
		}
		if next.Lower == "," && p.Last+1 < len(l.words) && l.words[p.Last+1].Name == mention.Person || a.runsIntoName(l, p.Last) {
			return false
		}
	}
	switch p.Determiner {
	case "the", "this", "that":
		return true
	case "his", "her", "their":
		return other(l.words[p.Offices[0].HeadLast-1].Lower) // "his guest" is the other one
	case "":
		o := p.Offices[0]
		return a.afterPossessor(l, p) > p.First || a.sents[s].Headline && (o.First < o.Head || o.HeadLast > o.Head+1)
	}
	return false
}
