package text_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/text"
)

func surfaces(d text.Document) []string {
	var out []string
	for _, p := range d.Paragraphs {
		out = append(out, p.Of(d.Text))
	}
	return out
}

func TestNewDocument(t *testing.T) {
	tests := []struct {
		name, title, body  string
		wantText, headline string
		paragraphs         []string
	}{
		{"title and body", "T", "One.\nTwo.", "T\nOne.\nTwo.", "T", []string{"One.", "Two."}},
		{"body begins with title", "T", "T\nOne.", "T\nOne.", "T", []string{"One."}},
		{"body equals title", "T", "T", "T", "T", nil},
		{"body begins with a longer word", "T", "Two.", "T\nTwo.", "T", []string{"Two."}},
		{"first line is a headline", "", "Talks held\nOne.", "Talks held\nOne.", "Talks held", []string{"One."}},
		{"first line is a sentence", "", "Talks held.\nOne.", "Talks held.\nOne.", "", []string{"Talks held.", "One."}},
		{"quoted end mark", "", "He said: “No.”\nOne.", "He said: “No.”\nOne.", "", []string{"He said: “No.”", "One."}},
		{"one line alone", "", "Talks held", "Talks held", "", []string{"Talks held"}},
		{"hard-wrapped", "", "Talks held\n\nOne\ntwo.\n \nThree.\n", "Talks held\n\nOne\ntwo.\n \nThree.\n", "Talks held", []string{"One\ntwo.", "Three."}},
		{"hard-wrapped first paragraph", "", "Talks\nheld\n\nOne.", "Talks\nheld\n\nOne.", "", []string{"Talks\nheld", "One."}},
		{"blank lines at the ends separate nothing", "", "\n\nA b\nC d.\n\n", "\n\nA b\nC d.\n\n", "A b", []string{"C d."}},
		{"carriage returns are white space", "T", "One.\r\nTwo.\r\n", "T\nOne.\r\nTwo.\r\n", "T", []string{"One.", "Two."}},
		{"empty", "", "", "", "", nil},
		{"white space alone", "", " \n\t", " \n\t", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := text.NewDocument(tt.title, tt.body)
			if d.Text != tt.wantText {
				t.Errorf("text = %q, want %q", d.Text, tt.wantText)
			}
			if got := d.Headline.Of(d.Text); got != tt.headline {
				t.Errorf("headline = %q, want %q", got, tt.headline)
			}
			if diff := cmp.Diff(tt.paragraphs, surfaces(d)); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzNewDocument(f *testing.F) {
	f.Add("T", "One.\n\nTwo\nthree.")
	f.Add("", "Talks held\nOne.")
	f.Add("a\nb", "a\nb\nc")
	f.Fuzz(func(t *testing.T, title, body string) {
		d := text.NewDocument(title, body)
		if diff := cmp.Diff(d, text.NewDocument(d.Title, d.Text)); diff != "" {
			t.Errorf("a document laid out again differs (-first +second):\n%s", diff)
		}
		end := 0
		for _, s := range d.Blocks {
			if s.Empty() || s.Start < end || s.End > len(d.Text) {
				t.Fatalf("block %v after %d in %d bytes", s, end, len(d.Text))
			}
			end = s.End
		}
	})
}

func FuzzIndex(f *testing.F) {
	f.Add("plain")
	f.Add("Kassym‑Jomart Toқaev – 東京 🎉")
	f.Add(strings.Repeat("é", 200))
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		x := text.NewIndex(s)
		n := 0
		for b := range s {
			if got := x.Rune(b); got != n {
				t.Fatalf("Rune(%d) = %d, want %d", b, got, n)
			}
			if got := x.Byte(n); got != b {
				t.Fatalf("Byte(%d) = %d, want %d", n, got, b)
			}
			n++
		}
		if x.Runes() != n || x.Rune(len(s)) != n || x.Byte(n) != len(s) {
			t.Fatalf("ends: %d runes, Rune(%d) = %d, Byte(%d) = %d", x.Runes(), len(s), x.Rune(len(s)), n, x.Byte(n))
		}
	})
}

func BenchmarkIndex(b *testing.B) {
	s := strings.Repeat("The president met Toқaev in Astana. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		text.NewIndex(s).Rune(len(s))
	}
}

func ExampleNewIndex() {
	d := text.NewDocument("Meeting in Zürich", "Jürgen met Anna.")
	x := text.NewIndex(d.Text)
	met := text.Span{Start: strings.Index(d.Text, "met"), End: strings.Index(d.Text, " Anna")}
	fmt.Println(met.Of(d.Text), x.Pair(met))
	// Output: met [25 28]
}
