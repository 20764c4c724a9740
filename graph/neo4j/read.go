package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"iter"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
)

// read yields what decode makes of each row.
func read[T any](rows iter.Seq2[cypher.Record, error], decode func(cypher.Record) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for row, err := range rows {
			var v T
			if err == nil {
				v, err = decode(row)
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// Hashes returns the hashes of those of the articles that are stored.
func (s *Store) Hashes(ctx context.Context, ids []string) (map[string]string, error) {
	hashes := make(map[string]string)
	if len(ids) == 0 {
		return hashes, nil
	}
	for d, err := range s.Articles(ctx, ids) {
		if err != nil {
			return nil, fmt.Errorf("read hashes: %w", err)
		}
		hashes[d.ID] = d.Hash
	}
	return hashes, nil
}

// Articles yields the articles with the given ids, or all, sorted by id.
func (s *Store) Articles(ctx context.Context, ids []string) iter.Seq2[graph.Document, error] {
	return read(s.stream(ctx, cypher.ReadArticles(ids)), cypher.Record.Article)
}

// Nodes yields the entities that the filter selects, sorted by id.
func (s *Store) Nodes(ctx context.Context, f graph.NodeFilter) iter.Seq2[graph.Node, error] {
	return read(s.stream(ctx, cypher.ReadNodes(f)), cypher.Record.Node)
}

// Mentions yields the MENTIONS edges that the filter selects, sorted by id of
// the article and of the entity.
func (s *Store) Mentions(ctx context.Context, f graph.MentionFilter) iter.Seq2[graph.Mention, error] {
	return read(s.stream(ctx, cypher.ReadMentions(f)), cypher.Record.Mention)
}

// Reports yields the statements that the filter selects, sorted by id. It reads
// the types side by side, each in the order of its index, so that neither side
// has to hold and sort them all.
func (s *Store) Reports(ctx context.Context, f graph.ReportFilter) iter.Seq2[graph.Report, error] {
	types := f.Types
	if len(types) == 0 {
		types = graph.Types()
	}
	streams := make([]iter.Seq2[graph.Report, error], len(types))
	for i, t := range types {
		rows := s.stream(ctx, cypher.ReadReports(t, f))
		streams[i] = read(rows, func(r cypher.Record) (graph.Report, error) { return r.Report(t) })
	}
	return merge(streams, func(a, b *graph.Report) int { return cmp.Compare(a.ID, b.ID) })
}

// head is the next value of a stream that is being merged.
type head[T any] struct {
	value T
	next  func() (T, error, bool)
}

// merge yields the values of sorted streams in order, up to the first error.
func merge[T any](streams []iter.Seq2[T, error], compare func(a, b *T) int) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		var heads []*head[T]
		for _, s := range streams {
			next, stop := iter.Pull2(s)
			defer stop()
			v, err, ok := next()
			if err != nil {
				yield(zero, err)
				return
			}
			if ok {
				heads = append(heads, &head[T]{v, next})
			}
		}
		for len(heads) > 0 {
			least := 0
			for i := range heads {
				if compare(&heads[i].value, &heads[least].value) < 0 {
					least = i
				}
			}
			h := heads[least]
			if !yield(h.value, nil) {
				return
			}
			v, err, ok := h.next()
			if err != nil {
				yield(zero, err)
				return
			}
			h.value = v
			if !ok {
				heads = append(heads[:least], heads[least+1:]...)
			}
		}
	}
}

// Count says how much is stored.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	c := graph.Counts{Nodes: make(map[graph.Label]int), Edges: make(map[graph.Type]int)}
	count := func(q cypher.Query) (int, error) {
		n := 0
		for row, err := range s.stream(ctx, q) {
			if err != nil {
				return 0, fmt.Errorf("count rows: %w", err)
			}
			v, _ := row["n"].(int64)
			n = int(v)
		}
		return n, nil
	}
	var err error
	if c.Articles, err = count(cypher.Count(graph.Article)); err != nil {
		return c, err
	}
	for _, l := range graph.Labels() {
		if c.Nodes[l], err = count(cypher.Count(l)); err != nil {
			return c, err
		}
	}
	for _, t := range append(graph.Types(), graph.Mentions) {
		if c.Edges[t], err = count(cypher.CountEdges(t)); err != nil {
			return c, err
		}
	}
	return c, nil
}
