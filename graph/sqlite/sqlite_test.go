package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/sqlite"
	"github.com/whomet/whomet/graph/storetest"
)

func open(t *testing.T, step func(graph.Step)) storetest.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a?b%20#.db"), sqlite.Options{Step: step})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) { storetest.Run(t, open) }
