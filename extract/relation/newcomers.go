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
	if a.sided(p, v) {
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
		if v.Word(k) != "attendance" && !a.happen["bilateral"][v.Word(k)] {
			return false
		}
		if a.happen["bilateral"][v.Word(k)] {
			return also || v.Word(k+1) == "too"
		}
	} else if !a.happen["being-there"][v.Word(k)] {
		return false
	}
	for k++; k < t; k++ {
		if w := v.Word(k); a.happen["bilateral"][w] || a.happen["spot"][w] || w == "them" || w == "him" || w == "her" {
			return true
		}
	}
	return also || a.meetings[len(a.meetings)-1].event < 0
}

// sideList is the people whom a sentence seats on one side of a meeting.
type sideList struct {
	at   int // the word "side"
	keys []string
	list []member
}

// seat notes on whose side the people of a sentence are said to be: "On the Lao
// side, A and B took part", "attended by A from the Lao side and B from the Thai
// side". It stands before the rules that add them to the meeting.
func (a *article) seat(v *view) []sideList {
	var lists []sideList
	behind := false // the lists stand before their sides
	from := 0
	for t := 2; t < v.Len(); t++ {
		if v.Word(t) != "side" || v.name[t] > 0 {
			continue
		}
		keys, first := a.sideBefore(v, t)
		if len(keys) == 0 {
			continue
		}
		s := sideList{at: t, keys: keys}
		if len(lists) == 0 {
			behind = first > 0 && a.personBetween(v, a.presenceStart(v, 0, first), first)
		}
		if behind {
			s.list = a.readList(v, a.presenceStart(v, from, first), first)
		} else {
			s.list = a.readList(v, a.presenceStart(v, t+1, v.Len()), a.nextSide(v, t))
		}
		from = t + 1
		for _, m := range s.list {
			if len(a.sides[m.entity]) == 0 {
				a.sides[m.entity] = keys
			}
		}
		lists = append(lists, s)
	}
	return lists
}

// sideBefore returns the keys of the side that the word "side" at t speaks of, and
// where its phrase begins: "on the Lao side", "from the Ministry's side".
func (a *article) sideBefore(v *view, t int) ([]string, int) {
	var keys []string
	for k := t - 1; k >= 0 && k > t-8; k-- {
		if e, first, _, ok := a.named(v, k); ok {
			if a.typeOf(e) == mention.Person || len(keys) > 0 {
				return nil, 0
			}
			keys, k = a.sideKeys(e), first
			continue
		}
		if c := a.demonymAt(v, k); c != "" && len(keys) == 0 {
			keys = []string{"c" + c}
			continue
		}
		switch w := v.Word(k); {
		case w == "on" || w == "from" || w == "for":
			return keys, k
		case v.Tag(k) != ud.TagDT && v.Tag(k) != ud.TagPOS && v.Tag(k) != ud.TagJJ && v.Tag(k) != ud.TagNN && v.Tag(k) != ud.TagNNP:
			return nil, 0
		}
	}
	return nil, 0
}

// nextSide returns where the list after the side at t must end: at the next side.
func (a *article) nextSide(v *view, t int) int {
	for k := t + 1; k < v.Len(); k++ {
		if v.Word(k) == "side" && v.name[k] == 0 {
			if keys, first := a.sideBefore(v, k); len(keys) > 0 {
				return first
			}
		}
	}
	return v.Len()
}

// presenceStart steps over the words before a list that say that its people were
// there: ", the meeting was attended by".
func (a *article) presenceStart(v *view, from, end int) int {
	start := from
	for k := from; k < end && k < from+14; k++ {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
			break
		}
		w := v.Word(k)
		if v.name[k] == 0 && (w == "by" || w == "was" || w == "were" || w == "are" || w == ":" || w == "included" || w == "participants" && start == from) {
			start = k + 1
		} else if k == start && (w == "," || w == "-" || w == "–" || w == "—" || w == "and" || w == "also") {
			start = k + 1
		}
	}
	return start
}

// personBetween reports whether a person is named between two tokens.
func (a *article) personBetween(v *view, from, end int) bool {
	for k := max(from, 0); k < end; k++ {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
			return true
		}
	}
	return false
}

// sided adds the people of a sentence's sides to the meeting told before, or lets the
// sides meet where none was told; it reports whether it has done so.
func (a *article) sided(p *pattern, v *view) bool {
	lists := a.seated
	if len(lists) == 0 || !a.saysPresent(v, lists) {
		return false
	}
	tr := trigger{v: v, at: lists[0].at, carrier: -1}
	status, ok := a.status(p, tr)
	if !ok || a.toldIn(v) {
		return false
	}
	if a.latest(v.index, joinWindow) != nil || a.soleMeeting(v) != nil {
		for _, s := range lists {
			a.enrol(p, tr, status, s.list, nil)
		}
		return true
	}
	if len(lists) == 2 && len(lists[0].list) > 0 && len(lists[1].list) > 0 && !intersects(lists[0].keys, lists[1].keys) {
		m := &meeting{kind: MetWith, sentence: v.index, trigger: tr.at, rule: p, status: status, place: -1, event: -1, left: lists[0].list, right: lists[1].list}
		a.settle(m, tr)
		return a.tell(m)
	}
	return false
}

// saysPresent reports whether a sentence with sides says that their people were
// there: by a word, or by having no verb at all.
func (a *article) saysPresent(v *view, lists []sideList) bool {
	finite := false
	for t := range v.Len() {
		if v.name[t] > 0 {
			continue
		}
		switch v.Word(t) {
		case "attended", "attending", "present", "attendance", "participated", "participating", "participants", "part", "joined":
			return true
		}
		finite = finite || v.Finite(t) && !a.isCopula(v.Word(t))
	}
	return !finite && len(lists[0].list) > 0 && lists[0].list[0].first > lists[0].at
}
