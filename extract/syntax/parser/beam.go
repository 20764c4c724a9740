package parser

// candidate is a transition of one state of the beam.
type candidate struct {
	score int32
	from  int
	transition
}

// search returns the best final state that the beam finds. All states of a beam
// have made the same number of steps: 2n-1 lead to the end.
func (c *call) search() state {
	c.begin()
	for range 2*len(c.words) - 1 {
		c.extend()
	}
	return c.beams[0][0]
}

// begin puts the first state into the beam and forgets the last sentence.
func (c *call) begin() {
	for k := range c.scored {
		clear(c.scored[k][:])
	}
	clear(c.labelled[:])
	c.beams[0] = append(c.beams[0][:0], c.start())
}

// extend lets every state of the beam make a step, keeps the best, and returns
// the steps that were kept. Hypotheses that the best has left far behind hardly
// ever catch up: without them the search takes half as long.
func (c *call) extend() []candidate {
	kept := c.kept[:0]
	for from := range c.beams[0] {
		s := &c.beams[0][from]
		sums := c.score(s)
		for t, sum := range sums {
			if c.allowed(s, transition(t)) {
				kept = insert(kept, candidate{s.score + sum, from, transition(t)}, c.beam)
			}
		}
	}
	for kept[0].score-kept[len(kept)-1].score > c.lead {
		kept = kept[:len(kept)-1]
	}
	out := c.beams[1][:0]
	for _, k := range kept {
		s := c.follow(&c.beams[0][k.from], k.transition)
		s.score = k.score
		out = append(out, s)
	}
	c.beams[0], c.beams[1] = out, c.beams[0]
	return kept
}

// insert puts a candidate into its place among at most n; of equals the first
// stays ahead.
func insert(kept []candidate, k candidate, n int) []candidate {
	if len(kept) < n {
		kept = append(kept, k)
	} else if kept[n-1].score >= k.score {
		return kept
	}
	i := len(kept) - 1
	for ; i > 0 && kept[i-1].score < k.score; i-- {
		kept[i] = kept[i-1]
	}
	kept[i] = k
	return kept
}
