// Package entity joins the mentions of an article that name the same thing.
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
	// Rule names the construction: before, apposition, copula, demonym, …
	Rule       string
	Confidence float64
}

// Resolution is what is known of an article's entities.
type Resolution struct {
	Entities  []Entity
	Anaphors  []Anaphor
	Positions []Position
}
