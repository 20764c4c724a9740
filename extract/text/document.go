package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NewDocument lays out an article: it puts title and body together and finds
// the headline and the paragraphs.
//
// The text of the document is body if there is no title, or if body equals
// title or begins with it and a line break; else title, a line break and body.
// So a document's own Title and Text give the same document again.
//
// Without a title, a first paragraph of one line without an end mark is the
// headline if another paragraph follows. Where the text holds blank lines they
// separate the paragraphs, else every line is one.
func NewDocument(title, body string) Document {
	d := Document{Title: title, Text: join(title, body)}
	rest := 0
	if title != "" {
		d.Headline = trim(d.Text, Span{0, len(title)})
		rest = len(title)
	}
	d.Paragraphs = paragraphs(d.Text, rest)
	if title == "" && len(d.Paragraphs) > 1 && isHeadline(d.Paragraphs[0].Of(d.Text)) {
		d.Headline, d.Paragraphs = d.Paragraphs[0], d.Paragraphs[1:]
	}
	return d
}

// Blocks calls yield with the headline, if there is one, and each paragraph in
// order; paragraph counts from zero and is -1 for the headline.
func (d *Document) Blocks(yield func(paragraph int, block Span) bool) {
	if !d.Headline.Empty() && !yield(-1, d.Headline) {
		return
	}
	for i, p := range d.Paragraphs {
		if !yield(i, p) {
			return
		}
	}
}

// HasLetter reports whether the document has anything to read.
func (d *Document) HasLetter() bool { return strings.ContainsFunc(d.Text, unicode.IsLetter) }

func join(title, body string) string {
	rest, found := strings.CutPrefix(body, title)
	if title == "" || found && (rest == "" || rest[0] == '\n') {
		return body
	}
	return title + "\n" + body
}

// paragraphs returns the spans of the paragraphs from byte offset from,
// without the white space around them.
func paragraphs(txt string, from int) []Span {
	wrapped := hasBlankLine(txt)
	var out []Span
	open := Span{from, from}
	flush := func() {
		if p := trim(txt, open); !p.Empty() {
			out = append(out, p)
		}
	}
	for start := from; start < len(txt); {
		end := lineEnd(txt, start)
		if !wrapped || strings.TrimSpace(txt[start:end]) == "" {
			flush()
			open.Start = start
		}
		open.End = end
		start = end + 1
	}
	flush()
	return out
}

// hasBlankLine reports whether a line of white space alone stands between two
// lines that are not.
func hasBlankLine(txt string) bool {
	txt = strings.TrimSpace(txt)
	for start := 0; start < len(txt); {
		end := lineEnd(txt, start)
		if strings.TrimSpace(txt[start:end]) == "" {
			return true
		}
		start = end + 1
	}
	return false
}

func lineEnd(txt string, start int) int {
	if i := strings.IndexByte(txt[start:], '\n'); i >= 0 {
		return start + i
	}
	return len(txt)
}

func trim(txt string, s Span) Span {
	kept := strings.TrimLeftFunc(s.Of(txt), unicode.IsSpace)
	s.Start = s.End - len(kept)
	s.End = s.Start + len(strings.TrimRightFunc(kept, unicode.IsSpace))
	return s
}

// isHeadline reports whether a first paragraph reads like a headline: one line
// that does not end as a sentence does.
func isHeadline(p string) bool {
	if strings.Contains(p, "\n") {
		return false
	}
	p = strings.TrimRight(p, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(p)
	return p != "" && !strings.ContainsRune(".!?…:;,", last)
}
