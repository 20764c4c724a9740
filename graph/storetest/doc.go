// Package storetest holds the tests that every store of graphs must pass, and
// the corpus that they run on. It is imported by tests only.
package storetest

import (
	"context"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
)

// Store is all that a store offers.
type Store interface {
	graph.Applier
	answer.MentionSource
	Keeper
}

// Keeper is what a store knows of its articles.
type Keeper interface {
	Hashes(ctx context.Context, ids []string) (map[string]string, error)
	Forget(ctx context.Context, id string) (bool, error)
	Count(ctx context.Context) (graph.Counts, error)
}
