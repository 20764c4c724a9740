package tagger_test

import (
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/syntax/tagger"
	"github.com/whomet/whomet/extract/syntax/ud"
)

func Example() {
	t, err := tagger.Load(dictionaries.Tagger())
	if err != nil {
		log.Fatal(err)
	}
	words := strings.Fields("The minister met her hosts in Riga .")
	tags, pos := make([]ud.Tag, len(words)), make([]ud.POS, len(words))
	t.Tag(words, nil, tags, pos)
	for i, w := range words {
		fmt.Println(w, tags[i], pos[i])
	}
	// Output:
	// The DT DET
	// minister NN NOUN
	// met VBD VERB
	// her PRP$ PRON
	// hosts NNS NOUN
	// in IN ADP
	// Riga NNP PROPN
	// . . PUNCT
}

// news is in the style of what the program reads.
const news = "On the margins of the summit , Foreign Minister Edgars Rinkēvičs met his Turkish counterpart " +
	"and the two ministers discussed bilateral relations , trade and the security of the region ."

func TestEmbeddedModel(t *testing.T) {
	m, err := tagger.Load(dictionaries.Tagger())
	if err != nil {
		t.Fatal(err)
	}
	want := "IN DT NNS IN DT NN , NNP NNP NNP NNP VBD PRP$ JJ NN CC DT CD NNS VBD JJ NNS , NN CC DT NN IN DT NN ."
	words := strings.Fields(news)
	tags, pos := make([]ud.Tag, len(words)), make([]ud.POS, len(words))
	m.Tag(words, nil, tags, pos)
	wrong := 0
	for i, w := range strings.Fields(want) {
		if tags[i].String() != w {
			t.Logf("%s: %v, want %s", words[i], tags[i], w)
			wrong++
		}
	}
	if wrong > 2 {
		t.Errorf("%d of %d tags are wrong", wrong, len(words))
	}
}

func BenchmarkTag(b *testing.B) {
	t, err := tagger.Load(dictionaries.Tagger())
	if err != nil {
		b.Fatal(err)
	}
	words := strings.Fields(news)
	tags, pos := make([]ud.Tag, len(words)), make([]ud.POS, len(words))
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		t.Tag(words, nil, tags, pos)
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(dictionaries.Tagger())))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tagger.Load(dictionaries.Tagger()); err != nil {
			b.Fatal(err)
		}
	}
}
