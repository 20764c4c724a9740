// Package ud names the tag sets of syntax: Penn Treebank tags, universal parts
// of speech and Universal Dependencies relations.
package ud

// Tag is a Penn Treebank part-of-speech tag; the zero value is invalid.
type Tag uint8

// POS is a universal part of speech; the zero value is invalid.
type POS uint8

// Rel is a Universal Dependencies relation with its subtype; the zero value is
// invalid.
type Rel uint8
