package cypher

import (
	"fmt"

	"github.com/whomet/whomet/graph"
)

// Record is a row of a result by column.
type Record map[string]any

// values reads properties back. What is missing is the zero value; what has
// another type than we wrote is an error, kept in err.
type values struct {
	m   map[string]any
	err error
}

func (r Record) values(column string) *values {
	m, ok := r[column].(map[string]any)
	if !ok {
		return &values{err: fmt.Errorf("column %q is %T, want a map", column, r[column])}
	}
	return &values{m: m}
}

func value[T any](v *values, name string) T {
	raw, ok := v.m[name]
	t, fits := raw.(T)
	if ok && !fits && v.err == nil {
		v.err = fmt.Errorf("property %q is %T, want %T", name, raw, t)
	}
	return t
}

func (v *values) text(name string) string    { return value[string](v, name) }
func (v *values) integer(name string) int    { return int(value[int64](v, name)) }
func (v *values) number(name string) float64 { return value[float64](v, name) }

func (v *values) texts(name string) []string {
	var ss []string
	for _, x := range value[[]any](v, name) {
		s, ok := x.(string)
		if !ok && v.err == nil {
			v.err = fmt.Errorf("property %q holds %T, want strings", name, x)
		}
		ss = append(ss, s)
	}
	return ss
}

func (v *values) spans(name string) []graph.Span {
	flat := value[[]any](v, name)
	var ss []graph.Span
	for i := 0; i+1 < len(flat); i += 2 {
		start, ok := flat[i].(int64)
		end, ok2 := flat[i+1].(int64)
		if !(ok && ok2) && v.err == nil {
			v.err = fmt.Errorf("property %q holds %T, want integers", name, flat[i])
		}
		ss = append(ss, graph.Span{Start: int(start), End: int(end)})
	}
	return ss
}

// described is written as its opposite, named, and only for events.
func (v *values) described() bool {
	named, ok := v.m["named"].(bool)
	return ok && !named
}

func (r Record) text(column string) string { s, _ := r[column].(string); return s }

// Label returns the entity label among those of a node.
func (r Record) label(column string) (graph.Label, error) {
	names, _ := r[column].([]any)
	for _, name := range names {
		for _, l := range graph.Labels() {
			if name == l.String() {
				return l, nil
			}
		}
	}
	return 0, fmt.Errorf("node has the labels %v, none of them an entity's", names)
}

// Article reads a row of ReadArticles.
func (r Record) Article() (graph.Document, error) {
	v := r.values("document")
	d := graph.Document{
		ID: v.text("id"), Title: v.text("title"), Date: v.text("date"), Source: v.text("source"), URL: v.text("url"),
		Version: v.text("version"), Hash: v.text("hash"),
	}
	return d, v.err
}

// Node reads a row of ReadNodes.
func (r Record) Node() (graph.Node, error) {
	label, err := r.label("labels")
	if err != nil {
		return graph.Node{}, err
	}
	v := r.values("node")
	n := graph.Node{
		ID: v.text("id"), Label: label, Name: v.text("name"), Aliases: v.texts("aliases"), Acronym: v.text("acronym"),
		Key: v.text("key"), Country: v.text("country"), Latitude: v.number("latitude"), Longitude: v.number("longitude"),
		Kind: v.text("kind"), Described: v.described(), Date: v.text("date"), DateEnd: v.text("date_end"),
		Status: graph.Status(v.text("status")), Articles: v.integer("articles"), Mentions: v.integer("mentions"),
	}
	return n, v.err
}

// Mention reads a row of ReadMentions.
func (r Record) Mention() (graph.Mention, error) {
	label, err := r.label("labels")
	if err != nil {
		return graph.Mention{}, err
	}
	v := r.values("edge")
	m := graph.Mention{
		ID: v.text("id"), Article: r.text("article"), Entity: r.text("entity"), Label: label, Key: v.text("key"), Name: v.text("name"),
		Surfaces: v.texts("surfaces"), Spans: v.spans("spans"), Nominals: v.spans("nominals"),
		Acronym: v.text("acronym"), Kind: v.text("kind"), Described: v.described(), Country: v.text("country"),
		Latitude: v.number("latitude"), Longitude: v.number("longitude"),
		Date: v.text("date"), DateEnd: v.text("date_end"), Status: graph.Status(v.text("status")),
	}
	return m, v.err
}

// Report reads a row of ReadReports for the type.
func (r Record) Report(t graph.Type) (graph.Report, error) {
	v := r.values("edge")
	report := graph.Report{Edge: graph.Edge{
		ID: v.text("id"), Type: t, From: r.text("from_id"), To: r.text("to_id"), Article: v.text("article"),
		Status: graph.Status(v.text("status")), Sentence: v.text("sentence"), SentenceStart: v.integer("sentence_start"),
		Evidence:   graph.Span{Start: v.integer("start"), End: v.integer("end")},
		Confidence: v.number("confidence"),
	}}
	for _, f := range edgeTexts(&report.Edge) {
		*f.value = v.text(f.name)
	}
	if v.err != nil {
		return report, v.err
	}
	var err error
	if report.From, err = r.end("from"); err != nil {
		return report, err
	}
	if report.To, err = r.end("to"); err != nil {
		return report, err
	}
	report.Article, err = r.Article()
	return report, err
}

func (r Record) end(side string) (graph.End, error) {
	l, err := r.label(side + "_labels")
	return graph.End{ID: r.text(side + "_id"), Label: l, Name: r.text(side + "_name")}, err
}
