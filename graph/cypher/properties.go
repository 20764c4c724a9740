package cypher

import "github.com/whomet/whomet/graph"

// prefixLength is how many code points of a name are indexed.
const prefixLength = 100

// properties are those of a node or edge; what is not known is left out, as
// Neo4j has no null properties.
type properties map[string]any

func (p properties) text(name, value string) {
	if value != "" {
		p[name] = value
	}
}

func (p properties) list(name string, values []string) {
	if len(values) > 0 {
		p[name] = list(values)
	}
}

// spans writes pairs as one flat list: Neo4j has no lists of lists.
func (p properties) spans(name string, spans []graph.Span) {
	var flat List
	for _, s := range spans {
		flat = append(flat, int64(s.Start), int64(s.End))
	}
	if flat != nil {
		p[name] = flat
	}
}

func (p properties) position(latitude, longitude float64) {
	if latitude != 0 || longitude != 0 {
		p["latitude"], p["longitude"] = latitude, longitude
	}
}

func list[T any](values []T) List {
	l := make(List, len(values))
	for i, v := range values {
		l[i] = v
	}
	return l
}

func articleProperties(d *graph.Document) properties {
	p := properties{"id": d.ID}
	p.text("title", d.Title)
	p.text("date", d.Date)
	p.text("source", d.Source)
	p.text("url", d.URL)
	p.text("version", d.Version)
	return p
}

func nodeProperties(n *graph.Node, tally string) properties {
	p := properties{
		"id": n.ID, "name": n.Name, "key": n.Key, "name_prefix": prefix(n.Name), "search": n.Search(), "tally": tally,
		"articles": n.Articles, "mentions": n.Mentions,
	}
	p.list("aliases", n.Aliases)
	p.text("acronym", n.Acronym)
	p.text("country", n.Country)
	p.position(n.Latitude, n.Longitude)
	p.text("kind", n.Kind)
	p.named(n.Label, n.Described)
	p.text("date", n.Date)
	p.text("date_end", n.DateEnd)
	p.text("status", string(n.Status))
	return p
}

func (p properties) named(l graph.Label, described bool) {
	if l == graph.Event {
		p["named"] = !described
	}
}

func prefix(name string) string {
	n := 0
	for i := range name {
		if n == prefixLength {
			return name[:i]
		}
		n++
	}
	return name
}

func mentionProperties(m *graph.Mention) properties {
	p := properties{"id": m.ID, "key": m.Key, "name": m.Name, "count": len(m.Spans)}
	p.list("surfaces", m.Surfaces)
	p.spans("spans", m.Spans)
	p.spans("nominals", m.Nominals)
	p.text("acronym", m.Acronym)
	p.text("kind", m.Kind)
	p.named(m.Label, m.Described)
	p.text("country", m.Country)
	p.position(m.Latitude, m.Longitude)
	p.text("date", m.Date)
	p.text("date_end", m.DateEnd)
	p.text("status", string(m.Status))
	return p
}

func edgeProperties(e *graph.Edge) properties {
	p := properties{
		"id": e.ID, "article": e.Article, "status": string(e.Status), "sentence": e.Sentence,
		"sentence_start": e.SentenceStart, "start": e.Evidence.Start, "end": e.Evidence.End, "confidence": e.Confidence,
	}
	for _, f := range edgeTexts(e) {
		p.text(f.name, *f.value)
	}
	return p
}

// field is a text property of an edge and where it is kept.
type field struct {
	name  string
	value *string
}

// edgeTexts lists the text properties of an edge that may be missing.
func edgeTexts(e *graph.Edge) []field {
	return []field{
		{"date", &e.Date}, {"date_end", &e.DateEnd}, {"date_precision", &e.DatePrecision}, {"date_source", &e.DateSource},
		{"title", &e.Title}, {"role", &e.Role}, {"accredited_to", &e.AccreditedTo}, {"qualifier", &e.Qualifier},
		{"mode", &e.Mode}, {"place", &e.Place}, {"place_id", &e.PlaceID}, {"event", &e.Event}, {"event_id", &e.EventID},
		{"rule", &e.Rule},
	}
}
