package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// delegationHead is a person who is said to lead a delegation.
type delegationHead struct {
	member member
	// all are the heads of a delegation that has several.
	all      []member
	sentence int
	status   Status
	trigger  int
}

// delegationHeads notes who leads a delegation and lets two heads of different
// delegations meet where no third is told of nearby: "The A delegation was led
// by X … The B delegation was led by Y".
func (a *article) delegationHeads(v *view) {
	for t := range v.Len() {
		if !a.roles["headed"][v.Word(t)] || !v.IsVerb(t) || v.name[t] > 0 {
			continue
		}
		o := v.Object(t)
		if o < 0 || !a.isDelegation(v, o) && !a.represents(v, t, o) || v.Rel(t) == ud.Acl {
			continue
		}
		status, ok := a.status(&pattern{}, trigger{v: v, at: t, carrier: -1})
		if !ok {
			continue
		}
		for _, s := range (trigger{v: v, at: t, carrier: -1}).slot("subject") {
			list := a.people(v, s, (trigger{v: v, at: t, carrier: -1}).limit(s))
			if len(list) > 0 {
				a.leaders = append(a.leaders, delegationHead{list[0], list, v.index, status, t})
				a.gapped(v, t, status)
				a.foundHead(v, list[0])
			}
		}
	}
	a.headsMeet(v)
}

// inverted lets two heads meet whom a sentence names behind its verb: "Heading the two
// delegations were A and B".
func (a *article) inverted(v *view) {
	p := a.coded["delegation-heads"]
	if p == nil || !a.roles["heading"][v.Word(0)] || a.toldIn(v) {
		return
	}
	sides := false
	for t := 1; t < v.Len() && t < 12; t++ {
		if e, _, _, ok := a.named(v, t); ok && a.typeOf(e) == mention.Person {
			return
		}
		sides = sides || a.isDelegation(v, t) && v.Plural(t) || a.happen["talks"][v.Word(t)]
		if !a.isCopula(v.Word(t)) || !sides {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1}
		list := a.readList(v, t+1, v.Len())
		status, ok := a.status(p, tr)
		if !ok || len(list) != 2 || a.sameSide(list[0].entity, list[1].entity) {
			return
		}
		m := &meeting{kind: MetWith, sentence: v.index, trigger: t, rule: p, status: status, place: -1, event: -1, left: list[:1], right: list[1:]}
		a.settle(m, tr)
		a.tell(m)
		return
	}
}

// gapped notes the head in "…, and the B side by Y", where the verb is left out.
func (a *article) gapped(v *view, t int, status Status) {
	for k := t + 1; k+1 < v.Len(); k++ {
		if !a.isDelegation(v, k) && !a.represents(v, t, k) || v.Word(k+1) != "by" {
			continue
		}
		if list := a.readList(v, k+2, v.Len()); len(list) > 0 {
			a.leaders = append(a.leaders, delegationHead{list[0], list, v.index, status, t})
		}
	}
}

func (a *article) isDelegation(v *view, t int) bool {
	n := v.lexiconNoun(a, t)
	return n == "delegation" || n == "side" || n == "panel" || n == "team" && v.Plural(t) || v.Word(t) == "one" && len(a.leaders) > 0
}

// represents reports whether the country or body at token o is one that people speak
// for at talks: "Latvia was represented by A".
func (a *article) represents(v *view, t, o int) bool {
	if v.Word(t) != "represented" {
		return false
	}
	if e, _, _, ok := a.named(v, o); !ok || a.typeOf(e) == mention.Person {
		return false
	}
	for s := v.index; s >= 0 && s > v.index-3; s-- {
		if a.has(a.views[s], []string{"talks", "consultations", "negotiations", "negotiators", "commission", "committee"}) {
			return true
		}
	}
	return false
}

// headsMeet lets the last two heads meet if they stand in this sentence and the
// one or two before it.
func (a *article) headsMeet(v *view) {
	n := len(a.leaders)
	if n < 2 || a.leaders[n-1].sentence != v.index {
		return
	}
	x, y := a.leaders[n-2], a.leaders[n-1]
	if x.member.entity == y.member.entity || y.sentence-x.sentence > 2 || a.sameSide(x.member.entity, y.member.entity) || a.met(x.member.entity, y.member.entity) {
		return
	}
	if n > 2 && y.sentence-a.leaders[n-3].sentence <= 2 && a.leaders[n-3].member.entity != x.member.entity {
		return
	}
	p := a.coded["delegation-heads"]
	if p == nil {
		return
	}
	tr := trigger{v: v, at: y.trigger, carrier: -1}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: y.trigger, rule: p, status: y.status, place: -1, event: -1, right: []member{y.member}}
	a.settle(m, tr)
	m.left = []member{x.member}
	a.tell(m)
}
