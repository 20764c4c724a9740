package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// pronoun returns the gender of a personal pronoun of the third person singular.
func pronoun(lower string) (words.Gender, bool) {
	switch lower {
	case "he", "him", "his", "himself":
		return words.Male, true
	case "she", "her", "hers", "herself":
		return words.Female, true
	}
	return words.Unknown, false
}

// pronounBack is the number of sentences that a pronoun reaches back.
const pronounBack = 3

// seeker looks for the person whom a pronoun means.
type seeker struct {
	*article
	// s and pos are the pronoun's sentence and place, k its word, g its gender.
	s, k, pos int
	g         words.Gender
	// quote is the quote in which it stands, -1 for none, and speaker who says it:
	// the one whom it does not mean.
	quote, speaker int
	// anywhere is set to look into quotes from without.
	anywhere bool
}

// referPronoun resolves "he" and "she" to the subject of the clause or sentence
// before it, in the manner of Hobbs (1978): in each sentence, from the pronoun's
// own backwards, the subject, else the first person named, of the right gender.
func (a *article) referPronoun(s, k int, g words.Gender) {
	l := &a.lines[s]
	p := &seeker{article: a, s: s, k: k, pos: a.sents[s].Tokens[l.first[k]].Start, g: g, speaker: -1}
	if p.quote = a.quoteAt(p.pos); p.quote >= 0 {
		p.speaker = a.speaker(p.quote)
	}
	e := p.find()
	if e < 0 {
		return
	}
	a.anaphors = append(a.anaphors, Anaphor{
		Span: a.span(s, k, k+1), Sentence: s, First: l.first[k], Last: l.last[k], Entities: []int{e},
	})
	l.referent[k] = e
	a.refer(reference{p.pos, s, l.first[k], e})
	if a.profiles[e].gender == words.Unknown {
		a.profiles[e].gender = g
	}
	a.officeOf(s, k)
}

// find returns whom the pronoun means, -1 if that cannot be told.
func (p *seeker) find() int {
	w, possessive := p.lines[p.s].words[p.k], p.possessive()
	if possessive && p.ownTurn() {
		if e := p.ahead(); e >= 0 || !p.pronounAhead() {
			return e
		}
	}
	e := p.relative()
	switch {
	case e >= 0:
	case possessive:
		e = p.possessor()
	case w.Lower == "him" || w.Lower == "her":
		e = p.object()
	}
	if e < 0 {
		e = p.antecedent()
		if m := p.resumed(e); m >= 0 {
			e = m
		}
	}
	if e < 0 {
		e = p.ahead()
	}
	if e < 0 && p.quote < 0 && len(p.quotes) > 0 {
		p.anywhere = true
		e = p.antecedent()
	}
	return e
}

// relative returns the person on whom the relative clause of the pronoun hangs: "B,
// who came before ending his term"; -1 if there is none or it names others.
func (p *seeker) relative() int {
	n := p.before(p.pos)
	if n == 0 || p.refs[n-1].sentence != p.s || !p.means(p.refs[n-1], p.g) {
		return -1
	}
	l := &p.lines[p.s]
	for k := p.k - 1; k > 0; k-- {
		if l.first[k] <= p.refs[n-1].token {
			return -1
		}
		if l.words[k].Lower != "who" {
			continue
		}
		behind := p.refs[n-1].token + 1
		if l.words[k-1].Lower == "," {
			behind++
		}
		if l.first[k] == behind {
			return p.refs[n-1].entity
		}
		return -1
	}
	return -1
}

// possessive reports whether the pronoun is "his" or "her" of something.
func (p *seeker) possessive() bool {
	w := p.lines[p.s].words
	if w[p.k].Tag == ud.TagPRPS {
		return true
	}
	return w[p.k].Lower == "her" && p.k+1 < len(w) && w[p.k+1].Name == 0 && (w[p.k+1].Tag.Noun() || w[p.k+1].Tag == ud.TagJJ)
}

// officeOf attaches the office that a verb gives the person whom a pronoun refers to:
// "She was appointed Director of Acme".
func (a *article) officeOf(s, k int) {
	if w := a.lines[s].words[k].Lower; w != "he" && w != "she" {
		return
	}
	r := reader{article: a, s: s, l: &a.lines[s]}
	r.copula(k, k+1)
	r.inherit()
	for i := range r.claims {
		r.settle(&r.claims[i])
	}
}

// means reports whether the pronoun may mean what a reference does: a person of its
// gender, not the speaker of its quote and, outside quotes, nobody of whom only a
// quote speaks.
func (p *seeker) means(r reference, g words.Gender) bool {
	if !p.person(r.entity, g) {
		return false
	}
	if p.quote >= 0 {
		return r.entity != p.speaker
	}
	return p.anywhere || p.quoteAt(r.start) < 0
}

func (a *article) person(e int, g words.Gender) bool {
	return a.entities[e].Type == mention.Person && agrees(a.profiles[e].gender, g)
}

func agrees(a, b words.Gender) bool { return a == words.Unknown || b == words.Unknown || a == b }

func (p *seeker) antecedent() int {
	for back := p.s; back >= max(0, p.s-pronounBack); back-- {
		if e := p.topic(back); e >= 0 {
			return e
		}
	}
	return -1
}

// topic returns the person that a sentence is about before the pronoun: its
// subject, or the one of those who are its subject, else the first.
func (p *seeker) topic(s int) int { return p.topicOf(s, p.g) }

func (p *seeker) topicOf(s int, g words.Gender) int {
	first := -1
	from := p.before(p.sents[s].Start)
	for k := from; k < len(p.refs) && k < from+maxBack; k++ {
		r := p.refs[k]
		if r.sentence != s || r.start >= p.pos {
			break
		}
		if !p.means(r, g) {
			continue
		}
		if p.subject(s, r.token) {
			return r.entity
		}
		if first < 0 {
			first = r.entity
		}
	}
	if e := p.amongSubjects(s, g); e >= 0 {
		return e
	}
	return first
}

// amongSubjects returns the one person of the right gender among those for whom
// the plural subject of a sentence stands: "They lunched in Oslo. She left early."
func (p *seeker) amongSubjects(s int, g words.Gender) int {
	if g == words.Unknown {
		return -1
	}
	for i := len(p.anaphors) - 1; i >= 0 && p.anaphors[i].Sentence >= s; i-- {
		x := p.anaphors[i]
		if x.Sentence != s || !x.Plural || x.Start >= p.pos || !p.opens(s, x) {
			continue
		}
		found := -1
		for _, e := range x.Entities {
			if !p.person(e, g) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = e
		}
		return found
	}
	return -1
}

// opens reports whether a plural is the subject of its sentence or, where that is not
// parsed, its beginning.
func (a *article) opens(s int, x Anaphor) bool {
	return a.subject(s, x.Last-1) || !a.sents[s].Parsed && x.First < 2
}

// possessor resolves "his" to the nearest subject before it or, behind "for" or
// "on", to the person named last: "A thanked B for his work".
func (p *seeker) possessor() int {
	if w := p.lines[p.s].words; p.k > 0 && (w[p.k-1].Lower == "for" || w[p.k-1].Lower == "on") {
		if n := p.before(p.pos); n > 0 && p.refs[n-1].sentence == p.s && p.means(p.refs[n-1], p.g) {
			return p.refs[n-1].entity
		}
	}
	return p.owner(p.g)
}

// owner returns the nearest subject before the pronoun in its sentence, -1 if there
// is none.
func (p *seeker) owner(g words.Gender) int {
	for k := p.before(p.pos) - 1; k >= 0 && p.refs[k].sentence == p.s; k-- {
		if r := p.refs[k]; p.means(r, g) && p.subject(p.s, r.token) {
			return r.entity
		}
	}
	return -1
}

// object resolves "him": an object is not the subject of its clause but the person
// named last beside it, else one of the sentences before; -1 if that cannot be told.
func (p *seeker) object() int {
	subject := p.owner(words.Unknown)
	if subject < 0 {
		subject = p.topicOf(p.s, words.Unknown)
	}
	for i := p.before(p.pos) - 1; i >= 0 && p.refs[i].sentence == p.s; i-- {
		if r := p.refs[i]; p.means(r, p.g) && r.entity != subject {
			return r.entity
		}
	}
	if subject < 0 || !p.governed(p.s, p.lines[p.s].first[p.k]) && !p.follows(subject) {
		return -1
	}
	if e := p.lastInQuote(); e >= 0 {
		return e
	}
	for back := p.s - 1; back >= max(0, p.s-pronounBack); back-- {
		for _, e := range p.peopleIn(back, p.pos) {
			if p.person(e, p.g) && e != subject && e != p.speaker {
				return e
			}
		}
	}
	return -1
}

// lastInQuote returns the person named last in the pronoun's own quote, -1 if
// there is none.
func (p *seeker) lastInQuote() int {
	if p.quote < 0 {
		return -1
	}
	for i := p.before(p.pos) - 1; i >= 0 && p.refs[i].start >= p.quotes[p.quote].Start; i-- {
		if p.means(p.refs[i], p.g) {
			return p.refs[i].entity
		}
	}
	return -1
}

// follows reports whether the pronoun stands right behind a verb and that right behind
// its subject: "the admiral presented him".
func (p *seeker) follows(subject int) bool {
	l := &p.lines[p.s]
	n := p.before(p.pos)
	if p.k < 2 || n == 0 || l.words[p.k-1].Name != 0 || !l.words[p.k-1].Tag.Verb() {
		return false
	}
	r := p.refs[n-1]
	return r.sentence == p.s && r.entity == subject && r.token+1 == l.first[p.k-1]
}

// governed reports whether a token is the object of a verb that has a subject of its
// own: "Ana thanked him", not "the help given to him".
func (a *article) governed(s, t int) bool {
	if !a.sents[s].Parsed {
		return false
	}
	tokens := a.sents[s].Tokens
	switch tokens[t].Rel {
	case ud.Obj, ud.Iobj, ud.Obl:
	default:
		return false
	}
	for i := range tokens {
		if tokens[i].Head == tokens[t].Head && tokens[i].Rel == ud.Nsubj {
			return true
		}
	}
	return false
}
