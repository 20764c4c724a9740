package relation

import (
	"github.com/whomet/whomet/extract/syntax/ud"
)

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
