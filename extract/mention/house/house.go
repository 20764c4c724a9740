// Package house brings names to the spans of the project's guidelines: titles,
// articles and possessives outside, "of X" inside the names of organisations,
// demonyms no places, treaties and laws no organisations.
//
// The same rules correct the labels of the training sets, which disagree on all
// that, and what the recogniser decides.
//
// Rules are immutable and safe for concurrent use; a Sentence is not.
package house

import (
	_ "embed" // word lists of the rules
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

var (
	//go:embed works.txt
	workList string
	//go:embed nominals.txt
	nominalList string
	//go:embed honorifics.txt
	honorificList string
	//go:embed venues.txt
	venueList string
	//go:embed participles.txt
	participleList string
	//go:embed officials.txt
	officialList string
	//go:embed offices.txt
	officeList string
	//go:embed people.txt
	peopleList string
	//go:embed fielded.txt
	fieldedList string
	//go:embed boards.txt
	boardList string
	//go:embed units.txt
	unitList string
	//go:embed generic.txt
	genericList string
	//go:embed fields.txt
	fieldList string
	//go:embed areas.txt
	areaList string
	//go:embed bodies.txt
	bodyList string
	//go:embed borne.txt
	borneList string
	//go:embed prefixes.txt
	prefixList string
	//go:embed seats.txt
	seatList string
	//go:embed postnominals.txt
	postList string
	//go:embed companies.txt
	companyList string
	//go:embed tails.txt
	tailList string
	//go:embed forces.txt
	forceList string
)

// Rules are the rules with their word lists.
type Rules struct {
	works, nominals, honorifics, participles, officials map[string]bool
	// seats are offices of a place, companies ends of their names.
	seats, companies map[string]bool
	// honours stand behind persons, kinds are nouns behind bodies.
	honours, kinds map[string]bool
	// borne are titles that the names of some people begin with, inner those that
	// stand within names.
	borne, inner map[string]bool
	// prefixes are adjectives before the heads of bodies, ships what the names of
	// ships begin with.
	prefixes, ships map[string]bool
	// people are owners within names, fielded heads of bodies that are named
	// after fields, units what follows the name of a place and a hyphen, boards who
	// sit on them.
	people, fielded, units, boards map[string]bool
	// venues are heads of places, halls heads of what may be a body or a place.
	venues, halls map[string]bool
	// ministers are offices with a field after "of" or "for", directors after
	// "for", commands before the forces that they lead, short are short forms of offices.
	ministers, directors, commands, forces, short map[string]bool
	// generic are capitalised phrases that name nothing, fields the policies in
	// lower case after the head of a body.
	generic, fields map[string]bool
	// areas are heads of the names of areas, bodies of what is no place.
	areas, bodies map[string]bool
	// tails belong to a body's name behind its acronym, after do not behind its
	// name.
	tails, after map[string]bool
}

// New returns the rules.
func New() *Rules {
	r := &Rules{
		works: Words(workList), nominals: Words(nominalList), honorifics: Words(honorificList),
		participles: Words(participleList), officials: Words(officialList), generic: phrases(genericList),
		fields: Words(fieldList), bodies: Words(bodyList), forces: Words(forceList), seats: Words(seatList), companies: Words(companyList),
		people: Words(peopleList), fielded: Words(fieldedList), units: Words(unitList), boards: Words(boardList), areas: Words(areaList),
	}
	lastLines(venueList, &r.venues, &r.halls)
	lastLines(borneList, &r.borne, &r.inner)
	lastLines(prefixList, &r.prefixes, &r.ships)
	lastLines(postList, &r.honours, &r.kinds)
	lastLines(tailList, &r.tails, &r.after)
	lastLines(officeList, &r.ministers, &r.directors, &r.commands, &r.short)
	return r
}

// lastLines reads the last lines of a list into one set each.
func lastLines(list string, sets ...*map[string]bool) {
	lines := strings.Split(strings.TrimSpace(list), "\n")
	for i, set := range sets {
		*set = Words(lines[len(lines)-len(sets)+i])
	}
}

// phrases reads phrases, one a line; a line that begins with # is a remark.
func phrases(list string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
}

// Words reads words set apart by white space; a line that begins with # is
// a remark.
func Words(list string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			words[w] = true
		}
	}
	return words
}

// Sentence is a sentence with its names. Words, Matches and Spans are set by the
// caller; Correct changes Spans.
type Sentence struct {
	Words []string
	// Matches are the dictionary phrases of the words.
	Matches []gazetteer.Match
	// Spans are the names, sorted and without overlap.
	Spans []bilou.Span
	// Careless says that the text does not keep to capitals, as in chats.
	Careless bool
	// Spaced says before which words there is a space; nil if that is not known.
	Spaced []bool
	kinds  []gazetteer.Kinds
	rules  *Rules
}

// Correct applies the rules to the sentence.
func (r *Rules) Correct(s *Sentence) {
	s.rules = r
	s.kinds = append(s.kinds[:0], make([]gazetteer.Kinds, len(s.Words))...)
	for _, m := range s.Matches {
		k := m.Kinds
		if k.Has(gazetteer.Ambiguous) {
			k &^= 1<<gazetteer.GivenName | 1<<gazetteer.FamilyName
		}
		for i := m.First; i < m.Last; i++ {
			s.kinds[i] |= k
		}
	}
	s.apart()
	for _, rule := range [...]func(bilou.Span) bilou.Span{
		s.withoutBoard, s.afterBase, s.trim, s.beforeDash, s.withHyphen, s.inCapitals, s.withoutTitle, s.beforeTitle, s.noForces, s.noPortfolio,
		s.noDemonym, s.noMemorandum, s.noShip, s.ofGeneric, s.knownBody, s.fullBody, s.fullCountry, s.wholePerson, s.withSuffix, s.withUnit, s.ofPeople,
	} {
		s.each(rule)
	}
	s.each(s.withList)
	s.each(s.toCooperation)
	s.each(s.listBefore)
	s.each(s.withTail)
	s.each(s.withPrefix)
	s.each(s.withFields)
	s.joinBodies()
	s.branches()
	s.each(s.trim)
	s.each(s.leftward)
	s.each(s.venue)
	s.each(s.area)
	s.each(s.event)
	s.each(s.work)
	s.each(s.noNominal)
	s.compounds()
	s.ofOffice()
	s.headquarters()
}

// each applies a rule to every span; what comes out empty goes.
func (s *Sentence) each(rule func(bilou.Span) bilou.Span) {
	for i := range s.Spans {
		if s.Spans[i].First < s.Spans[i].Last {
			s.Spans[i] = rule(s.Spans[i])
		}
	}
	s.tidy()
}

// tidy sorts the spans and drops empty ones and those inside others.
func (s *Sentence) tidy() {
	slices.SortStableFunc(s.Spans, func(a, b bilou.Span) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	out, end := s.Spans[:0], 0
	for _, n := range s.Spans {
		if n.Last > n.First && n.First >= end {
			out, end = append(out, n), n.Last
		}
	}
	s.Spans = out
}

func (s *Sentence) word(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i]
}

func (s *Sentence) has(i int, k gazetteer.Kind) bool {
	return i >= 0 && i < len(s.kinds) && s.kinds[i].Has(k)
}

// taken reports whether a name covers the word.
func (s *Sentence) taken(i int) bool {
	for _, n := range s.Spans {
		if n.First <= i && i < n.Last {
			return true
		}
	}
	return false
}

func (s *Sentence) capital(i int) bool {
	c, _ := utf8.DecodeRuneInString(s.word(i))
	return unicode.IsUpper(c)
}
