package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// other reports whether a noun means the other one of two people.
func other(noun string) bool {
	switch noun {
	case "guest", "visitor", "host", "interlocutor", "counterpart":
		return true
	}
	return false
}

// plain reports whether a description has nothing beside its noun but words of
// courtesy: "the distinguished visitor".
func (d description) plain() bool {
	for w := range d.words {
		switch w {
		case d.noun, "distinguished", "esteemed", "honoured", "honored", "eminent", "high":
		default:
			return false
		}
	}
	return true
}

// descriptionOf reads a phrase as a description.
func (a *article) descriptionOf(s int, p title.Phrase) description {
	r := reader{article: a, s: s, l: &a.lines[s]}
	o := p.Offices[0]
	c := claim{office: o, target: -1}
	r.own(&c)
	d := description{noun: r.noun(o), class: o.Role.Class, words: map[string]bool{}, target: c.target}
	d.foreign = d.target < 0 && r.foreign(o)
	d.nation = r.nationOf(o, d.target)
	for k := o.First; k < o.Last; k++ {
		w := r.l.words[k]
		if w.Name == 0 && w.Code == "" && !possessiveMark(w) {
			d.words[lexicon.Fold(w.Text)] = true
		}
	}
	return d
}

// described reports whether a person may be called so: by the noun of one of the
// person's offices with no word that the office lacks, and no other country.
func (a *article) described(e int, d description) bool {
	p := &a.profiles[e]
	if d.nation != "" && p.nation != "" && d.nation != p.nation {
		return false
	}
	if d.target >= 0 && p.country >= 0 && a.entities[d.target].Type == mention.Place && p.country != d.target && a.profiles[d.target].sort == words.Country {
		return false
	}
	for _, q := range p.descriptions {
		if q.noun == d.noun && a.sameDuty(q, d) && agreeTarget(q.target, d.target) {
			return true
		}
		if a.general(d, q) && agreeTarget(q.target, d.target) {
			return true
		}
	}
	return false
}

func agreeTarget(a, b int) bool { return a < 0 || b < 0 || a == b }

// sameDuty reports whether the words of a nominal are among those of an office,
// and a deputy is not taken for the office itself.
func (a *article) sameDuty(office, d description) bool {
	return a.wordsFit(office, d) && (!secondary(office) || secondary(d))
}

// wordsFit reports whether the words of a nominal beside its noun are among those of
// an office or say nothing of the duty.
func (a *article) wordsFit(office, d description) bool {
	for w := range d.words {
		if office.words[w] || strings.Contains(d.noun, w) || strings.Contains(d.noun, singular(w, true)) || number(w) > 0 {
			continue
		}
		if _, ok := a.lists.Modifier(w); ok && !a.lists.In(words.OtherDuty, w) {
			continue
		}
		if w == "of" || w == "the" || w == "for" || w == "to" || w == "distinguished" || w == "great" || w == "young" {
			continue
		}
		return false
	}
	return true
}

// secondary reports whether an office is a deputy's.
func secondary(d description) bool {
	return d.words["deputy"] || d.words["vice"] || d.words["assistant"]
}

// general reports whether another noun covers an office: a diplomat is whoever is
// sent or works for foreign affairs, a general any rank of general.
func (a *article) general(d, q description) bool {
	if a.lists.CallsClass(d.noun, q.class) && a.wordsFit(q, d) || a.lists.Calls(d.noun, q.noun) && a.sameDuty(q, d) {
		return true
	}
	switch d.noun {
	case "diplomat", "envoy", "fm", "eam":
		return q.words["foreign"] || q.words["external"]
	case "representative":
		return q.class == words.Diplomat && strings.HasSuffix(q.noun, "representative")
	case "secretary", "advisor", "adviser":
		if strings.HasSuffix(q.noun, " "+d.noun) {
			return true
		}
	case "deputy", "vice":
		return false
	}
	if d.class == q.class && d.class != words.Military && strings.HasPrefix(q.noun, d.noun+" ") {
		return a.sameDuty(q, d) // "the Ambassador" for an "ambassador extraordinary"
	}
	return q.class == words.Military && strings.HasSuffix(q.noun, " "+d.noun) || a.sameHead(d, q)
}

// sameHead reports whether a noun ends in the word with which an office's begins, and its
// other words are among those of the office: "Vice President" for a "Vice State
// President", "army chief" for a "chief of the army staff".
func (a *article) sameHead(d, q description) bool {
	dw, qw := strings.Fields(d.noun), strings.Fields(q.noun)
	if len(dw) < 2 || dw[len(dw)-1] != qw[0] {
		return false
	}
	for _, w := range dw {
		if !q.words[w] {
			return false
		}
	}
	return a.sameDuty(q, d)
}
