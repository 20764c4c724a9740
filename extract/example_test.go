package extract_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/text"
)

func ExampleExtractor_Extract() {
	x, err := extract.New(extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	doc := text.NewDocument("", "Saulekul Sailaukyzy met with Salim Al Malik in Rabat on 18 February 2026.")
	out := x.Extract(&doc)
	names := map[string]string{}
	for _, e := range out.Entities {
		names[e.ID] = e.Name
	}
	for _, r := range out.Relations {
		fmt.Println(names[r.From], r.Type, names[r.To], r.Date)
	}
	// Output: Saulekul Sailaukyzy MET_WITH Salim Al Malik 2026-02-18
}
