package graph

import "fmt"

// Label is the kind of a node. The zero value is invalid.
type Label uint8

// The labels of the graph. Person, Organization, Place and Event nodes carry
// the label Entity too.
const (
	Person Label = iota + 1
	Organization
	Place
	Event
	Article
)

// Labels returns the labels of entities.
func Labels() []Label { return []Label{Person, Organization, Place, Event} }

// String returns the label as the graph spells it.
func (l Label) String() string {
	switch l {
	case Person:
		return "Person"
	case Organization:
		return "Organization"
	case Place:
		return "Place"
	case Event:
		return "Event"
	case Article:
		return "Article"
	}
	return fmt.Sprintf("Label(%d)", uint8(l))
}

// Code returns the label of an entity as the wire format and the tables spell
// it: PERSON, ORG, PLACE or EVENT.
func (l Label) Code() string {
	switch l {
	case Person:
		return "PERSON"
	case Organization:
		return "ORG"
	case Place:
		return "PLACE"
	case Event:
		return "EVENT"
	}
	return l.String()
}

// ParseLabel returns the entity label with the given code. The error lists the
// codes there are.
func ParseLabel(code string) (Label, error) {
	for _, l := range Labels() {
		if l.Code() == code {
			return l, nil
		}
	}
	return 0, fmt.Errorf("unknown entity type %q (want PERSON, ORG, PLACE or EVENT)", code)
}
