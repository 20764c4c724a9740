package mention

import (
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/syntax"
)

// settle brings what the model decided to the guidelines' spans, finds the
// events that have a pattern rather than a familiar name, and makes each name
// the same throughout the article.
func (p *pass) settle(sentences []syntax.Sentence) {
	p.lines = p.lines[:0]
	k := 0
	for i, s := range p.features.Sentences {
		l := line{
			lists: p.Recogniser.lists, index: i, tokens: s, syntax: sentences[i].Tokens,
			matches: p.features.Matches(i), title: p.features.Titles[i],
		}
		from := k
		for k < len(p.found) && p.found[k].sentence == i {
			k++
		}
		l.names = p.correct(i, p.found[from:k])
		l.sources()
		l.meetings()
		l.retired()
		l.events()
		l.spelt()
		l.agencies()
		p.lines = append(p.lines, l)
	}
	p.defined()
	p.agree()
	p.found = p.found[:0]
	for i := range p.lines {
		l := &p.lines[i]
		l.ordinals()
		l.scripts()
		l.described()
		p.found = append(p.found, l.names...)
	}
}

// correct applies the house's rules to the names of a sentence.
func (p *pass) correct(i int, names []name) []name {
	s := &p.sentence
	s.Words, s.Spans, s.Spaced = s.Words[:0], s.Spans[:0], s.Spaced[:0]
	end := 0
	for _, t := range p.features.Sentences[i] {
		s.Spaced, end = append(s.Spaced, t.Start > end), t.End
		w := t.Word
		if t.Lowered {
			w = t.Of(p.text)
		}
		s.Words = append(s.Words, w)
	}
	for _, n := range names {
		s.Spans = append(s.Spans, n.Span)
	}
	s.Careless = true
	s.Matches = p.features.Matches(i)
	p.rules.Correct(s)
	out := make([]name, 0, len(s.Spans))
	for _, span := range s.Spans {
		out = append(out, heir(span, i, names))
	}
	return out
}

// heir returns the name that a span of the rules goes back to.
func heir(span bilou.Span, sentence int, names []name) name {
	out := name{Span: span, sentence: sentence, rule: "span"}
	for _, n := range names {
		if n.Span == span {
			return n
		}
		if n.First < span.Last && span.First < n.Last {
			out.margin = max(out.margin, n.margin)
		}
	}
	return out
}
