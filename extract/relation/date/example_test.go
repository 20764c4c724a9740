package date_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/relation/date"
)

func ExampleFind() {
	article, _ := date.ParseDay("2026-02-20")
	text := "The ministers met on Thursday; the forum ran from 2 to 4 February 2026."
	for _, e := range date.Find(text) {
		v, ok := e.Resolve(article, date.Past)
		fmt.Println(e.Of(text), v.First, v.Last, v.FromArticle, ok)
	}
	// Output:
	// Thursday 2026-02-19 2026-02-19 true true
	// from 2 to 4 February 2026 2026-02-02 2026-02-04 false true
}
