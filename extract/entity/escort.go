package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// open is a claim that the words of its sentence give no target, and the position
// that was made of it.
type open struct {
	claim    claim
	position int
}

// settleOpen gives open positions the body or country of the people in whose company
// the article names them, now that it is known to whom pronouns refer.
func (a *article) settleOpen() {
	for _, o := range a.open {
		p := &a.positions[o.position]
		if p.Target >= 0 || p.AccreditedTo >= 0 || a.foreignTitle(p) {
			continue
		}
		r := reader{article: a, s: o.claim.sentence, l: &a.lines[o.claim.sentence]}
		e, how := r.escorted(&o.claim), "escort"
		if e < 0 && o.claim.office.Role.Class != words.Office {
			e, how = r.ofDelegation(&o.claim), "delegation"
		}
		if e < 0 || !r.shares(&o.claim, e) {
			continue
		}
		p.Target, p.Confidence = e, 0.7
		p.Rule += ":" + how
	}
}

// shares reports whether an office in somebody's company may be one of the same body
// or country.
func (r *reader) shares(c *claim, e int) bool {
	switch c.office.Role.Class {
	case words.State, words.Diplomat:
		return r.profiles[e].sort == words.Country || r.entities[e].Type == mention.Org
	case words.Office:
		return r.entities[e].Type == mention.Org || r.lists.In(words.CivilServant, r.noun(c.office))
	}
	return false
}

// escorted returns what the person serves who was "accompanied by" the bearer of an
// office; -1 if that was not said here or in the sentence before.
func (r *reader) escorted(c *claim) int {
	j := c.office.First - 1
	for ; j > 1; j-- {
		w := r.l.words[j]
		if w.Lower == "by" && r.lists.In(words.Escort, r.l.words[j-1].Lower) {
			break
		}
		if w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP) || w.Lower == ";" {
			return -1
		}
	}
	if j < 2 {
		return -1
	}
	for k := j - 2; k >= 0; k-- {
		if e := r.nameAt(r.s, k); e >= 0 && r.entities[e].Type == mention.Person {
			return r.servedHere(e)
		}
	}
	return -1
}

// servedHere returns the body or country of the office that the sentence or the one
// before gives a person, -1 if there is none.
func (r *reader) servedHere(person int) int {
	for i := len(r.positions) - 1; i >= 0; i-- {
		if p := r.positions[i]; p.Person == person && p.Target >= 0 && p.Qualifier == "" && p.Sentence <= r.s && p.Sentence >= r.s-1 {
			return p.Target
		}
	}
	return -1
}

// ofDelegation returns the body or country whose delegation lists the bearer of an
// office among its members, -1 if none does.
func (r *reader) ofDelegation(c *claim) int {
	for _, d := range r.delegations {
		if d.sentence == r.s && d.of >= 0 && slices.Contains(d.members, c.person) {
			return d.of
		}
	}
	return -1
}
