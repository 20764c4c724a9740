package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is one piece of the text: a word, a number or a mark.
type item struct {
	start, end int
	class      class
	value      int
	// width is the number of digits; suffixed is set for "14th".
	width    int
	suffixed bool
	// capital is set for a word that begins with a capital letter, short for an
	// abbreviated month or weekday ("Feb.", "Sun").
	capital, short bool
}

// scan cuts s into items. White space separates and is dropped.
func scan(s string) []item {
	var items []item
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
			continue
		case r >= '0' && r <= '9':
			items = append(items, scanDigits(s, i))
		case unicode.IsLetter(r):
			items = append(items, scanWord(s, i))
		default:
			items = append(items, item{start: i, end: i + n, class: markClass(r)})
		}
		i = items[len(items)-1].end
	}
	return items
}

func markClass(r rune) class {
	switch r {
	case '-', '–', '—', '‑':
		return dash
	case ',':
		return comma
	case '/':
		return slash
	case '.':
		return dot
	case '&':
		return and
	}
	return other
}

// scanDigits reads a number with its ordinal ending; a number glued to other
// letters ("7th" is fine, "3G" is not) or holding a thousands comma is no date.
func scanDigits(s string, start int) item {
	it := item{start: start, class: digits}
	i := start
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		if it.width < 5 {
			it.value = it.value*10 + int(s[i]-'0')
		}
		it.width++
		i++
	}
	it.end = i
	letters := i
	for letters < len(s) && isLetter(s[letters:]) {
		_, n := utf8.DecodeRuneInString(s[letters:])
		letters += n
	}
	switch strings.ToLower(s[i:letters]) {
	case "":
	case "st", "nd", "rd", "th":
		it.end, it.suffixed = letters, true
	default:
		it.end, it.class = letters, other
	}
	if hasDigitsAfterMark(s, it.end) || (start > 0 && strings.IndexByte("$€£#", s[start-1]) >= 0) {
		it.class = other
	}
	return it
}

// hasDigitsAfterMark reports a thousands separator or a percent sign at i.
func hasDigitsAfterMark(s string, i int) bool {
	if i < len(s) && s[i] == '%' {
		return true
	}
	return i+1 < len(s) && (s[i] == ',' || s[i] == ':') && s[i+1] >= '0' && s[i+1] <= '9'
}

func scanWord(s string, start int) item {
	end := start
	for end < len(s) && isLetter(s[end:]) {
		_, n := utf8.DecodeRuneInString(s[end:])
		end += n
	}
	first, _ := utf8.DecodeRuneInString(s[start:])
	it := item{start: start, end: end, capital: unicode.IsUpper(first)}
	m := words()[strings.ToLower(s[start:end])]
	it.class, it.value = m.class, m.value
	if it.class == month || it.class == weekday {
		it.short = end-start <= 5 && s[end-1] != 'y' && !fullMonth(s[start:end])
		if !it.capital {
			it.class = other
		}
		if it.short && end < len(s) && s[end] == '.' {
			it.end++
		}
	}
	return it
}

// fullMonth reports whether w is a month's whole name although it is short.
func fullMonth(w string) bool {
	switch strings.ToLower(w) {
	case "march", "april", "june", "july", "may":
		return true
	}
	return false
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
