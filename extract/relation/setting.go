package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// settingWindow is how many sentences back the place of a meeting is looked for.
const settingWindow = 3

// setting fills in when and where a meeting was held: from its own sentence
// where the parse does not say it, else from what the article told before. News
// tells the day and the town once and goes on with "in the afternoon", "before
// the ceremony", "he also met".
func (a *article) setting(m *meeting, tr trigger) {
	v := tr.v
	if venue := a.venueOf(v, tr); venue >= 0 {
		m.place = venue
	}
	if m.place < 0 {
		m.place = a.stationed(v, tr)
	}
	if m.status != Held || v.Sentence.Headline {
		return
	}
	if !m.dated {
		m.date, m.dated = a.frontDay(v, tr.at)
	}
	if a.looksBack(v) {
		return
	}
	if !m.dated {
		m.date, m.dated = a.runningDay(v.index)
		if !m.dated && a.sameDay(v) {
			m.date, m.dated = a.lastDay(v.index)
		}
		m.inherited = m.dated
	}
	if m.place < 0 && a.goesOn(v) {
		m.place = a.runningPlace(v.index)
	}
}

// frontDay returns the only day of a sentence where it stands before all of its
// verbs: "On Friday A travelled to X and met with B".
func (a *article) frontDay(v *view, t int) (date.Interval, bool) {
	if len(v.dates) != 1 || v.dates[0].first > t {
		return date.Interval{}, false
	}
	for k := range v.dates[0].first {
		if v.name[k] == 0 && v.Finite(k) {
			return date.Interval{}, false
		}
	}
	for k := v.dates[0].last; k < t; k++ {
		if a.happen["saying"][v.Word(k)] && v.name[k] == 0 {
			return date.Interval{}, false
		}
	}
	return v.dates[0].Resolve(a.day, date.Past)
}

// looksBack reports whether a sentence goes back to another time than that of
// the sentences before it.
func (a *article) looksBack(v *view) bool {
	for k := range v.Len() {
		if v.name[k] > 0 {
			continue
		}
		switch w := v.Word(k); {
		case a.happen["back"][w], w == "earlier" && v.Word(k+1) != "in", w == "last" && k+1 < v.Len() && v.IsVerb(k+1):
			return true
		}
	}
	return len(v.dates) > 0
}

// runningDay returns the day that the sentence before s has told. Going further
// back finds more days, but as many again that the text does not give to this
// meeting.
func (a *article) runningDay(s int) (date.Interval, bool) {
	if s == 0 {
		return date.Interval{}, false
	}
	return a.mainDay(a.views[s-1])
}

// sameDay reports whether a sentence names a time of the day that was told before:
// "Later in the day", "At noon", "That evening".
func (a *article) sameDay(v *view) bool {
	for k := 1; k < v.Len(); k++ {
		if v.name[k] > 0 || !a.happen["daytime"][v.Word(k)] {
			continue
		}
		switch v.Word(k - 1) {
		case "the", "that", "same", "at":
			return true
		}
	}
	return false
}

// lastDay returns the day that was told last before sentence s.
func (a *article) lastDay(s int) (date.Interval, bool) {
	for back := s - 1; back >= 0; back-- {
		if len(a.views[back].dates) > 0 {
			return a.mainDay(a.views[back])
		}
	}
	return date.Interval{}, false
}

// runningDays bounds in days how far before the article a day can lie that goes
// on to hold for the next sentences.
const runningDays = 60

// mainDay returns the day of a sentence's main statement, if it lies shortly
// before the article.
func (a *article) mainDay(v *view) (date.Interval, bool) {
	if a.day == (date.Day{}) || v.Sentence.Headline {
		return date.Interval{}, false
	}
	for _, d := range v.dates {
		i, ok := d.Resolve(a.day, date.Past)
		if !ok || i.Precision != date.OfDay || a.day.Before(i.First) || i.First.Before(a.day.Add(-runningDays)) || a.inSubclause(v, d.first) {
			continue
		}
		i.FromArticle = true
		return i, true
	}
	return date.Interval{}, false
}

// inSubclause reports whether a token belongs to a relative clause or to one
// that speaks of a plan.
func (a *article) inSubclause(v *view, t int) bool {
	for k := t - 1; k >= 0; k-- {
		switch w := v.Word(k); {
		case v.name[k] > 0:
		case v.Tag(k) == ud.TagVBN && v.name[k-min(k, 1)] > 0 || v.Tag(k) == ud.TagVBN && v.Tag(k-min(k, 1)) == ud.TagNN:
			return false // "an agreement signed on Monday"
		case w == "who", w == "which", w == "that", w == "will", w == "since", w == "until", w == "to" && k+1 < v.Len() && v.Tag(k+1) == ud.TagVB:
			return true
		}
	}
	return false
}

// venueOf returns the venue right behind "at" near the trigger: "received B at
// the Nordic House". A venue says more than the town in which it stands.
func (a *article) venueOf(v *view, tr trigger) int {
	for k := 1; k < v.Len(); k++ {
		if v.name[k] > 0 || (k <= tr.at || k == tr.carrier) && v.Word(k-1) != "held" {
			continue
		}
		if w := v.Word(k); w == ";" || w == "who" || w == "which" || w == "where" || v.Finite(k) && v.Rel(k) != ud.Aux && v.Rel(k) != ud.AuxPass {
			return -1
		}
		if v.Word(k) != "at" || a.inTitle(v, k) || !a.closes(v, tr, k-1) {
			continue
		}
		t := k + 1
		for t < v.Len() && (v.Tag(t) == ud.TagDT || v.Tag(t) == ud.TagPRPS) {
			t++
		}
		if e, _, last, ok := a.named(v, t); ok && (a.typeOf(e) == mention.Place || a.typeOf(e) == mention.Org && v.Word(last) != "'s") {
			return e
		}
	}
	return -1
}

// closes reports whether token k ends what the trigger says, so that "at" after
// it speaks of the meeting and not of a thing: "a port at X".
func (a *article) closes(v *view, tr trigger, k int) bool {
	return v.name[k] > 0 || k == tr.at || k == tr.carrier || v.IsVerb(k) || v.Tag(k) == ud.TagPRP || v.Tag(k) == ud.TagRB || v.Word(k) == "," || v.Word(k) == ")" || a.isDateAt(v, k)
}

// stationed returns where the people of a sentence are said to be: "in X" or
// "at X" in the trigger's clause, or the goal of a journey told in the sentence.
func (a *article) stationed(v *view, tr trigger) int {
	for t := range v.Len() {
		e, first, _, ok := a.named(v, t)
		if !ok || t != first || a.typeOf(e) != mention.Place || a.inTitle(v, t) {
			continue
		}
		if a.journeyTo(v, first) && first < tr.at || a.openingPlace(v, first) {
			return e
		}
	}
	return -1
}

// wordBefore returns the word before a place, its article aside, and its token.
func wordBefore(v *view, t int) (string, int) {
	k := t - 1
	if k >= 0 && v.Tag(k) == ud.TagDT {
		k--
	}
	return v.Word(k), k
}

// journeyTo reports whether someone is said to have come to the place at t.
func (a *article) journeyTo(v *view, t int) bool {
	w, k := wordBefore(v, t)
	if a.happen["visiting"][w] {
		return true
	}
	return (w == "to" || w == "in") && a.happen["journey"][v.Word(k-1)]
}

// openingPlace reports whether a sentence opens with "In X,".
func (a *article) openingPlace(v *view, t int) bool {
	w, k := wordBefore(v, t)
	return k == 0 && (w == "in" || w == "at")
}

// goesOn reports whether a sentence goes on with what the one before it told.
func (a *article) goesOn(v *view) bool {
	for k := 0; k < v.Len() && k < 4; k++ {
		if v.name[k] == 0 && a.happen["onwards"][v.Word(k)] {
			return true
		}
	}
	return false
}

// runningPlace returns where the last sentences before s took place: the place
// of the last meeting, else that of an event or a journey.
func (a *article) runningPlace(s int) int {
	for i := len(a.meetings) - 1; i >= 0; i-- {
		if m := a.meetings[i]; m.place >= 0 && m.sentence < s && s-m.sentence <= settingWindow {
			return m.place
		}
	}
	for k := s - 1; k >= 0 && k >= s-settingWindow; k-- {
		if p := a.heldIn(k); p >= 0 {
			return p
		}
		if p := a.stationed(a.views[k], trigger{v: a.views[k], at: a.views[k].Len(), carrier: -1}); p >= 0 {
			return p
		}
	}
	return -1
}

// heldIn returns the place of an event that sentence s tells, or -1.
func (a *article) heldIn(s int) int {
	for _, r := range a.out {
		if r.Type == HeldIn && r.Sentence == a.sents[s].Span {
			return r.To
		}
	}
	return -1
}
