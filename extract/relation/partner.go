package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// groupBetween returns the group without a named head with which the list behind
// "between" begins, or -1.
func (a *article) groupBetween(tr trigger, p *pattern) int {
	if !slices.Contains(p.Among, "between") {
		return -1
	}
	for k := tr.at + 1; k < tr.v.Len() && k < tr.at+12; k++ {
		if tr.v.Word(k) != "between" {
			continue
		}
		for t := k + 1; t < k+4 && t < tr.v.Len() && tr.v.name[t] == 0; t++ {
			if a.roles["group"][tr.v.lexiconNoun(a, t)] && tr.v.Word(t+1) == "and" {
				return t
			}
		}
		break
	}
	return -1
}

// frontedEnd returns the comma that parts a clause at the sentence's beginning from its
// subject, or -1: "When meeting A, B and C praised the plan" has B and C as subject.
func (tr trigger) frontedEnd() int {
	v := tr.v
	if tr.noun || tr.at > 2 || v.Tag(tr.at) != ud.TagVBG {
		return -1
	}
	verb := tr.at + 1
	for verb < v.Len() && (v.name[verb] > 0 || !v.Finite(verb)) {
		verb++
	}
	comma := verb - 1
	for comma > tr.at && v.Word(comma) != "," {
		comma--
	}
	before := false
	for k := tr.at + 1; k < comma; k++ {
		before = before || v.name[k] > 0 || v.anaphor[k] > 0
	}
	last := verb - 1
	for last > comma && v.Tag(last) == ud.TagRB {
		last--
	}
	if !before || verb == v.Len() || v.name[last] == 0 {
		return -1
	}
	return comma
}

// hasPartner reports whether the trigger names someone whom those in its list
// met together: then they are no list of people who met each other.
func (a *article) hasPartner(tr trigger) bool {
	if each := tr.v.Word(tr.at + 1); each == "with" && (tr.v.Word(tr.at+2) == "each" || tr.v.Word(tr.at+2) == "one") {
		return false // "met with each other"
	}
	for _, t := range tr.slot("with") {
		if tr.fixed || a.partner(tr.v, t) {
			return true
		}
	}
	for k := tr.at + 1; tr.noun && k < tr.at+4; k++ {
		if w := tr.v.Word(k); w == "with" {
			return true
		} else if w == "," {
			break
		}
	}
	if !tr.noun && tr.v.Verb(tr.at) == "meet" {
		if tr.v.Word(tr.at+1) == "with" || tr.v.Word(tr.at+2) == "with" {
			return true
		}
		o := tr.v.Kid(tr.at, ud.Obj)
		return o >= 0 && tr.v.Word(o) != "each" && tr.v.Word(o) != "other"
	}
	return false
}

func (a *article) partner(v *view, t int) bool {
	return a.personal(v, t) || v.name[t] > 0 || v.anaphor[t] > 0 || v.Plural(t)
}

// separate reports whether the trigger speaks of several meetings.
func (a *article) separate(tr trigger) bool {
	v := tr.v
	if a.inSeries(v) {
		return true
	}
	for _, k := range v.Kids(tr.at) {
		switch v.Word(k) {
		case "separate", "separately", "individual", "individually":
			return true
		case "bilateral":
			return v.Plural(tr.at)
		}
	}
	if v.Word(tr.at-1) == "each" || tr.carrier > 0 && v.Word(tr.carrier-1) == "each" {
		return true
	}
	if tr.carrier >= 0 {
		for _, k := range v.Kids(tr.carrier) {
			if v.Word(k) == "separately" {
				return true
			}
		}
	}
	switch v.Noun(tr.at) {
	case "talk", "consultation", "negotiation", "discussion":
		return false
	}
	return tr.noun && v.Plural(tr.at)
}
