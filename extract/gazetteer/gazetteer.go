// Package gazetteer looks names up: countries, places, organisations, titles,
// given and family names and the other word lists of the dictionaries.
package gazetteer

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
	Title     // "Deputy Minister", "Ambassador", "Mr"
	OrgHead   // "Ministry", "University"
	EventHead // "summit", "forum"
	Meeting   // meeting vocabulary
	Ambiguous // a name that is also a common word: needs context
)

// Kinds is a set of kinds, one bit each: 1 << Kind.
type Kinds uint32

// Has reports whether the set holds k.
func (s Kinds) Has(k Kind) bool { return s&(1<<k) != 0 }

// Match is a run of tokens that is a dictionary phrase.
type Match struct {
	// First and Last are the half-open token range.
	First, Last int
	Kinds       Kinds
	// Entry leads to the entries that the phrase names (see Dictionary.Entries).
	Entry int32
}

// Entry is one thing that the dictionaries know.
type Entry struct {
	// ID is the stable identifier: "country/KZ", "city/1526273", "org/igo:who".
	ID   string
	Kind Kind
	// Name is the canonical name.
	Name string
	// Country is an ISO 3166-1 alpha-2 code, empty if none.
	Country string
	// Latitude and Longitude are in degrees; both zero if unknown.
	Latitude, Longitude float64
	// Population is that of a city, zero if unknown.
	Population int
}
