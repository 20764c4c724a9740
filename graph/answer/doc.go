// Package answer answers the questions that the graph is built for: who met
// whom, what is known of a person, which articles there are, and which words
// say so.
//
// It reads any store through [Source] and knows no query language. Answers are
// sorted, so that the same graph gives the same answer. Functions keep no state
// and are safe for concurrent use as far as the source is.
package answer

import (
	"context"
	"iter"

	"github.com/whomet/whomet/graph"
)

// Source is what a store reads out. Sequences are sorted by id and end at the
// first error.
type Source interface {
	Nodes(ctx context.Context, f graph.NodeFilter) iter.Seq2[graph.Node, error]
	Reports(ctx context.Context, f graph.ReportFilter) iter.Seq2[graph.Report, error]
	Articles(ctx context.Context, ids []string) iter.Seq2[graph.Document, error]
}

// MentionSource also tells which articles mention which entities.
type MentionSource interface {
	Source
	Mentions(ctx context.Context, f graph.MentionFilter) iter.Seq2[graph.Mention, error]
}
