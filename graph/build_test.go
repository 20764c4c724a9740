package graph_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/storetest"
)

const talks = "Talks in Suva\n" +
	"Zoé Ŵatkins met Ali Bey in Suva on 2 March.\n" +
	"Bey, the Ambassador of Turkey to Fiji, will call Zoé Ŵatkins."

func story() storetest.Story {
	return storetest.NewStory("a1", "2026-03-03", talks).
		Entity("PERSON", "Zoé Ŵatkins").Entity("PERSON", "Ali Bey", "Bey").
		Entity("PLACE", "Suva").Entity("PLACE", "Turkey").Entity("PLACE", "Fiji").
		Relation("MET_WITH", "Zoé Ŵatkins", "Ali Bey", "Zoé Ŵatkins met Ali Bey", func(r *extract.Relation) {
			r.Place, r.Date, r.DatePrecision, r.DateSource = "Suva", "2026-03-02", "day", "sentence"
		}).
		Relation("SPOKE_WITH", "Ali Bey", "Zoé Ŵatkins", "will call Zoé Ŵatkins", func(r *extract.Relation) { r.Status = "planned" }).
		Relation("HOLDS_POSITION", "Ali Bey", "Turkey", "Ambassador of Turkey to Fiji", func(r *extract.Relation) {
			r.Title, r.AccreditedTo = "Ambassador", "Fiji"
		})
}

func TestBuild(t *testing.T) {
	s, err := graph.Build(story().Extraction)
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string]string)
	var got []string
	for _, m := range s.Mentions {
		names[m.Entity] = m.Name
	}
	for _, e := range s.Edges {
		got = append(got, fmt.Sprintf("%s %s | %s | %s | %s%s%s | %s | %v %d | %s", e.Type, e.Status, names[e.From], names[e.To],
			e.Mode, e.Title, e.AccreditedTo, names[e.PlaceID], e.Evidence, e.SentenceStart, e.Sentence))
		if e.Type.Symmetric() && e.From > e.To {
			t.Errorf("%s runs from %s to %s", e.Type, e.From, e.To)
		}
	}
	pair := "Zoé Ŵatkins | Ali Bey"
	if graph.NodeID(graph.Person, "person/ali bey") < graph.NodeID(graph.Person, "person/zoé ŵatkins") {
		pair = "Ali Bey | Zoé Ŵatkins"
	}
	want := map[string]bool{
		"MET_WITH held | " + pair + " |  | Suva | 14-37 14 | Zoé Ŵatkins met Ali Bey in Suva on 2 March.":                                       true,
		"WAS_TO_MEET planned | " + pair + " | call |  | 97-118 58 | Bey, the Ambassador of Turkey to Fiji, will call Zoé Ŵatkins.":              true,
		"HOLDS_POSITION held | Ali Bey | Turkey | AmbassadorFiji |  | 67-95 58 | Bey, the Ambassador of Turkey to Fiji, will call Zoé Ŵatkins.": true,
	}
	for _, line := range got {
		if !want[line] {
			t.Errorf("unexpected edge %s", line)
		}
		delete(want, line)
	}
	for line := range want {
		t.Errorf("missing edge %s", line)
	}
	for _, m := range s.Mentions {
		if m.Name == "Ali Bey" {
			if d := cmp.Diff([]string{"Ali Bey", "Bey"}, m.Surfaces); d != "" || len(m.Spans) != 3 {
				t.Errorf("mention of Ali Bey has %d spans, surfaces (-want +got):\n%s", len(m.Spans), d)
			}
		}
	}
}

// Ids are promised for the same input and version: when they change, every
// store has to be built anew, and this test says so.
func TestIDs(t *testing.T) {
	s, err := graph.Build(story().Extraction)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{graph.NodeID(graph.Person, "person/ali bey"), s.Mentions[0].ID, s.Edges[0].ID, s.Article.Hash, graph.LineHash([]byte("{}"))}
	if d := cmp.Diff(wantIDs(), got); d != "" {
		t.Errorf("ids (-want +got):\n%s", d)
	}
}

func wantIDs() []string {
	return []string{
		"0av0d1d4qr36mvm6ck7is516fk", "ssq2cfb48eh490cgt4g9pbusms", "72qk5sjrj6cc9bhc29ucvmu8lo",
		"rheqtah7hhbcshnh361ujkuhgk", "mqbhqut79lag0jpnf1dmu5s0k0",
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct{ relation, status, want string }{
		{"MET_WITH", "", "MET_WITH held"},
		{"MET_WITH", "held", "MET_WITH held"},
		{"MET_WITH", "planned", "WAS_TO_MEET planned"},
		{"MET_WITH", "cancelled", "WAS_TO_MEET cancelled"},
		{"SPOKE_WITH", "held", "SPOKE_WITH held"},
		{"SPOKE_WITH", "refused", "WAS_TO_MEET refused"},
		{"HOLDS_POSITION", "planned", "HOLDS_POSITION planned"},
		{"HOLDS_POSITION", "cancelled", ""},
		{"HOLDS_POSITION", "refused", ""},
	} {
		t.Run(c.relation+" "+c.status, func(t *testing.T) {
			x := storetest.NewStory("a", "", "Ann met Bob of Fiji").Entity("PERSON", "Ann").Entity("PERSON", "Bob").Entity("PLACE", "Fiji")
			to := map[bool]string{true: "Fiji", false: "Bob"}[c.relation == "HOLDS_POSITION"]
			x.Relation(c.relation, "Ann", to, "Ann met Bob", func(r *extract.Relation) { r.Status = c.status })
			got := ""
			for _, e := range storetest.Build(t, []*extract.Extraction{x.Extraction})[0].Edges {
				got += e.Type.String() + " " + string(e.Status)
			}
			if got != c.want {
				t.Errorf("stored as %q, want %q", got, c.want)
			}
		})
	}
}

// What Build returns does not depend on the order of entities and relations.
func TestBuildOrder(t *testing.T) {
	for _, x := range storetest.Corpus(12, 50) {
		want := storetest.Build(t, []*extract.Extraction{x})
		r := rand.New(rand.NewPCG(1, 2))
		r.Shuffle(len(x.Entities), func(i, j int) { x.Entities[i], x.Entities[j] = x.Entities[j], x.Entities[i] })
		r.Shuffle(len(x.Relations), func(i, j int) { x.Relations[i], x.Relations[j] = x.Relations[j], x.Relations[i] })
		if d := cmp.Diff(want, storetest.Build(t, []*extract.Extraction{x})); d != "" {
			t.Fatalf("after shuffling (-want +got):\n%s", d)
		}
	}
}

func TestSameNode(t *testing.T) {
	x := storetest.NewStory("a", "", "Ann is Annie. Ann met Annie. Bob met Annie.").
		Entity("PERSON", "Ann ").Entity("PERSON", "Annie").Entity("PERSON", "Bob").
		Relation("MET_WITH", "Ann ", "Annie", "Ann met Annie", nil).
		Relation("MET_WITH", "Bob", "Annie", "Bob met Annie", nil)
	x.Entities[1].Key = x.Entities[0].Key
	s := storetest.Build(t, []*extract.Extraction{x.Extraction})[0]
	if len(s.Mentions) != 2 || len(s.Edges) != 1 {
		t.Fatalf("%d mentions and %d edges, want 2 and 1: one node has two names and does not meet itself", len(s.Mentions), len(s.Edges))
	}
}

func TestBuildRefuses(t *testing.T) {
	no := false
	for _, c := range []struct {
		name, want string
		spoil      func(x *extract.Extraction)
	}{
		{"no id", "id: missing", func(x *extract.Extraction) { x.ID = "" }},
		{"long id", "id: 2001 bytes", func(x *extract.Extraction) { x.ID = strings.Repeat("x", 2001) }},
		{"no text", "text: missing", func(x *extract.Extraction) { x.Text = "" }},
		{"bad date", `date: "3 March" is not a day`, func(x *extract.Extraction) { x.Date = "3 March" }},
		{"no such day", `"2026-02-30" is not a day`, func(x *extract.Extraction) { x.Date = "2026-02-30" }},
		{"bad UTF-8", "not valid UTF-8", func(x *extract.Extraction) { x.Source = "\xff" }},
		{"entity type", `entities[0].type: unknown entity type "HUMAN"`, func(x *extract.Extraction) { x.Entities[0].Type = "HUMAN" }},
		{"entity without id", "entities[0].id: missing", func(x *extract.Extraction) { x.Entities[0].ID = "" }},
		{"entity twice", `entities[1].id: "Zoé Ŵatkins" comes twice`, func(x *extract.Extraction) { x.Entities[1].ID = x.Entities[0].ID }},
		{"no name", "entities[0].name: missing", func(x *extract.Extraction) { x.Entities[0].Name = "" }},
		{"named person", "entities[0].named", func(x *extract.Extraction) { x.Entities[0].Named = &no }},
		{"off the globe", "not on the globe", func(x *extract.Extraction) { x.Entities[2].Latitude = 91 }},
		{"span outside", "entities[0].mentions[0]: 14-1000 does not lie in the text, which has 119 code points",
			func(x *extract.Extraction) { x.Entities[0].Mentions[0].End = 1000 }},
		{"negative span", "entities[0].mentions[0]", func(x *extract.Extraction) { x.Entities[0].Mentions[0].Start = -1 }},
		{"empty span", "entities[0].mentions[0]", func(x *extract.Extraction) { x.Entities[0].Mentions[0].End = 14 }},
		{"wrong surface", `the text has "Zoé Ŵatkins" at 14-25, not "Zoe"`, func(x *extract.Extraction) { x.Entities[0].Mentions[0].Surface = "Zoe" }},
		{"relation type", `relations[0].type: unknown relation type "MET"`, func(x *extract.Extraction) { x.Relations[0].Type = "MET" }},
		{"type of the graph only", "relations[0].type", func(x *extract.Extraction) { x.Relations[0].Type = "WAS_TO_MEET" }},
		{"missing end", `relations[0].from: "e9" is no entity of the article`, func(x *extract.Extraction) { x.Relations[0].From = "e9" }},
		{"missing place", `relations[0].place: "e9" is no entity`, func(x *extract.Extraction) { x.Relations[0].Place = "e9" }},
		{"wrong ends", "MET_WITH cannot join PERSON with PLACE", func(x *extract.Extraction) { x.Relations[0].To = "Suva" }},
		{"itself", "joins", func(x *extract.Extraction) { x.Relations[0].To = x.Relations[0].From }},
		{"evidence outside", "relations[0].evidence", func(x *extract.Extraction) { x.Relations[0].Evidence[1] = 120 }},
		{"sentence outside", "relations[0].sentence", func(x *extract.Extraction) { x.Relations[0].Sentence[1] = 120 }},
		{"end before date", "relations[0].date_end", func(x *extract.Extraction) { x.Relations[0].DateEnd = "2026-03-01" }},
		{"status", `relations[0].status: unknown value "done"`, func(x *extract.Extraction) { x.Relations[0].Status = "done" }},
		{"mode", "relations[0].mode", func(x *extract.Extraction) { x.Relations[0].Mode = "walk" }},
		{"confidence", "relations[0].confidence: 1.5", func(x *extract.Extraction) { x.Relations[0].Confidence = 1.5 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := story().Extraction
			c.spoil(x)
			_, err := graph.Build(x)
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

// Whatever a line holds, Build returns statements that fit together or an error.
func FuzzBuild(f *testing.F) {
	for _, x := range append(storetest.Corpus(13, 3), story().Extraction) {
		line, err := json.Marshal(x)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		var x extract.Extraction
		if json.Unmarshal(line, &x) != nil {
			return
		}
		s, err := graph.Build(&x)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("error %v is no ErrInvalid", err)
			}
			return
		}
		nodes := make(map[string]bool)
		for _, m := range s.Mentions {
			if nodes[m.Entity] {
				t.Fatalf("node %s is mentioned twice", m.Entity)
			}
			nodes[m.Entity] = true
		}
		text := []rune(x.Text)
		for i, e := range s.Edges {
			if !nodes[e.From] || !nodes[e.To] || e.From == e.To || i > 0 && s.Edges[i-1].ID >= e.ID {
				t.Fatalf("edge %+v", e)
			}
			if !strings.HasPrefix(string(text[e.SentenceStart:]), e.Sentence) {
				t.Fatalf("sentence %q does not stand at %d", e.Sentence, e.SentenceStart)
			}
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	x := storetest.Article(1, 1)
	b.SetBytes(int64(len(x.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := graph.Build(x); err != nil {
			b.Fatal(err)
		}
	}
}
