package parser

// beamPass learns from every tree once with the beam: where the gold path falls
// behind, the weights are corrected for the prefix at which it is furthest
// behind (max-violation; Huang, Fayong and Guo 2012).
func (t *Trained) beamPass(order []*Tree, pass int) {
	right, all := 0, 0
	t.shuffled(order, func(tree *Tree) {
		t.read(tree.Words)
		g := newGold(tree.Heads)
		path := t.path(&g)
		t.transitions.Tick()
		all++
		if wrong := t.violation(path); wrong != nil {
			t.correct(path[:len(wrong)], wrong)
		} else {
			right++
		}
	})
	t.log("beam", pass, float64(right)/float64(max(all, 1)))
}

// violation searches with the beam and returns the prefix that outruns the gold
// path by most, nil when the gold path wins.
func (t *Trained) violation(path []transition) []transition {
	t.begin()
	// place is that of the gold path in the beam, -1 when it has fallen out.
	place, gold := 0, t.beams[0][0]
	worst, last := int32(-1), int32(-1)
	for _, want := range path {
		score := gold.score + t.score(&gold)[want]
		kept := t.extend()
		if place >= 0 {
			place = find(kept, place, want)
		}
		if place >= 0 {
			gold = t.beams[0][place]
		} else {
			gold = t.follow(&gold, want)
			gold.score = score
		}
		if place == 0 {
			continue
		}
		if first := &t.beams[0][0]; first.score-gold.score > worst {
			worst, last = first.score-gold.score, first.last
		}
	}
	if place == 0 || last < 0 {
		return nil
	}
	return t.transitionsTo(last)
}

// find returns the place of the candidate that goes on from a state with a
// transition, -1 if it was not kept.
func find(kept []candidate, from int, t transition) int {
	for i, k := range kept {
		if k.from == from && k.transition == t {
			return i
		}
	}
	return -1
}

// transitionsTo returns the transitions from the start to a step.
func (t *Trained) transitionsTo(last int32) []transition {
	n := 0
	for i := last; i >= 0; i = t.steps[i].before {
		n++
	}
	out := make([]transition, n)
	for i := last; i >= 0; i = t.steps[i].before {
		n--
		out[n] = t.steps[i].transition
	}
	return out
}

// correct moves the weights towards the gold path and away from the wrong one,
// from the step on at which they part.
func (t *Trained) correct(gold, wrong []transition) {
	parting := 0
	for parting < len(gold) && gold[parting] == wrong[parting] {
		parting++
	}
	t.addAlong(gold, parting, 1)
	t.addAlong(wrong, parting, -1)
}

func (t *Trained) addAlong(path []transition, from int, n int16) {
	s := t.start()
	for i, choice := range path {
		if i >= from {
			t.ids = t.transitionFeatures(&s)
			t.transitions.Add(t.ids, int(choice), n)
		}
		s = t.follow(&s, choice)
	}
}
