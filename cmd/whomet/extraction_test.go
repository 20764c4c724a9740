package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/text"
	"github.com/whomet/whomet/graph"
)

// buildable fails unless the graph takes what was extracted from a document, and
// takes it again from the line that extract prints.
func buildable(t *testing.T, extractor *extract.Extractor, doc *text.Document) {
	t.Helper()
	x := extractor.Extract(doc)
	direct, err := graph.Build(x)
	if err != nil {
		t.Fatalf("%v\n%.300q", err, doc.Text)
	}
	line, err := x.Line()
	if err != nil {
		t.Fatal(err)
	}
	again, err := loadLine(line, doc.ID)
	if err != nil {
		t.Fatalf("load what extract printed: %v", err)
	}
	again.Article.Hash = direct.Article.Hash // that of a line covers the line
	if jsonLine(direct) != jsonLine(again) {
		t.Fatalf("the line says something else than the extraction:\n%.300q", doc.Text)
	}
}

func TestGraphTakesEveryExtraction(t *testing.T) {
	extractor, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range written(t, promiseArticles) {
		var a struct{ ID, Title, Date, Text string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		doc := text.NewDocument(a.Title, a.Text)
		doc.ID, doc.Date = a.ID, a.Date
		buildable(t, extractor, &doc)
	}
	for _, hostile := range hostileTexts() {
		doc := text.NewDocument("", hostile)
		doc.ID, doc.Date = "hostile", "2026-02-28"
		buildable(t, extractor, &doc)
	}
}

// hostileTexts are long runs, odd characters and sentences that say what the
// graph has no edge for.
func hostileTexts() []string {
	return []string{
		"A", "\u200b\u202eAna\u0301 met\u00a0Ben\u2028in Rome\u0000.",
		strings.Repeat("(", 10_000) + "Ana Reis met Ben Okoro" + strings.Repeat(")", 10_000),
		strings.Repeat("A", 50_000), strings.Repeat("Ana Reis met Ben Okoro in Rome and ", 300) + "left.",
		"Rome is part of Italy and of Europe. Italy is a member of Europe. Geneva met with Vienna.",
		"The Ministry of Finance met the Ministry of Finance. Ana Reis met Ana Reis. Ana Reis is the Ana Reis of Ana Reis.",
		"The summit attended the summit in the summit. The Rome summit organised Rome in the Rome Summit of Rome.",
		"On 31 February 2026, from 9 to 3 March, in 0000 and on 99.99.9999 Ana Reis met Ben Okoro tomorrow, 400 years ago.",
		"Ana Reis, Ambassador of Ambassador of Ambassador of Kazakhstan to Kazakhstan to Rome, received herself.",
		"“Ana Reis” 'met' ‘Ben Okoro’; [Ben] {Okoro} <b>Ana</b> & \"Reis\"… \U0001F30D\U0001F1F3\U0001F1F4 Ana\tReis—Ben\r\nOkoro",
	}
}

func FuzzGraphTakesEveryExtraction(f *testing.F) {
	extractor, err := extract.New(extract.Options{})
	if err != nil {
		f.Fatal(err)
	}
	for _, hostile := range hostileTexts() {
		if len(hostile) < 1000 {
			f.Add("", hostile)
		}
	}
	f.Add("Talks in Rome", "Minister Ana Reis received Ben Okoro, head of the Fjord Institute (FI), at the FI on Monday.")
	f.Fuzz(func(t *testing.T, title, body string) {
		doc := text.NewDocument(strings.ToValidUTF8(title, ""), strings.ToValidUTF8(body, ""))
		if !doc.HasLetter() {
			t.Skip() // the readers refuse it
		}
		doc.ID, doc.Date = "fuzz", "2026-02-28"
		buildable(t, extractor, &doc)
	})
}
