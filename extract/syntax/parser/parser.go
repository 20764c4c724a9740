// Package parser finds the dependency tree of a tagged sentence: for every word
// its head and its relation to it, in Universal Dependencies.
//
// It is a transition-based parser (arc-hybrid; Kuhlmann et al. 2011) with
// linear models of hashed features: one decides between shift and the two arcs,
// searched with a small beam, and one names the relation of each arc as it is
// drawn. Weights are small integers, so the same words get the same tree on
// every machine, and the work grows with the number of words, not faster.
//
// A word may be a name of several words, joined by spaces: it is one node of
// the tree.
//
// A Parser is constant after Load and safe for concurrent use.
package parser

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/syntax/internal/feature"
	"github.com/whomet/whomet/extract/syntax/internal/weights"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// kind is the first line of a model file.
const kind = "whomet parser 1"

// Word is a word or a joined name with its tags.
type Word struct {
	Form string
	Tag  ud.Tag
	POS  ud.POS
}

// transitionTable gives the three transitions the sums of their features'
// weights, labelTable the relations. Both have a dense form for training and a
// compact one for use.
type transitionTable interface {
	Score3(ids []uint32) [3]int32
}

type labelTable interface {
	Score(ids []uint32, s *weights.Scores)
}

// Parser parses sentences.
type Parser struct {
	sets        sets
	numbers     *numbers
	transitions transitionTable
	labels      labelTable
	// rels are the relations by their number in the label table; the root is
	// not among them.
	rels []ud.Rel
	shape
	pool sync.Pool
}

// shape is what must be known to use the tables.
type shape struct {
	// beam is the number of hypotheses that are followed at most, and lead by
	// how much the score of the best may exceed that of another that is.
	beam int
	lead int32
	// transitionWidth and labelWidth are the bits of a feature.
	transitionWidth, labelWidth uint
}

// Load reads a model.
func Load(model string) (*Parser, error) {
	set, err := templates()
	if err != nil {
		return nil, err
	}
	sections, err := weights.Decode(kind, set.fingerprint(), model, 5)
	if err != nil {
		return nil, err
	}
	p := newParser(set)
	if p.rels, err = parseRels(sections[0]); err != nil {
		return nil, err
	}
	if p.shape, err = parseShape(sections[1]); err != nil {
		return nil, err
	}
	if p.transitions, err = weights.ReadTriples(sections[2], p.transitionWidth); err != nil {
		return nil, err
	}
	if p.labels, err = weights.ReadRows(sections[3], sections[4], p.labelWidth, len(p.rels)); err != nil {
		return nil, err
	}
	return p, nil
}

func newParser(s sets) *Parser {
	p := &Parser{sets: s, numbers: newNumbers(), shape: shape{beam: 1, lead: math.MaxInt32}}
	p.pool.New = func() any { return newCall(p) }
	return p
}

func (s sets) fingerprint() uint64 {
	return feature.Mix(s.transitions.Fingerprint(), s.labels.Fingerprint())
}

// parseRels reads the relations of a model, a line each.
func parseRels(text string) ([]ud.Rel, error) {
	var rels []ud.Rel
	for _, name := range strings.Fields(text) {
		r, err := ud.ParseRel(name)
		if err != nil {
			return nil, fmt.Errorf("read parser: %w", err)
		}
		rels = append(rels, r)
	}
	if len(rels) == 0 || len(rels) > weights.MaxClasses {
		return nil, fmt.Errorf("read parser: %d relations", len(rels))
	}
	return rels, nil
}

// maxBeam bounds the beam of a model.
const maxBeam = 16

func parseShape(text string) (shape, error) {
	if len(text) != 5 || text[0] == 0 || text[0] > maxBeam {
		return shape{}, fmt.Errorf("read parser: shape %q", text)
	}
	return shape{int(text[0]), int32(text[1]) | int32(text[2])<<8, uint(text[3]), uint(text[4])}, nil
}

// Parse sets heads and rels, which are as long as words, for one sentence:
// heads are numbers of words, and -1 for the one root.
func (p *Parser) Parse(words []Word, heads []int32, rels []ud.Rel) {
	if len(words) == 0 {
		return
	}
	c := p.pool.Get().(*call)
	defer p.pool.Put(c)
	root := int32(-1)
	for from := 0; from < len(words); {
		to := from + piece(words[from:])
		r := c.parse(words[from:to], heads[from:to], rels[from:to]) + int32(from)
		if from > 0 {
			join(heads[from:to], int32(from))
			heads[r], rels[r] = root, ud.Parataxis
		} else {
			root = r
		}
		from = to
	}
}

// join counts the heads of a piece from the sentence's first word.
func join(heads []int32, from int32) {
	for i := range heads {
		heads[i] += from
	}
}

// longest is the number of words that are parsed at once. Sentences of the
// press are shorter; what is longer is a table or a list, and is cut where it
// hurts least.
const longest = 250

// piece returns how many of the words to parse at once.
func piece(words []Word) int {
	if len(words) <= longest {
		return len(words)
	}
	for _, mark := range []ud.Tag{ud.TagStop, ud.TagColon, ud.TagComma} {
		for n := longest; n > longest/2; n-- {
			if words[n-1].Tag == mark {
				return n
			}
		}
	}
	return longest
}
