package parser_test

import (
	"fmt"
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
