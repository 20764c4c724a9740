package entity_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func ExampleResolver_Resolve() {
	doc := text.NewDocument("", "Ana Diaz, CEO of Acme, spoke. Diaz left.")
	analyzer, err := syntax.New()
	if err != nil {
		panic(err)
	}
	resolver, err := entity.New(entity.Options{})
	if err != nil {
		panic(err)
	}
	// What the recogniser finds: "Ana Diaz" and "Acme", and "Diaz" in the second sentence.
	mentions := []mention.Mention{
		{Span: text.Span{Start: 0, End: 8}, Type: mention.Person, Sentence: 0, First: 0, Last: 2},
		{Span: text.Span{Start: 17, End: 21}, Type: mention.Org, Sentence: 0, First: 5, Last: 6},
		{Span: text.Span{Start: 30, End: 34}, Type: mention.Person, Sentence: 1, First: 0, Last: 1},
	}
	r := resolver.Resolve(&doc, analyzer.Analyze(&doc), mentions)
	for _, e := range r.Entities {
		fmt.Println(e.Name, len(e.Mentions), e.Key)
	}
	for _, p := range r.Positions {
		fmt.Printf("%s is %s of %s (%s)\n", r.Entities[p.Person].Name, p.Title, r.Entities[p.Target].Name, p.Rule)
	}
	// Output:
	// Ana Diaz 2 person/ana-diaz
	// Acme 1 org/acme
	// Ana Diaz is CEO of Acme (apposition)
}
