package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fromOwner takes the body or country of the person whose deputy, minister or envoy
// another is: "the mayor of Oslo, A, and her deputy, B", "A's ambassador, B".
func (r *reader) fromOwner(c *claim) {
	o := c.office
	if o.First == 0 || len(o.Of)+len(o.Before) > 0 || !r.standsFor(c) {
		return
	}
	owner := -1
	switch w := r.l.words[o.First-1]; {
	case possessiveMark(w) && o.First > 1 && r.l.words[o.First-2].Name == mention.Person:
		owner = r.nameAt(r.s, o.First-2)
	case (w.Lower == "his" || w.Lower == "her") && !r.addresses(r.s, o.First):
		g, _ := pronoun(w.Lower)
		for k := o.First - 2; k >= 0 && owner < 0; k-- {
			if e := r.nameAt(r.s, k); e >= 0 && r.article.person(e, g) {
				owner = e
			}
		}
	}
	if owner < 0 {
		return
	}
	if e := r.served(owner); e >= 0 {
		c.target, c.how = e, "owner"
	}
}

// standsFor reports whether an office is that of somebody who acts for whom it
// belongs to: "his deputy", "her ambassador", but not "his assistant".
func (r *reader) standsFor(c *claim) bool {
	if c.office.Role.Class == words.State || c.office.Role.Class == words.Diplomat {
		return true
	}
	noun := r.noun(c.office)
	return strings.Contains(noun, "deputy") || strings.HasPrefix(noun, "vice")
}

// served returns the body or country that a person is known to serve now, -1 if none.
func (r *reader) served(person int) int {
	for _, c := range r.claims {
		if c.person == person && c.target >= 0 && c.office.Qualifier == "" {
			return c.target
		}
	}
	for i := len(r.positions) - 1; i >= 0; i-- {
		if p := r.positions[i]; p.Person == person && p.Target >= 0 && p.Qualifier == "" {
			return p.Target
		}
	}
	return -1
}

// fromWhere takes the body before the clause that tells of the office: "joins from
// Acme, where she was director".
func (r *reader) fromWhere(c *claim) {
	if c.rule != ruleCopula || c.name < 2 || r.l.words[c.name-1].Lower != "where" || r.noun(c.office) == "scholar" {
		return
	}
	k := c.name - 2
	if r.l.words[k].Lower == "," {
		k--
	}
	if k < 0 || r.l.words[k].Name != mention.Org {
		return
	}
	c.target, c.how = r.entityOf[r.l.mention[k]], "where"
	if c.name+1 < len(r.l.words) && r.l.words[c.name+1].Tag == ud.TagVBD && c.office.Qualifier == "" {
		c.office.Qualifier = "former"
	}
}

// fromAppointer takes the body that gives the office: "Acme named A chairman",
// "Acme announced the appointment of A as chairman".
func (r *reader) fromAppointer(c *claim) {
	if c.rule != ruleVerb || c.office.Role.Class == words.Diplomat {
		return
	}
	for k := c.name - 1; k >= 0; k-- {
		w := r.l.words[k]
		e := r.nameAt(r.s, k)
		switch {
		case e >= 0 && r.entities[e].Type == mention.Org:
			if c.office.Role.Class != words.State || !r.hasNounOf(e, words.Assembly) {
				c.target, c.how = e, "appointer"
			}
			return
		case e >= 0 && r.entities[e].Type == mention.Person, w.Lower == ";", w.Lower == ",":
			return
		}
	}
}

// hasNounOf reports whether a name of an entity holds a word of a set.
func (a *article) hasNounOf(e int, set words.Set) bool {
	for w := range a.profiles[e].nouns {
		if a.lists.In(set, w) {
			return true
		}
	}
	return false
}

// ledBy makes a claim of "X, chaired by A" and "the Council met under the chairmanship
// of A" for the name at k, where no title of A's own says what A is.
func (r *reader) ledBy(k int) {
	j := r.address(k)
	if r.phraseEnding(j) >= 0 || j < 4 {
		return
	}
	at := j - 2
	v, ok := r.lists.Leading(r.l.words[at].Lower)
	if !ok || r.l.words[at].Name != 0 {
		return
	}
	e := -1
	switch prep := r.l.words[j-1].Lower; {
	case v.Noun && prep == "of" && r.l.words[at-1].Lower == "the" && r.l.words[at-2].Lower == "under":
		e = r.sitting(at - 2)
	case !v.Noun && prep == "by":
		e = r.wholeBefore(at)
	}
	if e >= 0 {
		r.lead(k, at, v.Office, e)
	}
}

// wholeBefore returns the organisation that a participle at word k speaks of, -1 if it
// may speak of a delegation of it.
func (r *reader) wholeBefore(k int) int {
	for k--; k >= 0 && r.l.words[k].Name == 0; k-- {
		switch w := r.l.words[k]; {
		case w.Lower == ",", w.Tag == ud.TagWDT, w.Tag == ud.TagRB, w.Lower == "is", w.Lower == "that", w.Lower == "been", w.Lower == "has":
		default:
			return -1
		}
	}
	if k < 0 || r.l.words[k].Name != mention.Org {
		return -1
	}
	e := r.entityOf[r.l.mention[k]]
	for k--; k >= 0 && (r.l.words[k].Lower == "the" || r.l.words[k].Tag == ud.TagJJ); k-- {
	}
	if k >= 0 && r.l.words[k].Tag == ud.TagIN {
		return -1 // "a team from X, led by A"
	}
	return e
}

// sitting returns the council or committee that is named first before word k.
func (r *reader) sitting(k int) int {
	for j := range k {
		if r.l.words[j].Name != mention.Org {
			continue
		}
		if e := r.entityOf[r.l.mention[j]]; r.hasNounOf(e, words.Sitting) {
			return e
		}
		return -1
	}
	return -1
}
