package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
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
	e := -1
	switch {
	case l.words[k].Tag == ud.TagPRPS:
		e = a.possessor(s, k, pos, g)
	case l.words[k].Lower == "him" || l.words[k].Lower == "her":
		e = a.object(s, k, pos, g)
	}
	if e < 0 {
		e = a.antecedent(s, pos, g)
	}
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
	a.officeOf(s, k)
}

// officeOf attaches the office that a verb gives the person whom a pronoun refers to:
// "She was appointed Director of Acme".
func (a *article) officeOf(s, k int) {
	if w := a.lines[s].words[k].Lower; w != "he" && w != "she" {
		return
	}
	r := reader{article: a, s: s, l: &a.lines[s]}
	r.copula(k, k+1)
	r.inherit()
	for i := range r.claims {
		r.settle(&r.claims[i])
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

// possessor resolves "his" to the nearest subject before it or, behind "for" or
// "on", to the person named last: "A thanked B for his work".
func (a *article) possessor(s, k, pos int, g words.Gender) int {
	if w := a.lines[s].words; k > 0 && (w[k-1].Lower == "for" || w[k-1].Lower == "on") {
		if n := a.before(pos); n > 0 && a.refs[n-1].sentence == s && a.person(a.refs[n-1].entity, g) {
			return a.refs[n-1].entity
		}
	}
	return a.owner(s, pos, g)
}

// owner returns the nearest subject before a position in a parsed sentence, -1 if
// there is none.
func (a *article) owner(s, pos int, g words.Gender) int {
	n := a.before(pos)
	for k := n - 1; k >= 0 && a.refs[k].sentence == s; k-- {
		r := a.refs[k]
		if a.person(r.entity, g) && a.subject(s, r.token) {
			return r.entity
		}
	}
	return -1
}

// object resolves "him": an object is not the subject of its clause but the person
// named last beside it, else one of the sentences before; -1 if that cannot be told.
func (a *article) object(s, k, pos int, g words.Gender) int {
	subject := a.owner(s, pos, words.Unknown)
	if subject < 0 {
		subject = a.topic(s, pos, words.Unknown)
	}
	n := a.before(pos)
	for i := n - 1; i >= 0 && a.refs[i].sentence == s; i-- {
		if e := a.refs[i].entity; a.person(e, g) && e != subject {
			return e
		}
	}
	if subject < 0 || !a.governed(s, a.lines[s].first[k]) {
		return -1
	}
	for back := s - 1; back >= max(0, s-pronounBack); back-- {
		for _, e := range a.peopleIn(back, pos) {
			if a.person(e, g) && e != subject {
				return e
			}
		}
	}
	return -1
}

// governed reports whether a token is the object of a verb that has a subject of its
// own: "Ana thanked him", not "the help given to him".
func (a *article) governed(s, t int) bool {
	if !a.sents[s].Parsed {
		return false
	}
	tokens := a.sents[s].Tokens
	switch tokens[t].Rel {
	case ud.Obj, ud.Iobj, ud.Obl:
	default:
		return false
	}
	for i := range tokens {
		if tokens[i].Head == tokens[t].Head && tokens[i].Rel == ud.Nsubj {
			return true
		}
	}
	return false
}

func (a *article) person(e int, g words.Gender) bool {
	return a.entities[e].Type == mention.Person && agrees(a.profiles[e].gender, g)
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
		if !a.person(r.entity, g) {
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
