package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sets of characters with one meaning.
const (
	openers  = "([{<\"“‘«„‹'"
	closers  = ")]}>\"”’»›'"
	brackets = "()[]{}<>\"“”«»„‟‹›"
	hyphens  = "-‐‑"
	bullets  = "-–—•*·▪"
)

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

func isUpperStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLowerStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func isDigitStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// isASCIIWord reports whether s has ASCII letters alone, as most tokens do.
func isASCIIWord(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func isLetters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

func isDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}

// isAddress reports whether s is a web or mail address or a handle, which is
// never cut.
func isAddress(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != '/' {
		return false
	}
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.IndexByte(s, '@') >= 0
}

// isInitials reports whether s is letters with a full stop each ("A.", "U.S.").
func isInitials(s string) bool {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if !unicode.IsLetter(r) || size == len(s) || s[size] != '.' {
			return false
		}
		s = s[size+1:]
	}
	return true
}

// isInitial reports whether s is one capital letter with a full stop.
func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && s[size:] == "."
}

// afterHyphen returns the last part of a hyphenated word.
func afterHyphen(s string) string {
	if i := strings.LastIndexAny(s, hyphens); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[i+size:]
	}
	return s
}
