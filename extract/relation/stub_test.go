package relation_test

import (
	"strings"
	"testing"
)

// TestStubs reads sentences that break off after any word: rules look at
// neighbours, and headlines and lists end where they like.
func TestStubs(t *testing.T) {
	p := load(t)
	for _, s := range []string{
		"The joint [Norway|PLACE] delegation was headed by [Omar Said] and made up of [Li Wei], [Ana Cruz] and others.",
		"Other members of the delegation were [Omar Said] and [Li Wei] of [Norway|PLACE].",
		"They met online after a call by video with [Anna Berg], Foreign Minister of [Norway|PLACE], in [Lima|PLACE] on Tuesday.",
		"On the sidelines of the [Andes Forum|EVENT], held in [Lima|PLACE] from 2 to 4 February 2026, she was joined by Ambassador [Li Wei].",
	} {
		words := strings.Fields("[Anna Berg] met [Omar Said]. " + s)
		for n := 1; n <= len(words); n++ {
			text := strings.Join(words[:n], " ")
			if strings.Count(text, "[") != strings.Count(text, "]") {
				continue
			}
			if _, err := p.run(text, ""); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}
