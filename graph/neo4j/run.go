package neo4j

import (
	"context"
	"errors"
	"iter"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/whomet/whomet/graph/cypher"
)

// runner is the part of a session or transaction that runs a query.
type runner interface {
	Run(ctx context.Context, text string, params map[string]any) (driver.ResultWithContext, error)
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{AccessMode: mode, DatabaseName: s.database})
}

// transact runs f in a managed transaction: f may run several times.
func (s *Store) transact(ctx context.Context, f func(runner) error) (err error) {
	session := s.session(ctx, driver.AccessModeWrite)
	defer func() { err = errors.Join(err, session.Close(ctx)) }()
	_, err = session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) { return nil, f(tx) })
	return err
}

// write runs one query in a managed transaction.
func (s *Store) write(ctx context.Context, q cypher.Query) (rows []cypher.Record, err error) {
	err = s.transact(ctx, func(r runner) error {
		rows, err = collect(ctx, r, q)
		return err
	})
	return rows, err
}

// records runs one query in a transaction of its own, as changes of the schema
// must be.
func (s *Store) records(ctx context.Context, q cypher.Query) (rows []cypher.Record, err error) {
	session := s.session(ctx, driver.AccessModeWrite)
	defer func() { err = errors.Join(err, session.Close(ctx)) }()
	return collect(ctx, autocommit{session}, q)
}

// autocommit is a session as a runner.
type autocommit struct{ session driver.SessionWithContext }

func (a autocommit) Run(ctx context.Context, text string, params map[string]any) (driver.ResultWithContext, error) {
	return a.session.Run(ctx, text, params)
}

// collect runs a query and returns all its rows.
func collect(ctx context.Context, r runner, q cypher.Query) ([]cypher.Record, error) {
	result, err := r.Run(ctx, q.Text, q.Params)
	if err != nil {
		return nil, err
	}
	var rows []cypher.Record
	for result.Next(ctx) {
		rows = append(rows, result.Record().AsMap())
	}
	return rows, result.Err()
}

// stream runs a query that only reads and yields its rows as they come; the
// server sends no more than the driver asks for.
func (s *Store) stream(ctx context.Context, q cypher.Query) iter.Seq2[cypher.Record, error] {
	return func(yield func(cypher.Record, error) bool) {
		session := s.session(ctx, driver.AccessModeRead)
		defer session.Close(ctx)
		result, err := session.Run(ctx, q.Text, q.Params)
		if err != nil {
			yield(nil, explain(err))
			return
		}
		for result.Next(ctx) {
			if !yield(result.Record().AsMap(), nil) {
				return
			}
		}
		if err := result.Err(); err != nil {
			yield(nil, explain(err))
		}
	}
}
