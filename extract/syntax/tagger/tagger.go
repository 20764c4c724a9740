// Package tagger finds the part of speech of every word of a sentence: the Penn
// Treebank tag and the universal part of speech.
//
// It is an averaged perceptron (Collins 2002) that goes from left to right and
// sees two words to either side and its own last two decisions. Weights are
// small integers, so the same words get the same tags on every machine. Words
// that nearly always have one tag are looked up instead.
//
// A Tagger is constant after Load and safe for concurrent use.
package tagger

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/syntax/internal/feature"
	"github.com/whomet/whomet/extract/syntax/internal/weights"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// kind is the first line of a model file.
const kind = "whomet tagger 1"

// class is a tag with its part of speech: the decision of the tagger.
type class struct {
	tag ud.Tag
	pos ud.POS
}

// A table gives every class the sum of the features' weights. There are two:
// the dense one of training and the compact one of a model.
type table interface {
	Score(ids []uint32, s *weights.Scores)
}

// Tagger tags sentences.
type Tagger struct {
	templates *feature.Set
	classes   []class
	table     table
	// width is the number of bits of a feature.
	width uint
	// frequent holds one more than the class of the words that nearly always
	// have it.
	frequent *weights.Lexicon
	pool     sync.Pool
}

// scratch is what one call of Tag needs.
type scratch struct {
	sentence sentence
	bytes    []byte
	vector   feature.Vector
	ids      []uint32
	sums     weights.Scores
}

// Load reads a model. The string is kept and used in place where possible.
func Load(model string) (*Tagger, error) {
	set, err := templates()
	if err != nil {
		return nil, err
	}
	sections, err := weights.Decode(kind, set.Fingerprint(), model, 5)
	if err != nil {
		return nil, err
	}
	t := &Tagger{templates: set}
	if t.classes, err = parseClasses(sections[0]); err != nil {
		return nil, err
	}
	if len(sections[1]) != 1 {
		return nil, errors.New("read tagger: no width")
	}
	t.width = uint(sections[1][0])
	if t.frequent, err = weights.ReadLexicon(sections[2]); err != nil {
		return nil, err
	}
	if t.table, err = weights.ReadRows(sections[3], sections[4], t.width, len(t.classes)); err != nil {
		return nil, err
	}
	return t, nil
}

// parseClasses reads the classes of a model, a line each: tag, space, part of
// speech.
func parseClasses(text string) ([]class, error) {
	var classes []class
	for line := range strings.Lines(text) {
		tag, pos, _ := strings.Cut(strings.TrimSpace(line), " ")
		var c class
		if err := c.tag.UnmarshalText([]byte(tag)); err != nil {
			return nil, fmt.Errorf("read tagger: %w", err)
		}
		if err := c.pos.UnmarshalText([]byte(pos)); err != nil {
			return nil, fmt.Errorf("read tagger: %w", err)
		}
		classes = append(classes, c)
	}
	if len(classes) == 0 || len(classes) > weights.MaxClasses {
		return nil, fmt.Errorf("read tagger: %d classes", len(classes))
	}
	return classes, nil
}

// Tag sets tags and pos, which are as long as words, for one sentence. A valid
// tag in hints settles that word's tag, and the others are chosen in its
// light; hints may be nil. The words are whole forms, as they stand in the
// text, at least one byte each.
func (t *Tagger) Tag(words []string, hints []ud.Tag, tags []ud.Tag, pos []ud.POS) {
	s, _ := t.pool.Get().(*scratch)
	if s == nil {
		s = &scratch{}
	}
	defer t.pool.Put(s)
	s.sentence, s.bytes = s.sentence.read(words, s.bytes)
	last, beforeLast := -1, -1
	for i := range words {
		c := -1
		if hints != nil && hints[i].Valid() {
			c = t.classOf(hints[i])
		}
		if c < 0 {
			c = t.decide(s, i, last, beforeLast)
		}
		tags[i], pos[i] = t.classes[c].tag, t.classes[c].pos
		last, beforeLast = c, last
	}
}

// classOf returns the most frequent class with a tag, -1 if there is none;
// classes are in the order of their frequency.
func (t *Tagger) classOf(tag ud.Tag) int {
	for i, c := range t.classes {
		if c.tag == tag {
			return i
		}
	}
	return -1
}

// decide returns the class of word i.
func (t *Tagger) decide(s *scratch, i, last, beforeLast int) int {
	if c := t.frequent.Find(s.sentence[i+reach][atomForm]); c > 0 && int(c) <= len(t.classes) {
		return int(c) - 1
	}
	s.sentence.fill(&s.vector, i, last, beforeLast)
	s.ids = t.templates.Hash(&s.vector, 0, t.width, s.ids[:0])
	sums := s.sums[:len(t.classes)]
	clear(sums)
	t.table.Score(s.ids, &s.sums)
	return best(sums)
}

// best returns the index of the highest sum, the first of equals.
func best(sums []int32) int {
	b := 0
	for c, sum := range sums {
		if sum > sums[b] {
			b = c
		}
	}
	return b
}
