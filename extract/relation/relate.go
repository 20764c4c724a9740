package relation

import (
	"fmt"
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// ends says which types a relation's ends may have, unless a rule narrows them.
func (p *pattern) ends() (left, right []string) {
	switch p.says {
	case ParticipatedIn:
		left, right = []string{"PERSON", "ORG", "COUNTRY"}, []string{"EVENT"}
	case Organized:
		left, right = []string{"ORG", "PLACE"}, []string{"EVENT"}
	case HeldIn:
		left, right = []string{"EVENT"}, []string{"PLACE", "ORG"}
	case MemberOf, PartOf:
		left, right = []string{"ORG", "PLACE"}, []string{"ORG"}
	case LocatedIn:
		left, right = []string{"ORG", "PLACE"}, []string{"PLACE"}
	}
	if p.LeftTypes != nil {
		left, right = p.LeftTypes, p.RightTypes
	}
	return left, right
}

// relate fires a rule of any type but meetings: each left end with each right.
func (a *article) relate(p *pattern, tr trigger, status Status) {
	leftTypes, rightTypes := p.ends()
	tr.planned = status == Planned
	if p.There && (tr.planned || a.saidElsewhere(tr) || a.metSince(tr.v.index)) {
		return
	}
	lefts, rights := a.gather(tr, p.Left, leftTypes), a.gather(tr, p.Right, rightTypes)
	if p.says == LocatedIn {
		rights = venues(tr.v, rights)
	}
	if p.says == HeldIn && slices.Contains(p.Right, "in") {
		rights = a.notSeats(tr.v, venues(tr.v, rights))
		for i := range rights {
			rights[i] = a.townOf(tr.v, rights[i])
		}
	}
	if p.Several && len(lefts) < 2 {
		return
	}
	for _, l := range lefts {
		for _, r := range rights {
			if l.entity == r.entity || p.says == ParticipatedIn && (a.insideRef(tr.v, l, r) || a.vague(p, tr.v, l) || a.employer(tr.v, l)) || a.astray(p, tr, l, r) {
				continue
			}
			a.out = append(a.out, a.statement(p, tr, status, l, r))
		}
	}
}

// venues keeps of the places in a trigger's slots those that "in" or "at" leads
// itself: what follows them in a list or says where they lie is none.
func venues(v *view, list []ref) []ref {
	return slices.DeleteFunc(list, func(r ref) bool {
		for t := r.first - 1; t >= 0 && t > r.first-6 && v.name[t] == 0; t-- {
			switch v.Word(t) {
			case "in", "at":
				return false
			case ",", "and":
				return true
			}
		}
		return true
	})
}

// insideRef reports whether l is named within the tokens of r: a country does
// not take part in an event because the event's name holds it.
func (a *article) insideRef(_ *view, l, r ref) bool {
	return r.first <= l.first && l.last <= r.last && r.last-r.first > 1
}

func (a *article) gather(tr trigger, slots, types []string) []ref {
	var out []ref
	for _, name := range slots {
		if e, asked := a.unsaid(name, tr); asked {
			if e >= 0 {
				out = append(out, ref{e, tr.at, tr.at + 1})
			}
			continue
		}
		for _, t := range tr.slot(name) {
			if own, ok := a.possessor(tr.v, t, name); ok && slices.Contains(types, "PERSON") && len(own) > 0 {
				for _, m := range own {
					out = append(out, ref{m.entity, m.first, m.last})
				}
				continue
			}
			out = append(out, a.refs(tr.v, t, tr.limit(t), types)...)
		}
		if len(out) == 0 && slices.Contains(types, "PERSON") {
			for _, m := range a.repair(tr, name) {
				out = append(out, ref{m.entity, m.first, m.last})
			}
		}
		if len(out) == 0 {
			out = a.mend(tr, name, types)
		}
	}
	if slices.Contains(types, "EVENT") {
		a.nearerEvent(tr, out)
	}
	out = a.lengthenPeople(tr, slots, out, types)
	return a.lengthenBodies(tr.v, out, types)
}

// statement makes the relation that a rule says of two ends.
func (a *article) statement(p *pattern, tr trigger, status Status, l, r ref) Relation {
	v := tr.v
	first, last := min(l.first, r.first, tr.at), max(l.last, r.last, tr.at+1)
	rel := Relation{
		Type: p.says, From: l.entity, To: r.entity, Status: status, Evidence: a.span(v.index, first, last), Sentence: v.Sentence.Span,
		Rule: p.Name, Confidence: p.Confidence, Role: p.Role, AccreditedTo: -1, Place: -1, Event: -1,
		Path: fmt.Sprintf("%s %q: %s – %s", p.Name, v.Word(tr.at), a.res.Entities[l.entity].Name, a.res.Entities[r.entity].Name),
	}
	if p.says == ParticipatedIn && rel.Role == "" {
		rel.Role = a.roleOf(v, l)
	}
	switch p.says {
	case ParticipatedIn, Organized, HeldIn:
		if w, ok := a.when(v, tr.at, status); ok {
			rel.stamp(w)
			if status == Held && a.day != (date.Day{}) && w.Precision != date.OfYear && a.day.Before(w.First) {
				rel.Status = Planned
			}
		}
	}
	return rel
}

// roleOf returns "head of delegation" for a person by whom a group is led.
func (a *article) roleOf(v *view, l ref) string {
	if a.typeOf(l.entity) != mention.Person {
		return ""
	}
	for t, steps := l.first, 0; t >= 0 && steps < 6; t, steps = v.Head(t), steps+1 {
		if v.Rel(t) != ud.OblAgent && v.Rel(t) != ud.Obl {
			continue
		}
		if h := v.Head(t); h >= 0 && a.roles["headed"][v.Word(h)] {
			return "head of delegation"
		}
	}
	return ""
}

// noteEvents remembers the events that a sentence names.
func (a *article) noteEvents(v *view) {
	last := -1
	for t := range v.Len() {
		e := -1
		if n, _, _, ok := a.named(v, t); ok && a.typeOf(n) == mention.Event {
			e = n
		} else if d := v.described[t]; d > 0 {
			e = a.same[d-1]
		} else if an, ok := a.anaphorAt(v, t); ok && a.allOf(an, mention.Event) {
			e = a.eventOf(an.Entities[0])
		}
		if e >= 0 && e != last {
			a.events = append(a.events, eventSeen{v.index, e})
			last = e
		}
	}
}

// whereabouts returns the place of what a trigger says and the event at or
// beside which it happened, -1 for none.
func (a *article) whereabouts(tr trigger) (place, event int) {
	place, event = -1, -1
	v := tr.v
	anchors := []int{tr.at, tr.carrier}
	if g, _ := v.Governor(tr.at); tr.noun && g >= 0 {
		anchors = append(anchors, g)
	}
	for _, anchor := range anchors {
		if anchor < 0 {
			continue
		}
		for _, k := range v.Kids(anchor) {
			if r := v.Rel(k); r != ud.Obl && r != ud.Nmod {
				continue
			}
			c := v.Case(k)
			if e, _, _, ok := a.named(v, k); ok && (c == "in" || c == "at") && place < 0 && a.fits(e, []string{"PLACE", "ORG"}) {
				place = e
			}
			if event < 0 {
				event = a.beside(v, k, c)
			}
		}
	}
	return place, event
}

// beside returns the event of "on the sidelines of E", "at E", "during E".
func (a *article) beside(v *view, k int, c string) int {
	switch v.Word(k) {
	case "sidelines", "sideline", "margins", "margin", "fringes", "fringe":
		for _, of := range v.Prepositional(k, "of") {
			if evs := a.eventRefs(v, of); len(evs) > 0 {
				return evs[0].entity
			}
		}
	}
	if c == "at" || c == "during" || c == "in" {
		if evs := a.eventRefs(v, k); len(evs) > 0 {
			return evs[0].entity
		}
	}
	return -1
}
