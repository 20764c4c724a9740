package relation

import (
	"strings"

	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/syntax/ud"
)

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
	v := tr.v
	if m.status == Held && !v.Sentence.Headline && a.whenever(v, tr.at) {
		m.status = Planned
	}
	if m.status != Held || !m.dated || m.inherited {
		return
	}
	verb := tr.at
	if tr.carrier >= 0 {
		verb = tr.carrier
	}
	present := v.IsVerb(verb) && !v.Sentence.Headline && (v.Tag(verb) == ud.TagVBZ || v.Tag(verb) == ud.TagVBP || v.Tag(verb) == ud.TagVB || v.Tag(verb) == ud.TagVBG && a.isNow(v, verb))
	future := a.day.Before(m.date.First) && a.day != (date.Day{})
	if future && a.inThePast(tr, verb) {
		m.dated = false // the day is another's: "met B, paving the way for a visit next week"
		return
	}
	if !future && !(present && m.date.FromArticle && (m.date.First != a.day || v.clock())) {
		return
	}
	m.status = Planned
	m.date, m.dated = a.when(v, tr.at, Planned)
}

// clock reports whether a sentence tells the time: a notice, not news.
func (v *view) clock() bool {
	for t := range v.Len() {
		if h, m, ok := strings.Cut(v.Word(t), ":"); ok && len(m) == 2 && len(h) > 0 && len(h) < 3 {
			return true
		}
	}
	return false
}

// whenever reports whether a verb in the present tense stands behind "when": "when the
// two sides meet".
func (a *article) whenever(v *view, t int) bool {
	if tag := v.Tag(t); tag != ud.TagVBP && tag != ud.TagVBZ {
		return false
	}
	for k := t - 1; k >= 0 && k > t-6; k-- {
		if v.Word(k) == "when" && v.name[k] == 0 {
			return true
		}
	}
	return false
}

// inThePast reports whether the verb of what a trigger tells, or the one that governs
// it, stands in the past tense.
func (a *article) inThePast(tr trigger, verb int) bool {
	if tr.noun && tr.carrier < 0 {
		verb, _ = tr.v.Governor(tr.at)
	}
	if verb < 0 {
		return false
	}
	return tr.v.Tag(verb) == ud.TagVBD && tr.v.Word(verb) != "was" && tr.v.Word(verb) != "were"
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
