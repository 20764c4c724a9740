package title_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

func ExampleFind() {
	lists, err := words.Load()
	if err != nil {
		log.Fatal(err)
	}
	sentence := []title.Word{
		{Text: "Ambassador", Lower: "ambassador", Tag: ud.TagNNP},
		{Text: "of", Lower: "of", Tag: ud.TagIN},
		{Text: "Peru", Lower: "peru", Tag: ud.TagNNP, Name: mention.Place},
		{Text: "Ana Reis", Lower: "ana reis", Tag: ud.TagNNP, Name: mention.Person},
	}
	for _, p := range title.Find(sentence, lists) {
		o := p.Offices[0]
		fmt.Println(sentence[o.Head].Text, "of", sentence[o.Of[0]].Text)
	}
	// Output: Ambassador of Peru
}
