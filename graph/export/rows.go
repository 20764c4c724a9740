package export

import (
	"strconv"

	"github.com/whomet/whomet/graph"
)

func nodeColumns() []string {
	return []string{
		"id", "type", "name", "aliases", "acronym", "articles", "mentions", "country", "latitude", "longitude",
		"kind", "named", "date", "status",
	}
}

func nodeRow(n *graph.Node) []string {
	latitude, longitude := position(n.Latitude, n.Longitude)
	return []string{
		n.ID, n.Label.Code(), n.Name, list(n.Aliases), n.Acronym, strconv.Itoa(n.Articles), strconv.Itoa(n.Mentions),
		n.Country, latitude, longitude, n.Kind, named(n.Label, n.Described), n.Date, string(n.Status),
	}
}

func articleColumns() []string { return []string{"id", "title", "date", "source", "url", "hash"} }

func articleRow(d *graph.Document) []string {
	return []string{d.ID, d.Title, d.Date, d.Source, d.URL, d.Hash}
}

func mentionColumns() []string {
	return []string{
		"article_id", "entity_id", "type", "key", "name", "surfaces", "spans", "count", "acronym", "country",
		"kind", "named", "date", "date_end", "status",
	}
}

func mentionRow(m *graph.Mention) []string {
	return []string{
		m.Article, m.Entity, m.Label.Code(), m.Key, m.Name, list(m.Surfaces), spans(m.Spans), strconv.Itoa(len(m.Spans)),
		m.Acronym, m.Country, m.Kind, named(m.Label, m.Described), m.Date, m.DateEnd, string(m.Status),
	}
}

func relationshipColumns() []string {
	return []string{
		"id", "type", "from_id", "from_name", "from_type", "to_id", "to_name", "to_type",
		"date", "date_end", "date_precision", "date_source", "status", "title", "role", "accredited_to", "qualifier",
		"place", "place_id", "event", "event_id", "mode",
		"article_id", "article_date", "article_title", "source", "url", "sentence", "start", "end", "rule", "confidence",
	}
}

func relationshipRow(r *graph.Report) []string {
	return []string{
		r.ID, r.Type.String(), r.From.ID, r.From.Name, r.From.Label.Code(), r.To.ID, r.To.Name, r.To.Label.Code(),
		r.Date, r.DateEnd, r.DatePrecision, r.DateSource, string(r.Status), r.Title, r.Role, r.AccreditedTo, r.Qualifier,
		r.Place, r.PlaceID, r.Event, r.EventID, r.Mode,
		r.Article.ID, r.Article.Date, r.Article.Title, r.Article.Source, r.Article.URL, r.Sentence,
		strconv.Itoa(r.Evidence.Start), strconv.Itoa(r.Evidence.End), r.Rule, number(r.Confidence),
	}
}
