package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// referPeople resolves, from the beginning to the end, what refers to people:
// nominals, pronouns and plurals; each may build on those before it.
func (a *article) referPeople() {
	a.findQuotes()
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
	case w.Lower == "group" || w.Lower == "mission" || w.Lower == "guests" || w.Lower == "visitors":
		a.referGroup(s, k)
	case w.Lower == "it" && w.Tag == ud.TagPRP:
		a.referItself(s, k)
	case a.lists.PluralNoun(w.Lower) != 0:
		a.referPlural(s, k)
	}
}

// addresses reports whether a capitalised form of address stands at word k: "His
// Excellency", or is shortened before it: "HE Mr".
func (a *article) addresses(s, k int) bool {
	l := &a.lines[s]
	if k >= len(l.words) || !capital(l.words[k]) {
		return false
	}
	if l.words[k-1].Text == "HE" {
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

// phraseLooksBack reports whether a phrase of office refers to somebody known: it
// has a definite determiner or a possessor, or stands in a headline, and no name
// and no noun follows it.
func (a *article) phraseLooksBack(s int, p title.Phrase) bool {
	l := &a.lines[s]
	if p.Last < len(l.words) {
		next := l.words[p.Last]
		if next.Name == mention.Person || next.Lower == "-" {
			return false
		}
		if next.Lower == "," && p.Last+1 < len(l.words) && l.words[p.Last+1].Name == mention.Person {
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

// resolvePhrase returns the person last named before whom a phrase describes; in a
// headline the one person of the article; -1 if none is sure.
func (a *article) resolvePhrase(s int, p title.Phrase) int {
	d := a.descriptionOf(s, p)
	pos := a.span(s, p.First, p.Last).Start
	if other(d.noun) && d.target < 0 && len(d.words) == 1 {
		return a.otherPerson(s, pos)
	}
	fits := func(e int) bool { return a.entities[e].Type == mention.Person && a.described(e, d) }
	if a.sents[s].Headline {
		return a.only(fits)
	}
	// The holder at home goes by the bare title: "the President" of a readout.
	if d.target < 0 && d.class == words.State && len(d.words) <= 2 {
		home := a.only(func(e int) bool { return fits(e) && a.profiles[e].country < 0 })
		if home >= 0 && a.lastBefore(pos, s, farBack, func(e int) bool { return e == home }) >= 0 {
			return home
		}
	}
	if d.target >= 0 && a.profiles[d.target].sort == words.Country {
		// "The Kazakh diplomat": whoever is known to be of the country goes first.
		of := func(e int) bool { return a.entities[e].Type == mention.Person && a.profiles[e].country == d.target }
		if e := a.foremost(pos, s, func(e int) bool { return of(e) && a.described(e, d) }); e >= 0 {
			return e
		}
		if a.lists.In(words.BroadOfficial, d.noun) {
			if e := a.foremost(pos, s, of); e >= 0 {
				return e
			}
		}
	}
	return a.foremost(pos, s, fits)
}

// otherPerson returns the one person of the two sentences before who is not spoken
// of in this one; -1 if there is none or several.
func (a *article) otherPerson(s, pos int) int {
	here := a.peopleIn(s, pos)
	found := -1
	for back := s - 1; back >= max(0, s-2); back-- {
		for _, e := range a.peopleIn(back, pos) {
			if slices.Contains(here, e) || e == found {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// foremostBack is the number of sentences within which the person spoken of most
// goes before the one named last.
const foremostBack = 12

// foremost returns the person that fits to whom the sentences before a position
// refer most often, the last named of several; -1 if there is none.
func (a *article) foremost(pos, s int, fits func(int) bool) int {
	last := a.lastBefore(pos, s, farBack, fits)
	if last < 0 {
		return -1
	}
	counts := map[int]int{}
	best := last
	n := a.before(pos)
	for k := n - 1; k >= max(0, n-maxBack) && s-a.refs[k].sentence <= foremostBack; k-- {
		e := a.refs[k].entity
		if !fits(e) {
			continue
		}
		counts[e]++
		if counts[e] > counts[best]+1 {
			best = e
		}
	}
	return best
}
