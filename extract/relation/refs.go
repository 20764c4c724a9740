package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// ref is an entity that fills a slot, with its tokens.
type ref struct{ entity, first, last int }

// refs collects what the noun phrase of token t stands for, of the given types.
func (a *article) refs(v *view, t, limit int, types []string) []ref {
	var out []ref
	if slices.Contains(types, "PERSON") {
		for _, m := range a.people(v, t, limit) {
			out = append(out, ref{m.entity, m.first, m.last})
		}
	}
	if slices.Contains(types, "EVENT") {
		out = append(out, a.eventRefs(v, t)...)
	}
	out = append(out, a.bodies(v, t, limit, types, 0)...)
	return out
}

// fits reports whether an organisation or place has one of the types.
func (a *article) fits(e int, types []string) bool {
	switch a.typeOf(e) {
	case mention.Org:
		return slices.Contains(types, "ORG")
	case mention.Place:
		return slices.Contains(types, "PLACE") ||
			slices.Contains(types, "COUNTRY") && a.isCountry(e) || slices.Contains(types, "CITY") && !a.isCountry(e)
	}
	return false
}

// eventRefs returns the event that token t names, refers to or is part of: "the
// opening of the forum", `the "X" forum`.
func (a *article) eventRefs(v *view, t int) []ref {
	if e, first, last, ok := a.named(v, t); ok {
		if a.typeOf(e) == mention.Event {
			return append([]ref{{e, first, last}}, a.eventsJoined(v, t)...)
		}
		return nil
	}
	for _, k := range v.Kids(t) {
		switch v.Rel(k) {
		case ud.Compound, ud.Appos, ud.NmodDesc, ud.NmodUnmarked, ud.Flat, ud.Amod, ud.Dep:
		case ud.Nmod:
			if v.Case(k) != "of" || !a.partOfEvent(v, t) {
				continue
			}
		default:
			continue
		}
		if e, first, last, ok := a.named(v, k); ok && a.typeOf(e) == mention.Event {
			return []ref{{e, first, last}}
		}
	}
	if an, ok := a.anaphorAt(v, t); ok && a.allOf(an, mention.Event) {
		return []ref{{a.eventOf(an.Entities[0]), t, t + 1}}
	}
	if e := a.itself(v, t); e >= 0 {
		return []ref{{e, t, t + 1}}
	}
	if d := v.described[t]; d > 0 {
		m := a.mentions[d-1]
		return []ref{{a.same[d-1], m.First, m.Last}}
	}
	return nil
}

// itself returns the event that "it" speaks of: the one with which the sentence before
// begins, or the one that the article is about if that sentence names it. -1 for none.
func (a *article) itself(v *view, t int) int {
	if v.Word(t) != "it" || v.index == 0 || v.name[t] > 0 {
		return -1
	}
	up := a.views[v.index-1]
	if up.Word(0) == "the" {
		if e := a.toldAs(singular(up.Word(1))); e >= 0 && up.name[1] == 0 {
			return e
		}
	}
	for k := range up.Len() {
		if e, first, _, ok := a.named(up, k); ok && a.typeOf(e) == mention.Event {
			if e == a.topic || a.opens(up, first) {
				return e
			}
			return -1
		}
		if d := up.described[k]; d > 0 && !a.res.Entities[a.same[d-1]].Described && a.opens(up, a.mentions[d-1].First) {
			return a.same[d-1]
		}
		if an, ok := a.anaphorAt(up, k); ok && a.allOf(an, mention.Event) && a.opens(up, k) {
			return a.eventOf(an.Entities[0])
		}
	}
	return -1
}

// opens reports whether no verb and no name but that of a dateline stands before
// token t.
func (a *article) opens(v *view, t int) bool {
	for k := t - 1; k >= 0; k-- {
		switch w := v.Word(k); {
		case w == "—", w == "–", w == "--", w == "-" && k < 12:
			return true
		case v.name[k] > 0, v.Finite(k):
			return false
		}
	}
	return true
}

func (a *article) eventsJoined(v *view, t int) []ref {
	var out []ref
	for _, k := range v.Kids(t) {
		if v.Rel(k) == ud.Conj {
			out = append(out, a.eventRefs(v, k)...)
		}
	}
	return out
}

// partOfEvent reports whether token t is a word for a part of an event.
func (a *article) partOfEvent(v *view, t int) bool {
	return a.happen["of-event"][v.Word(t)]
}

// bodies returns the organisations and places of the noun phrase of t: named,
// referred to, or stood for by their people ("representatives of WHO", "the
// Kazakhstan delegation").
func (a *article) bodies(v *view, t, limit int, types []string, depth int) []ref {
	if depth > 30 || t >= limit && t < 0 {
		return nil
	}
	var out []ref
	if e, first, last, ok := a.named(v, t); ok {
		if a.fits(e, types) {
			out = append(out, ref{e, first, last})
		}
	} else if an, ok := a.anaphorAt(v, t); ok && (v.lexiconNoun(a, t) != "delegation" || slices.ContainsFunc(an.Entities, func(e int) bool { return a.fits(e, types) })) {
		for _, e := range an.Entities {
			if a.fits(e, types) {
				out = append(out, ref{e, t, t + 1})
			}
		}
	} else if noun := v.lexiconNoun(a, t); noun == "delegation" || v.Word(t) == "side" || (a.roles["envoys"][noun] || a.roles["group"][noun]) && !a.personBelow(v, t) {
		out = append(out, a.senders(v, t, limit, types, depth)...)
		if c, ok := a.nationals(v, t); ok && len(out) == 0 && a.fits(c.entity, types) {
			out = append(out, c)
		}
	}
	for _, k := range v.Kids(t) {
		if v.Rel(k) == ud.Conj && k < limit {
			out = append(out, a.bodies(v, k, limit, types, depth+1)...)
		}
	}
	return out
}

// senders returns whom envoys or a delegation stand for.
func (a *article) senders(v *view, t, limit int, types []string, depth int) []ref {
	var out []ref
	for _, k := range v.Kids(t) {
		switch v.Rel(k) {
		case ud.Compound, ud.NmodPoss, ud.NmodDesc:
		case ud.Nmod:
			if c := v.Case(k); c != "of" && c != "from" {
				continue
			}
		default:
			continue
		}
		if _, _, _, ok := a.named(v, k); ok || a.roles["envoys"][v.lexiconNoun(a, k)] {
			out = append(out, a.bodies(v, k, limit, types, depth+1)...)
		}
	}
	return out
}

// isCountry reports whether a place is a country.
func (a *article) isCountry(e int) bool {
	en := a.res.Entities[e]
	if a.dictionary == nil || en.Type != mention.Place {
		return false
	}
	p, ok := a.dictionary.Place(en.Name, en.Country)
	return ok && p.Kind == countryKind
}
