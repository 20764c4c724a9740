package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/gazetteer"
)

const newsText = `On 2 February 2026 , the Ambassador of the Republic of Kazakhstan to the Kingdom of Morocco , Saule Akhmetova , met with the Director-General of the Islamic World Educational , Scientific and Cultural Organization ( ICESCO ) , Salim Al Malik , in Rabat . The sides discussed preparations for the forum , which will be held in Astana with the support of the Ministry of Foreign Affairs , and agreed to continue their work on education , science and culture . Officials of the U.S. Department of State and of the University of the South Pacific took part in the meeting too .`

func BenchmarkFind(b *testing.B) {
	d, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	var sentences [][]string
	tokens := 0
	for s := range strings.SplitSeq(newsText, " . ") {
		sentences = append(sentences, strings.Fields(s))
		tokens += len(sentences[len(sentences)-1])
	}
	var matches []gazetteer.Match
	b.ReportAllocs()
	b.SetBytes(int64(len(newsText)))
	for b.Loop() {
		for _, s := range sentences {
			matches = d.Find(s, matches[:0])
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
