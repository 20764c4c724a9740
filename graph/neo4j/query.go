package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Query runs a Cypher query that only reads and passes the names of its columns
// and then each row to the functions, as it comes. Nodes and relationships come
// as maps of their properties, paths as lists of these. An error of either
// function ends it.
func (s *Store) Query(ctx context.Context, text string, params map[string]any, header func([]string) error, row func([]any) error) error {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return fmt.Errorf("run query: %w", explain(err))
	}
	columns, err := result.Keys()
	if err != nil {
		return fmt.Errorf("run query: %w", explain(err))
	}
	if err := header(columns); err != nil {
		return err
	}
	for result.Next(ctx) {
		values := result.Record().Values
		for i := range values {
			values[i] = plain(values[i])
		}
		if err := row(values); err != nil {
			return err
		}
	}
	if err := result.Err(); err != nil {
		return fmt.Errorf("run query: %w", explain(err))
	}
	return nil
}

// plain turns the driver's own types into maps, lists, strings and numbers.
func plain(v any) any {
	switch v := v.(type) {
	case driver.Node:
		return v.Props
	case driver.Relationship:
		return v.Props
	case driver.Path:
		var all []any
		for i, n := range v.Nodes {
			all = append(all, n.Props)
			if i < len(v.Relationships) {
				all = append(all, v.Relationships[i].Props)
			}
		}
		return all
	case []any:
		all := make([]any, len(v))
		for i := range v {
			all[i] = plain(v[i])
		}
		return all
	case map[string]any:
		all := make(map[string]any, len(v))
		for k, x := range v {
			all[k] = plain(x)
		}
		return all
	case fmt.Stringer: // dates, times, durations, points
		return v.String()
	}
	return v
}
