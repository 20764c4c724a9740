package parser

// greedyPass learns from every tree once: each decision is compared with those
// that lose the fewest arcs of the gold tree, wherever the parse has come to.
func (t *Trained) greedyPass(order []*Tree, pass int) {
	right, all := 0, 0
	t.shuffled(order, func(tree *Tree) {
		t.read(tree.Words)
		g := newGold(tree.Heads)
		for s := t.start(); !t.final(&s); {
			best, choice := t.learnTransition(&s, &g)
			all++
			if best == choice {
				right++
			}
			if pass == 0 || t.random.IntN(10) >= explored {
				choice = best
			}
			s = t.advance(&s, choice, t.learnLabel(&s, choice, tree))
		}
	})
	t.log("greedy", pass, float64(right)/float64(max(all, 1)))
}

// learnTransition corrects the weights where needed and returns the best of the
// right transitions and the one that the weights chose.
func (t *Trained) learnTransition(s *state, g *gold) (best, choice transition) {
	cost := t.costs(s, g)
	least := min(cost[0], cost[1], cost[2])
	t.ids = t.transitionFeatures(s)
	sums := t.transitions.Score3(t.ids)
	t.transitions.Tick()
	right, wrong := -1, -1
	for k := range sums {
		switch {
		case cost[k] == impossible:
		case cost[k] == least && (right < 0 || sums[k] > sums[right]):
			right = k
		case cost[k] > least && (wrong < 0 || sums[k] > sums[wrong]):
			wrong = k
		}
	}
	best, choice = transition(right), transition(right)
	if wrong < 0 {
		return best, choice
	}
	if sums[wrong] >= sums[right] {
		choice = transition(wrong)
	}
	if sums[wrong]+margin >= sums[right] {
		t.transitions.Add(t.ids, right, 1)
		t.transitions.Add(t.ids, wrong, -1)
	}
	return best, choice
}

// learnLabel returns the relation that the weights give to the arc of a
// transition, and corrects them if the arc is right and the relation is not.
func (t *Trained) learnLabel(s *state, choice transition, tree *Tree) uint8 {
	if choice == shift {
		return 0
	}
	head, word := t.ends(s, choice)
	best := t.bestLabel(head, word)
	rel := tree.Rels[word.word]
	want, ok := t.index[rel]
	if tree.Heads[word.word] != head.word || !ok {
		return best
	}
	t.labels.Tick()
	rival := -1
	for k := range t.rels {
		if k != int(want) && (rival < 0 || t.sums[k] > t.sums[rival]) {
			rival = k
		}
	}
	if rival >= 0 && t.sums[rival]+margin >= t.sums[want] {
		t.labels.Add(t.ids, int(want), 1)
		t.labels.Add(t.ids, rival, -1)
	}
	return best
}
