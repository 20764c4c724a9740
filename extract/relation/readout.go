package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
)

// titleEvent makes the people of the first meeting participants of a meeting
// that the headline describes: "Readout of A's Meeting with B".
func (a *article) titleEvent() {
	e := a.headlineEvent()
	p := a.coded["title-meeting"]
	if e < 0 || p == nil || len(a.meetings) == 0 {
		return
	}
	var seen []int
	first := a.meetings[0]
	for _, m := range a.meetings {
		if m.status == first.status && m.sentence-first.sentence <= 2 && m.kind == first.kind && !a.sents[m.sentence].Headline && a.shares(m, first) || m == first {
			seen = a.attend(p, m, e, seen)
		}
	}
}

// attend makes the members of a meeting participants of event e.
func (a *article) attend(p *pattern, m *meeting, e int, seen []int) []int {
	r := Relation{
		Type: ParticipatedIn, To: e, Status: m.status, Evidence: m.evidence, Sentence: a.sents[m.sentence].Span,
		Rule: p.Name, Confidence: p.Confidence, AccreditedTo: -1, Place: -1, Event: -1, Path: m.path,
	}
	if m.dated {
		r.stamp(m.date)
	}
	for _, x := range append(slices.Clone(m.left), m.right...) {
		if !slices.Contains(seen, x.entity) {
			seen = append(seen, x.entity)
			r.From = x.entity
			a.out = append(a.out, r)
		}
	}
	for _, place := range a.placesOf(m) {
		r.Type, r.From, r.To = HeldIn, e, place
		a.out = append(a.out, r)
	}
	return seen
}

// headlineEvent returns the described meeting of the headline, or -1.
func (a *article) headlineEvent() int {
	for i, m := range a.mentions {
		if m.Described && m.Type == mention.Event && m.Sentence < len(a.sents) && a.sents[m.Sentence].Headline && a.entityOf[i] >= 0 && a.saysWhose(m) {
			switch m.Kind {
			case "meeting", "talks", "visit", "call", "consultations", "summit", "dinner", "lunch", "session", "dialogue":
				return a.entityOf[i]
			}
		}
	}
	return -1
}
