package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// mend reads a slot from the words around the trigger where the tree gives
// nothing for it: parsers hang "held in X", "by A, B and C" and "hosted by A" on
// the wrong word when names and dates stand between.
func (a *article) mend(tr trigger, slot string, types []string) []ref {
	v := tr.v
	events := slices.Contains(types, "EVENT")
	switch slot {
	case "object":
		if events && !tr.noun && a.participle(v, tr.at) {
			if tr.at == 0 {
				return a.eventAfterComma(v)
			}
			return a.eventBefore(v, tr.at)
		}
		if events && !tr.noun {
			if refs := a.eventAfter(v, tr.at); len(refs) > 0 {
				return refs
			}
			return a.eventOfClause(v, tr.at)
		}
	case "subject":
		if tr.noun {
			return nil
		}
		if events {
			return a.eventBefore(v, tr.at)
		}
		if by := a.byAfter(v, tr.at); by >= 0 && a.participle(v, tr.at) {
			return a.bodyList(v, by+1, types)
		}
	case "in", "at", "for", "to", "between", "over", "with", "from", "during":
		if k := a.nextAhead(v, tr.at, slot); k >= 0 && (slot != "between" || a.adjoins(v, tr.at, k)) {
			if events {
				return a.eventAfter(v, k)
			}
			return a.bodyList(v, k+1, types)
		}
	}
	return nil
}

// participle reports whether a verb has the form of the passive.
func (a *article) participle(v *view, t int) bool {
	if v.Tag(t) != ud.TagVBN && v.Tag(t) != ud.TagVBD {
		return false
	}
	return v.Passive(t) || v.Word(t+1) == "by" || v.Tag(t) == ud.TagVBN && v.Kid(t, ud.Aux) < 0
}

// eventBefore returns the event right before the participle at t, a relative
// pronoun, an acronym, a time or "between A and B" aside.
func (a *article) eventBefore(v *view, t int) []ref {
	for k := t - 1; k >= 0 && k > t-14; k-- {
		e, first, last, ok := a.named(v, k)
		switch {
		case ok && a.typeOf(e) == mention.Event:
			return []ref{{e, first, last}}
		case ok && a.typeOf(e) == mention.Person:
			return nil
		case v.described[k] > 0:
			m := a.mentions[v.described[k]-1]
			return []ref{{a.same[v.described[k]-1], m.First, m.Last}}
		case ok:
			k = first
		case !a.happen["between"][v.Word(k)] && !a.isDateAt(v, k) && !quoteMark(strings.Trim(v.Word(k), ",")):
			return nil
		}
	}
	return nil
}

// eventOfClause returns the event of which the relative clause of the verb at t says
// what is done to it: "the forum, which Norway offered to host".
func (a *article) eventOfClause(v *view, t int) []ref {
	for k := t - 2; k > 0 && k > t-24; k-- {
		if v.name[k] > 0 {
			continue
		}
		switch w := v.Word(k); {
		case w == "which", w == "that":
			if v.Finite(k+1) && v.name[k+1] == 0 || v.Tag(k+1) == ud.TagRB {
				return nil // the pronoun is the subject
			}
			return a.eventBefore(v, k)
		case w == ",", w == ";", w == "who":
			return nil
		}
	}
	return nil
}

// nearerEvent puts the event right before ", which" in the place of one that only
// describes what goes with it: "meetings with guests of E, which was held in May".
func (a *article) nearerEvent(tr trigger, out []ref) {
	if len(out) != 1 || !a.res.Entities[out[0].entity].Described {
		return
	}
	reach := 6
	if tr.noun {
		reach = 14
	}
	for k := tr.at - 1; k > out[0].first && k > tr.at-reach; k-- {
		if w := tr.v.Word(k); w != "which" && w != "that" {
			continue
		}
		for _, r := range a.eventBefore(tr.v, k) {
			if _, first, last, ok := a.named(tr.v, r.first); ok && !a.res.Entities[r.entity].Described {
				out[0] = ref{r.entity, first, last}
			}
		}
		return
	}
}

// eventAfterComma returns the event that a fronted participle speaks of: "Chaired
// by A, the forum ended".
func (a *article) eventAfterComma(v *view) []ref {
	for k := 1; k < v.Len(); k++ {
		if v.name[k] == 0 && v.Finite(k) {
			return nil
		}
		if v.Word(k) == "," {
			if refs := a.eventAfter(v, k); len(refs) > 0 {
				return refs
			}
		}
	}
	return nil
}

// eventAfter returns the event whose noun phrase begins right after token t.
func (a *article) eventAfter(v *view, t int) []ref {
	for k := t + 1; k < v.Len() && k < t+7; k++ {
		e, first, last, ok := a.named(v, k)
		if ok {
			if a.typeOf(e) == mention.Event {
				return []ref{{e, first, last}}
			}
			return nil
		}
		if refs := a.eventRefs(v, k); len(refs) > 0 {
			return refs
		}
		switch v.Tag(k) {
		case ud.TagDT, ud.TagJJ, ud.TagNN, ud.TagNNP, ud.TagVBG, ud.TagVBN, ud.TagCD, ud.TagOpenQuote, ud.TagHYPH, ud.TagPRPS:
		default:
			if v.Word(k) != "of" || !a.partOfEvent(v, k-1) {
				return nil
			}
		}
	}
	return nil
}

// byAfter returns the "by" that leads the agent of the participle at t, or -1.
func (a *article) byAfter(v *view, t int) int {
	for k := t + 1; k < v.Len() && k < t+9; k++ {
		if v.name[k] > 0 || v.Finite(k) {
			return -1
		}
		if v.Word(k) == "by" {
			return k
		}
	}
	return -1
}

// nextAhead returns the next given preposition after token t in the same clause,
// or -1.
func (a *article) nextAhead(v *view, t int, preposition string) int {
	for k := t + 1; k < v.Len() && k < t+16; k++ {
		if v.name[k] > 0 {
			continue
		}
		w := v.Word(k)
		if w == preposition {
			return k
		}
		if v.Finite(k) && v.Rel(k) != ud.Aux && v.Rel(k) != ud.AuxPass || w == ";" || w == "which" || w == "who" || w == "that" {
			return -1
		}
	}
	return -1
}

// bodyList reads the bodies and places of the list that begins at token t, as
// far as nothing but articles, commas, brackets and "and" parts them.
func (a *article) bodyList(v *view, t int, types []string) []ref {
	var list []ref
	for k := t; k < v.Len(); k++ {
		if e, first, last, ok := a.named(v, k); ok {
			if !a.fits(e, types) || v.Tag(min(last, v.Len()-1)) == ud.TagPOS {
				return list
			}
			list = append(list, ref{e, first, last})
			k = last - 1
			continue
		}
		if an, ok := a.anaphorAt(v, k); ok && len(an.Entities) == 1 && a.fits(an.Entities[0], types) {
			list = append(list, ref{an.Entities[0], k, an.Last})
			k = an.Last - 1
			continue
		}
		switch w := v.Word(k); {
		case v.Tag(k) == ud.TagDT, v.Tag(k) == ud.TagCC, w == ",", w == "(", w == ")", w == "both", w == "jointly":
		case w == "as" && v.Word(k+1) == "well" && v.Word(k+2) == "as":
			k += 2
		case len(list) == 0 && (v.Tag(k) == ud.TagJJ || a.happen["town"][v.Word(k+1)] || a.happen["town"][w] || w == "of" && a.happen["town"][v.Word(k-1)]):
			// "the Turkmen city of X"
		case w == "in" && k > 0 && v.name[k-1] > 0 && a.placeAt(v, k+1):
			_, _, last, _ := a.named(v, k+1)
			k = last - 1 // "the Embassy of A in X and B"
		case (w == "together" || w == "along" || w == "jointly") && v.Word(k+1) == "with":
			k++
		case w == "in" && v.Word(k+2) == "with" && a.happen["jointly"][v.Word(k+1)]:
			k += 2
		default:
			return list
		}
	}
	return list
}

// lengthenBodies adds to a list of bodies those that follow its last one, where a
// parse has cut the list in two.
func (a *article) lengthenBodies(v *view, list []ref, types []string) []ref {
	if len(list) == 0 || a.typeOf(list[len(list)-1].entity) != mention.Org {
		return list
	}
	for _, more := range a.bodyList(v, list[len(list)-1].last, types) {
		if a.typeOf(more.entity) == mention.Org && !slices.ContainsFunc(list, func(r ref) bool { return r.entity == more.entity }) {
			list = append(list, more)
		}
	}
	return list
}

// themes returns what the verb beside a noun says happened: its object and, for
// "took place" and the like, its subject.
func (tr trigger) themes(verb int) []int {
	list := one(tr.v.Object(verb))
	if !tr.v.Passive(verb) {
		list = append(list, one(tr.v.Subject(verb))...)
	}
	return list
}

// nearby is how many tokens behind a trigger the right end of a rule marked
// "near" may begin at most.
const nearby = 6

// astray reports whether a parse has hung the right end on the wrong word: too
// far behind the trigger of a rule marked "near", or a place behind another
// event than its own.
func (a *article) astray(p *pattern, tr trigger, l, r ref) bool {
	if p.Near && r.first > tr.at+nearby {
		return true
	}
	if p.says == ParticipatedIn && l.last <= tr.at && a.spokenOf(tr.v, l, tr.at) {
		return true
	}
	if p.says == Organized && !tr.noun && l.first < r.first && r.last <= tr.at {
		return true // "A took part in the forum held in May"
	}
	if p.says == MemberOf && tr.noun && tr.v.Kid(tr.at, ud.Cop) < 0 {
		return true // "to be a member of", of a person
	}
	if p.says != HeldIn || !p.ofItself() {
		return false
	}
	if h := tr.v.Head(tr.at); tr.v.Rel(tr.at) == ud.Compound && h >= l.last {
		return true // "the forum participants in X"
	}
	if farther(tr.v, l.last, r.first) {
		return true
	}
	for t := l.last; t < r.first; t++ {
		e, _, _, ok := a.named(tr.v, t)
		if next := tr.v.Word(t + 1); tr.v.Word(t) == "," && next != "in" && next != "at" && next != "held" && !a.isDateAt(tr.v, t) && !a.isDateAt(tr.v, t+1) {
			return true
		}
		if ok && a.typeOf(e) == mention.Event || tr.v.described[t] > 0 && a.same[tr.v.described[t]-1] != l.entity || tr.v.Finite(t) && !ok {
			return true
		}
	}
	return false
}

// spokenOf reports whether the trigger at t stands in what the person before it says:
// "A: “B delivered a speech”".
func (a *article) spokenOf(v *view, l ref, t int) bool {
	for k := l.last; k < t; k++ {
		if v.Word(k) == ":" || v.name[k] == 0 && (v.Word(k) == "“" || v.Tag(k) == ud.TagOpenQuote) {
			return a.typeOf(l.entity) == mention.Person && k-l.last < 3
		}
	}
	return false
}

// farther reports whether so many phrases stand between two names that the second
// belongs to one of them: "the seminar on the training of staff of the administration
// in X".
func farther(v *view, from, to int) bool {
	n := 0
	for t := from; t < to; t++ {
		if v.name[t] == 0 && v.Tag(t) == ud.TagIN {
			n++
		}
	}
	return n > 3
}

// adjoins reports whether nothing but the rest of a name and its acronym parts
// the noun at t from token k.
func (a *article) adjoins(v *view, t, k int) bool {
	for t++; t < k; t++ {
		if w := v.Word(t); v.name[t] == 0 && w != "(" && w != ")" {
			return false
		}
	}
	return true
}

func (a *article) placeAt(v *view, t int) bool {
	e, _, _, ok := a.named(v, t)
	return ok && a.typeOf(e) == mention.Place
}
