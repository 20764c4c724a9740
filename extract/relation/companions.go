package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// companions adds those who came to a meeting with one of its people: "A, accompanied
// by B and C, received D", "During the meeting, A was accompanied by B". Who merely
// travelled with someone is no member of a meeting told elsewhere.
func (a *article) companions(v *view) {
	p := a.coded["came-along"]
	if p == nil {
		return
	}
	for t := 0; t+1 < v.Len(); t++ {
		if v.Word(t) == "accompanied" && v.name[t] == 0 && v.Word(t+1) != "by" && !v.Passive(t) && a.toMeeting(v, t) {
			a.accompanied(p, v, t)
			return
		}
		if v.name[t] > 0 || !a.roles["along"][v.Word(t)] {
			continue
		}
		by := t + 1
		for by < min(t+6, v.Len()) && v.Word(by) != "by" && v.name[by] == 0 {
			by++
		}
		if m := a.latest(v.index, 0); m != nil && by == t+1 {
			a.alongBefore(p, v, m, t)
		} else if v.Word(by) == "by" && (a.duringMeeting(v, t) || by > t+1 && a.toMeeting(v, t-1)) {
			a.alongDuring(p, v, t, by)
		}
		return
	}
}

// alongBefore reads those who came with the subject of a meeting from the words before
// its verb.
func (a *article) alongBefore(p *pattern, v *view, m *meeting, t int) {
	if t > m.trigger || len(m.left) == 0 || len(m.right) == 0 || m.kind != MetWith {
		return
	}
	own, others := m.left, m.right
	if v.Passive(m.trigger) {
		own, others = others, own // "A, accompanied by B, was received by C"
	}
	end := m.trigger
	for _, x := range own {
		if t == 0 && x.first > t {
			end = min(end, x.from)
		}
	}
	for _, c := range a.readBlind(v, t+2, end) {
		if m.holds(c.entity) || a.kin(v, c) {
			continue
		}
		for _, o := range others {
			if !a.sameSide(c.entity, o.entity) {
				n := *m
				n.rule = p
				a.say(&n, pair{c.entity, o.entity})
			}
		}
	}
}

// duringMeeting reports whether a sentence says before token t that it tells of the
// meeting: "At the talks, A was accompanied by".
func (a *article) duringMeeting(v *view, t int) bool {
	for k := 2; k < t && k < 7; k++ {
		if a.isBilateral(v.Word(k)) && (v.Word(0) == "during" || v.Word(0) == "at" || v.Word(0) == "in" || v.Word(0) == "throughout") {
			return true
		}
	}
	return false
}

func (a *article) alongDuring(p *pattern, v *view, t, by int) {
	m := a.soleMeeting(v)
	if near := a.latest(v.index, joinWindow); near != nil {
		m = near
	}
	if m == nil {
		return
	}
	for k := t - 1; k >= 0; k-- {
		e, first, last, ok := a.named(v, k)
		if an, is := a.anaphorAt(v, k); !ok && is && len(an.Entities) == 1 {
			e, first, last, ok = an.Entities[0], k, k+1, true
		}
		if !ok || a.typeOf(e) != mention.Person {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1}
		if status, ok := a.status(p, tr); ok && m.holds(e) {
			list := a.readBlind(v, by+1, v.Len())
			a.enrolIn(m, p, tr, status, list, []member{{entity: e, first: first, last: last, from: first}})
		}
		return
	}
}

// toMeeting reports whether the words behind the verb at t lead to a meeting:
// "accompanied the envoy for the talks".
func (a *article) toMeeting(v *view, t int) bool {
	for k := t + 2; k+2 < v.Len(); k++ {
		switch v.Word(k) {
		case "for", "to", "at", "during", "in":
			if v.Tag(k+1) == ud.TagDT && a.isBilateral(v.Word(k+2)) {
				return true
			}
		}
	}
	return false
}

// accompanied reads "B accompanied A to the meeting" of the meeting told before.
func (a *article) accompanied(p *pattern, v *view, t int) {
	m := a.latest(v.index, joinWindow)
	if m == nil {
		return
	}
	tr := trigger{v: v, at: t, carrier: -1}
	status, ok := a.status(p, tr)
	if !ok {
		return
	}
	var whom []member
	for _, x := range a.readList(v, t+1, v.Len()) {
		if m.holds(x.entity) {
			whom = []member{x}
		}
	}
	if list := a.before(v, t); len(whom) > 0 || len(list) > 0 {
		a.enrolIn(m, p, tr, status, list, whom)
	}
}

// kin reports whether a person of a list is called someone's wife or husband.
func (a *article) kin(v *view, c member) bool {
	return slices.ContainsFunc([]string{"wife", "husband", "spouse", "son", "daughter"}, func(w string) bool {
		for k := max(c.first-3, 0); k < c.first; k++ {
			if v.Word(k) == w {
				return true
			}
		}
		return false
	})
}
