package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// townOf returns the town that a country only leads to: "in the United States
// city of Chicago", "in the U.S. capital, Washington". Other places stay.
func (a *article) townOf(v *view, r ref) ref {
	if a.typeOf(r.entity) != mention.Place || !a.isCountry(r.entity) {
		return r
	}
	town := false
	for t := r.last; t < v.Len() && t < r.last+6; t++ {
		if e, first, last, ok := a.named(v, t); ok {
			if town && a.typeOf(e) == mention.Place {
				return ref{e, first, last}
			}
			return r
		}
		switch w := v.Word(t); {
		case a.happen["town"][w]:
			town = true
		case w != "of" && w != "," && w != "'s" && w != "’s" && v.Tag(t) != ud.TagDT && v.Tag(t) != ud.TagJJ:
			return r
		}
	}
	return r
}

// placesSaid returns the places that a sentence gives after "in" or "at" outside
// of titles, as where what it tells took place; those of an aim or of another
// event are left out, and those before token from.
func (a *article) placesSaid(v *view, from int) []int {
	var list []int
	for t := from; t < v.Len(); t++ {
		e, first, _, ok := a.named(v, t)
		if t > from && !ok && (v.Word(t) == "to" && t+1 < v.Len() && v.Tag(t+1) == ud.TagVB || a.happen["aside"][v.Word(t)] || v.Word(t) == "about") {
			break
		}
		if !ok || t != first || a.typeOf(e) != mention.Place || a.inTitle(v, t) {
			continue
		}
		w, k := wordBefore(v, first)
		if (w == "in" || w == "at") && (k == 0 || !a.inTitle(v, k)) && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// topicPlace says where the event that the article is about was held from the
// headline, if nothing else has said it: "Water Discussed in Oslo".
func (a *article) topicPlace() {
	p := a.coded["headline-place"]
	if p == nil || a.topic < 0 || !a.isGathering(a.topic) || a.hasPlace(a.topic) {
		return
	}
	for _, v := range a.views {
		if !v.Sentence.Headline {
			break
		}
		places := a.placesSaid(v, 0)
		if len(places) != 1 || a.aboutAnother(v) || a.farFromTopic(v, places[0]) {
			continue
		}
		r := Relation{
			Type: HeldIn, From: a.topic, To: places[0], Evidence: v.Sentence.Span, Sentence: v.Sentence.Span,
			Rule: p.Name, Confidence: p.Confidence, AccreditedTo: -1, Place: -1, Event: -1, Path: "headline",
		}
		if !a.topicHeld {
			r.Status = Planned
		}
		a.out = append(a.out, r)
	}
}

// farFromTopic reports whether too many phrases part a place from the topic that a
// headline names before it.
func (a *article) farFromTopic(v *view, place int) bool {
	end := -1
	for t := range v.Len() {
		e, first, last, ok := a.named(v, t)
		if ok && e == a.topic {
			end = last
		} else if ok && e == place && end >= 0 {
			return farther(v, end, first)
		}
	}
	return false
}

// aboutAnother reports whether a headline names an event other than the topic.
func (a *article) aboutAnother(v *view) bool {
	for t := range v.Len() {
		if e, _, _, ok := a.named(v, t); ok && a.typeOf(e) == mention.Event && e != a.topic {
			return true
		}
	}
	return false
}

func (a *article) hasPlace(event int) bool {
	return slices.ContainsFunc(a.out, func(r Relation) bool { return r.Type == HeldIn && r.From == event })
}

// placesOf returns where a meeting was held: its place, and the town and the
// venue that its sentence gives besides.
func (a *article) placesOf(m *meeting) []int {
	list := a.placesSaid(a.views[m.sentence], m.trigger)
	if m.place >= 0 && !slices.Contains(list, m.place) {
		list = append(list, m.place)
	}
	return list
}

// notSeats leaves out the places that only say where the body that held an event
// sits: "organized by the Embassy of A in X".
func (a *article) notSeats(v *view, list []ref) []ref {
	return slices.DeleteFunc(list, func(r ref) bool {
		w, k := wordBefore(v, r.first)
		if w != "in" || k < 1 {
			return false
		}
		e, first, _, ok := a.named(v, k-1)
		if !ok || a.typeOf(e) != mention.Org {
			return false
		}
		by, _ := wordBefore(v, first)
		return by == "by" || a.headed(ref{entity: e}, []string{"embassy", "consulate", "mission"})
	})
}

// isThere reports whether a place that stands before an event is where somebody
// is or goes, or the host of the event, and no part of a title.
func (a *article) isThere(p *pattern, v *view, r ref) bool {
	if a.inTitle(v, r.first) {
		return false
	}
	w, _ := wordBefore(v, r.first)
	return w == "in" || w == "to" || w == "at" || slices.Contains(p.RightTypes, "CITY")
}
