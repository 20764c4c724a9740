package lexicon_test

import (
	"fmt"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

func ExampleFold() {
	fmt.Println(lexicon.Fold("Øresund"), lexicon.Fold("Æthelred"), lexicon.Fold("Núñez"))
	// Output: oresund aethelred nunez
}
