package parser_test

import (
	_ "embed"
	"fmt"
	"log"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// load returns the models that the program ships.
var load = sync.OnceValues(func() (*tagger.Tagger, *parser.Parser) {
	t, err := tagger.Load(dictionaries.Tagger())
	if err != nil {
		panic(err)
	}
	p, err := parser.Load(dictionaries.Parser())
	if err != nil {
		panic(err)
	}
	return t, p
})

// tree tags and parses words. An underscore joins the words of a name.
func tree(sentence string) (words []parser.Word, heads []int32, rels []ud.Rel) {
	forms := strings.Fields(sentence)
	hints := make([]ud.Tag, len(forms))
	for i, f := range forms {
		if strings.Contains(f, "_") {
			forms[i], hints[i] = strings.ReplaceAll(f, "_", " "), ud.TagNNP
		}
	}
	n := len(forms)
	tags, pos := make([]ud.Tag, n), make([]ud.POS, n)
	heads, rels = make([]int32, n), make([]ud.Rel, n)
	t, p := load()
	t.Tag(forms, hints, tags, pos)
	for i, f := range forms {
		words = append(words, parser.Word{Form: f, Tag: tags[i], POS: pos[i]})
	}
	p.Parse(words, heads, rels)
	return words, heads, rels
}

// arcs writes the arcs between words that are not marks, as relation(head,
// word), in the order of the words.
func arcs(sentence string) []string {
	words, heads, rels := tree(sentence)
	var out []string
	for i, w := range words {
		if w.POS == ud.PUNCT {
			continue
		}
		head := "root"
		if heads[i] >= 0 {
			head = words[heads[i]].Form
		}
		out = append(out, fmt.Sprintf("%v(%s, %s)", rels[i], head, w.Form))
	}
	return out
}

func TestEmbeddedModel(t *testing.T) {
	tests := []struct {
		sentence string
		want     []string
	}{
		{"Merkel met Macron on Friday .", []string{
			"nsubj(met, Merkel)", "root(root, met)", "obj(met, Macron)",
			"case(Friday, on)", "obl(met, Friday)",
		}},
		{"The minister was received by the president .", []string{
			"det(minister, The)", "nsubj:pass(received, minister)", "aux:pass(received, was)", "root(root, received)",
			"case(president, by)", "det(president, the)", "obl:agent(received, president)",
		}},
		{"Angela_Merkel , who visited Riga , met the president of Latvia .", []string{
			"nsubj(met, Angela Merkel)", "nsubj(visited, who)", "acl:relcl(Angela Merkel, visited)",
			"obj(visited, Riga)", "root(root, met)", "det(president, the)", "obj(met, president)",
			"case(Latvia, of)", "nmod(president, Latvia)",
		}},
	}
	for _, test := range tests {
		t.Run(test.sentence, func(t *testing.T) {
			if diff := cmp.Diff(test.want, arcs(test.sentence)); diff != "" {
				t.Errorf("arcs (-want +got):\n%s", diff)
			}
		})
	}
}

//go:embed testdata/news.txt
var news string

// TestNewsStyle holds both models to hand-made trees: titles, lists,
// appositions, relative clauses, talks between two sides.
func TestNewsStyle(t *testing.T) {
	right, all := 0, 0
	for line := range strings.Lines(news) {
		if line[0] == '#' {
			continue
		}
		var forms, wants []string
		for field := range strings.FieldsSeq(line) {
			form, want, _ := strings.Cut(field, "/")
			forms, wants = append(forms, form), append(wants, want)
		}
		words, heads, rels := tree(strings.Join(forms, " "))
		for i, want := range wants {
			if rels[i] == ud.Punct && strings.HasSuffix(want, "/punct") {
				continue
			}
			all++
			if got := fmt.Sprintf("%d/%v", heads[i]+1, rels[i]); got == want {
				right++
			} else {
				t.Logf("%s: %s: %s, want %s", strings.Join(forms[:3], " "), words[i].Form, got, want)
			}
		}
	}
	t.Logf("%d of %d arcs are right", right, all)
	if all < 100 || right*100 < all*floor {
		t.Errorf("%d of %d arcs are right, want %d %%", right, all, floor)
	}
}

// floor is the least share of right arcs, in per cent.
const floor = 90

func Example() {
	p, err := parser.Load(dictionaries.Parser())
	if err != nil {
		log.Fatal(err)
	}
	words := []parser.Word{
		{Form: "Angela Merkel", Tag: ud.TagNNP, POS: ud.PROPN},
		{Form: "met", Tag: ud.TagVBD, POS: ud.VERB},
		{Form: "the", Tag: ud.TagDT, POS: ud.DET},
		{Form: "envoy", Tag: ud.TagNN, POS: ud.NOUN},
	}
	heads, rels := make([]int32, len(words)), make([]ud.Rel, len(words))
	p.Parse(words, heads, rels)
	for i, w := range words {
		fmt.Println(w.Form, heads[i], rels[i])
	}
	// Output:
	// Angela Merkel 1 nsubj
	// met -1 root
	// the 3 det
	// envoy 1 obj
}

func BenchmarkParse(b *testing.B) {
	_, p := load()
	var sentences [][]parser.Word
	total := 0
	for line := range strings.Lines(news) {
		if line[0] == '#' {
			continue
		}
		var forms []string
		for field := range strings.FieldsSeq(line) {
			form, _, _ := strings.Cut(field, "/")
			forms = append(forms, form)
		}
		words, _, _ := tree(strings.Join(forms, " "))
		sentences, total = append(sentences, words), total+len(words)
	}
	heads, rels := make([]int32, total), make([]ud.Rel, total)
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		for _, words := range sentences {
			p.Parse(words, heads[:len(words)], rels[:len(words)])
		}
	}
	b.ReportMetric(float64(b.N*total)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(dictionaries.Parser())))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parser.Load(dictionaries.Parser()); err != nil {
			b.Fatal(err)
		}
	}
}
