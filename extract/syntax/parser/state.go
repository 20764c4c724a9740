package parser

import "math/bits"

// transition is a step of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and
// Satta 2011).
type transition uint8

const (
	// shift moves the next word of the sentence onto the stack.
	shift transition = iota
	// rightArc makes the uppermost word of the stack a dependent of the one
	// below it and takes it off.
	rightArc
	// leftArc makes the uppermost word of the stack a dependent of the next
	// word of the sentence and takes it off.
	leftArc
)

// dependent is a word and its relation to its head.
type dependent int32

// nobody stands where there is no dependent.
const nobody dependent = -1

func makeDependent(word int32, rel uint8) dependent { return dependent(word<<8 | int32(rel)) }

func (d dependent) word() int32 { return int32(d) >> 8 }
func (d dependent) rel() uint8  { return uint8(d) }

// A node is a word with the dependents that it has so far. Nodes never change,
// so that the hypotheses of a beam share them, and the stack is the chain of
// nodes by below: a step makes one node, however long the sentence is.
type node struct {
	word int32
	// below is the node under this one on the stack, -1 for none.
	below int32
	// left and right are the outermost dependents, left2 and right2 the ones
	// before them.
	left, left2, right, right2 dependent
	// lefts and rights count the dependents, up to four.
	lefts, rights uint8
	// sum identifies what the features see of the node.
	sum uint64
}

// seal computes the node's sum.
func (n *node) seal() {
	h := uint64(uint32(n.word)) | uint64(uint32(n.left))<<32
	h = (h ^ uint64(uint32(n.left2))<<13) * 0x9E3779B97F4A7C15
	h = bits.RotateLeft64(h, 29) ^ (uint64(uint32(n.right)) | uint64(uint32(n.right2))<<32)
	h *= 0xBF58476D1CE4E5B9
	h = bits.RotateLeft64(h, 31) ^ (uint64(n.lefts)<<8 | uint64(n.rights))
	n.sum = h * 0x94D049BB133111EB
}

// most is the highest count of dependents that is told apart.
const most = 4

// take adds a dependent, which stands outside those there are.
func (n *node) take(word int32, rel uint8) {
	if word < n.word {
		n.left2, n.left = n.left, makeDependent(word, rel)
		n.lefts = min(n.lefts+1, most)
	} else {
		n.right2, n.right = n.right, makeDependent(word, rel)
		n.rights = min(n.rights+1, most)
	}
	n.seal()
}

// A state is a stage of the parse.
type state struct {
	// top is the uppermost node of the stack, -1 when it is empty; front the
	// node of the next word, next its number.
	top, front, next int32
	// depth is the number of words on the stack.
	depth int32
	// score is the sum of the transitions' scores.
	score int32
	// last is the step that led here, -1 at the start.
	last int32
}

// A step is one transition of a hypothesis, linked to the one before it.
type step struct {
	before     int32
	head, word int32 // -1 for a shift
	rel        uint8
	transition transition
}

// start sets up the nodes for the words and returns the first state. Node i
// is word i without dependents; one more stands behind the last.
func (c *call) start() state {
	c.nodes, c.steps = c.nodes[:0], c.steps[:0]
	for i := range len(c.words) + 1 {
		n := node{word: int32(i), below: -1, left: nobody, left2: nobody, right: nobody, right2: nobody}
		n.seal()
		c.nodes = append(c.nodes, n)
	}
	return state{top: -1, last: -1}
}

// final reports whether the whole sentence hangs on one word.
func (c *call) final(s *state) bool {
	return int(s.next) == len(c.words) && s.depth == 1
}

// allowed reports whether a transition is possible.
func (c *call) allowed(s *state, t transition) bool {
	more := int(s.next) < len(c.words)
	switch t {
	case shift:
		return more
	case rightArc:
		return s.depth >= 2
	default:
		return s.depth >= 1 && more
	}
}

// ends returns head and dependent of the arc that a transition draws.
func (c *call) ends(s *state, t transition) (head, word *node) {
	word = &c.nodes[s.top]
	if t == leftArc {
		return &c.nodes[s.front], word
	}
	return &c.nodes[word.below], word
}

// advance returns the state after a transition; rel is the arc's relation.
func (c *call) advance(s *state, t transition, rel uint8) state {
	next := *s
	record := step{before: s.last, head: -1, word: -1, transition: t}
	made := int32(len(c.nodes))
	if t == shift {
		n := c.nodes[s.front]
		n.below = s.top
		c.nodes = append(c.nodes, n)
		next.top, next.front, next.next = made, s.next+1, s.next+1
		next.depth++
	} else {
		head, word := c.ends(s, t)
		record.head, record.word, record.rel = head.word, word.word, rel
		n := *head
		n.take(word.word, rel)
		below := word.below
		c.nodes = append(c.nodes, n)
		if t == leftArc {
			next.front, next.top = made, below
		} else {
			next.top = made
		}
		next.depth--
	}
	next.last = int32(len(c.steps))
	c.steps = append(c.steps, record)
	return next
}

// uppermost returns the three uppermost nodes of the stack; where it is less
// deep, a node outside the sentence stands in.
func (c *call) uppermost(s *state) (s0, s1, s2 *node) {
	s0, s1, s2 = &c.empty, &c.empty, &c.empty
	if s.top < 0 {
		return s0, s1, s2
	}
	s0 = &c.nodes[s.top]
	if s0.below < 0 {
		return s0, s1, s2
	}
	s1 = &c.nodes[s0.below]
	if s1.below >= 0 {
		s2 = &c.nodes[s1.below]
	}
	return s0, s1, s2
}

// look identifies what the features see of a state.
func (c *call) look(s *state) uint64 {
	s0, s1, s2 := c.uppermost(s)
	h := c.nodes[s.front].sum
	h = bits.RotateLeft64(h*0x9E3779B97F4A7C15, 27) ^ s0.sum
	h = bits.RotateLeft64(h*0xBF58476D1CE4E5B9, 27) ^ s1.sum
	h = bits.RotateLeft64(h*0x94D049BB133111EB, 27) ^ uint64(uint32(s2.word))
	return (h^uint64(min(s.depth, most))<<40)*0x9E3779B97F4A7C15 | 1
}

// partial identifies what the templates below the highest level see.
func (c *call) partial(s *state) (looks [numLevels - 1]uint64) {
	s0, s1, s2 := c.uppermost(s)
	h := (uint64(uint32(s.next)) + 1) * 0x9E3779B97F4A7C15
	looks[0] = h | 1
	h = (bits.RotateLeft64(h, 27) ^ uint64(uint32(s0.word))) * 0xBF58476D1CE4E5B9
	looks[1] = h | 1
	h ^= uint64(uint32(s1.word)) | uint64(uint32(s2.word))<<32
	h = (bits.RotateLeft64(h, 27) ^ uint64(min(s.depth, most))) * 0x94D049BB133111EB
	looks[2] = (h^h>>31)*0x9E3779B97F4A7C15 | 1
	return looks
}
