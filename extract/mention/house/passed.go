package house

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// ofOffice finds the bodies that were passed over between an office and who holds it:
// "Deputy Chairman of the [Cabinet of Ministers] Ann Lee", "[UN] Coordinator Ann Lee".
func (s *Sentence) ofOffice() {
	for _, n := range s.Spans {
		if n.Class != bilou.Person {
			continue
		}
		if k := s.bodyBefore(n.First); k > 0 {
			s.Spans = append(s.Spans, bilou.Span{First: k, Last: n.First, Class: bilou.Org})
			continue
		}
		k := n.First - 1
		for k > 0 && s.titles(k, n.First) && !s.abbreviation(k) {
			k--
		}
		if k >= 0 && k < n.First-1 && s.abbreviation(k) && s.has(k, gazetteer.Organization) && !s.taken(k) {
			s.Spans = append(s.Spans, bilou.Span{First: k, Last: k + 1, Class: bilou.Org})
		}
	}
	s.tidy()
}

// bodyBefore returns where a body's name of the form "Cabinet of Ministers" begins that
// ends at i and has an office and "of the" before it, or 0.
func (s *Sentence) bodyBefore(i int) int {
	k := i - 3
	if k < 3 || s.Words[k+1] != "of" || !s.capital(i-1) || !s.capital(k) || !s.has(k, gazetteer.OrgHead) || s.anyTaken(k, i) {
		return 0
	}
	if s.Words[k-1] != "the" || s.Words[k-2] != "of" || !s.has(k-3, gazetteer.Title) || s.Words[k] == "Board" {
		return 0
	}
	return k
}
