package sqlite

import (
	"context"
	"fmt"

	"github.com/whomet/whomet/graph"
)

// Count says how much is stored.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	c := graph.Counts{Nodes: make(map[graph.Label]int), Edges: make(map[graph.Type]int)}
	for r, err := range rows(ctx, s.db, (*group).fields, `SELECT 'articles', '', count(*) FROM articles
		UNION ALL SELECT 'mentions', '', count(*) FROM mentions
		UNION ALL SELECT 'entities', type, count(*) FROM entities GROUP BY type
		UNION ALL SELECT 'relations', type, count(*) FROM relations GROUP BY type`) {
		if err == nil {
			err = r.add(&c)
		}
		if err != nil {
			return c, fmt.Errorf("count rows: %w", err)
		}
	}
	return c, nil
}

// group is the number of rows of one type in a table.
type group struct {
	table, kind string
	rows        int
}

func (g *group) fields() []any { return []any{&g.table, &g.kind, &g.rows} }

func (g *group) add(c *graph.Counts) error {
	switch g.table {
	case "articles":
		c.Articles = g.rows
	case "mentions":
		c.Edges[graph.Mentions] = g.rows
	case "entities":
		l, err := graph.ParseLabel(g.kind)
		c.Nodes[l] = g.rows
		return err
	case "relations":
		t, err := graph.ParseType(g.kind)
		c.Edges[t] = g.rows
		return err
	}
	return nil
}
