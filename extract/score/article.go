package score

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Article is what the scorer needs of one line of gold or of predictions.
// Types stay strings: a type that nobody knows has to count as an error of the
// prediction, not stop the run.
type Article struct {
	ID        string     `json:"id"`
	Text      string     `json:"text"`
	Region    string     `json:"region"`
	Entities  []Entity   `json:"entities"`
	Relations []Relation `json:"relations"`
}

// Entity is one entity with its mentions and nominals.
type Entity struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Optional bool   `json:"optional"`
	Named    *bool  `json:"named"`
	Mentions []Span `json:"mentions"`
	Nominals []Span `json:"nominals"`
}

// described reports whether the entity is an event without a name of its own.
func (e Entity) described() bool {
	return e.Type == event && e.Named != nil && !*e.Named
}

// Relation is one statement. From, To and Place are entity ids.
type Relation struct {
	Type    string  `json:"type"`
	From    string  `json:"from"`
	To      string  `json:"to"`
	Status  *string `json:"status"`
	Planned bool    `json:"planned"`
	Scope   string  `json:"scope"`
	Title   string  `json:"title"`
	Date    string  `json:"date"`
	DateEnd string  `json:"date_end"`
	Place   string  `json:"place"`
}

// status returns held, planned, cancelled or refused.
func (r Relation) status() string {
	switch {
	case r.Status != nil:
		return *r.Status
	case r.Planned:
		return "planned"
	}
	return "held"
}

// when returns the first and last day as the gold writes them: "a" or "a/b".
func (r Relation) when() string {
	if r.DateEnd == "" || r.DateEnd == r.Date {
		return r.Date
	}
	return r.Date + "/" + r.DateEnd
}

// Span is a half-open range of Unicode code points. In JSON it is the first two
// items of an array; what follows (surface, confidence) is not looked at.
type Span struct{ Start, End int }

// UnmarshalJSON reads [start, end, …].
func (s *Span) UnmarshalJSON(b []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	if len(parts) < 2 {
		return errors.New("span needs a start and an end")
	}
	return errors.Join(json.Unmarshal(parts[0], &s.Start), json.Unmarshal(parts[1], &s.End))
}

func (s Span) overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// shared returns the number of code points in both.
func (s Span) shared(t Span) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

func overlapsAny(s Span, spans []Span) bool {
	for _, t := range spans {
		if s.overlaps(t) {
			return true
		}
	}
	return false
}

// Read reads JSON lines; blank ones are skipped. An error names the line.
func Read(r io.Reader) ([]Article, error) {
	var out []Article
	in := bufio.NewReader(r)
	for line := 1; ; line++ {
		b, err := in.ReadBytes('\n')
		if len(b) > 0 && !blank(b) {
			var a Article
			if err := json.Unmarshal(b, &a); err != nil {
				return nil, fmt.Errorf("read line %d: %w", line, err)
			}
			out = append(out, a)
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read line %d: %w", line, err)
		}
	}
}

func blank(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return false
		}
	}
	return true
}
