package cypher_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
	"github.com/whomet/whomet/graph/storetest"
)

// queries returns every query about an article.
func queries(s graph.Statements) []cypher.Query {
	batch := []graph.Statements{s}
	id := []string{s.Article.ID}
	revision := graph.Revise(make(map[string]graph.Tally), nil, s.Mentions)
	nodes := graph.Touched(s.Mentions)
	qs := []cypher.Query{
		cypher.Mark(), cypher.Marked(), cypher.Lock(), cypher.Tallies(nodes), cypher.Articles(batch), cypher.Hashes(batch),
		cypher.RemoveNodes(nodes), cypher.RemoveArticle(s.Article.ID), cypher.ReadArticles(id), cypher.ReadArticles(nil),
		cypher.ReadMentions(graph.MentionFilter{Articles: id, Entities: nodes}), cypher.ReadMentions(graph.MentionFilter{}),
		cypher.ReadNodes(graph.NodeFilter{IDs: nodes, Labels: graph.Labels(), Search: graph.Fold(s.Article.Title)}),
		cypher.Count(graph.Article), cypher.CountEdges(graph.Mentions),
	}
	for _, t := range graph.Types() {
		qs = append(qs, cypher.ReadReports(t, graph.ReportFilter{IDs: id, Nodes: nodes, Prefix: s.Article.ID}))
	}
	return append(append(append(qs, cypher.Nodes(&revision)...), cypher.Edges(batch)...), cypher.Clear(id)...)
}

// plain is what a query may consist of: words, the parameters, and the empty
// string and 'store' as the only literals. So no article can add to it.
var plain = regexp.MustCompile(`^(?:[A-Za-z_ (){}\[\]:.,|*<>=+-]|\$[a-z]+|''|'store'|[01])+$`)

// Whatever an article says, it travels in the parameters.
func FuzzText(f *testing.F) {
	f.Add("Ann met Bob", "Ann", "Bob")
	f.Add("`x`}) DETACH DELETE (n) // met \" or ' or \\u0027", "`x`})", "\\u0027")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		x := &extract.Extraction{ID: a, Text: text, Title: b, Source: a, URL: b, Version: text}
		n := len([]rune(text))
		for i, name := range []string{a, b} {
			for _, kind := range []string{"PERSON", "ORG", "PLACE", "EVENT"} {
				x.Entities = append(x.Entities, extract.Entity{ID: fmt.Sprint(kind, i), Type: kind, Name: name, Key: name + fmt.Sprint(i), Acronym: b, Kind: a})
			}
		}
		for _, kind := range []string{"PERSON", "ORG"} {
			relation := map[string]string{"PERSON": "MET_WITH", "ORG": "PART_OF"}[kind]
			x.Relations = append(x.Relations, extract.Relation{Type: relation, From: kind + "0", To: kind + "1", Title: a, Role: b, Rule: text,
				Evidence: [2]int{0, n}, Sentence: [2]int{0, n}, Place: "PLACE0"})
		}
		s, err := graph.Build(x)
		if err != nil {
			return
		}
		for _, q := range queries(s) {
			if !plain.MatchString(q.Text) {
				t.Errorf("query %s", q.Text)
			}
			for name := range q.Params {
				if !strings.Contains(q.Text, "$"+name) {
					t.Errorf("query %s does not use its parameter %s", q.Text, name)
				}
			}
		}
	})
}

// The texts do not depend on the article, so that the server plans each once.
func TestConstantTexts(t *testing.T) {
	texts := make(map[string]bool)
	for _, s := range storetest.Build(t, storetest.Corpus(30, 100)) {
		for _, q := range queries(s) {
			texts[q.Text] = true
		}
	}
	once := len(texts)
	for _, s := range storetest.Build(t, storetest.Corpus(31, 100)) {
		for _, q := range queries(s) {
			texts[q.Text] = true
		}
	}
	if len(texts) != once {
		t.Errorf("%d texts for one corpus, %d for two", once, len(texts))
	}
}

// A row that another program has changed is an error and no panic.
func TestForeignValues(t *testing.T) {
	good := map[string]any{"id": "n", "name": "N", "articles": int64(1)}
	node, err := cypher.Record{"node": good, "labels": []any{"Entity", "Person"}}.Node()
	if d := cmp.Diff(graph.Node{ID: "n", Name: "N", Label: graph.Person, Articles: 1}, node); err != nil || d != "" {
		t.Errorf("node (-want +got):\n%s%v", d, err)
	}
	for _, r := range []cypher.Record{
		{},
		{"labels": []any{"Entity"}, "node": good},
		{"labels": []any{"Person"}, "node": "text"},
		{"labels": []any{"Person"}, "node": map[string]any{"name": int64(3)}},
		{"labels": []any{"Person"}, "node": map[string]any{"aliases": []any{1.5}}},
	} {
		if _, err := r.Node(); err == nil {
			t.Errorf("row %v was read", r)
		}
	}
	if _, err := (cypher.Record{"labels": []any{"Person"}, "edge": map[string]any{"spans": []any{"1", "2"}}}).Mention(); err == nil {
		t.Error("spans of strings were read")
	}
}

func ExampleNodes() {
	revision := graph.Revision{Nodes: []graph.Node{{ID: "x", Label: graph.Person, Name: "Ann Lee"}}, Tallies: []string{"{}"}}
	for _, q := range cypher.Nodes(&revision) {
		fmt.Println(q.Text)
	}
	// Output: UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row SET e:Person
}
