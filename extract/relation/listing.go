package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// listing is a list of participants that stands below its heading, one a line:
// "Participants included:" and then names.
type listing struct {
	heading *view
	// own is set where the heading says that they are the host's people.
	own  bool
	role string
	// event is the one that they took part in, -1 if none is told of.
	event int
}

// list follows listings from sentence to sentence.
func (a *article) list(v *view) {
	if h, ok := a.heading(v); ok {
		if h.event = a.eventNear(v, v.Len()-1); h.event < 0 {
			h.event, _ = a.unsaid("event", trigger{v: v, at: v.Len()})
		}
		a.listing = h
		a.items(v, v.Len())
		return
	}
	if a.listing == nil {
		return
	}
	if a.isProse(v) {
		a.listing = nil
		return
	}
	a.items(v, 0)
}

// heading reports whether a sentence announces a list of participants.
func (a *article) heading(v *view) (*listing, bool) {
	last := v.Len() - 1
	if last >= 0 && v.Word(last) == ":" && a.gathering != nil && a.gathering.sentence == v.index {
		return &listing{heading: v}, true // "She met with:"
	}
	if last < 0 || v.Word(last) != ":" && (a.listing == nil || last > 5 || len(a.peopleIn(v)) > 0) {
		return nil, false
	}
	l := &listing{heading: v}
	found := false
	for t := range v.Len() {
		switch v.Word(t) {
		case "participants", "attendees", "attendance", "guests", "participating", "attending", "attended", "present":
			found = true
		case "speakers", "panelists", "panellists":
			found, l.role = true, "speaker"
		case "delegation":
			found, l.role = true, "member of delegation"
		case "administration", "house", "government", "staff", "officials":
			l.own = true
		}
	}
	if !found && a.listing != nil {
		return &listing{heading: v, own: l.own, role: a.listing.role}, true
	}
	return l, found
}

// isProse reports whether a sentence is running text rather than an item.
func (a *article) isProse(v *view) bool {
	last := v.Len() - 1
	return last >= 0 && v.Tag(last) == ud.TagStop && v.Word(last) == "." && len(v.dates) >= 0 && a.finiteVerb(v)
}

func (a *article) finiteVerb(v *view) bool {
	for t := range v.Len() {
		if v.Finite(t) && v.name[t] == 0 {
			return true
		}
	}
	return false
}

// items takes the first person of each item of a sentence, from token start on.
// Items are parted by dashes, bullets and semicolons, or by the sentence.
func (a *article) items(v *view, start int) {
	fresh := true
	for t := start; t < v.Len(); t++ {
		switch v.Word(t) {
		case "-", "–", "—", "•", "*", ";", "·":
			fresh = fresh || v.name[t] == 0
		}
		e, first, last, ok := a.named(v, t)
		if !ok || !fresh || a.typeOf(e) != mention.Person {
			continue
		}
		fresh = false
		a.item(v, member{entity: e, first: first, last: last, from: first, named: true})
		t = last - 1
	}
}

// item makes a listed person a participant of the article's event, and lets the
// host of its gathering have met that person.
func (a *article) item(v *view, m member) {
	if p := a.coded["listed-participant"]; p != nil {
		if e := a.listing.event; e >= 0 {
			rel := a.statement(p, trigger{v: v, at: m.first, carrier: -1}, a.listingStatus(), ref{m.entity, m.first, m.last}, ref{e, m.first, m.first + 1})
			rel.Role = a.listing.role
			a.out = append(a.out, rel)
		}
	}
	if a.listing.own || a.listing.role == "member of delegation" {
		return
	}
	if p := a.coded["listed-guest"]; p != nil && a.gathering != nil {
		a.guest(p, a.gathering, v, m)
		return
	}
	a.listed = append(a.listed, listedGuest{v, m})
}

// listedGuest is a person of a list of participants below no named host.
type listedGuest struct {
	v      *view
	member member
}

// hostListed lets the person the article is about have met each of a long list of
// participants if the headline tells of a meeting.
func (a *article) hostListed() {
	p := a.coded["listed-guest"]
	if p == nil || len(a.listed) <= longList || a.main < 0 || a.headlineEvent() < 0 {
		return
	}
	host := member{entity: a.main}
	for _, g := range a.listed {
		a.guest(p, &meeting{kind: MetWith, rule: p, left: []member{host}, place: -1, event: -1}, g.v, g.member)
	}
}

func (a *article) listingStatus() Status {
	if a.gathering != nil {
		return a.gathering.status
	}
	for i := len(a.out) - 1; i >= 0; i-- {
		if t := a.out[i].Type; t == ParticipatedIn || t == HeldIn || t == Organized {
			return a.out[i].Status
		}
	}
	return Held
}

// guest lets the hosts of a gathering have met a person.
func (a *article) guest(p *pattern, g *meeting, v *view, m member) {
	n := *g
	n.sentence, n.rule, n.evidence = v.index, p, a.span(v.index, m.from, m.last)
	n.path = p.Name + ": " + a.res.Entities[m.entity].Name
	hosts := g.left
	if a.listing != nil || len(hosts) > 2 {
		hosts = hosts[:1] // one list of many: the host with each
	}
	for _, host := range hosts {
		if m.entity != host.entity && !a.sameSide(m.entity, host.entity) && !a.met(m.entity, host.entity) {
			a.say(&n, pair{host.entity, m.entity})
		}
	}
}

// keepGathering remembers a meeting whose other end is people without names ("met with
// business leaders"): they may be named further down.
func (a *article) keepGathering(m *meeting, tr trigger, slots []string) {
	if len(m.left) == 0 || len(m.right) > 0 || m.kind != MetWith {
		return
	}
	if last := tr.v.Len() - 1; tr.v.Word(last) == ":" {
		a.settle(m, tr)
		a.gathering = m
		return
	}
	for _, name := range slots {
		group := a.isGroup(tr, []string{name})
		if group || slices.ContainsFunc(tr.slot(name), tr.v.Plural) {
			m.group, m.bodies = group, a.bodiesOf(tr, name)
			a.settle(m, tr)
			if old := a.gathering; old != nil && old.group && group && a.definiteIn(tr, name) && len(m.left) == 1 && len(old.left) == 1 {
				m.left = append(m.left, old.left...) // another received the same delegation
			}
			a.gathering = m
			return
		}
	}
}

// bodiesOf returns whose delegation stands in a slot: "a delegation of A", "the group,
// which represents A".
func (a *article) bodiesOf(tr trigger, slot string) []int {
	v := tr.v
	var out []int
	for _, t := range tr.slot(slot) {
		if slices.ContainsFunc(v.Kids(t), func(k int) bool { return a.roles["headed"][v.Word(k)] }) {
			return nil // it has its own head, known or not
		}
		for _, r := range a.bodies(v, t, v.Len(), []string{"ORG"}, 0) {
			out = append(out, r.entity)
		}
	}
	for t := range v.Len() {
		if w := v.Word(t); w == "represents" || w == "representing" {
			if e, _, _, ok := a.named(v, t+1); ok && a.typeOf(e) == mention.Org {
				out = append(out, e)
			}
		}
	}
	return out
}

// definiteIn reports whether the noun in a slot is led by "the".
func (a *article) definiteIn(tr trigger, slot string) bool {
	return slices.ContainsFunc(tr.slot(slot), func(t int) bool {
		k := tr.v.Kid(t, ud.Det)
		return k >= 0 && tr.v.Word(k) == "the"
	})
}

// isGroup reports whether one of the slots holds a delegation.
func (a *article) isGroup(tr trigger, slots []string) bool {
	group := func(t int) bool { return a.roles["group"][tr.v.lexiconNoun(a, t)] || a.roles["guests"][tr.v.Word(t)] }
	for _, name := range slots {
		if slices.ContainsFunc(tr.slot(name), group) {
			return true
		}
	}
	lost := slices.Contains(slots, "object") && !tr.noun && tr.v.Passive(tr.at) && tr.v.Object(tr.at) < 0
	if slices.Contains(slots, "subject") && a.soleVerb(tr.v, tr.at) || lost {
		for t := max(tr.at-14, 0); t < tr.at; t++ {
			if tr.v.name[t] == 0 && group(t) {
				return true
			}
		}
	}
	return false
}
