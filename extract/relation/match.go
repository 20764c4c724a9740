package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/relation/rule"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// sentence applies every rule to a sentence.
func (a *article) sentence(s int) {
	v := a.views[s]
	a.noteEvents(v)
	a.gapRules(v)
	a.seated = a.seat(v)
	if v.Sentence.Parsed {
		for t := range v.Len() {
			a.trigger(v, t, false)
		}
		for t := range v.Len() {
			a.trigger(v, t, true)
		}
		a.delegationHeads(v)
	}
	a.inverted(v)
	a.fronted(v)
	a.spelled(v)
	a.whom(v)
	a.behind(v)
	a.agentless(v)
	a.fallback(v)
	a.headline(v)
	a.together(v)
	a.joiners(v)
	a.ofThem(v)
	a.membersOf(v)
	a.ledWith(v)
	a.titledHead(v)
	a.companions(v)
	a.satIn(v)
	a.attendance(v)
	a.attended(v)
	a.leftOut(v)
	a.delegationMembers(v)
	a.possessed(v)
	a.units(v)
	a.based(v)
	a.townOfNation(v)
	a.addresses(v)
	a.seatsOfBodies(v)
	a.list(v)
}

// trigger applies the rules that wait for token t: first those that stand by
// themselves, later those that add to a meeting told before.
func (a *article) trigger(v *view, t int, later bool) {
	inName := v.name[t] > 0
	if inName {
		if e, _, _, ok := a.named(v, t); !ok || a.typeOf(e) != mention.Event {
			return
		}
	}
	if !inName {
		for _, p := range a.verbs[v.Verb(t)] {
			if p.adds() != later {
				continue
			}
			a.apply(p, trigger{v: v, at: t, carrier: -1, fixed: len(p.Needs) > 0})
		}
	}
	if n := v.Noun(t); n != "" && (v.Verb(t) == "" || v.Tag(t) == ud.TagVBG) {
		for _, p := range a.nouns[n] {
			if inName && !p.ofItself() || p.adds() != later {
				continue
			}
			tr := trigger{v: v, at: t, noun: true, carrier: -1}
			if inName {
				tr.at = a.mentions[v.name[t]-1].First // the head of a name is its first token
			}
			if len(p.Carry) > 0 {
				tr.carrier = carrierOf(v, t, p.Carry)
				if tr.carrier < 0 {
					continue
				}
			}
			a.apply(p, tr)
		}
	}
}

// ofItself reports whether a rule speaks of the event that its trigger names.
func (p *pattern) ofItself() bool {
	return slices.Contains(p.Left, "self") || slices.Contains(p.Right, "self")
}

// adds reports whether a rule adds people to a meeting told before.
func (p *pattern) adds() bool {
	return slices.Contains(p.Right, "latest") || slices.Contains(p.Right, "gathering")
}

// apply fires a rule at a trigger if all that it asks for is there.
func (a *article) apply(p *pattern, tr trigger) {
	if !a.has(tr.v, p.Only) || !needsMet(tr, p.Needs) {
		return
	}
	status, ok := a.status(p, tr)
	if !ok || p.Bare && a.infinitiveAfter(tr) {
		return
	}
	switch {
	case p.adds() && a.gathers(tr.v.index):
		a.guestsOf(p, tr)
	case slices.Contains(p.Right, "latest"):
		a.join(p, tr, status)
	case p.says == MetWith || p.says == SpokeWith:
		a.meet(p, tr, status)
	default:
		a.relate(p, tr, status)
	}
}

// has reports whether the sentence holds one of the words; none are asked for
// by an empty list.
func (a *article) has(v *view, words []string) bool {
	if len(words) == 0 {
		return true
	}
	for t := range v.Len() {
		if slices.Contains(words, v.Word(t)) {
			return true
		}
	}
	return false
}

// needsMet reports whether the slots that a rule names hold one of its nouns.
func needsMet(tr trigger, needs []rule.Need) bool {
	for _, n := range needs {
		if !slices.ContainsFunc(tr.slot(n.Slot), func(t int) bool {
			return slices.Contains(n.Nouns, tr.v.Noun(t)) || slices.Contains(n.Nouns, tr.v.Word(t)) ||
				tr.v.Plural(t) && slices.Contains(n.Nouns, tr.v.Noun(t)+"+")
		}) {
			return false
		}
	}
	return true
}

// status judges whether what the trigger says has come about; it reports false
// for what gives no relation.
func (a *article) status(p *pattern, tr trigger) (Status, bool) {
	at := tr.at
	if tr.noun && tr.carrier < 0 && a.bygone(tr.v, at) {
		return Held, true
	}
	j := tr.v.Standing(at)
	if g := a.guard(tr); g.Standing > j.Standing {
		j = g
	}
	if tr.carrier >= 0 && tr.v.Head(tr.carrier) != at && tr.v.Head(at) != tr.carrier {
		if c := tr.v.Standing(tr.carrier); c.Standing > j.Standing {
			j = c
		}
	}
	if p.Status != "" && j.Standing == clause.Happened {
		s, err := ParseStatus(p.Status)
		return s, err == nil
	}
	switch j.Standing {
	case clause.Happened:
		return Held, true
	case clause.Planned:
		return Planned, true
	case clause.Cancelled:
		return Cancelled, true
	case clause.Refused:
		return Refused, true
	}
	return 0, false
}

// bygone reports whether an adjective puts a meeting into the past: "to follow up on
// A's recent talks with B".
func (a *article) bygone(v *view, t int) bool {
	for _, k := range v.Kids(t) {
		if v.Rel(k) == ud.Amod && a.roles["bygone"][v.Word(k)] {
			return true
		}
	}
	return false
}

// meet fires a rule of meetings and calls.
func (a *article) meet(p *pattern, tr trigger, status Status) {
	v := tr.v
	if a.noMeeting(p, tr) {
		return
	}
	m := &meeting{kind: p.says, sentence: v.index, trigger: tr.at, rule: p, status: status, mode: p.Mode, place: -1, event: -1}
	fill := a.fillTwo
	if len(p.Among) > 0 {
		fill = a.fillAmong
	}
	if !fill(m, p, tr) {
		return
	}
	if p.Confidence < 0.75 && !allNamed(m.left) {
		return
	}
	if p.Known && len(m.left) > longList {
		a.hostOf(m)
	}
	if p.Placed && (!a.placed(tr, m) || a.callAround(v, tr.at)) || p.says == SpokeWith && len(p.Only) == 0 && a.placed(tr, m) {
		return // who speaks with someone in a town speaks face to face
	}
	m.each = p.Each || a.separate(tr)
	a.calls(m, tr)
	if m.kind == MetWith && p.Confidence < 0.75 && a.spokeBefore(m) || tr.noun && a.ofTheCall(m) {
		return
	}
	a.settle(m, tr)
	a.ahead(m, tr)
	a.tell(m)
}

// atMeeting reports whether "speaking at the meeting with B" stands at t.
func (a *article) atMeeting(v *view, t int) bool {
	for k := t + 1; k < v.Len() && k < t+7 && v.name[k] == 0; k++ {
		switch v.Word(k) {
		case "meeting", "talks", "audience", "reception":
			return v.Word(k+1) == "with"
		}
	}
	return false
}

// longList is the number of people beyond which only the host is said to have
// met each of those who gathered.
const longList = 5

// hostOf makes the person the article is about the left end of a long list that
// does not hold it.
func (a *article) hostOf(m *meeting) {
	if a.main < 0 || slices.ContainsFunc(m.left, func(x member) bool { return x.entity == a.main }) {
		return
	}
	first := m.left[0]
	m.right, m.left = m.left, []member{{entity: a.main, first: first.first, last: first.last, from: first.first}}
}

// limit is where a list that holds token t must end: before the trigger if it
// stands in front of it.
func (tr trigger) limit(t int) int {
	end := tr.v.Len()
	if comma := tr.frontedEnd(); comma > t && t > tr.at {
		end = comma
	}
	for _, stop := range []int{tr.at, tr.carrier} {
		if stop > t && stop < end {
			end = stop
		}
	}
	return end
}

// spokeBefore reports whether the article told of a call between the people of
// m: what they then discussed was no meeting.
func (a *article) spokeBefore(m *meeting) bool {
	for _, old := range a.meetings {
		if old.kind != SpokeWith {
			continue
		}
		for _, x := range append(slices.Clone(m.left), m.right...) {
			if old.holds(x.entity) {
				return true
			}
		}
	}
	return false
}

// ofTheCall reports whether people who are not named here had the talks of m in the
// call told last: "The two sides had in-depth exchanges".
func (a *article) ofTheCall(m *meeting) bool {
	if m.kind != MetWith || len(m.right) > 0 || len(a.meetings) == 0 || slices.ContainsFunc(m.left, func(x member) bool { return x.named }) {
		return false
	}
	last := a.meetings[len(a.meetings)-1]
	return last.kind == SpokeWith && !slices.ContainsFunc(m.left, func(x member) bool { return !last.holds(x.entity) })
}

func (m *meeting) holds(e int) bool {
	is := func(x member) bool { return x.entity == e }
	return slices.ContainsFunc(m.left, is) || slices.ContainsFunc(m.right, is)
}
