package neo4j

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
	"github.com/whomet/whomet/graph/storetest"
)

// closedPort returns an address on which nobody listens.
func closedPort(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestUnreachable(t *testing.T) {
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		uri := scheme + closedPort(t)
		_, err := Open(t.Context(), uri, Options{})
		if !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), uri) {
			t.Errorf("%s: error %v", uri, err)
		}
	}
}

func TestAddressWithPassword(t *testing.T) {
	_, err := Open(t.Context(), "bolt://neo4j:s3cret@localhost", Options{})
	if err == nil || strings.Contains(err.Error(), "s3cret") || !strings.Contains(err.Error(), "NEO4J_PASSWORD") {
		t.Errorf("error %v", err)
	}
}

func TestNoStore(t *testing.T) {
	s := openStore(t, Options{})
	for _, c := range []struct {
		name, change string
		readOnly     bool
		want         error
	}{
		{"another version", "MATCH (s:Whomet) SET s.schema = 99", false, ErrForeign},
		{"another version to read", "MATCH (s:Whomet) SET s.schema = 99", true, ErrForeign},
		{"nothing to read", "MATCH (s:Whomet) DELETE s", true, ErrNoStore},
		{"created anew", "MATCH (s:Whomet) DELETE s", false, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := s.write(t.Context(), cypher.Query{Text: c.change}); err != nil {
				t.Fatal(err)
			}
			other, err := Open(t.Context(), s.uri, Options{ReadOnly: c.readOnly})
			if err == nil {
				other.Close(t.Context())
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

// rows runs a query and returns what it passes on.
func (s *Store) rows(ctx context.Context, text string, params map[string]any) (all [][]any, err error) {
	err = s.Query(ctx, text, params, func(columns []string) error {
		for _, c := range columns {
			all = append(all, []any{c})
		}
		return nil
	}, func(row []any) error {
		all = append(all, row)
		return nil
	})
	return all, err
}

func TestQuery(t *testing.T) {
	s := openStore(t, Options{})
	for _, c := range []struct {
		query  string
		params map[string]any
		want   [][]any
	}{
		{"RETURN 1 AS n, $text AS text", map[string]any{"text": "a'b"}, [][]any{{"n"}, {"text"}, {int64(1), "a'b"}}},
		{"UNWIND [1.5, null, true] AS x RETURN x", nil, [][]any{{"x"}, {1.5}, {nil}, {true}}},
		{"RETURN date('2026-02-20') AS d, [{a: date('2026-02-21')}] AS l", nil,
			[][]any{{"d"}, {"l"}, {"2026-02-20", []any{map[string]any{"a": "2026-02-21"}}}}},
		{"MATCH (s:Whomet) RETURN s {.schema} AS s", nil, [][]any{{"s"}, {map[string]any{"schema": int64(1)}}}},
		{"MATCH (p:Person) RETURN p.name", nil, [][]any{{"p.name"}}},
	} {
		got, err := s.rows(t.Context(), c.query, c.params)
		if d := cmp.Diff(c.want, got); err != nil || d != "" {
			t.Errorf("%s: %v (-want +got):\n%s", c.query, err, d)
		}
	}
	if _, err := s.rows(t.Context(), "CREATE (n:Intruder)", nil); err == nil {
		t.Error("a query wrote to the graph")
	}
	if _, err := s.rows(t.Context(), "MATCH (", nil); err == nil || !strings.Contains(err.Error(), "Invalid input") {
		t.Errorf("a query with a mistake: %v", err)
	}
}

// The query of the README, on nodes, edges and paths.
func TestMeetings(t *testing.T) {
	s := openStore(t, Options{})
	x := storetest.NewStory("a1", "2026-02-20", "Ann met Bob.").Entity("PERSON", "Ann").Entity("PERSON", "Bob").
		Relation("MET_WITH", "Ann", "Bob", "Ann met Bob", nil)
	storetest.Fill(t, s, storetest.Build(t, append(storetest.Corpus(1, 3), x.Extraction)))
	got, err := s.rows(t.Context(), "MATCH (a:Person)-[m:MET_WITH]-(b:Person {name: 'Bob'}) RETURN a.name, b.name, m.date, m.sentence", nil)
	want := [][]any{{"a.name"}, {"b.name"}, {"m.date"}, {"m.sentence"}, {"Ann", "Bob", nil, "Ann met Bob."}}
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Errorf("%v (-want +got):\n%s", err, d)
	}
	got, err = s.rows(t.Context(), "MATCH p = (:Person {name: 'Ann'})-[:MET_WITH]-() RETURN p, nodes(p)", nil)
	if err != nil || len(got) != 3 || len(got[2][0].([]any)) != 3 || len(got[2][1].([]any)) != 2 {
		t.Errorf("path %v, %v", got, err)
	}
	got, err = s.rows(t.Context(), "CALL db.index.fulltext.queryNodes('entity_names', 'bob') YIELD node RETURN node.name", nil)
	if err != nil || len(got) != 2 || got[1][0] != "Bob" {
		t.Errorf("full text %v, %v", got, err)
	}
}

// A reader may stop anywhere.
func TestStopReading(t *testing.T) {
	s := openStore(t, Options{})
	storetest.Fill(t, s, storetest.Build(t, storetest.Corpus(1, 100)))
	for range 150 { // more often than there are connections
		n := 0
		for _, err := range s.Reports(t.Context(), graph.ReportFilter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 3 {
				break
			}
		}
	}
}

func TestMerge(t *testing.T) {
	numbers := func(ns ...int) iter.Seq2[int, error] {
		return func(yield func(int, error) bool) {
			for _, n := range ns {
				var err error
				if n < 0 {
					err = fmt.Errorf("broken at %d", n)
				}
				if !yield(n, err) {
					return
				}
			}
		}
	}
	compare := func(a, b *int) int { return *a - *b }
	var got []int
	for n, err := range merge([]iter.Seq2[int, error]{numbers(1, 4, 6), numbers(), numbers(2, 3, 9), numbers(5)}, compare) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, n)
	}
	if !slices.Equal(got, []int{1, 2, 3, 4, 5, 6, 9}) {
		t.Errorf("merged to %v", got)
	}
	failures := 0
	for _, err := range merge([]iter.Seq2[int, error]{numbers(1, 4), numbers(2, -1, 7)}, compare) {
		if err != nil {
			failures++
		}
	}
	if failures != 1 {
		t.Errorf("%d errors, want 1", failures)
	}
}

// The server has to be one that asks for a password: scripts/neo4j start with
// NEO4J_PASSWORD set, and the tests with the same.
func TestLogin(t *testing.T) {
	uri, password := server(t), os.Getenv("NEO4J_PASSWORD")
	if password == "" {
		t.Skip("NEO4J_PASSWORD is not set: the server lets everybody in")
	}
	answers := func(p string) func(string) (string, error) {
		return func(user string) (string, error) {
			if user != "neo4j" {
				t.Errorf("asked for the password of %q", user)
			}
			return p, nil
		}
	}
	env := func(p string) func(string) string {
		return func(name string) string { return map[string]string{"NEO4J_PASSWORD": p}[name] }
	}
	for _, c := range []struct {
		name    string
		options Options
		want    error
	}{
		{"environment", Options{Getenv: env(password)}, nil},
		{"asked", Options{Getenv: env(""), Password: answers(password)}, nil},
		{"nobody to ask", Options{Getenv: env("")}, ErrLogin},
		{"wrong answer", Options{Getenv: env(""), Password: answers("wrong-" + password)}, ErrLogin},
		{"wrong, not asked again", Options{Getenv: env("wrong-" + password), Password: func(string) (string, error) {
			t.Error("asked")
			return "", nil
		}}, ErrLogin},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Open(t.Context(), uri, c.options)
			if err == nil {
				s.Close(t.Context())
			}
			if !errors.Is(err, c.want) || err != nil && strings.Contains(err.Error(), password) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}
