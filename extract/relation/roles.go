package relation

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed roles.txt
var rolesTXT string

// roles holds the words of roles.txt or happening.txt by class; both files say what
// their classes are.
type roles map[string]map[string]bool

func readRoles(text string) roles {
	r := make(roles)
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		if r[words[0]] == nil {
			r[words[0]] = make(map[string]bool)
		}
		for _, w := range words[1:] {
			r[words[0]][w] = true
		}
	}
	return r
}

// nouns returns the lemmas whose plurals must be known, sorted.
func (r roles) nouns() []string {
	var list []string
	for _, class := range []string{"person", "group", "envoys"} {
		for w := range r[class] {
			list = append(list, w)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// fields cuts each of the lines into its words.
func fields(lines []string) [][]string {
	var out [][]string
	for _, l := range lines {
		out = append(out, strings.Fields(l))
	}
	return out
}

func lower(s string) string { return strings.ToLower(s) }
