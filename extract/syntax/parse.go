package syntax

import (
	"fmt"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// Models are the contents of the model files. They are kept and used in place.
type Models struct {
	Tagger, Parser string
}

// models are the loaded models; both are nil in an Analyzer of New.
type models struct {
	words  *tagger.Tagger
	parser *parser.Parser
}

// Load is New with models for Parse.
func Load(m Models) (*Analyzer, error) {
	a, err := New()
	if err != nil {
		return nil, err
	}
	if a.words, err = tagger.Load(m.Tagger); err != nil {
		return nil, fmt.Errorf("load tagger: %w", err)
	}
	if a.parser, err = parser.Load(m.Parser); err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	return a, nil
}

// Parse gives the tokens of a sentence their tags by our own tagger, their
// heads and relations, and sets Parsed. Names are half-open token ranges in
// order that do not overlap: each is one proper noun to tagger and parser, so
// that what stands inside a name cannot mislead them. Afterwards the first
// token of a name has the name's head and relation, the others are flat on it
// and keep their tags.
//
// An Analyzer without models leaves the sentence as it is.
func (a *Analyzer) Parse(doc *text.Document, s *Sentence, names [][2]int) {
	if a.parser == nil || len(s.Tokens) == 0 {
		return
	}
	units := join(len(s.Tokens), names)
	words, hints := a.units(doc.Text, s, units)
	tags, pos := make([]ud.Tag, len(units)), make([]ud.POS, len(units))
	a.words.Tag(words, hints, tags, pos)
	input := make([]parser.Word, len(units))
	for i := range units {
		input[i] = parser.Word{Form: words[i], Tag: tags[i], POS: pos[i]}
	}
	heads, rels := make([]int32, len(units)), make([]ud.Rel, len(units))
	a.parser.Parse(input, heads, rels)
	spread(s, units, input, heads, rels)
}

// join returns the token ranges that are one word to the parser.
func join(n int, names [][2]int) [][2]int {
	units := make([][2]int, 0, n)
	at := 0
	for _, name := range names {
		if name[0] < at || name[1] > n || name[0] >= name[1] {
			continue // overlaps the name before, or is none
		}
		for ; at < name[0]; at++ {
			units = append(units, [2]int{at, at + 1})
		}
		units = append(units, name)
		at = name[1]
	}
	for ; at < n; at++ {
		units = append(units, [2]int{at, at + 1})
	}
	return units
}

// units returns the form of each unit, a name's first token, and the tags that
// are settled: those of joined names.
func (a *Analyzer) units(txt string, s *Sentence, units [][2]int) ([]string, []ud.Tag) {
	words, hints := make([]string, len(units)), make([]ud.Tag, len(units))
	for i, u := range units {
		words[i] = s.Tokens[u[0]].Of(txt)
		if u[1]-u[0] > 1 {
			hints[i] = ud.TagNNP
		}
	}
	return words, hints
}

// spread hands the units' tree to their tokens.
func spread(s *Sentence, units [][2]int, words []parser.Word, heads []int32, rels []ud.Rel) {
	for i, u := range units {
		first := &s.Tokens[u[0]]
		first.Tag, first.POS, first.Rel, first.Head = words[i].Tag, words[i].POS, rels[i], -1
		if heads[i] >= 0 {
			first.Head = int32(units[heads[i]][0])
		}
		for t := u[0] + 1; t < u[1]; t++ {
			s.Tokens[t].Head, s.Tokens[t].Rel = int32(u[0]), ud.Flat
		}
	}
	s.Parsed = true
}
