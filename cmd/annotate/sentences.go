package main

import (
	"regexp"
	"strings"
)

// stop is a mark that may end a sentence, with the quotes and brackets behind it.
var stop = regexp.MustCompile(`[.!?][”"’)]*( |\n|$)|\n|$`)

// abbreviation is the end of a text whose full stop ends no sentence: a title,
// an initial.
var abbreviation = regexp.MustCompile(`(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|Eng|Gov|Hon|Rt|Smt|Md|Ma|St|Kh|Yu|Zh|Sh|\p{Lu})$`)

// sentenceAt returns the sentence that holds byte i of s, without the mark that
// ends it.
func sentenceAt(s string, i int) (start, end int) {
	for start < len(s) {
		end, next := sentenceEnd(s, start)
		if i < next || next == len(s) {
			return start, end
		}
		start = next
	}
	return start, len(s)
}

// sentenceEnd returns where the sentence that starts at start ends and where the
// next one begins.
func sentenceEnd(s string, start int) (end, next int) {
	for from := start; ; {
		m := stop.FindStringIndex(s[from:])
		end, next = from+m[0], from+m[1]
		if !goesOn(s, start, end, next) {
			return end + closing(s[end:next]), next
		}
		from = next
	}
}

// goesOn reports whether the stop at end ends no sentence: it belongs to an
// abbreviation, or a small letter follows.
func goesOn(s string, start, end, next int) bool {
	if next >= len(s) || s[end] == '\n' {
		return false
	}
	small := 'a' <= s[next] && s[next] <= 'z'
	return small || s[end] == '.' && abbreviation.MatchString(s[max(start, end-6):end])
}

// closing returns how much of the mark belongs to the sentence: closing quotes
// and brackets, with what stands before them.
func closing(mark string) int {
	return len(strings.TrimRight(mark, " \n.!?"))
}
