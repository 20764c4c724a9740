package extract_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/extract/score"
	"github.com/whomet/whomet/extract/text"
)

var (
	update = flag.Bool("update", false, "rewrite testdata/quality.txt with what is measured now")
	more   = flag.String("more", "", "folder of further gold (*.jsonl) whose figures -update puts on record")
)

const qualityFile = "../testdata/quality.txt"

// TestQuality holds the floors of testdata/quality.txt.
func TestQuality(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	floors := readFloors(t)
	var measured []score.Figure
	hold := func(set string, got map[string]float64) {
		measured = append(measured, score.Percents(set, got)...)
		if *update {
			return
		}
		for _, fallen := range score.Fallen(floors, set, got) {
			t.Error(fallen)
		}
	}
	for _, set := range []string{"open", "unseen"} {
		hold(set, scoreGold(t, x, "../testdata/gold/"+set+".jsonl", true))
	}
	for _, m := range []struct{ set, negatives, positives string }{
		{"open", "negatives_open", "positives_open"},
		{"sealed", "negatives_sealed", "positives_sealed"},
		{"passages", "negatives_more_open", "passages_open"},
	} {
		hold("meetings_"+m.set, map[string]float64{
			"negatives": shareRight(t, x, m.negatives),
			"positives": shareRight(t, x, m.positives),
		})
	}
	if len(floors) == 0 && !*update {
		t.Error("quality.txt holds no floors")
	}
	if *update {
		writeFloors(t, floors, append(measured, scoreMore(t, x)...))
	}
}

// scoreGold extracts the articles of a gold file and compares.
func scoreGold(t *testing.T, x *extract.Extractor, path string, own bool) map[string]float64 {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := score.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for item, err := range article.Read(context.Background(), []string{path}, article.Options{Format: article.JSONL}) {
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(line(t, x, &item.Document))
	}
	predicted, err := score.Read(&lines)
	if err != nil {
		t.Fatal(err)
	}
	report := score.Compare(gold, predicted)
	for _, note := range report.Notes {
		t.Errorf("%s: %s", path, note)
	}
	figures := report.Figures()
	if own {
		for name, value := range report.Own() {
			figures[name] = value
		}
	}
	return figures
}

func line(t *testing.T, x *extract.Extractor, doc *text.Document) []byte {
	t.Helper()
	b, err := x.Extract(doc).Line()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// shareRight returns the share of a file's cases that are right: see score.Case. With -v it names the open ones that are not right.
func shareRight(t *testing.T, x *extract.Extractor, name string) float64 {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "meetings", name+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, err := score.ReadCases(f)
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, c := range cases {
		if rightCase(t, x, c) {
			right++
		} else if strings.HasSuffix(name, "_open") {
			t.Logf("%s, %s: %s", name, c.Form, c.Text)
		}
	}
	return float64(right) / float64(len(cases))
}

func rightCase(t *testing.T, x *extract.Extractor, c score.Case) bool {
	doc := text.NewDocument("", c.Text)
	doc.ID, doc.Date = "case", "2026-02-20"
	predicted, err := score.Read(bytes.NewReader(line(t, x, &doc)))
	if err != nil {
		t.Fatal(err)
	}
	return c.Right(predicted[0])
}

// scoreMore scores the further gold that -more names.
func scoreMore(t *testing.T, x *extract.Extractor) []score.Figure {
	if *more == "" {
		return nil
	}
	paths, err := filepath.Glob(filepath.Join(*more, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var figures []score.Figure
	for _, path := range paths {
		set := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		figures = append(figures, score.Percents(set, scoreGold(t, x, path, false))...)
	}
	return figures
}

func readFloors(t *testing.T) []score.Figure {
	t.Helper()
	f, err := os.Open(qualityFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	floors, err := score.ReadQuality(f)
	if err != nil {
		t.Fatal(err)
	}
	return floors
}

// writeFloors writes what was measured, and keeps the figures of sets that were
// not, below the comment at the head of the file.
func writeFloors(t *testing.T, old, measured []score.Figure) {
	t.Helper()
	sets := map[string]bool{}
	for _, f := range measured {
		sets[f.Set] = true
	}
	kept := slices.DeleteFunc(slices.Clone(old), func(f score.Figure) bool { return sets[f.Set] })
	head, err := os.ReadFile(qualityFile)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, l := range strings.SplitAfter(string(head), "\n") {
		if strings.HasPrefix(l, "#") {
			out.WriteString(l)
		}
	}
	out.WriteString("\n")
	if err := score.WriteQuality(&out, append(kept, measured...)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(qualityFile, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
