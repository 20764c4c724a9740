package neo4j

import (
	"context"
	"fmt"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
)

// Apply writes whole articles in one transaction. An article that is there
// already is replaced; of one that comes twice in the batch the last counts.
func (s *Store) Apply(ctx context.Context, batch []graph.Statements) error {
	batch = graph.Latest(batch)
	err := s.transact(ctx, func(r runner) error {
		w := writer{ctx: ctx, r: r, step: s.step}
		return w.apply(batch)
	})
	if err != nil {
		return fmt.Errorf("write to %s: %w", s.uri, explain(err))
	}
	s.step(graph.StepCommitted)
	return nil
}

// Forget removes an article with all its statements, and the nodes that nothing
// else mentions. It reports whether the article was there.
func (s *Store) Forget(ctx context.Context, id string) (found bool, err error) {
	err = s.transact(ctx, func(r runner) error {
		w := writer{ctx: ctx, r: r, step: s.step}
		w.run(cypher.Lock())
		revision := w.revise(w.clear([]string{id}), nil)
		w.run(cypher.Nodes(&revision)...)
		w.run(cypher.RemoveNodes(revision.Gone))
		rows := w.rows(cypher.RemoveArticle(id))
		found = len(rows) == 1 && rows[0]["found"] != int64(0)
		return w.err
	})
	if err != nil {
		return false, fmt.Errorf("forget %q in %s: %w", id, s.uri, explain(err))
	}
	return found, nil
}

// writer does the queries of one transaction; after the first error it does
// nothing more.
type writer struct {
	ctx  context.Context
	r    runner
	step func(graph.Step)
	err  error
}

func (w *writer) apply(batch []graph.Statements) error {
	ids := make([]string, len(batch))
	var fresh []graph.Mention
	for i := range batch {
		ids[i] = batch[i].Article.ID
		fresh = append(fresh, batch[i].Mentions...)
	}
	w.run(cypher.Lock())
	revision := w.revise(w.clear(ids), fresh)
	w.run(cypher.Nodes(&revision)...)
	w.done(graph.StepNodes)
	w.run(cypher.Articles(batch))
	w.run(cypher.Edges(batch)...)
	w.done(graph.StepEdges)
	w.run(cypher.RemoveNodes(revision.Gone))
	w.run(cypher.Hashes(batch))
	w.done(graph.StepHashes)
	return w.err
}

func (w *writer) rows(q cypher.Query) []cypher.Record {
	if w.err != nil {
		return nil
	}
	rows, err := collect(w.ctx, w.r, q)
	w.err = err
	return rows
}

func (w *writer) run(qs ...cypher.Query) {
	for _, q := range qs {
		w.rows(q)
	}
}

// clear deletes the mentions and statements of those of the articles that are
// stored and returns the mentions.
func (w *writer) clear(articles []string) []graph.Mention {
	var old []graph.Mention
	if known := w.rows(cypher.ReadArticles(articles)); len(known) > 0 {
		for _, row := range w.rows(cypher.ReadMentions(graph.MentionFilter{Articles: articles})) {
			m, err := row.Mention()
			if err != nil {
				w.err = err
				return nil
			}
			old = append(old, m)
		}
		w.run(cypher.Clear(articles)...)
	}
	w.done(graph.StepCleared)
	return old
}

// revise works out the nodes from the stored tallies.
func (w *writer) revise(old, fresh []graph.Mention) graph.Revision {
	tallies := make(map[string]graph.Tally)
	for _, row := range w.rows(cypher.Tallies(graph.Touched(old, fresh))) {
		id, _ := row["id"].(string)
		text, _ := row["tally"].(string)
		t, err := graph.ParseTally(text)
		if err != nil {
			w.err = err
			break
		}
		tallies[id] = t
	}
	if w.err != nil {
		return graph.Revision{}
	}
	return graph.Revise(tallies, old, fresh)
}

func (w *writer) done(s graph.Step) {
	if w.err == nil {
		w.step(s)
	}
}
