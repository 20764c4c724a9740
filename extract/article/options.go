package article

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// Format is the form of an input file.
type Format uint8

// The formats; the zero value finds the format by extension and content.
const (
	Auto Format = iota
	// Digest is text with many articles: a date line DD.MM.YYYY, a title line,
	// then one paragraph a line.
	Digest
	// Plain is text with one article a file.
	Plain
	// JSONL is one JSON object a line.
	JSONL
)

// String returns the name that the command line uses.
func (f Format) String() string {
	switch f {
	case Auto:
		return "auto"
	case Digest:
		return "digest"
	case Plain:
		return "text"
	case JSONL:
		return "jsonl"
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}

// UnmarshalText accepts the names that String gives.
func (f *Format) UnmarshalText(b []byte) error {
	for c := Auto; c <= JSONL; c++ {
		if c.String() == string(b) {
			*f = c
			return nil
		}
	}
	return fmt.Errorf("parse format: unknown %q, want auto, digest, text or jsonl", b)
}

// Options say what the input does not. The zero value reads UTF-8 in whatever
// format each file has.
type Options struct {
	Format Format
	// Date (YYYY-MM-DD) and Source are those of articles that state none.
	Date, Source string
	// Encoding is the WHATWG name of the input's encoding, such as
	// "windows-1252"; empty means UTF-8.
	Encoding string
	// Stdin is read for the path "-"; nil means os.Stdin.
	Stdin io.Reader
	// WholeLine makes a Survey compare all of a JSONL line rather than the
	// article alone, for whoever stores the rest of the line too.
	WholeLine bool
}

func (o Options) stdin() io.Reader {
	if o.Stdin == nil {
		return os.Stdin
	}
	return o.Stdin
}

// Check reports what is wrong with the options: a date that is none, an encoding
// that nobody knows.
func (o Options) Check() error {
	_, err := o.decoder()
	return err
}

// decoder checks the options and returns the encoding, nil for UTF-8.
func (o Options) decoder() (encoding.Encoding, error) {
	if o.Date != "" {
		if _, err := time.Parse(time.DateOnly, o.Date); err != nil {
			return nil, fmt.Errorf("parse date %q: %w", o.Date, ErrDate)
		}
	}
	if o.Encoding == "" || strings.EqualFold(o.Encoding, "utf-8") || strings.EqualFold(o.Encoding, "utf8") {
		return nil, nil
	}
	enc, err := htmlindex.Get(o.Encoding)
	if err != nil {
		return nil, fmt.Errorf("find encoding %q: %w", o.Encoding, err)
	}
	return enc, nil
}
