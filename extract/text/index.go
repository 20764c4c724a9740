package text

import (
	"sort"
	"unicode/utf8"
)

// stride is the distance in bytes between two marks of an Index. A look-up
// counts at most that many bytes; an index costs four bytes for every stride.
const stride = 64

// Index turns byte offsets of one text into code points and back. Spans inside
// the program are bytes; the wire format counts Unicode code points, as the W3C
// text position selector does.
//
// An Index is immutable and safe for concurrent use. The text must be valid
// UTF-8, which the readers guarantee.
type Index struct {
	text string
	// marks[i] is the number of code points that start before byte i*stride;
	// nil for a text of ASCII alone, where both counts are the same.
	marks []int32
	runes int
}

// NewIndex prepares the conversions for txt in one pass.
func NewIndex(txt string) *Index {
	x := &Index{text: txt, runes: len(txt)}
	if isASCII(txt) {
		return x
	}
	x.marks = make([]int32, 0, len(txt)/stride+1)
	n := 0
	for start := 0; start <= len(txt); start += stride {
		x.marks = append(x.marks, int32(n))
		n += starts(txt[start:min(start+stride, len(txt))])
	}
	x.runes = n
	return x
}

// Runes returns the length of the text in code points.
func (x *Index) Runes() int { return x.runes }

// Rune returns the number of code points before byte offset b, which must lie
// on a rune boundary; offsets outside the text are clamped to it.
func (x *Index) Rune(b int) int {
	b = min(max(b, 0), len(x.text))
	if x.marks == nil {
		return b
	}
	m := b / stride
	return int(x.marks[m]) + starts(x.text[m*stride:b])
}

// Byte returns the byte offset at which code point r starts; offsets outside
// the text are clamped to it.
func (x *Index) Byte(r int) int {
	r = min(max(r, 0), x.runes)
	if x.marks == nil {
		return r
	}
	m := sort.Search(len(x.marks), func(i int) bool { return int(x.marks[i]) > r }) - 1
	b, left := m*stride, r-int(x.marks[m])
	for b < len(x.text) && (left > 0 || !utf8.RuneStart(x.text[b])) {
		if utf8.RuneStart(x.text[b]) {
			left--
		}
		b++
	}
	return b
}

// Pair returns the span in code points as the pair that the wire format has.
func (x *Index) Pair(s Span) [2]int { return [2]int{x.Rune(s.Start), x.Rune(s.End)} }

// Span returns the byte span of a pair of code-point offsets.
func (x *Index) Span(start, end int) Span { return Span{x.Byte(start), x.Byte(end)} }

// starts counts the bytes of s at which a code point starts.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
