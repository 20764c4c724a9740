package graph

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/whomet/whomet/extract"
)

// ErrInvalid is what an [Error] wraps: the extraction breaks the wire format.
var ErrInvalid = errors.New("invalid extraction")

// maxID bounds the length of an article's id in bytes: databases index ids, and
// an index has a size limit.
const maxID = 2000

// Error says where an extraction breaks the wire format, and how. It wraps
// [ErrInvalid].
type Error struct {
	// Article is the id of the article, Field the path of the field, such as
	// "relations[3].from".
	Article, Field, Problem string
}

// Error returns the place and the problem in one line.
func (e *Error) Error() string {
	return fmt.Sprintf("article %.100q: %s: %s", e.Article, e.Field, e.Problem)
}

// Unwrap returns ErrInvalid.
func (e *Error) Unwrap() error { return ErrInvalid }

// The closed sets of the wire format. The empty string stands for "not said".
func precisions() []string { return []string{"", "day", "month", "year"} }
func sources() []string    { return []string{"", "sentence", "article"} }
func qualifiers() []string { return []string{"", "former", "acting", "designate"} }
func modes() []string      { return []string{"", "visit", "hosted", "third place", modeCall} }
func statuses() []string {
	return []string{"", string(Held), string(Planned), string(Cancelled), string(Refused)}
}

const modeCall = "call"

// checker collects the first problem of an extraction.
type checker struct {
	x      *extract.Extraction
	text   *documentText
	labels map[string]Label
	err    *Error
}

func check(x *extract.Extraction, txt *documentText) error {
	c := checker{x: x, text: txt, labels: make(map[string]Label, len(x.Entities))}
	c.article()
	for i := range x.Entities {
		c.entity(fmt.Sprintf("entities[%d]", i), &x.Entities[i])
	}
	for i := range x.Relations {
		c.relation(fmt.Sprintf("relations[%d]", i), &x.Relations[i])
	}
	if c.err != nil {
		return c.err
	}
	return nil
}

// require notes a problem unless ok holds or there is one already.
func (c *checker) require(ok bool, field, format string, args ...any) {
	if !ok && c.err == nil {
		c.err = &Error{Article: c.x.ID, Field: field, Problem: fmt.Sprintf(format, args...)}
	}
}

func (c *checker) article() {
	x := c.x
	c.require(x.ID != "", "id", "missing")
	c.require(len(x.ID) <= maxID, "id", "%d bytes long, at most %d are allowed", len(x.ID), maxID)
	c.require(x.Text != "", "text", "missing")
	c.day("date", x.Date)
	for _, s := range []string{x.ID, x.Version, x.Title, x.Source, x.URL, x.Text} {
		c.require(utf8.ValidString(s), "text", "not valid UTF-8")
	}
}

func (c *checker) entity(at string, e *extract.Entity) {
	c.require(e.ID != "", at+".id", "missing")
	_, twice := c.labels[e.ID]
	c.require(!twice, at+".id", "%q comes twice", e.ID)
	label, err := ParseLabel(e.Type)
	c.require(err == nil, at+".type", "%v", err)
	c.labels[e.ID] = label
	c.require(e.Name != "", at+".name", "missing")
	for _, s := range []string{e.Name, e.Key, e.Acronym, e.Kind, e.Country} {
		c.require(utf8.ValidString(s), at, "not valid UTF-8")
	}
	c.require(e.Named == nil || label == Event, at+".named", "only an event has it")
	c.require(math.Abs(e.Latitude) <= 90 && math.Abs(e.Longitude) <= 180, at, "position %g, %g is not on the globe", e.Latitude, e.Longitude)
	c.period(at, e.Date, e.DateEnd)
	c.oneOf(at+".status", e.Status, statuses())
	for i, m := range e.Mentions {
		c.mention(fmt.Sprintf("%s.mentions[%d]", at, i), m)
	}
	for i, m := range e.Nominals {
		c.mention(fmt.Sprintf("%s.nominals[%d]", at, i), m)
	}
}

func (c *checker) mention(at string, m extract.Mention) {
	c.span(at, m.Start, m.End)
	if c.err != nil || m.Surface == "" {
		return
	}
	surface := c.text.slice(m.Start, m.End)
	c.require(m.Surface == surface, at, "the text has %q at %d-%d, not %q", surface, m.Start, m.End, m.Surface)
}

func (c *checker) relation(at string, r *extract.Relation) {
	t, err := ParseType(r.Type)
	c.require(err == nil && t != WasToMeet, at+".type", "unknown relation type %q", r.Type)
	from, to := c.known(at+".from", r.From), c.known(at+".to", r.To)
	c.require(t.allows(from, to), at, "%s cannot join %s with %s", r.Type, from.Code(), to.Code())
	c.require(r.From != r.To, at, "%s joins %q with itself", r.Type, r.From)
	for _, ref := range [][2]string{{".accredited_to", r.AccreditedTo}, {".place", r.Place}, {".event", r.Event}} {
		if ref[1] != "" {
			c.known(at+ref[0], ref[1])
		}
	}
	c.span(at+".evidence", r.Evidence[0], r.Evidence[1])
	c.span(at+".sentence", r.Sentence[0], r.Sentence[1])
	c.period(at, r.Date, r.DateEnd)
	c.oneOf(at+".status", r.Status, statuses())
	c.oneOf(at+".date_precision", r.DatePrecision, precisions())
	c.oneOf(at+".date_source", r.DateSource, sources())
	c.oneOf(at+".qualifier", r.Qualifier, qualifiers())
	c.oneOf(at+".mode", r.Mode, modes())
	c.require(r.Confidence >= 0 && r.Confidence <= 1, at+".confidence", "%g is not between 0 and 1", r.Confidence)
	for _, s := range []string{r.Title, r.Role, r.Rule} {
		c.require(utf8.ValidString(s), at, "not valid UTF-8")
	}
}

// known returns the label of the article's entity with the given id.
func (c *checker) known(at, id string) Label {
	l, ok := c.labels[id]
	c.require(ok, at, "%q is no entity of the article", id)
	return l
}

func (c *checker) span(at string, start, end int) {
	c.require(0 <= start && start < end && end <= c.text.length, at,
		"%d-%d does not lie in the text, which has %d code points", start, end, c.text.length)
}

func (c *checker) period(at, date, end string) {
	c.day(at+".date", date)
	c.day(at+".date_end", end)
	c.require(end == "" || date != "" && end >= date, at+".date_end", "%q does not follow date %q", end, date)
}

func (c *checker) day(at, s string) {
	_, err := time.Parse(time.DateOnly, s)
	c.require(s == "" || err == nil, at, "%q is not a day like 2026-02-20", s)
}

func (c *checker) oneOf(at, s string, set []string) {
	c.require(slices.Contains(set, s), at, "unknown value %q (want one of %q)", s, set[1:])
}
