package neo4j

import (
	"context"
	"net"
	"net/url"
	"os"
	"testing"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
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

// wipe deletes all nodes but the mark of the schema.
func wipe(t testing.TB, s *Store) {
	t.Helper()
	_, err := s.records(t.Context(), cypher.Query{
		Text: "MATCH (n) WHERE NOT n:Whomet CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestStore(t *testing.T) { storetest.Run(t, open) }
