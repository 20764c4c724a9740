package main

import (
	_ "embed" // the list of training sets
	"fmt"
	"strconv"
	"strings"
)

// set is a training set and how it is used.
type set struct {
	name string
	// times is how often a document of it counts.
	times int
}

//go:embed sources.tsv
var sourceTable string

// trainingSets returns the sets of sources.tsv in order.
func trainingSets() []set {
	var out []set
	for line := range strings.Lines(sourceTable) {
		if line[0] == '#' {
			continue
		}
		name, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		count, _, _ := strings.Cut(rest, "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			panic(fmt.Sprintf("sources.tsv: %v", err))
		}
		out = append(out, set{name, n})
	}
	return out
}
