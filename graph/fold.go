package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold returns a name as it is compared in searches: without case, diacritics
// and apostrophes, every other mark as one space. "E.Azimova" gives
// "e azimova", "Sailaukyzy-O’Brien" "sailaukyzy obrien".
func Fold(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	space := false
	for _, r := range norm.NFKD.String(cases.Fold().String(name)) {
		switch {
		case unicode.Is(unicode.Mn, r) || apostrophe(r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteString(plain(r))
		default:
			space = true
		}
	}
	return b.String()
}

// plain spells out the Latin letters that Unicode does not decompose.
func plain(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ə':
		return "a"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ħ':
		return "h"
	}
	return string(r)
}

// apostrophe reports whether r stands within names and says nothing: straight
// and curly quotes, the ʻokina and the modifier letters for ayin and hamza.
func apostrophe(r rune) bool {
	return r == '\'' || r == '`' || r == '‘' || r == '’' || (r >= 'ʹ' && r <= 'ˁ')
}

// Search returns the folded names of the node, one a line: what a search looks
// through.
func (n *Node) Search() string {
	names := make([]string, 0, 2+len(n.Aliases))
	for _, name := range append([]string{n.Name, n.Acronym}, n.Aliases...) {
		if f := Fold(name); f != "" {
			names = append(names, f)
		}
	}
	return strings.Join(names, "\n")
}
