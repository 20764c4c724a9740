package score

// alignment says which gold entity a predicted one stands for, id to id.
type alignment map[string]string

// alignEntities gives every predicted entity the gold entity, optional ones too,
// with which it agrees most: exact mentions, then the type, then overlapping
// mentions, then shared code points; among equals the first. A described event
// stands for events only. What touches no gold mention stands for nothing.
func alignEntities(gold, pred []Entity) alignment {
	described := describedIDs(pred)
	out := alignment{}
	for _, p := range pred {
		var best agreement
		for _, g := range gold {
			if described[p.ID] && g.Type != event {
				continue
			}
			if a := agree(p, g); a.overlapping > 0 && a.better(best) {
				best = a
				out[p.ID] = g.ID
			}
		}
	}
	return out
}

// agreement is how much two entities share.
type agreement struct{ exact, sameType, overlapping, points int }

func agree(p, g Entity) agreement {
	a := agreement{exact: exactSpans(p.Mentions, g.Mentions)}
	if p.Type == g.Type {
		a.sameType = 1
	}
	for _, s := range p.Mentions {
		if overlapsAny(s, g.Mentions) {
			a.overlapping++
		}
		for _, t := range g.Mentions {
			a.points += s.shared(t)
		}
	}
	return a
}

func exactSpans(a, b []Span) int {
	in := map[Span]bool{}
	for _, s := range b {
		in[s] = true
	}
	n := 0
	for _, s := range a {
		if in[s] {
			n++
			in[s] = false
		}
	}
	return n
}

func (a agreement) better(b agreement) bool {
	switch {
	case a.exact != b.exact:
		return a.exact > b.exact
	case a.sameType != b.sameType:
		return a.sameType > b.sameType
	case a.overlapping != b.overlapping:
		return a.overlapping > b.overlapping
	}
	return a.points > b.points
}

// nominals counts definite noun phrases that overlap one of the right entity.
func nominals(required []Entity, optional map[string]bool, pred []Entity, al alignment) tally {
	want := entitySpans(required)
	described := describedIDs(pred)
	var t tally
	t.gold = len(want)
	used := make([]bool, len(want))
	for _, p := range pred {
		id, aligned := al[p.ID]
		if described[p.ID] || aligned && optional[id] {
			continue
		}
		for _, s := range p.Nominals {
			t.pred++
			if i := firstFree(want, used, s, id); aligned && i >= 0 {
				used[i] = true
				t.hit++
			}
		}
	}
	return t
}

// ownedSpan is a nominal of the entity with that id.
type ownedSpan struct {
	Span
	id string
}

func entitySpans(entities []Entity) []ownedSpan {
	var out []ownedSpan
	for _, e := range entities {
		for _, s := range e.Nominals {
			out = append(out, ownedSpan{s, e.ID})
		}
	}
	return out
}

func firstFree(want []ownedSpan, used []bool, s Span, id string) int {
	for i, w := range want {
		if !used[i] && w.id == id && w.overlaps(s) {
			return i
		}
	}
	return -1
}
