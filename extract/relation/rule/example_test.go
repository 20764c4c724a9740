package rule_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/extract/relation/rule"
)

func ExampleParse() {
	rules, err := rule.Parse("met_with.rules", `MET_WITH

rule  received
verb  receive welcome
left  subject
right object
mode  hosted
confidence 0.9
yes   [Anna Berg] received [Omar Said].
no    [Anna Berg] received a letter from [Omar Said].
`)
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range rules {
		fmt.Println(r.Says, r.Name, r.Verbs, r.Left, r.Right)
	}
	// Output: MET_WITH received [receive welcome] [subject] [object]
}
