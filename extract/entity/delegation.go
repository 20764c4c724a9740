package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// referDelegation resolves "the delegation" to its named members: those whom the
// same sentence lists ("led by A", "consisting of B and C"), or those of the last
// delegation that was listed, or the people with whom the article begins.
func (a *article) referDelegation(s, k int) {
	l := &a.lines[s]
	r := reader{article: a, s: s, l: l}
	code := -1
	if k > 0 && (l.words[k-1].Name != 0 || l.words[k-1].Code != "") {
		code = r.bodyEntity(k - 1)
	}
	p := l.phraseOf(k)
	if who := a.membersListed(s, k); len(who) > 0 {
		if n := len(a.delegations); n > 0 && p.determiner == "the" && (code < 0 || a.delegations[n-1].of == code) && a.adds(s, k) {
			who = append(slices.Clone(a.delegations[n-1].members), who...)
		}
		if n := len(a.delegations); code < 0 && p.determiner == "the" && n > 0 {
			code = a.delegations[n-1].of // "the delegation, which also included"
		}
		a.delegations = append(a.delegations, delegation{of: code, members: who, sentence: s, word: k})
		a.group(s, p.first, k+1, who)
		return
	}
	if p.determiner != "the" && code < 0 {
		return
	}
	for i := len(a.delegations) - 1; i >= 0; i-- {
		d := a.delegations[i]
		if code < 0 || d.of < 0 || d.of == code {
			a.group(s, p.first, k+1, d.members)
			return
		}
	}
	if p.determiner == "the" && p.first == k && code < 0 && l.words[k].Lower == "delegation" && !a.otherDelegation(s) {
		a.travellers(s, p.first, k+1)
	}
}

// adds reports whether the words behind the delegation at k name more of its members:
// "The delegation also included A".
func (a *article) adds(s, k int) bool {
	words := a.lines[s].words
	for j := k + 1; j < len(words) && j < k+4; j++ {
		if w := words[j].Lower; w == "included" || w == "includes" {
			return true
		}
	}
	return false
}

// delegation is a group of people that was listed.
type delegation struct {
	of      int
	members []int
	// sentence and word are where it was listed.
	sentence, word int
}

// groupBack is the number of sentences after which "the guests" no longer stand
// for a delegation that was listed.
const groupBack = 4

// referGroup resolves "the group" and "the guests" to the members of the delegation
// that was listed before.
func (a *article) referGroup(s, k int) {
	p := a.lines[s].phraseOf(k)
	if p.determiner != "the" || p.first < k-1 || len(a.delegations) == 0 {
		return
	}
	l := &a.lines[s]
	if k+1 < len(l.words) && (l.words[k+1].Lower == "of" || l.words[k+1].Lower == "from" || l.words[k+1].Tag.Noun()) {
		return
	}
	if d := a.delegations[len(a.delegations)-1]; s > d.sentence && s-d.sentence <= groupBack {
		a.group(s, p.first, k+1, d.members)
	}
}

// referItself resolves "it" as the subject of a sentence to the delegation that is
// the subject of the one before.
func (a *article) referItself(s, k int) {
	if len(a.delegations) == 0 {
		return
	}
	l := &a.lines[s]
	if k+1 >= len(l.words) || l.words[k+1].Tag != ud.TagVBD && l.words[k+1].Tag != ud.TagVBZ && l.words[k+1].Lower != "also" && l.words[k+1].Lower != "then" {
		return
	}
	d := a.delegations[len(a.delegations)-1]
	if d.sentence != s-1 {
		return
	}
	for _, w := range a.lines[d.sentence].words[:d.word] {
		if w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP || w.Tag == ud.TagMD) {
			return
		}
	}
	a.group(s, k, k+1, d.members)
}

// group records that words refer to one person or several.
func (a *article) group(s, first, last int, who []int) {
	a.plural(s, first, last, who)
}

// membersListed returns the people listed behind the noun at k.
func (a *article) membersListed(s, k int) []int {
	l := &a.lines[s]
	r := reader{article: a, s: s, l: l}
	var out []int
	for j := k + 1; j < len(l.words); j++ {
		w := l.words[j]
		if w.Name == mention.Person && r.introduces(k+1, j) {
			if e := a.entityOf[l.mention[j]]; !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
		if w.Lower == ";" && (len(out) == 0 || a.saysMore(s, j+1)) || len(out) > 0 && w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagMD) {
			break
		}
	}
	return out
}

// saysMore reports whether what stands behind a semicolon at j is no further item of a
// list but has a verb of its own.
func (a *article) saysMore(s, j int) bool {
	for _, w := range a.lines[s].words[j:] {
		if w.Lower == ";" {
			return false
		}
		if w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagMD) {
			return true
		}
	}
	return false
}

// otherDelegation reports whether the article spoke before of a delegation whose
// members it did not name: "a delegation of Acme came".
func (a *article) otherDelegation(s int) bool {
	for back := range s {
		l := &a.lines[back]
		for k, w := range l.words {
			if w.Lower != "delegation" || w.Name != 0 || a.sents[back].Headline {
				continue
			}
			if d := l.phraseOf(k).determiner; d == "a" || d == "'s" {
				return true
			}
		}
	}
	return false
}

// says reports whether a sentence has a plain word of a set.
func (a *article) says(s int, set words.Set) bool {
	return slices.ContainsFunc(a.lines[s].words, func(w title.Word) bool { return w.Name == 0 && a.lists.In(set, w.Lower) })
}

// travellers resolves a delegation that nobody introduced to the people who are the
// subject of the first sentence that names at least two and tells of no host.
func (a *article) travellers(s, first, last int) {
	pos := a.span(s, first, last).Start
	for back := range min(s, pluralBack) {
		if a.sents[back].Headline || a.says(back, words.Hosting) {
			continue
		}
		if who := a.leaders(back, pos); len(who) > 1 {
			a.plural(s, first, last, who)
			return
		}
	}
}
