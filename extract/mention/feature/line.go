package feature

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// form counts how often a word was met in each casing, in lines that are
// neither in title case nor in capitals.
type form struct {
	lower, capital, middle, caps uint16
}

// lines finds the sentences that are written in title case or in capitals:
// there a capital says nothing.
func (d *Document) lines() {
	for i, s := range d.Sentences {
		d.Titles[i] = titled(s)
	}
}

// titled reports whether at least four long words stand in the sentence and
// three quarters of them begin with a capital.
func titled(s []Token) bool {
	long, capital := 0, 0
	for i := range s {
		if len(s[i].Word) < 4 || !letter(s[i].Word) {
			continue
		}
		long++
		if upper(s[i].Word) {
			capital++
		}
	}
	return long >= 4 && 4*capital >= 3*long
}

// shouting reports whether nearly all letters of the sentence are capitals.
func shouting(s []Token) bool {
	up, all := 0, 0
	for i := range s {
		for _, r := range s[i].Word {
			if unicode.IsUpper(r) {
				up++
				all++
			} else if unicode.IsLower(r) {
				all++
			}
		}
	}
	return all >= 10 && len(s) >= 3 && 10*up >= 9*all
}

func letter(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r)
}

// Capitals reports whether the word has two letters or more, all upper-case.
func Capitals(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// countForms counts the casings of each word of the ordinary lines.
func (r *Reader) countForms(d *Document) {
	for i, s := range d.Sentences {
		if d.Titles[i] {
			continue
		}
		for k := range s {
			w := s[k].Word
			if !letter(w) {
				continue
			}
			h := Hash(lowered(w))
			f := d.forms[h]
			f.count(w, k == 0)
			d.forms[h] = f
		}
	}
}

func (f *form) count(word string, first bool) {
	switch {
	case !upper(word):
		f.lower++
		return
	case Capitals(word):
		f.caps++
	default:
		f.capital++
	}
	if !first {
		f.middle++
	}
}

// recase rewrites the words of lines in capitals as the rest of the article
// writes them, or in title case where it does not have them. Only the features
// see that; the text stays.
func (r *Reader) recase(d *Document) {
	for i, s := range d.Sentences {
		if !d.Titles[i] || !shouting(s) {
			continue
		}
		for k := range s {
			s[k].Word = r.ordinary(s[k].Word, d.forms)
		}
	}
}

// ordinary returns the word of a line of capitals in its usual casing.
func (r *Reader) ordinary(word string, forms map[uint64]form) string {
	if !Capitals(word) {
		return word
	}
	low := lowered(word)
	f := forms[Hash(low)]
	class := r.clusters.Find(Hash(low))
	switch {
	case f.caps > f.lower && f.caps > f.capital:
		return word
	case r.connectors[low]:
		return low
	case f.lower+f.capital > 0:
		return titleCase(low)
	case !class.Known() && len(word) <= 6:
		return word
	}
	return titleCase(low)
}

// titleCase writes each part of a hyphenated word with a capital.
func titleCase(low string) string {
	var b strings.Builder
	up := true
	for _, r := range low {
		if up {
			r = unicode.ToUpper(r)
		}
		up = r == '-' || r == '.'
		b.WriteRune(r)
	}
	return b.String()
}
