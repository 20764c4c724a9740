package feature

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/cluster"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// read reads the texts one after the other into the same document.
func read(t *testing.T, texts ...string) *Document {
	t.Helper()
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	clusters, err := cluster.Read(dictionaries.RecogniserClusters())
	if err != nil {
		t.Fatal(err)
	}
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	d := NewDocument()
	for _, txt := range texts {
		doc := text.NewDocument("", txt)
		NewReader(names, clusters).Read(d, &doc, a.Analyze(&doc))
	}
	return d
}

func words(s []Token) string {
	var out []string
	for _, t := range s {
		out = append(out, t.Word)
	}
	return strings.Join(out, " ")
}

func TestHeadlineIsRecased(t *testing.T) {
	for _, c := range []struct{ name, txt, want string }{
		{"capitals", "PERU SIGNS TRADE PACT WITH NATO\nThe trade pact was signed in Lima on Monday.", "Peru signs trade pact with NATO"},
		{"title case", "Minister Of Trade Visits Lake Lissi\nThe Minister saw the Lake Lissi plant.", "Minister of trade visits Lake Lissi"},
		{"running text", "The minister of trade went to Lima and to Peru.\nHe left.", "The minister of trade went to Lima and to Peru ."},
		{"dateline", "RIYADH, 12 January — The council met again today.\nIt ended.", "Riyadh , 12 January — The council met again today ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := words(read(t, c.txt).Sentences[0]); !strings.EqualFold(got, c.want) || got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLongForm(t *testing.T) {
	for _, c := range []struct {
		words, acronym string
		want           int
	}{
		{"the World Health Organization", "WHO", 1},
		{"the Islamic World Educational , Scientific and Cultural Organization", "IWESCO", 1},
		{"Institut Prospective et Sécurité en Europe", "IPSE", 0},
		{"the world health organization", "WHO", -1},
		{"the World Bank", "IMF", -1},
		{"", "WHO", -1},
	} {
		var s []Token
		for w := range strings.FieldsSeq(c.words) {
			s = append(s, Token{Word: w, Capital: upper(w)})
		}
		if got := LongForm(s, c.acronym); got != c.want {
			t.Errorf("LongForm(%q, %q) = %d, want %d", c.words, c.acronym, got, c.want)
		}
	}
}

func TestShapes(t *testing.T) {
	same := func(a, b string) bool {
		_, x := shapes(a)
		_, y := shapes(b)
		return x == y
	}
	if !same("Tokayev", "Émile") || !same("U.S.", "E.U.") || same("ICESCO", "Icesco") || same("COVID-19", "COVID") {
		t.Error("words that look alike must have the same short shape, others not")
	}
}

// TestReconsider checks what the second pass is told: a name that the first
// pass missed once is marked with what it was taken for elsewhere.
func TestReconsider(t *testing.T) {
	d := read(t, "Tasova spoke in Lima. Later Tasova left Lima. Tasova is back.")
	labels := make([][]bilou.Label, len(d.Sentences))
	for i, s := range d.Sentences {
		labels[i] = make([]bilou.Label, len(s))
		for k := range s {
			if s[k].Word == "Tasova" && i < 2 {
				labels[i][k] = bilou.Of(bilou.Person, bilou.Unit)
			}
		}
	}
	d.Reconsider(labels)
	want := []uint16{wordMost + uint16(bilou.Person), wordAlways + uint16(bilou.Person)}
	if diff := cmp.Diff(want, d.Sentences[2][0].second.all()); diff != "" {
		t.Error(diff)
	}
}

// TestMemoryIsClean makes sure that an article that is read into used memory
// has the features that it has alone.
func TestMemoryIsClean(t *testing.T) {
	const txt = "President Ann Lee met the World Bank (WB) in Lima.\nThe WB said so."
	alone := read(t, txt)
	after := read(t, "ann lee, the wb and LIMA (Peru) met “President of Peru”.\nNATO.\nTHE WB SAID SO TO ALL", txt)
	var x, y Set
	for k := range alone.Sentences {
		for i := range alone.Sentences[k] {
			x.Emit(alone.Sentences[k], i)
			y.Emit(after.Sentences[k], i)
			if d := cmp.Diff(x, y); d != "" {
				t.Fatalf("sentence %d, token %d: %s", k, i, d)
			}
		}
	}
}

// TestPartsMakeTheWhole makes sure that what words say in their roles and the
// rest are together the features that the model was trained on.
func TestPartsMakeTheWhole(t *testing.T) {
	d := read(t, "President Ann Lee met the World Bank (WB) in Lima. Yes.")
	var f Set
	for _, s := range d.Sentences {
		for i := range s {
			f.Emit(s, i)
			whole := slices.Sorted(slices.Values(f.Hashes))
			f.EmitRest(s, i)
			parts := slices.Clone(f.Hashes)
			for r := Self; r < Roles; r++ {
				f.EmitWord(Neighbour(s, i, r), r)
				parts = append(parts, f.Hashes...)
			}
			slices.Sort(parts)
			if d := cmp.Diff(whole, parts); d != "" {
				t.Fatalf("token %d: %s", i, d)
			}
		}
	}
}

func TestTemplatesHaveNames(t *testing.T) {
	seen := map[string]Template{}
	for i := range Template(Templates) {
		if other, ok := seen[i.String()]; ok || i.String() == "" {
			t.Errorf("templates %d and %d are both %q", i, other, i)
		}
		seen[i.String()] = i
	}
}
