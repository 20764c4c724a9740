package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"time"
)

// sniffLen is how much of a file the format is found from.
const sniffLen = 8 << 10

// sniff finds the format of a file by its extension and its first bytes.
func sniff(name string, r *bufio.Reader) (Format, error) {
	head, _ := r.Peek(sniffLen)
	if isBinary(head) {
		return Auto, ErrBinary
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return JSONL, nil
	}
	first, rest, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	first = bytes.TrimSpace(first)
	switch {
	case isDateLine(first):
		return Digest, nil
	case len(first) > 0 && first[0] == '{' && (len(rest) == 0 && len(head) == sniffLen || json.Valid(first)):
		return JSONL, nil
	}
	return Plain, nil
}

// isBinary reports whether a file begins like a document or an archive, or
// holds a zero byte, as no text does.
func isBinary(head []byte) bool {
	for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x1f\x8b", "\x28\xb5\x2f\xfd", "{\\rtf", "\xff\xd8\xff", "\x89PNG"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return bytes.IndexByte(head, 0) >= 0
}

// isDateLine reports whether a line has the form DD.MM.YYYY, valid or not.
func isDateLine(line []byte) bool {
	line = bytes.TrimSpace(line)
	if len(line) != len(dateLayout) {
		return false
	}
	for i, c := range line {
		if isDot := i == 2 || i == 5; isDot != (c == '.') || !isDot && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// digestDay returns the ISO day of a date line.
func digestDay(line []byte) (string, error) {
	day, err := time.Parse(dateLayout, string(bytes.TrimSpace(line)))
	if err != nil {
		return "", ErrDateLine
	}
	return day.Format(time.DateOnly), nil
}
