package extract

import (
	"fmt"
	"math"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/text"
)

// encoder turns an analysis into the wire format.
type encoder struct {
	*analysis
	index     *text.Index
	threshold float64
	// ids are the wire ids of the entities, empty for those left out.
	ids []string
}

func (x *Extractor) encode(a *analysis) *Extraction {
	e := &encoder{analysis: a, index: text.NewIndex(a.doc.Text), threshold: x.threshold}
	out := x.Head(a.doc)
	e.ids = make([]string, len(a.resolution.Entities))
	for i := range a.resolution.Entities {
		if entity, ok := e.entity(&a.resolution.Entities[i], len(out.Entities)+1); ok {
			e.ids[i] = entity.ID
			out.Entities = append(out.Entities, entity)
		}
	}
	for i := range a.relations {
		if r, ok := e.relation(&a.relations[i]); ok {
			out.Relations = append(out.Relations, r)
		}
	}
	dateEvents(out)
	return out
}

// entity encodes an entity, unless none of its mentions is sure enough.
func (e *encoder) entity(n *entity.Entity, number int) (Entity, bool) {
	out := Entity{
		ID: fmt.Sprintf("e%d", number), Type: n.Type.String(), Name: n.Name, Key: n.Key,
		Acronym: n.Acronym, Kind: n.Kind, Country: n.Country,
		Latitude: n.Latitude, Longitude: n.Longitude, Mentions: []Mention{},
	}
	if n.Described {
		named := false
		out.Named = &named
	}
	for _, i := range n.Mentions {
		if m := &e.mentions[i]; m.Confidence >= e.threshold {
			out.Mentions = append(out.Mentions, e.mention(m.Span, m.Confidence))
		}
	}
	for _, nominal := range n.Nominals {
		out.Nominals = append(out.Nominals, e.mention(nominal.Span, 0))
	}
	return out, len(out.Mentions) > 0
}

func (e *encoder) mention(s text.Span, confidence float64) Mention {
	at := e.index.Pair(s)
	return Mention{Start: at[0], End: at[1], Surface: s.Of(e.doc.Text), Confidence: round(confidence)}
}

// relation encodes a relation, unless it is less sure than asked for or an end
// of it was left out.
func (e *encoder) relation(r *relation.Relation) (Relation, bool) {
	from, to := e.ids[r.From], e.ids[r.To]
	if r.Confidence < e.threshold || from == "" || to == "" {
		return Relation{}, false
	}
	out := Relation{
		Type: r.Type.String(), From: from, To: to, Status: r.Status.String(),
		Date: r.Date, DateEnd: r.DateEnd, DatePrecision: r.DatePrecision, DateSource: r.DateSource,
		Title: r.Title, Role: r.Role, Qualifier: r.Qualifier, Mode: r.Mode,
		AccreditedTo: e.id(r.AccreditedTo), Place: e.id(r.Place), Event: e.id(r.Event),
		Evidence: e.index.Pair(r.Evidence), Sentence: e.index.Pair(r.Sentence),
		Rule: r.Rule, Confidence: round(r.Confidence),
	}
	return out, true
}

// dateEvents gives each event the date and status of the first relation that
// says when it was held, or will be.
func dateEvents(x *Extraction) {
	for i := range x.Entities {
		if x.Entities[i].Type == mention.Event.String() {
			dateEvent(&x.Entities[i], x.Relations)
		}
	}
}

func dateEvent(event *Entity, relations []Relation) {
	for i := range relations {
		r := &relations[i]
		held := r.Type == relation.HeldIn.String() && r.From == event.ID
		joined := r.To == event.ID && (r.Type == relation.ParticipatedIn.String() || r.Type == relation.Organized.String())
		if event.Status == "" && (held || joined) {
			event.Status = r.Status
		}
		if r.Date != "" && held {
			event.Date, event.DateEnd, event.Status = r.Date, r.DateEnd, r.Status
			return
		}
	}
}

// id returns the wire id of an entity; empty for -1.
func (e *encoder) id(i int) string {
	if i < 0 {
		return ""
	}
	return e.ids[i]
}

// round keeps two decimals: a confidence is not known better than that.
func round(share float64) float64 { return math.Round(share*100) / 100 }
