package parser

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"github.com/whomet/whomet/extract/syntax/internal/weights"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// Tree is a sentence to learn from.
type Tree struct {
	Words []Word
	// Heads are numbers of words, -1 for the one root.
	Heads []int32
	Rels  []ud.Rel
	// Joined, if any, is the same sentence with names as single words. It is
	// read instead in some of the passes.
	Joined *Tree
}

// Training says how a parser is trained.
type Training struct {
	// Greedy is the number of passes that train a greedy parser with a dynamic
	// oracle, which gives the relations their weights.
	Greedy int
	// Beamed is the number of passes that then train the transitions anew for
	// a beam of width Beam; if it is 0, the transitions of the greedy parser
	// stay.
	Beamed, Beam int
	// TransitionWidth and LabelWidth are the bits of a feature; 0 means 24 and
	// 20, which take more than a gigabyte of memory.
	TransitionWidth, LabelWidth uint
	// Seed fixes the order of the trees and what is explored.
	Seed uint64
	// Log, if any, is called after each pass with its stage and the share of
	// right decisions (greedy) or sentences (beam).
	Log func(stage string, pass int, right float64)
}

// Size says how a trained parser is cut down to a model. Weights count in
// sixteenths of one update.
type Size struct {
	// Transitions and Labels are the least average weights that are kept.
	Transitions, Labels int
	// Buckets is the number of buckets of 32 bytes for the transitions, each
	// with room for eight features.
	Buckets int
	// Beam is the width of the beam that the model is used with, and Lead by
	// how much the best hypothesis may be ahead of another that is followed,
	// in units of the model's weights; 0 means without end.
	Beam, Lead int
}

// joinedShare of ten is how often a joined form is read where there is one.
const joinedShare = 4

// margin is by how much the score of the right decision must exceed the best
// wrong one before the greedy parser lets its weights be.
const margin = 5

// explored is how often, of ten, the greedy parser in training goes where its
// own decision leads, from the second pass on.
const explored = 9

// Trained is a parser whose weights are still those of the training.
type Trained struct {
	*call
	transitions, labels *weights.Dense
	index               map[ud.Rel]uint8
	random              *rand.Rand
	log                 func(stage string, pass int, right float64)
}

// Train learns from trees. The same trees in the same order give the same
// models.
func Train(trees []Tree, o Training) (*Trained, error) {
	set, err := templates()
	if err != nil {
		return nil, err
	}
	p := newParser(set)
	t := &Trained{call: newCall(p), index: map[ud.Rel]uint8{}, log: o.Log, random: rand.New(rand.NewPCG(o.Seed, 2))}
	if t.log == nil {
		t.log = func(string, int, float64) {}
	}
	for i := range trees {
		if err := check(&trees[i]); err != nil {
			return nil, fmt.Errorf("train parser: sentence %d: %w", i+1, err)
		}
	}
	p.rels = relsOf(trees)
	for i, r := range p.rels {
		t.index[r] = uint8(i)
	}
	p.transitionWidth, p.labelWidth = cmp.Or(o.TransitionWidth, 24), cmp.Or(o.LabelWidth, 20)
	t.transitions = weights.NewDense(3, p.transitionWidth)
	t.labels = weights.NewDense(len(p.rels), p.labelWidth)
	p.transitions, p.labels = t.transitions, t.labels
	order := t.order(trees)
	for pass := range o.Greedy {
		t.greedyPass(order, pass)
	}
	if o.Beamed == 0 {
		return t, nil
	}
	if err := t.settleLabels(); err != nil {
		return nil, err
	}
	t.transitions = weights.NewDense(3, p.transitionWidth)
	p.transitions, p.beam = t.transitions, min(max(o.Beam, 1), maxBeam)
	for pass := range o.Beamed {
		t.beamPass(order, pass)
	}
	return t, nil
}

// check makes sure that a tree can be learnt from.
func check(t *Tree) error {
	roots := 0
	for i, h := range t.Heads {
		if h < 0 {
			roots++
		}
		if int(h) >= len(t.Words) || int(h) == i || !t.Rels[i].Valid() {
			return fmt.Errorf("word %d: head %d, relation %v", i+1, h+1, t.Rels[i])
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	return nil
}

// relsOf returns the relations that occur, but for the root's, in the order of
// their enumeration.
func relsOf(trees []Tree) []ud.Rel {
	var seen [ud.NumRels]bool
	for _, t := range trees {
		for _, r := range t.Rels {
			seen[r] = true
		}
	}
	var rels []ud.Rel
	for r := range seen {
		if seen[r] && ud.Rel(r) != ud.Root {
			rels = append(rels, ud.Rel(r))
		}
	}
	return rels
}

func (t *Trained) order(trees []Tree) []*Tree {
	order := make([]*Tree, len(trees))
	for i := range trees {
		order[i] = &trees[i]
	}
	return order
}

// shuffled yields the trees in a new order, some in their joined form.
func (t *Trained) shuffled(order []*Tree, learn func(*Tree)) {
	t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for _, tree := range order {
		if tree.Joined != nil && t.random.IntN(10) < joinedShare {
			tree = tree.Joined
		}
		if len(tree.Words) > 0 && len(tree.Words) <= longest {
			learn(tree)
		}
	}
}

// settleLabels replaces the weights of the relations in training by their
// averages, so that the beam is trained on what it will see.
func (t *Trained) settleLabels() error {
	index, entries, _ := t.labels.Rows(1, 6)
	rows, err := weights.ReadRows(string(index), string(entries), t.labelWidth, len(t.rels))
	if err != nil {
		return err
	}
	t.Parser.labels = rows
	return nil
}

// Model encodes the parser.
func (t *Trained) Model(size Size) []byte {
	var names strings.Builder
	for _, r := range t.rels {
		fmt.Fprintln(&names, r)
	}
	transitions, left, kept := t.transitions.Triples(max(size.Transitions, 1), size.Buckets)
	index, entries, rows := t.labels.Rows(max(size.Labels, 1), 7)
	t.log(fmt.Sprintf("%d of %d transition features and %d label features kept", kept, left, rows), 0, 0)
	lead := min(cmp.Or(size.Lead, math.MaxUint16), math.MaxUint16)
	shape := []byte{byte(min(max(size.Beam, 1), maxBeam)), byte(lead), byte(lead >> 8), byte(t.transitionWidth), byte(t.labelWidth)}
	return weights.Encode(kind, t.sets.fingerprint(), []byte(names.String()), shape, transitions, index, entries)
}
