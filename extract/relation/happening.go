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
			if a.headlines(i) {
				a.same[i] = a.topic
			}
		}
		e := a.same[i]
		a.known = append(slices.DeleteFunc(a.known, func(k int) bool { return k == e }), e)
	}
	a.headlineOther = slices.ContainsFunc(order, func(i int) bool {
		m, e := a.mentions[i], a.same[i]
		return a.views[m.Sentence].Sentence.Headline && e != a.topic && (a.isGathering(e) || m.Described && a.saysWhose(m)) && !a.inHeadline(a.topic)
	})
}

// headlines reports whether the headline describes the named event that the article is
// about: "Business forum held in Lima".
func (a *article) headlines(i int) bool {
	m := a.mentions[i]
	v := a.views[m.Sentence]
	if !v.Sentence.Headline || a.topic < 0 || a.res.Entities[a.topic].Described || a.same[i] != a.entityOf[i] {
		return false
	}
	return a.isKind(a.topic, singular(m.Kind)) && !a.aside(v, m)
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
	if e := a.wholeOf(v, m); e >= 0 {
		return e
	}
	if v.Sentence.Headline || !a.refersBack(v, m, noun) {
		return own
	}
	framing := a.frames(v, m)
	for k := len(a.known) - 1; k >= 0 && !framing; k-- {
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
	case a.topic >= 0 && slices.Contains(a.known, a.topic) && !a.res.Entities[a.topic].Described && a.alike(a.topic, noun):
		return a.topic
	case (framing || a.eventClass("part", noun)) && a.topic >= 0 && slices.Contains(a.known, a.topic) && a.isGathering(a.topic):
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

// namedWithin returns the event whose name stands before the head of a phrase of
// names: "54th Pacific Islands Forum Leaders Meeting".
func (a *article) namedWithin(v *view, m mention.Mention) int {
	for t := m.First; t < m.Last; t++ {
		if e, _, last, ok := a.named(v, t); ok && last < m.Last && a.typeOf(e) == mention.Event && v.POS(last) == ud.PROPN {
			return e
		}
		if v.name[t] == 0 && v.POS(t) != ud.PROPN {
			break
		}
	}
	return -1
}

// wholeOf returns the event of which a phrase names a part: "the opening ceremony of
// the Oslo Forum", "the first session of the forum".
func (a *article) wholeOf(v *view, m mention.Mention) int {
	for t := m.First; t < m.Last+1 && t+1 < v.Len(); t++ {
		if a.eventClass("another", v.Word(t)) {
			return -1
		}
		if v.Word(t) != "of" {
			continue
		}
		if !a.partOfEvent(v, t-1) {
			return -1
		}
		k := t + 1
		for v.Tag(k) == ud.TagDT || v.Tag(k) == ud.TagCD || v.Tag(k) == ud.TagJJ && v.name[k] == 0 || quoteMark(v.Word(k)) {
			k++
		}
		if e, _, _, ok := a.named(v, k); ok {
			if a.typeOf(e) == mention.Event {
				return e
			}
			return -1
		}
		return a.toldAs(singular(v.Word(k)))
	}
	return -1
}

// toldAs returns the event told before that a noun names the kind of, -1 for none.
func (a *article) toldAs(noun string) int {
	if !a.eventClass("whole", noun) && !a.eventClass("named-whole", noun) {
		return -1
	}
	for k := len(a.known) - 1; k >= 0; k-- {
		if e := a.known[k]; a.isKind(e, noun) && !a.res.Entities[e].Described {
			return e
		}
	}
	return -1
}

// frames reports whether a phrase names what opens or closes an event: "the opening
// ceremony", "the inaugural session".
func (a *article) frames(v *view, m mention.Mention) bool {
	for t := m.First + 1; t < m.Last; t++ {
		if a.eventClass("framing", v.Word(t-1)) && a.eventClass("framed", singular(v.Word(t))) && singular(v.Word(t)) == singular(m.Kind) {
			return v.name[t] == 0 && v.name[t-1] == 0
		}
	}
	return false
}

func quoteMark(w string) bool { return w != "" && strings.Trim(w, "\"“”'‘’«»") == "" }

// refersBack reports whether the phrase of a described event can speak of one
// told before: it is definite, or a part of an event, and neither a name nor a
// complement nor a number makes another of it.
func (a *article) refersBack(v *view, m mention.Mention, noun string) bool {
	part := a.eventClass("part", noun) || a.frames(v, m) || v.Word(m.First-1) == "this" && a.eventClass("any", noun)
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

// alike reports whether texts call an event by a noun of its sort, though not its own:
// a forum a conference, an exhibition a fair.
func (a *article) alike(e int, noun string) bool {
	for _, class := range [...]string{"alike-talk", "alike-show", "alike-sport"} {
		if !a.eventClass(class, noun) {
			continue
		}
		for other := range a.happen[class] {
			if a.isKind(e, other) {
				return true
			}
		}
	}
	return false
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
