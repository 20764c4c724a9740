package clause

import (
	"strings"

	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// Tree is a sentence with its dependents at hand.
type Tree struct {
	Sentence *syntax.Sentence
	lexicon  *Lexicon
	words    []string // lower-cased
	kids     [][]int
	left     []int // first token of each subtree
	right    []int // last token of each subtree, inclusive
}

// New returns the tree of a sentence of txt, the document's text. A sentence
// that is not parsed has words and lemmas but no dependents.
func New(txt string, s *syntax.Sentence, lexicon *Lexicon) *Tree {
	n := len(s.Tokens)
	t := &Tree{Sentence: s, lexicon: lexicon, words: make([]string, n), kids: make([][]int, n), left: make([]int, n), right: make([]int, n)}
	for i, tok := range s.Tokens {
		t.words[i] = strings.ToLower(tok.Of(txt))
		t.left[i], t.right[i] = i, i
		if h := t.Head(i); h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	for i := range s.Tokens {
		t.spread(i)
	}
	return t
}

// spread widens the subtrees above token i to hold it. The walk is bounded, so
// that a cycle, which no parser should give, does no harm.
func (t *Tree) spread(i int) {
	for h, steps := t.Head(i), 0; h >= 0 && steps < len(t.words); h, steps = t.Head(h), steps+1 {
		t.left[h] = min(t.left[h], i)
		t.right[h] = max(t.right[h], i)
	}
}

// Len returns the number of tokens.
func (t *Tree) Len() int { return len(t.words) }

// Head returns the head of token i, -1 for the root and where there is none.
func (t *Tree) Head(i int) int {
	if !t.Sentence.Parsed || i < 0 || i >= len(t.words) {
		return -1
	}
	h := int(t.Sentence.Tokens[i].Head)
	if h >= len(t.words) || h == i {
		return -1
	}
	return h
}

// Rel returns the relation of token i to its head.
func (t *Tree) Rel(i int) ud.Rel {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	return t.Sentence.Tokens[i].Rel
}

// POS returns the universal part of speech of token i; nothing outside the sentence.
func (t *Tree) POS(i int) ud.POS {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	return t.Sentence.Tokens[i].POS
}

// Tag returns the Penn tag of token i; nothing outside the sentence.
func (t *Tree) Tag(i int) ud.Tag {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	return t.Sentence.Tokens[i].Tag
}

// Word returns token i in lower case; nothing outside the sentence.
func (t *Tree) Word(i int) string {
	if i < 0 || i >= len(t.words) {
		return ""
	}
	return t.words[i]
}

// Kids returns the dependents of token i from left to right.
func (t *Tree) Kids(i int) []int { return t.kids[i] }

// Span returns the half-open range of tokens that the subtree of i covers.
func (t *Tree) Span(i int) (first, end int) { return t.left[i], t.right[i] + 1 }

// Kid returns the first dependent of i with one of the relations, or -1.
func (t *Tree) Kid(i int, rels ...ud.Rel) int {
	for _, k := range t.kids[i] {
		for _, r := range rels {
			if t.Rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// Case returns the preposition that leads the noun i, in lower case: "with";
// of several the first. It is empty if there is none. Parsers hang it on the
// title before a name as well, so the words before i are looked at too.
func (t *Tree) Case(i int) string {
	return t.caseWithin(i, i, 0)
}

func (t *Tree) caseWithin(i, before, depth int) string {
	for _, k := range t.kids[i] {
		if k >= before {
			break
		}
		switch t.Rel(k) {
		case ud.Case:
			if t.Tag(k) != ud.TagPOS {
				return t.words[k]
			}
		case ud.NmodDesc, ud.Compound, ud.Amod, ud.Det, ud.Nummod, ud.NmodPoss, ud.NmodUnmarked:
			if depth < 3 {
				if c := t.caseWithin(k, k, depth+1); c != "" {
					return c
				}
			}
		}
	}
	return ""
}

// IsVerb reports whether token i is tagged as a verb.
func (t *Tree) IsVerb(i int) bool {
	tag := t.Tag(i)
	return tag >= ud.TagVB && tag <= ud.TagVBZ || t.POS(i) == ud.VERB
}

// Finite reports whether token i is a finite verb or a modal.
func (t *Tree) Finite(i int) bool {
	switch t.Tag(i) {
	case ud.TagVBD, ud.TagVBZ, ud.TagVBP, ud.TagMD:
		return true
	}
	return false
}

// Verb returns the lemma of token i if it is a verb that the lexicon knows.
func (t *Tree) Verb(i int) string {
	if i < 0 || !t.IsVerb(i) {
		return ""
	}
	return t.lexicon.Verb(t.words[i])
}

// Noun returns the lemma of token i if it is a noun that the lexicon knows;
// nothing outside the sentence.
func (t *Tree) Noun(i int) string {
	if i < 0 || i >= len(t.words) {
		return ""
	}
	switch t.Tag(i) {
	case ud.TagNN, ud.TagNNS, ud.TagNNP, ud.TagNNPS, ud.TagVBG, ud.TagJJ:
		return t.lexicon.Noun(t.words[i])
	}
	switch t.Rel(i) {
	case ud.Nsubj, ud.NsubjPass, ud.Obj, ud.Obl, ud.Nmod:
		return t.lexicon.Noun(t.words[i]) // a noun by its place, whatever its tag
	}
	return ""
}

// Plural reports whether token i is a plural noun.
func (t *Tree) Plural(i int) bool {
	return t.Tag(i) == ud.TagNNS || t.Tag(i) == ud.TagNNPS
}
