package relation

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
	for _, m := range a.fill(tr, p.Left) {
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
	them := false
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
// "The delegation was led by A and included B", where A alone counts.
func (a *article) membersOf(v *view) {
	p := a.coded["delegation-of"]
	if p == nil || !a.gathers(v.index) || !a.gathering.group || v.index-a.gathering.sentence > gatheredBack {
		return
	}
	verb := 1
	switch {
	case v.Word(0) == "it":
	case v.Word(0) == "the" && a.roles["group"][v.Word(1)]:
		verb = 2
	default:
		return
	}
	by := -1
	for t := verb; t < v.Len() && t < verb+5 && v.name[t] == 0; t++ {
		switch w := v.Word(t); {
		case w == "by" && a.roles["headed"][v.Word(t-1)]:
			by = t
		case a.roles["making"][w] || w == "of" && (a.roles["making"][v.Word(t-1)] || v.Word(t-1) == "up"):
			by = t
		}
	}
	if by < 0 {
		return
	}
	list := a.readList(v, by+1, v.Len())
	if status, ok := a.status(p, trigger{v: v, at: verb, carrier: -1}); !ok || status != Held || len(list) == 0 {
		return
	}
	if v.Word(by) == "by" {
		list = list[:1]
	}
	for _, m := range list {
		a.guest(p, a.gathering, v, m)
	}
}
