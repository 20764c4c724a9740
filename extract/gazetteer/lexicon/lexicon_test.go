package lexicon

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// find returns the phrases of a text as a Builder would read it.
func find(m *Image, root Node, text string) (found []Phrase) {
	n := root
	for _, token := range strings.Fields(text) {
		for _, w := range Split(token, 0, nil) {
			var ok bool
			if n, ok = m.Step(n, w.Hash); !ok {
				return nil
			}
		}
	}
	g := m.Group(n)
	for p, ok := g.Next(); ok; p, ok = g.Next() {
		found = append(found, p)
	}
	return found
}

func records(m *Image, list uint32) (found []Record) {
	m.Records(list, func(r Record) bool {
		found = append(found, r)
		return true
	})
	return found
}

func TestRoundTrip(t *testing.T) {
	b := NewBuilder()
	full := Record{
		Kind: 5, Country: "KZ", ID: "1526273", Name: "Астана", Latitude: 5118010, Longitude: -7144598, Population: 1350228,
		Region: "Astana", Class: "capital", Cultures: "KZ,RU", Acronym: "AST", Role: "seat", From: "1997", To: "2019-03-20",
		Source: "wikidata:Q1520", Gender: 'u', Capital: "x",
	}
	plain := Record{Kind: 1, Name: "Kazakhstan"}
	city, country := b.Entry(full), b.Entry(plain)
	shared := Record{Kind: 10, Cultures: "KZ"}
	if a, b := b.Entry(shared), b.Entry(shared); a != b {
		t.Errorf("the same entry is %d and %d", a, b)
	}
	for _, add := range []error{
		b.Add("Astana", NameCase, 1<<5, city),
		b.Add("Astana", NameCase, 1<<9, country),
		b.Add("astana", AnyCase, 1<<3, 0),
		b.Add("Astana Region", NameCase, 1<<2, 0),
		b.Suffix("bekov", 1<<7, city),
		b.Word("summit", 3), b.Word("Summit", 2),
	} {
		if add != nil {
			t.Fatal(add)
		}
	}
	b.Code("KZ", country)
	m := b.Open()

	got := find(m, Phrases, "ASTANA")
	if len(got) != 2 || got[0].Kinds != 1<<3 || got[1].Kinds != 1<<5|1<<9 || got[1].Capital != 1 {
		t.Fatalf("phrases of Astana: %+v", got)
	}
	if diff := cmp.Diff([]Record{full, plain}, records(m, got[1].List)); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
	if p := find(m, Phrases, "Astana region"); len(p) != 1 || p[0].List != 0 {
		t.Errorf("phrases of Astana Region: %+v", p)
	}
	if p := find(m, Suffixes, "bekov"); len(p) != 1 || p[0].Kinds != 1<<7 {
		t.Errorf("the ending: %+v", p)
	}
	if p := find(m, Phrases, "bekov"); p != nil {
		t.Errorf("the ending is a phrase: %+v", p)
	}
	if r, ok := m.Code("KZ"); !ok || r != plain {
		t.Errorf("code KZ: %+v %v", r, ok)
	}
	for _, code := range []string{"KG", "kz", "", "KAZ"} {
		if r, ok := m.Code(code); ok {
			t.Errorf("code %q: %+v", code, r)
		}
	}
	summit, _ := Hash("SUMMIT")
	other, _ := Hash("summits")
	if m.Level(summit) != 2 || m.Level(other) != 0 {
		t.Errorf("levels %d and %d, want 2 and 0", m.Level(summit), m.Level(other))
	}
}

func TestManyPhrases(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	b := NewBuilder()
	want := map[string]uint32{}
	for i := range 20_000 {
		words := make([]string, 1+random.IntN(4))
		for j := range words {
			words[j] = fmt.Sprintf("w%d", random.IntN(3000))
		}
		phrase := strings.Join(words, " ")
		kinds := uint32(1) << (i % 20)
		want[phrase] |= kinds
		if err := b.Add(phrase, AnyCase, kinds, 0); err != nil {
			t.Fatal(err)
		}
		if err := b.Word(words[0], 1+i%7); err != nil {
			t.Fatal(err)
		}
	}
	m := b.Open()
	for phrase, kinds := range want {
		if p := find(m, Phrases, phrase); len(p) != 1 || p[0].Kinds != kinds {
			t.Fatalf("%q: %+v, want kinds %x", phrase, p, kinds)
		}
	}
	for i := range 20_000 {
		word := fmt.Sprintf("v%d", i)
		if p := find(m, Phrases, word); p != nil {
			t.Fatalf("%q, which was not added: %+v", word, p)
		}
	}
	first := b.Image()
	if second := b.Image(); second != first {
		t.Error("two images of one Builder differ")
	}
}

func TestAddErrors(t *testing.T) {
	b := NewBuilder()
	if err := b.Add("- ' .", AnyCase, 1, 0); !errors.Is(err, ErrNoWords) {
		t.Errorf("no words: %v", err)
	}
	if err := b.Add(strings.Repeat("a ", MaxWords+1), AnyCase, 1, 0); !errors.Is(err, ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
	if err := b.Add(strings.Repeat("a ", MaxWords), AnyCase, 1, 0); err != nil {
		t.Errorf("the longest: %v", err)
	}
	if b.Word("two words", 1) == nil || b.Word("word", 0) == nil || b.Word("word", 8) == nil {
		t.Error("a wrong word was taken")
	}
}

func TestOpenRefuses(t *testing.T) {
	good := NewBuilder().Image()
	if _, err := Open(good); err != nil {
		t.Fatalf("an empty image: %v", err)
	}
	for _, data := range []string{"", "whomet", good[:len(magic)], good[:len(magic)+40], "x" + good[1:], good[:len(good)-1]} {
		if _, err := Open(data); !errors.Is(err, ErrFormat) {
			t.Errorf("Open of %d bytes: %v", len(data), err)
		}
	}
}
