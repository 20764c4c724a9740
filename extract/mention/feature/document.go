// Package feature turns the tokens of an article into the features that the
// recogniser weighs: words and their shapes, classes of words, dictionary
// matches, and what the rest of the article says about a word.
//
// A Reader is immutable and safe for concurrent use. A Document belongs to one
// goroutine; it can be used again for the next article, which saves allocation.
package feature

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/cluster"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Finder looks phrases up; it is the gazetteer's dictionary.
type Finder interface {
	Find(words []string, dst []gazetteer.Match) []gazetteer.Match
}

// Reader makes Documents.
type Reader struct {
	names      Finder
	clusters   *cluster.Table
	connectors map[string]bool
}

// NewReader returns a reader that looks names up in names, which may be nil,
// and words in clusters.
func NewReader(names Finder, clusters *cluster.Table) *Reader {
	return &Reader{names: names, clusters: clusters, connectors: readWords(connectorList)}
}

// Token is a token as the features see it.
type Token struct {
	text.Span
	// Word is the surface; in a headline, as it would stand in a text. Lowered says
	// that a capital was taken from it there.
	Word    string
	Lowered bool
	// Kinds are those of all dictionary phrases that the token is part of.
	Kinds gazetteer.Kinds
	// Capital says that the surface begins with an upper-case letter, Common
	// that the word is usually written in lower case.
	Capital, Common bool

	first, glued        bool
	word, lower         uint64
	shape, short        uint64
	prefix, suffix      [4]uint64
	class               cluster.Class
	bits                uint64
	marks               list
	context             list
	second              list
	runFirst, runLast   int32
	longFirst, longLast int32
}

// list is a short list of marks; what is too much is left out.
type list struct {
	n uint8
	v [11]uint16
}

func (l *list) all() []uint16 { return l.v[:l.n] }

func (l *list) has(mark uint16) bool {
	for _, m := range l.all() {
		if m == mark {
			return true
		}
	}
	return false
}

func (l *list) add(mark uint16) {
	if !l.has(mark) && int(l.n) < len(l.v) {
		l.v[l.n] = mark
		l.n++
	}
}

// Document is an article ready for Emit.
type Document struct {
	// Sentences are the tokens of each sentence.
	Sentences [][]Token
	// Titles says of each sentence whether it is a line in title case or in
	// capitals.
	Titles []bool

	tokens  []Token
	ends    []int
	words   []string
	matches []gazetteer.Match
	found   []int // where each sentence's matches begin
	forms   map[uint64]form
	runs    map[uint64]membership
	seen    map[uint64]votes
	names   map[uint64]votes
	parts   map[uint64]votes
}

// NewDocument returns an empty document for Read.
func NewDocument() *Document {
	return &Document{
		forms: map[uint64]form{}, runs: map[uint64]membership{},
		seen: map[uint64]votes{}, names: map[uint64]votes{}, parts: map[uint64]votes{},
	}
}

// Read fills d with the sentences of an article.
func (r *Reader) Read(d *Document, doc *text.Document, sentences []syntax.Sentence) {
	d.lay(doc, sentences)
	d.lines()
	r.countForms(d)
	r.recase(d, sentences)
	d.matches = d.matches[:0]
	for i, s := range d.Sentences {
		for k := range s {
			r.describe(&s[k])
			s[k].first = k == 0
			s[k].glued = k > 0 && s[k].Start == s[k-1].End
		}
		d.found[i] = len(d.matches)
		r.look(d, s)
		r.findRuns(s)
		pair(s)
	}
	d.relate()
	d.expand()
	for i, s := range d.Sentences {
		for k := range s {
			s[k].bits = s[k].summary(d.Titles[i])
		}
	}
}

// Matches returns the dictionary phrases of sentence i.
func (d *Document) Matches(i int) []gazetteer.Match {
	if i+1 < len(d.found) {
		return d.matches[d.found[i]:d.found[i+1]]
	}
	return d.matches[d.found[i]:]
}

// lay fills d with the bare tokens, the sentences over one array.
func (d *Document) lay(doc *text.Document, sentences []syntax.Sentence) {
	clear(d.forms)
	clear(d.runs)
	d.tokens, d.ends = d.tokens[:0], d.ends[:0]
	for _, s := range sentences {
		for _, t := range s.Tokens {
			d.tokens = append(d.tokens, Token{Span: t.Span, Word: t.Of(doc.Text)})
		}
		d.ends = append(d.ends, len(d.tokens))
	}
	d.Sentences, d.Titles, d.found = d.Sentences[:0], d.Titles[:0], d.found[:0]
	from := 0
	for _, end := range d.ends {
		d.Sentences = append(d.Sentences, d.tokens[from:end:end])
		d.Titles = append(d.Titles, false)
		d.found = append(d.found, 0)
		from = end
	}
}

// summary packs what is true of the token into a few bits.
func (t *Token) summary(title bool) uint64 {
	var b uint64
	for i, set := range [...]bool{t.Common, t.Capital, t.first, title, t.glued} {
		if set {
			b |= 1 << i
		}
	}
	return b
}
