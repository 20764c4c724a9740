package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
)

// Corpus returns n articles about people, bodies, places and events that recur,
// with every type and status of relation and names that are hard on databases.
// The same seed gives the same articles.
func Corpus(seed uint64, n int) []*extract.Extraction {
	all := make([]*extract.Extraction, n)
	for i := range all {
		all[i] = Article(seed, i)
	}
	return all
}

// Article returns the i-th article of a corpus.
func Article(seed uint64, i int) *extract.Extraction {
	w := writer{Rand: rand.New(rand.NewPCG(seed, uint64(i)))}
	w.x = &extract.Extraction{
		ID:      fmt.Sprintf("%s/%d", pick(&w, "https://example.org/news?id=ä&x", "дом", "a'b\"c", "\U0001F30D", "\uFFFD", "plain"), i),
		Version: "test", Title: fmt.Sprintf("Talks no. %d, \"quoted\"; =1+1", i),
		Date:   fmt.Sprintf("2026-%02d-%02d", 1+w.IntN(12), 1+w.IntN(28)),
		Source: pick(&w, "", "Ministry, of \"Talks\"", "Agence|Presse\\"), URL: pick(&w, "", "https://example.org/?a=1&b=<2>"),
	}
	w.text.WriteString(w.x.Title + "\n")
	w.entities(i)
	for range 3 + w.IntN(6) {
		w.relation()
	}
	w.x.Text = w.text.String()
	return w.x
}

// writer makes up one article.
type writer struct {
	*rand.Rand
	x    *extract.Extraction
	text strings.Builder
}

func pick[T any](w *writer, values ...T) T { return values[w.IntN(len(values))] }

// put writes words and returns their span in code points.
func (w *writer) put(s string) extract.Mention {
	start := utf8.RuneCountInString(w.text.String())
	w.text.WriteString(s + " ")
	return extract.Mention{Start: start, End: start + utf8.RuneCountInString(s), Surface: s}
}

// entities makes people first, then bodies, places and events: relation relies
// on the order.
func (w *writer) entities(i int) {
	for range 4 {
		w.person(w.IntN(40))
	}
	for range 2 {
		w.organization(w.IntN(15))
	}
	for range 2 {
		w.place(w.IntN(10), i%50 == 0)
	}
	for range 2 {
		w.event(w.IntN(12))
	}
}

func (w *writer) add(e extract.Entity, surfaces ...string) {
	e.ID = fmt.Sprintf("e%d", len(w.x.Entities)+1)
	for range 1 + w.IntN(3) {
		e.Mentions = append(e.Mentions, w.put(pick(w, surfaces...)))
	}
	if w.IntN(3) == 0 {
		e.Nominals = append(e.Nominals, w.put("the delegation"))
	}
	w.x.Entities = append(w.x.Entities, e)
}

func (w *writer) person(k int) {
	family := []string{"Sailaukyzy", "O’Brien", "Ñuñez", "Łukasz", "Əliyev", "金", "d'Hôte; DROP"}[k%7]
	name := fmt.Sprintf("%s %s-%c", []string{"Saule", "José", "Ali", "Björk"}[k%4], family, 'A'+k%26)
	e := extract.Entity{Type: "PERSON", Name: pick(w, name, name+" Jr."), Key: fmt.Sprintf("person/%d", k)}
	if k%13 == 0 {
		e.Key = "" // known in this article only
	}
	w.add(e, e.Name, family)
}

func (w *writer) organization(k int) {
	e := extract.Entity{Type: "ORG", Name: fmt.Sprintf("Ministry of Affairs %d", k), Key: fmt.Sprintf("org/%d", k)}
	if w.IntN(2) == 0 {
		e.Acronym = fmt.Sprintf("MA%d", k%3)
		e.Country = pick(w, "KZ", "MA")
	}
	w.add(e, e.Name, "Ministry", fmt.Sprintf("MA%d", k%3))
}

func (w *writer) place(k int, long bool) {
	e := extract.Entity{Type: "PLACE", Name: fmt.Sprintf("Port %c", 'A'+k), Key: fmt.Sprintf("place/city/%d", k), Country: "FJ"}
	if k%2 == 0 {
		e.Latitude, e.Longitude = -18.1416+float64(k), 178.44149/float64(k+1)
	}
	if long {
		e.Key = "place/long"
		e.Name = strings.Repeat("Very Long Name ", 900) + "End" // longer than an index allows
	}
	w.add(e, e.Name)
}

func (w *writer) event(k int) {
	e := extract.Entity{Type: "EVENT", Name: fmt.Sprintf("Forum %d", k), Key: fmt.Sprintf("event/%d", k), Kind: pick(w, "forum", "summit")}
	if k%3 == 0 {
		no := false
		e.Named, e.Key, e.Name = &no, "", "meeting"
	}
	if w.IntN(2) == 0 {
		e.Date, e.Status = "2026-02-02", pick(w, "held", "planned")
		e.DateEnd = pick(w, "", "2026-02-04")
	}
	w.add(e, e.Name)
}

// relation adds a relation of any type that the ends allow.
func (w *writer) relation() {
	kinds := []struct{ kind, from, to string }{
		{"MET_WITH", "PERSON", "PERSON"}, {"MET_WITH", "PERSON", "PERSON"}, {"SPOKE_WITH", "PERSON", "PERSON"},
		{"PARTICIPATED_IN", "PERSON", "EVENT"}, {"ORGANIZED", "ORG", "EVENT"}, {"HELD_IN", "EVENT", "PLACE"},
		{"HOLDS_POSITION", "PERSON", "ORG"}, {"MEMBER_OF", "ORG", "ORG"}, {"PART_OF", "ORG", "ORG"}, {"LOCATED_IN", "ORG", "PLACE"},
	}
	k := kinds[w.IntN(len(kinds))]
	from, to := w.entity(k.from), w.entity(k.to)
	if from == to {
		return
	}
	before := w.put("According to the ministry,")
	said := w.put(fmt.Sprintf("%s did «%s» with %s.", from, k.kind, to))
	r := extract.Relation{
		Type: k.kind, From: from, To: to, Status: pick(w, "held", "held", "", "planned", "cancelled", "refused"),
		Evidence: [2]int{said.Start, said.End}, Sentence: [2]int{before.Start, said.End},
		Rule: pick(w, "verb", "noun"), Confidence: float64(w.IntN(101)) / 100,
	}
	if w.IntN(2) == 0 {
		r.Date, r.DatePrecision, r.DateSource = fmt.Sprintf("2026-03-%02d", 1+w.IntN(28)), "day", pick(w, "sentence", "article")
	}
	w.detail(&r)
	w.x.Relations = append(w.x.Relations, r)
	if w.IntN(5) == 0 { // another rule finds the same
		r.Rule, r.Confidence = "again", float64(w.IntN(101))/100
		w.x.Relations = append(w.x.Relations, r)
	}
}

func (w *writer) detail(r *extract.Relation) {
	switch r.Type {
	case "MET_WITH", "SPOKE_WITH":
		r.Mode = pick(w, "", "visit", "hosted", "third place")
		if w.IntN(2) == 0 {
			r.Place, r.Event = w.entity("PLACE"), w.entity("EVENT")
		}
	case "HOLDS_POSITION":
		r.Title = pick(w, "Minister", "Ambassador, \"Extraordinary\"\nand Plenipotentiary")
		r.AccreditedTo = pick(w, "", w.entity("PLACE"))
		r.Qualifier = pick(w, "", "former", "acting")
	case "PARTICIPATED_IN":
		r.Role = pick(w, "", "speaker", "host")
	}
}

// entity returns the id of one of the article's entities of the type.
func (w *writer) entity(kind string) string {
	var ids []string
	for _, e := range w.x.Entities {
		if e.Type == kind {
			ids = append(ids, e.ID)
		}
	}
	return pick(w, ids...)
}

// Build builds the articles and fails the test if one is refused.
func Build(t testing.TB, articles []*extract.Extraction) []graph.Statements {
	t.Helper()
	all := make([]graph.Statements, len(articles))
	for i, x := range articles {
		s, err := graph.Build(x)
		if err != nil {
			t.Fatal(err)
		}
		all[i] = s
	}
	return all
}
