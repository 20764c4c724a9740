// Package gazetteer looks names up: countries, places, organisations, titles,
// given and family names and the other word lists of the dictionaries.
//
// It stands between the syntax, whose tokens it reads, and the recogniser and
// the entities, which ask it what a phrase may be. A phrase is found whatever
// its diacritics, apostrophes, hyphens and full stops; its case must be that of
// a name ("turkey" and "us" are no countries), and acronyms must be in capitals.
//
// A Dictionary is immutable and safe for concurrent use. The embedded one is
// read in place: loading it builds nothing.
package gazetteer

import "fmt"

// Kind is what a dictionary phrase is.
type Kind uint8

// The kinds of dictionary phrases; the zero value is invalid.
const (
	Country     Kind = iota + 1
	Demonym          // adjectives and demonyms: "Kazakh", "Nigerians"
	Region           // first-level administrative units
	Macroregion      // "Africa", "Central Asia"
	City
	Organization // a known body, full name or acronym
	University
	Party
	KnownPerson
	GivenName
	FamilyName
	Title         // "Deputy Minister", "Ambassador", "Secretary-General"
	OrgHead       // "Ministry", "University"
	EventHead     // "summit", "forum"
	Meeting       // meeting vocabulary
	Ambiguous     // a name that is also a common word: needs context
	Honorific     // "Mr", "H.E.", "Sheikh"
	TitleModifier // "Acting", "former", "First Deputy"
	Portfolio     // "Foreign Affairs", "Defence"
	NameParticle  // "bin", "von", "de la"
	NameSuffix    // "Jr.", "III", "OBE"
	Calendar      // months, weekdays, "today"
	kinds
)

var kindNames = [kinds]string{
	"", "country", "demonym", "region", "macroregion", "city", "organization", "university", "party", "person",
	"given_name", "family_name", "title", "org_head", "event_head", "meeting", "ambiguous", "honorific",
	"title_modifier", "portfolio", "name_particle", "name_suffix", "calendar",
}

// String returns the kind's name as users' dictionaries write it.
func (k Kind) String() string {
	if k == 0 || k >= kinds {
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
	return kindNames[k]
}

// MarshalText writes the kind's name.
func (k Kind) MarshalText() ([]byte, error) {
	if k == 0 || k >= kinds {
		return nil, fmt.Errorf("write kind %d: %w", uint8(k), ErrKind)
	}
	return []byte(kindNames[k]), nil
}

// UnmarshalText reads a kind's name; what it does not know is ErrKind.
func (k *Kind) UnmarshalText(name []byte) error {
	for i, n := range kindNames {
		if i > 0 && n == string(name) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("read kind %q: %w", name, ErrKind)
}

// Kinds is a set of kinds, one bit each: 1 << Kind.
type Kinds uint32

// Of returns the set of the kinds.
func Of(kinds ...Kind) Kinds {
	var s Kinds
	for _, k := range kinds {
		s |= 1 << k
	}
	return s
}

// The sets that callers ask for most.
const (
	// Places are the kinds of places.
	Places = Kinds(1<<Country | 1<<Region | 1<<Macroregion | 1<<City)
	// Bodies are the kinds of organisations.
	Bodies = Kinds(1<<Organization | 1<<University | 1<<Party)
	// AnyKind holds every kind.
	AnyKind = Kinds(1<<kinds - 2)
)

// Has reports whether the set holds k.
func (s Kinds) Has(k Kind) bool { return s&(1<<k) != 0 }

// Match is a run of tokens that is a dictionary phrase.
type Match struct {
	// First and Last are the half-open token range.
	First, Last int
	Kinds       Kinds
	// Entry leads to the entries that the phrase names (see Dictionary.Entries);
	// zero if it names none.
	Entry int32
}

// Entry is one thing that the dictionaries know.
type Entry struct {
	// ID is the stable identifier: "country/KZ", "city/1526273",
	// "organization/world-health-organization", "party/kz/amanat"; empty for words
	// such as titles.
	ID   string
	Kind Kind
	// Name is the canonical name.
	Name string
	// Country is an ISO 3166-1 alpha-2 code (XK for Kosovo), empty if none.
	Country string
	// Latitude and Longitude are in degrees; both zero if unknown. Those of a
	// country are its capital's.
	Latitude, Longitude float64
	// Population is that of a city, zero if unknown.
	Population int
	// Region is the name of a city's first-level administrative unit.
	Region string
	// Capital is the name of a country's capital.
	Capital string
	// Class sorts within the kind: a title's ("government", "diplomat"), an event
	// head's ("meeting", "visit"), a body's ("un", "news", "university"), meeting
	// vocabulary's relation and polarity ("MEET fact symmetric"), a calendar
	// word's ("month 2").
	Class string
	// Acronym is a body's usual short form.
	Acronym string
	// Role, From and To are a person's office and its time (YYYY-MM-DD, or the
	// part that is known).
	Role, From, To string
	// Source names the thing elsewhere: "wikidata:Q7817", "ror:01f80g185".
	Source string
}
