// Package benchmarks compares reading an article with what prose does on the
// same text:
//
//	cd benchmarks && go test -bench . -benchtime 3x
//
// Rates are words (as strings.Fields counts them) a second of one worker. The
// machine's speed cancels out in the ratios of one run.
package benchmarks

import (
	"context"
	"strings"
	"testing"

	prose2 "github.com/jdkato/prose/v2"
	prose3 "github.com/jdkato/prose/v3"
	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// articles reads the news that this project wrote for its tests.
func articles(b *testing.B) []text.Document {
	b.Helper()
	var docs []text.Document
	for item, err := range article.Read(context.Background(), []string{"../testdata/articles"}, article.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, item.Document)
	}
	return docs
}

// measure runs work on every article and reports words a second.
func measure(b *testing.B, work func(*text.Document)) { measureOn(b, articles(b), work) }

func measureOn(b *testing.B, docs []text.Document, work func(*text.Document)) {
	words, bytes := 0, 0
	for i := range docs {
		words += len(strings.Fields(docs[i].Text))
		bytes += len(docs[i].Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		for i := range docs {
			work(&docs[i])
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkProse3Tags is prose v3's own sentences, tokens and tags: the yardstick.
func BenchmarkProse3Tags(b *testing.B) {
	segmenter, err := segment.New()
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	tokenizer := tokenize.New()
	measure(b, func(d *text.Document) {
		for _, s := range segmenter.Segment(d.Text) {
			tagger.TagTokens(tokenizer.Tokenize(s.Text))
		}
	})
}

// BenchmarkProse3Entities is prose v3 with its entity recogniser.
func BenchmarkProse3Entities(b *testing.B) {
	measure(b, func(d *text.Document) {
		if _, err := prose3.NewDocument(d.Text); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkProse2Entities is prose v2 with its entity recogniser, on a tenth of
// the articles: it takes minutes for all.
func BenchmarkProse2Entities(b *testing.B) {
	docs := articles(b)
	measureOn(b, docs[:len(docs)/10], func(d *text.Document) {
		if _, err := prose2.NewDocument(d.Text); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkSyntax is sentences, tokens and tags of ours.
func BenchmarkSyntax(b *testing.B) {
	analyzer, err := syntax.New()
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(d *text.Document) { analyzer.Analyze(d) })
}

// BenchmarkMentions goes from a document to its names.
func BenchmarkMentions(b *testing.B) {
	analyzer, err := syntax.New()
	if err != nil {
		b.Fatal(err)
	}
	recogniser, err := mention.New(mention.Options{})
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(d *text.Document) { recogniser.Recognise(d, analyzer.Analyze(d)) })
}

// BenchmarkParse tags and parses every sentence, names not joined.
func BenchmarkParse(b *testing.B) {
	analyzer, err := syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()})
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(d *text.Document) {
		sentences := analyzer.Analyze(d)
		for i := range sentences {
			analyzer.Parse(d, &sentences[i], nil)
		}
	})
}

// BenchmarkExtract is everything from a document to its relations.
func BenchmarkExtract(b *testing.B) {
	extractor, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(d *text.Document) { extractor.Extract(d) })
}
