package dictionaries_test

import (
	"fmt"
	"strings"

	"github.com/whomet/whomet/dictionaries"
)

func ExampleManifest() {
	header, _, _ := strings.Cut(dictionaries.Manifest(), "\n")
	fmt.Println(strings.ReplaceAll(header, "\t", " "))
	// Output: file rows sha256 source revision licence generator
}
