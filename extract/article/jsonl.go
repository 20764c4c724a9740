package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/whomet/whomet/extract/text"
)

// record is what is read of a JSONL line; other members are ignored.
type record struct {
	ID     identifier `json:"id"`
	Text   *string    `json:"text"`
	Title  string     `json:"title"`
	Date   string     `json:"date"`
	Source string     `json:"source"`
	URL    string     `json:"url"`
	Lang   string     `json:"lang"`
}

// identifier is a JSON string or number.
type identifier string

func (i *identifier) UnmarshalJSON(b []byte) error {
	var n json.Number
	if err := json.Unmarshal(b, &n); err == nil && (len(b) == 0 || b[0] != '"') {
		*i = identifier(n)
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("id is neither a string nor a number")
	}
	*i = identifier(s)
	return nil
}

// jsonl reads one object a line; each line that is not blank gives one item.
func (s *source) jsonl(l *lines) error {
	for {
		line, err := l.next()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, ErrTooLong):
			err = s.refuse(l.n, 0, err, "")
		case err != nil:
			return err
		case len(bytes.TrimSpace(line)) > 0:
			err = s.object(line, l.n)
		}
		if err != nil {
			return err
		}
	}
}

// object hands on the article of one line.
func (s *source) object(line []byte, n int) error {
	if at := invalidAt(line); at > 0 {
		return s.refuse(n, at, ErrEncoding, "")
	}
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return s.refuse(n, column(err), explain(err), string(r.ID))
	}
	if r.Text == nil {
		return s.refuse(n, 0, ErrNoText, string(r.ID))
	}
	day, err := isoDay(r.Date)
	if err != nil {
		return s.refuse(n, 0, err, string(r.ID))
	}
	d := text.NewDocument(r.Title, *r.Text)
	d.ID, d.Date, d.Source, d.URL, d.Lang = string(r.ID), day, r.Source, r.URL, r.Lang
	if err := s.finish(&d, s.name+"#"+strconv.Itoa(n)); err != nil {
		return s.refuse(n, 0, err, d.ID)
	}
	return s.give(d, n, line)
}

// explain says in the user's terms why a line is no article.
func explain(err error) error {
	var mismatch *json.UnmarshalTypeError
	if !errors.As(err, &mismatch) {
		return fmt.Errorf("%w: %v", ErrJSON, err)
	}
	what := mismatch.Field
	if what == "" {
		what = "the line"
	}
	return fmt.Errorf("%w: %s is of type %s", ErrJSON, what, mismatch.Value)
}

// column returns the byte, counted from one, at which a JSON error was found.
func column(err error) int {
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return int(syntax.Offset)
	case errors.As(err, &mismatch):
		return int(mismatch.Offset)
	}
	return 0
}
