package storetest

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/export"
)

// Opener returns an empty store that calls step, which may be nil, and closes
// it when the test ends. A test has one store at a time.
type Opener func(t *testing.T, step func(graph.Step)) Store

// Run runs the suite.
func Run(t *testing.T, open Opener) {
	for _, c := range []struct {
		name string
		test func(*testing.T, Opener)
	}{
		{"reads back what was written", readsBack},
		{"order does not matter", order},
		{"twice changes nothing", twice},
		{"a replaced article leaves no trace", replace},
		{"a forgotten article leaves no trace", forget},
		{"properties follow from mentions", derived},
		{"filters", filters},
		{"counts", counts},
		{"a failed batch leaves nothing", failed},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open) })
	}
}

// articles is how many articles most tests write: several batches.
const articles = 120

// Fill writes the articles in batches.
func Fill(t testing.TB, s graph.Applier, all []graph.Statements) {
	t.Helper()
	b := graph.NewBatch(s, 300)
	for i := range all {
		if err := b.Add(t.Context(), all[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// Dump exports the store and returns the four tables by name.
func Dump(t testing.TB, s export.Source) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := export.Directory(t.Context(), s, dir, export.Filter{}); err != nil {
		t.Fatal(err)
	}
	return Read(t, dir)
}

// Read returns the files of a folder by name.
func Read(t testing.TB, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(b)
	}
	return files
}

// same fails the test at the first table and line that differ.
func same(t testing.TB, got, want map[string]string) {
	t.Helper()
	for name := range want {
		g, w := strings.Split(got[name], "\r\n"), strings.Split(want[name], "\r\n")
		for i := range min(len(g), len(w)) {
			if g[i] != w[i] {
				t.Fatalf("%s, line %d:\n got %s\nwant %s", name, i+1, g[i], w[i])
			}
		}
		if len(g) != len(w) {
			t.Fatalf("%s has %d lines, want %d", name, len(g), len(w))
		}
	}
	if len(got) != len(want) || len(want) == 0 {
		t.Fatalf("%d tables, want %d", len(got), len(want))
	}
}

func readsBack(t *testing.T, open Opener) {
	s, all := open(t, nil), Build(t, Corpus(1, 30))
	Fill(t, s, all)
	got := make(map[string]*graph.Statements)
	for d, err := range s.Articles(t.Context(), nil) {
		check(t, err)
		got[d.ID] = &graph.Statements{Article: d}
	}
	for m, err := range s.Mentions(t.Context(), graph.MentionFilter{}) {
		check(t, err)
		got[m.Article].Mentions = append(got[m.Article].Mentions, m)
	}
	for r, err := range s.Reports(t.Context(), graph.ReportFilter{}) {
		check(t, err)
		a := got[r.Article.ID]
		a.Edges = append(a.Edges, r.Edge)
		if r.Article != a.Article || r.From.ID != r.Edge.From || r.To.ID != r.Edge.To || r.From.Name == "" || r.To.Label == 0 {
			t.Errorf("report %s has article %v, ends %v and %v", r.ID, r.Article, r.From, r.To)
		}
	}
	for i := range all {
		if d := cmp.Diff(&all[i], got[all[i].Article.ID]); d != "" {
			t.Fatalf("article %q (-want +got):\n%s", all[i].Article.ID, d)
		}
	}
	one := all[7].Article.ID
	for d, err := range s.Articles(t.Context(), []string{one, "none"}) {
		check(t, err)
		if d != all[7].Article {
			t.Errorf("article %v, want %v", d, all[7].Article)
		}
	}
	var mentions []graph.Mention
	for m, err := range s.Mentions(t.Context(), graph.MentionFilter{Articles: []string{one}}) {
		check(t, err)
		mentions = append(mentions, m)
	}
	if d := cmp.Diff(all[7].Mentions, mentions); d != "" {
		t.Errorf("mentions of one article (-want +got):\n%s", d)
	}
}

func order(t *testing.T, open Opener) {
	all := Build(t, Corpus(2, articles))
	s := open(t, nil)
	Fill(t, s, all)
	want := Dump(t, s)
	for seed := range uint64(2) {
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		t.Run("", func(t *testing.T) {
			s := open(t, nil)
			Fill(t, s, all)
			same(t, Dump(t, s), want)
		})
	}
}

func twice(t *testing.T, open Opener) {
	s, all := open(t, nil), Build(t, Corpus(3, articles))
	Fill(t, s, all)
	want := Dump(t, s)
	Fill(t, s, all)
	same(t, Dump(t, s), want)
	check(t, s.Apply(t.Context(), []graph.Statements{all[0], all[1], all[0]}))
	same(t, Dump(t, s), want)

	var ids []string
	hashes := make(map[string]string)
	for i := range all {
		ids = append(ids, all[i].Article.ID)
		hashes[all[i].Article.ID] = all[i].Article.Hash
	}
	got, err := s.Hashes(t.Context(), append(ids, "never seen"))
	check(t, err)
	if d := cmp.Diff(hashes, got); d != "" {
		t.Errorf("hashes (-want +got):\n%s", d)
	}
	if got, err = s.Hashes(t.Context(), nil); err != nil || len(got) != 0 {
		t.Errorf("hashes of no articles: %v, %v", got, err)
	}
}

// replace writes a third of the articles in another version first, one of them
// empty of entities.
func replace(t *testing.T, open Opener) {
	final := Build(t, Corpus(4, articles))
	s := open(t, nil)
	Fill(t, s, final)
	want := Dump(t, s)
	t.Run("", func(t *testing.T) {
		draft := Build(t, drafts())
		s := open(t, nil)
		Fill(t, s, draft)
		if cmp.Equal(Dump(t, s), want) {
			t.Fatal("the drafts equal the articles; the test shows nothing")
		}
		Fill(t, s, final)
		same(t, Dump(t, s), want)
	})
}

func drafts() []*extract.Extraction {
	all := Corpus(4, articles)
	for i := range all {
		if i%3 == 0 {
			id := all[i].ID
			all[i] = Article(99, i)
			all[i].ID = id
		}
	}
	all[0].Entities, all[0].Relations = nil, nil
	return all
}

func forget(t *testing.T, open Opener) {
	all := Build(t, Corpus(5, articles))
	s := open(t, nil)
	Fill(t, s, all[:articles/2])
	want := Dump(t, s)
	t.Run("", func(t *testing.T) {
		s := open(t, nil)
		Fill(t, s, all)
		full := Dump(t, s)
		for i := range all[articles/2:] {
			found, err := s.Forget(t.Context(), all[articles/2+i].Article.ID)
			check(t, err)
			if !found {
				t.Fatalf("article %d was not there", i)
			}
		}
		same(t, Dump(t, s), want)
		if found, err := s.Forget(t.Context(), "never seen"); found || err != nil {
			t.Errorf("forget what is not there: %v, %v", found, err)
		}
		Fill(t, s, all)
		same(t, Dump(t, s), full)
	})
}

// derived works out each node from its mentions anew, without the counts that
// the store keeps.
func derived(t *testing.T, open Opener) {
	s := open(t, nil)
	Fill(t, s, Build(t, drafts()))
	Fill(t, s, Build(t, Corpus(4, articles)))
	tallies := make(map[string]*graph.Tally)
	for m, err := range s.Mentions(t.Context(), graph.MentionFilter{}) {
		check(t, err)
		if tallies[m.Entity] == nil {
			tallies[m.Entity] = new(graph.Tally)
		}
		tallies[m.Entity].Add(&m)
	}
	last := ""
	for n, err := range s.Nodes(t.Context(), graph.NodeFilter{}) {
		check(t, err)
		if n.ID <= last {
			t.Fatalf("node %s follows %s", n.ID, last)
		}
		last = n.ID
		if tallies[n.ID] == nil {
			t.Fatalf("nothing mentions node %s", n.ID)
		}
		if d := cmp.Diff(tallies[n.ID].Node(n.ID, n.Label), n); d != "" {
			t.Fatalf("node (-want +got):\n%s", d)
		}
		delete(tallies, n.ID)
	}
	if len(tallies) > 0 {
		t.Fatalf("%d mentioned nodes are missing", len(tallies))
	}
}

func filters(t *testing.T, open Opener) {
	s := open(t, nil)
	Fill(t, s, Build(t, Corpus(6, articles)))
	var reports []graph.Report
	for r, err := range s.Reports(t.Context(), graph.ReportFilter{}) {
		check(t, err)
		reports = append(reports, r)
	}
	some := reports[len(reports)/2]
	for _, c := range []struct {
		name   string
		filter graph.ReportFilter
		want   func(graph.Report) bool
	}{
		{"types", graph.ReportFilter{Types: []graph.Type{graph.WasToMeet, graph.PartOf}},
			func(r graph.Report) bool { return r.Type == graph.WasToMeet || r.Type == graph.PartOf }},
		{"nodes", graph.ReportFilter{Nodes: []string{some.From.ID, some.To.ID, "none"}}, func(r graph.Report) bool {
			return touches(&r, some.From.ID) || touches(&r, some.To.ID)
		}},
		{"nodes and type", graph.ReportFilter{Nodes: []string{some.From.ID}, Types: []graph.Type{some.Type}},
			func(r graph.Report) bool { return touches(&r, some.From.ID) && r.Type == some.Type }},
		{"prefix", graph.ReportFilter{Prefix: some.ID[:2]}, func(r graph.Report) bool { return strings.HasPrefix(r.ID, some.ID[:2]) }},
		{"ids", graph.ReportFilter{IDs: []string{some.ID}}, func(r graph.Report) bool { return r.ID == some.ID }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want, got []graph.Report
			for _, r := range reports {
				if c.want(r) {
					want = append(want, r)
				}
			}
			for r, err := range s.Reports(t.Context(), c.filter) {
				check(t, err)
				got = append(got, r)
			}
			if d := cmp.Diff(want, got); d != "" || len(want) == 0 || len(want) == len(reports) {
				t.Errorf("%d of %d reports (-want +got):\n%s", len(want), len(reports), d)
			}
		})
	}
	t.Run("search", func(t *testing.T) { search(t, s) })
}

func touches(r *graph.Report, id string) bool { return r.From.ID == id || r.To.ID == id }

func search(t *testing.T, s Store) {
	f := graph.NodeFilter{Labels: []graph.Label{graph.Person, graph.Event}, Search: graph.Fold("LUKASZ")}
	var want, got []graph.Node
	for n, err := range s.Nodes(t.Context(), graph.NodeFilter{}) {
		check(t, err)
		if n.Label == graph.Person && strings.Contains(n.Search(), "lukasz") {
			want = append(want, n)
		}
	}
	for n, err := range s.Nodes(t.Context(), f) {
		check(t, err)
		got = append(got, n)
	}
	if d := cmp.Diff(want, got); d != "" || len(want) == 0 {
		t.Errorf("%d nodes (-want +got):\n%s", len(want), d)
	}
}

func counts(t *testing.T, open Opener) {
	s, all := open(t, nil), Build(t, Corpus(7, 20))
	Fill(t, s, all)
	want := graph.Counts{Articles: len(all), Nodes: make(map[graph.Label]int), Edges: make(map[graph.Type]int)}
	seen := make(map[string]bool)
	for _, a := range all {
		for _, m := range a.Mentions {
			want.Edges[graph.Mentions]++
			if !seen[m.Entity] {
				want.Nodes[m.Label]++
			}
			seen[m.Entity] = true
		}
		for _, e := range a.Edges {
			want.Edges[e.Type]++
		}
	}
	got, err := s.Count(t.Context())
	check(t, err)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("counts (-want +got):\n%s", d)
	}
}

// failed interrupts a batch at each step inside its transaction: nothing of it
// may stay.
func failed(t *testing.T, open Opener) {
	all := Build(t, Corpus(8, 20))
	for _, at := range []graph.Step{graph.StepCleared, graph.StepNodes, graph.StepEdges, graph.StepHashes} {
		t.Run(string(at), func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			armed := false
			s := open(t, func(step graph.Step) {
				if armed && step == at {
					cancel()
				}
			})
			Fill(t, s, all[:10])
			want := Dump(t, s)
			armed = true
			if err := s.Apply(ctx, all[5:]); err == nil {
				t.Fatal("the interrupted batch was written")
			}
			armed = false
			same(t, Dump(t, s), want)
			Fill(t, s, all)
		})
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
