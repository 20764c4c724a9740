package sqlite_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/sqlite"
	"github.com/whomet/whomet/graph/storetest"
)

func TestMain(m *testing.M) {
	storetest.Main(m, func(ctx context.Context, name string, step func(graph.Step)) (storetest.Store, error) {
		return sqlite.Open(ctx, name, sqlite.Options{Step: step})
	})
}

// newPath returns the path of a store that is not there yet, with what is
// special in a data source name.
func newPath(t testing.TB) string { return filepath.Join(t.TempDir(), "a?b%20#.db") }

func openPath(t testing.TB, path string, o sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, o)
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

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, step func(graph.Step)) storetest.Store {
		return openPath(t, newPath(t), sqlite.Options{Step: step})
	})
}

func TestCrash(t *testing.T) {
	read := func(t *testing.T, path string) map[string]string {
		return storetest.Dump(t, openPath(t, path, sqlite.Options{ReadOnly: true}))
	}
	storetest.Crash(t, func(t *testing.T) string { return newPath(t) }, read)
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.txt")
	if err := os.WriteFile(text, []byte("This is no database, and long enough to be looked at as one."), 0o666); err != nil {
		t.Fatal(err)
	}
	busy := filepath.Join(dir, "busy.db")
	openPath(t, busy, sqlite.Options{})
	for _, c := range []struct {
		name, path string
		options    sqlite.Options
		want       error
	}{
		{"nothing to read", filepath.Join(dir, "none.db"), sqlite.Options{ReadOnly: true}, sqlite.ErrNoStore},
		{"a text file", text, sqlite.Options{}, sqlite.ErrForeign},
		{"a text file to read", text, sqlite.Options{ReadOnly: true}, sqlite.ErrForeign},
		{"a folder", dir, sqlite.Options{}, sqlite.ErrForeign},
		{"a second writer", busy, sqlite.Options{}, sqlite.ErrBusy},
		{"no such folder", filepath.Join(dir, "none", "x.db"), sqlite.Options{}, os.ErrNotExist},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := sqlite.Open(t.Context(), c.path, c.options)
			if err == nil {
				s.Close(t.Context())
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "none.db")); err == nil {
		t.Error("reading created a file")
	}
}

// A store is one file after it was closed, and can be read while it is written.
func TestFiles(t *testing.T) {
	path := newPath(t)
	w, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := storetest.Build(t, storetest.Corpus(1, 40))
	storetest.Fill(t, w, all[:20])
	want := storetest.Dump(t, w)
	for range 2 {
		r := openPath(t, path, sqlite.Options{ReadOnly: true})
		for _, err := range r.Articles(t.Context(), nil) { // a reader in the middle of a table
			if err != nil {
				t.Fatal(err)
			}
			storetest.Fill(t, w, all[20:])
			break
		}
		if got := storetest.Dump(t, r); got["articles.csv"] == want["articles.csv"] {
			t.Error("a reader does not see what was written")
		}
		if err := r.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 || files[0].Name() != filepath.Base(path) {
		t.Errorf("files %v, want the store alone (%v)", files, err)
	}
}

func BenchmarkApply(b *testing.B) {
	storetest.Benchmark(b, openPath(b, filepath.Join(b.TempDir(), "graph.db"), sqlite.Options{}))
}
