// Package ud names the tag sets of syntax: Penn Treebank tags, universal parts
// of speech and Universal Dependencies relations, version 2, as the English
// treebanks EWT and GUM use them.
//
// It is a leaf: the tagger, the parser and the rules that read their output
// share it. In all three types the zero value is invalid, String of a valid
// value is the treebanks' spelling, and unmarshalling is its inverse: it
// errors on whatever is not in the set. Everything is constant and safe for
// concurrent use.
package ud

import "fmt"

// parse finds s among the names of a set, whose index 0 is the invalid value.
func parse(set string, names []string, s string) (int, error) {
	for i, name := range names {
		if i > 0 && name == s {
			return i, nil
		}
	}
	return 0, fmt.Errorf("parse %s: unknown %q", set, s)
}

// marshal returns the name of value v of a set.
func marshal(set string, names []string, v int) ([]byte, error) {
	if v <= 0 || v >= len(names) {
		return nil, fmt.Errorf("marshal %s: invalid value %d", set, v)
	}
	return []byte(names[v]), nil
}

// name returns the name of value v, or the set's name and the number of an
// invalid one.
func name(set string, names []string, v int) string {
	if v <= 0 || v >= len(names) {
		return fmt.Sprintf("%s(%d)", set, v)
	}
	return names[v]
}
