package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/whomet/whomet/graph"
)

// Explanation shows why an edge is in the graph.
type Explanation struct {
	graph.Report
	// Marks are what the sentence holds of the statement: the evidence and the
	// names of both ends. Their spans are code points of Report.Sentence.
	Marks []Mark
}

// Mark is a part of a sentence. Label is zero for the evidence.
type Mark struct {
	graph.Span
	Label graph.Label
}

// UnknownEdgeError says that an edge's id, or the beginning of one, leads to no
// edge or to several.
type UnknownEdgeError struct {
	ID string
	// Matches are up to ten ids that begin with ID.
	Matches []string
}

// Error says which of the two it is.
func (e *UnknownEdgeError) Error() string {
	if len(e.Matches) == 0 {
		return fmt.Sprintf("find edge: none has the id %q", e.ID)
	}
	return fmt.Sprintf("find edge: several ids begin with %q: %s", e.ID, strings.Join(e.Matches, ", "))
}

// Explain returns the edge with the given id, of which the beginning is enough
// if no other edge shares it. The error is an [*UnknownEdgeError] if there is
// not exactly one.
func Explain(ctx context.Context, src MentionSource, id string) (Explanation, error) {
	var x Explanation
	var ids []string
	for r, err := range src.Reports(ctx, graph.ReportFilter{Prefix: id}) {
		if err != nil {
			return x, fmt.Errorf("find edge: %w", err)
		}
		x.Report = r
		if ids = append(ids, r.ID); len(ids) == 10 {
			break
		}
	}
	if len(ids) != 1 || id == "" {
		return Explanation{}, &UnknownEdgeError{ID: id, Matches: ids}
	}
	return x, x.mark(ctx, src)
}

// mark finds the evidence and the ends' mentions in the sentence.
func (x *Explanation) mark(ctx context.Context, src MentionSource) error {
	x.add(x.Evidence, 0)
	f := graph.MentionFilter{Articles: []string{x.Article.ID}, Entities: []string{x.From.ID, x.To.ID}}
	for m, err := range src.Mentions(ctx, f) {
		if err != nil {
			return fmt.Errorf("read mentions: %w", err)
		}
		for _, s := range slices.Concat(m.Spans, m.Nominals) {
			x.add(s, m.Label)
		}
	}
	slices.SortFunc(x.Marks, func(a, b Mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return nil
}

// add marks the part of a span of the document that lies in the sentence.
func (x *Explanation) add(s graph.Span, l graph.Label) {
	end := len([]rune(x.Sentence))
	s = graph.Span{Start: max(s.Start-x.SentenceStart, 0), End: min(s.End-x.SentenceStart, end)}
	if s.Start < s.End {
		x.Marks = append(x.Marks, Mark{s, l})
	}
}

// Text returns the sentence with the evidence between « and » and each name as
// [name|PERSON].
func (x *Explanation) Text() string {
	opens, closes := make(map[int]string), make(map[int]string)
	for _, m := range x.Marks { // sorted: what starts first and is longer is outside
		if m.Label == 0 {
			opens[m.Start] += "«"
			closes[m.End] += "»"
			continue
		}
		opens[m.Start] += "["
		closes[m.End] = "|" + m.Label.Code() + "]" + closes[m.End]
	}
	var b strings.Builder
	runes := []rune(x.Sentence)
	for i := range len(runes) + 1 {
		b.WriteString(closes[i] + opens[i])
		if i < len(runes) {
			b.WriteRune(runes[i])
		}
	}
	return b.String()
}
