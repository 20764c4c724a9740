package alias_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

func ExampleJoin() {
	lists, err := words.Load()
	if err != nil {
		log.Fatal(err)
	}
	names := []alias.Name{
		{Type: mention.Org, Text: "African Union", Bracket: -1},
		{Type: mention.Org, Text: "AU", Bracket: 0},
		{Type: mention.Person, Text: "Salim Al Malik", Bracket: -1},
		{Type: mention.Person, Text: "Al Malik", Bracket: -1},
	}
	noCountry := func(string) string { return "" }
	fmt.Println(alias.Join(names, lists, noCountry))
	// Output: [0 0 1 1]
}
