package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract"
)

// Build returns what an article says as nodes and edges. It refuses, with an
// [*Error] that names the place, an extraction that breaks the wire format:
// such a line can only come from outside.
//
// A meeting or call that was planned, cancelled or refused becomes
// [WasToMeet]; other statements are kept if they are held or planned. What
// joins a node with itself says nothing and is left out. Of statements with
// the same id the most confident is kept.
//
// The article's hash is that of the extraction; a caller that loads lines puts
// [LineHash] in its place.
func Build(x *extract.Extraction) (Statements, error) {
	txt := newDocumentText(x.Text)
	if err := check(x, txt); err != nil {
		return Statements{}, err
	}
	b := builder{x: x, text: txt, nodes: make(map[string]*node, len(x.Entities))}
	b.entities()
	b.relations()
	return Statements{
		Article: Document{
			ID: x.ID, Title: x.Title, Date: x.Date, Source: x.Source, URL: x.URL,
			Version: x.Version, Hash: Hash(x),
		},
		Mentions: b.mentions,
		Edges:    distinct(b.edges),
	}, nil
}

// node is what an entity of the article is in the graph.
type node struct {
	id, key, name string
	label         Label
}

type builder struct {
	x        *extract.Extraction
	text     *documentText
	nodes    map[string]*node // by the entity's id in the article
	mentions []Mention
	edges    []Edge
}

// entities makes one mention of each node. Entities of the article with the
// same key are one node; the one with the most mentions speaks for them.
func (b *builder) entities() {
	order := make([]*extract.Entity, len(b.x.Entities))
	for i := range b.x.Entities {
		order[i] = &b.x.Entities[i]
	}
	slices.SortFunc(order, func(e, f *extract.Entity) int {
		return cmp.Or(cmp.Compare(len(f.Mentions), len(e.Mentions)), cmp.Compare(e.Name, f.Name), cmp.Compare(e.ID, f.ID))
	})
	byNode := make(map[string]int)
	for _, e := range order {
		n := b.node(e)
		b.nodes[e.ID] = n
		m := b.mention(e, n)
		if i, ok := byNode[n.id]; ok {
			join(&b.mentions[i], &m)
			continue
		}
		byNode[n.id] = len(b.mentions)
		b.mentions = append(b.mentions, m)
	}
	for i := range b.mentions {
		tidy(&b.mentions[i])
	}
	slices.SortFunc(b.mentions, func(m, n Mention) int { return cmp.Compare(m.Entity, n.Entity) })
}

func (b *builder) node(e *extract.Entity) *node {
	label, _ := ParseLabel(e.Type) // checked
	key := e.Key
	if key == "" {
		key = b.scopedKey(e)
	}
	return &node{id: NodeID(label, key), key: key, name: e.Name, label: label}
}

// scopedKey is the key of an entity that is known in its article only.
func (b *builder) scopedKey(e *extract.Entity) string {
	first := "-"
	if len(e.Mentions) > 0 {
		first = span(e.Mentions[0].Start, e.Mentions[0].End).String()
	}
	return "article/" + hash(b.x.ID, e.Type, e.Name, first)
}

func (b *builder) mention(e *extract.Entity, n *node) Mention {
	m := Mention{
		ID: mentionID(b.x.ID, n.id), Article: b.x.ID, Entity: n.id, Label: n.label, Key: n.key,
		Name: e.Name, Acronym: e.Acronym, Kind: e.Kind, Country: e.Country,
		Latitude: e.Latitude, Longitude: e.Longitude,
		Date: e.Date, DateEnd: e.DateEnd, Status: Status(e.Status),
		Described: e.Named != nil && !*e.Named,
	}
	for _, s := range e.Mentions {
		m.Spans = append(m.Spans, span(s.Start, s.End))
		m.Surfaces = append(m.Surfaces, b.text.slice(s.Start, s.End))
	}
	for _, s := range e.Nominals {
		m.Nominals = append(m.Nominals, span(s.Start, s.End))
	}
	return m
}

// join adds a second entity of the same article and key to a mention; what the
// first does not say, the second may.
func join(m, other *Mention) {
	m.Surfaces = append(append(m.Surfaces, other.Surfaces...), other.Name)
	m.Spans = append(m.Spans, other.Spans...)
	m.Nominals = append(m.Nominals, other.Nominals...)
	m.Acronym = cmp.Or(m.Acronym, other.Acronym)
	m.Kind = cmp.Or(m.Kind, other.Kind)
	m.Country = cmp.Or(m.Country, other.Country)
	m.Status = cmp.Or(m.Status, other.Status)
	m.Described = m.Described && other.Described
	if m.Latitude == 0 && m.Longitude == 0 {
		m.Latitude, m.Longitude = other.Latitude, other.Longitude
	}
	if m.Date == "" {
		m.Date, m.DateEnd = other.Date, other.DateEnd
	}
}

// tidy sorts a mention's lists and drops what comes twice.
func tidy(m *Mention) {
	slices.Sort(m.Surfaces)
	m.Surfaces = slices.Compact(m.Surfaces)
	for _, spans := range []*[]Span{&m.Spans, &m.Nominals} {
		slices.SortFunc(*spans, compareSpans)
		*spans = slices.Compact(*spans)
	}
}

func (b *builder) relations() {
	for i := range b.x.Relations {
		r := &b.x.Relations[i]
		t, _ := ParseType(r.Type) // checked
		t, ok := stored(t, status(r))
		from, to := b.nodes[r.From], b.nodes[r.To]
		if !ok || from.id == to.id {
			continue
		}
		if t.Symmetric() && to.id < from.id {
			from, to = to, from
		}
		b.edges = append(b.edges, b.edge(r, t, from, to))
	}
}

// stored returns the type under which a statement with the given status is
// kept, and whether it is kept at all.
func stored(t Type, s Status) (Type, bool) {
	if t == MetWith || t == SpokeWith {
		if s != Held {
			return WasToMeet, true
		}
		return t, true
	}
	return t, s == Held || s == Planned
}

func (b *builder) edge(r *extract.Relation, t Type, from, to *node) Edge {
	e := Edge{
		Type: t, From: from.id, To: to.id, Article: b.x.ID, Status: status(r),
		Date: r.Date, DateEnd: r.DateEnd, DatePrecision: r.DatePrecision, DateSource: r.DateSource,
		Title: r.Title, Role: r.Role, Qualifier: r.Qualifier, Mode: r.Mode,
		Sentence:      b.text.slice(r.Sentence[0], r.Sentence[1]),
		SentenceStart: r.Sentence[0],
		Evidence:      span(r.Evidence[0], r.Evidence[1]),
		Rule:          r.Rule, Confidence: r.Confidence,
	}
	if t == WasToMeet && r.Type == SpokeWith.String() && e.Mode == "" {
		e.Mode = modeCall
	}
	if n := b.nodes[r.AccreditedTo]; n != nil {
		e.AccreditedTo = n.name
	}
	if n := b.nodes[r.Place]; n != nil {
		e.Place, e.PlaceID = n.name, n.id
	}
	if n := b.nodes[r.Event]; n != nil {
		e.Event, e.EventID = n.name, n.id
	}
	e.ID = edgeID(&e, from.key, to.key)
	return e
}

// status returns the relation's status, held by default.
func status(r *extract.Relation) Status {
	return cmp.Or(Status(r.Status), Held)
}

// distinct sorts edges by id and keeps the most confident of those that share
// one; if two are equally sure, the one whose words sort first.
func distinct(edges []Edge) []Edge {
	slices.SortFunc(edges, func(e, f Edge) int {
		return cmp.Or(
			cmp.Compare(e.ID, f.ID), cmp.Compare(f.Confidence, e.Confidence),
			cmp.Compare(e.said(), f.said()),
		)
	})
	return slices.CompactFunc(edges, func(e, f Edge) bool { return e.ID == f.ID })
}

// said returns what the id of an edge leaves out, as one string.
func (e *Edge) said() string {
	return strings.Join([]string{
		string(e.Status), e.DateEnd, e.DatePrecision, e.DateSource, e.Role, e.Qualifier, e.Mode,
		e.PlaceID, e.EventID, span(e.SentenceStart, len(e.Sentence)).String(), e.Rule,
	}, "\x00")
}
