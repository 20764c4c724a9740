package relation

import "github.com/whomet/whomet/extract/text"

// Type is the kind of a relation between two entities.
type Type uint8

// The relation types of the graph model; the zero value is invalid. MENTIONS
// and WAS_TO_MEET exist in the graph only and are not extracted.
const (
	MetWith Type = iota + 1
	SpokeWith
	ParticipatedIn
	Organized
	HeldIn
	HoldsPosition
	MemberOf
	PartOf
	LocatedIn
)

// Status says whether what a relation states has happened.
type Status uint8

// The zero value is Held.
const (
	Held Status = iota
	Planned
	Cancelled
	Refused
)

// Relation is one statement that one passage of the article makes.
type Relation struct {
	Type Type
	// From and To are indexes into the article's entities.
	From, To int
	Status   Status
	// Evidence is the clause that says it; Sentence the whole sentence or sentences.
	Evidence, Sentence text.Span
	// Rule is the name of the rule that fired.
	Rule string
	// Confidence is the share of such relations that is right, from 0 to 1.
	Confidence float64
	// Date and DateEnd are ISO days; empty if the text gives none.
	Date, DateEnd string
	// DatePrecision is day, month or year; DateSource is sentence or article.
	DatePrecision, DateSource string
	// Title is a position's title; Role a participant's role.
	Title, Role string
	// Qualifier is former, acting or designate.
	Qualifier string
	// Mode is visit, hosted, third place or call.
	Mode string
	// AccreditedTo, Place and Event are indexes into the entities, -1 for none.
	AccreditedTo, Place, Event int
	// Path explains the match for people who ask why.
	Path string
}
