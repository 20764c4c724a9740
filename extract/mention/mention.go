// Package mention finds the names of people, organisations, places and events
// in the sentences of an article.
//
// It is the third stage of the flow: it reads the tokens of package syntax and
// the dictionaries of package gazetteer, and gives package entity the names. A
// trained model (package perceptron over the features of package feature)
// decides in two passes; the rules of package house bring its names to the
// spans of the guidelines; patterns find events by their heads; and a name is
// the same throughout the article. MODEL.md is the model's card.
//
// Spans are exact: doc.Text[m.Start:m.End] is the name. Mentions are in the
// order of the text; those of names do not overlap, while a described event may
// hold others. Time is linear in the length of the text. The same text gives
// the same mentions on every machine: there is no floating point in deciding.
//
// A Recogniser is immutable and safe for concurrent use.
package mention

import (
	"fmt"

	"github.com/whomet/whomet/extract/text"
)

// Type is the kind of thing that a mention names.
type Type uint8

// The four entity types; the zero value is invalid.
const (
	Person Type = iota + 1
	Org
	Place
	Event
)

// String returns the type as the output writes it: "PERSON", "ORG", "PLACE" or
// "EVENT".
func (t Type) String() string {
	switch t {
	case Person:
		return "PERSON"
	case Org:
		return "ORG"
	case Place:
		return "PLACE"
	case Event:
		return "EVENT"
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// Mention is one name (or, for described events, one noun phrase) in the text.
type Mention struct {
	text.Span
	Type Type
	// Sentence is the index of the sentence; First and Last are the half-open
	// range of its tokens that the mention covers.
	Sentence, First, Last int
	// Described is set for an event that is only described ("a briefing").
	Described bool
	// Kind is the head of an event ("summit", "meeting"); empty otherwise.
	Kind string
	// Confidence is the share of such mentions that is right, from 0 to 1.
	Confidence float64
}
