// Package words holds the small word lists of coreference and titles: nouns for
// people, heads of organisations, places and events, forms of address, given
// names by gender, short forms of given names.
//
// The lists are data files of the package. Load reads them once; what it returns
// is immutable and safe for concurrent use. All words are lower case.
package words

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/mention"
)

//go:embed data
var files embed.FS

// Gender is the grammatical gender of a word or a name.
type Gender uint8

// Unknown is the gender of what says nothing; Neutral that of things.
const (
	Unknown Gender = iota
	Male
	Female
	Neutral
)

// Class is what a noun for a person says of the person.
type Class uint8

// The classes of roles; the zero value is no role.
const (
	State     Class = iota + 1 // leads or governs a country
	Diplomat                   // is sent to a country or a body
	Office                     // leads or serves a body
	Member                     // belongs to a body
	Military                   // a rank
	Academic                   // a degree or a rank of learning
	Religion                   // a rank of a faith
	Described                  // no office: "artist", "activist"
)

// Role is a noun for a person.
type Role struct {
	Class  Class
	Gender Gender
	Plural bool
	// Words is the number of words of the phrase.
	Words int
}

// Scope says which entities a head noun may refer back to.
type Scope uint8

// The scopes of head nouns.
const (
	Named     Scope = iota + 1 // whose name holds the noun
	AnyOfType                  // any of the type
	Country
	City
	Region
	Continent
	Venue
)

// Head is a common noun for an organisation, a place or an event.
type Head struct {
	Type  mention.Type
	Scope Scope
}

// Plural is the sort of a plural noun phrase.
type Plural uint8

// The sorts of plural nouns; the zero value is none.
const (
	Sides Plural = iota + 1
	People
	Bodies
	Countries
	Counted // people whose number has to be said: "the two men"
)

// Leading is what a verb makes of its subject where its object is a body.
type Leading struct {
	Office string
	// Once is set if the form alone does not say that the office is still held.
	Once bool
	// Noun is set for what is no verb: "chairmanship".
	Noun bool
}

// Lists are all word lists.
type Lists struct {
	roles      map[string]Role
	roleWords  map[string]int // the longest role by its first word
	honorifics map[string]Gender
	modifiers  map[string]string
	heads      map[string]Head
	kin        map[string]map[string]bool
	plurals    map[string]Plural
	called     map[string]called
	forms      map[string][]string
	kinds      map[string]map[string]bool // of countries
	gender     map[string]Gender
	// nameWords, patronymics and familyEndings tell the gender of a name's bearer.
	nameWords, patronymics, innerEndings, familyEndings map[string]Gender
	nicknames                                           map[string][]int
	families                                            int
	suffixes                                            map[string]bool
	particles                                           map[string]bool
	generic                                             map[string]bool
	portfolio                                           map[string]bool
	house                                               map[string]bool
	leading                                             map[string]Leading
	sets                                                [setEnd]map[string]bool
}

// called is what a noun may stand for: offices and classes of office.
type called struct {
	offices map[string]bool
	classes map[Class]bool
}

// Load returns the embedded lists.
func Load() (*Lists, error) { return load() }

var load = sync.OnceValues(read)

func read() (*Lists, error) {
	l := &Lists{
		roles: map[string]Role{}, roleWords: map[string]int{}, honorifics: map[string]Gender{}, modifiers: map[string]string{},
		heads: map[string]Head{}, kin: map[string]map[string]bool{}, called: map[string]called{}, forms: map[string][]string{}, kinds: map[string]map[string]bool{}, plurals: map[string]Plural{},
		gender: map[string]Gender{}, nicknames: map[string][]int{}, suffixes: map[string]bool{},
		particles: map[string]bool{}, generic: map[string]bool{}, portfolio: map[string]bool{},
		house: map[string]bool{}, nameWords: map[string]Gender{}, patronymics: map[string]Gender{},
		innerEndings: map[string]Gender{}, familyEndings: map[string]Gender{}, leading: map[string]Leading{},
	}
	readers := []struct {
		file string
		add  func(fields []string) error
	}{
		{"roles.tsv", l.addRole},
		{"honorifics.tsv", l.addHonorific},
		{"modifiers.tsv", l.addModifier},
		{"heads.tsv", l.addHead},
		{"kin.tsv", l.addKin},
		{"plurals.tsv", l.addPlural},
		{"office_kin.tsv", l.addCalled},
		{"noun_forms.tsv", l.addForms},
		{"country_kinds.tsv", l.addCountryKind},
		{"gender.tsv", l.addGender},
		{"name_gender.tsv", l.addNameGender},
		{"nicknames.tsv", l.addNicknames},
		{"suffixes.txt", addTo(l.suffixes)},
		{"particles.txt", addTo(l.particles)},
		{"generic.txt", addTo(l.generic)},
		{"portfolio.txt", addTo(l.portfolio)},
		{"house.txt", addTo(l.house)},
		{"leading.tsv", l.addLeading},
		{"sets.tsv", l.addSet},
	}
	for _, r := range readers {
		if err := eachLine(r.file, r.add); err != nil {
			return nil, err
		}
	}
	return l, l.complete()
}

// eachLine calls add with the tab-separated fields of each line that is not a
// comment.
func eachLine(file string, add func([]string) error) error {
	data, err := files.ReadFile("data/" + file)
	if err != nil {
		return fmt.Errorf("read word list: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := add(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("read word list %s line %d: %w", file, n, err)
		}
	}
	return nil
}

// addTo returns a reader of lines of words that stand apart by spaces.
func addTo(set map[string]bool) func([]string) error {
	return func(f []string) error {
		for _, w := range strings.Fields(f[0]) {
			set[strings.ReplaceAll(w, "_", " ")] = true
		}
		return nil
	}
}
