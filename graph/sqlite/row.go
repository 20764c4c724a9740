package sqlite

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/whomet/whomet/graph"
)

// The columns of the tables, in the order in which the functions below give and
// take their values.
const (
	articleColumns = "id, title, date, source, url, version, hash"
	nodeColumns    = "id, type, name, aliases, acronym, key, country, latitude, longitude, kind, described, " +
		"date, date_end, status, articles, mentions"
	mentionColumns = "id, article, entity, type, key, name, surfaces, spans, nominals, acronym, kind, described, " +
		"country, latitude, longitude, date, date_end, status"
	edgeColumns = `id, type, from_id, to_id, article, status, date, date_end, date_precision, date_source, ` +
		`title, role, accredited_to, qualifier, mode, place, place_id, event, event_id, ` +
		`sentence, sentence_start, start, "end", rule, confidence`
)

// columns returns the columns with the table's name before each.
func columns(table, list string) string {
	return table + "." + strings.ReplaceAll(list, ", ", ", "+table+".")
}

func articleValues(d *graph.Document) []any {
	return []any{d.ID, text(d.Title), text(d.Date), text(d.Source), text(d.URL), text(d.Version), text(d.Hash)}
}

func articleFields(d *graph.Document) []any {
	return []any{&d.ID, maybe(&d.Title), maybe(&d.Date), maybe(&d.Source), maybe(&d.URL), maybe(&d.Version), maybe(&d.Hash)}
}

func nodeValues(n *graph.Node) []any {
	latitude, longitude := position(n.Latitude, n.Longitude)
	return []any{
		n.ID, n.Label.Code(), n.Name, list(n.Aliases), text(n.Acronym), n.Key, text(n.Country), latitude, longitude,
		text(n.Kind), described(n.Label, n.Described), text(n.Date), text(n.DateEnd), text(string(n.Status)), n.Articles, n.Mentions,
	}
}

func nodeFields(n *graph.Node) []any {
	return []any{
		&n.ID, label{&n.Label}, &n.Name, document{&n.Aliases}, maybe(&n.Acronym), &n.Key, maybe(&n.Country),
		maybe(&n.Latitude), maybe(&n.Longitude), maybe(&n.Kind), maybe(&n.Described),
		maybe(&n.Date), maybe(&n.DateEnd), maybe((*string)(&n.Status)), &n.Articles, &n.Mentions,
	}
}

func mentionValues(m *graph.Mention) []any {
	latitude, longitude := position(m.Latitude, m.Longitude)
	return []any{
		m.ID, m.Article, m.Entity, m.Label.Code(), m.Key, m.Name, list(m.Surfaces), list(pairs(m.Spans)), list(pairs(m.Nominals)),
		text(m.Acronym), text(m.Kind), described(m.Label, m.Described), text(m.Country), latitude, longitude,
		text(m.Date), text(m.DateEnd), text(string(m.Status)),
	}
}

func mentionFields(m *graph.Mention) []any {
	return []any{
		&m.ID, &m.Article, &m.Entity, label{&m.Label}, &m.Key, &m.Name, document{&m.Surfaces}, spans{&m.Spans}, spans{&m.Nominals},
		maybe(&m.Acronym), maybe(&m.Kind), maybe(&m.Described), maybe(&m.Country), maybe(&m.Latitude), maybe(&m.Longitude),
		maybe(&m.Date), maybe(&m.DateEnd), maybe((*string)(&m.Status)),
	}
}

func edgeValues(e *graph.Edge) []any {
	return []any{
		e.ID, e.Type.String(), e.From, e.To, e.Article, string(e.Status),
		text(e.Date), text(e.DateEnd), text(e.DatePrecision), text(e.DateSource),
		text(e.Title), text(e.Role), text(e.AccreditedTo), text(e.Qualifier), text(e.Mode),
		text(e.Place), text(e.PlaceID), text(e.Event), text(e.EventID),
		e.Sentence, e.SentenceStart, e.Evidence.Start, e.Evidence.End, text(e.Rule), e.Confidence,
	}
}

func edgeFields(e *graph.Edge) []any {
	return []any{
		&e.ID, edgeType{&e.Type}, &e.From, &e.To, &e.Article, (*string)(&e.Status),
		maybe(&e.Date), maybe(&e.DateEnd), maybe(&e.DatePrecision), maybe(&e.DateSource),
		maybe(&e.Title), maybe(&e.Role), maybe(&e.AccreditedTo), maybe(&e.Qualifier), maybe(&e.Mode),
		maybe(&e.Place), maybe(&e.PlaceID), maybe(&e.Event), maybe(&e.EventID),
		&e.Sentence, &e.SentenceStart, &e.Evidence.Start, &e.Evidence.End, maybe(&e.Rule), &e.Confidence,
	}
}

// text returns NULL for what is not known.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func position(latitude, longitude float64) (any, any) {
	if latitude == 0 && longitude == 0 {
		return nil, nil
	}
	return latitude, longitude
}

// described is NULL for all but events.
func described(l graph.Label, d bool) any {
	if l != graph.Event {
		return nil
	}
	return d
}

// list returns a JSON array, NULL if it is empty.
func list[T any](values []T) any {
	if len(values) == 0 {
		return nil
	}
	return array(values)
}

// array returns a JSON array.
func array[T any](values []T) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(values); err != nil {
		panic(err) // strings and numbers can always be encoded
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func pairs(ss []graph.Span) [][2]int {
	ps := make([][2]int, len(ss))
	for i, s := range ss {
		ps[i] = [2]int{s.Start, s.End}
	}
	return ps
}

// optional reads a column that may be NULL, which leaves the zero value.
type optional[T any] struct{ to *T }

func maybe[T any](to *T) optional[T] { return optional[T]{to} }

func (o optional[T]) Scan(v any) error {
	var n sql.Null[T]
	if err := n.Scan(v); err != nil {
		return err
	}
	*o.to = n.V
	return nil
}

// document reads a JSON array of strings.
type document struct{ to *[]string }

func (d document) Scan(v any) error { return decode(v, d.to) }

// spans reads a JSON array of pairs.
type spans struct{ to *[]graph.Span }

func (s spans) Scan(v any) error {
	var ps [][2]int
	if err := decode(v, &ps); err != nil {
		return err
	}
	for _, p := range ps {
		*s.to = append(*s.to, graph.Span{Start: p[0], End: p[1]})
	}
	return nil
}

func decode(v, to any) error {
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		return json.Unmarshal([]byte(v), to)
	}
	return fmt.Errorf("column holds %T, want JSON", v)
}

type label struct{ to *graph.Label }

func (l label) Scan(v any) (err error) {
	*l.to, err = graph.ParseLabel(fmt.Sprint(v))
	return err
}

type edgeType struct{ to *graph.Type }

func (t edgeType) Scan(v any) (err error) {
	*t.to, err = graph.ParseType(fmt.Sprint(v))
	return err
}
