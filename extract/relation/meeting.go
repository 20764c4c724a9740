package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/text"
)

// meeting is people who met, or were to, as one passage tells it.
type meeting struct {
	kind        Type
	sentence    int
	trigger     int
	left, right []member // right is empty where one list holds all
	// each is set for separate meetings of the left end with each of the right.
	each     bool
	status   Status
	evidence text.Span
	rule     *pattern
	path     string
	date     date.Interval
	dated    bool
	place    int
	event    int
	mode     string
	// group is set for a meeting with a delegation of which nobody is named yet.
	group bool
	// bodies are whose delegation it is.
	bodies []int
	// inherited is set for a day that an earlier sentence gives.
	inherited bool
}

// pair is two people who met.
type pair struct{ from, to int }

// pairs applies the rules of who counts as having met whom: heads of delegations
// alone; of a long list the host with each; else every member of one side with
// every member of another, across all sides where there are three or more.
func (a *article) pairs(m *meeting) []pair {
	left, right := heads(m.left), heads(m.right)
	if len(left) < len(m.left) || len(right) < len(m.right) {
		// A delegation that is listed met another through its head.
		left, right = left[:min(1, len(left))], right[:min(1, len(right))]
	}
	if len(m.right) == 0 {
		return a.pairsAmong(left, m.rule.Known)
	}
	right = without(right, left)
	leftSides, rightSides := a.fillSides(left), a.fillSides(right)
	var out []pair
	for i, l := range left {
		for j, r := range right {
			if len(left)+len(right) == 2 || !intersects(leftSides[i], rightSides[j]) {
				out = append(out, pair{l.entity, r.entity})
			}
		}
	}
	if !m.each && len(left)+len(right) <= 5 {
		out = append(out, a.across(right)...)
		out = append(out, a.across(left)...)
	}
	return out
}

// across pairs the members of one end that are known to stand for different
// countries: three sides met.
func (a *article) across(list []member) []pair {
	var out []pair
	for i, x := range list {
		for _, y := range list[i+1:] {
			if !a.otherSide(x, y) {
				return nil
			}
			out = append(out, pair{x.entity, y.entity})
		}
	}
	return out
}

// pairsAmong pairs the members of one list; known asks that the two are known
// to stand for different countries.
func (a *article) pairsAmong(list []member, known bool) []pair {
	sides := a.fillSides(list)
	var out []pair
	host := a.host(list)
	for i, x := range list {
		for j := i + 1; j < len(list); j++ {
			y := list[j]
			if intersects(sides[i], sides[j]) && len(list) > 2 || a.sameSide(x.entity, y.entity) || y.own && !a.otherSide(x, y) {
				continue
			}
			if known && len(list) <= longList && !a.otherSide(x, y) {
				continue
			}
			if len(list) > longList && i != host && j != host {
				continue
			}
			out = append(out, pair{x.entity, y.entity})
		}
	}
	return out
}

// host returns the place in the list of the person the article is about, else
// the first.
func (a *article) host(list []member) int {
	for i, m := range list {
		if m.entity == a.main {
			return i
		}
	}
	best, count := 0, 0
	for i, m := range list {
		if n := len(a.res.Entities[m.entity].Mentions); n > count {
			best, count = i, n
		}
	}
	return best
}

// heads leaves out the members that a group lists after its head; a group
// without a named head keeps them.
func heads(list []member) []member {
	out := slices.DeleteFunc(slices.Clone(list), func(m member) bool { return m.inside })
	if len(out) == 0 {
		return list
	}
	return out
}

func without(list, other []member) []member {
	return slices.DeleteFunc(slices.Clone(list), func(m member) bool {
		return slices.ContainsFunc(other, func(o member) bool { return o.entity == m.entity })
	})
}

// tell records a meeting and the relations that it makes.
func (a *article) tell(m *meeting) bool {
	pairs := a.pairs(m)
	if len(pairs) == 0 {
		return false
	}
	a.meetings = append(a.meetings, m)
	for _, p := range pairs {
		a.say(m, p)
	}
	return true
}

func (a *article) say(m *meeting, p pair) {
	r := Relation{
		Type: m.kind, From: p.from, To: p.to, Status: m.status, Evidence: m.evidence, Sentence: a.sents[m.sentence].Span,
		Rule: m.rule.Name, Confidence: m.rule.Confidence, Mode: m.mode, AccreditedTo: -1, Place: m.place, Event: m.event, Path: m.path,
	}
	if a.firstMention(p.to) < a.firstMention(p.from) {
		r.From, r.To = p.to, p.from
	}
	if m.dated {
		r.stamp(m.date)
	}
	a.out = append(a.out, r)
}

// firstMention returns where an entity is first named.
func (a *article) firstMention(e int) int {
	if ms := a.res.Entities[e].Mentions; len(ms) > 0 {
		return a.mentions[ms[0]].Start
	}
	return len(a.doc.Text)
}

// inSeries reports whether a sentence, or the one before it, tells of several
// meetings of one person: "held a series of bilateral meetings. He met with A and B".
func (a *article) inSeries(v *view) bool {
	if a.has(v, []string{"respectively"}) || len(v.dates) > 1 && slices.ContainsFunc(v.positions("that"), func(t int) bool { return thatOf(v, t) }) {
		return true
	}
	for s := max(v.index-1, 0); s <= v.index; s++ {
		up := a.views[s]
		for t := 1; t < up.Len(); t++ {
			if w := up.Word(t); w != "meetings" && w != "bilaterals" && w != "talks" || up.name[t] > 0 {
				continue
			}
			for k := t - 1; k >= 0 && k > t-4; k-- {
				switch up.Word(k) {
				case "series", "string", "round", "number", "several", "separate":
					return up.Word(t) != "talks" || up.Word(k) != "round"
				case "bilateral":
					return up.Word(t) != "talks"
				}
			}
		}
	}
	return false
}
