// Package graph turns what was extracted from articles into the nodes and
// edges of a property graph, and says how they are written and read.
//
// It is the stage after extraction: an [extract.Extraction] goes in, and
// [Build] returns the [Statements] that a store writes. The stores are in the
// folders below: sqlite keeps the graph in one file, neo4j on a server. The
// package answer reads either to answer questions, the package export writes
// either out as CSV.
//
// Three things hold in every store:
//
//   - Every edge but MENTIONS is one statement that one passage of one article
//     makes, with its sentence and the span that says it.
//   - A node's properties are a function of its MENTIONS that does not depend
//     on their order (see [Tally]). So an article that is replaced or forgotten
//     leaves the graph as if it had never been read in its old form.
//   - An article's hash is written in the transaction that holds all of its
//     statements, so an article whose hash is stored is stored whole.
//
// Offsets are Unicode code points into the article's document, half-open, as
// in the wire format. Strings are valid UTF-8.
//
// Values are plain data and the functions are pure: both are safe for
// concurrent use. A store has one writer.
package graph
