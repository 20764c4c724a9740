package mention_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func Example() {
	analyzer, err := syntax.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	recogniser, err := mention.New(mention.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := text.NewDocument("", "Foreign Minister Ana Cruz of Peru opened the 5th Lima Trade Forum with the World Bank.")
	for _, m := range recogniser.Recognise(&doc, analyzer.Analyze(&doc)) {
		fmt.Println(m.Type, m.Of(doc.Text))
	}
	// Output:
	// PERSON Ana Cruz
	// PLACE Peru
	// EVENT 5th Lima Trade Forum
	// ORG World Bank
}
