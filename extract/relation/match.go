package relation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/relation/date"
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
	a.titledHead(v)
	a.companions(v)
	a.satIn(v)
	a.attendance(v)
	a.attended(v)
	a.leftOut(v)
	a.delegationMembers(v)
	a.possessed(v)
	a.based(v)
	a.townOfNation(v)
	a.addresses(v)
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

// meet fires a rule of meetings and calls.
func (a *article) meet(p *pattern, tr trigger, status Status) {
	v := tr.v
	if len(p.Among) > 0 && (a.hasPartner(tr) || v.Word(tr.at-1) == "to" && v.Verb(tr.at) == "discuss") {
		return // "A and B received guests to discuss the plan": the main verb says who met
	}
	if p.says == SpokeWith && !tr.noun && a.atMeeting(v, tr.at) {
		return
	}
	if slices.Contains(p.Verbs, "meet") && (a.isSport(v) || v.Passive(tr.at) && v.Word(tr.at+1) == "with") {
		return // "was met with a lawsuit by B"
	}
	m := &meeting{kind: p.says, sentence: v.index, trigger: tr.at, rule: p, status: status, mode: p.Mode, place: -1, event: -1}
	if len(p.Among) > 0 {
		m.left = a.fill(tr, p.Among)
		if group := a.groupBetween(tr, p); group >= 0 && len(m.left) > 0 && m.left[0].first > group {
			m.left, m.right = a.visitors(v, group, true), m.left // "between the delegation and B and C"
			if m.right = without(m.right, m.left); len(m.left) == 0 || len(m.right) == 0 {
				return
			}
		}
	} else {
		m.left, m.right = a.fill(tr, p.Left), a.fill(tr, p.Right)
		m.right = without(m.right, m.left)
		if len(m.left) == 0 || len(m.right) == 0 {
			a.keepGathering(m, tr, p.Right)
			return
		}
	}
	if p.Confidence < 0.75 && !allNamed(m.left) {
		return
	}
	if p.Known && len(m.left) > longList {
		a.hostOf(m)
	}
	if p.Placed && (!a.placed(tr, m) || a.byCall(v)) || p.says == SpokeWith && len(p.Only) == 0 && a.placed(tr, m) {
		return // who speaks with someone in a town speaks face to face
	}
	m.each = p.Each || a.separate(tr)
	a.calls(m, tr)
	if m.kind == MetWith && p.Confidence < 0.75 && a.spokeBefore(m) {
		return
	}
	a.settle(m, tr)
	a.ahead(m, tr)
	a.tell(m)
}

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

// placed reports whether a clause says where what it tells of was, or beside which
// event.
func (a *article) placed(tr trigger, m *meeting) bool {
	place, event := a.whereabouts(tr)
	return place >= 0 || event >= 0 || a.placeAfter(tr.v, m) >= 0
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

// ahead makes a plan of a meeting whose date lies ahead of the article, or that
// the text puts on a day in the present tense.
func (a *article) ahead(m *meeting, tr trigger) {
	if tr.noun && tr.carrier < 0 && m.status == Held && !tr.v.Sentence.Headline {
		if k := a.beginning(tr.v, tr.at); k != tr.at && tr.v.Tag(k) != ud.TagVBD {
			m.status = Planned // "Talks between A and B open on Monday"
			m.date, m.dated = a.when(tr.v, k, Planned)
			return
		}
	}
	if m.status != Held || !m.dated || m.inherited {
		return
	}
	v := tr.v
	verb := tr.at
	if tr.carrier >= 0 {
		verb = tr.carrier
	}
	present := v.IsVerb(verb) && !v.Sentence.Headline && (v.Tag(verb) == ud.TagVBZ || v.Tag(verb) == ud.TagVBP || v.Tag(verb) == ud.TagVBG && a.isNow(v, verb))
	future := a.day.Before(m.date.First) && a.day != (date.Day{})
	if !future && !(present && m.date.FromArticle && m.date.First != a.day) {
		return
	}
	m.status = Planned
	m.date, m.dated = a.when(v, tr.at, Planned)
}

// beginning returns the verb by which the meeting named at t begins, or t: "Talks
// between A and B open on Monday".
func (a *article) beginning(v *view, t int) int {
	for k := t + 1; k < v.Len(); k++ {
		if v.name[k] > 0 || !v.Finite(k) && !(v.Word(k) == "open" && v.Tag(k) == ud.TagJJ && v.Word(k+1) == "on") {
			continue
		}
		switch strings.TrimSuffix(v.Word(k), "s") {
		case "open", "begin", "start", "take", "resume", "continue", "convene":
			return k
		}
		break
	}
	return t
}

// isNow reports whether a verb stands in the present progressive.
func (a *article) isNow(v *view, t int) bool {
	for _, k := range v.Kids(t) {
		if v.Word(k) == "is" || v.Word(k) == "are" {
			return true
		}
	}
	return false
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

func (m *meeting) holds(e int) bool {
	is := func(x member) bool { return x.entity == e }
	return slices.ContainsFunc(m.left, is) || slices.ContainsFunc(m.right, is)
}

// settle finds evidence, date, place and event of a meeting.
func (a *article) settle(m *meeting, tr trigger) {
	v := tr.v
	first, last := tr.at, tr.at
	for _, x := range append(slices.Clone(m.left), m.right...) {
		first, last = min(first, x.first, max(x.from, first-12)), max(last, x.last-1)
	}
	m.evidence = a.span(m.sentence, first, last+1)
	m.path = fmt.Sprintf("%s %q: %s", m.rule.Name, v.Word(tr.at), a.describe(m))
	m.date, m.dated = a.when(v, tr.at, m.status)
	m.place, m.event = a.whereabouts(tr)
	a.setting(m, tr)
	if m.place < 0 {
		m.place = a.placeAfter(v, m)
	}
}

// placeAfter returns the place that a parse has hung on the last person of a
// list: "received B in Lima".
func (a *article) placeAfter(v *view, m *meeting) int {
	list := append(slices.Clone(m.left), m.right...)
	for _, x := range list {
		for _, k := range v.Kids(x.first) {
			if c := v.Case(k); k < x.last || c != "in" && c != "at" {
				continue
			}
			if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Place {
				return e
			}
		}
	}
	return -1
}

// describe names the ends of a meeting for people who ask why.
func (a *article) describe(m *meeting) string {
	var ends []string
	for _, list := range [][]member{m.left, m.right} {
		var names []string
		for _, x := range list {
			names = append(names, a.res.Entities[x.entity].Name)
		}
		if len(names) > 0 {
			ends = append(ends, strings.Join(names, ", "))
		}
	}
	return strings.Join(ends, " with ")
}
