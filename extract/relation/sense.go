package relation

import (
	"github.com/whomet/whomet/extract/syntax/ud"
)

// isSport reports whether the sentence speaks of a match.
func (a *article) isSport(v *view) bool {
	for t := range v.Len() {
		switch w := v.Word(t); {
		case a.roles["sport"][w]:
			return true
		case w == "ring" && v.Word(t-1) == "the" && v.Word(t-2) == "in":
			return true
		case w == "round":
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
	if m.kind == MetWith && a.callAround(tr.v, tr.at) {
		m.kind, m.mode = SpokeWith, "call"
	}
}

// byCall reports whether a sentence names a telephone, or a screen as the way
// in which people spoke.
func (a *article) byCall(v *view) bool { return a.callAround(v, -1) }

// callAround is byCall of the clause of the word at; of the whole sentence if at is
// negative.
func (a *article) callAround(v *view, at int) bool {
	for t := range v.Len() {
		if v.name[t] > 0 {
			continue
		}
		w := v.Word(t)
		if (a.roles["telephone"][w] || a.roles["screen"][w] && a.isWay(v, t)) && (at < 0 || !a.apartFrom(v, t, at)) {
			return true
		}
	}
	return false
}

// apartFrom reports whether a call named at token t was another occasion than what the
// word at tells of: "spoke by telephone with B before sitting down with C", "met B and
// spoke by telephone with C".
func (a *article) apartFrom(v *view, t, at int) bool {
	inPerson := a.roles["inperson"][v.Verb(at)]
	for k := min(t, at) + 1; k < max(t, at); k++ {
		if v.name[k] == 0 && (a.roles["sequel"][v.Word(k)] || inPerson && v.Finite(k)) {
			return true
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
	for _, n := range []string{v.Noun(t + 1), v.Noun(t + 2)} {
		switch n {
		case "meeting", "talk", "call", "conference", "link", "session", "consultation", "discussion", "summit", "visit":
			return true
		}
	}
	return v.Word(t+1) == "link" || v.Word(t+1) == "conference"
}
