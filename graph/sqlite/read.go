package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"strings"

	"github.com/whomet/whomet/graph"
)

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// rows yields what a query returns; fields says where its columns go.
func rows[T any](ctx context.Context, q querier, fields func(*T) []any, query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		rs, err := q.QueryContext(ctx, query, args...)
		if err != nil {
			yield(zero, err)
			return
		}
		defer rs.Close()
		for rs.Next() {
			var v T
			err := rs.Scan(fields(&v)...)
			if !yield(v, err) || err != nil {
				return
			}
		}
		if err := rs.Err(); err != nil {
			yield(zero, err)
		}
	}
}

// selection is a WHERE clause that grows.
type selection struct {
	conditions []string
	args       []any
}

func (s *selection) add(condition string, args ...any) {
	s.conditions = append(s.conditions, condition)
	s.args = append(s.args, args...)
}

// in adds the condition that the column is one of the values, if there are any.
func (s *selection) in(column string, values []string) {
	if len(values) > 0 {
		s.add(among(column), array(values))
	}
}

func (s *selection) String() string {
	if len(s.conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(s.conditions, " AND ")
}

// Hashes returns the hashes of those of the articles that are stored.
func (s *Store) Hashes(ctx context.Context, ids []string) (map[string]string, error) {
	hashes := make(map[string]string)
	query := "SELECT " + articleColumns + " FROM articles WHERE " + among("id")
	for d, err := range rows(ctx, s.db, articleFields, query, array(ids)) {
		if err != nil {
			return nil, fmt.Errorf("read hashes: %w", err)
		}
		hashes[d.ID] = d.Hash
	}
	return hashes, nil
}

// Articles yields the articles with the given ids, or all, sorted by id.
func (s *Store) Articles(ctx context.Context, ids []string) iter.Seq2[graph.Document, error] {
	var where selection
	where.in("id", ids)
	return rows(ctx, s.db, articleFields, "SELECT "+articleColumns+" FROM articles"+where.String()+" ORDER BY id", where.args...)
}

// Nodes yields the entities that the filter selects, sorted by id.
func (s *Store) Nodes(ctx context.Context, f graph.NodeFilter) iter.Seq2[graph.Node, error] {
	var where selection
	where.in("id", f.IDs)
	where.in("type", strs(f.Labels, graph.Label.Code))
	if f.Search != "" {
		where.add("instr(search, ?) > 0", f.Search)
	}
	return rows(ctx, s.db, nodeFields, "SELECT "+nodeColumns+" FROM entities"+where.String()+" ORDER BY id", where.args...)
}

// Mentions yields the MENTIONS edges that the filter selects, sorted by id of
// the article and of the entity.
func (s *Store) Mentions(ctx context.Context, f graph.MentionFilter) iter.Seq2[graph.Mention, error] {
	var where selection
	where.in("article", f.Articles)
	where.in("entity", f.Entities)
	query := "SELECT " + mentionColumns + " FROM mentions" + where.String() + " ORDER BY article, entity"
	return rows(ctx, s.db, mentionFields, query, where.args...)
}

// Reports yields the statements that the filter selects, sorted by id.
func (s *Store) Reports(ctx context.Context, f graph.ReportFilter) iter.Seq2[graph.Report, error] {
	var where selection
	where.in("r.id", f.IDs)
	where.in("r.type", strs(f.Types, graph.Type.String))
	if len(f.Nodes) > 0 {
		// Two look-ups in the indexes of both ends beat one scan for either.
		nodes := array(f.Nodes)
		where.add("r.id IN (SELECT id FROM relations WHERE "+among("from_id")+
			" UNION SELECT id FROM relations WHERE "+among("to_id")+")", nodes, nodes)
	}
	if f.Prefix != "" {
		where.add("r.id >= ? AND r.id < ?", f.Prefix, f.Prefix+"\U0010ffff")
	}
	query := "SELECT " + columns("r", edgeColumns) + ", " + columns("f", "type, name") + ", " + columns("t", "type, name") +
		", " + columns("a", articleColumns) + " FROM relations r JOIN entities f ON f.id = r.from_id" +
		" JOIN entities t ON t.id = r.to_id JOIN articles a ON a.id = r.article" + where.String() + " ORDER BY r.id"
	return func(yield func(graph.Report, error) bool) {
		for r, err := range rows(ctx, s.db, reportFields, query, where.args...) {
			r.From.ID, r.To.ID = r.Edge.From, r.Edge.To
			if !yield(r, err) {
				return
			}
		}
	}
}

func reportFields(r *graph.Report) []any {
	fields := append(edgeFields(&r.Edge), label{&r.From.Label}, &r.From.Name, label{&r.To.Label}, &r.To.Name)
	return append(fields, articleFields(&r.Article)...)
}

func strs[T any](values []T, str func(T) string) []string {
	var ss []string
	for _, v := range values {
		ss = append(ss, str(v))
	}
	return ss
}
