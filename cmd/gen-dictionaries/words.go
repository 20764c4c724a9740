package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// scowlSizes are the sizes of SCOWL's lists in order; a word's level is the
// place of the smallest list that has it, 55 and 60 being one.
var scowlSizes = map[int]int{10: 1, 20: 2, 35: 3, 40: 4, 50: 5, 55: 6, 60: 6, 70: 7}

// commonWords returns the level of each lower-case word of the English lists.
func (in inputs) commonWords() (map[string]int, error) {
	words := map[string]int{}
	for _, list := range []string{"english-words", "american-words", "british-words"} {
		for _, size := range slices.Sorted(maps.Keys(scowlSizes)) {
			name := list + "." + strconv.Itoa(size)
			data, ok := in[name]
			if !ok {
				return nil, fmt.Errorf("read words: no input %s", name)
			}
			for w := range strings.FieldsSeq(string(data)) {
				level := scowlSizes[size]
				if strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" && len(w) > 1 && (words[w] == 0 || level < words[w]) {
					words[w] = level
				}
			}
		}
	}
	return words, nil
}

// commonWords writes the words, a line for each level and two first letters.
func (d *derivation) commonWords() error {
	lines := map[string][]string{}
	for w, level := range d.words {
		k := strconv.Itoa(level) + "\t" + w[:2]
		lines[k] = append(lines[k], w)
	}
	t := newTable("level", "words")
	for _, k := range slices.Sorted(maps.Keys(lines)) {
		slices.Sort(lines[k])
		t.add(k[:1], strings.Join(lines[k], " "))
	}
	return d.write("common_words.tsv", t)
}
