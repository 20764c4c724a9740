package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// count says how much the articles hold, in one line a heading.
func count(golds []gold) string {
	words := 0
	seen := map[string]map[string]int{"region": {}, "kind": {}, "entity": {}, "relation": {}, "status": {}}
	for _, g := range golds {
		words += len(strings.Fields(g.Text))
		seen["region"][g.Region]++
		seen["kind"][g.Kind]++
		for _, e := range g.Entities {
			name := e.Type
			if e.Optional {
				name += " (optional)"
			}
			seen["entity"][name]++
			seen["entity"]["mention"] += len(e.Mentions)
			seen["entity"]["nominal"] += len(e.Nominals)
		}
		for _, r := range g.Relations {
			seen["relation"][r.Type]++
			if r.Status != "" {
				seen["status"][r.Type+" "+r.Status]++
			}
		}
	}
	b := &strings.Builder{}
	fmt.Fprintf(b, "%d articles, %d words", len(golds), words)
	for _, heading := range slices.Sorted(maps.Keys(seen)) {
		fmt.Fprintf(b, "\n  %s:", heading)
		for _, name := range slices.Sorted(maps.Keys(seen[heading])) {
			fmt.Fprintf(b, " %s %d,", name, seen[heading][name])
		}
	}
	return b.String()
}
