package syntax_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"github.com/whomet/whomet/extract/text"
)

const news = `Saule Ibraeva, Ambassador of Kazakhstan to Morocco, met with Dr. Karim Alaoui, the Director-General of the Institute (IRES), the Ministry reports. ` +
	`"We discussed Kazakhstan-Morocco cooperation," she said, adding that the two sides' talks on Feb. 14-15, 2026 hadn't ended. ` +
	`Both parties exchanged views on current priorities and identified areas for further work in education, science and culture.` + "\n"

// BenchmarkAnalyze and BenchmarkProse do the same work on the same text, so
// their rates in MB/s can be compared.
func BenchmarkAnalyze(b *testing.B) {
	a := analyzer(b)
	doc := text.NewDocument("Talks in Rabat", strings.Repeat(news, 100))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		a.Analyze(&doc)
	}
}

func BenchmarkProse(b *testing.B) {
	segmenter, err := segment.New()
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	tokenizer := tokenize.New()
	doc := text.NewDocument("Talks in Rabat", strings.Repeat(news, 100))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range doc.Blocks {
			for _, s := range segmenter.Segment(p.Of(doc.Text)) {
				tagger.TagTokens(tokenizer.Tokenize(s.Text))
			}
		}
	}
}
