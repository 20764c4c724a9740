package entity

import (
	"github.com/whomet/whomet/extract/mention"
)

// fromArticle takes the organisation that the article is about for an office that
// only one kind of body has: a press release of a university says "the
// Vice-Chancellor, Professor A" and means its own.
func (r *reader) fromArticle(c *claim) {
	if c.rule == ruleMember || !r.lists.HouseOffice(r.noun(c.office)) {
		return
	}
	if e := r.dominant(); e >= 0 {
		c.target, c.how = e, "house"
	}
}

// minDominant is the number of references by which an organisation dominates an
// article.
const minDominant = 3

// dominant returns the organisation to which the article refers at least three
// times and at least twice as often as to any other, -1 if there is none.
func (a *article) dominant() int {
	best, most, second := -1, 0, 0
	for e := range a.entities {
		if a.entities[e].Type != mention.Org {
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
	if most < minDominant || most < 2*second {
		return -1
	}
	return best
}
