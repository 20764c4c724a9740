package graph

import (
	"fmt"
	"strings"
)

// Type is the kind of an edge. The zero value is invalid.
type Type uint8

// The types of the graph. MENTIONS joins an article to an entity; every other
// type joins two entities and is a statement. WAS_TO_MEET stands for a meeting
// or call that was only planned, cancelled or refused, so that no plain query
// can take one for a meeting.
const (
	MetWith Type = iota + 1
	SpokeWith
	WasToMeet
	ParticipatedIn
	Organized
	HeldIn
	HoldsPosition
	MemberOf
	PartOf
	LocatedIn
	Mentions
)

// Types returns the types of statements.
func Types() []Type {
	return []Type{
		MetWith, SpokeWith, WasToMeet, ParticipatedIn, Organized,
		HeldIn, HoldsPosition, MemberOf, PartOf, LocatedIn,
	}
}

// String returns the type as the graph spells it.
func (t Type) String() string {
	switch t {
	case MetWith:
		return "MET_WITH"
	case SpokeWith:
		return "SPOKE_WITH"
	case WasToMeet:
		return "WAS_TO_MEET"
	case ParticipatedIn:
		return "PARTICIPATED_IN"
	case Organized:
		return "ORGANIZED"
	case HeldIn:
		return "HELD_IN"
	case HoldsPosition:
		return "HOLDS_POSITION"
	case MemberOf:
		return "MEMBER_OF"
	case PartOf:
		return "PART_OF"
	case LocatedIn:
		return "LOCATED_IN"
	case Mentions:
		return "MENTIONS"
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// ParseType returns the statement type with the given name. The error lists
// the names there are.
func ParseType(name string) (Type, error) {
	var names []string
	for _, t := range Types() {
		if t.String() == name {
			return t, nil
		}
		names = append(names, t.String())
	}
	return 0, fmt.Errorf("unknown relation type %q (want one of %s)", name, strings.Join(names, ", "))
}

// Symmetric reports whether the type is undirected in meaning. Such an edge
// runs from the smaller node id to the greater.
func (t Type) Symmetric() bool {
	return t == MetWith || t == SpokeWith || t == WasToMeet
}

// allows reports whether an edge of the type may join the two kinds of node.
func (t Type) allows(from, to Label) bool {
	body := func(l Label) bool { return l == Organization || l == Place }
	switch t {
	case MetWith, SpokeWith, WasToMeet:
		return from == Person && to == Person
	case ParticipatedIn:
		return from != Event && to == Event
	case Organized:
		return body(from) && to == Event
	case HeldIn:
		return from == Event && body(to)
	case HoldsPosition:
		return from == Person && body(to)
	case MemberOf, PartOf:
		return body(from) && to == Organization
	case LocatedIn:
		return body(from) && to == Place
	}
	return false
}
