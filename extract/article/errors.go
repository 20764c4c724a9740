package article

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with an article. A ParseError wraps one of these.
var (
	ErrBinary   = errors.New("is not text")
	ErrEncoding = errors.New("is not valid UTF-8")
	ErrNoText   = errors.New("has no text")
	ErrNoLetter = errors.New("has no letter")
	ErrDate     = errors.New("is no valid date, want YYYY-MM-DD")
	ErrDateLine = errors.New("is no valid date line, want DD.MM.YYYY")
	ErrNoDigest = errors.New("stands before the first date line DD.MM.YYYY")
	ErrTooLong  = fmt.Errorf("is longer than %d MiB", MaxArticle>>20)
	ErrJSON     = errors.New("is no JSON object with a text")
)

// MaxArticle is the largest article that is read, in bytes. It bounds the
// memory that one article can take.
const MaxArticle = 64 << 20

// ParseError says which article could not be read, and where it stands.
type ParseError struct {
	// File is the path as Place.File has it.
	File string
	// Line counts from one; zero if the whole file is meant.
	Line int
	// Column is the byte in the line, counted from one; zero if unknown.
	Column int
	Err    error
}

// Error returns "file:line:column: what".
func (e *ParseError) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	if e.Column > 0 {
		fmt.Fprintf(&b, ":%d", e.Column)
	}
	fmt.Fprintf(&b, ": %v", e.Err)
	return b.String()
}

// Unwrap returns what was wrong.
func (e *ParseError) Unwrap() error { return e.Err }

// Hint returns what the user can do about a reading error, or "".
func Hint(err error) string {
	switch {
	case errors.Is(err, ErrEncoding):
		return "if the file is in another encoding, name it: --encoding windows-1252"
	case errors.Is(err, ErrBinary):
		return "save it as plain text first; what is compressed comes by stdin: zcat FILE.gz | whomet build -"
	case errors.Is(err, ErrNoDigest):
		return "read it as plain text: --format text"
	}
	return ""
}

// ConflictError says that an id comes twice in one run with other content.
type ConflictError struct {
	ID            string
	First, Second Place
}

// Error names both places.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("read %s: id %q was given to another article at %s", e.Second, e.ID, e.First)
}
