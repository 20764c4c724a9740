package gazetteer

import (
	"cmp"
	"math/bits"
	"sync"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// Sentence is the tokens of a sentence, folded and hashed once for any number
// of searches. The zero value is empty; Reset makes it ready and reuses its
// memory. It may be read from several goroutines, but not while it is reset.
type Sentence struct {
	words    []lexicon.Word
	start    []int32 // the first word of each token, and the number of words
	capitals bool    // the case tells nothing: all letters are capitals
}

// Reset takes the tokens of the next sentence.
func (s *Sentence) Reset(tokens []string) {
	s.words, s.start = s.words[:0], s.start[:0]
	for i, t := range tokens {
		s.start = append(s.start, int32(len(s.words)))
		s.words = lexicon.Split(t, i, s.words)
	}
	s.start = append(s.start, int32(len(s.words)))
	s.capitals = allCapitals(s.words)
}

// allCapitals reports whether a sentence is set in capitals: no word has a
// lower-case letter and at least three are longer than an initial. Shorter runs
// are acronyms.
func allCapitals(words []lexicon.Word) bool {
	n := 0
	for _, w := range words {
		if w.Flags&lexicon.Lower != 0 {
			return false
		}
		if w.Flags&lexicon.Upper != 0 {
			n++
		}
	}
	return n >= 3
}

// Len returns the number of tokens.
func (s *Sentence) Len() int { return max(len(s.start)-1, 0) }

// written reports whether the words from the i-th on have the case that the
// phrase wants.
func (s *Sentence) written(p lexicon.Phrase, i int) bool {
	if s.capitals && p.Upper != 0 && Kinds(p.Kinds).Has(Ambiguous) {
		return false // "TELL US": the acronym cannot be told from the word
	}
	for left := p.Capital | p.Upper; left != 0; left &= left - 1 {
		j := bits.TrailingZeros16(left)
		want := lexicon.Capital
		if p.Upper>>j&1 != 0 {
			want |= lexicon.Upper
		}
		if s.words[i+j].Flags&want != want {
			return false
		}
	}
	return true
}

// Find appends to dst every phrase that begins at a token and is the longest
// there of one of its kinds; Kinds holds the kinds it is the longest of. The
// matches are in the order of First, the longer ones first; they overlap.
func (d *Dictionary) Find(tokens []string, dst []Match) []Match {
	s := sentences.Get().(*Sentence)
	s.Reset(tokens)
	dst = d.FindIn(s, dst)
	sentences.Put(s)
	return dst
}

var sentences = sync.Pool{New: func() any { return new(Sentence) }}

// FindIn is Find over a sentence that is hashed already.
func (d *Dictionary) FindIn(s *Sentence, dst []Match) []Match {
	var run [maxRun]Match
	for t := range s.Len() {
		ends := d.ends(s, t, AnyKind, run[:0])
		var seen Kinds
		for len(ends) > 0 {
			longest := sameEnd(ends)
			ends = ends[:len(ends)-len(longest)]
			here := Kinds(0)
			for i, m := range longest {
				here |= m.Kinds &^ (1 << Ambiguous)
				if i > 0 && m.Kinds == longest[i-1].Kinds && m.Entry == longest[i-1].Entry {
					continue // the same under two ways of writing it
				}
				if m.Kinds &^= seen; m.Kinds&^(1<<Ambiguous) != 0 {
					dst = append(dst, m)
				}
			}
			seen |= here
		}
	}
	return dst
}

// maxRun is the most phrases that begin at one token: two images, and twice the
// longest phrase for the ways of writing it.
const maxRun = 4 * lexicon.MaxWords

// sameEnd returns the last matches of a run that end at the same token.
func sameEnd(run []Match) []Match {
	i := len(run) - 1
	for i > 0 && run[i-1].Last == run[i].Last {
		i--
	}
	return run[i:]
}

// FindLongest appends to dst the leftmost-longest phrases that have one of the
// kinds. They do not overlap; Kinds holds all kinds of the phrase.
func (d *Dictionary) FindLongest(s *Sentence, kinds Kinds, dst []Match) []Match {
	var run [maxRun]Match
	for t := 0; t < s.Len(); {
		ends := d.ends(s, t, kinds&^(1<<Ambiguous), run[:0])
		if len(ends) == 0 {
			t++
			continue
		}
		longest := sameEnd(ends)
		m := longest[0]
		for _, other := range longest[1:] {
			m.Kinds |= other.Kinds
			m.Entry = cmp.Or(m.Entry, other.Entry)
		}
		dst = append(dst, m)
		t = m.Last
	}
	return dst
}

// ends appends the phrases that begin at a token, the shorter ones first.
func (d *Dictionary) ends(s *Sentence, token int, kinds Kinds, run []Match) []Match {
	first := int(s.start[token])
	if first == int(s.start[token+1]) {
		return run
	}
	for i, m := range d.images {
		run = walk(m, i, s, first, kinds, run)
	}
	if len(d.images) > 1 {
		sortEnds(run)
	}
	return run
}

func walk(m *lexicon.Image, image int, s *Sentence, first int, kinds Kinds, run []Match) []Match {
	node := lexicon.Phrases
	for i := first; i < len(s.words); i++ {
		w := s.words[i]
		var ok bool
		if node, ok = m.Step(node, w.Hash); !ok {
			break
		}
		if w.Flags&lexicon.Last == 0 {
			continue
		}
		group := m.Group(node)
		for p, ok := group.Next(); ok; p, ok = group.Next() {
			if Kinds(p.Kinds)&kinds == 0 || !s.written(p, first) || len(run) == cap(run) {
				continue
			}
			run = append(run, Match{
				int(s.words[first].Token), int(w.Token) + 1, Kinds(p.Kinds), entryID(image, p.List),
			})
		}
	}
	return run
}

// sortEnds orders a run by length, stably; runs are short.
func sortEnds(run []Match) {
	for i := 1; i < len(run); i++ {
		for j := i; j > 0 && run[j].Last < run[j-1].Last; j-- {
			run[j], run[j-1] = run[j-1], run[j]
		}
	}
}
