package parser

import (
	"github.com/whomet/whomet/extract/syntax/internal/feature"
	"github.com/whomet/whomet/extract/syntax/internal/weights"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// call is what one parse needs. It is reused, never shared.
type call struct {
	*Parser
	words    []word
	nodes    []node
	steps    []step
	empty    node
	vector   feature.Vector
	ids      []uint32
	bytes    []byte
	sums     weights.Scores
	beams    [2][]state
	kept     [maxBeam]candidate
	scored   [numLevels][cacheSize]scored
	labelled [cacheSize]labelled
}

// Hypotheses of a beam differ in few places, so most of them look the same to
// the features and half of the scores are known already. The caches are
// cleared for each sentence.
const (
	cacheBits = 9
	cacheSize = 1 << cacheBits
)

type scored struct {
	look uint64
	sums [3]int32
}

type labelled struct {
	look uint64
	rel  uint8
}

func newCall(p *Parser) *call {
	c := &call{Parser: p}
	c.empty = node{word: -1, below: -1, left: nobody, left2: nobody, right: nobody, right2: nobody}
	c.empty.seal()
	return c
}

// read fills c.words.
func (c *call) read(words []Word) {
	c.words = c.words[:0]
	var l feature.Lexeme
	for i := range words {
		w := &words[i]
		c.bytes = l.Read(w.Form, c.bytes)
		tag := feature.Value(kindTag, uint64(w.Tag)<<8|uint64(w.POS))
		pos := feature.Value(kindPOS, uint64(w.POS))
		c.words = append(c.words, word{
			aWord: l.Word, aTag: tag, aWordTag: feature.Mix(l.Word, tag),
			aPOS: pos, aPOSSuffix: feature.Mix(pos, l.Suffix[2]), aShape: l.Shape,
		})
	}
}

// parse finds the tree of at most longest words and returns its root.
func (c *call) parse(words []Word, heads []int32, rels []ud.Rel) int32 {
	c.read(words)
	last := c.search()
	root := c.nodes[last.top].word
	heads[root], rels[root] = -1, ud.Root
	for i := last.last; i >= 0; {
		s := &c.steps[i]
		if s.word >= 0 {
			heads[s.word], rels[s.word] = s.head, c.rels[s.rel]
		}
		i = s.before
	}
	return root
}

// score returns the scores of the three transitions. What is not known of the
// whole state may be known of a part of it.
func (c *call) score(s *state) [3]int32 {
	look := c.look(s)
	whole := slot(&c.scored[numLevels-1], look)
	if whole.look == look {
		return whole.sums
	}
	c.fill(s)
	looks := c.partial(s)
	sums := c.level(numLevels - 1)
	for k, look := range looks {
		e := slot(&c.scored[k], look)
		if e.look != look {
			*e = scored{look, c.level(k)}
		}
		for t := range sums {
			sums[t] += e.sums[t]
		}
	}
	*whole = scored{look, sums}
	return sums
}

// slot returns the place of a look in a cache.
func slot(cache *[cacheSize]scored, look uint64) *scored {
	return &cache[look>>(64-cacheBits)]
}

// level returns the scores by the templates of one level.
func (c *call) level(k int) [3]int32 {
	c.ids = c.sets.levels[k].Hash(&c.vector, 0, c.transitionWidth, c.ids[:0])
	return c.transitions.Score3(c.ids)
}

// label returns the relation of the arc from head h to dependent d.
func (c *call) label(h, d *node) uint8 {
	look := feature.Mix(h.sum, d.sum) | 1
	e := &c.labelled[look>>(64-cacheBits)]
	if e.look != look {
		*e = labelled{look, c.bestLabel(h, d)}
	}
	return e.rel
}

// bestLabel decides on the relation; equal scores go to the smaller number.
func (c *call) bestLabel(h, d *node) uint8 {
	c.ids = c.labelFeatures(h, d)
	sums := c.sums[:len(c.rels)]
	clear(sums)
	c.labels.Score(c.ids, &c.sums)
	best := 0
	for i, sum := range sums {
		if sum > sums[best] {
			best = i
		}
	}
	return uint8(best)
}

// follow returns the state after a transition, naming the arc's relation.
func (c *call) follow(s *state, t transition) state {
	if t == shift {
		return c.advance(s, t, 0)
	}
	return c.advance(s, t, c.label(c.ends(s, t)))
}
