package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

func TestDecode(t *testing.T) {
	got := decode([]string{"B-PER", "I-PER", "O", "I-ORG", "B-ORG", "I-LOC"})
	want := []bilou.Span{
		{First: 0, Last: 2, Class: bilou.Person}, {First: 3, Last: 4, Class: bilou.Org},
		{First: 4, Last: 5, Class: bilou.Org}, {First: 5, Last: 6, Class: bilou.Place},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestWrite(t *testing.T) {
	var b strings.Builder
	names := write(&b, strings.Fields("He met Kim Sung - han ( 62 ) , of Peru 's bank ."),
		[]bilou.Span{{First: 2, Last: 6, Class: bilou.Person}, {First: 11, Last: 12, Class: bilou.Place}}, nil)
	if want := "He met Kim Sung-han (62), of Peru's bank."; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	var got []string
	for _, n := range names {
		got = append(got, n.Of(b.String()))
	}
	if d := cmp.Diff([]string{"Kim Sung-han", "Peru"}, got); d != "" {
		t.Error(d)
	}
}

// TestArticle follows names from a record to the labels of the run-time tokens:
// titles come off, a headline is one.
func TestArticle(t *testing.T) {
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := record{Source: "x", Sentences: []tagged{
		{strings.Fields("Envoy in Peru"), []string{"O", "O", "B-LOC"}},
		{strings.Fields("Minister Ann Lee left ."), []string{"B-PER", "I-PER", "I-PER", "O", "O"}},
	}}
	a, err := newCorrector(names).read(r)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range a.names {
		got = append(got, n.class.String()+" "+n.Of(a.document.Text))
	}
	if d := cmp.Diff([]string{"PLACE Peru", "PERSON Ann Lee"}, got); d != "" {
		t.Error(d)
	}
	if h := a.document.Headline.Of(a.document.Text); h != "Envoy in Peru" || !a.sentences[0].Headline {
		t.Errorf("headline %q", h)
	}
}

func TestHeadline(t *testing.T) {
	s := tagged{strings.Fields("She met the minister of Peru ."), strings.Fields("O O O O O B-LOC O")}
	r := record{Sentences: []tagged{s, s, s}}
	for n, want := range map[int]string{0: "SHE MET THE MINISTER OF PERU", 1: "She met the minister of Peru .", 3: "She Met the Minister of Peru"} {
		got := headline(r, n)
		if first := strings.Join(got.Sentences[0].Tokens, " "); first != want || len(got.Sentences[0].Tags) != len(got.Sentences[0].Tokens) {
			t.Errorf("document %d begins %q, want %q", n, first, want)
		}
	}
	if len(r.Sentences) != 3 {
		t.Error("the record was changed")
	}
}

func TestKmeans(t *testing.T) {
	var v []vector
	for i := range 40 {
		raw := make([]float32, dims)
		raw[i%2] = 1
		raw[2] = float32(i) / 400
		v = append(v, scaled(raw))
	}
	got := kmeans(v, 2, 40, 5)
	for i, c := range got {
		if c != got[i%2] {
			t.Fatalf("vector %d is in cluster %d, like ones in %d", i, c, got[i%2])
		}
	}
	if got[0] == got[1] {
		t.Error("two directions are in one cluster")
	}
}

func TestBands(t *testing.T) {
	var g []guess
	for i := range 400 {
		g = append(g, guess{margin: i, right: i >= 200 || i%2 == 0})
	}
	got := bands(g)
	for i := 1; i < len(got); i++ {
		if got[i].right*got[i-1].all < got[i-1].right*got[i].all {
			t.Errorf("the share falls at margin %d", got[i].least)
		}
	}
	if len(got) < 2 || got[0].least != 0 || 3*got[0].right > 2*got[0].all || got[len(got)-1].right != got[len(got)-1].all {
		t.Errorf("bands %v", got)
	}
}

func TestIndex(t *testing.T) {
	x := newIndex()
	for range minCount {
		x.count(7)
	}
	x.count(8)
	if a := x.number(7); a != 0 || x.number(7) != a || x.find(7) != a {
		t.Error("a frequent feature has one number")
	}
	if x.number(8) != -1 || x.find(9) != -1 {
		t.Error("a rare feature has none")
	}
}

func TestSources(t *testing.T) {
	for _, s := range trainingSets() {
		if len(s.sum) != 64 || s.times < 1 || strings.HasPrefix(s.name, "gmb") ||
			strings.HasSuffix(s.name, "_test") && (strings.Contains(s.name, "politics") || !strings.HasPrefix(s.name, "crossner")) {
			t.Errorf("set %+v", s)
		}
	}
}
