package answer_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
	"github.com/whomet/whomet/graph/sqlite"
	"github.com/whomet/whomet/graph/storetest"
)

// stories is a small world of diplomats.
func stories() []*extract.Extraction {
	on := func(day, place, event string) func(*extract.Relation) {
		return func(r *extract.Relation) {
			r.Date, r.Place, r.Event = day, place, event
			if day != "" {
				r.DatePrecision, r.DateSource = "day", "sentence"
			}
		}
	}
	first := storetest.NewStory("a1", "2026-02-20", "Saulekul Sailaukyzy met José Núñez in Rabat.\nThen Sailaukyzy and Núñez held talks on 18 February."+
		"\nNúñez is Minister of Energy. Rabat lies in Morocco.").
		Entity("PERSON", "Saulekul Sailaukyzy", "Sailaukyzy").Entity("PERSON", "José Núñez", "Núñez").
		Entity("ORG", "Energy").Entity("PLACE", "Rabat").Entity("PLACE", "Morocco").
		Relation("MET_WITH", "Saulekul Sailaukyzy", "José Núñez", "Saulekul Sailaukyzy met José Núñez", on("", "Rabat", "")).
		Relation("MET_WITH", "José Núñez", "Saulekul Sailaukyzy", "Sailaukyzy and Núñez held talks", on("2026-02-18", "", "")).
		Relation("HOLDS_POSITION", "José Núñez", "Energy", "Núñez is Minister of Energy", func(r *extract.Relation) { r.Title = "Minister" }).
		Relation("LOCATED_IN", "Rabat", "Morocco", "Rabat lies in Morocco", nil)
	second := storetest.NewStory("a2", "2026-03-01", "José Núñez met Ali Bey beside the River Forum.\nThe River Forum was held in Suva. "+
		"Núñez called Ann Lee. Ali Bey was to meet Ann Lee. Ali Bey attended the River Forum. Núñez is Minister of Energy.").
		Entity("PERSON", "José Núñez", "Núñez").Entity("PERSON", "Ali Bey").Entity("PERSON", "Ann Lee").
		Entity("EVENT", "River Forum").Entity("PLACE", "Suva").Entity("ORG", "Energy").
		Relation("MET_WITH", "José Núñez", "Ali Bey", "José Núñez met Ali Bey", on("", "", "River Forum")).
		Relation("HELD_IN", "River Forum", "Suva", "The River Forum was held in Suva", nil).
		Relation("SPOKE_WITH", "José Núñez", "Ann Lee", "Núñez called Ann Lee", nil).
		Relation("MET_WITH", "Ali Bey", "Ann Lee", "Ali Bey was to meet Ann Lee", func(r *extract.Relation) { r.Status = "cancelled" }).
		Relation("PARTICIPATED_IN", "Ali Bey", "River Forum", "Ali Bey attended", nil).
		Relation("HOLDS_POSITION", "José Núñez", "Energy", "Núñez is Minister of Energy", func(r *extract.Relation) { r.Title = "Minister" })
	third := storetest.NewStory("a3", "", "Ali Beyoğlu wrote to Alia Bey.").Entity("PERSON", "Ali Beyoğlu").Entity("PERSON", "Alia Bey")
	return []*extract.Extraction{first.Extraction, second.Extraction, third.Extraction}
}

func open(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	storetest.Fill(t, s, storetest.Build(t, stories()))
	return s
}

func TestMet(t *testing.T) {
	const (
		rabat = "2026-02-18 José Núñez, Saulekul Sailaukyzy, Rabat, a1, 2"
		forum = " Ali Bey, José Núñez, River Forum, a2, 1"
		call  = " Ann Lee, José Núñez, , a2, 1 SPOKE_WITH"
		plan  = " Ali Bey, Ann Lee, , a2, 1 cancelled"
	)
	s := open(t)
	for _, c := range []struct {
		name  string
		query answer.MetQuery
		want  []string
	}{
		{"all", answer.MetQuery{}, []string{rabat, forum}},
		{"all kinds", answer.MetQuery{Calls: true, Planned: true}, []string{rabat, plan, forum, call}},
		{"one", answer.MetQuery{Names: []string{"nunez"}}, []string{rabat, forum}},
		{"capitals", answer.MetQuery{Names: []string{"SAILAUKYZY"}}, []string{rabat}},
		{"another spelling", answer.MetQuery{Names: []string{"Saulekul Sailaukizi"}}, []string{rabat}},
		{"initial", answer.MetQuery{Names: []string{"S. Sailaukyzy"}}, []string{rabat}},
		{"beginnings", answer.MetQuery{Names: []string{"sau"}}, []string{rabat}},
		{"two", answer.MetQuery{Names: []string{"Ali Bey", "Núñez"}}, []string{forum}},
		{"two, the other way", answer.MetQuery{Names: []string{"Nuñez", "ali bey"}}, []string{forum}},
		{"two who did not meet", answer.MetQuery{Names: []string{"Ali Bey", "Sailaukyzy"}}, nil},
		{"place", answer.MetQuery{Place: "rabat"}, []string{rabat}},
		{"country", answer.MetQuery{Place: "Morocco"}, []string{rabat}},
		{"place of the event", answer.MetQuery{Place: "Suva"}, []string{forum}},
		{"from", answer.MetQuery{From: "2026-02-19"}, []string{forum}},
		{"to", answer.MetQuery{To: "2026-02-28"}, []string{rabat}},
	} {
		t.Run(c.name, func(t *testing.T) {
			met, err := answer.Met(t.Context(), s, c.query)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range met {
				line := fmt.Sprintf("%s %s, %s, %s%s, %s, %d", m.Date, m.A.Name, m.B.Name, m.Place, m.Event, m.Article.ID, len(m.Reports))
				if m.Type == graph.SpokeWith {
					line += " SPOKE_WITH"
				}
				if m.Status != graph.Held {
					line += " " + string(m.Status)
				}
				got = append(got, line)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("meetings (-want +got):\n%s", d)
			}
		})
	}
}

// A limit gives the beginning of what there is without one.
func TestLimit(t *testing.T) {
	s := open(t)
	storetest.Fill(t, s, storetest.Build(t, storetest.Corpus(40, 200)))
	for _, q := range []answer.MetQuery{
		{}, {Calls: true, Planned: true}, {From: "2026-03-05", To: "2026-05-12"}, {Place: "Port C"}, {Place: "Rabat"}, {Names: []string{"Saule"}},
	} {
		all, err := answer.Met(t.Context(), s, q)
		if err != nil || len(all) == 0 {
			t.Fatalf("%+v: %d meetings, %v", q, len(all), err)
		}
		for q.Limit = 1; q.Limit < min(len(all)+2, 60); q.Limit++ {
			some, err := answer.Met(t.Context(), s, q)
			if d := cmp.Diff(all[:min(q.Limit, len(all))], some); err != nil || d != "" {
				t.Errorf("%+v: %v (-want +got):\n%s", q, err, d)
			}
		}
	}
}

func TestFind(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		name   string
		labels []graph.Label
		want   string
	}{
		{"Ali Bey", nil, "Ali Bey"}, // whole words win over beginnings
		{"bey ali", nil, "Ali Bey"},
		{"Al Be", nil, "Ali Bey, Ali Beyoğlu, Alia Bey"},
		{"Beyoglu", nil, "Ali Beyoğlu"},
		{"kyzy", nil, "Saulekul Sailaukyzy"},
		{"Sailaukizi", nil, "Saulekul Sailaukyzy"},
		{"suva", []graph.Label{graph.Place}, "Suva"},
	} {
		t.Run(c.name, func(t *testing.T) {
			nodes, err := answer.Find(t.Context(), s, c.name, c.labels...)
			if err != nil {
				t.Fatal(err)
			}
			got := make(map[string]bool)
			for _, n := range nodes {
				got[n.Name] = true
			}
			want := make(map[string]bool)
			for _, n := range strings.Split(c.want, ", ") {
				want[n] = true
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("found (-want +got):\n%s", d)
			}
		})
	}
}

func TestUnknownName(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		name    string
		nearest string
	}{
		{"Sulekil Saylaukyzi", "Saulekul Sailaukyzy"},
		{"Qqqqqqqqqqqqqqqqqqqqq", ""},
	} {
		_, err := answer.Met(t.Context(), s, answer.MetQuery{Names: []string{c.name}})
		var unknown *answer.UnknownNameError
		if !errors.As(err, &unknown) {
			t.Fatalf("%s: error %v", c.name, err)
		}
		if got := strings.Join(unknown.Nearest, ", "); got != c.nearest {
			t.Errorf("%s: nearest %q, want %q", c.name, got, c.nearest)
		}
	}
	if _, err := answer.Find(t.Context(), s, " .,"); err == nil {
		t.Error("a name without a letter was looked for")
	}
}

func TestWho(t *testing.T) {
	profiles, err := answer.Who(t.Context(), open(t), "núñez")
	if err != nil || len(profiles) != 1 {
		t.Fatalf("%d profiles, %v", len(profiles), err)
	}
	p := profiles[0]
	if len(p.Positions) != 1 || p.Positions[0].Title != "Minister" || len(p.Positions[0].Reports) != 2 {
		t.Errorf("positions %+v, want one in two reports", p.Positions)
	}
	if len(p.Meetings) != 3 || len(p.Events) != 0 || len(p.Articles) != 2 || p.Articles[0].ID != "a1" {
		t.Errorf("%d meetings, %d events, articles %v", len(p.Meetings), len(p.Events), p.Articles)
	}
	forum, err := answer.Who(t.Context(), open(t), "river")
	if err != nil || len(forum) != 1 || len(forum[0].Events) != 2 {
		t.Errorf("forum %+v, %v", forum, err)
	}
}

func TestWhoIsBounded(t *testing.T) {
	s := open(t)
	storetest.Fill(t, s, storetest.Build(t, storetest.Corpus(41, 60)))
	profiles, err := answer.Who(t.Context(), s, "meeting")
	if err != nil || len(profiles) != answer.MaxProfiles {
		t.Errorf("%d profiles, %v", len(profiles), err)
	}
	for i := range profiles[1:] {
		a, b := profiles[i].Node, profiles[i+1].Node
		if a.Label > b.Label || a.Label == b.Label && a.Articles < b.Articles {
			t.Errorf("%s with %d articles precedes %s with %d", a.Name, a.Articles, b.Name, b.Articles)
		}
	}
}

func TestArticles(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		name  string
		query answer.ArticleQuery
		want  string
	}{
		{"all", answer.ArticleQuery{}, "a3 a1 a2"},
		{"by name", answer.ArticleQuery{Name: "Nunez"}, "a1 a2"},
		{"by date", answer.ArticleQuery{From: "2026-02-21", To: "2026-12-31"}, "a2"},
	} {
		docs, err := answer.Articles(t.Context(), s, c.query)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, d := range docs {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestExplain(t *testing.T) {
	s := open(t)
	met, err := answer.Met(t.Context(), s, answer.MetQuery{Names: []string{"Sailaukyzy"}})
	if err != nil {
		t.Fatal(err)
	}
	edge := met[0].Reports[0]
	x, err := answer.Explain(t.Context(), s, edge.ID[:12])
	if err != nil {
		t.Fatal(err)
	}
	const want = "Then «[Sailaukyzy|PERSON] and [Núñez|PERSON] held talks» on 18 February."
	if x.Text() != want || x.Rule != "test" || x.ID != edge.ID {
		t.Errorf("explained %s by %s: %s\nwant %s", x.ID, x.Rule, x.Text(), want)
	}
	var unknown *answer.UnknownEdgeError
	for _, id := range []string{"zzz", ""} {
		if _, err := answer.Explain(t.Context(), s, id); !errors.As(err, &unknown) {
			t.Errorf("explain %q: %v", id, err)
		}
	}
}

func ExampleMet() {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, "whomet.db", sqlite.Options{ReadOnly: true})
	if err != nil {
		fmt.Println("build the store first")
		return
	}
	defer s.Close(ctx)
	meetings, err := answer.Met(ctx, s, answer.MetQuery{Names: []string{"Sailaukyzy"}, From: "2026-01-01"})
	if err != nil {
		fmt.Println(err)
	}
	for _, m := range meetings {
		fmt.Println(m.Date, m.A.Name, "met", m.B.Name, "—", m.Reports[0].Sentence)
	}
	// Output: build the store first
}
