package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// maxFronted is the number of words that a phrase before the subject may have.
const maxFronted = 24

// ownTurn reports whether "his" opens what its owner then says: "For his part, A
// said", "In her opening remarks, B noted".
func (p *seeker) ownTurn() bool {
	l := &p.lines[p.s]
	if p.k != 1 {
		return false
	}
	for k := p.k + 1; k < len(l.words) && k < p.k+4 && l.words[k].Lower != ","; k++ {
		if p.lists.In(words.OwnTurn, l.words[k].Lower) {
			return true
		}
	}
	return false
}

// ahead returns the subject behind the comma that ends the phrase with which the
// sentence begins, if the pronoun stands in it: "Following her meeting with A, B
// said"; -1 if there is none that is named.
func (p *seeker) ahead() int {
	l := &p.lines[p.s]
	if w := l.words[0]; w.Name != 0 || w.Tag != ud.TagIN && w.Tag != ud.TagVBG && w.Tag != ud.TagTO {
		return -1
	}
	comma := p.comma()
	if comma > maxFronted {
		return -1
	}
	for k := comma + 1; k < len(l.words); k++ {
		w := l.words[k]
		switch {
		case w.Name == mention.Person:
			if e := p.entityOf[l.mention[k]]; p.person(e, p.g) {
				return e
			}
			return -1
		case w.Name == 0 && (w.Tag.Verb() || w.Tag == ud.TagMD || w.Tag == ud.TagPRP || w.Tag == ud.TagIN && w.Lower != "of" && w.Lower != "for"):
			return -1
		}
	}
	return -1
}

// comma returns the next comma behind the pronoun, or the end of the sentence.
func (p *seeker) comma() int {
	l := &p.lines[p.s]
	k := p.k + 1
	for k < len(l.words) && l.words[k].Lower != "," {
		k++
	}
	return k
}

// pronounAhead reports whether the subject behind the comma is "he" or "she".
func (p *seeker) pronounAhead() bool {
	k := p.comma() + 1
	if k >= len(p.lines[p.s].words) {
		return false
	}
	_, ok := pronoun(p.lines[p.s].words[k].Lower)
	return ok
}

// resumed returns whom the article is about where a paragraph begins with "he" and does
// not go on with what somebody said: not the person with whom the paragraph before has
// ended, of whom it spoke only once. -1 if nobody is spoken of so much more.
func (p *seeker) resumed(e int) int {
	w := p.lines[p.s].words
	if e < 0 || p.s == 0 || p.sents[p.s].Paragraph == p.sents[p.s-1].Paragraph || p.k+1 >= len(w) || p.quote >= 0 {
		return -1
	}
	if w[p.k].Lower != "he" && w[p.k].Lower != "she" || len(p.peopleIn(p.s, p.pos)) > 0 {
		return -1
	}
	for k := p.k + 1; k < len(w) && k < p.k+4; k++ {
		if p.lists.In(words.Speech, w[k].Lower) {
			return -1
		}
	}
	counts := map[int]int{}
	for _, r := range p.refs[:p.before(p.pos)] {
		if p.means(r, p.g) {
			counts[r.entity]++
		}
	}
	first := p.paragraphTopic(p.s - 1)
	if first >= 0 && first != e && counts[first] >= resumedMore*counts[e] {
		return first
	}
	return -1
}

// resumedMore is how many times more often whom the article is about is spoken of.
const resumedMore = 2

// paragraphTopic returns whom the first sentence of the paragraph of sentence s is about.
func (p *seeker) paragraphTopic(s int) int {
	for s > 0 && p.sents[s-1].Paragraph == p.sents[s].Paragraph {
		s--
	}
	return p.topic(s)
}
