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
	case words.Sides, words.People, words.Counted:
		if number(l.words[k].Lower) > 0 {
			n = number(l.words[k].Lower)
		}
		if a.qualified(l, first, k) || n == 0 && a.lists.PluralNoun(l.words[k].Lower) == words.Counted {
			return
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
		if n == 2 && a.speaksOfMeeting(back) {
			if two := a.principals(back, pos); back < s && len(two) == 2 {
				return two
			}
			return nil // the two are among those who met, but which is not plain
		}
	}
	return nil
}

// principals returns the two people of a sentence that speaks of a meeting: the only
// two whom it names, or the only subject of its first verb and who is named first
// behind the word for the meeting, whoever else was present.
func (a *article) principals(s, pos int) []int {
	who := a.peopleIn(s, pos)
	if len(who) <= 2 {
		return who
	}
	first := a.leaders(s, pos)
	if len(first) != 1 {
		return nil
	}
	l := &a.lines[s]
	for k, w := range l.words {
		if w.Name != 0 || !a.meets(w.Lower) {
			continue
		}
		for k++; k < len(l.words); k++ {
			if e := a.nameAt(s, k); e >= 0 && a.entities[e].Type == mention.Person && e != first[0] {
				return []int{first[0], e}
			}
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
	if len(who) == 1 && n == 2 {
		who = a.whoMet(s, pos, n) // one of "the two ministers" may have another title
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

// theyBack is the number of sentences that "they" looks back for a plural that
// stands for people.
const theyBack = 2

// referThey resolves "they" to the plural that the sentence or one shortly before
// it speaks of, else to the people who are its subject or that of the sentence
// before, else to the two whom that sentence says to have met. In quotes it says too
// little.
func (a *article) referThey(s, k int) {
	l := &a.lines[s]
	pos := a.sents[s].Tokens[l.first[k]].Start
	if a.quoteAt(pos) >= 0 {
		return
	}
	if who := a.groupBefore(s, pos, 1); who != nil {
		a.plural(s, k, k+1, who)
		return
	}
	for back := s; back >= max(0, s-1); back-- {
		if who := a.leaders(back, pos); len(who) > 1 {
			a.plural(s, k, k+1, who)
			return
		}
	}
	if l.words[k].Lower != "they" {
		return
	}
	if who := a.groupBefore(s, pos, theyBack); who != nil {
		a.plural(s, k, k+1, who)
	} else if s > 0 && a.speaksOfMeeting(s-1) {
		if who := a.principals(s-1, pos); len(who) == 2 {
			a.plural(s, k, k+1, who)
		}
	}
}

// groupBefore returns the people for whom the last plural before a position stands
// within a number of sentences, none if there is no such plural.
func (a *article) groupBefore(s, pos, sentences int) []int {
	for i := len(a.anaphors) - 1; i >= 0 && s-a.anaphors[i].Sentence <= sentences; i-- {
		x := a.anaphors[i]
		if x.Plural && x.Start < pos && a.entities[x.Entities[0]].Type == mention.Person {
			return x.Entities
		}
	}
	return nil
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
