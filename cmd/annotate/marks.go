package main

import (
	"fmt"
	"regexp"
)

// mark is one annotated span of the text, in code points.
type mark struct {
	start, end int
	id         string
	nominal    bool
	optional   bool
	// silent marks a stretch in which no name is annotated (the name of a treaty).
	silent bool
}

var markID = regexp.MustCompile(`^[POLE][0-9]+\??$`)

// opening brackets and the closing one that each needs.
func closer(r rune) rune {
	switch r {
	case '[':
		return ']'
	case '{':
		return '}'
	case '<':
		return '>'
	}
	return 0
}

// parseMarks takes the marks out of the text: [name|ID], {nominal|ID} and
// <silent>, nested as they come.
func parseMarks(src string) (plain []rune, marks []mark, err error) {
	in := []rune(src)
	type frame struct {
		start int
		close rune
	}
	var open []frame
	for i := 0; i < len(in); i++ {
		r := in[i]
		if c := closer(r); c != 0 {
			open = append(open, frame{len(plain), c})
			continue
		}
		if r != '|' && r != ']' && r != '}' && r != '>' {
			plain = append(plain, r)
			continue
		}
		if len(open) == 0 {
			return nil, nil, fmt.Errorf("parse marks: %q closes nothing after %q", r, tail(plain))
		}
		top := open[len(open)-1]
		open = open[:len(open)-1]
		m := mark{start: top.start, end: len(plain), silent: top.close == '>', nominal: top.close == '}'}
		if r == '|' {
			i, err = m.readID(in, i+1, top.close)
			if err != nil {
				return nil, nil, fmt.Errorf("parse marks after %q: %w", tail(plain), err)
			}
		} else if r != '>' || top.close != '>' {
			return nil, nil, fmt.Errorf("parse marks: no id after %q", tail(plain))
		}
		marks = append(marks, m)
	}
	if len(open) > 0 {
		return nil, nil, fmt.Errorf("parse marks: %q is missing", open[0].close)
	}
	return plain, marks, nil
}

// readID reads "P1]" at i and returns the index of the bracket.
func (m *mark) readID(in []rune, i int, closing rune) (int, error) {
	start := i
	for i < len(in) && in[i] != closing {
		i++
	}
	id := string(in[start:i])
	if i == len(in) || !markID.MatchString(id) {
		return 0, fmt.Errorf("%.20q is no id that ends with %q", id, closing)
	}
	if id[len(id)-1] == '?' {
		m.optional = true
		id = id[:len(id)-1]
	}
	m.id = id
	return i, nil
}

func tail(r []rune) string { return string(r[max(0, len(r)-25):]) }
