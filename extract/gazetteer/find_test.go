package gazetteer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/gazetteer"
)

func load(t testing.TB) *gazetteer.Dictionary {
	t.Helper()
	d, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// show writes the matches that have one of the kinds as "tokens/kind,kind".
func show(tokens []string, matches []gazetteer.Match, kinds gazetteer.Kinds) (out []string) {
	for _, m := range matches {
		var names []string
		for k := gazetteer.Country; k <= gazetteer.Calendar; k++ {
			if m.Kinds.Has(k) && kinds.Has(k) {
				names = append(names, k.String())
			}
		}
		if names != nil {
			out = append(out, strings.Join(tokens[m.First:m.Last], " ")+"/"+strings.Join(names, ","))
		}
	}
	return out
}

func TestFind(t *testing.T) {
	country, org := gazetteer.Of(gazetteer.Country), gazetteer.Of(gazetteer.Organization)
	tests := []struct {
		name, text string
		kinds      gazetteer.Kinds
		want       []string
	}{
		{"short forms", "the U.S. , the US , the USA , the U.K. and the UK", country,
			[]string{"U.S./country", "US/country", "USA/country", "U.K./country", "UK/country"}},
		{"official forms", "the Republic of Kazakhstan and the Kingdom of Morocco", country,
			[]string{"Republic of Kazakhstan/country", "Kazakhstan/country", "Kingdom of Morocco/country", "Morocco/country"}},
		{"a possessive inside", "the Democratic People 's Republic of Korea", country,
			[]string{"Democratic People 's Republic of Korea/country", "Republic of Korea/country", "Korea/country"}},
		{"a possessive behind", "Kazakhstan's policy", country, []string{"Kazakhstan's/country"}},
		{"diacritics", "Türkiye , Turkiye , TÜRKİYE , Cote d'Ivoire , Côte d’Ivoire", country,
			[]string{"Türkiye/country", "Turkiye/country", "TÜRKİYE/country", "Cote d'Ivoire/country", "Côte d’Ivoire/country"}},
		{"hyphens", "Guinea-Bissau , Guinea Bissau , Timor – Leste", country,
			[]string{"Guinea-Bissau/country", "Guinea Bissau/country", "Timor – Leste/country"}},
		{"words that are names in capitals only", "turkey for us , who met georgia", country | org, nil},
		{"acronyms want capitals", "WHO and Who", org, []string{"WHO/organization"}},
		{"small words in a title-case headline", "Ministry Of Defence Of The Republic Of Kenya", country,
			[]string{"Republic Of Kenya/country", "Kenya/country"}},
		{"capitals", "KAZAKHSTAN AND THE UNITED NATIONS TELL US", country | org,
			[]string{"KAZAKHSTAN/country", "UNITED NATIONS/organization"}},
		{"a name inside a longer token", "Kazakhstan-ICESCO cooperation", country | org, nil},
		{"titles in any case", "deputy prime minister , Deputy Prime Minister", gazetteer.Of(gazetteer.Title),
			[]string{"deputy prime minister/title", "prime minister/title", "minister/title",
				"Deputy Prime Minister/title", "Prime Minister/title", "Minister/title"}},
		{"nothing", ", . - ' 12", gazetteer.AnyKind, nil},
	}
	d := load(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tokens := strings.Fields(test.text)
			got := show(tokens, d.Find(tokens, nil), test.kinds)
			slices.Sort(got)
			want := slices.Clone(test.want)
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("matches (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFindOrder(t *testing.T) {
	d := load(t)
	tokens := strings.Fields("The Ambassador of Kazakhstan to New York University in Paris , Jean Le Roux")
	matches := d.Find(tokens, nil)
	type place struct {
		first int
		kind  gazetteer.Kind
	}
	seen := map[place]bool{}
	for i, m := range matches {
		if m.First >= m.Last || m.Last > len(tokens) || m.Kinds == 0 {
			t.Errorf("match %d is %+v", i, m)
		}
		if i > 0 && (m.First < matches[i-1].First || m.First == matches[i-1].First && m.Last > matches[i-1].Last) {
			t.Errorf("match %d is out of order", i)
		}
	}
	for k := gazetteer.Country; k <= gazetteer.Calendar; k++ {
		last := map[int]int{}
		for _, m := range matches {
			if k == gazetteer.Ambiguous || !m.Kinds.Has(k) {
				continue
			}
			if old, ok := last[m.First]; ok && old != m.Last {
				t.Errorf("two lengths of kind %v at token %d", k, m.First)
			}
			last[m.First] = m.Last
			seen[place{m.First, k}] = true
		}
	}
	if !seen[place{5, gazetteer.University}] || !seen[place{5, gazetteer.City}] {
		t.Error("New York University is not found as a university, with New York as a city")
	}
}

func TestFindLongest(t *testing.T) {
	d := load(t)
	var s gazetteer.Sentence
	tokens := strings.Fields("Officials of the Republic of Kazakhstan went from New York to Paris")
	s.Reset(tokens)
	got := show(tokens, d.FindLongest(&s, gazetteer.Places, nil), gazetteer.Of(gazetteer.Country, gazetteer.City))
	want := []string{"Republic of Kazakhstan/country", "New York/city", "Paris/city"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("matches (-want +got):\n%s", diff)
	}
}

func TestAmbiguous(t *testing.T) {
	d := load(t)
	tests := []struct {
		token string
		want  bool
	}{{"WHO", true}, {"Turkey", false}, {"Kazakhstan", false}, {"US", true}, {"Grace", true}, {"Saule", false}, {"Reading", true}, {"ICESCO", false}}
	for _, test := range tests {
		kinds := gazetteer.Kinds(0)
		for _, m := range d.Find([]string{test.token}, nil) {
			kinds |= m.Kinds
		}
		if kinds == 0 || kinds.Has(gazetteer.Ambiguous) != test.want {
			t.Errorf("%s: kinds %b, want ambiguous %v", test.token, kinds, test.want)
		}
	}
}

func TestSentenceIsReused(t *testing.T) {
	d := load(t)
	var s gazetteer.Sentence
	if got := d.FindIn(&s, nil); got != nil || s.Len() != 0 {
		t.Errorf("an empty sentence has %d tokens and matches %v", s.Len(), got)
	}
	s.Reset([]string{"IN", "THE", "UNITED", "NATIONS"})
	s.Reset([]string{"Nothing"})
	if got := show([]string{"Nothing"}, d.FindIn(&s, nil), gazetteer.Places|gazetteer.Bodies); got != nil {
		t.Errorf("left over: %v", got)
	}
	s.Reset(strings.Fields("summit of Astana"))
	if s.Len() != 3 || d.LevelAt(&s, 0) == 0 || d.LevelAt(&s, 2) != 0 {
		t.Errorf("levels %d %d of %d tokens", d.LevelAt(&s, 0), d.LevelAt(&s, 2), s.Len())
	}
}

func TestFindAllocatesNothing(t *testing.T) {
	d := load(t)
	tokens := strings.Fields(newsText)
	var s gazetteer.Sentence
	s.Reset(tokens)
	matches := d.FindIn(&s, nil)
	if n := testing.AllocsPerRun(100, func() {
		s.Reset(tokens)
		matches = d.FindIn(&s, matches[:0])
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func ExampleDictionary_Find() {
	d, err := gazetteer.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	tokens := strings.Fields("The Foreign Minister of Türkiye visited ICESCO in Rabat .")
	for _, m := range d.Find(tokens, nil) {
		for _, e := range d.Entries(m.Entry) {
			fmt.Printf("%s: %s %q %q\n", strings.Join(tokens[m.First:m.Last], " "), e.Kind, e.Name, e.Country)
		}
	}
	// Output:
	// Foreign Minister: title "Foreign Minister" ""
	// Minister: title "Minister" ""
	// Türkiye: country "Türkiye" "TR"
	// visited: meeting "visited" ""
	// ICESCO: organization "Islamic World Educational, Scientific and Cultural Organization" "MA"
	// Rabat: city "Rabat" "MA"
}
