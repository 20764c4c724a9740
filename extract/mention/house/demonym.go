package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// noDemonym drops adjectives and people of a country: "[Kazakh] delegation",
// "[South Korean] people", "[Czech - Polish] ties".
func (s *Sentence) noDemonym(n bilou.Span) bilou.Span {
	single := n.Last-n.First == 1
	switch {
	case single && s.has(n.First, gazetteer.Demonym) && !s.has(n.First, gazetteer.Country):
	case n.Class != bilou.Place && n.Class != bilou.Org:
		return n
	case !single && s.nationalities(n.First, n.Last):
	case single && s.unknownDemonym(n.First):
	default:
		return n
	}
	n.Last = n.First
	return n
}

// nationalities reports whether the words are demonyms, alone or joined.
func (s *Sentence) nationalities(first, last int) bool {
	if s.covers(first, last) {
		return false
	}
	found := false
	for k := first; k < last; {
		if end := s.demonymAt(k, last); end > k {
			k, found = end, true
			continue
		}
		switch s.Words[k] {
		case "-", "–", "—", "/", "and", "&", "North", "South", "East", "West", "Central":
			k++
		default:
			return false
		}
	}
	return found
}

// demonymAt returns the end of the longest demonym that begins at i and ends by
// last, or i.
func (s *Sentence) demonymAt(i, last int) int {
	end := i
	for _, m := range s.Matches {
		if m.First == i && m.Last <= last && m.Kinds.Has(gazetteer.Demonym) {
			end = max(end, m.Last)
		}
	}
	return end
}

// unknownDemonym reports whether a word that no dictionary has looks like an
// adjective of a country, and an office follows: "the [Beninois] President".
func (s *Sentence) unknownDemonym(i int) bool {
	if s.kinds[i] != 0 || !s.has(i+1, gazetteer.Title) || !s.capital(i+1) {
		return false
	}
	for _, ending := range [...]string{"ois", "ese", "ian", "ean", "ais"} {
		if strings.HasSuffix(s.Words[i], ending) {
			return true
		}
	}
	return false
}

// pairedDemonym returns where a body's name begins that has a demonym at first
// and another before a hyphen: "[Iraqi – Jordanian Business Council]".
func (s *Sentence) pairedDemonym(first int) int {
	switch s.word(first - 1) {
	case "-", "–", "—":
	default:
		return first
	}
	if !s.has(first, gazetteer.Demonym) || s.taken(first-2) || !s.has(first-2, gazetteer.Demonym) || !s.capital(first-2) {
		return first
	}
	return first - 2
}

// shortOffice reports whether a name is only the short form of an office, alone or
// behind a demonym or a country: "Peruvian FM".
func (s *Sentence) shortOffice(n bilou.Span) bool {
	last := n.Last - 1
	if last < n.First || !s.rules.short[s.Words[last]] {
		return false
	}
	return last == n.First || n.Class == bilou.Org && (s.demonymAt(n.First, last) == last || s.kindsOf(n.First, last).Has(gazetteer.Country))
}
