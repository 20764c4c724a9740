package relation_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func Example() {
	analyzer, err := syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()})
	if err != nil {
		log.Fatal(err)
	}
	recogniser, err := mention.New(mention.Options{})
	if err != nil {
		log.Fatal(err)
	}
	resolver, err := entity.New(entity.Options{})
	if err != nil {
		log.Fatal(err)
	}
	finder, err := relation.New(relation.Options{})
	if err != nil {
		log.Fatal(err)
	}

	doc := text.NewDocument("", "Saulekul Sailaukyzy met with Salim Al Malik in Rabat on 18 February 2026.")
	sentences := analyzer.Analyze(&doc)
	mentions := recogniser.Recognise(&doc, sentences)
	for i, wanted := range finder.Wanted(&doc, sentences, mentions) {
		if wanted {
			analyzer.Parse(&doc, &sentences[i], nil)
		}
	}
	entities := resolver.Resolve(&doc, sentences, mentions)
	for _, r := range finder.Find(&doc, sentences, mentions, &entities) {
		if r.Type == relation.MetWith {
			fmt.Println(entities.Entities[r.From].Name, r.Type, entities.Entities[r.To].Name, r.Status, r.Date)
		}
	}
	// Output:
	// Saulekul Sailaukyzy MET_WITH Salim Al Malik held 2026-02-18
}
