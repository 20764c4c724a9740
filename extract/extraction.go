package extract

import (
	"encoding/json"
	"fmt"
)

// Extraction is everything that was found in one article: one line of
// "whomet extract". Offsets are Unicode code points into Text, half-open.
type Extraction struct {
	ID          string       `json:"id"`
	Version     string       `json:"version,omitempty"`
	Title       string       `json:"title,omitempty"`
	Date        string       `json:"date,omitempty"`
	Source      string       `json:"source,omitempty"`
	URL         string       `json:"url,omitempty"`
	Lang        string       `json:"lang,omitempty"`
	Text        string       `json:"text"`
	Entities    []Entity     `json:"entities"`
	Relations   []Relation   `json:"relations"`
	Diagnostics []Diagnostic `json:"diagnostics"`
}

// Entity is one entity of an article in the wire format.
type Entity struct {
	ID      string `json:"id"`
	Type    string `json:"type"` // PERSON, ORG, PLACE or EVENT
	Name    string `json:"name"`
	Key     string `json:"key"`
	Acronym string `json:"acronym,omitempty"`
	// Named is false for an event that is only described, else nil.
	Named *bool  `json:"named,omitempty"`
	Kind  string `json:"kind,omitempty"`
	// Country is an ISO 3166-1 alpha-2 code.
	Country string `json:"country,omitempty"`
	// Latitude and Longitude are those of a known place, in degrees.
	Latitude  float64 `json:"latitude,omitempty"`
	Longitude float64 `json:"longitude,omitempty"`
	// Date, DateEnd and Status are those of an event.
	Date     string    `json:"date,omitempty"`
	DateEnd  string    `json:"date_end,omitempty"`
	Status   string    `json:"status,omitempty"`
	Mentions []Mention `json:"mentions"`
	Nominals []Mention `json:"nominals,omitempty"`
}

// Mention is a span with its surface, written as [start, end, surface] or
// [start, end, surface, confidence].
type Mention struct {
	Start, End int
	Surface    string
	Confidence float64
}

// MarshalJSON writes the mention as an array.
func (m Mention) MarshalJSON() ([]byte, error) {
	if m.Confidence == 0 {
		return marshal([]any{m.Start, m.End, m.Surface})
	}
	return marshal([]any{m.Start, m.End, m.Surface, m.Confidence})
}

// UnmarshalJSON reads the array form; surface and confidence may be missing.
func (m *Mention) UnmarshalJSON(b []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	if len(parts) < 2 || len(parts) > 4 {
		return fmt.Errorf("mention has %d parts, want [start, end, surface, confidence]", len(parts))
	}
	for i, dst := range []any{&m.Start, &m.End, &m.Surface, &m.Confidence}[:len(parts)] {
		if err := json.Unmarshal(parts[i], dst); err != nil {
			return err
		}
	}
	return nil
}

// Relation is one statement of an article in the wire format. From, To,
// AccreditedTo, Place and Event are ids of its entities.
type Relation struct {
	Type          string  `json:"type"`
	From          string  `json:"from"`
	To            string  `json:"to"`
	Status        string  `json:"status"`
	Evidence      [2]int  `json:"evidence"`
	Sentence      [2]int  `json:"sentence"`
	Date          string  `json:"date,omitempty"`
	DateEnd       string  `json:"date_end,omitempty"`
	DatePrecision string  `json:"date_precision,omitempty"`
	DateSource    string  `json:"date_source,omitempty"`
	Title         string  `json:"title,omitempty"`
	Role          string  `json:"role,omitempty"`
	AccreditedTo  string  `json:"accredited_to,omitempty"`
	Qualifier     string  `json:"qualifier,omitempty"`
	Place         string  `json:"place,omitempty"`
	Event         string  `json:"event,omitempty"`
	Mode          string  `json:"mode,omitempty"`
	Rule          string  `json:"rule"`
	Confidence    float64 `json:"confidence"`
}

// Diagnostic says what was wrong with an article, and where.
type Diagnostic struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}
