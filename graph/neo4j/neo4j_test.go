package neo4j

import (
	"context"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
	"github.com/whomet/whomet/graph/sqlite"
	"github.com/whomet/whomet/graph/storetest"
)

// server returns the address of the test server. The tests delete all that its
// database holds, so it has to be on this machine.
func server(t testing.TB) string {
	t.Helper()
	uri := os.Getenv("WHOMET_NEO4J_URI")
	if uri == "" {
		const how = "WHOMET_NEO4J_URI is not set: NOT TESTED against Neo4j; start a server with scripts/neo4j start " +
			"and set the variable to the address that it prints"
		if os.Getenv("WHOMET_NEO4J_REQUIRED") != "" {
			t.Fatal(how)
		}
		t.Skip(how)
	}
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	if ip := net.ParseIP(u.Hostname()); u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()) {
		t.Fatalf("%s is not on this machine; the tests would delete all that it holds", uri)
	}
	return uri
}

func open(t *testing.T, step func(graph.Step)) storetest.Store {
	return openStore(t, Options{Step: step})
}

// openStore returns a store with an empty database.
func openStore(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), server(t), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	wipe(t, s)
	return s
}

// wipe deletes all but the mark of the schema, in transactions that fit into a
// small server.
func wipe(t testing.TB, s *Store) {
	t.Helper()
	for _, text := range []string{
		"MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS n",
		"MATCH (n) WHERE NOT n:Whomet WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n",
	} {
		for deleted := int64(1); deleted > 0; {
			rows, err := s.write(t.Context(), cypher.Query{Text: text})
			if err != nil {
				t.Fatal(err)
			}
			deleted, _ = rows[0]["n"].(int64)
		}
	}
}

func TestMain(m *testing.M) {
	storetest.Main(m, func(ctx context.Context, name string, step func(graph.Step)) (storetest.Store, error) {
		return Open(ctx, name, Options{Step: step})
	})
}

func TestStore(t *testing.T) { storetest.Run(t, open) }

func TestCrash(t *testing.T) {
	empty := func(t *testing.T) string { return openStore(t, Options{}).uri }
	read := func(t *testing.T, _ string) map[string]string {
		s, err := Open(t.Context(), server(t), Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close(t.Context())
		return storetest.Dump(t, s)
	}
	storetest.Crash(t, empty, read)
}

// Both stores must hold the same.
func TestEqualsSQLite(t *testing.T) {
	file, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close(t.Context())
	s := openStore(t, Options{})
	all := storetest.Build(t, storetest.Corpus(10, 200))
	storetest.Fill(t, s, all)
	storetest.Fill(t, file, all)
	want, got := storetest.Dump(t, file), storetest.Dump(t, s)
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s differs: %s", name, cmp.Diff(strings.Split(want[name], "\n"), strings.Split(got[name], "\n")))
		}
	}
}

func BenchmarkApply(b *testing.B) { storetest.Benchmark(b, openStore(b, Options{})) }
