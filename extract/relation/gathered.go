package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// gatheredBack is the number of sentences after a meeting with people without names
// in which they may be named.
const gatheredBack = 4

// gathers reports whether the meeting told last before a sentence is one with people
// not yet named.
func (a *article) gathers(s int) bool {
	g := a.gathering
	if g == nil || g.sentence >= s {
		return false
	}
	m := a.latest(s, joinWindow)
	return m == nil || m.sentence < g.sentence || m.sentence == g.sentence && m.trigger < g.trigger
}

// guestsOf lets the hosts of the last gathering have met those whom a rule finds.
func (a *article) guestsOf(p *pattern, tr trigger) {
	aides := slices.Contains(p.Nouns, "present") // who is present may be the host's
	for _, m := range a.fill(tr, p.Left) {
		if host := a.gathering.left[0].entity; aides && (len(a.sides[host]) == 0 || len(a.sides[m.entity]) == 0 || a.sameSide(host, m.entity)) {
			continue
		}
		a.guest(p, a.gathering, tr.v, m)
	}
}

// ofThem names people of a gathering: "Two of them stood out: A and B", "Among them
// were A and B", "They included A and B".
func (a *article) ofThem(v *view) {
	p := a.coded["listed-guest"]
	if p == nil || !a.gathers(v.index) || a.listing != nil || v.index-a.gathering.sentence > gatheredBack {
		return
	}
	them := v.Word(0) == "among" && (a.roles["guests"][v.Word(2)] || v.Word(2) == "participants" || v.Word(2) == "members")
	for t := 0; t < v.Len() && t < 14; t++ {
		if a.personBetween(v, t, t+1) {
			return
		}
		w := v.Word(t)
		if w == "they" || w == "these" || w == "those" || w == "them" && (v.Word(t-1) == "of" || v.Word(t-1) == "among") {
			them = true
		}
		if !them || v.name[t] > 0 || w != ":" && !a.isCopula(w) && w != "included" && w != "include" && v.Verb(t) != "comprise" {
			continue
		}
		list := a.readList(v, t+1, v.Len())
		if status, ok := a.status(p, trigger{v: v, at: t, carrier: -1}); !ok || status != Held {
			return
		}
		for _, m := range list {
			a.guest(p, a.gathering, v, m)
		}
		return
	}
}

// membersOf names the members of a delegation that was met: "It consisted of A and B",
// "The delegation was led by A and included B", where A alone counts. Those of one
// whose head was met came with him: "The delegation also included B".
func (a *article) membersOf(v *view) {
	p := a.coded["delegation-of"]
	if p == nil {
		return
	}
	at, group := a.madeOf(v)
	if at < 0 {
		return
	}
	list := a.readList(v, at+1, v.Len())
	tr := trigger{v: v, at: at, carrier: -1}
	if status, ok := a.status(p, tr); !ok || status != Held || len(list) == 0 {
		return
	}
	if a.gathers(v.index) && a.gathering.group && v.index-a.gathering.sentence <= gatheredBack {
		if v.Word(at) == "by" {
			list = list[:1]
		}
		for _, m := range list {
			a.guest(p, a.gathering, v, m)
		}
		return
	}
	if head := a.headOf(v, group); head != nil && v.Word(at) != "by" {
		a.enrol(p, tr, Held, list, head)
	}
}

// ledWith names the members of a delegation behind its head where the text comes back to
// a meeting that it told of: "A led a group of deputies, including B and C".
func (a *article) ledWith(v *view) {
	p := a.coded["delegation-of"]
	if p == nil || len(a.meetings) == 0 || a.toldIn(v) {
		return
	}
	m := a.meetings[len(a.meetings)-1]
	if m.kind != MetWith || m.status != Held || m.sentence >= v.index || !a.holdsGroup(a.views[m.sentence]) || len(a.leaders) > 1 {
		return
	}
	lead, group := -1, -1
	var head []member
	for t := range v.Len() {
		w := v.Word(t)
		switch {
		case v.name[t] > 0:
		case lead < 0 && (w == "leading" || w == "led" || w == "leads" || w == "headed" || w == "heading"):
			if list := a.before(v, t); len(list) == 1 && m.holds(list[0].entity) {
				lead, head = t, list
			}
		case lead >= 0 && group < 0 && a.roles["group"][v.lexiconNoun(a, t)] && t < lead+5:
			group = t
		case group >= 0 && t < group+6 && (w == "including" || w == "comprising" || w == "included" || w == "of" && v.Word(t-1) == "consisting"):
			a.enrolIn(m, p, trigger{v: v, at: t, carrier: -1}, Held, a.readBlind(v, t+1, v.Len()), head)
			return
		}
	}
}

// madeOf returns the word behind which a sentence says who a delegation is or who leads
// it, and the word for the delegation; -1 if the sentence is none of that kind.
func (a *article) madeOf(v *view) (at, group int) {
	at, group = -1, 0
	switch {
	case v.Word(0) == "it":
	case v.Word(0) == "the":
		for group = 1; group < min(4, v.Len()) && !a.roles["group"][v.Word(group)] && (v.name[group] > 0 || v.Tag(group) == ud.TagJJ || v.Tag(group) == ud.TagVBG || v.Tag(group) == ud.TagNNP); group++ {
		}
		if !a.roles["group"][v.Word(group)] {
			return -1, 0
		}
	case v.Word(0) == "other" && v.Word(1) == "members" && a.roles["group"][v.Word(4)]:
		group = 4
	default:
		return -1, 0
	}
	for t := group + 1; t < v.Len() && t < group+6 && v.name[t] == 0; t++ {
		switch w := v.Word(t); {
		case w == "by" && a.roles["headed"][v.Word(t-1)]:
			return t, group // who leads counts alone
		case a.roles["making"][w] || w == "of" && (a.roles["making"][v.Word(t-1)] || v.Word(t-1) == "up"):
			at = t
		case v.Word(0) == "other" && a.isCopula(w):
			at = t
		}
	}
	return at, group
}

// headOf returns the head of the delegation that the word at t speaks of, if the last
// meeting was with one and no other delegation's head is known.
func (a *article) headOf(v *view, t int) []member {
	m := a.latest(v.index, joinWindow)
	if m == nil || len(a.leaders) > 1 || !a.holdsGroup(a.views[m.sentence]) {
		return nil
	}
	if an, ok := a.anaphorAt(v, t); ok && a.allOf(an, mention.Person) && m.holds(an.Entities[0]) {
		return []member{{entity: an.Entities[0], first: t, last: t + 1, from: t}}
	}
	if list := a.guests(v, t); len(list) > 0 {
		return list[:1]
	}
	return nil
}

// holdsGroup reports whether a sentence speaks of a delegation.
func (a *article) holdsGroup(v *view) bool {
	for t := range v.Len() {
		if v.name[t] == 0 && a.roles["group"][v.lexiconNoun(a, t)] {
			return true
		}
	}
	return false
}

// foundHead lets the host of a delegation have met its head, who is named later: "A,
// who led the delegation, said".
func (a *article) foundHead(v *view, head member) {
	p := a.coded["delegation-of"]
	if p != nil && a.gathers(v.index) && a.gathering.group && a.gathering.status == Held {
		a.guest(p, a.gathering, v, head)
	}
}

// headsBody reports whether a position is that of the head of a body whose delegation was
// met last: he is taken for the delegation's.
func (a *article) headsBody(p entity.Position, words []string) bool {
	return a.gathering != nil && a.gathering.group && p.Qualifier != "former" && slices.Contains(a.gathering.bodies, p.Target) &&
		slices.ContainsFunc(words, func(w string) bool { return a.roles["chief"][w] }) && !slices.ContainsFunc(words, func(w string) bool { return w == "vice" || w == "deputy" || w == "assistant" })
}

// titledHead is foundHead where a title says who leads: "B, head of the delegation",
// "B, president of the chamber".
func (a *article) titledHead(v *view) {
	for _, p := range a.res.Positions {
		if p.Sentence != v.index || p.Person < 0 {
			continue
		}
		words := strings.Fields(lower(p.Title))
		if len(words) == 0 || !a.headsBody(p, words) && (len(words) < 2 || words[len(words)-1] != "delegation" && words[len(words)-1] != "leader" || !slices.Contains(words, "delegation")) {
			continue
		}
		for t := range v.Len() {
			if e, first, last, ok := a.named(v, t); ok && e == p.Person {
				a.foundHead(v, member{entity: e, first: first, last: last, from: first, named: true})
				break
			}
		}
	}
}
