package parser

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/syntax/internal/feature"
)

//go:embed transitions.txt
var transitionText string

//go:embed labels.txt
var labelText string

// Atoms of a word, in the order in which a word holds them; decisions use the
// first few.
const (
	aWord = iota
	aTag
	aWordTag
	aPOS
	aPOSSuffix
	aShape
	perWord
)

// word is one word of the sentence as atoms.
type word [perWord]uint64

// Where the atoms of the decision between the transitions begin.
const (
	positions = 7
	children  = 8

	perPosition = aPOSSuffix + 1
	perChild    = 3 // word, tag, relation

	atChildren = positions * perPosition
	atBias     = atChildren + children*perChild
	atNumbers  = atBias + 1
)

// Where the atoms of the decision on the relation begin.
const (
	perNeighbour = 2 // word, tag

	atNeighbours  = 2 * perWord
	atDependents  = atNeighbours + 4*perNeighbour
	atLabelBias   = atDependents + 6*perChild
	atLabelNumber = atLabelBias + 1
)

// sets are the compiled templates of both decisions.
type sets struct {
	transitions, labels *feature.Set
	// levels are the templates of the transitions by what they see: the next
	// words only, the uppermost word of the stack too, the two below it too,
	// or dependents.
	levels []*feature.Set
}

// numLevels is the number of levels of the transitions' templates.
const numLevels = 4

// levelsOf returns the level of every atom of the transitions.
func levelsOf(names []string) []int {
	prefix := []string{
		"S0l", "S0m", "S0r", "S0q", "N0l", "N0m", "S1l", "S1r", "S0.n", "N0.n", "S1.n", // dependents
		"S1", "S2", "SS", "depth", "S0", "SN",
	}
	level := []int{3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1}
	out := make([]int, len(names))
	for i, name := range names {
		for k, p := range prefix {
			if strings.HasPrefix(name, p) {
				out[i] = level[k]
				break
			}
		}
	}
	return out
}

// templates compiles the features once.
var templates = sync.OnceValues(func() (s sets, err error) {
	var names []string
	for _, p := range strings.Fields("S0 S1 S2 N0 N1 N2 N3") {
		names = append(names, p+".w", p+".t", p+".wt", p+".u", p+".us")
	}
	for _, c := range strings.Fields("S0l S0m S0r S0q N0l N0m S1l S1r") {
		names = append(names, c+".w", c+".t", c+".r")
	}
	names = append(names, strings.Fields("bias S0.nl S0.nr N0.nl S1.nr SN SS depth rest")...)
	if s.transitions, err = feature.Compile(transitionText, names); err != nil {
		return s, err
	}
	s.levels = s.transitions.Split(levelsOf(names), numLevels)
	names = nil
	for _, p := range strings.Fields("D H") {
		names = append(names, p+".w", p+".t", p+".wt", p+".u", p+".us", p+".x")
	}
	for _, p := range strings.Fields("Dp Dn Hp Hn") {
		names = append(names, p+".w", p+".t")
	}
	for _, c := range strings.Fields("Dl Dm Dr Dq Hl Hr") {
		names = append(names, c+".w", c+".t", c+".r")
	}
	names = append(names, strings.Fields("bias dist size")...)
	s.labels, err = feature.Compile(labelText, names)
	return s, err
})

// Kinds of small numbers that become atoms.
const (
	kindOutside = iota + 100
	kindTag
	kindPOS
	kindRel
	kindBias
	kindNumber
)

// numbers holds the atoms of small numbers, which are needed all the time.
type numbers struct {
	outside word
	none    [perChild]uint64
	bias    uint64
	rel     [256]uint64
	small   [8][64]uint64
}

func newNumbers() *numbers {
	n := &numbers{bias: feature.Value(kindBias, 0)}
	for i := range n.outside {
		n.outside[i] = feature.Value(kindOutside, uint64(i))
	}
	for i := range n.none {
		n.none[i] = feature.Value(kindOutside, uint64(perWord+i))
	}
	for i := range n.rel {
		n.rel[i] = feature.Value(kindRel, uint64(i))
	}
	for kind := range n.small {
		for i := range n.small[kind] {
			n.small[kind][i] = feature.Value(uint64(kindNumber+kind), uint64(i))
		}
	}
	return n
}

// at returns word i of the sentence, or the word beyond its ends.
func (c *call) at(i int32) *word {
	if uint32(i) < uint32(len(c.words)) {
		return &c.words[i]
	}
	return &c.numbers.outside
}

// position copies the atoms of word i.
func (c *call) position(at int, i int32) {
	copy(c.vector[at:at+perPosition], c.at(i)[:perPosition])
}

// child copies the atoms of a dependent.
func (c *call) child(at int, d dependent) {
	v := c.vector[at : at+perChild]
	if d == nobody {
		copy(v, c.numbers.none[:])
		return
	}
	w := &c.words[d.word()]
	v[0], v[1], v[2] = w[aWord], w[aTag], c.numbers.rel[d.rel()]
}

// transitionFeatures returns the features of a state.
func (c *call) transitionFeatures(s *state) []uint32 {
	c.fill(s)
	return c.sets.transitions.Hash(&c.vector, 0, c.transitionWidth, c.ids[:0])
}

// fill sets the atoms of a state.
func (c *call) fill(s *state) {
	s0, s1, s2 := c.uppermost(s)
	front := &c.nodes[s.front]
	for k, i := range [positions]int32{s0.word, s1.word, s2.word, s.next, s.next + 1, s.next + 2, s.next + 3} {
		c.position(k*perPosition, i)
	}
	for k, d := range [children]dependent{s0.left, s0.left2, s0.right, s0.right2, front.left, front.left2, s1.left, s1.right} {
		c.child(atChildren+k*perChild, d)
	}
	n := c.numbers
	v := c.vector[atBias : atBias+9]
	v[0] = n.bias
	v[1], v[2] = n.small[0][s0.lefts], n.small[1][s0.rights]
	v[3], v[4] = n.small[0][front.lefts], n.small[1][s1.rights]
	v[5], v[6] = n.small[2][c.gap(s0.word, s.next, 6)], n.small[3][c.gap(s1.word, s0.word, 6)]
	v[7], v[8] = n.small[4][min(s.depth, 4)], n.small[5][min(int32(len(c.words))-s.next, 4)]
}

// gap returns the distance between two words, most at the most, 0 if one of
// them lies outside the sentence.
func (c *call) gap(from, to, most int32) int32 {
	if from < 0 || to < 0 || int(from) >= len(c.words) || int(to) >= len(c.words) {
		return 0
	}
	return min(to-from, most)
}

// labelFeatures returns the features of the arc from head h to dependent d.
func (c *call) labelFeatures(h, d *node) []uint32 {
	v := &c.vector
	copy(v[0:perWord], c.at(d.word)[:])
	copy(v[perWord:2*perWord], c.at(h.word)[:])
	for k, i := range [4]int32{d.word - 1, d.word + 1, h.word - 1, h.word + 1} {
		copy(v[atNeighbours+k*perNeighbour:], c.at(i)[:perNeighbour])
	}
	for k, one := range [6]dependent{d.left, d.left2, d.right, d.right2, h.left, h.right} {
		c.child(atDependents+k*perChild, one)
	}
	n, side := c.numbers, uint64(0)
	distance := h.word - d.word
	if distance < 0 {
		distance, side = -distance, 1
	}
	if distance > 4 {
		distance = 5 + min((distance-1)/4-1, 2)
	}
	v[atLabelBias] = n.bias
	v[atLabelNumber] = n.small[6][distance]
	v[atLabelNumber+1] = n.small[7][min(d.lefts, 3)*4+min(d.rights, 3)]
	return c.sets.labels.Hash(v, side*feature.Value(kindNumber, 1), c.labelWidth, c.ids[:0])
}
