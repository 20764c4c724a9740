package article

import (
	"bytes"
	"io"

	"github.com/whomet/whomet/extract/text"
)

// plain reads one article from a whole file. Empty standard input holds no
// article; an empty file is a bad one.
func (s *source) plain(r io.Reader) error {
	b, err := io.ReadAll(io.LimitReader(r, MaxArticle+1))
	if err != nil {
		return err
	}
	if len(b) > MaxArticle {
		return s.refuse(1, 0, ErrTooLong, "")
	}
	if len(b) == 0 && s.path == "-" {
		return nil
	}
	if at := invalidAt(b); at > 0 {
		line := bytes.Count(b[:at-1], []byte("\n"))
		return s.refuse(line+1, at-1-bytes.LastIndexByte(b[:at-1], '\n'), ErrEncoding, "")
	}
	d := text.NewDocument("", string(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))))
	if err := s.finish(&d, s.name); err != nil {
		return s.refuse(1, 0, err, d.ID)
	}
	return s.give(d, 1, nil)
}
