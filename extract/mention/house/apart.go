package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// apart cuts what are two names: "[Xander Group][Ann Lee]", "[Libya]–[Turkey]".
func (s *Sentence) apart() {
	for i := range s.Spans {
		n := s.Spans[i]
		if at := s.afterBody(n); at > 0 {
			s.Spans[i].Last, s.Spans[i].Class = at, bilou.Org
			s.Spans = append(s.Spans, bilou.Span{First: at, Last: n.Last, Class: bilou.Person})
			continue
		}
		if at := s.afterPlace(n); at > 0 {
			s.Spans[i].Last, s.Spans[i].Class = at, bilou.Place
			s.Spans = append(s.Spans, bilou.Span{First: at, Last: n.Last, Class: n.Class})
			continue
		}
		if at := s.afterOwner(n); at > 0 {
			s.Spans[i].Last = at - 1
			if !s.headed(s.Spans[i]) {
				s.Spans[i].Class = s.kindOf(n.First, at-1)
			}
			s.Spans = append(s.Spans, bilou.Span{First: at, Last: n.Last, Class: n.Class})
			continue
		}
		if at := s.afterCompany(n); at > 0 {
			s.Spans[i].Last = at
			s.Spans = append(s.Spans, bilou.Span{First: at + 1, Last: n.Last, Class: bilou.Place})
			continue
		}
		if at := s.pairAt(n); at > 0 {
			s.Spans[i].Last, s.Spans[i].Class = at, s.kindOf(n.First, at)
			s.Spans = append(s.Spans, bilou.Span{First: at + 1, Last: n.Last, Class: s.kindOf(at+1, n.Last)})
		}
	}
	s.tidy()
}

// compounds finds the known names before participles: "[UN]-led", "[Berlin]-based".
func (s *Sentence) compounds() {
	for _, m := range s.Matches {
		k := m.Last
		if m.Kinds&(1<<gazetteer.Country|1<<gazetteer.City|1<<gazetteer.Organization) == 0 || m.Kinds.Has(gazetteer.Ambiguous) && !s.abbreviation(k-1) {
			continue
		}
		if s.word(k) != "-" || !s.rules.participles[s.word(k+1)] || !s.capital(m.First) || s.anyTaken(m.First, k) {
			continue
		}
		s.Spans = append(s.Spans, bilou.Span{First: m.First, Last: k, Class: s.kindOf(m.First, k)})
	}
	s.tidy()
}

func (s *Sentence) anyTaken(first, last int) bool {
	for k := first; k < last; k++ {
		if s.taken(k) {
			return true
		}
	}
	return false
}

// afterBody returns where a person's name begins after that of a body, or after
// a title, inside of what was taken for one name; 0 if it is one.
func (s *Sentence) afterBody(n bilou.Span) int {
	if n.Class != bilou.Person && n.Class != bilou.Org {
		return 0
	}
	for k := n.Last - 1; k > n.First; k-- {
		if n.Class == bilou.Person && s.has(k-1, gazetteer.OrgHead) && s.capital(k-1) && !s.has(k-1, gazetteer.FamilyName) && k-1 > n.First {
			return k
		}
		if n.Class == bilou.Org && s.has(k-1, gazetteer.OrgHead) && s.capital(k-1) && n.Last-k > 1 && (s.person(k, n.Last) || s.bearer(n, k)) {
			return k
		}
	}
	return 0
}

// bearer reports whether the words from k on may be the person whose office at the
// body stands before it: "rector of the [Osh University][Kudaiber Kozho]". They are
// not if another person follows.
func (s *Sentence) bearer(n bilou.Span, k int) bool {
	i := n.First - 1
	if s.word(i) == "the" {
		i--
	}
	if s.word(i) != "of" || !s.has(i-1, gazetteer.Title) || n.Last-k > 3 || s.titled(n.Last) || s.word(n.Last) == "," && s.titled(n.Last+1) {
		return false
	}
	for ; k < n.Last; k++ {
		if !s.capital(k) || s.abbreviation(k) || s.kinds[k]&^(1<<gazetteer.GivenName|1<<gazetteer.FamilyName) != 0 {
			return false
		}
	}
	return true
}

// afterPlace returns where a name begins that stands right after a country or
// city and was taken for one with it: "of [Viet Nam][Tran Thi Minh Chau]",
// "in [Amman][UNESCO]"; else 0.
func (s *Sentence) afterPlace(n bilou.Span) int {
	seat := n.Class == bilou.Person && s.has(n.First-1, gazetteer.OrgHead) && s.capital(n.First-1)
	switch s.word(n.First - 1) {
	case "of", "to", "in", "for", "from", "at":
	default:
		if !seat {
			return 0
		}
	}
	for _, m := range s.Matches {
		if m.First != n.First || m.Last >= n.Last {
			continue
		}
		place := m.Kinds.Has(gazetteer.Country) || m.Kinds.Has(gazetteer.Macroregion)
		switch {
		case seat && m.Kinds.Has(gazetteer.City) && n.Last-m.Last > 1 && m.Kinds&(1<<gazetteer.GivenName|1<<gazetteer.FamilyName) == 0:
			return m.Last
		case n.Class == bilou.Person && (place || m.Kinds.Has(gazetteer.City) && s.rules.seats[s.word(n.First-2)]) && s.person(m.Last, n.Last):
			return m.Last
		case n.Class == bilou.Org && (place || m.Kinds.Has(gazetteer.City)) && n.Last-m.Last == 1 && s.abbreviation(m.Last):
			return m.Last
		}
	}
	return 0
}

// afterCompany returns where "of" stands between a company and its seat, "[Tawa
// LLP] of [Almaty]", or 0.
func (s *Sentence) afterCompany(n bilou.Span) int {
	for k := n.First + 1; k < n.Last-2; k++ {
		if n.Class == bilou.Org && s.rules.companies[s.Words[k]] && s.Words[k+1] == "of" {
			return k + 1
		}
	}
	return 0
}

// afterOwner returns where a name begins after a possessor that has a name of
// its own or is a common noun: "[Israel]'s [Agency for …]", "University's
// [Laucala Campus]"; else 0.
func (s *Sentence) afterOwner(n bilou.Span) int {
	for k := n.First + 1; k < n.Last-1; k++ {
		switch w := s.Words[k]; {
		case w == "'s" || w == "’s":
		case (w == "'" || w == "’") && strings.HasSuffix(s.Words[k-1], "s") && s.capital(k+1) && !s.has(n.Last-1, gazetteer.EventHead):
		default:
			continue
		}
		if s.covers(n.First, k) || s.has(k-1, gazetteer.OrgHead) || s.rules.nominals[s.Words[k-1]] || s.coversTo(k) {
			return k + 1
		}
	}
	return 0
}

// person reports whether the words are all capitalised and begin with a given
// name or end with a family name, and are nothing else.
func (s *Sentence) person(first, last int) bool {
	for k := first; k < last; k++ {
		if !s.capital(k) || s.has(k, gazetteer.OrgHead) || s.has(k, gazetteer.Country) || s.has(k, gazetteer.Demonym) || s.has(k, gazetteer.City) {
			return false
		}
	}
	return s.has(first, gazetteer.GivenName) || s.has(last-1, gazetteer.FamilyName)
}

// pairAt returns where the hyphen stands that joins two known names, or 0.
func (s *Sentence) pairAt(n bilou.Span) int {
	if n.Class != bilou.Place && n.Class != bilou.Org {
		return 0
	}
	for k := n.First + 1; k < n.Last-1; k++ {
		switch s.Words[k] {
		case "-", "–", "—", "/":
			if s.covers(n.First, k) && s.covers(k+1, n.Last) && !s.covers(n.First, n.Last) {
				return k
			}
		case "and":
			if k == n.First+1 && s.rules.nominals[s.Words[n.First]] && s.covers(k+1, n.Last) {
				return k
			}
		}
	}
	return 0
}

// known are the kinds of names that a hyphen may join.
const known = 1<<gazetteer.Country | 1<<gazetteer.City | 1<<gazetteer.Organization |
	1<<gazetteer.Region | 1<<gazetteer.Macroregion

// covers reports whether a dictionary phrase of a known kind is exactly the range.
func (s *Sentence) covers(first, last int) bool { return s.kindsOf(first, last)&known != 0 }

// coversTo reports whether a dictionary phrase of a known kind ends at the word.
func (s *Sentence) coversTo(last int) bool {
	for _, m := range s.Matches {
		if m.Last == last && m.Kinds&known != 0 {
			return true
		}
	}
	return false
}

func possessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func (s *Sentence) kindsOf(first, last int) (kinds gazetteer.Kinds) {
	for _, m := range s.Matches {
		if m.First == first && m.Last == last {
			kinds |= m.Kinds
		}
	}
	return kinds
}

func (s *Sentence) kindOf(first, last int) bilou.Class {
	k := s.kindsOf(first, last)
	if k.Has(gazetteer.Organization) && !k.Has(gazetteer.Country) {
		return bilou.Org
	}
	return bilou.Place
}
