package score

const event = "EVENT"

// types are the entity types that the gold has, in the order of the report.
func types() []string { return []string{"PERSON", "ORG", "PLACE", event} }

func known(typ string) bool {
	for _, t := range types() {
		if t == typ {
			return true
		}
	}
	return false
}

// typedSpan is a mention: where it is and what it is taken for.
type typedSpan struct {
	Span
	typ string
}

// goldMentions are the required mentions of an article. A span belongs to one
// entity only: the last that claims it.
type goldMentions struct {
	order []Span
	typ   map[Span]string
}

func requiredMentions(required []Entity) goldMentions {
	g := goldMentions{typ: map[Span]string{}}
	for _, e := range required {
		for _, s := range e.Mentions {
			if _, twice := g.typ[s]; !twice {
				g.order = append(g.order, s)
			}
			g.typ[s] = e.Type
		}
	}
	return g
}

// tolerated are spans that a prediction may name without reward or punishment.
type tolerated struct{ optional, nominal []typedSpan }

func tolerance(gold []Entity) tolerated {
	var t tolerated
	for _, e := range gold {
		for _, s := range e.Mentions {
			if e.Optional {
				t.optional = append(t.optional, typedSpan{s, e.Type})
			}
		}
		for _, s := range e.Nominals {
			t.nominal = append(t.nominal, typedSpan{s, e.Type})
		}
	}
	return t
}

func (t tolerated) covers(m typedSpan) bool {
	for _, o := range t.optional {
		if m.Span == o.Span || m.typ == o.typ && m.overlaps(o.Span) {
			return true
		}
	}
	for _, n := range t.nominal {
		if m.typ == n.typ && m.overlaps(n.Span) {
			return true
		}
	}
	return false
}

// counted is a predicted mention that takes part in the score.
type counted struct {
	typedSpan
	entity int // index into the predicted entities
}

// countable drops repeated mentions, described events and what is tolerated.
func countable(pred []Entity, gold goldMentions, tol tolerated) []counted {
	described := describedIDs(pred)
	seen := map[typedSpan]bool{}
	var out []counted
	for i, e := range pred {
		if described[e.ID] {
			continue
		}
		for _, s := range e.Mentions {
			m := typedSpan{s, e.Type}
			if seen[m] {
				continue
			}
			seen[m] = true
			if _, required := gold.typ[s]; !required && tol.covers(m) {
				continue
			}
			out = append(out, counted{m, i})
		}
	}
	return out
}

func describedIDs(entities []Entity) map[string]bool {
	out := map[string]bool{}
	for _, e := range entities {
		if e.described() {
			out[e.ID] = true
		}
	}
	return out
}

// strict counts mentions with the same span and the same type.
func strict(gold goldMentions, pred []counted) tallies {
	out := tallies{}
	for _, typ := range gold.typ {
		out.add(typ, tally{gold: 1})
	}
	for _, m := range pred {
		t := tally{pred: 1}
		if typ, ok := gold.typ[m.Span]; ok && typ == m.typ {
			t.hit = 1
		}
		if known(m.typ) {
			out.add(m.typ, t)
		} else {
			out.add("OTHER", t)
		}
	}
	return out
}

// relaxed counts mentions that overlap one of the same type, one to one: exact
// ones first, then in order of prediction with the one they share most of.
func relaxed(gold goldMentions, pred []counted) int {
	used := map[Span]bool{}
	hits := 0
	var rest []counted
	for _, m := range pred {
		if typ, ok := gold.typ[m.Span]; ok && typ == m.typ && !used[m.Span] {
			used[m.Span] = true
			hits++
		} else {
			rest = append(rest, m)
		}
	}
	for _, m := range rest {
		if s, ok := closest(gold, used, m); ok {
			used[s] = true
			hits++
		}
	}
	return hits
}

func closest(gold goldMentions, used map[Span]bool, m counted) (Span, bool) {
	best, most := Span{}, 0
	for _, s := range gold.order {
		if n := s.shared(m.Span); n > most && !used[s] && gold.typ[s] == m.typ {
			best, most = s, n
		}
	}
	return best, most > 0
}
