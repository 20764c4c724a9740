package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// pronoun returns the gender of a personal pronoun of the third person singular.
func pronoun(lower string) (words.Gender, bool) {
	switch lower {
	case "he", "him", "his", "himself":
		return words.Male, true
	case "she", "her", "hers", "herself":
		return words.Female, true
	}
	return words.Unknown, false
}

// pronounBack is the number of sentences that a pronoun reaches back.
const pronounBack = 3

// referPronoun resolves "he" and "she" to the subject of the clause or sentence
// before it, in the manner of Hobbs (1978): in each sentence, from the pronoun's
// own backwards, the subject, else the first person named, of the right gender.
func (a *article) referPronoun(s, k int, g words.Gender) {
	l := &a.lines[s]
	pos := a.sents[s].Tokens[l.first[k]].Start
	e := a.antecedent(s, pos, g)
	if e < 0 {
		return
	}
	a.anaphors = append(a.anaphors, Anaphor{
		Span: a.span(s, k, k+1), Sentence: s, First: l.first[k], Last: l.last[k], Entities: []int{e},
	})
	l.referent[k] = e
	a.refer(reference{pos, s, l.first[k], e})
	if a.profiles[e].gender == words.Unknown {
		a.profiles[e].gender = g
	}
}

func (a *article) antecedent(s, pos int, g words.Gender) int {
	for back := s; back >= max(0, s-pronounBack); back-- {
		if e := a.topic(back, pos, g); e >= 0 {
			return e
		}
	}
	return -1
}

// topic returns the person that a sentence is about before a position.
func (a *article) topic(s, pos int, g words.Gender) int {
	first := -1
	from := a.before(a.sents[s].Start)
	for k := from; k < len(a.refs) && k < from+maxBack; k++ {
		r := a.refs[k]
		if r.sentence != s || r.start >= pos {
			break
		}
		if a.entities[r.entity].Type != mention.Person || !agrees(a.profiles[r.entity].gender, g) {
			continue
		}
		if a.subject(s, r.token) {
			return r.entity
		}
		if first < 0 {
			first = r.entity
		}
	}
	return first
}

func agrees(a, b words.Gender) bool { return a == words.Unknown || b == words.Unknown || a == b }
