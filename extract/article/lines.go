package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// lines gives the lines of a stream one by one, however long, without their
// ends; n is the number of the line last given. The slice that next returns is
// valid until the next call.
type lines struct {
	r   *bufio.Reader
	buf []byte
	n   int
}

// next returns the next line and io.EOF after the last. Of a line that is
// longer than MaxArticle the rest is skipped and the error is ErrTooLong.
func (l *lines) next() ([]byte, error) {
	l.buf = l.buf[:0]
	tooLong := false
	for {
		part, err := l.r.ReadSlice('\n')
		if len(l.buf)+len(part) > MaxArticle {
			tooLong = true
		} else {
			l.buf = append(l.buf, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (err != io.EOF || len(part) == 0 && len(l.buf) == 0) {
			return nil, err
		}
		break
	}
	l.n++
	if tooLong {
		return nil, ErrTooLong
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(l.buf, []byte("\n")), []byte("\r")), nil
}

// invalidAt returns the column, counted from one, of the first byte that is not
// valid UTF-8, or 0.
func invalidAt(b []byte) int {
	if utf8.Valid(b) {
		return 0
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i + 1
		}
		i += size
	}
	return 0
}
