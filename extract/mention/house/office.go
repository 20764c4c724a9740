package house

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// beforeTitle cuts a name before a title inside it, and drops an organisation
// that is nothing but an office ("[Ministers of Tourism]").
func (s *Sentence) beforeTitle(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org && n.Class != bilou.Person {
		return n
	}
	if n.Last > n.First && s.rules.officials[s.Words[n.Last-1]] && s.word(n.Last-2) != "of" && s.word(n.Last-2) != "and" {
		return s.beforeOfficials(n)
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

// beforeOfficials keeps the body whose officials were taken for one:
// "[ASEAN] Foreign Ministers".
func (s *Sentence) beforeOfficials(n bilou.Span) bilou.Span {
	n.Last--
	for n.Last > n.First && (s.has(n.Last-1, gazetteer.Portfolio) || s.Words[n.Last-1] == "Foreign" || s.Words[n.Last-1] == "Prime") {
		n.Last--
	}
	if n.Last > n.First && (s.headed(n) || s.covers(n.First, n.Last)) {
		n.Class = s.kindOf(n.First, n.Last)
		if s.headed(n) {
			n.Class = bilou.Org
		}
		return n
	}
	n.Last = n.First
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

// noPortfolio drops fields of policy, but keeps the country after them:
// "Secretary for [African Affairs]", "Minister of [Foreign Affairs of Peru]".
func (s *Sentence) noPortfolio(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || s.headed(n) {
		return n
	}
	if s.officeBefore(n.First) || s.Words[n.Last-1] == "Affairs" || s.rules.officials[s.Words[n.First]] {
		return s.countryIn(n)
	}
	for _, m := range s.Matches {
		if !m.Kinds.Has(gazetteer.Portfolio) || m.Kinds.Has(gazetteer.Organization) || m.First != n.First {
			continue
		}
		if m.Last >= n.Last || s.word(m.Last) == "of" {
			return s.countryIn(n)
		}
	}
	return n
}

// officeBefore reports whether "Minister of" or "Secretary for" stands before
// the word.
func (s *Sentence) officeBefore(i int) bool {
	if w := s.word(i - 1); w != "of" && w != "for" {
		return false
	}
	switch s.word(i - 2) {
	case "Minister", "Ministers", "Secretary", "Secretaries", "Undersecretary", "minister", "ministers", "secretary", "Commissioner":
		return s.kindsOf(i, i+1)&known == 0
	}
	return false
}

// countryIn returns the country at the end of a name, or an empty span.
func (s *Sentence) countryIn(n bilou.Span) bilou.Span {
	for _, m := range s.Matches {
		if m.Last == n.Last && m.First > n.First && m.Kinds.Has(gazetteer.Country) {
			return bilou.Span{First: m.First, Last: n.Last, Class: bilou.Place}
		}
	}
	n.Last = n.First
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
