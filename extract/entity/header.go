package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fromHeader takes the body of the list's head: "the PCL delegation consisting of",
// "UCSC representatives included".
func (r *reader) fromHeader(c *claim) {
	if c.office.Role.Class == words.State && c.office.First == c.office.Head && c.office.Last == c.office.HeadLast && c.rule == ruleBefore && r.l.words[c.office.Head].Lower == "president" {
		// A bare "President X" in a list is a head of state, not the body's president.
		if r.headerFor(c.name) < 0 {
			return
		}
	}
	e := r.sideLed(c)
	if e < 0 {
		e = r.headerFor(c.name)
	}
	if e < 0 {
		e = r.side()
	}
	if e < 0 || e == c.person {
		return
	}
	if r.entities[e].Type == mention.Place && c.office.Role.Class != words.State && c.office.Role.Class != words.Diplomat && r.profiles[e].sort == words.Country {
		return // a country's delegation brings heads of bodies that are not named
	}
	c.target, c.how = e, "header"
}

// headerFor returns the body or country whose delegation or representatives the
// name at k is listed with, or who is represented by it; -1 if none.
func (r *reader) headerFor(k int) int {
	for j := k - 1; j >= 0; j-- {
		w := r.l.words[j]
		switch {
		case !r.lists.In(words.Header, w.Lower) && !body(w.Name), !r.introduces(j+1, k):
		case body(w.Name):
			if r.represented(j+1, k, w.Name == mention.Org) {
				return r.entityOf[r.l.mention[j]]
			}
		case j > 0 && (r.l.words[j-1].Name != 0 || r.l.words[j-1].Code != ""):
			return r.bodyEntity(j - 1)
		case j > 1 && possessiveMark(r.l.words[j-1]):
			return r.bodyEntity(j - 2)
		case j > 0 && r.l.words[j-1].Lower == "its":
			return r.lastBody(j)
		default:
			return r.from(j + 1)
		}
	}
	return -1
}

// sideLed returns the body or country whose delegation the name of a claim leads: "A,
// Minister of Trade, led the Kenyan delegation"; -1 if it leads none.
func (r *reader) sideLed(c *claim) int {
	if strings.Contains(r.noun(c.office), " to the ") {
		return -1 // a president's aide
	}
	k := max(c.name+1, c.office.Last)
	for k < len(r.l.words) && (r.l.words[k].Lower == "," || r.l.words[k].Lower == ")" || r.l.words[k].Lower == "who" || r.l.words[k].Tag == ud.TagRB) {
		k++
	}
	if k >= len(r.l.words) || !r.lists.In(words.LeadVerb, r.l.words[k].Lower) {
		return -1
	}
	side := -1
	for k++; k < len(r.l.words) && k < c.name+maxAside+maxItem; k++ {
		w := r.l.words[k]
		if e := r.bodyEntity(k); e >= 0 && side < 0 {
			side = e
			continue
		}
		switch {
		case r.lists.In(words.Header, w.Lower):
			if side < 0 {
				side = r.from(k + 1)
			}
			return side
		case w.Name != 0, !title.Determiner(w.Lower) && !possessiveMark(w) && w.Tag != ud.TagJJ && w.Tag != ud.TagNN && w.Tag != ud.TagNNP && w.Tag != ud.TagCD && w.Tag != ud.TagHYPH:
			return -1
		}
	}
	return -1
}

// lastBody returns the country or organisation referred to last before word k, in
// its sentence or the one before.
func (r *reader) lastBody(k int) int {
	pos := r.sents[r.s].Tokens[r.l.first[k]].Start
	return r.lastBefore(pos, r.s, 1, func(e int) bool {
		return r.entities[e].Type == mention.Org || r.profiles[e].sort == words.Country
	})
}

// side returns the body or country of "On the Italian side, …" at the beginning of a
// sentence, -1 if it does not begin so.
func (r *reader) side() int {
	for k := 2; k < len(r.l.words) && k < 6; k++ {
		if r.l.words[k].Lower != "side" {
			continue
		}
		switch r.l.words[0].Lower {
		case "on", "from", "for":
			return r.bodyEntity(k - 1)
		}
	}
	return -1
}

// from returns the body or country behind "of" or "from" at word k: "a delegation
// from Acme University".
func (r *reader) from(k int) int {
	if k+1 >= len(r.l.words) || r.l.words[k].Lower != "of" && r.l.words[k].Lower != "from" {
		return -1
	}
	if r.l.words[k+1].Lower == "the" {
		k++
	}
	if k+1 >= len(r.l.words) {
		return -1
	}
	return r.bodyEntity(k + 1)
}

// represented reports whether words j to k say that somebody stands for a body or,
// if it is an organisation, leads it.
func (r *reader) represented(j, k int, org bool) bool {
	for ; j < k; j++ {
		switch r.l.words[j].Lower {
		case "represented":
			return true
		case "led", "headed", "chaired":
			return org && j+1 < k && r.l.words[j+1].Lower == "by"
		case "was", "were", "is", "are", ",", "also":
		default:
			return false
		}
	}
	return false
}

func (r *reader) bodyEntity(k int) int {
	e := r.entityAt(k)
	if e >= 0 && body(r.entities[e].Type) {
		return e
	}
	return -1
}

// introduces reports whether words j to k begin with a verb that opens a list of
// people, in which the word at k still stands: no other verb comes between.
func (r *reader) introduces(j, k int) bool {
	for n := 0; j < k && n < 5; j, n = j+1, n+1 {
		w := r.l.words[j].Lower
		if r.lists.In(words.ListOpener, w) || w == "made" && j+1 < k && r.l.words[j+1].Lower == "up" || w == "among" && j+1 < k && r.lists.In(words.TheGroup, r.l.words[j+1].Lower) {
			return r.goesOn(j+1, k)
		}
		switch w {
		case "by":
			return n == 0 && r.goesOn(j+1, k)
		case "was", "is", "were", "are", "also", "of", "from", "the", ",", "to", "will", "be", "which", "that":
		default:
			if r.l.words[j].Name == 0 {
				return false
			}
		}
	}
	return false
}

// goesOn reports whether a list of people goes on from word j to word k.
func (r *reader) goesOn(j, k int) bool {
	for i := k - 1; i > j; i-- {
		if r.l.words[i].Lower == ";" {
			j = i // an item of its own: what the items before it say matters not
		}
	}
	for ; j < k; j++ {
		w := r.l.words[j]
		switch w.Tag {
		case ud.TagVBD, ud.TagVBZ, ud.TagVBP, ud.TagMD:
			if !capital(w) && w.Name == 0 {
				return false
			}
		}
		if w.Lower == "while" || w.Lower == "whereas" || w.Lower == "led" || w.Lower == "headed" || w.Lower == "represented" || r.lists.In(words.Header, w.Lower) && w.Name == 0 && !r.titleAt(j) {
			return false
		}
	}
	return true
}
