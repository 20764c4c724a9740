package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/segment"

	"github.com/whomet/whomet/extract/text"
)

// splitter finds the sentences of a block of text.
type splitter struct {
	lists *lists
	prose *segment.Segmenter
}

// verdict is what the rules say of a place where a sentence may end.
type verdict uint8

const (
	goesOn verdict = iota
	ends
	doubtful // prose decides
)

// sentences appends the spans of the sentences of a block. Punkt, prose's
// method, knows little of titles, initials and missing spaces, so it is asked
// only where the rules leave a doubt.
func (s *splitter) sentences(txt string, block text.Span, dst []text.Span) []text.Span {
	var ask prosePieces
	start := block.Start
	for at := block.Start; at < block.End; {
		end, next := candidate(txt, at, block.End)
		if end < 0 {
			break
		}
		v := s.judge(txt, start, end, next, block.End)
		if v == doubtful && ask.ends == nil {
			ask.load(s.prose, block.Of(txt), block.Start)
		}
		if v == ends || v == doubtful && ask.has(end) {
			dst = append(dst, text.Span{Start: start, End: end})
			start = next
		}
		at = max(next, at+1)
	}
	if start < block.End {
		dst = append(dst, text.Span{Start: start, End: block.End})
	}
	return dst
}

// prosePieces are the sentence ends that prose finds in a block.
type prosePieces struct {
	ends []int
	seen int
}

func (p *prosePieces) load(prose *segment.Segmenter, block string, offset int) {
	p.ends = []int{}
	for _, piece := range prose.Segment(block) {
		p.ends = append(p.ends, offset+piece.End())
	}
}

// has reports whether a sentence ends at a byte; it is asked in text order.
func (p *prosePieces) has(at int) bool {
	for p.seen < len(p.ends) && p.ends[p.seen] < at {
		p.seen++
	}
	return p.seen < len(p.ends) && p.ends[p.seen] == at
}

// candidate finds the next place where a sentence may end: the end of its last
// mark or closing quote, and the start of what follows. It is -1 at the end.
func candidate(txt string, from, limit int) (end, next int) {
	for i := from; i < limit; i++ {
		switch c := txt[i]; {
		case c == '\n':
			if next := skipSpace(txt, i, limit); startsItem(txt[next:limit]) {
				return i, next
			}
		case c == '.' || c == '!' || c == '?' || strings.HasPrefix(txt[i:limit], "…"):
			end := skipMarks(txt, i, limit)
			next := skipSpace(txt, end, limit)
			if next >= limit {
				return -1, -1
			}
			if next > end || isGlued(txt, i, end, limit) {
				return end, next
			}
			i = end - 1
		}
	}
	return -1, -1
}

// startsItem reports whether a line of hard-wrapped text is an item of a list.
func startsItem(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	return strings.ContainsRune(bullets, r) && strings.HasPrefix(line[size:], " ")
}

// skipMarks returns the end of the marks and closing quotes that begin at i.
func skipMarks(txt string, i, limit int) int {
	for i < limit {
		r, size := utf8.DecodeRuneInString(txt[i:limit])
		if !strings.ContainsRune(".!?…"+closers, r) {
			break
		}
		i += size
	}
	return i + reference(txt[i:limit])
}

// reference returns the length of a footnote mark such as "[27]" after a
// sentence, 0 if there is none.
func reference(s string) int {
	rest := strings.TrimPrefix(s, " ")
	if !strings.HasPrefix(rest, "[") {
		return 0
	}
	n := strings.IndexByte(rest[:min(len(rest), 6)], ']')
	if n < 2 || !isDigits(rest[1:n]) {
		return 0
	}
	return len(s) - len(rest) + n + 1
}

// withoutReference takes the footnote mark off a sentence.
func withoutReference(s string) string {
	i := strings.LastIndexByte(s, '[')
	if i < 1 || reference(s[i:]) != len(s)-i {
		return s
	}
	return strings.TrimSuffix(s[:i], " ")
}

func skipSpace(txt string, i, limit int) int {
	for i < limit {
		r, size := utf8.DecodeRuneInString(txt[i:limit])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// isGlued reports whether a sentence end lacks its space ("reports.The").
func isGlued(txt string, mark, end, limit int) bool {
	if txt[mark] != '.' || end != mark+1 {
		return false
	}
	word := txt[lastBreak(txt, 0, mark):mark]
	after := txt[end:min(limit, end+8)]
	return len(word) >= 3 && isASCIIWord(word[len(word)-3:]) && strings.ToLower(word[1:]) == word[1:] &&
		!strings.ContainsAny(word, "./@:") && len(after) > 1 && isUpperStart(after) && isLowerStart(after[1:])
}

// lastBreak returns where the word that ends at end begins, at most 64 bytes
// before it.
func lastBreak(txt string, from, end int) int {
	from = max(from, end-64)
	i := end
	for i > from {
		r, size := utf8.DecodeLastRuneInString(txt[from:i])
		if unicode.IsSpace(r) || strings.ContainsRune(openers+"—–/", r) {
			break
		}
		i -= size
	}
	return i
}

// judge says whether the sentence from start ends at end, given what begins at
// next.
func (s *splitter) judge(txt string, start, end, next, limit int) verdict {
	if txt[end] == '\n' && startsItem(txt[next:limit]) {
		return ends
	}
	after := strings.TrimLeft(txt[next:min(limit, next+64)], openers)
	switch {
	case after == "":
		return ends
	case isLowerStart(after):
		return s.judgeLower(txt[start:end])
	}
	body := withoutReference(txt[start:end])
	end = start + len(body)
	body = strings.TrimRight(body, closers)
	quoted := start+len(body) < end
	if !strings.HasSuffix(body, ".") || strings.HasSuffix(body, "..") {
		if quoted && strings.ContainsAny(txt[start+len(body):end], "\"”’'") {
			return doubtful
		}
		return ends
	}
	word := txt[lastBreak(txt, start, start+len(body)-1) : start+len(body)]
	return s.judgeStop(word, len(word) == len(body), after)
}

// judgeLower is judge where a lower-case letter follows: a sentence may end
// only after a whole word, without a closing quote.
func (s *splitter) judgeLower(body string) verdict {
	word := strings.TrimRight(body[lastBreak(body, 0, len(body)):], ".!?")
	stops := body[len(strings.TrimRight(body, ".!?")):]
	if len(word) < 4 || !isASCIIWord(word) || len(stops) != 1 || s.lists.abbreviation(word+".") != endsAsWord || isUpperStart(word) && stops == "!" {
		return goesOn
	}
	return doubtful
}

// judgeStop is judge for a word with a full stop; first is set if the word is
// the whole sentence so far.
func (s *splitter) judgeStop(word string, first bool, after string) verdict {
	starter := s.lists.starts(after)
	if first && (isInitial(word) || len(word) <= 4 && isDigits(word[:len(word)-1])) {
		return goesOn // "1. The first item"
	}
	switch s.lists.abbreviation(word) {
	case neverEnds:
		return goesOn
	case endsUnlessNumber:
		if isDigitStart(after) || strings.HasPrefix(after, "№") {
			return goesOn
		}
		return ends
	case endsDate:
		if isDigitStart(after) || s.lists.abbreviation(firstWord(after)+".") == endsDate {
			return goesOn
		}
		return either(starter)
	case mayEnd:
		return either(starter)
	}
	if isInitials(afterHyphen(word)) {
		if starter {
			return ends
		}
		if word == "I." {
			return doubtful
		}
		return goesOn
	}
	return ends
}

func either(starter bool) verdict {
	if starter {
		return ends
	}
	return doubtful
}

// starts reports whether s begins with a word that starts sentences; "I." and
// "A." are initials.
func (l *lists) starts(s string) bool {
	word := firstWord(s)
	return l.starters[strings.ToLower(word)] && !(len(word) == 1 && strings.HasPrefix(s[1:], "."))
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// abbreviation looks a word with its full stop up: as written, in title case
// ("MR."), after its last hyphen ("Brig.-Gen.") and its last stop ("H.E.Mr.").
func (l *lists) abbreviation(word string) ending {
	if e, found := l.abbreviations[word]; found {
		return e
	}
	if last := afterHyphen(word); last != word {
		return l.abbreviations[last]
	}
	if i := strings.LastIndexByte(word[:max(0, len(word)-1)], '.'); i > 0 {
		return l.abbreviations[word[i+1:]]
	}
	if len(word) > 2 && len(word) < 8 && strings.ToUpper(word) == word {
		r, size := utf8.DecodeRuneInString(word)
		return l.abbreviations[string(r)+strings.ToLower(word[size:])]
	}
	return endsAsWord
}
