package mention

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// line is a sentence in the hands of the rules: its tokens, their tags and the
// names found so far.
type line struct {
	*lists
	index  int
	tokens []feature.Token
	syntax []syntax.Token
	// matches are the dictionary phrases.
	matches []gazetteer.Match
	title   bool
	names   []name
	// offices are the tokens that are acronyms of offices.
	offices []int
}

func (l *line) word(i int) string {
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.tokens[i].Word
}

func (l *line) capital(i int) bool { return i >= 0 && i < len(l.tokens) && l.tokens[i].Capital }

// at returns the index of the name that covers the token, or -1.
func (l *line) at(i int) int {
	for k, n := range l.names {
		if n.First <= i && i < n.Last {
			return k
		}
	}
	return -1
}

// put adds a name and takes out those that overlap it.
func (l *line) put(n name) {
	out := l.names[:0]
	for _, o := range l.names {
		if o.Last <= n.First || o.First >= n.Last {
			out = append(out, o)
		}
	}
	n.sentence = l.index
	l.names = append(out, n)
}

// proper reports whether a capitalised word that is no title stands in the
// range.
func (l *line) proper(first, last int) bool {
	for k := first; k < last; k++ {
		if l.capital(k) {
			return true
		}
	}
	return false
}

// verb reports whether a capitalised word of a headline is a verb.
func (l *line) verb(i int) bool {
	if !l.title || !l.tokens[i].Common || l.tokens[i].Kinds&(1<<gazetteer.Country|1<<gazetteer.City) != 0 {
		return false
	}
	switch l.syntax[i].Tag {
	case ud.TagVB, ud.TagVBD, ud.TagVBZ, ud.TagVBP:
		return true
	}
	return false
}
