package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
)

// besideEvents makes who held a meeting beside an event a participant of the
// event: one who meets others on the sidelines of a summit is there for it. Of
// those who are met the text says less, as many come for the meeting alone.
func (a *article) besideEvents() {
	p := a.coded["beside-it"]
	if p == nil {
		return
	}
	for _, m := range a.meetings {
		if m.event < 0 {
			m.event = a.sidelines(m.sentence)
		}
		if m.event < 0 || m.kind != MetWith || m.status != Held || a.res.Entities[m.event].Described {
			continue
		}
		a.comeFor(p, m, m.event)
	}
}

// comeFor says that who held a meeting took part in an event.
func (a *article) comeFor(p *pattern, m *meeting, event int) {
	r := Relation{
		Type: ParticipatedIn, To: event, Status: m.status, Evidence: m.evidence, Sentence: a.sents[m.sentence].Span,
		Rule: p.Name, Confidence: p.Confidence, AccreditedTo: -1, Place: -1, Event: -1, Path: m.path,
	}
	for _, x := range m.left {
		if !a.takesPart(x.entity, event) {
			r.From = x.entity
			a.out = append(a.out, r)
		}
	}
}

// takesPart reports whether a participation is told already.
func (a *article) takesPart(who, event int) bool {
	for _, r := range a.out {
		if r.Type == ParticipatedIn && r.From == who && r.To == event {
			return true
		}
	}
	return false
}

// sidelines returns the event that the article is about where a sentence says
// "on the sidelines" and no more, -1 otherwise.
func (a *article) sidelines(s int) int {
	v := a.views[s]
	for t := range v.Len() {
		switch v.Word(t) {
		case "sidelines", "margins", "sideline":
			if v.Word(t+1) != "of" {
				return a.currentEvent(s)
			}
		}
	}
	return -1
}

// goalOf reports whether a place is only where someone goes or is: "a delegation
// to Norway to attend E" does not say that Norway attends.
func (a *article) goalOf(v *view, l ref) bool {
	w, k := wordBefore(v, l.first)
	for w == "," && k > 0 && a.placeAt(v, k-1) {
		_, first, _, _ := a.named(v, k-1)
		w, k = wordBefore(v, first) // "to Lima, Peru"
	}
	return a.typeOf(l.entity) == mention.Place && (w == "to" || w == "in" || w == "at" || w == "visit" || w == "visited")
}

// dropTalks takes out who took part in a described meeting or in talks beside
// which people are told to have met: it says again what MET_WITH says. The
// meeting that a headline describes stays.
func (a *article) dropTalks() {
	a.out = slices.DeleteFunc(a.out, func(r Relation) bool {
		en := a.res.Entities[r.To]
		return r.Type == ParticipatedIn && en.Described && a.happen["talks"][singular(en.Kind)] && !a.inHeadline(r.To) && a.metAround(r)
	})
}

// inHeadline reports whether the headline names an entity.
func (a *article) inHeadline(e int) bool {
	return e >= 0 && slices.ContainsFunc(a.res.Entities[e].Mentions, func(m int) bool { return a.doc.Headline.Contains(a.mentions[m].Span) })
}

// metAround reports whether a meeting is told in the sentence of a relation or
// right before or after it.
func (a *article) metAround(r Relation) bool {
	return slices.ContainsFunc(a.meetings, func(m *meeting) bool {
		near := func(s int) bool { return s >= 0 && s < len(a.sents) && a.sents[s].Span == r.Sentence }
		return near(m.sentence) || near(m.sentence+1) || near(m.sentence-1)
	})
}

// saysWhose reports whether the meeting of a headline is followed by who met:
// "Meeting with B", "Talks between A and B".
func (a *article) saysWhose(m mention.Mention) bool {
	v := a.views[m.Sentence]
	for t := m.First; t < v.Len() && t <= m.Last; t++ {
		if lower(v.Word(t)) != m.Kind {
			continue
		}
		switch v.Word(t + 1) {
		case "with", "between", "of", "among":
			return true
		}
	}
	return false
}

// shares reports whether two meetings have a member in common.
func (a *article) shares(m, other *meeting) bool {
	for _, x := range append(slices.Clone(m.left), m.right...) {
		if other.holds(x.entity) {
			return true
		}
	}
	return false
}
