// Package export writes a graph as CSV, from any store and always with the same
// bytes for the same graph.
//
// [Directory] writes four tables that hold everything exactly, sorted by id:
// nodes.csv, articles.csv, mentions.csv and relationships.csv, in UTF-8 by RFC
// 4180 (lines end with CR LF, fields are quoted where they must be, nothing
// else is changed). A list is one field with "|" between its values; "|" and
// "\" inside a value have a "\" before them.
//
// [Spreadsheet] writes the relationships for a person with a spreadsheet: with
// a byte order mark, the readable columns first, by date, and with an
// apostrophe before what a spreadsheet would take for a formula.
//
// Memory does not grow with the text of the graph, only with the ids that a
// filter selects or that have to be sorted. The functions keep no state.
package export

import (
	"context"
	"iter"

	"github.com/whomet/whomet/graph"
)

// EntitySource yields entities and what articles say of them, sorted by id.
type EntitySource interface {
	Nodes(ctx context.Context, f graph.NodeFilter) iter.Seq2[graph.Node, error]
	Mentions(ctx context.Context, f graph.MentionFilter) iter.Seq2[graph.Mention, error]
}

// StatementSource yields articles and statements, sorted by id.
type StatementSource interface {
	Articles(ctx context.Context, ids []string) iter.Seq2[graph.Document, error]
	Reports(ctx context.Context, f graph.ReportFilter) iter.Seq2[graph.Report, error]
}

// Source is what a store reads out.
type Source interface {
	EntitySource
	StatementSource
}

// Filter selects relationships; the zero value selects all. The other tables
// then hold what these refer to and no more.
type Filter struct {
	// Types are the types to keep; none means all.
	Types []graph.Type
	// From and To are the first and last ISO day; empty is open. A relationship
	// without a date of its own counts with its article's.
	From, To string
}

func (f *Filter) everything() bool { return len(f.Types) == 0 && f.From == "" && f.To == "" }

// reports yields what the filter selects.
func (f *Filter) reports(ctx context.Context, src StatementSource) iter.Seq2[graph.Report, error] {
	return func(yield func(graph.Report, error) bool) {
		for r, err := range src.Reports(ctx, graph.ReportFilter{Types: f.Types}) {
			if err == nil && !r.Within(f.From, f.To) {
				continue
			}
			if !yield(r, err) {
				return
			}
		}
	}
}
