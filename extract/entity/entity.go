// Package entity joins the mentions of an article that name the same thing, finds
// what else refers to it, and who holds which office.
//
// It stands between the recogniser, which finds the names, and the relations. Its
// steps go in order of precision, as the sieve of Raghunathan et al. (2010) and Lee
// et al. (2013): names (package alias), nominals of organisations, places and
// events, offices (package title), and then, from the beginning of the article to
// its end, nominals of people, pronouns and plurals. Each step may use what those
// before it found, and abstains where two answers are as good.
//
// # Keys
//
// A key identifies an entity across articles and is a pure function of what the
// article says of it:
//
//	place/KZ                                  a country, by its ISO 3166-1 code
//	place/1526273                             a city, by its GeoNames number
//	place/region/…, place/macroregion/…       a region, by the dictionary's identifier
//	place/laucala-campus                      another place, by its name,
//	place/springfield@CA                      and by its country if the text gives it
//	person/salim-al-malik                     a person known by two words or more
//	org/world-health-organization             an organisation with a proper name
//	org/ministry-of-health@KE                 one without, in the country that the text gives
//	org/embassy@KZ-ET                         a mission: who sends it and where it is
//	event/cop-29-2024, event/au-summit@2026   a named event with its year
//
// What remains is known in its article alone: a person of one word, a ministry of
// nowhere, an event without a year or that is only described. Its key ends in a tilde
// and 20 hexadecimal digits of the SHA-256 of the article's id, the type, the name and
// the first mention's place: person/~3f2a….
//
// A Resolver is immutable and safe for concurrent use; Resolve is a pure function.
// The same input gives the same output in the same order everywhere.
package entity

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/text"
)

// Nominal is a definite noun phrase that refers to an entity ("the forum",
// "the Kazakh diplomat"), without its determiner.
type Nominal struct {
	text.Span
	Sentence, First, Last int
}

// Entity is one person, organisation, place or event of an article.
type Entity struct {
	Type mention.Type
	// Name is the canonical name: the fullest surface of the article.
	Name string
	// Key identifies the entity across articles (see the package comment).
	Key string
	// Acronym is the short form the article gives an organisation or event.
	Acronym string
	// Described and Kind are those of an event's mentions.
	Described bool
	Kind      string
	// Country is the ISO 3166-1 alpha-2 code of a known place, or of the country
	// that the text gives for an organisation; empty if unknown.
	Country string
	// Latitude and Longitude are those of a known place, in degrees.
	Latitude, Longitude float64
	// Mentions are indexes into the article's mentions, in text order.
	Mentions []int
	Nominals []Nominal
}

// Anaphor is a pronoun, a plural noun phrase or a nominal, resolved to the
// entities that it stands for ("she", "the two ministers", "the sides").
type Anaphor struct {
	text.Span
	Sentence, First, Last int
	// Entities are indexes into the article's entities; more than one for a plural.
	Entities []int
	Plural   bool
}

// Position is an office that a passage gives to a person: "the Ambassador of
// Kazakhstan to Morocco, A". A title with two bodies makes two positions.
type Position struct {
	// Person and Target are indexes into the entities; Target is -1 where the
	// text names no body or country.
	Person, Target int
	// AccreditedTo is the country, body or city that an envoy is sent to, or -1.
	AccreditedTo int
	// Title is the title's text as far as its own body ("Deputy Minister of
	// Foreign Affairs").
	Title string
	// TitleSpan covers the whole title phrase; Evidence the title and the name.
	TitleSpan, Evidence text.Span
	Sentence            int
	// Qualifier is former, acting, designate or empty.
	Qualifier string
	// Rule names the construction (before, apposition, copula, verb or member) and,
	// behind a colon, how the target was found where the title does not name it: by
	// the words behind the name (trailing), a list's header, the host of a visit, ….
	Rule       string
	Confidence float64
}

// Resolution is what is known of an article's entities.
type Resolution struct {
	Entities  []Entity
	Anaphors  []Anaphor
	Positions []Position
}
