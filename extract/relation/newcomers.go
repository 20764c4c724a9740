package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// joiners adds those who are said to be there too, where the sentence stands on its
// head or has no verb: "Joining them was C", "Also present at the meeting were C and
// D", "From the Lao side: C, D".
func (a *article) joiners(v *view) {
	p := a.coded["also-there"]
	if p == nil {
		return
	}
	if a.sided(p, v) || a.presentLast(p, v) {
		return
	}
	m := a.latest(v.index, 1)
	if m == nil || m.sentence == v.index {
		return
	}
	at := a.presenceVerb(v)
	if at < 0 {
		return
	}
	tr := trigger{v: v, at: at, carrier: -1}
	list := a.readList(v, at+1, v.Len())
	if status, ok := a.status(p, tr); ok && len(list) > 0 && list[0].named {
		var companions []member
		if a.has(v, []string{"them"}) {
			companions = append(slices.Clone(m.left), m.right...)
		}
		a.enrol(p, tr, status, list, companions)
	}
}

// presentLast adds those of whom the sentence says at its end that they were there, where
// no rule has read it: long lists with titles are parsed badly.
func (a *article) presentLast(p *pattern, v *view) bool {
	for t := v.Len() - 1; t > 3 && t > v.Len()-16; t-- {
		if v.name[t] > 0 && a.personBetween(v, t, t+1) {
			return false
		}
		if (!a.isCopula(v.Word(t)) || a.presentAfter(v, t) < 0) && !a.attends(v, t) {
			continue
		}
		if a.toldIn(v) || a.latest(v.index, joinWindow) == nil && a.soleMeeting(v) == nil {
			return false
		}
		start := a.front(v, a.clauseStart(v, t), t)
		tr := trigger{v: v, at: t, carrier: -1}
		list := a.readBlind(v, start, t)
		status, ok := a.status(p, tr)
		if !ok || len(list) == 0 {
			return false
		}
		a.enrol(p, tr, status, list, nil)
		return true
	}
	return false
}

// attends reports whether a word says that those before it were at the meeting, whatever
// its tag: "A and B participate at the meeting".
func (a *article) attends(v *view, t int) bool {
	switch v.Word(t) {
	case "participate", "participates", "participated", "attend", "attends", "attended", "joined":
	default:
		return false
	}
	for k := t + 1; k < t+4; k++ {
		if a.isBilateral(v.Word(k)) && v.Tag(k-1) == ud.TagDT && v.Word(k-1) != "a" {
			return true
		}
	}
	return false
}

// presenceVerb returns the verb behind which those are named who were at the meeting
// told before, -1 if the sentence is none that says so.
func (a *article) presenceVerb(v *view) int {
	for t := 1; t < v.Len() && t < 18; t++ {
		if e, _, _, ok := a.named(v, t); ok && a.typeOf(e) == mention.Person {
			return -1
		}
		if v.name[t] > 0 || !a.isCopula(v.Word(t)) {
			continue
		}
		if a.opensPresence(v, t) {
			return t
		}
		return -1
	}
	return -1
}

// opensPresence reports whether the words before the verb at t say that who
// follows was at the meeting told before.
func (a *article) opensPresence(v *view, t int) bool {
	k, also := 0, false
	for k < t && a.happen["too"][v.Word(k)] {
		also = also || v.Word(k) == "also"
		k++
	}
	if v.Tag(k) == ud.TagIN && k+2 < t {
		k++
		for v.Tag(k) == ud.TagDT && k < t {
			k++
		}
		if a.happen["spot"][v.Word(k)] {
			return true
		}
		if v.Word(k) != "attendance" && !a.isBilateral(v.Word(k)) {
			return false
		}
		if a.isBilateral(v.Word(k)) {
			return also || v.Word(k+1) == "too"
		}
	} else if !a.happen["being-there"][v.Word(k)] {
		return false
	}
	for k++; k < t; k++ {
		if w := v.Word(k); a.isBilateral(w) || a.happen["spot"][w] || w == "them" || w == "him" || w == "her" {
			return true
		}
	}
	return also || len(a.meetings) > 0 && a.meetings[len(a.meetings)-1].event < 0
}

// satIn adds those who are said to have come to a meeting for a while: "A sat in on the
// talks", "A dropped by", "A looked in for an hour".
func (a *article) satIn(v *view) {
	p := a.coded["also-there"]
	if p == nil {
		return
	}
	for t := 1; t < v.Len(); t++ {
		if v.name[t] > 0 || !a.comesIn(v, t) {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1}
		list := a.fill(tr, []string{"subject"})
		if status, ok := a.status(p, tr); ok && len(list) > 0 {
			a.enrol(p, tr, status, list, nil)
		}
		return
	}
}

// comesIn reports whether the verb at t says with the words behind it that someone
// came to a meeting.
func (a *article) comesIn(v *view, t int) bool {
	particle := v.Word(t + 1)
	switch v.Word(t) {
	case "sat", "sits", "looked", "dropped", "popped":
		if particle != "in" && (particle != "by" || v.Word(t) != "dropped") {
			return false
		}
	case "stopped":
		if particle != "by" {
			return false
		}
	default:
		return false
	}
	switch v.Word(t + 2) {
	case ".", ",", "too", "briefly", "during", "throughout", "as", "":
		return true
	case "on":
		return v.Word(t+3) == "the" && a.isBilateral(v.Word(t+4))
	case "for":
		for k := t + 3; k < t+8; k++ {
			switch v.Word(k) {
			case "hour", "hours", "minutes", "half", "part", "most", "while", "coffee", "tea", "dessert":
				return true
			}
		}
	}
	return false
}

// isBilateral reports whether a word is a noun of meetings at which others are present.
func (a *article) isBilateral(w string) bool {
	return a.happen["bilateral"][w] || a.happen["bilateral"][singular(w)]
}
