package syntax

import "github.com/whomet/whomet/extract/text"

// models are the loaded models of the tagger and the parser.
type models struct{}

// Parse gives the tokens of a sentence their heads and relations and sets
// Parsed; names are half-open token ranges, each one proper noun. An Analyzer
// without models, as all are yet, leaves the sentence as it is.
func (a *Analyzer) Parse(doc *text.Document, s *Sentence, names [][2]int) {}
