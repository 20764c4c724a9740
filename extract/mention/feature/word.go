package feature

import (
	_ "embed" // the list of connectors
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/gazetteer"
)

//go:embed connectors.txt
var connectorList string

// readWords reads one word a line; a line that begins with # is a remark.
func readWords(s string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(s) {
		if w := strings.TrimSpace(line); w != "" && w[0] != '#' {
			out[w] = true
		}
	}
	return out
}

// upper reports whether the word begins with an upper-case letter.
func upper(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}

// lowered returns the word in lower case, without a copy where it is so already.
func lowered(word string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(word)
		}
	}
	return word
}

// describe fills in what the word alone says.
func (r *Reader) describe(t *Token) {
	low := lowered(t.Word)
	t.word, t.lower = Hash(t.Word), Hash(low)
	t.shape, t.short = shapes(t.Word)
	affixes(low, &t.prefix, &t.suffix)
	t.class = r.clusters.Find(t.lower)
	t.Capital, t.Common = upper(t.Word), t.class.Common()
}

// The places of a token in a dictionary phrase.
const (
	alone = iota
	opening
	inner
	closing
	places
)

func place(i, first, last int) uint16 {
	switch {
	case last-first == 1:
		return alone
	case i == first:
		return opening
	case i == last-1:
		return closing
	}
	return inner
}

// look marks the tokens that dictionary phrases cover.
func (r *Reader) look(d *Document, s []Token) {
	if r.names == nil {
		return
	}
	d.words = d.words[:0]
	for i := range s {
		d.words = append(d.words, s[i].Word)
	}
	from := len(d.matches)
	d.matches = r.names.Find(d.words, d.matches)
	for _, m := range d.matches[from:] {
		for i := m.First; i < m.Last; i++ {
			s[i].mark(m, place(i, m.First, m.Last))
		}
	}
}

// doubted are the kinds that a word does not have for being in a list of names
// if it is a common word, too: "Minister" is somebody's given name.
const doubted = 1<<gazetteer.GivenName | 1<<gazetteer.FamilyName | 1<<gazetteer.KnownPerson | 1<<gazetteer.Ambiguous

// mark notes that a dictionary phrase covers the token.
func (t *Token) mark(m gazetteer.Match, place uint16) {
	doubt := uint16(0)
	if m.Kinds.Has(gazetteer.Ambiguous) {
		m.Kinds &^= 1 << gazetteer.Ambiguous
		t.Kinds |= m.Kinds &^ doubted
		doubt = places
	} else {
		t.Kinds |= m.Kinds
	}
	for k := gazetteer.Country; k <= gazetteer.Calendar; k++ {
		if m.Kinds.Has(k) {
			t.marks.add(uint16(k)*2*places + doubt + place)
		}
	}
}
