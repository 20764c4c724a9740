package clause_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func ExampleTree_Subject() {
	analyzer, err := syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()})
	if err != nil {
		log.Fatal(err)
	}
	doc := text.NewDocument("", "The envoy was received by the king.")
	sentence := analyzer.Analyze(&doc)[0]
	analyzer.Parse(&doc, &sentence, nil)
	tree := clause.New(doc.Text, &sentence, clause.NewLexicon([]string{"receive"}, nil))
	for i := range tree.Len() {
		if tree.Verb(i) == "receive" {
			fmt.Println(tree.Word(tree.Subject(i)), "received", tree.Word(tree.Object(i)))
		}
	}
	// Output: king received envoy
}
