package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/text"
)

// line is a sentence whose names are single words.
type line struct {
	words []title.Word
	// mention is the mention of each word, -1 for plain words; first and last are
	// the tokens that it covers.
	mention     []int
	first, last []int
	phrases     []title.Phrase
	// taken marks the phrases that are a person's title.
	taken []bool
	// referent is the entity that a plain word refers to as the head of a nominal,
	// by index of the word.
	referent map[int]int
}

// layOut builds the lines and finds the phrases of office in them.
func (a *article) layOut() {
	a.lines = make([]line, len(a.sents))
	next := 0
	for s := range a.sents {
		next = a.layLine(s, next)
	}
}

// layLine builds the line of sentence s, whose mentions begin at next, and returns
// where those of the following sentence begin.
func (a *article) layLine(s, next int) int {
	l := line{referent: map[int]int{}}
	tokens := a.sents[s].Tokens
	for next < len(a.mentions) && a.mentions[next].Sentence < s {
		next++
	}
	for t := 0; t < len(tokens); {
		for next < len(a.mentions) && a.mentions[next].Sentence == s && (a.mentions[next].Described || a.mentions[next].First < t) {
			next++
		}
		if next < len(a.mentions) && a.mentions[next].Sentence == s && a.mentions[next].First == t {
			t = a.layName(&l, s, next)
			continue
		}
		e := a.hyphenated(s, t, next)
		l.add(a.plain(s, t, e), -1, t, e)
		t = e
	}
	l.phrases = title.Find(l.words, a.lists)
	l.taken = make([]bool, len(l.phrases))
	a.lines[s] = l
	for next < len(a.mentions) && a.mentions[next].Sentence == s {
		next++
	}
	return next
}

func (l *line) add(w title.Word, m, first, last int) {
	l.words = append(l.words, w)
	l.mention = append(l.mention, m)
	l.first = append(l.first, first)
	l.last = append(l.last, last)
}

// layName adds a mention, and with it the bracket that only repeats its entity.
func (a *article) layName(l *line, s, i int) int {
	m := a.mentions[i]
	last := m.Last
	if i+1 < len(a.mentions) && a.entityOf[i+1] == a.entityOf[i] && a.opensBracket(m, a.mentions[i+1]) {
		last = a.closing(s, a.mentions[i+1].Last)
	}
	name := a.surface(i)
	l.add(title.Word{Text: name, Lower: lower(name), Tag: a.sents[s].Tokens[m.Last-1].Tag, Name: m.Type}, i, m.First, last)
	return last
}

// closing returns the token after the bracket that closes at or after t.
func (a *article) closing(s, t int) int {
	for k := t; k < len(a.sents[s].Tokens) && k < t+2; k++ {
		if w := a.word(s, k); w == ")" || w == "]" {
			return k + 1
		}
	}
	return t
}

// hyphenated returns the end of the word that begins at token t: "Vice-Chancellor"
// is one word even if it is three tokens. A mention, of which next is the first
// that may follow, is no part of one.
func (a *article) hyphenated(s, t, next int) int {
	tokens := a.sents[s].Tokens
	limit := len(tokens)
	if next < len(a.mentions) && a.mentions[next].Sentence == s {
		limit = max(t+1, a.mentions[next].First)
	}
	e := t + 1
	for e+1 < limit && a.word(s, e) == "-" && tokens[e-1].End == tokens[e].Start && tokens[e].End == tokens[e+1].Start {
		e += 2
	}
	return e
}

// plain makes a word of the tokens t to e, which are no name.
func (a *article) plain(s, t, e int) title.Word {
	tokens := a.sents[s].Tokens
	w := a.doc.Text[tokens[t].Start:tokens[e-1].End]
	out := title.Word{Text: w, Lower: strings.ReplaceAll(lower(w), "’", "'"), Tag: tokens[e-1].Tag}
	if w[0] < 'a' || w[0] > 'z' {
		out.Code = a.demonym(s, t)
	}
	return out
}

// demonym returns the country of an adjective such as "Kazakh"; in "South Korean"
// both words have it.
func (a *article) demonym(s, t int) string {
	w := a.word(s, t)
	if title.Determiner(lower(w)) {
		return ""
	}
	if t+1 < len(a.sents[s].Tokens) {
		if k := a.know(w + " " + a.word(s, t+1)); k.demonym != "" {
			return k.demonym
		}
	}
	if t > 0 && !title.Determiner(lower(a.word(s, t-1))) {
		if k := a.know(a.word(s, t-1) + " " + w); k.demonym != "" {
			return k.demonym
		}
	}
	return a.know(w).demonym
}

// span is the text of words i to j of a line.
func (a *article) span(s, i, j int) text.Span {
	l := &a.lines[s]
	tokens := a.sents[s].Tokens
	return text.Span{Start: tokens[l.first[i]].Start, End: tokens[l.last[j-1]-1].End}
}
