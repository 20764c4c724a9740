package feature

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/syntax"
)

// form counts how often a word was met in each casing, in lines that are
// neither in title case nor in capitals.
type form struct {
	lower, capital, middle, caps uint16
}

// lines finds the lines without a full stop that are written in title case or
// in capitals: there a capital says nothing.
func (d *Document) lines() {
	for i, s := range d.Sentences {
		d.Titles[i] = titled(s) && !stopped(s)
	}
}

func stopped(s []Token) bool {
	switch s[len(s)-1].Word {
	case ".", "!", "?", ";", ":":
		return true
	}
	return false
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

// recase rewrites the words of headlines in title case or in capitals as the
// rest of the article writes them, and those that it does not have as they are
// usually written. Only the features see that; the text stays. Other lines in
// title case, such as lists of people, keep their capitals.
func (r *Reader) recase(d *Document, sentences []syntax.Sentence) {
	for i, s := range d.Sentences {
		if !d.Titles[i] {
			r.dateline(d, s)
			continue
		}
		capitals := shouting(s)
		for k := range s {
			if capitals {
				s[k].Word = r.ordinary(s[k].Word, d)
			}
			if (capitals || sentences[i].Headline) && upper(s[k].Word) {
				low := r.lowerable(s[k].Word, d)
				s[k].Lowered = low != s[k].Word
				s[k].Word = low
			}
		}
	}
}

// maxDateline bounds the tokens that may be the dateline of a paragraph.
const maxDateline = 4

// dateline rewrites the place in capitals that opens a paragraph: "RIYADH, 12
// January —".
func (r *Reader) dateline(d *Document, s []Token) {
	for k := range s[:min(maxDateline, len(s))] {
		w := s[k].Word
		if len(w) < 4 || !Capitals(w) {
			continue
		}
		kinds := r.kinds(d, w)
		if kinds&(1<<gazetteer.City|1<<gazetteer.Country) != 0 && !kinds.Has(gazetteer.Organization) {
			s[k].Word = titleCase(lowered(w))
		}
	}
}

// ordinary returns the word of a line of capitals with a capital only at its
// beginning, unless it is an acronym.
func (r *Reader) ordinary(word string, d *Document) string {
	if !Capitals(word) {
		return word
	}
	low := lowered(word)
	f := d.forms[Hash(low)]
	class := r.clusters.Find(Hash(low))
	switch {
	case f.caps > f.lower && f.caps > f.capital:
		return word
	case r.connectors[low]:
		return low
	case f.lower+f.capital > 0:
		return titleCase(low)
	case len(word) <= 6 && (!class.Known() || !class.Common() && r.kinds(d, word).Has(gazetteer.Organization)):
		return word
	}
	return titleCase(low)
}

// lowerable returns the capitalised word of a headline in lower case if the
// article or, failing that, the language writes it so.
func (r *Reader) lowerable(word string, d *Document) string {
	if Capitals(word) {
		return word
	}
	low := lowered(word)
	h := Hash(low)
	f := d.forms[h]
	switch {
	case f.middle > 0 && f.middle >= f.lower:
		return word
	case f.lower > 0:
		return low
	case f.capital+f.caps == 0 && r.clusters.Find(h).Lower() && r.kinds(d, word)&firm == 0:
		return low
	}
	return word
}

// firm are the kinds that keep the capital of a headline's word.
const firm = 1<<gazetteer.Country | 1<<gazetteer.City | 1<<gazetteer.Organization | 1<<gazetteer.Demonym |
	1<<gazetteer.OrgHead | 1<<gazetteer.EventHead | 1<<gazetteer.Macroregion | 1<<gazetteer.Calendar

// kinds returns those of the word alone.
func (r *Reader) kinds(d *Document, word string) (kinds gazetteer.Kinds) {
	if r.names == nil {
		return 0
	}
	d.words = append(d.words[:0], word)
	d.matches = r.names.Find(d.words, d.matches[:0])
	for _, m := range d.matches {
		kinds |= m.Kinds
	}
	return kinds
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
