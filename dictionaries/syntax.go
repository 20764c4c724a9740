package dictionaries

import _ "embed" // the models of syntax

var (
	//go:embed tagger.bin
	taggerModel string
	//go:embed parser.bin
	parserModel string
)

// Tagger returns the model that package tagger reads.
func Tagger() string { return taggerModel }

// Parser returns the model that package parser reads.
func Parser() string { return parserModel }
