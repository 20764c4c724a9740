package feature

import (
	"unicode"
	"unicode/utf8"
)

// maxPair bounds the tokens between two brackets or quotation marks.
const maxPair = 14

// pair marks what stands in brackets and in quotation marks.
func pair(s []Token) {
	for i := range s {
		switch s[i].Word {
		case "(", "[":
			if end := closer(s, i, ")", "]"); end > i+1 {
				for k := i + 1; k < end; k++ {
					s[k].context.add(bracketed)
				}
			}
		case "“", "«", "\"", "``", "‘":
			if end := closer(s, i, "”", "»", "\"", "''", "’"); end > i+1 {
				quote(s, i+1, end)
			}
		}
	}
}

func closer(s []Token, open int, ends ...string) int {
	for k := open + 1; k < len(s) && k <= open+maxPair; k++ {
		for _, e := range ends {
			if s[k].Word == e {
				return k
			}
		}
	}
	return -1
}

func quote(s []Token, first, end int) {
	for k := first; k < end; k++ {
		s[k].context.add(quoted)
	}
	s[first].context.add(quoteFirst)
	s[end-1].context.add(quoteLast)
}

// expand marks acronyms in brackets and the words that they abbreviate
// (Schwartz and Hearst 2003, on initials), and the acronym wherever else it
// stands in the article.
func (d *Document) expand() {
	defined := map[uint64]bool{}
	for _, s := range d.Sentences {
		for i := 1; i+2 < len(s); i++ {
			if s[i].Word != "(" || s[i+2].Word != ")" || !Capitals(s[i+1].Word) {
				continue
			}
			first := LongForm(s[:i], s[i+1].Word)
			if first < 0 {
				continue
			}
			defined[s[i+1].word] = true
			s[i+1].context.add(definedAcronym)
			for k := first; k < i; k++ {
				s[k].context.add(longForm + uint16(position(k, first, i)))
			}
		}
	}
	if len(defined) == 0 {
		return
	}
	for _, s := range d.Sentences {
		for i := range s {
			if defined[s[i].word] {
				s[i].context.add(knownAcronym)
			}
		}
	}
}

func position(k, first, end int) int {
	switch k {
	case first:
		return 0
	case end - 1:
		return 2
	}
	return 1
}

// LongForm returns the index of the first of the last tokens of s whose
// initials spell the acronym, or -1. Words in lower case may be left out; a
// capitalised one may not.
func LongForm(s []Token, acronym string) int {
	letters := initials(acronym)
	n, k := len(letters), len(s)-1
	for ; k >= 0 && n > 0; k-- {
		r, _ := utf8.DecodeRuneInString(s[k].Word)
		if !unicode.IsLetter(r) {
			if s[k].Word == "-" || s[k].Word == "–" || s[k].Word == "," || s[k].Word == "&" {
				continue
			}
			return -1
		}
		switch {
		case unicode.ToUpper(r) == letters[n-1]:
			n--
		case s[k].Capital:
			return -1
		}
		if len(s)-k > 3*len(letters)+2 {
			return -1
		}
	}
	if n > 0 || !s[k+1].Capital {
		return -1
	}
	return k + 1
}

// initials returns the capitals of an acronym.
func initials(acronym string) []rune {
	var out []rune
	for _, r := range acronym {
		if unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	return out
}

// Quote returns the range of the quotation that begins at token i, which is t;
// false if none does.
func (t *Token) Quote(s []Token, i int) (first, last int, ok bool) {
	if !t.context.has(quoteFirst) {
		return 0, 0, false
	}
	for last = i; last < len(s); last++ {
		if s[last].context.has(quoteLast) {
			return i, last + 1, true
		}
	}
	return 0, 0, false
}
