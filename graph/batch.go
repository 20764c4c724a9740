package graph

import (
	"context"
	"fmt"
)

// DefaultRows is about how many rows a transaction holds.
const DefaultRows = 1000

// Applier writes whole articles in one transaction; an article that the store
// holds already is replaced.
type Applier interface {
	Apply(ctx context.Context, batch []Statements) error
}

// Batch gathers articles and writes them to a store, a number of whole articles
// at a time. It is not safe for concurrent use: a store has one writer.
type Batch struct {
	store   Applier
	rows    int
	limit   int
	pending []Statements
}

// NewBatch returns an empty batch for the store that is written as soon as it
// holds about the given number of rows; zero means [DefaultRows].
func NewBatch(store Applier, rows int) *Batch {
	if rows <= 0 {
		rows = DefaultRows
	}
	return &Batch{store: store, limit: rows}
}

// Add puts an article into the batch and writes the batch if it is full.
func (b *Batch) Add(ctx context.Context, s Statements) error {
	b.pending = append(b.pending, s)
	b.rows += s.Rows()
	if b.rows < b.limit {
		return nil
	}
	return b.Flush(ctx)
}

// Flush writes what is in the batch. It must be called after the last article.
func (b *Batch) Flush(ctx context.Context) error {
	if len(b.pending) == 0 {
		return nil
	}
	if err := b.store.Apply(ctx, b.pending); err != nil {
		return fmt.Errorf("write %d articles: %w", len(b.pending), err)
	}
	clear(b.pending)
	b.pending, b.rows = b.pending[:0], 0
	return nil
}
