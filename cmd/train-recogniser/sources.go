package main

import (
	"crypto/sha256"
	_ "embed" // the list of training sets
	"fmt"
	"os"
	"strconv"
	"strings"
)

// set is a training set and how it is used.
type set struct {
	name string
	// times is how often a document of it counts.
	times int
	// sum is the SHA-256 of its file.
	sum string
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
		f := strings.Split(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(f[1])
		if err != nil {
			panic(fmt.Sprintf("sources.tsv: %v", err))
		}
		out = append(out, set{f[0], n, f[2]})
	}
	return out
}

// pinned returns the bytes of a file if they have the given SHA-256.
func pinned(path, sum string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != sum {
		return nil, fmt.Errorf("open %s: its SHA-256 is %s, want %s", path, got, sum)
	}
	return data, nil
}
