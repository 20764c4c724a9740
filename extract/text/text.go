// Package text holds the document and the span, the two values that every
// stage of the extraction passes on.
//
// It is the leaf of the module: it imports nothing of ours. Nothing rewrites
// Document.Text after reading, so a span stays valid from the reader to the
// graph, and doc.Text[s.Start:s.End] is always the surface it stands for.
//
// All values are plain data; they are safe for concurrent reading.
package text

// Span is a half-open range of byte offsets into Document.Text. Both ends lie
// on rune boundaries.
type Span struct {
	Start, End int
}

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover returns the smallest span that holds both.
func (s Span) Cover(t Span) Span {
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Of returns the surface that the span stands for in txt.
func (s Span) Of(txt string) string { return txt[s.Start:s.End] }

// Document is one press article after reading.
type Document struct {
	// ID identifies the article for replacing and forgetting it.
	ID string
	// Title is the headline as the input gave it; empty if it gave none.
	Title string
	// Date is the publication date as YYYY-MM-DD; empty if unknown.
	Date string
	// Source, URL and Lang are given back as they came; Lang is a BCP 47 tag.
	Source, URL, Lang string
	// Text is the whole document, the headline first.
	Text string
	// Headline is the headline's span in Text; empty if there is none.
	Headline Span
	// Paragraphs are the spans of the paragraphs after the headline, in order.
	// Each is a sentence boundary at both ends.
	Paragraphs []Span
}
