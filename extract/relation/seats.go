package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

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
