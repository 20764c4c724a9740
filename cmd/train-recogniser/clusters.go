package main

import (
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/mention/cluster"
	"github.com/whomet/whomet/extract/mention/feature"
)

// The clusters are learnt from the learnWords most frequent words in rounds
// rounds of k-means; words words are then put in them.
const (
	words      = 200_000
	learnWords = 60_000
	rounds     = 12
)

// makeClusters clusters the word vectors and writes the table.
func makeClusters(vectorPath, wordPath, folder, out string) error {
	vectors, err := readVectors(vectorPath, words)
	if err != nil {
		return err
	}
	list, err := readLines(wordPath, words)
	if err != nil {
		return err
	}
	if len(list) != len(vectors) {
		return fmt.Errorf("cluster words: %d words, %d vectors", len(list), len(vectors))
	}
	counts, err := countCases(folder)
	if err != nil {
		return err
	}
	var classes [3][]int
	for k, size := range cluster.Sizes {
		classes[k] = kmeans(vectors, size, learnWords, rounds)
		fmt.Fprintf(os.Stderr, "%d clusters\n", size)
	}
	table := cluster.New(len(list))
	for i, w := range list {
		ids := [3]int{classes[0][i], classes[1][i], classes[2][i]}
		table.Put(feature.Hash(w), cluster.Pack(ids, counts[w].common(), counts[w].mostly()))
	}
	return os.WriteFile(out, table.Append(nil), 0o644)
}

// cases counts how often a word stands in lower case, and with a capital where
// no sentence begins.
type cases struct{ lower, capital int }

// common reports whether the word is often written in lower case.
func (c cases) common() bool { return c.lower >= 3 && 20*c.lower > c.capital }

// mostly reports whether the word is in lower case far more often than not.
func (c cases) mostly() bool { return c.lower >= 5 && c.lower > 2*c.capital }

// countCases counts the words of all training sets.
func countCases(folder string) (map[string]cases, error) {
	out := map[string]cases{}
	for _, set := range trainingSets() {
		for r, err := range records(folder, set) {
			if err != nil {
				return nil, err
			}
			for _, s := range r.Sentences {
				countWords(out, s.Tokens)
			}
		}
	}
	return out, nil
}

func countWords(out map[string]cases, tokens []string) {
	for i, w := range tokens {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		low := strings.ToLower(w)
		c := out[low]
		switch {
		case w == low:
			c.lower++
		case i > 0:
			c.capital++
		}
		out[low] = c
	}
}
