package export_test

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/export"
	"github.com/whomet/whomet/graph/sqlite"
	"github.com/whomet/whomet/graph/storetest"
)

func open(t testing.TB, articles []*extract.Extraction) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	storetest.Fill(t, s, storetest.Build(t, articles))
	return s
}

// records reads a table with the standard library and checks its form.
func records(t testing.TB, table string) []map[string]string {
	t.Helper()
	if !strings.HasSuffix(table, "\r\n") {
		t.Errorf("the table ends with %q", table[max(0, len(table)-10):])
	}
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		m := make(map[string]string)
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		all = append(all, m)
	}
	return all
}

func TestColumns(t *testing.T) {
	files := storetest.Dump(t, open(t, nil))
	want := map[string]string{
		"nodes.csv":    "id,type,name,aliases,acronym,articles,mentions,country,latitude,longitude,kind,named,date,status\r\n",
		"articles.csv": "id,title,date,source,url,hash\r\n",
		"mentions.csv": "article_id,entity_id,type,key,name,surfaces,spans,count,acronym,country,kind,named,date,date_end,status\r\n",
		"relationships.csv": "id,type,from_id,from_name,from_type,to_id,to_name,to_type,date,date_end,date_precision,date_source," +
			"status,title,role,accredited_to,qualifier,place,place_id,event,event_id,mode,article_id," +
			"article_date,article_title,source,url,sentence,start,end,rule,confidence\r\n",
	}
	if d := cmp.Diff(want, files); d != "" {
		t.Errorf("empty tables (-want +got):\n%s", d)
	}
}

// Each table holds what the store holds, and refers to nothing that is missing.
func TestDirectory(t *testing.T) {
	s := open(t, storetest.Corpus(20, 60))
	files := storetest.Dump(t, s)
	c, err := s.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	nodes, articles := index(t, files["nodes.csv"]), index(t, files["articles.csv"])
	relations, mentions := records(t, files["relationships.csv"]), records(t, files["mentions.csv"])
	sum := func(n map[graph.Type]int) (total int) {
		for _, t := range graph.Types() {
			total += n[t]
		}
		return total
	}
	if len(articles) != c.Articles || len(relations) != sum(c.Edges) || len(mentions) != c.Edges[graph.Mentions] || len(relations) < 100 {
		t.Errorf("%d articles, %d relations, %d mentions; the store counts %+v", len(articles), len(relations), len(mentions), c)
	}
	texts := make(map[string][]rune)
	for _, x := range storetest.Corpus(20, 60) {
		texts[x.ID] = []rune(x.Text)
	}
	last := ""
	for _, r := range relations {
		from, to, a := nodes[r["from_id"]], nodes[r["to_id"]], articles[r["article_id"]]
		if from["name"] != r["from_name"] || to["type"] != r["to_type"] || a["title"] != r["article_title"] || r["id"] <= last {
			t.Fatalf("relation %v", r)
		}
		if r["place_id"] != "" && nodes[r["place_id"]] == nil {
			t.Fatalf("relation %s was at a place that is missing", r["id"])
		}
		if !strings.Contains(string(texts[r["article_id"]]), r["sentence"]) || r["sentence"] == "" {
			t.Fatalf("sentence %q is not of its article", r["sentence"])
		}
		last = r["id"]
	}
	for _, m := range mentions {
		if nodes[m["entity_id"]] == nil || articles[m["article_id"]] == nil {
			t.Fatalf("mention %v", m)
		}
	}
}

func index(t testing.TB, table string) map[string]map[string]string {
	byID := make(map[string]map[string]string)
	for _, r := range records(t, table) {
		byID[r["id"]] = r
	}
	return byID
}

func TestFilter(t *testing.T) {
	s := open(t, storetest.Corpus(21, 80))
	all := records(t, storetest.Dump(t, s)["relationships.csv"])
	dir := filepath.Join(t.TempDir(), "new", "folder")
	f := export.Filter{Types: []graph.Type{graph.MetWith}, From: "2026-03-10", To: "2026-03-20"}
	if err := export.Directory(t.Context(), s, dir, f); err != nil {
		t.Fatal(err)
	}
	files := storetest.Read(t, dir)
	want := make(map[string]bool)
	for _, r := range all {
		day := r["date"]
		if day == "" {
			day = r["article_date"]
		}
		if r["type"] == "MET_WITH" && day >= f.From && day <= f.To {
			want[r["id"]] = true
		}
	}
	kept := records(t, files["relationships.csv"])
	nodes, articles := index(t, files["nodes.csv"]), index(t, files["articles.csv"])
	for _, r := range kept {
		if !want[r["id"]] || nodes[r["from_id"]] == nil || nodes[r["to_id"]] == nil || articles[r["article_id"]] == nil {
			t.Errorf("relation %v", r)
		}
	}
	if len(kept) != len(want) || len(want) == 0 || len(articles) > len(want) {
		t.Errorf("%d relations and %d articles, want %d", len(kept), len(articles), len(want))
	}
}

func TestSpreadsheet(t *testing.T) {
	on := func(day string) func(*extract.Relation) { return func(r *extract.Relation) { r.Date = day } }
	x := storetest.NewStory("a", "2026-03-05", "=cmd|' /C calc'!A0 met Ann.\n@Bob met Ann. +Cy met Ann.").
		Entity("PERSON", "=cmd|' /C calc'!A0").Entity("PERSON", "@Bob").Entity("PERSON", "+Cy").Entity("PERSON", "Ann").
		Relation("MET_WITH", "@Bob", "Ann", "@Bob met Ann", on("2026-03-09")).
		Relation("MET_WITH", "=cmd|' /C calc'!A0", "Ann", "met Ann", on("")).
		Relation("MET_WITH", "+Cy", "Ann", "+Cy met Ann", on("2026-01-01"))
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := export.SpreadsheetFile(t.Context(), open(t, []*extract.Extraction{x.Extraction}), path, export.Filter{}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table, found := strings.CutPrefix(string(b), "\ufeff")
	if !found {
		t.Error("no byte order mark")
	}
	var dates []string
	for _, r := range records(t, table) {
		dates = append(dates, r["date"])
		for name, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s is a formula: %s", name, cell)
			}
		}
		if r["did"] != "met" || !strings.Contains(r["sentence"], "met Ann") {
			t.Errorf("row %v", r)
		}
	}
	if d := cmp.Diff([]string{"2026-01-01", "", "2026-03-09"}, dates); d != "" {
		t.Errorf("dates (-want +got):\n%s", d)
	}
}

// broken fails in the middle of a table.
type broken struct{ *sqlite.Store }

var errBroken = errors.New("broken")

func (b broken) Nodes(ctx context.Context, f graph.NodeFilter) iter.Seq2[graph.Node, error] {
	return func(yield func(graph.Node, error) bool) {
		for n, err := range b.Store.Nodes(ctx, f) {
			if !yield(n, err) || !yield(graph.Node{}, errBroken) {
				return
			}
		}
	}
}

// After an error the folder holds what it held.
func TestWholeOrNotAtAll(t *testing.T) {
	s := open(t, storetest.Corpus(22, 20))
	dir := t.TempDir()
	if err := export.Directory(t.Context(), s, dir, export.Filter{Types: []graph.Type{graph.PartOf}}); err != nil {
		t.Fatal(err)
	}
	want := storetest.Read(t, dir)
	if err := export.Directory(t.Context(), broken{s}, dir, export.Filter{}); !errors.Is(err, errBroken) {
		t.Fatalf("error %v", err)
	}
	if d := cmp.Diff(want, storetest.Read(t, dir)); d != "" {
		t.Errorf("folder (-want +got):\n%s", d)
	}
	if err := export.Directory(t.Context(), s, dir, export.Filter{}); err != nil {
		t.Fatal(err)
	}
	if got := storetest.Read(t, dir); len(got) != 4 || cmp.Equal(got, want) {
		t.Errorf("%d files, new: %v", len(got), !cmp.Equal(got, want))
	}
}

func ExampleSpreadsheet() {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(os.TempDir(), "none", "whomet.db"), sqlite.Options{ReadOnly: true})
	if err != nil {
		return // build the store first
	}
	defer s.Close(ctx)
	_ = export.Spreadsheet(ctx, s, io.Discard, export.Filter{Types: []graph.Type{graph.MetWith}, From: "2026-01-01"})
	// Output:
}
