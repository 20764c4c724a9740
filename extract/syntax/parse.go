package syntax

// models are the loaded models of the tagger and the parser.
type models struct{}
