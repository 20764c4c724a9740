package alias

import (
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// maxAcronym is the length in letters of the longest short form; Schwartz and
// Hearst take ten, the names of commands and programmes reach twelve.
const maxAcronym = 12

// Acronym reports whether a name is written as an acronym: one word with at
// least two capitals among at most twelve letters ("AU", "AfCFTA", "U.S.").
func Acronym(name string) bool {
	letters, capitals := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		case r == '.' || r == '-' || r == '&' || r == '/':
		default:
			return false
		}
	}
	return capitals >= 2 && letters <= maxAcronym && capitals*2 >= letters
}

// abbreviates reports whether short is an acronym of long: the first letters of
// its words, with or without the small ones, in the order of the words or, as
// for foreign names, backwards; or, for what Schwartz and Hearst (2003) find in
// brackets, letters within the words as long as the first starts a word.
func abbreviates(short, long string) bool {
	if !Acronym(short) || Acronym(long) {
		return false
	}
	s := letters(short)
	w := initialWords(long)
	if len(w) < 2 {
		return false
	}
	return initialsOf(w, s) || schwartzHearst(s, w)
}

// initials reports whether short is made of the first letters of long's words, or with
// small letters of more of them ("OshSU"): the strict test, for short forms that nothing
// defines.
func initials(short, long string) bool {
	if !Acronym(short) || Acronym(long) {
		return false
	}
	w, s := initialWords(long), letters(short)
	return initialsOf(w, s) || len(s) > 3 && len(w) > 1 && strings.ToUpper(short) != short && schwartzHearst(s, w)
}

// Initials reports whether a short form in capitals is made of the first letters of a
// title's words, with or without the small ones: "COAS" of "Chief of Army Staff".
func Initials(short, long string) bool {
	return Acronym(short) && strings.ToUpper(short) == short && initialsOf(initialWords(long), letters(short))
}

func letters(s string) string {
	var b strings.Builder
	for _, r := range lexicon.Fold(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// initialWords splits a name at spaces, hyphens and strokes and marks the words that
// acronyms leave out.
func initialWords(name string) []word {
	var out []word
	for _, f := range strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '–' || r == '/' || r == ',' || r == '(' || r == ')'
	}) {
		folded := letters(f)
		if folded == "" {
			continue
		}
		out = append(out, word{folded, smallWord(folded)})
	}
	return out
}

type word struct {
	text  string
	small bool
}

// smallWord reports whether acronyms usually leave the word out.
func smallWord(w string) bool {
	switch w {
	case "of", "the", "and", "for", "on", "in", "to", "at", "a", "de", "la", "du", "des", "et", "y", "del", "e", "und", "der", "s":
		return true
	}
	return false
}

// initialsOf reports whether s is the first letters of all words, or of all but
// some of the small ones.
func initialsOf(words []word, s string) bool {
	if s == "" || len(words) < 2 || len(s) > 31 {
		return false
	}
	// Bit k of reached: the words so far can give the first k letters.
	reached := uint32(1)
	for _, w := range words {
		next := uint32(0)
		if w.small {
			next = reached
		}
		for k := range len(s) {
			if reached&(1<<k) != 0 && w.text[0] == s[k] {
				next |= 1 << (k + 1)
			}
		}
		reached = next
	}
	return reached&(1<<len(s)) != 0
}

// shortensTail reports whether an acronym stands for the end of a name only, behind
// a small word: "(AU)" behind "Government of the African Union".
func shortensTail(short, long string) bool {
	if !Acronym(short) || abbreviates(short, long) {
		return false
	}
	words := initialWords(long)
	for k := 1; k < len(words)-1; k++ {
		if words[k-1].small && !words[k].small && initialsOf(words[k:], letters(short)) {
			return true
		}
	}
	return false
}

// schwartzHearst matches the short form's letters from the right, each with the
// nearest letter of the long form; the first must begin a word, and the long form
// may have at most min(n+5, 2n) words.
func schwartzHearst(s string, words []word) bool {
	if len(s) < 2 || len(words) > min(len(s)+5, 2*len(s)) {
		return false
	}
	w := len(words) - 1
	pos := len(words[w].text) - 1
	for i := len(s) - 1; i >= 0; i-- {
		for {
			if pos < 0 {
				w--
				if w < 0 {
					return false
				}
				pos = len(words[w].text) - 1
			}
			if words[w].text[pos] == s[i] && (i > 0 || pos == 0) {
				break
			}
			pos--
		}
		pos--
	}
	return smallBefore(words[:w])
}

// smallBefore reports whether only small words come before.
func smallBefore(words []word) bool {
	for _, w := range words {
		if !w.small {
			return false
		}
	}
	return true
}
