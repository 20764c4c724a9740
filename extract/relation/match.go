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
	a.agentless(v)
	a.fallback(v)
	a.headline(v)
	a.together(v)
	a.joiners(v)
	a.attendance(v)
	a.leftOut(v)
	a.possessed(v)
	a.based(v)
	a.townOfNation(v)
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
	case p.adds() && a.gathering != nil && a.latest(tr.v.index, joinWindow) == nil:
		if a.gathering.sentence < tr.v.index {
			for _, m := range a.fill(tr, p.Left) {
				a.guest(p, a.gathering, tr.v, m)
			}
		}
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
	if len(p.Among) > 0 && a.hasPartner(tr) {
		return
	}
	if a.isSport(v) && slices.Contains(p.Verbs, "meet") {
		return
	}
	m := &meeting{kind: p.says, sentence: v.index, trigger: tr.at, rule: p, status: status, mode: p.Mode, place: -1, event: -1}
	if len(p.Among) > 0 {
		m.left = a.fill(tr, p.Among)
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
	m.each = p.Each || a.separate(tr)
	a.calls(m, tr)
	if m.kind == MetWith && p.Confidence < 0.75 && a.spokeBefore(m) {
		return
	}
	a.settle(m, tr)
	a.ahead(m, tr)
	a.tell(m)
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

// isNow reports whether a verb stands in the present progressive.
func (a *article) isNow(v *view, t int) bool {
	for _, k := range v.Kids(t) {
		if v.Word(k) == "is" || v.Word(k) == "are" {
			return true
		}
	}
	return false
}

// fill collects the people in the slots; where the parse gives none, it reads
// the words where they should stand.
func (a *article) fill(tr trigger, slots []string) []member {
	var list []member
	for _, name := range slots {
		for _, t := range tr.slot(name) {
			if own, ok := a.possessor(tr.v, t, name); ok {
				list = append(list, own...)
				continue
			}
			people := a.people(tr.v, t, tr.limit(t))
			if len(people) == 0 {
				people = a.standIn(tr.v, t)
			}
			list = append(list, people...)
		}
		list = a.lengthen(tr, name, list)
	}
	for _, name := range slots {
		if len(list) == 0 {
			list = a.repair(tr, name)
		}
	}
	return unique(list)
}

// possessor returns whom a possessor stands for: "his", "their", "A's".
func (a *article) possessor(v *view, t int, slot string) ([]member, bool) {
	if e, first, last, ok := a.named(v, t); ok && (slot == "poss" || slot == "visitor") {
		if a.typeOf(e) != mention.Person {
			return nil, true
		}
		return []member{{entity: e, first: first, last: last, from: first, named: true}}, true
	}
	an, ok := a.anaphorAt(v, t)
	if !ok || v.Tag(t) != ud.TagPRPS {
		return nil, false
	}
	var list []member
	if a.allOf(an, mention.Person) {
		for _, e := range an.Entities {
			list = append(list, member{entity: e, first: t, last: t + 1, from: t})
		}
	}
	return list, true
}

// lengthen replaces a subject by the longer list that it ends, where a parse has
// cut the list in two.
func (a *article) lengthen(tr trigger, name string, list []member) []member {
	verb := tr.at
	if name == "holder" {
		verb = tr.carrier
	}
	if name != "subject" && name != "holder" || verb < 0 || len(list) == 0 {
		return list
	}
	if longer := a.before(tr.v, verb); !tr.v.Passive(verb) && len(longer) > len(list) && holdsAll(longer, list) && !a.headedBefore(tr.v, verb) {
		return longer
	}
	for _, k := range tr.v.Subjects(verb) {
		if longer := a.people(tr.v, k, verb); len(longer) > len(list) && holdsAll(longer, list) {
			return longer
		}
	}
	return list
}

// headedBefore reports whether the clause before a verb says who leads a group.
func (a *article) headedBefore(v *view, verb int) bool {
	for k := range verb {
		if a.roles["headed"][v.Word(k)] && v.name[k] == 0 {
			return true
		}
	}
	return false
}

func holdsAll(list, part []member) bool {
	return !slices.ContainsFunc(part, func(m member) bool {
		return !slices.ContainsFunc(list, func(o member) bool { return o.entity == m.entity })
	})
}

// allNamed reports whether a list names all its people.
func allNamed(list []member) bool {
	return !slices.ContainsFunc(list, func(m member) bool { return !m.named })
}

func unique(list []member) []member {
	var out []member
	for _, m := range list {
		if !slices.ContainsFunc(out, func(o member) bool { return o.entity == m.entity }) {
			out = append(out, m)
		}
	}
	return out
}

// repair reads a slot from the words around the trigger where its tree is
// broken: the subject is missing, is a date, or is the trigger itself.
func (a *article) repair(tr trigger, name string) []member {
	v := tr.v
	switch name {
	case "subject":
		return a.repairSubject(v, tr.at)
	case "holder":
		if tr.carrier >= 0 && tr.carrier < tr.at {
			return a.repairSubject(v, tr.carrier)
		}
	case "speaker":
		if verb, _ := v.Governor(tr.at); verb > tr.at && a.leads(tr) {
			return a.justBefore(v, verb)
		}
	case "object":
		switch {
		case tr.noun || v.Object(tr.at) >= 0:
		case v.Passive(tr.at):
			return a.before(v, tr.at)
		default:
			return a.rightAfter(v, tr.at)
		}
	case "with", "between":
		return a.seek(v, tr.at, name)
	}
	return nil
}

// repairSubject reads the subject of verb t from the words before it, or its
// agent from those after it.
func (a *article) repairSubject(v *view, t int) []member {
	if v.Passive(t) {
		if v.Agent(t) < 0 {
			return a.seek(v, t, "by")
		}
		return nil
	}
	if v.Tag(t) == ud.TagVBG && v.Rel(t) == ud.Advcl && v.Head(t) > t {
		return a.before(v, v.Head(t)) // "Meeting in Lima, A and B agreed"
	}
	if a.strayed(v, t, v.Subject(t)) {
		return a.before(v, t)
	}
	return nil
}

// strayed reports whether s cannot be the subject of verb t.
func (a *article) strayed(v *view, t, s int) bool {
	if s < 0 || a.isDateAt(v, s) {
		return v.Tag(t) != ud.TagVBG && v.Tag(t) != ud.TagVB && v.Tag(t) != ud.TagVBN || v.Kid(t, ud.Aux) >= 0
	}
	if c := v.Case(s); c != "" && c != "by" && s < t {
		return true
	}
	if s < t && v.Word(s+1) == "," && v.Word(a.phraseStart(v, s)-1) == "," && v.Plural(s) {
		return true // "A and B, both observers, …"
	}
	e, _, _, ok := a.named(v, s)
	return ok && a.typeOf(e) != mention.Person && v.Kid(s, ud.Appos, ud.Conj, ud.Nmod) >= 0
}

// leads reports whether a noun opens its clause after a preposition: "During a
// meeting with B, A said".
func (a *article) leads(tr trigger) bool {
	for k := tr.at - 1; k >= 0 && k > tr.at-6; k-- {
		switch tr.v.Word(k) {
		case "at", "in", "during", "after", "following":
			return true
		case ",":
			return false
		}
	}
	return false
}

// rightAfter reads the list of people that begins within a title's length of
// the verb at t; a place or a time may stand between: "received at his office
// in Amman B".
func (a *article) rightAfter(v *view, t int) []member {
	start := v.pastAside(t + 1)
	for k := start; k < v.Len() && k < t+14; k++ {
		if e, _, last, ok := a.named(v, k); ok {
			if a.typeOf(e) == mention.Person {
				return a.readList(v, start, v.Len())
			}
			k = last - 1
			if v.Case(k) != "" || start > t+1 {
				start = last
			}
			continue
		}
		switch v.Tag(k) {
		case ud.TagNNP, ud.TagNN, ud.TagJJ, ud.TagDT, ud.TagNNPS, ud.TagPRPS, ud.TagCD, ud.TagRB:
		case ud.TagIN:
			switch v.Word(k) {
			case "at", "in", "on":
				start = k + 1
			case "of", "for":
			default:
				return nil
			}
		case ud.TagHYPH:
		case ud.TagComma:
			if v.Word(k) != "-" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// justBefore reads the person right before a verb, after the last comma.
func (a *article) justBefore(v *view, verb int) []member {
	for k := verb - 1; k >= 0; k-- {
		if v.Word(k) == "," {
			return a.readList(v, k+1, verb)
		}
	}
	return nil
}

// limit is where a list that holds token t must end: before the trigger if it
// stands in front of it.
func (tr trigger) limit(t int) int {
	end := tr.v.Len()
	for _, stop := range []int{tr.at, tr.carrier} {
		if stop > t && stop < end {
			end = stop
		}
	}
	return end
}

// hasPartner reports whether the trigger names someone whom those in its list
// met together: then they are no list of people who met each other.
func (a *article) hasPartner(tr trigger) bool {
	for _, t := range tr.slot("with") {
		if a.partner(tr.v, t) {
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

// isSport reports whether the sentence speaks of a match.
func (a *article) isSport(v *view) bool {
	for t := range v.Len() {
		switch v.Word(t) {
		case "beat", "beats", "defeated", "novel", "film", "movie", "opera", "fictional", "statue", "final", "semi-final", "semifinal", "quarter-final", "quarterfinal", "semi-finals", "semifinals", "quarter-finals", "quarterfinals",
			"striker", "defender", "midfielder", "goalkeeper", "pitch", "scored", "playoff", "playoffs", "rematch", "heavyweight", "middleweight", "fixture", "tie-break", "checkmate",
			"tournament", "match", "derby", "bout", "knockout", "opponent", "finalist", "medallist", "medalist", "seed", "seeded", "unseeded", "grandmaster":
			return true
		case "round":
			switch v.Word(t - 1) {
			case "first", "second", "third", "fourth", "opening", "qualifying":
				return true
			}
		}
	}
	return false
}

// calls turns a meeting by telephone or video into a call.
func (a *article) calls(m *meeting, tr trigger) {
	if m.kind == MetWith && a.byCall(tr.v) {
		m.kind, m.mode = SpokeWith, "call"
	}
}

// byCall reports whether a sentence names a telephone, or a screen as the way
// in which people spoke.
func (a *article) byCall(v *view) bool {
	for t := range v.Len() {
		if v.name[t] > 0 {
			continue
		}
		switch v.Word(t) {
		case "telephone", "phone", "telephonic", "telephonically", "videoconference", "videolink", "teleconference", "videoconferencing":
			return true
		case "video", "online", "virtual", "virtually", "remotely", "zoom", "skype", "webinar":
			if a.isWay(v, t) {
				return true
			}
		}
	}
	return false
}

// isWay reports whether a word for a screen says how people spoke: "by video",
// "a virtual meeting", "met online".
func (a *article) isWay(v *view, t int) bool {
	switch v.Word(t - 1) {
	case "by", "via", "through", "over", "on", "met", "held", "spoke":
		return true
	}
	if v.Tag(t) == ud.TagRB {
		return true
	}
	switch n := v.Noun(t + 1); n {
	case "meeting", "talk", "call", "conference", "link", "session", "consultation", "discussion", "summit":
		return true
	}
	return v.Word(t+1) == "link" || v.Word(t+1) == "conference"
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
