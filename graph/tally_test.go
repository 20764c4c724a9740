package graph_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/storetest"
)

func TestTallyNode(t *testing.T) {
	var tally graph.Tally
	for _, m := range []graph.Mention{
		{Name: "Talks", Surfaces: []string{"Talks", "The Talks"}, Spans: make([]graph.Span, 3), Country: "KZ", Latitude: 1, Longitude: 9},
		{Name: "Summit", Surfaces: []string{"Summit"}, Spans: make([]graph.Span, 1), Latitude: 2, Longitude: 3, Date: "2026-01-01", DateEnd: "2026-01-03"},
		{Name: "Summit", Surfaces: []string{"Talks"}, Spans: make([]graph.Span, 1), Acronym: "B", Date: "2026-01-01", Described: true},
		{Name: "Talks", Surfaces: []string{"Talks"}, Spans: make([]graph.Span, 1), Acronym: "A", Date: "2026-01-01", Described: true},
	} {
		m.Label, m.Key = graph.Event, "event/x"
		tally.Add(&m)
	}
	want := graph.Node{
		ID: "id", Label: graph.Event, Key: "event/x",
		Name: "Summit", Aliases: []string{"Talks", "The Talks"}, // as many articles say Talks; the smaller name wins
		Acronym: "A", Country: "KZ", Latitude: 1, Longitude: 9, // never the latitude of one with the longitude of another
		Date: "2026-01-01", Described: false, // two say so and two do not
		Articles: 4, Mentions: 6,
	}
	if d := cmp.Diff(want, tally.Node("id", graph.Event)); d != "" {
		t.Errorf("node (-want +got):\n%s", d)
	}
}

// Counting in and out in any order leaves what counting in the rest gives, also
// after writing and reading.
func TestTallyUndoes(t *testing.T) {
	var mentions []graph.Mention
	for _, s := range storetest.Build(t, storetest.Corpus(14, 60)) {
		mentions = append(mentions, s.Mentions...)
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(mentions), func(i, j int) { mentions[i], mentions[j] = mentions[j], mentions[i] })
		half := len(mentions) / 2
		var want, got graph.Tally
		for i := range mentions[:half] {
			want.Add(&mentions[i])
		}
		for i := range mentions {
			got.Add(&mentions[len(mentions)-1-i])
		}
		for i := range mentions[half:] {
			got.Remove(&mentions[half+i])
		}
		again, err := graph.ParseTally(got.String())
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() || again.String() != want.String() {
			t.Fatalf("tally %s\nwant %s", got.String(), want.String())
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"E.Azimova", "e azimova"},
		{"Sailaukyzy-O’Brien", "sailaukyzy obrien"},
		{"  José  MUÑOZ ", "jose munoz"},
		{"Łukasz Ångström", "lukasz angstrom"},
		{"Əliyev", "aliyev"},
		{"İstanbul", "istanbul"},
		{"ISTANBUL", "istanbul"},
		{"Straße", "strasse"},
		{"Qur’an ʻAbd al-Raḥmān", "quran abd al rahman"},
		{"Назарбаев", "назарбаев"},
		{"习近平", "习近平"},
		{"...", ""},
	} {
		if got := graph.Fold(c.name); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		name, date, end, article, from, to string
		want                               bool
	}{
		{"open", "2026-02-02", "", "", "", "", true},
		{"last day", "2026-02-02", "", "", "2026-02-02", "", true},
		{"day after", "2026-02-02", "", "", "2026-02-03", "", false},
		{"overlap", "2026-02-02", "2026-02-28", "", "2026-02-20", "2026-03-05", true},
		{"before", "2026-02-02", "2026-02-28", "", "", "2026-02-01", false},
		{"article's day", "", "", "2026-02-02", "2026-02-01", "2026-02-03", true},
		{"own day counts", "2026-01-01", "", "2026-02-02", "2026-02-01", "2026-02-03", false},
		{"no day, open", "", "", "", "", "", true},
		{"no day", "", "", "", "2026-02-01", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := graph.Report{Edge: graph.Edge{Date: c.date, DateEnd: c.end}, Article: graph.Document{Date: c.article}}
			if got := r.Within(c.from, c.to); got != c.want {
				t.Errorf("Within(%q, %q) = %v", c.from, c.to, got)
			}
		})
	}
}
