package mention

import (
	"strings"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// described finds the events that have no name: noun phrases whose head is that
// of an event, in a sentence that names somebody or some place.
func (l *line) described() {
	if len(l.names) == 0 {
		return
	}
	found := len(l.names)
	for i := 0; i < len(l.tokens); i++ {
		if !l.describes(i) || l.inName(i, found) || i+1 < len(l.tokens) && l.describes(i+1) {
			continue
		}
		first, last := l.phraseStart(i), l.phraseEnd(i)
		l.names = append(l.names, name{
			Span: bilou.Span{First: first, Last: last, Class: bilou.Event}, sentence: l.index,
			rule: "described event", kind: strings.ToLower(l.word(i)), described: true,
		})
		i = last
	}
}

// describes reports whether the token is a noun that heads events.
func (l *line) describes(i int) bool {
	return l.head(l.word(i))&describedHead != 0 && l.noun(i)
}

func (l *line) inName(i, found int) bool {
	for _, n := range l.names[:found] {
		if n.First <= i && i < n.Last {
			return true
		}
	}
	return false
}

// noun reports whether the token stands as a noun: "the meeting", not "meeting
// the needs".
func (l *line) noun(i int) bool {
	switch l.syntax[i].Tag {
	case ud.TagNN, ud.TagNNS, ud.TagNNP, ud.TagNNPS:
		return true
	case ud.TagVBG:
		if i == 0 {
			return false
		}
		switch l.syntax[i-1].Tag {
		case ud.TagDT, ud.TagJJ, ud.TagNN, ud.TagNNP, ud.TagPOS, ud.TagPRPS:
			return true
		}
	}
	return false
}

// phraseStart returns where the noun phrase begins whose head is token i,
// without its determiner or a possessor.
func (l *line) phraseStart(i int) int {
	first := i
	for first > 0 {
		if w := l.word(first - 1); w == "'s" || w == "’s" || w == "following" {
			return l.wholeWord(first, i)
		}
		switch l.syntax[first-1].Tag {
		case ud.TagJJ, ud.TagJJS, ud.TagJJR, ud.TagNN, ud.TagNNS, ud.TagNNP, ud.TagNNPS, ud.TagVBN,
			ud.TagVBG, ud.TagCD, ud.TagHYPH, ud.TagAFX:
			first--
		default:
			return l.wholeWord(first, i)
		}
	}
	return first
}

// wholeWord moves the beginning of a phrase out of a hyphenated word, or past
// the hyphen if that is all there is.
func (l *line) wholeWord(first, head int) int {
	if l.word(first) != "-" || first == 0 {
		return first
	}
	if l.glued(first) && first+1 < head {
		return first - 1
	}
	return first + 1
}

// maxPhrase bounds the tokens of a described event after its head.
const maxPhrase = 24

// phraseEnd returns where the noun phrase ends whose head is token i: after the
// phrases with "of", "on", "with" and "between" that follow it.
func (l *line) phraseEnd(i int) int {
	last := i + 1
	if !l.complement(last) {
		return last
	}
	for k := last + 1; k < min(len(l.tokens), last+maxPhrase); k++ {
		switch l.syntax[k].Tag {
		case ud.TagNN, ud.TagNNS, ud.TagNNP, ud.TagNNPS, ud.TagCD:
			i = k + 1
		case ud.TagDT, ud.TagJJ, ud.TagPOS, ud.TagHYPH, ud.TagCC, ud.TagVBG, ud.TagPRPS, ud.TagJJS:
		case ud.TagIN:
			if !l.complement(k) {
				return max(i, last)
			}
		case ud.TagComma:
			if !l.title {
				return max(i, last)
			}
		default:
			return max(i, last)
		}
	}
	return max(i, last)
}

// complement reports whether the token opens a phrase that belongs to the event
// before it.
func (l *line) complement(i int) bool {
	switch strings.ToLower(l.word(i)) {
	case "with":
		return i+1 >= len(l.tokens) || l.syntax[i+1].Tag != ud.TagDT || strings.EqualFold(l.word(i+1), "the")
	case "of", "on", "between", "among":
		return true
	case "for":
		return i+1 < len(l.tokens) && l.syntax[i+1].Tag == ud.TagNNS
	}
	return false
}
