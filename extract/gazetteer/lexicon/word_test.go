package lexicon

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitAgrees(t *testing.T) {
	tests := []struct{ name, a, b string }{
		{"case", "Kazakhstan", "KAZAKHSTAN"},
		{"diacritics", "Türkiye", "Turkiye"},
		{"decomposed", "Türkiye", "Tu\u0308rkiye"},
		{"curly apostrophe", "d’Ivoire", "d'Ivoire"},
		{"okina", "Nukuʻalofa", "Nuku'alofa"},
		{"hyphen and space", "Nur-Sultan", "Nur Sultan"},
		{"en dash", "Guinea–Bissau", "Guinea-Bissau"},
		{"full stops", "U.S.", "US"},
		{"ampersand", "Antigua & Barbuda", "Antigua and Barbuda"},
		{"letters without decomposition", "Łódź Øystein Đoković Straße", "Lodz Oystein Dokovic Strasse"},
		{"dotless i", "Diyarbakır", "Diyarbakir"},
		{"ligature", "ﬁnance", "finance"},
		{"soft hyphen and marks of direction", "Ka\u00adzakh\u200fstan", "Kazakhstan"},
		{"Cyrillic short i", "Андрей", "Андреи"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := hashes(test.a), hashes(test.b)
			if len(a) == 0 || !cmp.Equal(a, b) {
				t.Errorf("Split(%q) and Split(%q) differ: %x, %x", test.a, test.b, a, b)
			}
			if f, g := Fold(test.a), Fold(test.b); len(a) == 1 && test.name != "full stops" && f != g {
				t.Errorf("Fold gives %q and %q", f, g)
			}
		})
	}
}

func TestSplitTellsApart(t *testing.T) {
	for _, pair := range [][2]string{{"Iran", "Iraq"}, {"U.S.", "U.K."}, {"New York", "NewYork"}, {"don't", "dont"}, {"A/B", "A B"}, {"", "a"}} {
		if cmp.Equal(hashes(pair[0]), hashes(pair[1])) {
			t.Errorf("Split(%q) equals Split(%q)", pair[0], pair[1])
		}
	}
}

func hashes(s string) (h []uint64) {
	for _, w := range Split(s, 0, nil) {
		h = append(h, w.Hash)
	}
	return h
}

func TestSplitFlags(t *testing.T) {
	tests := []struct {
		token string
		want  []Flags
	}{
		{"word", []Flags{Lower | First | Last}},
		{"Name", []Flags{Capital | Lower | First | Last}},
		{"WHO", []Flags{Capital | Upper | First | Last}},
		{"U.S.", []Flags{Capital | Upper | First | Last}},
		{"A", []Flags{Capital | First | Last}},
		{"G7", []Flags{Capital | Upper | First | Last}},
		{"2026", []Flags{First | Last}},
		{"AfDB", []Flags{Capital | Upper | Lower | First | Last}},
		{"al-Assad", []Flags{Lower | First, Capital | Lower | Glued | Last}},
		{"Kazakhstan's", []Flags{Capital | Lower | First | Last, Lower | Glued | Last}},
		{"’s", []Flags{Lower | Glued | First | Last}},
		{"N'Djamena", []Flags{Capital | First, Capital | Lower | Glued | Last}},
		{",", []Flags{First | Last}},
		{"OPEC+", []Flags{Capital | Upper | First, Last}},
		{"-", nil},
		{"...", nil},
		{"", nil},
	}
	for _, test := range tests {
		var got []Flags
		for _, w := range Split(test.token, 7, nil) {
			if w.Token != 7 {
				t.Errorf("%q: token %d, want 7", test.token, w.Token)
			}
			got = append(got, w.Flags)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("flags of %q (-want +got):\n%s", test.token, diff)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"U.S.", "Kazakhstan's", "Nur-Sultan", "Türkiye", "d’Ivoire", "'''", "\xff\xfe", "ﬁ", "a\u0301b", "１２"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Split(s, 3, nil)
		for i, w := range words {
			if w.Token != 3 {
				t.Fatalf("word %d of %q has token %d", i, s, w.Token)
			}
			if first := w.Flags&First != 0; first != (i == 0) {
				t.Fatalf("word %d of %q: first is %v", i, s, first)
			}
		}
		if n := len(words); n > 0 && words[n-1].Flags&Last == 0 {
			t.Fatalf("the last word of %q is not marked", s)
		}
		if folded := Fold(s); Fold(folded) != folded {
			t.Fatalf("Fold(%q) is %q, and its fold %q", s, folded, Fold(folded))
		}
		prefix := []Word{{Hash: 1}}
		if again := Split(s, 3, prefix); !cmp.Equal(again[1:], words) && len(words) > 0 {
			t.Fatalf("Split(%q) depends on what is in dst", s)
		}
	})
}
