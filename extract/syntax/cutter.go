package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/text"
)

// cutter cuts what prose leaves whole and collects the tokens of a sentence.
type cutter struct {
	lists *lists
	txt   string
	out   []text.Span
	first int // index in out of the sentence's first token
}

// emit adds a token. Equal marks in a row, as in "..." and "--", are one.
func (c *cutter) emit(start, end int) {
	if start >= end {
		return
	}
	if n := len(c.out); n > c.first && end-start == 1 && strings.IndexByte(".!?-*=_~", c.txt[start]) >= 0 {
		last := &c.out[n-1]
		if last.End == start && c.txt[last.Start] == c.txt[start] && c.txt[last.End-1] == c.txt[start] && last.Len() < maxRun {
			last.End = end
			return
		}
	}
	c.out = append(c.out, text.Span{Start: start, End: end})
}

// token cuts one of prose's tokens further.
func (c *cutter) token(s text.Span) {
	form := s.Of(c.txt)
	if strings.TrimSpace(form) == "" {
		return
	}
	if isASCIIWord(form) && !strings.EqualFold(form, "cannot") || isAddress(form) {
		c.emit(s.Start, s.End)
		return
	}
	start, prev := s.Start, ' '
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(c.txt[i:s.End])
		next, _ := utf8.DecodeRuneInString(c.txt[i+size : s.End])
		if unicode.IsSpace(r) || isSeparator(prev, r, next) {
			c.word(start, i)
			if !unicode.IsSpace(r) {
				c.emit(i, i+size)
			}
			start = i + size
		}
		i += size
		prev = r
	}
	c.word(start, s.End)
}

// isSeparator reports whether r is a token of its own between its neighbours.
func isSeparator(prev, r, next rune) bool {
	switch r {
	case '/':
		return !unicode.IsDigit(prev) || !unicode.IsDigit(next)
	case ',', ':':
		return !unicode.IsDigit(prev) || !unicode.IsDigit(next)
	case '—', '–', '…', '№', '•', '|', '=', '+', '*', ';', '!', '?', '€', '£', '¥', '%', '°', '−':
		return true
	case '-', '.':
		return prev == r || next == r
	}
	return strings.ContainsRune(brackets, r)
}

// word cuts clitics and a wrongly kept full stop off a word.
func (c *cutter) word(start, end int) {
	if start >= end {
		return
	}
	form := c.txt[start:end]
	if i := len(form) - 1; i > 0 && form[i] == '.' && !c.lists.isWhole(form) {
		c.word(start, end-1)
		c.emit(end-1, end)
		return
	}
	if n := clitic(form); n > 0 && n < len(form) {
		c.parts(start, end-n)
		c.emit(end-n, end)
		return
	}
	c.parts(start, end)
}

// clitic returns the length of the contraction that a word ends with.
func clitic(form string) int {
	for _, mark := range []string{"'", "’"} {
		i := strings.LastIndex(form, mark)
		if i < 0 {
			continue
		}
		head, tail := form[:i], strings.ToLower(form[i+len(mark):])
		switch {
		case tail == "s", tail == "re", tail == "ve", tail == "ll":
			return len(form) - i
		case tail == "m" && (head == "" || strings.EqualFold(head, "i")), tail == "d" && takesWould(head):
			return len(form) - i
		case tail == "t" && len(head) > 1 && (head[len(head)-1]|0x20) == 'n':
			return len(form) - i + 1
		}
	}
	return 0
}

// takesWould reports whether "'d" after head is "would" or "had", not a part of
// a name such as "Sa'd".
func takesWould(head string) bool {
	switch strings.ToLower(head) {
	case "", "i", "you", "he", "she", "it", "we", "they", "who", "that", "there":
		return true
	}
	return false
}

// parts cuts a word at its hyphens and hands on what lies between.
func (c *cutter) parts(start, end int) {
	form := c.txt[start:end]
	if !strings.ContainsAny(form, hyphens) || isNumberWithHyphens(form) {
		c.atom(start, end)
		return
	}
	part := start
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(c.txt[i:end])
		if isHyphen(r) && i > part && i+size < end && !c.lists.keepsHyphen(c.txt[part:i], c.txt[i+size:end]) {
			c.atom(part, i)
			c.emit(i, i+size)
			part = i + size
		}
		i += size
	}
	c.atom(part, end)
}

// atom emits a word without hyphens to cut: the last special cases.
func (c *cutter) atom(start, end int) {
	form := c.txt[start:end]
	if n := c.gluedTitle(form); n > 0 {
		c.emit(start, start+n)
		c.atom(start+n, end)
		return
	}
	switch dot := gluedStop(form); {
	case strings.EqualFold(form, "cannot"):
		c.emit(start, start+3)
		c.emit(start+3, end)
	case dot > 0:
		c.emit(start, start+dot)
		c.emit(start+dot, start+dot+1)
		c.atom(start+dot+1, end)
	case hasMeridiem(form):
		c.emit(start, end-2)
		c.emit(end-2, end)
	default:
		c.currency(start, end)
	}
}

// gluedTitle returns the length of an abbreviation that lacks the space before
// what belongs to it ("Dr.Lee", "No.5"), or 0.
func (c *cutter) gluedTitle(form string) int {
	for i := 1; i+1 < len(form) && i < 8; i++ {
		if form[i] != '.' {
			continue
		}
		switch c.lists.abbreviations[form[:i+1]] {
		case neverEnds:
			if isUpperStart(form[i+1:]) {
				return i + 1
			}
		case endsUnlessNumber:
			if isDigitStart(form[i+1:]) {
				return i + 1
			}
		}
	}
	return 0
}

// gluedStop returns where a full stop stands between two words that lack a
// space ("reports.The"), or 0.
func gluedStop(form string) int {
	for i := 3; i+2 < len(form); i++ {
		if form[i] == '.' && isGlued(form, i, i+1, len(form)) {
			return i
		}
	}
	return 0
}

// hasMeridiem reports whether form is an hour with "am" or "pm" written on.
func hasMeridiem(form string) bool {
	if len(form) < 3 || len(form) > 7 || !isDigitStart(form) {
		return false
	}
	tail := strings.ToLower(form[len(form)-2:])
	return (tail == "am" || tail == "pm") && strings.Trim(form[:len(form)-2], "0123456789:.") == ""
}

// currency cuts an amount off its sign ("US$5").
func (c *cutter) currency(start, end int) {
	if i := strings.IndexByte(c.txt[start:end], '$'); i >= 0 && isDigitStart(c.txt[start+i+1:end]) {
		c.emit(start, start+i+1)
		start += i + 1
	}
	c.emit(start, end)
}

// finish cuts the full stop off a last word that keeps it only within a
// sentence ("Plan B.", "No.").
func (c *cutter) finish(end int) {
	n := len(c.out)
	if n == c.first || c.out[n-1].End != end {
		return
	}
	form := c.out[n-1].Of(c.txt)
	if isInitial(form) && n-c.first > 1 || c.lists.abbreviations[form] == endsUnlessNumber {
		c.out[n-1].End--
		c.out = append(c.out, text.Span{Start: end - 1, End: end})
	}
}
