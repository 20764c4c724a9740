package house

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// area makes a place of what was taken for a body or a person and has an office
// ("mayor of [Toyama City]", "MP for [Bawku Central]"), and a body of what is headed like one and was taken for a place ("[Lima Chamber of
// Mines]", "[Lima] University").
func (s *Sentence) area(n bilou.Span) bilou.Span {
	switch n.Class {
	case bilou.Person:
		if w := s.word(n.First - 1); (w == "of" || w == "for") && s.rules.seats[s.word(n.First-2)] && n.Last-n.First < 3 {
			n.Class = bilou.Place
		}
	case bilou.Place:
		if w := s.word(n.Last); s.rules.bodies[w] && !s.taken(n.Last) && s.kinds[n.Last].Has(gazetteer.OrgHead) && !s.rules.officials[s.word(n.Last+1)] {
			n.Class, n.Last = bilou.Org, n.Last+1
			return n
		}
		if s.rules.kinds[s.word(n.Last)] && !s.rules.areas[s.Words[n.Last-1]] && s.kindsOf(n.First, n.Last) == 0 && s.word(n.First-1) != "in" {
			n.Class = bilou.Org
			return n
		}
		if n.Last-n.First > 1 && s.rules.bodies[s.Words[s.headOf(n)]] && !s.covers(n.First, n.Last) {
			n.Class = bilou.Org
		}
	case bilou.Org:
		if n.Last-n.First == 2 && s.rules.areas[s.Words[n.Last-1]] && s.inArea(n.First) && !s.covers(n.First, n.Last) {
			n.Class = bilou.Place
		}
	}
	return n
}

// inArea reports whether an office and "of", or a word of place, stands before i.
func (s *Sentence) inArea(i int) bool {
	if s.word(i-1) == "the" {
		i--
	}
	switch s.word(i - 1) {
	case "in", "from", "to", "near":
		return true
	case "of":
		return s.has(i-2, gazetteer.Title)
	}
	return false
}

// headquarters finds those of forces without a name of their own: "[Naval Headquarters]",
// "[Army Headquarters]".
func (s *Sentence) headquarters() {
	for k := 1; k < len(s.Words); k++ {
		if s.Words[k] != "Headquarters" || s.taken(k) {
			continue
		}
		first := k
		for first > 0 && s.rules.forces[s.Words[first-1]] {
			first--
		}
		if first == k || s.capital(first-1) && first > 1 || s.anyTaken(first, k) && k-first > 1 {
			continue
		}
		for i := range s.Spans {
			if s.Spans[i].Last == k {
				s.Spans[i].Last = s.Spans[i].First
			}
		}
		s.Spans = append(s.Spans, bilou.Span{First: first, Last: k + 1, Class: bilou.Org})
	}
	s.tidy()
}
