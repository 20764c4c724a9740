package graph

import (
	"cmp"
	"strconv"
	"unicode/utf8"
)

// documentText cuts a text by code points.
type documentText struct {
	text   string
	runes  []rune // nil if the text is all ASCII
	length int    // in code points
}

func newDocumentText(s string) *documentText {
	t := &documentText{text: s, length: utf8.RuneCountInString(s)}
	if t.length != len(s) {
		t.runes = []rune(s)
	}
	return t
}

// slice returns the text between two code points, which must lie in it.
func (t *documentText) slice(start, end int) string {
	if t.runes == nil {
		return t.text[start:end]
	}
	return string(t.runes[start:end])
}

func span(start, end int) Span { return Span{start, end} }

// String returns the span as "93-107".
func (s Span) String() string {
	return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)
}

func compareSpans(s, t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
}
