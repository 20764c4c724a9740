package gazetteer

import (
	"cmp"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// Gender is what the name data says of a given name.
type Gender byte

// The genders of given names; the zero value is unknown.
const (
	Unknown   Gender = 0
	Feminine  Gender = 'f'
	Masculine Gender = 'm'
	Unisex    Gender = 'u'
)

// Name is what a single word may be as a part of a person's name.
type Name struct {
	// Given and Family: the word is in the lists of such names.
	Given, Family bool
	// Ending: the word ends as family names do ("-bekov", "-shvili") and is not
	// listed.
	Ending bool
	// Gender is that of the given name.
	Gender Gender
	// Cultures are the country codes, separated by commas, where the name or the
	// ending is at home; empty if unknown.
	Cultures string
}

// Level says how common a word of the English language is, whatever its case:
// from 1 (the commonest 4,000 words) to 7 (in large dictionaries only); 0 if no
// dictionary has it in lower case. Names that are also words have the word's level.
func (d *Dictionary) Level(word string) int {
	if h, ok := lexicon.Hash(word); ok {
		return d.level(h)
	}
	return 0
}

func (d *Dictionary) level(hash uint64) int {
	for _, m := range d.images {
		if l := m.Level(hash); l > 0 {
			return l
		}
	}
	return 0
}

// LevelAt is Level of a token of a sentence that is hashed already.
func (d *Dictionary) LevelAt(s *Sentence, token int) int {
	if i := s.start[token]; s.start[token+1] == i+1 {
		return d.level(s.words[i].Hash)
	}
	return 0
}

// Name says what a word, hyphenated or not, may be in a person's name. It does
// not look at the word's case. It allocates nothing for words in ASCII.
func (d *Dictionary) Name(word string) Name {
	var buf [lexicon.MaxWords]lexicon.Word
	return d.name(word, lexicon.Split(word, 0, buf[:0]))
}

// NameAt is Name of a token of a sentence that is hashed already; word is the
// token's text.
func (d *Dictionary) NameAt(s *Sentence, token int, word string) Name {
	return d.name(word, s.words[s.start[token]:s.start[token+1]])
}

func (d *Dictionary) name(word string, words []lexicon.Word) Name {
	var n Name
	for _, m := range d.images {
		if group, ok := phrases(m, words); ok {
			n.take(m, group)
		}
	}
	if !n.Family && len(words) == 1 {
		n.ending(d, word)
	}
	return n
}

func phrases(m *lexicon.Image, words []lexicon.Word) (lexicon.Group, bool) {
	node, ok := lexicon.Phrases, len(words) > 0
	for _, w := range words {
		if node, ok = m.Step(node, w.Hash); !ok {
			break
		}
	}
	if !ok {
		return lexicon.Group{}, false
	}
	return m.Group(node), true
}

// take adds what the phrases of a node say.
func (n *Name) take(m *lexicon.Image, g lexicon.Group) {
	for p, ok := g.Next(); ok; p, ok = g.Next() {
		n.Given = n.Given || Kinds(p.Kinds).Has(GivenName)
		n.Family = n.Family || Kinds(p.Kinds).Has(FamilyName)
		m.Records(p.List, func(r lexicon.Record) bool {
			if Kind(r.Kind) == GivenName || Kind(r.Kind) == FamilyName {
				n.Cultures = cmp.Or(n.Cultures, r.Cultures)
				n.Gender = cmp.Or(n.Gender, Gender(r.Gender))
			}
			return true
		})
	}
}

// minStem is the shortest stem before an ending in letters.
const minStem = 3

// maxEnding is the length of the longest ending in bytes.
const maxEnding = 9

// ending looks for the longest known ending.
func (n *Name) ending(d *Dictionary, word string) {
	folded := lexicon.Fold(word)
	for size := min(maxEnding, len(folded)-minStem); size >= 2; size-- {
		h, ok := lexicon.Hash(folded[len(folded)-size:])
		if !ok {
			continue
		}
		for _, m := range d.images {
			node, ok := m.Step(lexicon.Suffixes, h)
			if !ok {
				continue
			}
			n.Ending = true
			group := m.Group(node)
			p, _ := group.Next()
			m.Records(p.List, func(r lexicon.Record) bool {
				n.Cultures = cmp.Or(n.Cultures, r.Cultures)
				return true
			})
			return
		}
	}
}
