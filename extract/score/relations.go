package score

import "strings"

const (
	metWith   = "MET_WITH"
	spokeWith = "SPOKE_WITH"
	held      = "held"
)

// link is what makes two statements the same: the type and both ends.
type link struct{ typ, a, b string }

func newLink(typ, a, b string) link {
	if typ == metWith && b < a {
		a, b = b, a
	}
	return link{typ, a, b}
}

func (l link) touches(ids map[string]bool) bool { return ids[l.a] || ids[l.b] }

// leftOut reports whether the relation counts on neither side: no scorer of
// this format looks at calls, and what did not happen is no meeting.
func leftOut(r Relation) bool {
	status := held
	if r.Status != nil {
		status = *r.Status
	}
	switch {
	case r.Type == "MENTIONS" || r.Type == spokeWith:
		return true
	case status == "cancelled" || status == "refused":
		return true
	}
	return r.Type == metWith && (r.Planned || status != held)
}

// predicted is a relation of the prediction with its ends as gold ids.
type predicted struct {
	title string
	// loose is set if an end is a described event that stands for no required one.
	loose bool
}

// relationScore holds the counts of the relations of one article.
type relationScore struct {
	all, core, scope tallies
	titles           tally
}

func (s *relationScore) plus(t relationScore) {
	s.all.addAll(t.all)
	s.core.addAll(t.core)
	s.scope.addAll(t.scope)
	s.titles = s.titles.plus(t.titles)
}

func newRelationScore() relationScore {
	return relationScore{all: tallies{}, core: tallies{}, scope: tallies{}}
}

func relations(gold, pred Article, optional map[string]bool, al alignment) relationScore {
	want := goldLinks(gold.Relations)
	got := predLinks(gold, pred, al)
	s := newRelationScore()
	for l, rs := range want {
		p, hit := got[l]
		s.require(l, hit, l.touches(optional), rs[0].Scope)
		if titles := titlesOf(rs); hit && len(titles) > 0 {
			s.titles.gold++
			if sameTitle(p.title, titles) {
				s.titles.hit++
			}
		}
	}
	for l, p := range got {
		s.all.add(l.typ, tally{pred: 1})
		if !l.touches(optional) && !p.loose {
			s.core.add(l.typ, tally{pred: 1})
		}
	}
	return s
}

// require counts one gold link, found or not.
func (s *relationScore) require(l link, hit, optional bool, scope string) {
	t := tally{gold: 1}
	if hit {
		t.hit = 1
	}
	s.all.add(l.typ, t)
	if !optional {
		s.core.add(l.typ, t)
	}
	if scope == "" {
		scope = "?"
	}
	s.scope.add(scope, t)
}

func goldLinks(rs []Relation) map[link][]Relation {
	out := map[link][]Relation{}
	for _, r := range rs {
		if !leftOut(r) {
			l := newLink(r.Type, r.From, r.To)
			out[l] = append(out[l], r)
		}
	}
	return out
}

// predLinks collapses repeated statements; the first gives title and looseness.
func predLinks(gold, pred Article, al alignment) map[link]predicted {
	described := describedIDs(pred.Entities)
	required := map[string]bool{}
	for _, e := range gold.Entities {
		if !e.Optional {
			required[e.ID] = true
		}
	}
	loose := func(id string) bool { return described[id] && !required[al[id]] }
	out := map[link]predicted{}
	for _, r := range pred.Relations {
		if !leftOut(r) {
			l := newLink(r.Type, al.end(r.From), al.end(r.To))
			if _, twice := out[l]; !twice {
				out[l] = predicted{r.Title, loose(r.From) || loose(r.To)}
			}
		}
	}
	return out
}

// end returns the gold id that a predicted one stands for, or a name that no
// gold entity has.
func (al alignment) end(id string) string {
	if g, ok := al[id]; ok {
		return g
	}
	return "?" + id
}

func titlesOf(rs []Relation) []string {
	var out []string
	for _, r := range rs {
		if r.Title != "" {
			out = append(out, strings.ToLower(r.Title))
		}
	}
	return out
}

// sameTitle accepts a title that holds a gold one or lies within it.
func sameTitle(title string, gold []string) bool {
	q := strings.Join(strings.Fields(strings.ToLower(title)), " ")
	if q == "" {
		return false
	}
	for _, t := range gold {
		if strings.Contains(t, q) || strings.Contains(q, t) {
			return true
		}
	}
	return false
}
