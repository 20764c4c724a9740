package house_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/house"
)

func ExampleRules_Correct() {
	s := house.Sentence{
		Words: []string{"The", "New", "School", "opened"},
		Spans: []bilou.Span{{First: 0, Last: 3, Class: bilou.Org}},
	}
	house.New().Correct(&s)
	for _, n := range s.Spans {
		fmt.Println(s.Words[n.First:n.Last])
	}
	// Output: [New School]
}
