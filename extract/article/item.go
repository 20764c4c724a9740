package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/whomet/whomet/extract/text"
)

// Place is where an article stands in the input.
type Place struct {
	// File is the path that was opened, or "-" for standard input.
	File string
	// Line counts from one.
	Line int
}

// String returns "file:line".
func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Item is one article of the input, or what is known of one that could not be
// read.
type Item struct {
	// Document is the article. Of a bad one it holds at most the ID.
	Document text.Document
	Place    Place
	Format   Format
	// Raw is the JSONL line; nil in the other formats. It is valid until the
	// next item is asked for.
	Raw []byte
}

// dateLayout is how a digest's date lines are written.
const dateLayout = "02.01.2006"

// finish fills in what the options say, gives the article an id and checks it.
func (s *source) finish(d *text.Document, fallback string) error {
	if d.Date == "" {
		d.Date = s.opts.Date
	}
	if d.Source == "" {
		d.Source = s.opts.Source
	}
	switch {
	case d.ID != "":
	case d.URL != "":
		d.ID = d.URL
	case s.format == Digest:
		d.ID = hashID(d.Date, d.Title)
	case s.path == "-":
		d.ID = hashID(d.Title, d.Text)
	default:
		d.ID = fallback
	}
	if d.Text == "" {
		return ErrNoText
	}
	if !d.HasLetter() {
		return ErrNoLetter
	}
	return nil
}

// hashID is a bounded hash of the parts: 96 bits, so that among ten million
// articles two share one with a chance below 10⁻¹⁴.
func hashID(parts ...string) string {
	sum := digestOf(parts...)
	return hex.EncodeToString(sum[:12])
}

// digestOf hashes the parts with their lengths, so that no two lists of parts
// hash alike.
func digestOf(parts ...string) [sha256.Size]byte {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:", len(p))
		h.Write([]byte(p))
	}
	var sum [sha256.Size]byte
	h.Sum(sum[:0])
	return sum
}

// isoDay returns the day of an ISO date or date-time; "" stays "".
func isoDay(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	day := s
	if len(s) > len(time.DateOnly) && (s[len(time.DateOnly)] == 'T' || s[len(time.DateOnly)] == ' ') {
		day = s[:len(time.DateOnly)]
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return "", fmt.Errorf("date %q %w", s, ErrDate)
	}
	return day, nil
}
