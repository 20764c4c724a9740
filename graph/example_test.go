package graph_test

import (
	"fmt"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
)

func ExampleBuild() {
	s, err := graph.Build(&extract.Extraction{
		ID: "1", Date: "2026-02-20", Text: "Ann Lee met Bo Ek today.",
		Entities: []extract.Entity{
			{ID: "e1", Type: "PERSON", Name: "Ann Lee", Key: "person/ann-lee", Mentions: []extract.Mention{{Start: 0, End: 7}}},
			{ID: "e2", Type: "PERSON", Name: "Bo Ek", Key: "person/bo-ek", Mentions: []extract.Mention{{Start: 12, End: 17}}},
		},
		Relations: []extract.Relation{{
			Type: "MET_WITH", From: "e1", To: "e2", Evidence: [2]int{0, 23}, Sentence: [2]int{0, 24},
			Date: "2026-02-20", DatePrecision: "day", DateSource: "article",
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	e := s.Edges[0]
	fmt.Println(len(s.Mentions), "mentions;", e.Type, e.Status, e.Date, e.Sentence)
	// Output: 2 mentions; MET_WITH held 2026-02-20 Ann Lee met Bo Ek today.
}
