package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// pluralBack is the number of sentences that a plural looks back for the people
// it stands for; "the sides" of a meeting are so for longer.
const (
	pluralBack = 5
	sidesBack  = 20
)

// referPlural resolves "both sides", "the two leaders", "the parties".
func (a *article) referPlural(s, k int) {
	l := &a.lines[s]
	first, n, ok := a.pluralStart(l, k)
	if !ok || k+1 < len(l.words) && (l.words[k+1].Tag.Noun() && l.words[k+1].Name == 0 || l.words[k+1].Lower == "of") {
		return
	}
	pos := a.span(s, first, k+1).Start
	switch a.lists.PluralNoun(l.words[k].Lower) {
	case words.Countries:
		if n > 0 {
			a.lastCountries(s, first, k+1, pos, n)
		}
	case words.Sides, words.People:
		if a.qualified(l, first, k) {
			return
		}
		if number(l.words[k].Lower) > 0 {
			n = number(l.words[k].Lower)
		}
		reach := pluralBack
		if a.lists.PluralNoun(l.words[k].Lower) == words.Sides {
			reach = sidesBack
		}
		who := a.company(s, pos, n, reach)
		if reach == sidesBack {
			if met := a.whoMet(s, pos, n); len(met) > 1 {
				who = met
			}
		}
		if len(who) > 1 {
			a.plural(s, first, k+1, who)
		}
	}
}

// qualified reports whether words first to k say which people are meant beside their
// number: "the Mediterranean participants" are not those just named.
func (a *article) qualified(l *line, first, k int) bool {
	for ; first < k; first++ {
		if w := l.words[first].Lower; number(w) == 0 && w != "respective" && w != "high-level" && w != "senior" {
			return true
		}
	}
	return false
}

// pluralStart returns the first word of a definite plural phrase after its
// determiner, and the number that it states, 0 for none.
func (a *article) pluralStart(l *line, k int) (first, n int, ok bool) {
	first = k
	if w := l.words[k].Lower; number(w) > 0 && (k == 0 || l.words[k-1].Lower != "the") {
		return k, 0, false
	}
	for first > 0 && k-first < 3 {
		w := l.words[first-1]
		switch {
		case number(w.Lower) > 0:
			n = number(w.Lower)
			first--
			if w.Lower == "both" {
				return first, 2, true
			}
		case w.Lower == "the" || w.Lower == "these" || w.Lower == "those":
			return first, n, true
		case w.Name == 0 && (w.Tag == ud.TagJJ || w.Tag == ud.TagNN):
			first--
		default:
			return first, n, false
		}
	}
	return first, n, false
}

func number(w string) int {
	switch w {
	case "two", "both", "pair", "duo":
		return 2
	case "three", "trio":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	}
	return 0
}

// company returns the people of the last sentence before a position that names at
// least two, or exactly n if n is not zero, within reach sentences.
func (a *article) company(s, pos, n, reach int) []int {
	for back := s; back >= max(0, s-reach); back-- {
		who := a.peopleIn(back, pos)
		if len(who) < 2 {
			continue
		}
		if n == 0 || len(who) == n {
			return who
		}
	}
	return nil
}

// whoMet returns the people of the last sentence before a position that speaks of a
// meeting and names at least two, or exactly n if n is not zero; none if there is
// no such sentence.
func (a *article) whoMet(s, pos, n int) []int {
	for back := s; back >= max(0, s-sidesBack); back-- {
		if !a.speaksOfMeeting(back) {
			continue
		}
		if who := a.peopleIn(back, pos); len(who) > 1 && (n == 0 || len(who) == n) {
			return who
		}
	}
	return nil
}

func (a *article) speaksOfMeeting(s int) bool {
	for _, w := range a.lines[s].words {
		if w.Name == 0 && (a.meets(w.Lower) || w.Lower == "side" || w.Lower == "represented") {
			return true
		}
	}
	return false
}

// peopleIn returns the people whom a sentence refers to before a position, each
// once, in order.
func (a *article) peopleIn(s, pos int) []int {
	var out []int
	from := a.before(a.sents[s].Start)
	for k := from; k < len(a.refs) && k < from+maxBack; k++ {
		r := a.refs[k]
		if r.sentence != s || r.start >= pos {
			break
		}
		if a.entities[r.entity].Type == mention.Person && !slices.Contains(out, r.entity) {
			out = append(out, r.entity)
		}
	}
	return out
}

// lastCountries resolves "both countries" to the countries last named before.
func (a *article) lastCountries(s, first, last, pos, n int) {
	var out []int
	at := a.before(pos)
	for k := at - 1; k >= max(0, at-maxBack) && len(out) < n && s-a.refs[k].sentence <= farBack; k-- {
		e := a.refs[k].entity
		if a.profiles[e].sort == words.Country && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) == n {
		slices.Reverse(out)
		a.plural(s, first, last, out)
	}
}

// referOffices resolves a plural phrase of office: "the two ministers", "the
// presidents of both countries".
func (a *article) referOffices(s int, p title.Phrase) {
	l := &a.lines[s]
	first, n, ok := a.pluralStart(l, p.Offices[0].Head)
	if !ok || p.Last < len(l.words) && (l.words[p.Last].Name == mention.Person || l.words[p.Last].Lower == ",") && n == 0 {
		return
	}
	pos := a.span(s, first, p.Last).Start
	who := a.holders(pos, a.descriptionOf(s, p))
	if n > 0 && len(who) > n {
		who = a.company(s, pos, n, pluralBack)
	}
	if len(who) < 2 || n > 0 && len(who) != n {
		return
	}
	a.plural(s, min(first, p.First), p.Last, who)
}

// holders returns the people named before a position whom a plural phrase describes,
// in the order of their last naming.
func (a *article) holders(pos int, d description) []int {
	var out []int
	at := a.before(pos)
	for k := at - 1; k >= max(0, at-maxBack); k-- {
		e := a.refs[k].entity
		if a.entities[e].Type != mention.Person || slices.Contains(out, e) {
			continue
		}
		if a.described(e, d) {
			out = append(out, e)
		}
	}
	slices.Reverse(out)
	return out
}

// referThey resolves "they" to the plural that the sentence or the one before it
// speaks of, else to the people who are the subject of the sentence before.
func (a *article) referThey(s, k int) {
	l := &a.lines[s]
	pos := a.sents[s].Tokens[l.first[k]].Start
	for i := len(a.anaphors) - 1; i >= 0; i-- {
		x := a.anaphors[i]
		if s-x.Sentence > 1 {
			break
		}
		if len(x.Entities) > 1 && x.Start < pos && a.entities[x.Entities[0]].Type == mention.Person {
			a.plural(s, k, k+1, x.Entities)
			return
		}
	}
	for back := s; back >= max(0, s-1); back-- {
		if who := a.leaders(back, pos); len(who) > 1 {
			a.plural(s, k, k+1, who)
			return
		}
	}
}

// leaders returns the people whom a sentence names before its first verb.
func (a *article) leaders(s, pos int) []int {
	for k, w := range a.lines[s].words {
		if w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP || w.Tag == ud.TagMD) {
			return a.peopleIn(s, min(pos, a.sents[s].Tokens[a.lines[s].first[k]].Start))
		}
	}
	return nil
}
