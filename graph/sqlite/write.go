package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/whomet/whomet/graph"
)

// Apply writes whole articles in one transaction. An article that is there
// already is replaced; of one that comes twice in the batch the last counts.
func (s *Store) Apply(ctx context.Context, batch []graph.Statements) error {
	batch = graph.Latest(batch)
	ids := make([]string, len(batch))
	var fresh []graph.Mention
	for i := range batch {
		ids[i] = batch[i].Article.ID
		fresh = append(fresh, batch[i].Mentions...)
	}
	err := s.transact(ctx, func(tx *sql.Tx) error {
		w := writer{ctx: ctx, tx: tx, step: s.step}
		old := w.clear(ids)
		revision := w.revise(old, fresh)
		w.nodes(revision)
		w.articles(batch)
		w.remove(revision.Gone)
		w.hashes(batch)
		return w.err
	})
	if err != nil {
		return fmt.Errorf("write to %s: %w", s.path, err)
	}
	s.step(graph.StepCommitted)
	return nil
}

// Forget removes an article with all its statements, and the nodes that nothing
// else mentions. It reports whether the article was there.
func (s *Store) Forget(ctx context.Context, id string) (found bool, err error) {
	err = s.transact(ctx, func(tx *sql.Tx) error {
		w := writer{ctx: ctx, tx: tx, step: s.step}
		old := w.clear([]string{id})
		revision := w.revise(old, nil)
		w.nodes(revision)
		w.remove(revision.Gone)
		n := w.exec("DELETE FROM articles WHERE id = ?", id)
		found = n > 0
		return w.err
	})
	if err != nil {
		return false, fmt.Errorf("forget %q in %s: %w", id, s.path, err)
	}
	return found, nil
}

// writer does the statements of one transaction; after the first error it does
// nothing more.
type writer struct {
	ctx  context.Context
	tx   *sql.Tx
	step func(graph.Step)
	err  error
}

func (w *writer) exec(query string, args ...any) int64 {
	if w.err != nil {
		return 0
	}
	res, err := w.tx.ExecContext(w.ctx, query, args...)
	if err != nil {
		w.err = err
		return 0
	}
	n, err := res.RowsAffected()
	w.err = err
	return n
}

// each runs the query once for each of n rows.
func (w *writer) each(query string, n int, args func(i int) []any) {
	if w.err != nil || n == 0 {
		return
	}
	stmt, err := w.tx.PrepareContext(w.ctx, query)
	if err != nil {
		w.err = err
		return
	}
	defer stmt.Close()
	for i := range n {
		if _, w.err = stmt.ExecContext(w.ctx, args(i)...); w.err != nil {
			return
		}
	}
}

// among is the condition that a column's value is in a JSON array.
func among(column string) string {
	return column + " IN (SELECT value FROM json_each(?))"
}

// clear deletes the mentions and statements of the articles and returns the
// mentions.
func (w *writer) clear(articles []string) []graph.Mention {
	ids := array(articles)
	var old []graph.Mention
	for m, err := range rows(w.ctx, w.tx, mentionFields, "SELECT "+mentionColumns+" FROM mentions WHERE "+among("article"), ids) {
		if err != nil {
			w.err = err
			return nil
		}
		old = append(old, m)
	}
	w.exec("DELETE FROM relations WHERE "+among("article"), ids)
	w.exec("DELETE FROM mentions WHERE "+among("article"), ids)
	w.done(graph.StepCleared)
	return old
}

// revise works out the nodes from the stored tallies.
func (w *writer) revise(old, fresh []graph.Mention) graph.Revision {
	tallies := make(map[string]graph.Tally)
	type row struct{ id, tally string }
	fields := func(r *row) []any { return []any{&r.id, &r.tally} }
	ids := array(graph.Touched(old, fresh))
	for r, err := range rows(w.ctx, w.tx, fields, "SELECT entity, tally FROM tallies WHERE "+among("entity"), ids) {
		if err == nil {
			tallies[r.id], err = graph.ParseTally(r.tally)
		}
		if err != nil {
			w.err = err
			return graph.Revision{}
		}
	}
	return graph.Revise(tallies, old, fresh)
}

func (w *writer) nodes(r graph.Revision) {
	w.each(upsert("entities", nodeColumns+", search"), len(r.Nodes), func(i int) []any {
		return append(nodeValues(&r.Nodes[i]), r.Nodes[i].Search())
	})
	w.each(upsert("tallies", "entity, tally"), len(r.Nodes), func(i int) []any {
		return []any{r.Nodes[i].ID, r.Tallies[i]}
	})
	w.done(graph.StepNodes)
}

func (w *writer) articles(batch []graph.Statements) {
	w.each(upsert("articles", articleColumns), len(batch), func(i int) []any {
		d := batch[i].Article
		d.Hash = "" // written last
		return articleValues(&d)
	})
	var mentions []*graph.Mention
	var edges []*graph.Edge
	for i := range batch {
		for j := range batch[i].Mentions {
			mentions = append(mentions, &batch[i].Mentions[j])
		}
		for j := range batch[i].Edges {
			edges = append(edges, &batch[i].Edges[j])
		}
	}
	w.each(insert("mentions", mentionColumns), len(mentions), func(i int) []any { return mentionValues(mentions[i]) })
	w.each(insert("relations", edgeColumns), len(edges), func(i int) []any { return edgeValues(edges[i]) })
	w.done(graph.StepEdges)
}

// remove deletes nodes; their tallies go with them.
func (w *writer) remove(nodes []string) {
	w.exec("DELETE FROM entities WHERE "+among("id"), array(nodes))
}

func (w *writer) hashes(batch []graph.Statements) {
	w.each("UPDATE articles SET hash = ? WHERE id = ?", len(batch), func(i int) []any {
		return []any{batch[i].Article.Hash, batch[i].Article.ID}
	})
	w.done(graph.StepHashes)
}

func (w *writer) done(s graph.Step) {
	if w.err == nil {
		w.step(s)
	}
}

func insert(table, columns string) string {
	marks := strings.Repeat(", ?", strings.Count(columns, ",")+1)
	return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks[2:] + ")"
}

// upsert inserts a row or overwrites the one with the same first column.
func upsert(table, columns string) string {
	names := strings.Split(columns, ", ")
	var sets []string
	for _, n := range names[1:] {
		sets = append(sets, n+" = excluded."+n)
	}
	return insert(table, columns) + " ON CONFLICT (" + names[0] + ") DO UPDATE SET " + strings.Join(sets, ", ")
}
