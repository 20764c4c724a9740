package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
)

// spelled reads forms of meetings whose words alone say who met whom, where the
// tree is of no help: "B was on hand to welcome A", "the talks that A had with B",
// "Among those whom A met were B and C".
func (a *article) spelled(v *view) {
	p := a.coded["spelled-meeting"]
	if p == nil || a.toldIn(v) || a.isSport(v) {
		return
	}
	for t := 1; t < v.Len(); t++ {
		if v.name[t] > 0 {
			continue
		}
		switch w := v.Word(t); {
		case w == "to" && v.name[t-1] == 0 && slices.Contains(p.Verbs, a.lexicon.Verb(v.Word(t+1))):
			a.readyTo(p, v, t)
		case slices.Contains(p.Nouns, v.Noun(t)) && !v.Finite(t):
			a.hadWith(p, v, t)
		case w == "whom" && v.Word(0) == "among":
			a.amongWhom(p, v, t)
		}
	}
}

// readyTo reads "A was on hand to welcome B" and "A was pleased to receive B": what
// follows "to" came about.
func (a *article) readyTo(p *pattern, v *view, to int) {
	near := to - 6
	if at := a.wasAt(v, to); at >= 0 {
		near = at - 1
	} else if !a.roles["ready"][v.Word(to-1)] {
		return
	}
	for k := to - 2; k >= 0 && k > near; k-- {
		switch v.Word(k) {
		case "not", "n't", "n’t", "be", "if", "would", "will":
			return
		case "was", "were":
			right := a.readStrict(v, to+2, v.Len())
			if len(right) == 0 {
				right = a.rightAfter(v, to+1)
			}
			left := a.subjectAt(v, k)
			if len(left) == 0 {
				left = a.before(v, k)
			}
			if a.wholeSentence(v, to).Standing == clause.Happened && a.reported(v, to).Standing == clause.Happened {
				a.readMeeting(p, v, to+1, left, without(right, left))
			}
			return
		}
	}
}

// wasAt returns the verb of "A was at the airport to welcome B", or -1.
func (a *article) wasAt(v *view, to int) int {
	for k := to - 1; k > 0 && k > to-14; k-- {
		if v.name[k] > 0 {
			continue
		}
		if w := v.Word(k); w == "was" || w == "were" {
			if next := v.Word(k + 1); next == "at" || next == "in" {
				return k
			}
			return -1
		} else if v.Finite(k) || w == "," {
			return -1
		}
	}
	return -1
}

// hadWith reads "the meeting that A had with B".
func (a *article) hadWith(p *pattern, v *view, t int) {
	k := t + 1
	if w := v.Word(k); w == "that" || w == "which" {
		k++
	}
	verb := k
	for verb < v.Len() && verb < k+14 && (v.name[verb] > 0 || !v.Finite(verb)) {
		if w := v.Word(verb); v.name[verb] == 0 && (w == "," || w == "with" || w == "of" && verb == k) {
			return
		}
		verb++
	}
	switch v.Word(verb) {
	case "had", "held", "has":
	default:
		return
	}
	for with := verb + 1; with < v.Len() && with < verb+7; with++ {
		if v.name[with] > 0 || v.Word(with) != "with" {
			continue
		}
		if a.guard(trigger{v: v, at: t, carrier: -1, noun: true}).Standing == clause.Happened {
			left := a.readStrict(v, k, verb)
			a.readMeeting(p, v, t, left, without(a.readStrict(v, with+1, v.Len()), left))
		}
		return
	}
}

// amongWhom reads "Among those with whom A met were B and C".
func (a *article) amongWhom(p *pattern, v *view, whom int) {
	verb := whom + 1
	for verb < v.Len() && (v.name[verb] > 0 || !v.Finite(verb)) {
		verb++
	}
	if !slices.Contains(p.Verbs, v.Verb(verb)) || a.hedged(v, verb) {
		return
	}
	for k := verb + 1; k < v.Len(); k++ {
		if v.name[k] == 0 && a.isCopula(v.Word(k)) {
			left := a.readStrict(v, whom+1, verb)
			a.readMeeting(p, v, verb, left, without(a.readList(v, k+1, v.Len()), left))
			return
		}
	}
}
