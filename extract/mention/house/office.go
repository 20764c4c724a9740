package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// beforeTitle cuts a name before a title inside it, and drops an organisation
// that is nothing but an office ("[Ministers of Tourism]").
func (s *Sentence) beforeTitle(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org && n.Class != bilou.Person {
		return n
	}
	if n.Last > n.First && s.rules.officials[s.Words[n.Last-1]] && !staff(s.word(n.Last-2)) && !s.association(n) {
		return s.beforeOfficials(n)
	}
	if s.shortOffice(n) {
		n.Last, n.Class = n.Last-1, bilou.Place
		return n
	}
	if k := s.officialsOf(n); k > n.First {
		n.Last = k + 1
		return s.beforeOfficials(n)
	}
	for _, m := range s.Matches {
		if m.First < n.First || m.Last > n.Last || !m.Kinds.Has(gazetteer.Title) || !s.capital(m.First) {
			continue
		}
		if n.Class == bilou.Org && m.First == n.First && m.Last-m.First == 1 && m.Last < n.Last && s.rules.prefixes[s.Words[m.First]] {
			continue
		}
		if n.Class == bilou.Person && m.First > n.First && m.Last-m.First == 1 && s.rules.inner[s.Words[m.First]] {
			continue
		}
		if m.Kinds.Has(gazetteer.GivenName) || m.Kinds.Has(gazetteer.FamilyName) || s.has(m.Last-1, gazetteer.OrgHead) {
			continue
		}
		if s.Words[m.First] == "General" && m.Last < n.Last && s.has(m.Last, gazetteer.OrgHead) {
			continue // a "General Directorate"
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

// officialsOf returns where officials stand in the name with "of" behind them and
// no body before them ("[GCC] Ministers of Trade"), or 0.
func (s *Sentence) officialsOf(n bilou.Span) int {
	for k := n.First + 1; k < n.Last-1; k++ {
		if s.has(k-1, gazetteer.OrgHead) || staff(s.Words[k-1]) {
			return 0
		}
		if s.rules.officials[s.Words[k]] && (s.Words[k+1] == "of" || s.Words[k+1] == "for") {
			return k
		}
	}
	return 0
}

// staff reports whether a plural of offices after the word may be a body: "Council of
// Ministers", "Joint Chiefs".
func staff(w string) bool { return w == "of" || w == "and" || w == "Joint" }

// association reports whether the officials are those of a body: "Assembly of
// Manitoba Chiefs".
func (s *Sentence) association(n bilou.Span) bool {
	for k := n.First + 1; k < n.Last; k++ {
		if w := s.Words[k]; (w == "of" || w == "Of" || w == "for") && s.has(k-1, gazetteer.OrgHead) {
			return true
		}
	}
	return false
}

// beforeOfficials keeps the body whose officials were taken for one:
// "[ASEAN] Foreign Ministers".
func (s *Sentence) beforeOfficials(n bilou.Span) bilou.Span {
	n.Last--
	for n.Last > n.First && (s.has(n.Last-1, gazetteer.Portfolio) || s.Words[n.Last-1] == "Foreign" || s.Words[n.Last-1] == "Prime") {
		n.Last--
	}
	for end := n.Last; end > n.First && !s.headed(n); end-- {
		if s.covers(n.First, end) {
			n.Last = end
			break
		}
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
	if n.Class != bilou.Org {
		return n
	}
	if s.ministerBefore(n.First) {
		return s.countryIn(n)
	}
	if s.headed(n) {
		return n
	}
	if s.officeBefore(n) || s.officeAround(n) {
		if h := s.holder(n); h.First < h.Last {
			return h
		}
		return s.countryIn(n)
	}
	if s.Words[n.Last-1] == "Affairs" || s.rules.officials[s.Words[n.First]] {
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

// ministerBefore reports whether "Minister of" or "Minister for" stands right
// before the word: no body has a minister.
func (s *Sentence) ministerBefore(i int) bool {
	if w := s.word(i - 1); w != "of" && w != "for" {
		return false
	}
	switch s.word(i - 2) {
	case "Minister", "Ministers", "minister", "ministers":
		return true
	}
	return false
}

// officeBefore reports whether "Minister of" or "Director for" stands before the
// name, so that it is a field.
func (s *Sentence) officeBefore(n bilou.Span) bool {
	switch office := s.beforeDesignate(n.First - 1); s.word(n.First - 1) {
	case "of":
		return s.rules.ministers[office] && s.kindsOf(n.First, n.First+1)&known == 0
	case "for":
		if s.rules.ministers[office] {
			return s.kindsOf(n.First, n.First+1)&known == 0
		}
		return s.rules.directors[office] && s.fields(n)
	}
	return false
}

// beforeDesignate returns the word before token i, past "-designate" and "-elect".
func (s *Sentence) beforeDesignate(i int) string {
	if w := s.word(i - 1); (w == "designate" || w == "elect") && s.word(i-2) == "-" {
		i -= 2
	}
	return s.word(i - 1)
}

// noForces takes off what belongs to the office of who leads the forces: "Chief of
// [Defence Staff]", "Chief of Defence [German Army]". With an article only a staff does:
// "Chief of the [Naval Staff]".
func (s *Sentence) noForces(n bilou.Span) bilou.Span {
	i := n.First - 1
	if s.word(i) == "the" {
		i--
	}
	if n.Class != bilou.Org || s.word(i) != "of" || !s.rules.commands[s.word(i-1)] {
		return n
	}
	first := n.First
	for first < n.Last && s.rules.forces[s.Words[first]] {
		first++
	}
	if i < n.First-1 {
		if s.word(first-1) != "Staff" || s.Words[n.First] == "General" || s.Words[n.First] == "Joint" {
			return n
		}
	}
	switch {
	case first == n.Last, s.has(first, gazetteer.Demonym), s.has(first, gazetteer.Country):
		n.First = first
	case s.Words[first] == "of":
		n.First = first + 1
	}
	return n
}

// fields reports whether a name may be a field: several words of which the
// dictionary knows no body.
func (s *Sentence) fields(n bilou.Span) bool {
	if n.Last-n.First == 1 && !s.has(n.First, gazetteer.Portfolio) {
		return false
	}
	for k := n.First; k < n.Last; k++ {
		if s.has(k, gazetteer.Organization) || s.abbreviation(k) {
			return false
		}
	}
	return true
}

// maxOffice bounds the words between an office and the last of its fields.
const maxOffice = 14

// officeAround reports whether the name is the rest of an office: "Minister for
// Foreign Affairs, [Trade and Export Development]", "[National Unity] Minister".
func (s *Sentence) officeAround(n bilou.Span) bool {
	if !s.fields(n) {
		return false
	}
	if w := s.word(n.Last); w == "Minister" || w == "Ministers" {
		return true
	}
	if !lists(s.word(n.First - 1)) {
		return false
	}
	for k := n.First - 1; k > max(0, n.First-maxOffice); k-- {
		switch w := s.Words[k]; {
		case w == "of" || w == "for":
			return s.rules.ministers[s.beforeDesignate(k)]
		case !lists(w) && (!s.capital(k) || s.taken(k)):
			return false
		}
	}
	return false
}

func lists(w string) bool { return w == "," || w == "and" || w == "&" }

// holder returns the person behind the fields of an office, or an empty span: "Minister
// of Energy and [Mines Ann Lee]".
func (s *Sentence) holder(n bilou.Span) bilou.Span {
	first := n.First
	for first < n.Last && (s.policy(first) || lists(s.Words[first])) {
		first++
	}
	if first == n.First || n.Last-first < 2 || n.Last-first > 4 {
		n.Last = n.First
		return n
	}
	for k := first; k < n.Last; k++ {
		if !s.capital(k) || s.policy(k) || s.has(k, gazetteer.Country) || s.has(k, gazetteer.OrgHead) {
			n.Last = n.First
			return n
		}
	}
	return bilou.Span{First: first, Last: n.Last, Class: bilou.Person}
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

// noNominal drops a name that is a common noun, a pronoun, an abbreviation of
// no name or a phrase of common nouns.
func (s *Sentence) noNominal(n bilou.Span) bilou.Span {
	if n.Class == bilou.Event || n.Class == bilou.Other {
		return n
	}
	last := s.Words[n.Last-1]
	if n.Last-n.First == 1 && s.word(n.First-1) == "," && s.honour(last) && !s.covers(n.First, n.Last) && s.personTo(n.First-1) {
		n.Last = n.First
		return n
	}
	switch {
	case n.Last-n.First == 1 && s.rules.nominals[last],
		len(last) > 2 && last[len(last)-1] == 's' && capitals(last[:len(last)-1]),
		s.rules.generic[strings.Join(s.Words[n.First:n.Last], " ")]:
		n.Last = n.First
	}
	return n
}

// honour reports whether the word may be an honour or an order behind a name: "OBE",
// "S.D.B.".
func (s *Sentence) honour(w string) bool {
	return s.rules.honours[strings.ReplaceAll(w, ".", "")] || len(w) > 3 && w[1] == '.' && w[3] == '.' && capitals(strings.ReplaceAll(w, ".", ""))
}

// personTo reports whether a person's name ends at i.
func (s *Sentence) personTo(i int) bool {
	for _, n := range s.Spans {
		if n.Class == bilou.Person && n.Last == i {
			return true
		}
	}
	return false
}

// titles reports whether the words are capitalised ones of titles and nothing else.
func (s *Sentence) titles(first, last int) bool {
	const title = 1<<gazetteer.Title | 1<<gazetteer.TitleModifier | 1<<gazetteer.Honorific
	for k := first; k < last; k++ {
		if s.kinds[k]&title == 0 || !s.capital(k) {
			return false
		}
	}
	return true
}
