package main

import (
	"strings"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/mention/house"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// article is a labelled document.
type article struct {
	source    string
	document  *text.Document
	sentences []syntax.Sentence
	// names are the labelled names, in order.
	names []placed
	// times is how often the article counts.
	times int
}

// corrector brings the labels of training sets to the project's spans.
type corrector struct {
	names feature.Finder
	rules *house.Rules
	house.Sentence
}

func newCorrector(names feature.Finder) *corrector {
	return &corrector{names: names, rules: house.New()}
}

func (c *corrector) correct(words []string, spans []bilou.Span) []bilou.Span {
	c.Words, c.Spans = words, spans
	c.Matches = c.names.Find(words, c.Matches[:0])
	c.rules.Correct(&c.Sentence)
	return c.Spans
}

// read makes an article of a record: its tokens become a text, the text is read
// as any other, and the names are carried over by their offsets.
func (c *corrector) read(r record) (article, error) {
	var b strings.Builder
	doc := &text.Document{ID: r.ID}
	var names []placed
	c.Careless = careless(r.Source)
	for _, s := range r.Sentences {
		from := b.Len()
		spans := c.correct(s.Tokens, decode(s.Tags))
		names = write(&b, s.Tokens, spans, names)
		doc.Paragraphs = append(doc.Paragraphs, text.Span{Start: from, End: b.Len()})
		b.WriteByte('\n')
	}
	doc.Text = b.String()
	if first := doc.Paragraphs[0]; len(doc.Paragraphs) > 1 && !strings.ContainsAny(doc.Text[first.End-1:first.End], ".!?") {
		doc.Headline, doc.Paragraphs = first, doc.Paragraphs[1:]
	}
	a, err := analyser()
	if err != nil {
		return article{}, err
	}
	sentences := a.Analyze(doc)
	return article{source: r.Source, document: doc, sentences: sentences, names: names}, nil
}

// careless reports whether a set's text does not keep to capitals.
func careless(source string) bool {
	switch source {
	case "btc", "wnut", "uner":
		return true
	}
	return false
}

// placed is a name by its byte offsets.
type placed struct {
	text.Span
	class bilou.Class
}

// write appends the tokens to the text, spaced as in print, and the names to
// dst.
func write(b *strings.Builder, tokens []string, spans []bilou.Span, dst []placed) []placed {
	var starts, ends []int
	for i, t := range tokens {
		if i > 0 && spaced(tokens[i-1], t) {
			b.WriteByte(' ')
		}
		starts = append(starts, b.Len())
		b.WriteString(t)
		ends = append(ends, b.Len())
	}
	for _, s := range spans {
		dst = append(dst, placed{text.Span{Start: starts[s.First], End: ends[s.Last-1]}, s.Class})
	}
	return dst
}

// spaced reports whether a space stands between two tokens. Hyphens join the
// words that most of the training sets cut them from.
func spaced(before, after string) bool {
	if before == "-" || after == "-" {
		return false
	}
	switch after {
	case ",", ".", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "n’t", "%", "”", "...", "…":
		return false
	}
	switch before {
	case "(", "[", "“", "$", "£", "€", "#", "@":
		return false
	}
	return true
}

// decode returns the names of BIO tags.
func decode(tags []string) []bilou.Span {
	var out []bilou.Span
	for i, t := range tags {
		if t == "O" {
			continue
		}
		class := classOf(t[2:])
		if n := len(out) - 1; t[0] == 'I' && n >= 0 && out[n].Last == i && out[n].Class == class {
			out[n].Last++
			continue
		}
		out = append(out, bilou.Span{First: i, Last: i + 1, Class: class})
	}
	return out
}

// classOf returns the class of a tag's type; types we do not know are others.
func classOf(name string) bilou.Class {
	switch name {
	case "PER", "PERSON":
		return bilou.Person
	case "ORG":
		return bilou.Org
	case "LOC", "PLACE":
		return bilou.Place
	case "EVT", "EVENT":
		return bilou.Event
	}
	return bilou.Other
}

// project labels the tokens with the names whose ends are ends of tokens.
func project(sentences [][]feature.Token, names []placed) [][]bilou.Label {
	out := make([][]bilou.Label, len(sentences))
	k := 0
	for i, s := range sentences {
		out[i] = make([]bilou.Label, len(s))
		if len(s) == 0 {
			continue
		}
		for ; k < len(names) && names[k].Start < s[len(s)-1].End; k++ {
			if span, ok := tokensOf(s, names[k]); ok {
				bilou.Mark(out[i], span)
			}
		}
	}
	return out
}

func tokensOf(tokens []feature.Token, n placed) (bilou.Span, bool) {
	first, last := -1, -1
	for i, t := range tokens {
		if t.Start == n.Start {
			first = i
		}
		if t.End == n.End {
			last = i + 1
		}
	}
	return bilou.Span{First: first, Last: last, Class: n.class}, first >= 0 && last > first
}
