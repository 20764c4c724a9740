package article

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/whomet/whomet/extract/text"
)

// block is one article of a digest while its lines come in.
type block struct {
	line int // of the date line
	day  string
	body []string
	size int
	bad  *ParseError // the first thing that is wrong with it
}

// digest reads a text of many articles, each after its date line.
func (s *source) digest(l *lines) error {
	var b *block
	for {
		line, err := l.next()
		switch {
		case err == io.EOF:
			return s.close(b)
		case err != nil && !errors.Is(err, ErrTooLong):
			return err
		case err == nil && isDateLine(line):
			if err := s.close(b); err != nil {
				return err
			}
			b = s.newBlock(line, l.n)
		case err != nil || len(bytes.TrimSpace(line)) > 0:
			if b == nil {
				b = &block{line: l.n}
				b.fail(s.path, l.n, 0, ErrNoDigest)
			}
			b.add(s.path, line, l.n, err)
		}
	}
}

func (s *source) newBlock(line []byte, n int) *block {
	day, err := digestDay(line)
	b := &block{line: n, day: day}
	if err != nil {
		b.fail(s.path, n, 1, err)
	}
	return b
}

// add takes a line of the article; blank lines never come here.
func (b *block) add(path string, line []byte, n int, err error) {
	switch at := invalidAt(line); {
	case err != nil:
		b.fail(path, n, 0, err)
	case at > 0:
		b.fail(path, n, at, ErrEncoding)
	case b.size+len(line) > MaxArticle:
		b.fail(path, n, 0, ErrTooLong)
	default:
		b.size += len(line) + 1
		b.body = append(b.body, string(line))
	}
}

func (b *block) fail(path string, line, column int, err error) {
	if b.bad == nil {
		b.bad = &ParseError{path, line, column, err}
	}
	b.body = nil
}

// close hands on the article that ends here.
func (s *source) close(b *block) error {
	switch {
	case b == nil:
		return nil
	case b.bad != nil:
		return s.refuse(b.bad.Line, b.bad.Column, b.bad.Err, "")
	case len(b.body) == 0:
		return s.refuse(b.line, 0, ErrNoText, "")
	}
	d := text.NewDocument(strings.TrimSpace(b.body[0]), strings.Join(b.body[1:], "\n"))
	if len(b.body) == 1 {
		d = text.NewDocument(d.Title, d.Title)
	}
	d.Date = b.day
	if err := s.finish(&d, ""); err != nil {
		return s.refuse(b.line, 0, err, d.ID)
	}
	return s.give(d, b.line, nil)
}
