package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// referTail resolves capitalised nouns behind "the" with which only one name of a body,
// place or event of the article ends: "the Trade House", "the Week".
func (a *article) referTail(s, k int) {
	l := &a.lines[s]
	p := l.phraseOf(k)
	if a.sents[s].Headline || p.determiner != "the" && p.determiner != "this" || k+1 < len(l.words) && (capital(l.words[k+1]) || l.words[k+1].Lower == "of") {
		return
	}
	var tail []string
	for j := p.first; j <= k; j++ {
		if !capital(l.words[j]) || a.lists.RoleAt([]string{l.words[j].Lower}).Class != 0 {
			return
		}
		tail = append(tail, lexicon.Fold(l.words[j].Text))
	}
	e := a.only(func(e int) bool { return a.entities[e].Type != mention.Person && a.endsIn(e, tail) })
	if e < 0 || a.profiles[e].sort == words.Country {
		return
	}
	a.reach(a.sents[s].Tokens[l.first[k]].Start)
	a.nominal(s, p.first, k+1, k, e)
}

// endsIn reports whether a name of an entity ends in a run of words that no preposition
// governs: in "Committee on the Constitution" the last word is no short form.
func (a *article) endsIn(e int, tail []string) bool {
	for _, m := range a.entities[e].Mentions {
		name := strings.Fields(lexicon.Fold(a.surface(m)))
		n := len(name) - len(tail)
		if n < 1 || preposition(name[n-1]) || name[n-1] == "the" || name[n-1] == "and" {
			continue
		}
		if strings.Join(name[n:], " ") == strings.Join(tail, " ") {
			return true
		}
	}
	return false
}
