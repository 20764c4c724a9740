package syntax

import (
	"fmt"

	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"github.com/whomet/whomet/extract/text"
)

// maxTokens is the length at which a sentence is cut in two, so that no later
// stage meets one without bounds. The longest of the treebanks has 159 tokens.
const maxTokens = 400

// Analyzer finds sentences and tokens and tags and parses them. It is
// immutable and safe for concurrent use.
type Analyzer struct {
	splitter  splitter
	tokenizer tokenizer
	hinter    *tag.Tagger
	models
}

// New loads the word lists and models, once a process.
func New() (*Analyzer, error) {
	l, err := loadLists()
	if err != nil {
		return nil, err
	}
	segmenter, err := segment.New()
	if err != nil {
		return nil, fmt.Errorf("load sentence model: %w", err)
	}
	hinter, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("load tag model: %w", err)
	}
	return &Analyzer{
		splitter:  splitter{l, segmenter},
		tokenizer: tokenizer{l, newProseTokenizer(l)},
		hinter:    hinter,
	}, nil
}

// Analyze returns the sentences of a document in order, with tagged tokens. No
// sentence crosses the headline or a paragraph. Heads are not filled in: see
// Parse.
func (a *Analyzer) Analyze(doc *text.Document) []Sentence {
	var out []Sentence
	var spans, words []text.Span
	for paragraph, block := range doc.Blocks {
		spans = a.splitter.sentences(doc.Text, block, spans[:0])
		for _, s := range spans {
			words = a.tokenizer.words(doc.Text, s, words[:0])
			for part := range pieces(words) {
				out = append(out, a.sentence(doc.Text, part, paragraph))
			}
		}
	}
	return out
}

// pieces gives words in runs of at most maxTokens; none if there are no words.
func pieces(words []text.Span) func(yield func([]text.Span) bool) {
	return func(yield func([]text.Span) bool) {
		for len(words) > 0 {
			n := min(len(words), maxTokens)
			if !yield(words[:n]) {
				return
			}
			words = words[n:]
		}
	}
}

func (a *Analyzer) sentence(txt string, words []text.Span, paragraph int) Sentence {
	s := Sentence{
		Span:      words[0].Cover(words[len(words)-1]),
		Tokens:    make([]Token, len(words)),
		Headline:  paragraph < 0,
		Paragraph: paragraph,
	}
	for i, w := range words {
		s.Tokens[i] = Token{Span: w, Head: -1}
	}
	a.tag(txt, s.Tokens)
	return s
}

// tag fills in the tokens' tags.
func (a *Analyzer) tag(txt string, tokens []Token) {
	hints := make([]tokenize.Token, len(tokens))
	for i, t := range tokens {
		hints[i].Text = t.Of(txt)
	}
	a.hinter.TagTokens(hints)
	for i, h := range hints {
		t := hint(h.Text, h.Tag)
		if h.Text == "\"" || h.Text == "'" || h.Text == "’" {
			t = quote(txt, tokens, i)
		}
		tokens[i].Tag, tokens[i].POS = t, universal(t)
	}
}

// Words cuts a name, a phrase or a word of other tokens as Analyze cuts running
// text, so that word lists match it token by token and data with whole
// hyphenated words can be learnt from.
func (a *Analyzer) Words(phrase string) []string {
	spans := a.tokenizer.cut(phrase, text.Span{End: len(phrase)}, nil).out
	words := make([]string, len(spans))
	for i, s := range spans {
		words[i] = s.Of(phrase)
	}
	return words
}
