package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// guestsBack is the number of sentences for which "the guests" are those of a meeting.
const guestsBack = 5

// standIn returns the person that a pronoun, an office or a delegation without a
// name stands for where coreference has abstained: the person the article is
// about, if nothing speaks against it. It is asked only for the people of a
// meeting, where a wrong guess is rarer than a missed one.
func (a *article) standIn(v *view, t int) []member {
	if t < 0 || v.name[t] > 0 || v.anaphor[t] > 0 {
		return nil
	}
	w := v.Word(t)
	switch {
	case (w == "he" || w == "she") && v.Tag(t+1) == ud.TagNNP: // "HE Mr B"
	case w == "he" || w == "she":
		return a.mainMember(v, t)
	case a.roles["guests"][w] && a.definite(v, t):
		if list := a.guests(v, t); list != nil {
			return list
		}
		return a.arrived(v, t)
	case v.Plural(t) && a.roles["person"][v.lexiconNoun(a, t)] && a.definite(v, t):
		return a.arrived(v, t)
	case w == "they", a.roles["group"][v.lexiconNoun(a, t)] && a.definite(v, t):
		return a.visitors(v, t, w != "they")
	case v.Plural(t):
	case !a.definite(v, t):
		return a.fullTitle(v, t)
	case a.roles["person"][w]:
		if list := a.officeHolder(v, t, w); list != nil || a.titled(v, t, w) {
			return list
		}
		return a.sole(v, t, w)
	case a.roles["calling"][w]:
		return a.sole(v, t, w)
	}
	return nil
}

// mainMember is the person the article is about, if named before.
func (a *article) mainMember(v *view, t int) []member {
	if a.main < 0 || a.firstMention(a.main) > v.Sentence.Tokens[t].Start {
		return nil
	}
	return []member{{entity: a.main, first: t, last: t + 1, from: t}}
}

// visitors returns whom "they" or "the delegation" stand for: the head of the
// delegation that was told of last, the left end of the last meeting, else, for
// a delegation, the person the article is about.
func (a *article) visitors(v *view, t int, group bool) []member {
	var list []member
	m, n := a.latest(v.index, joinWindow), len(a.leaders)
	switch {
	case group && n > 0, m == nil && n > 0:
		list = a.leaders[n-1].all
	case group && len(a.groupBefore(v.index)) > 0:
		list = a.groupBefore(v.index)
	case group && m != nil && m.mode == "hosted":
		list = m.right
	case m != nil && len(m.right) > 0:
		list = m.left
	case group:
		return a.mainMember(v, t)
	}
	out := make([]member, len(list))
	for i, m := range list {
		out[i] = member{entity: m.entity, first: t, last: t + 1, from: t, own: true}
	}
	return out
}

// groupBefore returns the people whom the last delegation before a sentence stood for.
func (a *article) groupBefore(s int) []member {
	for i := len(a.res.Anaphors) - 1; i >= 0; i-- {
		an := a.res.Anaphors[i]
		if an.Sentence >= s || !a.allOf(an, mention.Person) || !a.roles["group"][a.lexicon.Noun(a.views[an.Sentence].Word(an.Last-1))] {
			continue
		}
		list := make([]member, len(an.Entities))
		for k, e := range an.Entities {
			list[k] = member{entity: e}
		}
		return list
	}
	return nil
}

// guests returns whom "the guests" stand for: those who were received, or else the
// side from abroad of the last meeting that has one.
func (a *article) guests(v *view, t int) []member {
	m := a.latest(v.index, guestsBack)
	if m == nil || len(m.left) == 0 || len(m.right) == 0 {
		return nil
	}
	abroad := func(list []member) bool {
		return slices.ContainsFunc(list, func(x member) bool { return a.countryOf(x) != "" })
	}
	var list []member
	switch {
	case m.mode == "hosted":
		list = m.right
	case m.mode == "visit", abroad(m.left) && !abroad(m.right):
		list = m.left
	case abroad(m.right) && !abroad(m.left):
		list = m.right
	}
	out := make([]member, len(list))
	for i, x := range list {
		out[i] = member{entity: x.entity, first: t, last: t + 1, from: t, own: true}
	}
	return out
}

// arrived returns whom "the officials" stand for where the sentence before has several
// people for its subject and no meeting: "A and B flew to Oslo. The officials met C".
func (a *article) arrived(v *view, t int) []member {
	if v.index == 0 || a.latest(v.index, 1) != nil || a.sents[v.index-1].Headline {
		return nil
	}
	up := a.views[v.index-1]
	verb := 0
	for verb < up.Len() && (up.name[verb] > 0 || !up.Finite(verb)) {
		verb++
	}
	list := a.readList(up, 0, verb)
	if len(list) < 2 || len(list) > 3 {
		return nil
	}
	out := make([]member, len(list))
	for i, x := range list {
		out[i] = member{entity: x.entity, first: t, last: t + 1, from: t}
	}
	return out
}

// partBetween parts the list of "meetings between A and B, C" after its first end.
func (a *article) partBetween(m *meeting, tr trigger, p *pattern) {
	if !slices.Contains(p.Among, "between") || len(m.right) > 0 {
		return
	}
	v := tr.v
	k := 0
	for k < len(m.left) && !m.left[k].named {
		k++
	}
	if k = max(k, 1); len(m.left) > k+1 && tr.noun && v.Plural(tr.at) && v.Noun(tr.at) == "meeting" {
		m.right, m.left = m.left[k:], m.left[:k:k]
	}
}

// officeHolder returns the one person named before whose title holds the word:
// "the minister". The person the article is about goes before others.
func (a *article) officeHolder(v *view, t int, w string) []member {
	found := -1
	for _, p := range a.res.Positions {
		if p.Person < 0 || p.Qualifier == "former" || a.firstMention(p.Person) > v.Sentence.Tokens[t].Start || !slices.Contains(strings.Fields(lower(p.Title)), w) {
			continue
		}
		if p.Person == a.main {
			return a.mainMember(v, t)
		}
		if found >= 0 && found != p.Person {
			return nil
		}
		found = p.Person
	}
	if found < 0 {
		found = a.namedLater(v, t)
	}
	if found < 0 {
		return nil
	}
	return []member{{entity: found, first: t, last: t + 1, from: t}}
}

// namedLater returns the one person whom the text first names behind token t, with
// just the office that stands there: "The Governor received … Governor A said".
func (a *article) namedLater(v *view, t int) int {
	first := t
	for first > 0 && v.name[first-1] == 0 && v.Word(first-1) != "the" {
		first--
	}
	office := lower(a.span(v.index, first, t+1).Of(a.doc.Text))
	found := -1
	for _, p := range a.res.Positions {
		if p.Person < 0 || p.Sentence < v.index || lower(p.Title) != office || a.firstMention(p.Person) < v.Sentence.Tokens[t].Start {
			continue
		}
		if found >= 0 && found != p.Person {
			return -1
		}
		found = p.Person
	}
	return found
}

// fullTitle returns the one person named before whose title is the whole phrase of token
// t: "the Minister of State for Trade".
func (a *article) fullTitle(v *view, t int) []member {
	first, end := v.Span(t)
	if v.Word(first) != "the" || end > t+8 || end < t+3 || v.Word(t+1) != "of" && v.Word(t+1) != "for" {
		return nil
	}
	phrase := lower(a.span(v.index, first+1, end).Of(a.doc.Text))
	found := -1
	for _, p := range a.res.Positions {
		if p.Person < 0 || lower(p.Title) != phrase || a.firstMention(p.Person) > v.Sentence.Tokens[t].Start {
			continue
		}
		if found >= 0 && found != p.Person {
			return nil
		}
		found = p.Person
	}
	if found < 0 {
		return nil
	}
	return []member{{entity: found, first: t, last: t + 1, from: t}}
}

// titled reports whether someone named before token t has a title with the word w.
func (a *article) titled(v *view, t int, w string) bool {
	return slices.ContainsFunc(a.res.Positions, func(p entity.Position) bool {
		return p.Person >= 0 && a.firstMention(p.Person) < v.Sentence.Tokens[t].Start && slices.Contains(strings.Fields(lower(p.Title)), w)
	})
}

// sole returns the only person named before token t who can be called by the noun
// w there: of the nation that an adjective says or of none that is known, and
// without another office unless the noun goes with any.
func (a *article) sole(v *view, t int, w string) []member {
	nation := a.demonymAt(v, t-1)
	if nation == "" && v.Word(t-1) != "the" {
		return nil // "the opposition leader"
	}
	var fit, open []int
	for e, en := range a.res.Entities {
		switch {
		case en.Type != mention.Person || len(en.Mentions) == 0 || a.firstMention(e) > v.Sentence.Tokens[t].Start:
		case nation == "" || a.ofNation(e, nation):
			fit = append(fit, e)
		case a.country(e) == "":
			open = append(open, e)
		}
	}
	if len(fit) == 0 {
		fit = open
	}
	if len(fit) != 1 || !a.roles["calling"][w] && slices.ContainsFunc(a.res.Positions, func(p entity.Position) bool { return p.Person == fit[0] }) {
		return nil
	}
	return []member{{entity: fit[0], first: t, last: t + 1, from: t}}
}

// ofNation reports whether a person has an office of a country or of its body.
func (a *article) ofNation(person int, code string) bool {
	return slices.ContainsFunc(a.res.Positions, func(p entity.Position) bool {
		return p.Person == person && p.Target >= 0 && a.res.Entities[p.Target].Country == code
	})
}

// definite reports whether a noun is led by "the" and names no one and nothing
// more.
func (a *article) definite(v *view, t int) bool {
	k := v.Kid(t, ud.Det)
	if k < 0 || v.Word(k) != "the" {
		return false
	}
	for _, c := range v.Kids(t) {
		switch v.Rel(c) {
		case ud.Appos, ud.Flat, ud.Nmod, ud.Conj, ud.AclRelcl:
			return false
		}
		if e, _, _, ok := a.named(v, c); ok && a.typeOf(e) == mention.Person {
			return false
		}
	}
	return true
}
