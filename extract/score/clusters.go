package score

// cluster is the mentions of one entity, without doubles.
type cluster struct {
	typ   string
	spans []Span
	has   map[Span]bool
}

func (c *cluster) add(s Span) {
	if !c.has[s] {
		c.has[s] = true
		c.spans = append(c.spans, s)
	}
}

func (c *cluster) shared(d *cluster) int {
	n := 0
	for _, s := range c.spans {
		if d.has[s] {
			n++
		}
	}
	return n
}

// dice is phi4 of Luo (2005).
func (c *cluster) dice(d *cluster) float64 {
	return 2 * float64(c.shared(d)) / float64(len(c.spans)+len(d.spans))
}

func newCluster(typ string) *cluster { return &cluster{typ: typ, has: map[Span]bool{}} }

func goldClusters(required []Entity) []*cluster {
	out := make([]*cluster, len(required))
	for i, e := range required {
		out[i] = newCluster(e.Type)
		for _, s := range e.Mentions {
			out[i].add(s)
		}
	}
	return out
}

// predClusters groups the counted mentions by entity, in the entities' order.
func predClusters(pred []counted) []*cluster {
	var out []*cluster
	at := map[int]*cluster{}
	for _, m := range pred {
		c := at[m.entity]
		if c == nil {
			c = newCluster(m.typ)
			at[m.entity] = c
			out = append(out, c)
		}
		c.add(m.Span)
	}
	return out
}

// similarity is a sum of similarities on each side and what it is a share of.
type similarity struct {
	predSum, goldSum float64
	pred, gold       int
}

func (s similarity) plus(t similarity) similarity {
	return similarity{s.predSum + t.predSum, s.goldSum + t.goldSum, s.pred + t.pred, s.gold + t.gold}
}

func (s similarity) prf() prf { return ratios(s.predSum, s.goldSum, s.pred, s.gold) }

// bCubed compares, mention by mention, the clusters that hold it.
func bCubed(gold, pred []*cluster) similarity {
	goldOf, predOf := lastOwner(gold), firstOwner(pred)
	s := similarity{pred: len(predOf), gold: len(goldOf)}
	for _, p := range pred {
		for _, m := range p.spans {
			if g := goldOf[m]; g != nil && predOf[m] == p {
				n := float64(p.shared(g))
				s.predSum += n / float64(len(p.spans))
				s.goldSum += n / float64(len(g.spans))
			}
		}
	}
	return s
}

func lastOwner(clusters []*cluster) map[Span]*cluster {
	out := map[Span]*cluster{}
	for _, c := range clusters {
		for _, s := range c.spans {
			out[s] = c
		}
	}
	return out
}

func firstOwner(clusters []*cluster) map[Span]*cluster {
	out := map[Span]*cluster{}
	for _, c := range clusters {
		for _, s := range c.spans {
			if out[s] == nil {
				out[s] = c
			}
		}
	}
	return out
}

// ceaf aligns the clusters one to one so that their similarity is greatest.
func ceaf(gold, pred []*cluster) similarity {
	s := similarity{pred: len(pred), gold: len(gold)}
	w := matrix(gold, pred, (*cluster).dice)
	for i, j := range assign(w) {
		if j >= 0 {
			s.predSum += w[i][j]
		}
	}
	s.goldSum = s.predSum
	return s
}

// detected counts entities of the same type with an exact mention in common,
// one to one.
func detected(gold, pred []*cluster) tallies {
	out := tallies{}
	for _, g := range gold {
		out.add(g.typ, tally{gold: 1})
	}
	for _, p := range pred {
		if known(p.typ) {
			out.add(p.typ, tally{pred: 1})
		}
	}
	w := matrix(gold, pred, func(g, p *cluster) float64 {
		if g.typ == p.typ && g.shared(p) > 0 {
			return 1
		}
		return 0
	})
	for i, j := range assign(w) {
		if j >= 0 && w[i][j] > 0 {
			out.add(gold[i].typ, tally{hit: 1})
		}
	}
	return out
}

// matrix returns nil where there is nothing to assign.
func matrix(gold, pred []*cluster, weight func(g, p *cluster) float64) [][]float64 {
	if len(gold) == 0 || len(pred) == 0 {
		return nil
	}
	w := make([][]float64, len(gold))
	for i, g := range gold {
		w[i] = make([]float64, len(pred))
		for j, p := range pred {
			w[i][j] = weight(g, p)
		}
	}
	return w
}
