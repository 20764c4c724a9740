package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// resolvePhrase returns the person last named before whom a phrase describes; in a
// headline the one person of the article; -1 if none is sure.
func (a *article) resolvePhrase(s int, p title.Phrase) int {
	d := a.descriptionOf(s, p)
	pos := a.span(s, p.First, p.Last).Start
	if a.sents[s].Headline {
		return a.ofHeadline(d)
	}
	if other(d.noun) && d.plain() {
		if e := a.ofNation(s, pos, d); e >= 0 {
			return e
		}
		return a.otherPerson(s, pos, d.noun)
	}
	fits := func(e int) bool { return a.entities[e].Type == mention.Person && a.described(e, d) }
	// The holder at home goes by the bare title: "the President" of a readout.
	if d.target < 0 && d.class == words.State && len(d.words) <= 2 {
		home := a.only(func(e int) bool { return fits(e) && (a.profiles[e].country < 0 || a.profiles[e].lent) })
		if home >= 0 && a.lastBefore(pos, s, farBack, func(e int) bool { return e == home }) >= 0 {
			return home
		}
	}
	if e := a.ofNation(s, pos, d); e >= 0 {
		return e
	}
	if e := a.foremost(pos, s, func(e int) bool { return fits(e) && a.titled(e, d) }); e >= 0 {
		return e
	}
	if e := a.foremost(pos, s, fits); e >= 0 {
		return e
	}
	if d.words["visiting"] && a.lists.In(words.BroadOfficial, d.noun) {
		_, guest := a.hostAndGuest(s, pos)
		return guest
	}
	return a.introduced(s, pos, d)
}

// titled reports whether a person's own title has the noun of a description: the "Head
// of State" is who was called so, rather than another President.
func (a *article) titled(e int, d description) bool {
	return slices.ContainsFunc(a.profiles[e].descriptions, func(q description) bool { return q.noun == d.noun })
}

// introduced returns the only person of the sentence before of whom nothing is known,
// whom a noun then describes: "The book is by A. The philosopher wrote it in Cairo."
func (a *article) introduced(s, pos int, d description) int {
	switch d.class {
	case words.Office, words.State:
		return -1
	}
	if s == 0 || d.target >= 0 && d.nation == "" || other(d.noun) || len(a.peopleIn(s, pos)) > 0 {
		return -1
	}
	who := a.peopleIn(s-1, pos)
	if len(who) != 1 || len(a.profiles[who[0]].descriptions) > 0 || a.profiles[who[0]].nation != "" {
		return -1
	}
	return who[0]
}

// ofNation resolves "the Kazakh diplomat": whoever is known to be of the country goes
// first, also if only a general noun describes them or nothing is known of an office.
func (a *article) ofNation(s, pos int, d description) int {
	if d.nation == "" {
		return -1
	}
	of := func(e int) bool { return a.entities[e].Type == mention.Person && a.profiles[e].nation == d.nation }
	if e := a.foremost(pos, s, func(e int) bool { return of(e) && a.described(e, d) }); e >= 0 {
		return e
	}
	if a.lists.In(words.BroadOfficial, d.noun) || other(d.noun) {
		return a.foremost(pos, s, func(e int) bool { return of(e) && a.mayGovern(e, d) })
	}
	plain := a.only(func(e int) bool { return of(e) && len(a.profiles[e].descriptions) == 0 })
	if plain >= 0 && a.lastBefore(pos, s, farBack, func(e int) bool { return e == plain }) >= 0 {
		return plain
	}
	return -1
}

// mayGovern reports whether nothing speaks against calling a person by the noun of an
// office of state: an ambassador is no minister.
func (a *article) mayGovern(e int, d description) bool {
	all := a.profiles[e].descriptions
	return d.class != words.State || len(all) == 0 || slices.ContainsFunc(all, func(q description) bool { return q.class == words.State })
}

// ofHeadline returns the one person of the article whom a phrase of its headline
// describes: of several the one whose own title names the same body or country, or
// who alone is of the nation.
func (a *article) ofHeadline(d description) int {
	fits := func(e int) bool { return a.entities[e].Type == mention.Person && a.described(e, d) }
	if e := a.only(fits); e >= 0 {
		return e
	}
	same := func(e int) bool {
		return a.entities[e].Type == mention.Person && slices.ContainsFunc(a.profiles[e].descriptions, func(q description) bool { return q.target == d.target })
	}
	if d.target >= 0 {
		if e := a.only(func(e int) bool { return fits(e) && same(e) }); e >= 0 {
			return e
		}
	}
	if !a.lists.In(words.BroadOfficial, d.noun) && !other(d.noun) {
		return -1
	}
	if d.nation != "" {
		return a.only(func(e int) bool { return a.entities[e].Type == mention.Person && a.profiles[e].nation == d.nation })
	}
	if d.target >= 0 {
		return a.only(same)
	}
	return -1
}

// otherPerson returns the guest, the host or the other one of two people: as the
// last meeting tells, else the one person of the two sentences before who is not
// spoken of in this one; -1 if there is none or several.
func (a *article) otherPerson(s, pos int, noun string) int {
	here := a.peopleIn(s, pos)
	host, guest := a.hostAndGuest(s, pos)
	switch {
	case host < 0:
	case noun == "host" && !slices.Contains(here, host):
		return host
	case (noun == "guest" || noun == "visitor") && !slices.Contains(here, guest):
		return guest
	}
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

// withoutComplement cuts what stands behind a noun of office off its phrase where it
// belongs to the verb: "thanked the Minister for Kenya's support", "will see the
// minister on Friday".
func (a *article) withoutComplement(l *line, p title.Phrase) title.Phrase {
	o := p.Offices[0]
	if o.Last <= o.HeadLast || p.Last != o.Last {
		return p
	}
	switch l.words[o.HeadLast].Lower {
	case "on", "during", "after", "before", "with":
	case "at", "in":
		if o.Role.Class != words.State {
			return p
		}
	case "of", "for", "to":
		if !slices.ContainsFunc(l.words[o.HeadLast:o.Last], possessiveMark) {
			return p
		}
	default:
		return p
	}
	o.Last = o.HeadLast
	o.Of, o.To, o.At, o.For = nil, nil, nil, nil
	p.Last, p.Offices = o.Last, []title.Office{o}
	return p
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
