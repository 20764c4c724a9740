package house

import (
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
		if at := s.pairAt(n); at > 0 {
			s.Spans[i].Last, s.Spans[i].Class = at, s.kindOf(n.First, at)
			s.Spans = append(s.Spans, bilou.Span{First: at + 1, Last: n.Last, Class: s.kindOf(at+1, n.Last)})
		}
	}
	s.tidy()
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
		if n.Class == bilou.Org && s.has(k-1, gazetteer.OrgHead) && s.capital(k-1) && n.Last-k > 1 && s.person(k, n.Last) {
			return k
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
		}
	}
	return 0
}

// known are the kinds of names that a hyphen may join.
const known = 1<<gazetteer.Country | 1<<gazetteer.City | 1<<gazetteer.Organization |
	1<<gazetteer.Region | 1<<gazetteer.Macroregion

// covers reports whether a dictionary phrase of a known kind is exactly the range.
func (s *Sentence) covers(first, last int) bool { return s.kindsOf(first, last)&known != 0 }

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

// beforeTitle cuts a name before a title inside it, and drops an organisation
// that is nothing but an office ("[Ministers of Tourism]").
func (s *Sentence) beforeTitle(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org && n.Class != bilou.Person {
		return n
	}
	for _, m := range s.Matches {
		if m.First < n.First || m.Last > n.Last || !m.Kinds.Has(gazetteer.Title) || !s.capital(m.First) {
			continue
		}
		if m.Kinds.Has(gazetteer.GivenName) || m.Kinds.Has(gazetteer.FamilyName) || s.has(m.Last-1, gazetteer.OrgHead) {
			continue
		}
		if n.Class == bilou.Person {
			return s.aroundTitle(n, m)
		}
		if m.Last == n.Last || m.First == n.First {
			n.Last = m.First
			for n.Last > n.First && !s.capital(n.Last-1) {
				n.Last--
			}
			if !s.headed(n) {
				n.Last = n.First
			}
			return n
		}
	}
	return n
}

// aroundTitle keeps what follows a title inside a person's name; what ends in
// a title is no name.
func (s *Sentence) aroundTitle(n bilou.Span, m gazetteer.Match) bilou.Span {
	if m.First == n.First {
		return n
	}
	n.First = m.Last
	return n
}

// noPortfolio drops fields of policy: "Secretary for [African Affairs]".
func (s *Sentence) noPortfolio(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || s.headed(n) {
		return n
	}
	for _, m := range s.Matches {
		if m.Kinds.Has(gazetteer.Portfolio) && !m.Kinds.Has(gazetteer.Organization) && m.First <= n.First && m.Last >= n.Last {
			n.Last = n.First
			break
		}
	}
	return n
}

// noNominal drops a name that is a common noun, a pronoun or an abbreviation of
// no name.
func (s *Sentence) noNominal(n bilou.Span) bilou.Span {
	if n.Last-n.First == 1 && s.rules.nominals[s.Words[n.First]] {
		n.Last = n.First
	}
	return n
}
