package syntax

import (
	"strings"
	"unicode"
)

// keepsHyphen reports whether a hyphen between left and the rest of the word
// stays within the token. The treebanks cut compounds ("long-term",
// "Biden-Harris", "10-year") and keep prefixes and names with a number.
func (l *lists) keepsHyphen(left, right string) bool {
	lower := strings.ToLower(left)
	switch {
	case l.prefixes[lower]:
		acronym := len(left) > 1 && strings.ToUpper(left) == left && isLowerStart(right)
		return !acronym // "UN-led"
	case l.articles[lower]:
		return isUpperStart(right)
	case isDigitStart(right):
		return isUpperStart(left) && isLetters(left) && !strings.ContainsFunc(right, isHyphen)
	}
	return false
}

// isNumberWithHyphens reports whether form is a telephone number, a date or
// another number of many groups; "10-12" and "1969-1970" are ranges.
func isNumberWithHyphens(form string) bool {
	groups := strings.FieldsFunc(form, isHyphen)
	for _, g := range groups {
		if strings.ContainsFunc(g, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) }) {
			return false
		}
	}
	if len(groups) == 2 {
		return isDigits(form[:len(groups[0])]) && isDigits(groups[1]) && len(groups[0]) == 3 && len(groups[1]) == 4
	}
	return len(groups) > 2 && isDigits(groups[0]) && isDigits(groups[len(groups)-1])
}
