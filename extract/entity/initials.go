package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/mention"
)

// referInitials resolves "the COAS" to the one person before whose title has these
// initials: "Chief of Army Staff A"; with the body, "the CJCSC".
func (a *article) referInitials(s, k int) {
	l := &a.lines[s]
	w := l.words[k]
	if k == 0 || !definite(l.words[k-1].Lower) && !a.sents[s].Headline || !alias.Acronym(w.Text) || a.inPhrase(l, k) {
		return
	}
	if k+1 < len(l.words) && (l.words[k+1].Name == mention.Person || l.words[k+1].Lower == ")" || l.words[k+1].Tag.Noun()) {
		return
	}
	pos := a.span(s, k, k+1).Start
	found := -1
	for i := range a.positions {
		p := &a.positions[i]
		if p.Person == found || !a.shortTitle(p, w.Text) {
			continue
		}
		if found >= 0 {
			return
		}
		found = p.Person
	}
	if found >= 0 && (a.sents[s].Headline || a.lastBefore(pos, s, farBack, func(e int) bool { return e == found }) >= 0) {
		a.nominal(s, k, k+1, k, found)
	}
}

// inPhrase reports whether a word belongs to a phrase of office.
func (a *article) inPhrase(l *line, k int) bool {
	for _, p := range l.phrases {
		if p.First <= k && k < p.Last {
			return true
		}
	}
	return false
}

// shortTitle reports whether an acronym stands for the title of a position, alone or
// with the name of its body, or is put in brackets behind it.
func (a *article) shortTitle(p *Position, acronym string) bool {
	title, bracket, _ := strings.Cut(p.Title, " (")
	if bracket == acronym+")" || alias.Initials(acronym, title) {
		return true
	}
	return p.Target >= 0 && a.entities[p.Target].Type == mention.Org && alias.Initials(acronym, title+" "+a.fullest(&a.entities[p.Target]))
}
