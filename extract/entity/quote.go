package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// minQuote is the number of words from which on quotes hold what somebody says,
// and no name or single expression.
const minQuote = 4

// findQuotes notes what stands in quotes, paragraph by paragraph: a quote that
// nobody closes ends with its paragraph.
func (a *article) findQuotes() {
	b := a.doc.Text
	open := -1
	note := func(end int) {
		if open >= 0 && len(strings.Fields(b[open:end])) >= minQuote {
			a.quotes = append(a.quotes, text.Span{Start: open, End: end})
		}
		open = -1
	}
	for i, r := range b {
		switch r {
		case '\n':
			note(i)
		case '"':
			if open >= 0 {
				note(i)
			} else {
				open = i + 1
			}
		case '“', '«':
			note(i)
			open = i + utf8.RuneLen(r)
		case '”', '»':
			note(i)
		}
	}
	note(len(b))
}

// quoteAt returns the index of the quote that holds a position, -1 for none.
func (a *article) quoteAt(pos int) int {
	k, ok := slices.BinarySearchFunc(a.quotes, pos, func(q text.Span, pos int) int { return q.Start - pos })
	if !ok {
		k--
	}
	if k >= 0 && pos < a.quotes[k].End {
		return k
	}
	return -1
}

// speaker returns who says a quote, -1 if that is not plain: the person named or
// meant by a pronoun behind it, else the one of whom its sentence speaks before it.
func (a *article) speaker(quote int) int {
	q := a.quotes[quote]
	s, end := a.sentenceAt(q.Start), a.sentenceAt(q.End)
	if e := a.beforeColon(q.Start); e >= 0 {
		return e
	}
	for _, r := range a.pending {
		if r.sentence > end {
			break
		}
		if r.start >= q.End && a.entities[r.entity].Type == mention.Person {
			return r.entity
		}
	}
	l := &a.lines[end]
	for k, w := range l.words {
		if at := a.sents[end].Tokens[l.first[k]].Start; at < q.End || at > q.End+maxBehind {
			continue
		}
		if g, ok := pronoun(w.Lower); ok {
			return (&seeker{article: a, s: s, pos: q.Start, g: g, quote: -1, speaker: -1}).antecedent()
		}
	}
	p := &seeker{article: a, s: s, pos: q.Start, quote: -1, speaker: -1}
	if e := p.owner(words.Unknown); e >= 0 || a.sents[s].Parsed {
		return e
	}
	return p.topic(s)
}

// beforeColon returns the person whose name a colon joins to the quote that begins
// at a position: 'Ana Diaz: "We are glad"'; -1 if there is none.
func (a *article) beforeColon(start int) int {
	n := a.before(start)
	if n == 0 || a.entities[a.refs[n-1].entity].Type != mention.Person {
		return -1
	}
	r := a.refs[n-1]
	tokens := a.sents[r.sentence].Tokens
	if r.token+1 < len(tokens) && a.word(r.sentence, r.token+1) == ":" && start-tokens[r.token+1].End <= maxBehind {
		return r.entity
	}
	return -1
}

// sentenceAt returns the sentence that holds a position or ends last before it.
func (a *article) sentenceAt(pos int) int {
	k, ok := slices.BinarySearchFunc(a.sents, pos, func(s syntax.Sentence, pos int) int { return s.Start - pos })
	if !ok {
		k--
	}
	return max(k, 0)
}
