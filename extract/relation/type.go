package relation

import "fmt"

// typeNames are the graph's spellings, in the order of the constants.
var typeNames = [...]string{
	"", "MET_WITH", "SPOKE_WITH", "PARTICIPATED_IN", "ORGANIZED", "HELD_IN",
	"HOLDS_POSITION", "MEMBER_OF", "PART_OF", "LOCATED_IN",
}

var statusNames = [...]string{"held", "planned", "cancelled", "refused"}

// ParseType returns the type that s spells, as the graph does: MET_WITH.
func ParseType(s string) (Type, error) {
	for i, name := range typeNames {
		if i > 0 && name == s {
			return Type(i), nil
		}
	}
	return 0, fmt.Errorf("parse relation type: unknown %q", s)
}

// String returns the graph's spelling.
func (t Type) String() string {
	if int(t) < len(typeNames) && t > 0 {
		return typeNames[t]
	}
	return fmt.Sprintf("relation.Type(%d)", uint8(t))
}

// MarshalText implements encoding.TextMarshaler; it errors on an invalid type.
func (t Type) MarshalText() ([]byte, error) {
	if t == 0 || int(t) >= len(typeNames) {
		return nil, fmt.Errorf("marshal relation type: invalid %d", uint8(t))
	}
	return []byte(typeNames[t]), nil
}

// UnmarshalText implements encoding.TextUnmarshaler by ParseType.
func (t *Type) UnmarshalText(b []byte) error {
	v, err := ParseType(string(b))
	if err == nil {
		*t = v
	}
	return err
}

// Symmetric reports whether the type has no direction.
func (t Type) Symmetric() bool { return t == MetWith || t == SpokeWith }

// ParseStatus returns the status that s spells.
func ParseStatus(s string) (Status, error) {
	for i, name := range statusNames {
		if name == s {
			return Status(i), nil
		}
	}
	return 0, fmt.Errorf("parse status: unknown %q", s)
}

// String returns held, planned, cancelled or refused.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("relation.Status(%d)", uint8(s))
}
