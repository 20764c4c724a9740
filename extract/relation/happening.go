package relation

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

//go:embed happening.txt
var happenTXT string

// happenings tells which event a noun phrase speaks of where its own entity is
// only another word for an event told before: "the forum", "the event", "the
// inaugural session" of a dialogue.
type happenings struct {
	// same holds by mention the event that a described one stands for, itself if
	// it stands for no other.
	same []int
	// topic is the event that the article is about, -1 for none.
	topic int
	// known are the events told so far, in the order of their last mention.
	known []int
	// headlineOther is set where the headline names or describes another event than
	// the topic: then the article is about that one.
	headlineOther bool
	// topicHeld is false for an event that lies ahead of the article.
	topicHeld bool
}

// linkEvents finds what every described event stands for, in text order.
func (a *article) linkEvents() {
	a.same = make([]int, len(a.mentions))
	order := make([]int, 0, len(a.mentions))
	for i, m := range a.mentions {
		a.same[i] = a.entityOf[i]
		if m.Type == mention.Event && a.entityOf[i] >= 0 && m.Sentence < len(a.views) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return a.mentions[x].Start - a.mentions[y].Start })
	a.topic = a.findTopic(order)
	a.topicHeld = a.wasHeld()
	for _, i := range order {
		if a.mentions[i].Described {
			a.same[i] = a.standsFor(i)
		}
		e := a.same[i]
		a.known = append(slices.DeleteFunc(a.known, func(k int) bool { return k == e }), e)
	}
	a.headlineOther = slices.ContainsFunc(order, func(i int) bool {
		return a.views[a.mentions[i].Sentence].Sentence.Headline && a.same[i] != a.topic && !a.inHeadline(a.topic)
	})
}

// standsFor returns the event that described mention i refers to.
func (a *article) standsFor(i int) int {
	m := a.mentions[i]
	v := a.views[m.Sentence]
	own := a.entityOf[i]
	noun := singular(m.Kind)
	if e := a.namedBeside(v, m); e >= 0 {
		return e
	}
	if e := a.namedWithin(v, m); e >= 0 {
		return e
	}
	if v.Sentence.Headline || !a.refersBack(v, m, noun) {
		return own
	}
	for k := len(a.known) - 1; k >= 0; k-- {
		if e := a.known[k]; a.isKind(e, noun) {
			return e
		}
	}
	switch {
	case a.eventClass("any", noun) && len(a.known) > 0:
		if a.topic >= 0 && slices.Contains(a.known, a.topic) {
			return a.topic
		}
		return a.known[len(a.known)-1]
	case a.eventClass("part", noun) && a.topic >= 0 && slices.Contains(a.known, a.topic) && a.isGathering(a.topic):
		return a.topic
	}
	return own
}

// namedBeside returns the event whose name stands in quotes right before or after
// a noun: `the "Harbour Cities" forum`, `the course entitled "Ports"`.
func (a *article) namedBeside(v *view, m mention.Mention) int {
	for _, side := range [...]struct{ at, step int }{{m.Last, 1}, {m.First - 1, -1}} {
		quoted := false
		for t := side.at; t >= 0 && t < v.Len(); t += side.step {
			if e, _, _, ok := a.named(v, t); ok {
				if quoted && a.typeOf(e) == mention.Event {
					return e
				}
				break
			}
			if quoteMark(v.Word(t)) {
				quoted = true
			} else if side.step < 0 || !slices.Contains([]string{"entitled", "titled", "called", "named", "dubbed", ",", "on"}, v.Word(t)) {
				break
			}
		}
	}
	return -1
}

// namedWithin returns the event with whose name a phrase begins: "54th Pacific
// Islands Forum Leaders Meeting".
func (a *article) namedWithin(v *view, m mention.Mention) int {
	if e, first, last, ok := a.named(v, m.First); ok && first == m.First && last < m.Last && a.typeOf(e) == mention.Event && v.POS(last) == ud.PROPN {
		return e
	}
	return -1
}

func quoteMark(w string) bool { return w != "" && strings.Trim(w, "\"“”'‘’«»") == "" }

// refersBack reports whether the phrase of a described event can speak of one
// told before: it is definite, or a part of an event, and neither a name nor a
// complement nor a number makes another of it.
func (a *article) refersBack(v *view, m mention.Mention, noun string) bool {
	part := a.eventClass("part", noun)
	for t := m.First; t < m.Last; t++ {
		w := v.Word(t)
		if singular(w) == noun {
			if t+1 < m.Last && !part && !a.dateFollows(v, t+1, m.Last) || part && a.holdsName(v, t+1, m.Last) {
				return false
			}
			break
		}
		if v.name[t] > 0 || !part && (a.eventClass("other", w) || v.Tag(t) == ud.TagCD) {
			return false
		}
	}
	switch v.Word(m.First - 1) {
	case "the", "this", "that", "these":
		return true
	case "a", "an", "its", "two", "three", "several":
		return part
	}
	return part && m.First == 0 || part && v.Tag(m.First) == ud.TagNNS
}

// holdsName reports whether a range of tokens names something: a session of a
// council is none of the forum's.
func (a *article) holdsName(v *view, first, last int) bool {
	for t := first; t < last && t < v.Len(); t++ {
		if v.name[t] > 0 {
			return true
		}
	}
	return false
}

// dateFollows reports whether nothing but a time stands between two tokens:
// "the reception on Friday".
func (a *article) dateFollows(v *view, first, last int) bool {
	return v.Word(first) == "on" && first+1 < last && a.isDateAt(v, first+1)
}

// isKind reports whether an event is one of the kind that the noun names.
func (a *article) isKind(e int, noun string) bool {
	en := a.res.Entities[e]
	if singular(en.Kind) == noun {
		return true
	}
	return slices.ContainsFunc(strings.Fields(lower(en.Name)), func(w string) bool { return singular(w) == noun }) && !en.Described
}

// isGathering reports whether an event is of a kind at which people come
// together, with sessions, speakers and guests, and no war, campaign or
// programme.
func (a *article) isGathering(e int) bool {
	en := a.res.Entities[e]
	if a.eventClass("whole", singular(en.Kind)) {
		return true
	}
	return !en.Described && slices.ContainsFunc(strings.Fields(lower(en.Name)), func(w string) bool {
		return a.eventClass("whole", singular(w)) || a.eventClass("named-whole", singular(w))
	})
}

func (a *article) eventClass(class, noun string) bool { return a.happen[class][noun] }

func singular(noun string) string {
	noun = lower(noun)
	switch noun {
	case "talks", "consultations", "games", "series", "olympics":
		return noun
	}
	if strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") {
		return noun[:len(noun)-1]
	}
	return noun
}

// eventOf returns the event that entity e stands for: itself, or the one that
// its first mention speaks of.
func (a *article) eventOf(e int) int {
	if ms := a.res.Entities[e].Mentions; a.res.Entities[e].Described && len(ms) > 0 {
		return a.same[ms[0]]
	}
	return e
}

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

// unsaid returns the event of a slot that the sentence need not name: "event"
// is the one that the passage is about, "topic" the one that the article is
// about if it has taken place. It reports false for other slots.
func (a *article) unsaid(slot string, s int) (event int, asked bool) {
	switch slot {
	case "event":
		return a.currentEvent(s), true
	case "topic":
		if a.topic >= 0 && a.topicHeld && a.isGathering(a.topic) && !a.headlineOther && a.seen(a.topic, s) && !a.namesOther(a.views[s], a.topic) {
			return a.topic, true
		}
		return -1, true
	}
	return -1, false
}

// namesOther reports whether a sentence names or describes another event than e.
func (a *article) namesOther(v *view, e int) bool {
	for t := range v.Len() {
		if n, _, _, ok := a.named(v, t); ok && a.typeOf(n) == mention.Event && n != e {
			return true
		}
		if d := v.described[t]; d > 0 && a.same[d-1] != e {
			return true
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
	case s-a.events[last].sentence > 1 && a.topic >= 0 && a.seen(a.topic, s):
		return a.topic
	}
	return a.events[last].entity
}

// seen reports whether an event was told of up to a sentence.
func (a *article) seen(e, s int) bool {
	ms := a.res.Entities[e].Mentions
	return len(ms) > 0 && a.mentions[ms[0]].Sentence <= s
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

// saysWhose reports whether the meeting of a headline is followed by who met:
// "Meeting with B", "Talks between A and B".
func (a *article) saysWhose(m mention.Mention) bool {
	v := a.views[m.Sentence]
	for t := m.First; t < v.Len() && t <= m.Last; t++ {
		if lower(v.Word(t)) != m.Kind {
			continue
		}
		switch v.Word(t + 1) {
		case "with", "between", "of", "among":
			return true
		}
	}
	return false
}

// shares reports whether two meetings have a member in common.
func (a *article) shares(m, other *meeting) bool {
	for _, x := range append(slices.Clone(m.left), m.right...) {
		if other.holds(x.entity) {
			return true
		}
	}
	return false
}
