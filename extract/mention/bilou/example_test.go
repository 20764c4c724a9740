package bilou_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/mention/bilou"
)

func Example() {
	words := []string{"Salim", "Al", "Malik", "visited", "Rabat"}
	labels := make([]bilou.Label, len(words))
	bilou.Mark(labels, bilou.Span{First: 0, Last: 3, Class: bilou.Person})
	bilou.Mark(labels, bilou.Span{First: 4, Last: 5, Class: bilou.Place})
	fmt.Println(labels)
	for _, s := range bilou.Spans(nil, labels) {
		fmt.Println(s.Class, words[s.First:s.Last])
	}
	// Output:
	// [B-PERSON I-PERSON L-PERSON O U-PLACE]
	// PERSON [Salim Al Malik]
	// PLACE [Rabat]
}
