// Package cypher writes the queries that keep a graph in Neo4j, and turns nodes
// and edges into their parameters and back. It is pure text: it knows no
// driver.
//
// Labels and relationship types come from the closed sets of package graph
// only; everything that comes from an article is a parameter. The queries are
// plain Cypher of Neo4j 5 Community. Their texts are constant for a label or
// type, so that the server plans each once.
//
// All functions are pure and safe for concurrent use.
package cypher

// Query is a text with its parameters.
type Query struct {
	Text   string
	Params map[string]any
}

// List is a list of maps or strings as a parameter.
type List = []any
