package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// fromArticle takes the organisation that the article is about for an office that
// only one kind of body has: a press release of a university says "the
// Vice-Chancellor, Professor A" and means its own.
func (r *reader) fromArticle(c *claim) {
	noun := r.noun(c.office)
	if c.rule == ruleMember || !r.lists.HouseOffice(noun) {
		return
	}
	e := -1
	if r.lists.In(words.AcademicOffice, noun) {
		e = r.dominant(1, r.teaches)
	}
	if e < 0 {
		e = r.dominant(minDominant, func(int) bool { return true })
	}
	if e >= 0 {
		c.target, c.how = e, "house"
	}
}

// teaches reports whether an organisation's names say that it is a university or a
// school.
func (a *article) teaches(e int) bool { return a.hasNounOf(e, words.TeachingBody) }

// minDominant is the number of references by which an organisation dominates an
// article.
const minDominant = 3

// dominant returns the organisation to which the article refers at least least
// times and at least twice as often as to any other that fits, -1 if there is none.
func (a *article) dominant(least int, fits func(int) bool) int {
	best, most, second := -1, 0, 0
	for e := range a.entities {
		if a.entities[e].Type != mention.Org || !fits(e) {
			continue
		}
		n := len(a.entities[e].Mentions) + len(a.entities[e].Nominals)
		switch {
		case n > most:
			best, most, second = e, n, most
		case n > second:
			second = n
		}
	}
	if most < least || most < 2*second {
		return -1
	}
	return best
}
