package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tokenize"

	"github.com/whomet/whomet/extract/text"
)

// maxRun is the longest run without a space, in bytes, that goes to prose,
// whose time grows with the square of a run; longer ones are cut here.
const maxRun = 256

// newProseTokenizer sets prose up to take punctuation off both ends of words
// and nothing else: its list of contractions cuts within names ("D'souza").
func newProseTokenizer(l *lists) *tokenize.Tokenizer {
	return tokenize.New(
		tokenize.UsingPrefixes(strings.Split("( [ { < \" “ ‘ « „ ‹ ' $ € £ ¥ # № — – - … * • / ¿ ¡ +", " ")),
		tokenize.UsingSuffixes(strings.Split(", ) ] } > \" ” ’ ' » › ! ? ; : . … % — – - * /", " ")),
		tokenize.UsingSplitCases(nil),
		tokenize.UsingSpecialTest(func(s string) bool { return l.isWhole(s) }),
	)
}

// isWhole reports whether a word keeps the punctuation at its ends.
func (l *lists) isWhole(s string) bool {
	if isASCIIWord(s) {
		return true
	}
	switch s[len(s)-1] {
	case '.':
		return l.abbreviation(s) != endsAsWord || isInitials(afterHyphen(s))
	case 's', 'S', 'm', 'M', 'd', 'D', 'l', 'L', 'e', 'E', 't', 'T':
		if clitic(s) == len(s) {
			return true
		}
	}
	return isAddress(s)
}

// tokenizer cuts one sentence after another into tokens.
type tokenizer struct {
	lists *lists
	prose *tokenize.Tokenizer
}

// words appends the token spans of a sentence.
func (t *tokenizer) words(txt string, s text.Span, dst []text.Span) []text.Span {
	c := t.cut(txt, s, dst)
	c.finish(s.End)
	return c.out
}

// cut is words for a part of a sentence.
func (t *tokenizer) cut(txt string, s text.Span, dst []text.Span) *cutter {
	c := &cutter{lists: t.lists, txt: txt, out: dst, first: len(dst)}
	start := s.Start
	for at := s.Start; at < s.End; {
		run := nextRun(txt, at, s.End)
		if run.Len() > maxRun {
			t.easy(c, text.Span{Start: start, End: run.Start})
			c.hard(run)
			start = run.End
		}
		at = run.End
	}
	t.easy(c, text.Span{Start: start, End: s.End})
	return c
}

// nextRun returns the next run without white space at or after at.
func nextRun(txt string, at, limit int) text.Span {
	start := skipSpace(txt, at, limit)
	end := start
	for end < limit {
		r, size := utf8.DecodeRuneInString(txt[end:limit])
		if unicode.IsSpace(r) {
			break
		}
		end += size
	}
	return text.Span{Start: start, End: end}
}

// easy cuts a part of the sentence that prose can take.
func (t *tokenizer) easy(c *cutter, part text.Span) {
	if part.Empty() {
		return
	}
	for _, tok := range t.prose.Tokenize(part.Of(c.txt)) {
		c.token(text.Span{Start: part.Start + tok.Start, End: part.Start + tok.End()})
	}
}

// hard cuts a long run: pieces of letters and digits, other characters alone.
func (c *cutter) hard(run text.Span) {
	start := run.Start
	for i := run.Start; i < run.End; {
		r, size := utf8.DecodeRuneInString(c.txt[i:run.End])
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if !word || i+size-start > maxRun {
			c.emit(start, i)
			start = i
		}
		i += size
		if !word {
			c.emit(start, i)
			start = i
		}
	}
	c.emit(start, run.End)
}
