package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// joinWindow is how many sentences after a meeting its further participants
// may be named.
const joinWindow = 3

// latest returns the meeting that was told last, if it is near.
func (a *article) latest(s, window int) *meeting {
	if len(a.meetings) == 0 {
		return nil
	}
	m := a.meetings[len(a.meetings)-1]
	if s-m.sentence > window || m.kind != MetWith {
		return nil
	}
	return m
}

// soleMeeting returns the meeting of an article that tells of no other, however far
// above it was told, if a sentence speaks of "the meeting" or of its sides.
func (a *article) soleMeeting(v *view) *meeting {
	n := len(a.meetings)
	if n == 0 || len(a.seated) == 0 && !a.speaksOfMeeting(v) {
		return nil
	}
	last := a.meetings[n-1]
	for _, m := range a.meetings {
		if m.kind != MetWith || m.status != last.status || !last.holdsAll(m) && !m.holdsAll(last) {
			return nil
		}
	}
	return last
}

// speaksOfMeeting reports whether a sentence speaks of one meeting as known.
func (a *article) speaksOfMeeting(v *view) bool {
	for t := 1; t < v.Len(); t++ {
		if (a.isBilateral(v.Word(t)) || v.Word(t) == "occasion") && v.Tag(t-1) == ud.TagDT && v.Word(t-1) != "a" && v.name[t] == 0 {
			return true
		}
	}
	return false
}

// holdsAll reports whether all members of another meeting are members of m.
func (m *meeting) holdsAll(other *meeting) bool {
	return holdsAll(append(slices.Clone(m.left), m.right...), append(slices.Clone(other.left), other.right...))
}

// split makes two sides of the only two people of a meeting that one list names.
func (m *meeting) split() {
	if len(m.left) == 2 && len(m.right) == 0 {
		m.left, m.right = m.left[:1:1], m.left[1:]
	}
}

// crowd lets the principal of a meeting have met each of many newcomers: the first of
// the side that they did not come with.
func (a *article) crowd(m, n *meeting, newcomers, companions []member) {
	hosts := append(slices.Clone(m.left), m.right...)
	if len(companions) > 0 {
		hosts = a.opposite(m, companions[0], companions)
	}
	if len(hosts) == 0 {
		return
	}
	host := hosts[0]
	for _, x := range hosts {
		if x.entity == a.main {
			host = x
		}
	}
	for _, c := range newcomers {
		if !m.holds(c.entity) && !a.sameSide(c.entity, host.entity) {
			a.say(n, pair{host.entity, c.entity})
		}
	}
}

// learnSides takes the country that stands behind a name in a list for its side where
// no office gives one: "A and B from Uganda".
func (a *article) learnSides(list []member) {
	for i := len(list) - 1; i >= 0; i-- {
		m := list[i]
		if len(a.sides[m.entity]) > 0 {
			continue
		}
		if len(m.countries) == 1 {
			a.sides[m.entity] = m.countries
		} else if i+1 < len(list) && list[i+1].joined && list[i+1].last > 0 && len(list[i+1].countries) == 1 {
			a.sides[m.entity] = list[i+1].countries
		}
	}
}

// join adds people to the meeting that was told last: "He was joined by C",
// "The meeting was also attended by C".
func (a *article) join(p *pattern, tr trigger, status Status) {
	v := tr.v
	newcomers := a.fill(tr, p.Left)
	if len(newcomers) == 0 || slices.Contains(p.Nouns, "presence") && a.has(v, []string{"signed", "signing", "inked", "initialled", "sealed"}) {
		return // who is present at a signing need not have met those who talked before
	}
	var companions []member
	for _, name := range p.Right {
		if name != "latest" {
			for _, t := range tr.slot(name) {
				companions = append(companions, a.people(v, t, tr.limit(t))...)
			}
		}
	}
	if m := a.latest(v.index, 1); m != nil && len(companions) == 0 && (v.Word(tr.at+1) == "them" || v.Word(0) == "they") {
		companions = append(slices.Clone(m.left), m.right...)
	}
	a.enrol(p, tr, status, newcomers, companions)
}

// enrol makes newcomers members of the meeting that was told last, on the side of
// their companions if there are any.
func (a *article) enrol(p *pattern, tr trigger, status Status, newcomers, companions []member) {
	v := tr.v
	window := joinWindow
	if len(companions) > 0 {
		window = 1
	}
	m := a.latest(v.index, window)
	if m == nil && len(companions) == 0 {
		m = a.soleMeeting(v)
	}
	if m == nil || a.otherMeeting(tr, m) || len(companions) == 0 && len(a.seated) == 0 && !a.speaksOfMeeting(v) && a.atEvent(m, v.index) {
		return
	}
	a.enrolIn(m, p, tr, status, newcomers, companions)
}

// enrolIn is enrol for a given meeting.
func (a *article) enrolIn(m *meeting, p *pattern, tr trigger, status Status, newcomers, companions []member) {
	v := tr.v
	m.split()
	a.learnSides(newcomers)
	n := &meeting{kind: MetWith, sentence: v.index, trigger: tr.at, rule: p, status: m.status, mode: m.mode, place: m.place, event: m.event, left: newcomers, date: m.date, dated: m.dated}
	if status != Held {
		n.status = status
	}
	place, event, date, dated := n.place, n.event, n.date, n.dated
	a.settle(n, tr)
	if !n.dated {
		n.date, n.dated = date, dated
	}
	if n.place < 0 {
		n.place = place
	}
	if n.event < 0 {
		n.event = event
	}
	if len(companions) > 0 && !m.holds(companions[0].entity) {
		return
	}
	if len(newcomers) > longList {
		a.crowd(m, n, newcomers, companions)
		return
	}
	for _, c := range newcomers {
		if m.holds(c.entity) {
			continue
		}
		mates := companions
		if len(mates) == 0 {
			mates = a.housemate(v, m, c)
		}
		for _, o := range a.opposite(m, c, mates) {
			a.say(n, pair{c.entity, o.entity})
		}
		a.enlarge(m, c, mates)
	}
}

// otherMeeting reports whether the meeting that the trigger's object names ("The
// meeting was attended by") was told of after m.
func (a *article) otherMeeting(tr trigger, m *meeting) bool {
	for _, slot := range []string{"object", "in"} {
		for _, t := range tr.slot(slot) {
			for _, r := range a.eventRefs(tr.v, t) {
				if a.toldBetween(r.entity, m.sentence, tr.v.index) {
					return true
				}
			}
		}
	}
	return false
}

// atEvent reports whether a sentence, or the one before it, speaks of an event that is no
// meeting of a few and was first told of after meeting m: who is present is there.
func (a *article) atEvent(m *meeting, s int) bool {
	if a.presentElsewhere(a.views[s]) {
		return true
	}
	if up := s - 1; up > m.sentence {
		v := a.views[up]
		for t := range v.Len() {
			if w := singular(v.Word(t)); v.Noun(t) != "" && a.happen["whole"][w] && !a.isBilateral(w) || w == "ceremony" {
				return true
			}
		}
	}
	return slices.ContainsFunc(a.events, func(seen eventSeen) bool {
		kind := singular(a.res.Entities[seen.entity].Kind)
		return seen.sentence > m.sentence && seen.sentence >= s-1 && seen.sentence <= s && !a.happen["talks"][kind] && !a.isBilateral(kind)
	})
}

// presentElsewhere reports whether a sentence says at what people were present, if that
// is no meeting: "present at the funeral".
func (a *article) presentElsewhere(v *view) bool {
	for t := range v.Len() {
		if w := v.Word(t); (w == "present" || w == "attendance") && v.Word(t+1) == "at" && v.Tag(t+2) == ud.TagDT {
			return !a.isBilateral(v.Word(t+3)) && !a.happen["spot"][v.Word(t+3)] && v.Word(t+3) != "occasion"
		}
	}
	return false
}

// toldBetween reports whether an event was first told of after one sentence and
// before another.
func (a *article) toldBetween(e, after, before int) bool {
	first := before
	for _, seen := range a.events {
		if seen.entity == e {
			first = min(first, seen.sentence)
		}
	}
	return after < first && first < before
}

// enlarge makes a newcomer a member of the meeting, on the side it belongs to.
func (a *article) enlarge(m *meeting, c member, companions []member) {
	if a.onRight(m, c, companions) {
		m.right = append(m.right, c)
		return
	}
	m.left = append(m.left, c)
}

// onRight reports whether a newcomer stands on the right side of a meeting: with
// those of its own country or body, with the one it joined, of a visit with the host
// if nothing says whence it is, else on the left.
func (a *article) onRight(m *meeting, c member, companions []member) bool {
	same := func(x member) bool { return a.sameSide(x.entity, c.entity) }
	switch {
	case slices.ContainsFunc(m.left, same):
		return false
	case slices.ContainsFunc(m.right, same):
		return true
	case len(companions) > 0 && !a.apart(c.entity, companions[0].entity):
		return slices.ContainsFunc(m.right, func(x member) bool { return x.entity == companions[0].entity })
	}
	if m.mode == "visit" && len(m.right) > 0 && !a.local(c.entity) && len(c.countries) == 0 {
		return true
	}
	return slices.ContainsFunc(m.left, func(x member) bool { return a.otherSide(x, c) }) ||
		a.atHome(m, c) || a.withGuests(m, c) || a.apartFromLeft(m, c)
}

// apartFromLeft reports whether a newcomer stands for another place than the left side
// while nothing says so of the right: the consul of a country and a regional governor.
func (a *article) apartFromLeft(m *meeting, c member) bool {
	far := func(x member) bool { return a.apart(x.entity, c.entity) }
	return slices.ContainsFunc(m.left, far) && !slices.ContainsFunc(m.right, far)
}

// atHome reports whether a newcomer, like the right side, is given no country while the
// left is given one: texts say only of strangers whence they are.
func (a *article) atHome(m *meeting, c member) bool {
	fromAbroad := func(x member) bool { return a.countryOf(x) != "" }
	return !fromAbroad(c) && slices.ContainsFunc(m.left, fromAbroad) && !slices.ContainsFunc(m.right, fromAbroad)
}

// withGuests reports whether a newcomer is an envoy to a meeting of people whose countries
// the text does not give: the first of them is at home.
func (a *article) withGuests(m *meeting, c member) bool {
	return a.countryOf(c) != "" && a.ofHouse(c.entity, "embassy") &&
		!slices.ContainsFunc(append(slices.Clone(m.left), m.right...), func(x member) bool { return a.countryOf(x) != "" })
}

// opposite returns the members of a meeting whom a newcomer met: those of the
// other side, of further sides too where the countries are known. Who joined
// people of whom none is on the newcomer's side met them all.
func (a *article) opposite(m *meeting, c member, companions []member) []member {
	all := append(slices.Clone(m.left), m.right...)
	if len(companions) == 1 && a.apart(c.entity, companions[0].entity) {
		return companions
	}
	third := len(companions) > 1 || len(m.right) == 0 || slices.ContainsFunc(m.left, func(x member) bool { return a.foreign(x, c) }) && slices.ContainsFunc(m.right, func(x member) bool { return a.foreign(x, c) })
	if third {
		return slices.DeleteFunc(all, func(x member) bool { return a.sameSide(x.entity, c.entity) })
	}
	if a.onRight(m, c, companions) {
		return m.left
	}
	return m.right
}

// apart reports whether two persons are known to stand for different places:
// two bodies may be of one country.
func (a *article) apart(x, y int) bool {
	return a.local(x) && a.local(y) && !a.sameSide(x, y)
}

// local reports whether a person is known to stand for a place.
func (a *article) local(x int) bool {
	return slices.ContainsFunc(a.sides[x], func(k string) bool { return k[0] == 'c' || k[0] == 'p' })
}

// met reports whether two persons are already said to have met.
func (a *article) met(x, y int) bool {
	return slices.ContainsFunc(a.out, func(r Relation) bool {
		return r.Type == MetWith && (r.From == x && r.To == y || r.From == y && r.To == x)
	})
}
