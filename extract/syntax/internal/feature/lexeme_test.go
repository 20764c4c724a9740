package feature

import (
	"strings"
	"testing"
)

func read(form string) Lexeme {
	var l Lexeme
	l.Read(form, nil)
	return l
}

func TestLexeme(t *testing.T) {
	word := func(l Lexeme) uint64 { return l.Word }
	form := func(l Lexeme) uint64 { return l.Form }
	shape := func(l Lexeme) uint64 { return l.Shape }
	suffix := func(l Lexeme) uint64 { return l.Suffix[2] }
	prefix := func(l Lexeme) uint64 { return l.Prefix[1] }
	tests := []struct {
		name string
		of   func(Lexeme) uint64
		a, b string
		same bool
	}{
		{"case is folded", word, "Minister", "MINISTER", true},
		{"case beyond ASCII is folded", word, "ÉTAT", "état", true},
		{"years are alike", word, "2019", "2026", true},
		{"numbers of other length are not", word, "2019", "201", false},
		{"apostrophes are alike", word, "don’t", "Don't", true},
		{"addresses are alike", word, "https://example.org/a", "www.example.com", true},
		{"words differ", word, "president", "presidents", false},
		{"long words differ at the end", word, "institutionalise", "institutionalised", false},
		{"forms keep case", form, "Polish", "polish", false},
		{"joined names are their central word", word, "Ministry of Foreign Affairs of Latvia", "ministry", true},
		{"joined persons are their last name", word, "Angela Merkel", "Merkel", true},
		{"only a preposition", word, "of the", "the", true},
		{"names share a shape", shape, "Obama", "Merkel", true},
		{"acronyms have another", shape, "WTO", "Who", false},
		{"digits show", shape, "G20", "GA", false},
		{"suffixes", suffix, "ministry", "industry", true},
		{"suffixes differ", suffix, "ministry", "minister", false},
		{"a short word is no suffix", suffix, "try", "ministry", false},
		{"prefixes", prefix, "undo", "Untie", true},
		{"prefix and suffix differ", func(l Lexeme) uint64 { return l.Suffix[1] ^ l.Prefix[1] }, "noon", "on", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if same := test.of(read(test.a)) == test.of(read(test.b)); same != test.same {
				t.Errorf("%q and %q alike: %t, want %t", test.a, test.b, same, test.same)
			}
		})
	}
	if read("2026").Letters || !read("Éa").Letters || !read("é").Letters || read("—").Letters {
		t.Error("letters are not told from other characters")
	}
}

func FuzzLexeme(f *testing.F) {
	for _, s := range []string{"", " ", "a", "\xff\xfe", "Ministry of of", strings.Repeat("é", 100), "www.", "http"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var a, b Lexeme
		a.Read(s, nil)
		b.Read(s, []byte("what was there before"))
		if a != b {
			t.Errorf("%q is read in two ways", s)
		}
	})
}

func BenchmarkLexeme(b *testing.B) {
	const form = "Undersecretaries"
	var l Lexeme
	var scratch []byte
	b.SetBytes(int64(len(form)))
	b.ReportAllocs()
	for b.Loop() {
		scratch = l.Read(form, scratch)
	}
}
