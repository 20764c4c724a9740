package syntax

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// ending says when an abbreviation ends a sentence; the zero value is a word
// that is no abbreviation.
type ending uint8

const (
	endsAsWord ending = iota
	neverEnds
	endsUnlessNumber
	endsDate
	mayEnd
)

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

//go:embed data/prefixes.txt
var prefixesTXT string

//go:embed data/articles.txt
var articlesTXT string

//go:embed data/starters.txt
var startersTXT string

//go:embed data/final_e.tsv
var finalETSV string

//go:embed data/irregular.tsv
var irregularTSV string

// lists are the word lists of the package, ready for look-up.
type lists struct {
	abbreviations map[string]ending
	prefixes      map[string]bool
	articles      map[string]bool
	starters      map[string]bool
}

// loadLists parses the embedded lists once.
var loadLists = sync.OnceValues(func() (*lists, error) {
	l := &lists{
		abbreviations: map[string]ending{},
		prefixes:      set(prefixesTXT),
		articles:      set(articlesTXT),
		starters:      set(startersTXT),
	}
	for row := range rows(abbreviationsTSV) {
		form, class, _ := strings.Cut(row, "\t")
		e, err := parseEnding(class)
		if err != nil {
			return nil, fmt.Errorf("load abbreviation %q: %w", form, err)
		}
		l.abbreviations[form] = e
	}
	return l, nil
})

func parseEnding(s string) (ending, error) {
	switch s {
	case "name":
		return neverEnds, nil
	case "number":
		return endsUnlessNumber, nil
	case "date":
		return endsDate, nil
	case "end":
		return mayEnd, nil
	}
	return endsAsWord, fmt.Errorf("unknown class %q", s)
}

// rows gives the lines of a list that are neither empty nor comments.
func rows(list string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for row := range rows(list) {
		m[row] = true
	}
	return m
}
