package syntax

import (
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// Token is one word, number or punctuation mark of a sentence.
type Token struct {
	text.Span
	// Tag is the Penn Treebank part-of-speech tag.
	Tag ud.Tag
	// POS is the universal part of speech.
	POS ud.POS
	// Head is the index of the syntactic head within the sentence, -1 for the
	// root. It means something only when the sentence is Parsed.
	Head int32
	// Rel is the Universal Dependencies relation to the head.
	Rel ud.Rel
}

// Sentence is a run of tokens that ends at a full stop, a paragraph or the
// headline.
type Sentence struct {
	text.Span
	Tokens []Token
	// Headline is set for the sentences of the document's headline.
	Headline bool
	// Paragraph counts paragraphs from zero; the headline is -1.
	Paragraph int
	// Parsed is set once Head and Rel of the tokens are filled in.
	Parsed bool
}
