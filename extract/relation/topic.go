package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// findTopic returns the event that the article is about: one that the headline
// or the first sentences name, and that the text comes back to.
func (a *article) findTopic(order []int) int {
	best, most := -1, 0
	for _, i := range order {
		m := a.mentions[i]
		e := a.entityOf[i]
		if n := a.topicScore(i, m); n > most {
			best, most = e, n
		}
	}
	return best
}

// leadSentences is how far into the text the topic is named at the latest,
// headline included.
const leadSentences = 4

func (a *article) topicScore(i int, m mention.Mention) int {
	v := a.views[m.Sentence]
	en := a.res.Entities[a.entityOf[i]]
	if m.Sentence >= leadSentences || a.aside(v, m) || m.Described && !a.describesTopic(v, m) {
		return 0
	}
	n := 2*min(len(en.Mentions)+len(en.Nominals), 4) + 2*(leadSentences-m.Sentence)
	if !m.Described {
		n += 6
	}
	if v.Sentence.Headline {
		n += 3
	}
	if !a.isGathering(a.entityOf[i]) {
		n = max(n-8, 1)
	}
	return n
}

// describesTopic reports whether a described event can be the topic: a gathering
// in the headline or the first sentence, and no press conference about it.
func (a *article) describesTopic(v *view, m mention.Mention) bool {
	if m.Sentence > 1 || !a.eventClass("whole", singular(m.Kind)) || a.eventClass("single", singular(m.Kind)) {
		return false
	}
	for t := m.First; t < m.Last; t++ {
		if w := v.Word(t); w == "press" || w == "news" {
			return false
		}
	}
	return true
}

// aside reports whether an event is only named for its time or as a background:
// "ahead of the summit", "following the forum", "on the sidelines of".
func (a *article) aside(v *view, m mention.Mention) bool {
	for t := m.First - 1; t >= 0 && t > m.First-5 && v.name[t] == 0; t-- {
		if a.happen["aside"][v.Word(t)] {
			return true
		}
		if v.IsVerb(t) && !a.happen["aside"][v.Word(t)] {
			return false
		}
	}
	return false
}

// unsaid returns the event of a slot that the sentence of a trigger need not name:
// "event" is the one that the passage is about, "topic" the one that the article is
// about. It reports false for other slots.
func (a *article) unsaid(slot string, tr trigger) (event int, asked bool) {
	switch slot {
	case "event":
		e := a.eventBehind(tr)
		if e >= 0 && (a.isNoGathering(e) || !a.inSentence(e, tr.v.index) && !a.told(e, tr.v.index)) {
			e = -1
		}
		return e, true
	case "topic":
		if a.topic >= 0 && (a.topicHeld || tr.planned) && a.isGathering(a.topic) && !a.headlineOther && a.told(a.topic, tr.v.index) && !a.namesOther(tr.v, a.topic) {
			return a.topic, true
		}
		return -1, true
	}
	return -1, false
}

// inSentence reports whether a sentence brings up an event.
func (a *article) inSentence(e, s int) bool {
	return slices.ContainsFunc(a.events, func(seen eventSeen) bool { return seen.entity == e && seen.sentence == s })
}

// isNoGathering reports whether an event is a war, an election or the like, in which
// there are no speakers and guests.
func (a *article) isNoGathering(e int) bool {
	return slices.ContainsFunc(strings.Fields(lower(a.res.Entities[e].Name)), func(w string) bool { return a.happen["no-gathering"][w] })
}

// eventBehind is the current event of a trigger's sentence, but for one that the
// trigger itself brings up: "at the forum A gave a talk".
func (a *article) eventBehind(tr trigger) int {
	e := a.currentEvent(tr.v.index)
	for t := tr.at + 1; e >= 0 && t < tr.v.Len(); t++ {
		if d := tr.v.described[t]; d == 0 || a.same[d-1] != e || a.mentions[d-1].First <= tr.at {
			continue
		}
		for i := len(a.events) - 1; i >= 0; i-- {
			if seen := a.events[i]; seen.entity != e && seen.sentence <= tr.v.index && tr.v.index-seen.sentence <= 1 {
				return seen.entity
			}
		}
		break
	}
	return e
}

// told reports whether the article has told up to a sentence of an event as of its
// matter: in the headline, or by saying who held it, where, or who was there. What
// stands only beside a name ("the forum in Oslo") tells nothing.
func (a *article) told(e, s int) bool {
	ms := a.res.Entities[e].Mentions
	if len(ms) == 0 || a.mentions[ms[0]].Sentence > s {
		return false
	}
	if m := a.mentions[ms[0]]; a.views[m.Sentence].Sentence.Headline && !a.aside(a.views[m.Sentence], m) {
		return true
	}
	return a.occurs(e, s) || slices.ContainsFunc(a.out, func(r Relation) bool {
		switch r.Type {
		case ParticipatedIn, Organized:
			return r.To == e
		case HeldIn:
			return r.From == e && !a.happen["beside-a-name"][r.Rule]
		}
		return false
	})
}

// occurs reports whether a sentence up to s says of an event that it opened, was held
// or the like.
func (a *article) occurs(e, s int) bool {
	return slices.ContainsFunc(a.res.Entities[e].Mentions, func(i int) bool {
		m := a.mentions[i]
		if m.Sentence > s {
			return false
		}
		v := a.views[m.Sentence]
		for t := m.First; t < m.Last; t++ {
			if r := v.Rel(t); (r == ud.Nsubj || r == ud.NsubjPass) && a.happen["occurs"][v.Verb(v.Head(t))] {
				return true
			}
		}
		return false
	})
}

// namesOther reports whether a sentence names or describes another event than e.
func (a *article) namesOther(v *view, e int) bool {
	for t := range v.Len() {
		if n, _, _, ok := a.named(v, t); ok {
			if a.typeOf(n) == mention.Event && n != e {
				return true
			}
			continue
		}
		if d := v.described[t]; d > 0 {
			if a.same[d-1] != e {
				return true
			}
			continue
		}
		// A sentence without names has no described events.
		if w := v.Word(t); a.eventClass("apart", w) && !a.isKind(e, w) && (v.Tag(t) == ud.TagNN || v.Tag(t) == ud.TagNNS) {
			return true
		}
	}
	return false
}

// saidElsewhere reports whether the words that a trigger tells of were said to the
// press, in a letter or at another time than that of the event.
func (a *article) saidElsewhere(tr trigger) bool {
	v := tr.v
	for t := range v.Len() {
		if v.name[t] == 0 && a.happen["elsewhere"][v.Word(t)] {
			return true
		}
	}
	for k := tr.at - 1; k >= 0 && k > tr.at-4; k-- {
		switch v.Word(k) {
		case "has", "have", "had", "'s":
			return v.Tag(tr.at) == ud.TagVBN
		}
	}
	return false
}

// currentEvent returns the event that a sentence is about: one of this sentence
// or the one before, else the topic, else the one named last; -1 for none.
func (a *article) currentEvent(s int) int {
	last := -1
	for i := len(a.events) - 1; i >= 0 && last < 0; i-- {
		if a.events[i].sentence <= s {
			last = i
		}
	}
	switch {
	case last < 0:
		return -1
	case s-a.events[last].sentence > 1 && a.topic >= 0 && a.told(a.topic, s):
		return a.topic
	}
	return a.events[last].entity
}

// wasHeld reports whether the first sentences speak of the topic as of
// something that has happened.
func (a *article) wasHeld() bool {
	if a.topic < 0 {
		return false
	}
	for _, m := range a.res.Entities[a.topic].Mentions {
		if s := a.mentions[m].Sentence; s < leadSentences && s < len(a.views) && a.announces(a.views[s]) {
			return false
		}
	}
	return true
}

// announces reports whether a sentence speaks of what lies ahead.
func (a *article) announces(v *view) bool {
	for t := range v.Len() {
		if v.name[t] == 0 && (a.eventClass("ahead", v.Word(t)) || v.Sentence.Headline && v.Word(t) == "to" && t+1 < v.Len() && v.Tag(t+1) == ud.TagVB) {
			return true
		}
	}
	return false
}

// vague reports whether the left end of a rule that takes the article's topic
// for its event is only a plural: "both sides" and "the participants" stand for
// more people than those whom the text has named.
func (a *article) vague(p *pattern, v *view, l ref) bool {
	if !slices.Contains(p.Right, "topic") {
		return false
	}
	an, ok := a.anaphorAt(v, l.first)
	return ok && an.Plural
}
