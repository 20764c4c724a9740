package parser

// gold is the tree that a state is measured against.
type gold struct {
	heads []int32
	// children are the dependents of each word, in order.
	children [][]int32
}

// newGold lists the dependents of every word in order.
func newGold(heads []int32) gold {
	g := gold{heads: heads, children: make([][]int32, len(heads))}
	for i, h := range heads {
		if h >= 0 {
			g.children[h] = append(g.children[h], int32(i))
		}
	}
	return g
}

// later returns how many dependents of a word stand at next or behind it.
func (g *gold) later(word, next int32) int {
	n := 0
	for _, c := range g.children[word] {
		if c >= next {
			n++
		}
	}
	return n
}

// impossible is the cost of a transition that is not allowed.
const impossible = 1 << 20

// costs returns for each transition how many arcs of the gold tree can no
// longer be reached after it: the dynamic oracle of Goldberg and Nivre (2013).
func (c *call) costs(s *state, g *gold) (cost [3]int) {
	for t := range cost {
		if !c.allowed(s, transition(t)) {
			cost[t] = impossible
		}
	}
	if cost[shift] == 0 {
		cost[shift] = c.shiftCost(s, g)
	}
	if s.depth == 0 {
		return cost
	}
	word, next := c.nodes[s.top].word, s.next
	below := c.nodes[s.top].below
	lost, head := g.later(word, next), g.heads[word]
	if head < 0 && below < 0 {
		lost++
	}
	if cost[rightArc] == 0 {
		cost[rightArc] = lost
		if head >= next {
			cost[rightArc]++
		}
	}
	if cost[leftArc] == 0 {
		cost[leftArc] = lost
		if head > next || head >= 0 && below >= 0 && head == c.nodes[below].word {
			cost[leftArc]++
		}
	}
	return cost
}

// shiftCost counts the arcs between the next word and the stack, but for the
// one from the uppermost word, which can still be drawn. The root must come to
// lie at the bottom.
func (c *call) shiftCost(s *state, g *gold) int {
	cost, next := 0, s.next
	if g.heads[next] < 0 && s.top >= 0 {
		cost++
	}
	for at := s.top; at >= 0; at = c.nodes[at].below {
		word := c.nodes[at].word
		if g.heads[word] == next {
			cost++
		}
		if g.heads[next] == word && at != s.top {
			cost++
		}
	}
	return cost
}

// path returns transitions to the gold tree, or as near to it as there is one
// where arcs cross. Arcs are drawn as early as they can be.
func (c *call) path(g *gold) []transition {
	var path []transition
	for s := c.start(); !c.final(&s); {
		cost := c.costs(&s, g)
		t := shift
		if least := min(cost[shift], cost[rightArc]); cost[leftArc] <= least {
			t = leftArc
		} else if cost[rightArc] <= cost[shift] {
			t = rightArc
		}
		path = append(path, t)
		s = c.advance(&s, t, 0)
	}
	return path
}
