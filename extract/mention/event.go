package mention

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// ruleMargin stands for the margin of what only a rule has found.
const ruleMargin = 0

// events finds the events that have a name.
func (l *line) events() {
	l.sittings()
	for i := range l.tokens {
		use := l.head(l.word(i))
		if use == 0 {
			continue
		}
		if l.capital(i) {
			l.titled(i, use)
		} else if use&sureHead != 0 && strings.EqualFold(l.word(i), "summit") {
			l.nameSummit(i)
		}
	}
	l.quotedEvents()
	l.acronyms()
	l.general()
	l.names = slices.DeleteFunc(l.names, l.bare)
}

// sitting reports whether token i is "session" or the like with "of": the name of
// who sits follows and is none of an event. Of cooperation there is no sitting.
func (l *line) sitting(i int) bool {
	if l.head(l.word(i))&partHead == 0 || l.word(i+1) != "of" {
		return false
	}
	k := i + 2
	if l.word(k) == "the" {
		k++
	}
	return l.capital(k) && l.sits(k)
}

// sits reports whether the name that begins at token k may be of who sits: it has the
// head of a body or an event, or is known, or short.
func (l *line) sits(k int) bool {
	end := l.run(k)
	for i := k; i < end; i++ {
		if l.tokens[i].Kinds&(1<<gazetteer.OrgHead|1<<gazetteer.Organization) != 0 || l.head(l.word(i)) != 0 {
			return true
		}
	}
	return end-k < 3
}

// sittings leaves of the names that the model took for one with their sitting
// the body or the event that sat: "12th Session of the [Council of Elders]".
func (l *line) sittings() {
	for k := range l.names {
		n := &l.names[k]
		if n.Class != bilou.Event && n.Class != bilou.Org {
			continue
		}
		for i := n.First; i < n.Last-2; i++ {
			if !l.sitting(i) {
				continue
			}
			n.First = i + 2
			if l.word(n.First) == "the" {
				n.First++
			}
			n.Class, n.rule = l.sat(n), "sitting"
			break
		}
	}
}

// sat returns the class of what a sitting is of.
func (l *line) sat(n *name) bilou.Class {
	switch {
	case l.body(n.First, n.Last):
		return bilou.Org
	case l.holdsEvent(n.First, n.Last):
		return bilou.Event
	}
	return bilou.Org
}

// titled finds the event whose capitalised head is token i.
func (l *line) titled(i int, use headUse) {
	if use&(sureHead|perhapsHead) == 0 || l.sitting(i) {
		return
	}
	first, last := l.left(i), l.right(i)
	if first == i && !l.proper(i+1, last) {
		return
	}
	if k := l.at(i); k >= 0 && l.names[k].Class != bilou.Event && (!l.yields(l.names[k], first, i) || l.devoted(l.names[k], i)) {
		return
	}
	if use&sureHead == 0 && l.holdsEvent(i+1, last) {
		return
	}
	if use&sureHead != 0 && l.body(first, last) {
		return
	}
	if use&sureHead == 0 && !l.numbered(first, last) {
		if k := l.at(i); k < 0 || l.names[k].Class != bilou.Event {
			return
		}
	}
	if k := l.at(i); k >= 0 {
		if !l.chained(l.names[k].First, first) {
			first = min(first, l.names[k].First)
		}
		last = max(last, l.names[k].Last)
	}
	if year(l.word(first)) && l.dated(first) {
		first++
	}
	l.put(name{
		Span:   bilou.Span{First: first, Last: last, Class: bilou.Event},
		margin: l.margin(first, last), rule: "event head", kind: strings.ToLower(l.word(i)),
	})
}

// holdsEvent reports whether the range names an event itself: then "Ninth
// Meeting of the" in front of it is none of the name.
func (l *line) holdsEvent(first, last int) bool {
	for k := first; k < last; k++ {
		if l.capital(k) && l.head(l.word(k))&sureHead != 0 {
			return true
		}
	}
	return false
}

// chained reports whether "Meeting of" or the like stands in the range, before
// the event itself.
func (l *line) chained(first, last int) bool {
	for k := first; k < last; k++ {
		if l.word(k) == "of" && k > first && l.head(l.word(k-1))&perhapsHead != 0 {
			return true
		}
	}
	return false
}

// bare reports whether an event's name is nothing but a number and a head that
// bodies have, too ("Ninth Meeting").
func (l *line) bare(n name) bool {
	return n.Class == bilou.Event && n.Last-n.First == 2 && ordinal(l.word(n.First)) &&
		(l.head(l.word(n.First+1))&(sureHead|perhapsHead) == perhapsHead || !l.capital(n.First) && !digits(l.word(n.First)[:1]))
}

// body reports whether the dictionary knows the range as an organisation:
// "World Economic Forum".
func (l *line) body(first, last int) bool {
	for _, m := range l.matches {
		if m.First == first && m.Last == last && m.Kinds.Has(gazetteer.Organization) {
			return true
		}
	}
	return false
}

// yields reports whether a name that the model takes for no event gives way to
// the event that begins at first and has its head at i: its own head is that
// of the event, not a later word.
func (l *line) yields(n name, first, i int) bool {
	if n.Last == i+1 {
		return true
	}
	switch l.word(i + 1) {
	case "of", "on", "for":
		return first <= n.First
	}
	return false
}

// devoted reports whether the name is that of a body for an event or a kind of
// them: "Centre for Humanitarian Dialogue".
func (l *line) devoted(n name, i int) bool {
	if n.Class != bilou.Org || n.Last != i+1 || l.numbered(n.First, n.Last) {
		return false
	}
	for k := n.First + 1; k < i; k++ {
		if w := l.word(k); w == "for" || w == "on" {
			return true
		}
	}
	return false
}

// margin returns the largest margin of the event names within a range.
func (l *line) margin(first, last int) int32 {
	best := int32(ruleMargin)
	for _, n := range l.names {
		if n.Class == bilou.Event && n.First < last && n.Last > first {
			best = max(best, n.margin)
		}
	}
	return best
}

// nameSummit finds "[Name] summit" and "summit of the [Name]".
func (l *line) nameSummit(i int) {
	first := i
	for first > 0 {
		k := l.at(first - 1)
		switch {
		case k >= 0 && l.names[k].Class != bilou.Person:
			first = l.names[k].First
		case l.capital(first-1) && !l.openers[l.word(first-1)] && !l.verb(first-1) && !l.title:
			first--
		case first < i && l.word(first-1) == "-" && l.at(first-2) >= 0:
			first--
		case first < i && year(l.word(first-1)) || ordinal(l.word(first-1)) && first < i:
			first--
		default:
			goto done
		}
	}
done:
	if first < i {
		l.put(name{Span: bilou.Span{First: first, Last: i + 1, Class: bilou.Event}, rule: "name and summit", kind: "summit"})
	}
}

// general turns the model's events that have no name of their own ("2020 U.S.
// presidential election") into described ones.
func (l *line) general() {
	for k := range l.names {
		n := &l.names[k]
		w := l.word(n.Last - 1)
		if n.Class == bilou.Event && n.rule == "" && !l.capital(n.Last-1) && !year(w) && !strings.EqualFold(w, "summit") {
			n.described, n.kind = true, strings.ToLower(w)
			for i := n.Last - 2; i > n.First; i-- {
				if w := l.word(i); w == "'s" || w == "’s" {
					n.First = i + 1
					break
				}
			}
		}
	}
}
