package mention_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

var loaded = sync.OnceValue(func() tools {
	a, err := syntax.New()
	if err != nil {
		panic(err)
	}
	r, err := mention.New(mention.Options{})
	if err != nil {
		panic(err)
	}
	return tools{a, r}
})

type tools struct {
	syntax     *syntax.Analyzer
	recogniser *mention.Recogniser
}

func (t tools) recognise(txt string) (*text.Document, []mention.Mention) {
	doc := text.NewDocument("", txt)
	return &doc, t.recogniser.Recognise(&doc, t.syntax.Analyze(&doc))
}

// annotated writes the named mentions into the text: "[ICESCO|ORG]".
func annotated(doc *text.Document, mentions []mention.Mention) string {
	var b strings.Builder
	at := 0
	for _, m := range mentions {
		if m.Described {
			continue
		}
		fmt.Fprintf(&b, "%s[%s|%s]", doc.Text[at:m.Start], m.Of(doc.Text), m.Type)
		at = m.End
	}
	return b.String() + doc.Text[at:]
}

// plain takes the annotation out again.
func plain(annotated string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(annotated, "[") {
		before, after, found := strings.Cut(part, "]")
		if name, _, ok := strings.Cut(before, "|"); found && ok {
			b.WriteString(name + after)
			continue
		}
		b.WriteString(part)
	}
	return b.String()
}

// TestArticles compares what is found with the annotated articles of
// testdata/articles.txt, which are separated by blank lines.
func TestArticles(t *testing.T) {
	data, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, article := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		name, _, _ := strings.Cut(plain(article), "\n")
		t.Run(fmt.Sprintf("%d %.40s", i+1, name), func(t *testing.T) {
			doc, mentions := loaded().recognise(plain(article))
			if d := cmp.Diff(strings.Split(article, "\n"), strings.Split(annotated(doc, mentions), "\n")); d != "" {
				t.Error(d)
			}
		})
	}
}

func check(t *testing.T, doc *text.Document, sentences []syntax.Sentence, mentions []mention.Mention) {
	t.Helper()
	end := 0
	for _, m := range mentions {
		if m.Empty() || m.Start < 0 || m.End > len(doc.Text) {
			t.Fatalf("span %v in a text of %d bytes", m.Span, len(doc.Text))
		}
		tokens := sentences[m.Sentence].Tokens[m.First:m.Last]
		if got := tokens[0].Cover(tokens[len(tokens)-1].Span); got != m.Span {
			t.Fatalf("tokens span %v, mention %v", got, m.Span)
		}
		if m.Confidence <= 0 || m.Confidence > 1 {
			t.Fatalf("confidence %v", m.Confidence)
		}
		if m.Described {
			continue
		}
		if m.Start < end {
			t.Fatalf("mention at %v overlaps the one that ends at %d", m.Span, end)
		}
		end = m.End
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("Minister Aigul Tasova met Ana de la Cruz Jr. at the \"Green Valley\" forum.\nTHE U.S.-FIJI SUMMIT")
	f.Add("((((([[[[“‘«")
	f.Add("2nd Summit of of the (AU) (AU) Summit 2024 -- Jr., III")
	f.Add("\u200f\u202eAB\u0000 😀-Paris–Oslo’s ’s the The")
	f.Fuzz(func(t *testing.T, txt string) {
		doc := text.NewDocument("", strings.ToValidUTF8(txt, "?"))
		sentences := loaded().syntax.Analyze(&doc)
		check(t, &doc, sentences, loaded().recogniser.Recognise(&doc, sentences))
	})
}

// TestHostile runs what no press article holds; that it ends at all is the test
// of linear time, as each text is long.
func TestHostile(t *testing.T) {
	const size = 1 << 16
	for _, c := range []struct{ name, piece string }{
		{"no spaces", "x"}, {"capitals", "NATO SUMMIT "}, {"brackets", "(["}, {"emoji", "😀 "},
		{"marks", "\u200f\u202e"}, {"names", "Ann Lee "}, {"acronyms", "(AB) "}, {"of the", "Bank of the "},
		{"quotes", "\" Forum \" "}, {"hyphens", "A-"}, {"distinct", "N1 "},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := text.NewDocument("", strings.Repeat(c.piece, size/len(c.piece)))
			sentences := loaded().syntax.Analyze(&doc)
			check(t, &doc, sentences, loaded().recogniser.Recognise(&doc, sentences))
		})
	}
}

// TestConcurrent compares what many goroutines find with what one finds.
func TestConcurrent(t *testing.T) {
	const txt = "Foreign Minister Aigul Tasova met Ana Cruz of the World Bank in Lima on Friday."
	_, want := loaded().recognise(txt)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, got := loaded().recognise(txt); !cmp.Equal(want, got) {
				t.Errorf("found %v, alone %v", got, want)
			}
		})
	}
	wg.Wait()
	if len(want) < 4 {
		t.Errorf("found %d mentions, want four: %v", len(want), want)
	}
}

func BenchmarkRecognise(b *testing.B) {
	data, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		b.Fatal(err)
	}
	doc := text.NewDocument("", plain(string(data)))
	sentences := loaded().syntax.Analyze(&doc)
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		loaded().recogniser.Recognise(&doc, sentences)
	}
}
