package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// knownBody takes for an organisation what the dictionary knows as one and as
// nothing else.
func (s *Sentence) knownBody(n bilou.Span) bilou.Span {
	if n.Class == bilou.Person && n.Last-n.First > 1 && s.bodyHead(n.Last-1) && s.capital(n.Last-1) && !s.has(n.Last-1, gazetteer.FamilyName) {
		n.Class = bilou.Org
	}
	if n.Class == bilou.Org || n.Class > bilou.Place && n.Last-n.First == 1 {
		return n
	}
	const others = 1<<gazetteer.Country | 1<<gazetteer.City | 1<<gazetteer.Region | 1<<gazetteer.Macroregion |
		1<<gazetteer.KnownPerson | 1<<gazetteer.GivenName | 1<<gazetteer.FamilyName | 1<<gazetteer.Ambiguous
	k := s.kindsOf(n.First, n.Last)
	if k.Has(gazetteer.Organization) && k&others == 0 && !s.rules.venues[s.Words[n.Last-1]] && !s.rules.halls[s.Words[n.Last-1]] {
		n.Class = bilou.Org
	}
	return n
}

// bodyHead reports whether the word is the head of a body's name.
func (s *Sentence) bodyHead(i int) bool {
	return s.has(i, gazetteer.OrgHead) || s.rules.bodies[s.Words[i]]
}

// fullBody extends an organisation to the whole of a name that the dictionary
// knows: "[International Court] of Justice".
func (s *Sentence) fullBody(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org {
		return n
	}
	for _, m := range s.Matches {
		body := m.Kinds.Has(gazetteer.Organization) || m.Kinds.Has(gazetteer.University)
		if body && m.First == n.First && m.Last > n.Last && s.capital(m.First) && s.capital(m.Last-1) && !s.anyTaken(n.Last, m.Last) && !s.inTitle(m) {
			n.First, n.Last = m.First, m.Last
			return s.trim(n)
		}
		if m.Kinds.Has(gazetteer.Country) && n.First < m.First && m.First < n.Last && n.Last < m.Last {
			n.Last = m.Last // "[Government of the People]'s Republic of China"
		}
	}
	return n
}

// inTitle reports whether the phrase begins a longer one that is a title: "UN
// Resident Coordinator".
func (s *Sentence) inTitle(m gazetteer.Match) bool {
	for _, t := range s.Matches {
		if t.First == m.First && t.Last > m.Last && t.Kinds.Has(gazetteer.Title) {
			return true
		}
	}
	return false
}

// fullCountry extends a place to the country's full name, and takes for a place
// what is a country's name and no person's.
func (s *Sentence) fullCountry(n bilou.Span) bilou.Span {
	if n.Class == bilou.Org {
		if k := s.kindsOf(n.First, n.Last); k.Has(gazetteer.Country) && !k.Has(gazetteer.Organization) {
			n.Class = bilou.Place
		}
	}
	if n.Class != bilou.Place {
		return n
	}
	if s.Words[n.First] == "New" && s.covers(n.First+1, n.Last) && !s.covers(n.First, n.Last) {
		n.First++
	}
	for _, m := range s.Matches {
		if m.Kinds.Has(gazetteer.Country) && m.First <= n.First && m.Last >= n.Last {
			n.First, n.Last = m.First, m.Last
			return s.trim(n)
		}
	}
	return n
}

// joinBodies makes one organisation of "[Ministry] of [X]", "Government of
// [X]" and "[Biden] Administration".
func (s *Sentence) joinBodies() {
	for i := range s.Spans {
		n := &s.Spans[i]
		if n.Class == bilou.Person && s.word(n.Last) == "Administration" {
			n.Class, n.Last = bilou.Org, n.Last+1
		}
		if n.Class != bilou.Place && n.Class != bilou.Org {
			continue
		}
		if first := s.headBefore(n.First); first >= 0 {
			s.cut(first, i)
			n.First, n.Class = first, bilou.Org
		}
	}
	s.tidy()
}

// cut empties the spans before the i-th that reach beyond first.
func (s *Sentence) cut(first, i int) {
	for k := range s.Spans[:i] {
		if s.Spans[k].Last > first {
			s.Spans[k].Last = s.Spans[k].First
		}
	}
}

// headBefore returns where the organisation's name begins that stands before
// "of" or "of the" at i, or -1: a name with the head of one in it, or the
// capitalised words that end in such a head.
func (s *Sentence) headBefore(i int) int {
	i--
	if s.word(i) == "the" {
		i--
	}
	if s.word(i) != "of" || i == 0 {
		return -1
	}
	for _, n := range s.Spans {
		if n.First < i && i <= n.Last {
			if n.Class == bilou.Org && n.Last == i && s.headed(n) && !s.rules.companies[s.word(i-1)] {
				return n.First
			}
			return -1
		}
	}
	if !s.has(i-1, gazetteer.OrgHead) || !s.capital(i-1) {
		return -1
	}
	first := i - 1
	for first > 0 && s.capital(first-1) && !s.has(first-1, gazetteer.Title) && !s.taken(first-1) {
		first--
	}
	if s.rules.generic[strings.Join(s.Words[first:i], " ")] || s.ministerBefore(first) || s.Words[first] == "Board" && s.chaired(first) {
		return -1
	}
	return first
}

// leftward adds the country or demonym right before an organisation that is
// known by its head: "[Turkish Foreign Ministry]", "[U.S. Department of State]".
func (s *Sentence) leftward(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || n.First == 0 || !s.capital(n.First) || !s.headed(n) {
		return n
	}
	n.First = s.pairedDemonym(n.First)
	if s.has(n.First-1, gazetteer.Demonym) && s.capital(n.First-1) && !s.taken(n.First-1) {
		n.First = s.pairedDemonym(n.First - 1)
		return n
	}
	for i, p := range s.Spans {
		if p.Class == bilou.Place && p.Last == n.First {
			n.First = p.First
			s.Spans[i].Last = p.First
			break
		}
	}
	return n
}

// headed reports whether a name holds the head of an organisation's name.
func (s *Sentence) headed(n bilou.Span) bool {
	for k := n.First; k < n.Last; k++ {
		if s.has(k, gazetteer.OrgHead) && s.capital(k) {
			return true
		}
	}
	return false
}

// venue makes places of the buildings and grounds that were taken for bodies.
func (s *Sentence) venue(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || n.Last-n.First < 2 {
		return n
	}
	head := s.Words[n.Last-1]
	if s.rules.venues[head] || s.rules.halls[head] && s.located(n.First) {
		n.Class = bilou.Place
	}
	return n
}

// located reports whether the word at i follows "at the", "toured" or the like.
func (s *Sentence) located(i int) bool {
	i--
	if s.word(i) == "the" {
		i--
	}
	switch s.word(i) {
	case "at", "in", "inside", "outside", "toured", "visited", "visit", "near":
		return true
	}
	return false
}
