package entity

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// referBodies finds the nominals of organisations, places and events: "the
// Ministry", "his country", "the forum".
func (a *article) referBodies() {
	a.listReferences()
	a.findQuotes()
	a.nameKinds()
	a.startPass()
	defer a.endPass()
	for s := range a.lines {
		l := &a.lines[s]
		for k := range l.words {
			w := l.words[k]
			if w.Name != 0 || a.inTitle(l, k) {
				continue
			}
			if _, ok := a.lists.Head(w.Lower); ok && w.Tag != ud.TagVB && w.Tag != ud.TagVBP && w.Tag != ud.TagVBD {
				a.referBody(s, k)
			} else if capital(w) {
				a.referTail(s, k)
			}
		}
	}
}

// inTitle reports whether a word stands before the noun of an office or is part
// of it: "the country director".
func (a *article) inTitle(l *line, k int) bool {
	for _, p := range l.phrases {
		for _, o := range p.Offices {
			if o.Head <= k && k < o.HeadLast || o.First <= k && k < o.Head && !capital(l.words[k]) {
				return true
			}
		}
	}
	return false
}

// referBody resolves the phrase whose head is the noun at k.
func (a *article) referBody(s, k int) {
	l := &a.lines[s]
	p := l.phraseOf(k)
	head := l.words[k]
	a.reach(a.sents[s].Tokens[l.first[k]].Start)
	if !a.looksBack(s, p) || p.first < k && a.lists.In(words.Another, l.words[p.first].Lower) {
		return
	}
	e := a.resolveBody(s, p, head.Lower)
	if e >= 0 {
		a.nominal(s, p.first, k+1, k, e)
		a.standIn(a.span(s, p.first, k+1), e)
	}
}

// standIn lets an event that a phrase only describes stand for the entity to which the
// phrase was resolved, so that what comes later looks back on that one.
func (a *article) standIn(phrase text.Span, e int) {
	own := func(r *reference) bool {
		return a.entities[r.entity].Described && r.start >= phrase.Start && r.start < phrase.End
	}
	for k := len(a.refs) - 1; k >= 0 && a.refs[k].start >= phrase.Start; k-- {
		if own(&a.refs[k]) {
			a.refs[k].entity = e
		}
	}
	for k := 0; k < len(a.pending) && a.pending[k].start < phrase.End; k++ {
		if own(&a.pending[k]) {
			a.pending[k].entity = e
		}
	}
}

// looksBack reports whether a phrase is definite and names its referent whole: no
// complement and no further noun follows. In a headline a capitalised noun needs
// no determiner; a noun that modifies another counts if it is capitalised ("the
// Ministry representative") or stands right behind the article ("the forum
// participants").
func (a *article) looksBack(s int, p nounPhrase) bool {
	l := &a.lines[s]
	headline := a.sents[s].Headline && p.determiner == "" && capital(l.words[p.head]) && p.first == p.head
	bare := p.determiner == "" && p.first == p.head && capital(l.words[p.head]) && p.head > 0
	if p.determiner == "a" || p.determiner == "" && !headline && !bare {
		return false
	}
	if p.head+1 >= len(l.words) {
		return !bare || headline
	}
	next := l.words[p.head+1]
	switch {
	case next.Lower == "of" || next.Lower == "-" || next.Lower == "that" || next.Lower == "which" || next.Lower == "where" || next.Tag == ud.TagVBG:
		return false
	case possessiveMark(next):
		return headline || p.determiner != ""
	case next.Name != 0:
		return next.Name == mention.Person && p.determiner != ""
	case l.words[p.head].Lower == "state" && (next.Tag.Noun() || next.Lower == "visit"):
		return false // "a state visit", "the State associations"
	case strings.Trim(next.Text, "\"“‘'") == "" && p.head+2 < len(l.words) && l.words[p.head+2].Name != 0:
		return false // 'the charity "X"' names another one
	case next.Tag.Noun() && next.Tag != ud.TagNNP:
		return p.first == p.head || capital(l.words[p.head]) && p.first == p.head
	case next.Tag == ud.TagNNP:
		return headline
	case next.Tag == ud.TagJJ:
		return headline || p.determiner != ""
	}
	return headline || p.determiner != ""
}

// resolveBody returns the entity that a phrase refers to, -1 if none is sure.
func (a *article) resolveBody(s int, p nounPhrase, noun string) int {
	h, _ := a.lists.Head(noun)
	if e := a.nextTo(s, p, noun); e >= 0 {
		return e
	}
	switch h.Type {
	case mention.Org:
		if e := a.resolveOrg(s, p, noun, h.Scope); e >= 0 {
			return e
		}
		return a.resolveEvent(s, p, noun)
	case mention.Event:
		return a.resolveEvent(s, p, noun)
	}
	return a.resolvePlace(s, p, noun, h.Scope)
}

// nextTo resolves a phrase that its name follows: 'the art exhibition entitled
// "X"', "the militant organisation, the X".
func (a *article) nextTo(s int, p nounPhrase, noun string) int {
	l := &a.lines[s]
	k := p.head + 1
	if k >= len(l.words) {
		return -1
	}
	h, _ := a.lists.Head(noun)
	titled := called(l.words[k].Lower)
	if !titled && l.words[k].Lower != "," {
		return -1
	}
	k++
	for k < len(l.words) && (l.words[k].Lower == "the" || strings.Trim(l.words[k].Text, "\"“”'‘") == "") {
		k++
	}
	if k >= len(l.words) || l.words[k].Name != h.Type || !titled && h.Type != mention.Org {
		return -1
	}
	e := a.entityOf[l.mention[k]]
	switch {
	case titled && h.Type == mention.Event:
		a.kindOf(e, noun)
		return e
	case titled || p.determiner != "" && apart(l, k+1):
		a.profiles[e].nouns[noun] = true
		return e
	}
	return -1
}

// apart reports whether an apposition closes at word k: a comma that no "and"
// follows. "The ministry, the Senate and the court" is a list.
func apart(l *line, k int) bool {
	if k+1 >= len(l.words) {
		return k < len(l.words)
	}
	return l.words[k].Lower == "," && l.words[k+1].Lower != "and" && l.words[k+1].Name == 0
}

// Distances in sentences within which a nominal looks for its referent: a noun of
// the name reaches far, a general noun not.
const (
	farBack  = 60
	nearBack = 4
)

func (a *article) resolveOrg(s int, p nounPhrase, noun string, scope words.Scope) int {
	if p.determiner == "our" {
		return -1 // of who writes or speaks, which need not be named
	}
	pos := a.span(s, p.first, p.head+1).Start
	named := func(e int) bool {
		return a.entities[e].Type == mention.Org && a.hasNoun(e, noun) && a.mayOwn(s, p, e)
	}
	if e := a.lastBefore(pos, s, farBack, named); e >= 0 {
		return e
	}
	if e := a.only(named); e >= 0 && (a.sents[s].Headline || capital(a.lines[s].words[p.head])) {
		return e
	}
	if scope != words.AnyOfType || p.determiner == "" {
		return -1
	}
	return a.lastBefore(pos, s, nearBack, func(e int) bool { return a.entities[e].Type == mention.Org && a.mayBe(e, noun) })
}

// mayOwn reports whether a body may belong to the place or body before "'s": it has its
// name or its country. "Lima's Chamber" is not that of Quito.
func (a *article) mayOwn(s int, p nounPhrase, e int) bool {
	if p.determiner != "'s" || p.possessor < 0 || a.lines[s].mention[p.possessor] < 0 {
		return true
	}
	owner := a.entityOf[a.lines[s].mention[p.possessor]]
	if c := a.orgCountry(e); a.entities[owner].Country != "" && (c == a.entities[owner].Country || c == "" && a.profiles[owner].sort == words.Country) {
		return true
	}
	return a.entities[owner].Type == mention.Person || strings.Contains(lexicon.Fold(a.fullest(&a.entities[e])), lexicon.Fold(a.lines[s].words[p.possessor].Text))
}

// mayBe reports whether a general noun may mean an organisation: a company, an
// airline or a newspaper is no ministry, force or union.
func (a *article) mayBe(e int, noun string) bool {
	if a.lists.In(words.GeneralBody, noun) {
		return true
	}
	for w := range a.profiles[e].nouns {
		if h, ok := a.lists.Head(w); ok && h.Type == mention.Org && h.Scope == words.Named && !a.lists.In(words.Business, w) {
			return false
		}
	}
	return true
}

// hasNoun reports whether a name of an entity holds a noun in any spelling or language.
func (a *article) hasNoun(e int, noun string) bool {
	n := a.profiles[e].nouns
	return n[noun] || slices.ContainsFunc(a.lists.NounForms(noun), func(f string) bool { return n[f] })
}

// only returns the one entity that fits, -1 if there is none or several.
func (a *article) only(fits func(int) bool) int {
	found := -1
	for e := range a.entities {
		if !fits(e) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

func (a *article) resolveEvent(s int, p nounPhrase, noun string) int {
	switch p.determiner {
	case "":
		return -1
	case "its", "his", "her", "their", "our":
		if p.first < p.head {
			return -1 // "its own online convention" is another one
		}
	}
	pos := a.span(s, p.first, p.head+1).Start
	e := a.lastBefore(pos, s, farBack, func(e int) bool {
		return a.entities[e].Type == mention.Event && a.standsFor(e, noun)
	})
	if e >= 0 || p.first != p.head {
		return e
	}
	if noun == "event" || noun == "gathering" || noun == "meeting" {
		return a.lastBefore(pos, s, nearBack, func(e int) bool { return a.entities[e].Type == mention.Event })
	}
	return -1
}

// standsFor reports whether an event noun may look back on an event.
func (a *article) standsFor(e int, noun string) bool {
	if a.hasNoun(e, noun) {
		return true
	}
	for w := range a.profiles[e].nouns {
		if _, ok := a.lists.EventHead(w); ok && a.lists.StandsFor(noun, w) {
			return true
		}
	}
	return false
}
