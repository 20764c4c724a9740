package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/whomet/whomet/graph"
)

// UnknownNameError says that no entity has a name like the one asked for.
type UnknownNameError struct {
	Name string
	// Nearest are up to five names that are spelt most like it, nearest first.
	Nearest []string
}

// Error returns the name; the nearest names are for the caller to show.
func (e *UnknownNameError) Error() string {
	return fmt.Sprintf("find name: nobody is called %q", e.Name)
}

// closeness says how well a node fits a name; less is better.
type closeness uint8

const (
	wholeWords closeness = iota // every word of the query is a word of one name
	prefixes                    // every word of the query begins a word of one name
	substring                   // the query occurs in a name
	spelling                    // the words are spelt almost alike, or an initial fits
	unlike
)

// Find returns the nodes with one of the labels (none: all) that a name or a
// part of one may mean, sorted by number of articles, most first. Case,
// diacritics and the order of words do not count. The best of these fits wins:
// whole words, beginnings of words, parts of words, another spelling. The error
// is an [*UnknownNameError] if nothing fits.
func Find(ctx context.Context, src Source, name string, labels ...graph.Label) ([]graph.Node, error) {
	query := graph.Fold(name)
	if query == "" {
		return nil, fmt.Errorf("find name: %q holds no letter", name)
	}
	found, err := closest(ctx, src, query, graph.NodeFilter{Labels: labels, Search: longest(strings.Fields(query))})
	if err == nil && len(found) == 0 {
		found, err = closest(ctx, src, query, graph.NodeFilter{Labels: labels})
	}
	if err == nil && len(found) == 0 {
		err = unknown(ctx, src, name, labels)
	}
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b graph.Node) int { return cmp.Compare(b.Articles, a.Articles) })
	return found, nil
}

// closest returns the nodes that fit best.
func closest(ctx context.Context, src Source, query string, f graph.NodeFilter) ([]graph.Node, error) {
	var found []graph.Node
	best := unlike
	for n, err := range src.Nodes(ctx, f) {
		if err != nil {
			return nil, fmt.Errorf("find name: %w", err)
		}
		c := fit(&n, query)
		if c < best {
			best, found = c, found[:0]
		}
		if c == best && c != unlike {
			found = append(found, n)
		}
	}
	return found, nil
}

// fit returns the best closeness of any of the node's names to the query.
func fit(n *graph.Node, query string) closeness {
	words, best := strings.Fields(query), unlike
	for name := range strings.SplitSeq(n.Search(), "\n") {
		best = min(best, compare(name, query, words))
	}
	return best
}

func compare(name, query string, words []string) closeness {
	parts := strings.Fields(name)
	every := func(match func(part, word string) bool) bool {
		for _, w := range words {
			if !slices.ContainsFunc(parts, func(p string) bool { return match(p, w) }) {
				return false
			}
		}
		return true
	}
	switch {
	case every(func(p, w string) bool { return p == w }):
		return wholeWords
	case every(strings.HasPrefix):
		return prefixes
	case strings.Contains(name, query):
		return substring
	case len(parts) > 0 && every(alike):
		return spelling
	}
	return unlike
}

// alike reports whether two words may be two spellings of one: one letter may
// differ in words of four letters or more, two in words of eight or more. An
// initial stands for any word that it begins.
func alike(part, word string) bool {
	short := min(utf8.RuneCountInString(part), utf8.RuneCountInString(word))
	switch {
	case short == 1:
		return strings.HasPrefix(part, word) || strings.HasPrefix(word, part)
	case short < 4:
		return part == word
	case short < 8:
		return levenshtein.ComputeDistance(part, word) <= 1
	}
	return levenshtein.ComputeDistance(part, word) <= 2
}

func longest(words []string) string {
	return slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
}

// unknown returns the error for a name that fits nothing, with the names that
// are nearest to it.
func unknown(ctx context.Context, src Source, name string, labels []graph.Label) error {
	type candidate struct {
		name     string
		distance int
	}
	var near []candidate
	query := graph.Fold(name)
	for n, err := range src.Nodes(ctx, graph.NodeFilter{Labels: labels}) {
		if err != nil {
			return fmt.Errorf("find name: %w", err)
		}
		near = append(near, candidate{n.Name, distance(&n, query)})
		slices.SortStableFunc(near, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.name, b.name))
		})
		near = slices.CompactFunc(near, func(a, b candidate) bool { return a.name == b.name })
		near = near[:min(len(near), 5)]
	}
	e := &UnknownNameError{Name: name}
	for _, c := range near {
		if c.distance <= (utf8.RuneCountInString(query)+1)/2 {
			e.Nearest = append(e.Nearest, c.name)
		}
	}
	return e
}

// distance returns the least edit distance between the query and any name of
// the node or any single word of one.
func distance(n *graph.Node, query string) int {
	least := utf8.RuneCountInString(query)
	for name := range strings.SplitSeq(n.Search(), "\n") {
		least = min(least, levenshtein.ComputeDistance(name, query))
		for _, word := range strings.Fields(name) {
			least = min(least, levenshtein.ComputeDistance(word, query))
		}
	}
	return least
}
