package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// countryKind is the dictionary's kind of a country.
const countryKind = gazetteer.Country

// gapRules fires the rules on the words between two names that follow each
// other. They need no parse. A name in brackets is passed over, so that an
// acronym parts nothing.
func (a *article) gapRules(v *view) {
	prev := -1
	for t := 0; t < v.Len(); t++ {
		if v.name[t] == 0 {
			continue
		}
		m := v.name[t] - 1
		t = max(t, a.mentions[m].Last-1)
		if first := a.mentions[m].First; prev >= 0 && first > 0 && v.Word(first-1) == "(" && v.Word(t+1) == ")" {
			continue
		}
		if prev >= 0 && m != prev {
			a.gap(v, prev, m)
		}
		prev = m
	}
}

// maxBracket is how long a bracket between two names may be.
const maxBracket = 4

// gap fires the rules on the words between mentions i and j.
func (a *article) gap(v *view, i, j int) {
	first, end := a.mentions[i].Last, a.mentions[j].First
	if end-first > 8+maxBracket {
		return
	}
	words := a.gapWords(v, first, end)
	for _, p := range a.gaps {
		if slices.ContainsFunc(p.gaps, func(g []string) bool { return sameGap(g, words) }) {
			a.relateGap(p, v, i, j)
		}
	}
}

// gapWords returns the words between two names without articles, quotes and words such as
// "northern".
func (a *article) gapWords(v *view, first, end int) []string {
	var words []string
	depth := 0
	for t := first; t < end; t++ {
		w := v.Word(t)
		switch {
		case w == "(":
			depth++
		case w == ")":
			depth--
		case depth > 0, v.Tag(t) == ud.TagDT, a.happen["bearing"][w], a.isDateAt(v, t), w == "on" && a.isDateAt(v, t+1), v.Tag(t) == ud.TagOpenQuote, v.Tag(t) == ud.TagCloseQuote, w == `"`:
		case w == "’s", (w == "'" || w == "’") && v.Tag(t) == ud.TagPOS:
			words = append(words, "'s")
		default:
			words = append(words, w)
		}
	}
	if depth > 0 {
		words = append(words, "(")
	}
	return words
}

// sameGap compares words with a pattern, in which * stands for any one word.
func sameGap(pattern, words []string) bool {
	if len(pattern) != len(words) {
		return false
	}
	for i, w := range pattern {
		if w != "*" && w != words[i] {
			return false
		}
	}
	return true
}

func (a *article) relateGap(p *pattern, v *view, i, j int) {
	l, r := a.refOf(i), a.refOf(j)
	if len(p.Lead) > 0 && !slices.Contains(p.Lead, v.Word(l.first-1)) {
		return
	}
	if p.Reverse {
		l, r = r, l
	}
	leftTypes, rightTypes := p.ends()
	if l.entity == r.entity || !a.has(v, p.Only) || !holdsWord(v, l, p.Heads) || !a.typeFits(l.entity, leftTypes) || !a.typeFits(r.entity, rightTypes) {
		return
	}
	if p.says == ParticipatedIn && a.goalOf(v, l) || p.says == HeldIn && p.Reverse && !a.isThere(p, v, r) {
		return
	}
	if w, _ := wordBefore(v, l.first); p.says == MemberOf && a.typeOf(l.entity) == mention.Org && (w == "of" || w == "at" || w == "for") {
		return // a person's posts
	}
	if p.says == PartOf && !a.belongs(p, v, l, r) {
		return
	}
	if p.says == LocatedIn && slices.Contains(p.Gaps, "in") && a.typeOf(l.entity) == mention.Org && a.meetsThere(v, l) {
		return
	}
	if p.says == LocatedIn && !a.lies(l, r) {
		return
	}
	if p.says == HeldIn {
		r = a.townOf(v, r)
	}
	tr := trigger{v: v, at: min(l.last, r.last) - 1, carrier: -1}
	status := a.gapStatus(p, v, min(l.last, r.last), max(l.first, r.first))
	a.out = append(a.out, a.statement(p, tr, status, l, r))
	if p.says == MemberOf && p.Reverse {
		for _, more := range a.bodyList(v, l.last, leftTypes) {
			a.out = append(a.out, a.statement(p, tr, Held, more, r))
		}
	}
	if p.Name == "all-members-of" {
		for _, more := range a.bodiesListed(v, l.first, leftTypes) {
			a.out = append(a.out, a.statement(p, tr, Held, more, r))
		}
	}
}

// bodiesListed returns the bodies of the list that ends before token t.
func (a *article) bodiesListed(v *view, t int, types []string) []ref {
	var list []ref
	for k := t - 1; k >= 0 && (v.Word(k) == "," || v.Tag(k) == ud.TagCC || v.Tag(k) == ud.TagDT || v.name[k] > 0); k-- {
		if e, first, last, ok := a.named(v, k); ok {
			if !a.fits(e, types) {
				break
			}
			list = append(list, ref{e, first, last})
			k = first
		}
	}
	return list
}

// gapStatus judges what the words of a gap say by its first verb, and by what
// announces an event.
func (a *article) gapStatus(p *pattern, v *view, from, to int) Status {
	if !p.ofEvents() {
		return Held
	}
	for t := from; t < to; t++ {
		if a.eventClass("ahead", v.Word(t)) {
			return Planned
		}
		if !v.IsVerb(t) || v.Word(t) == "be" {
			continue
		}
		if status, ok := a.status(p, trigger{v: v, at: t, carrier: -1}); ok {
			return status
		}
		return Held
	}
	return Held
}

func (a *article) refOf(m int) ref {
	return ref{a.entityOf[m], a.mentions[m].First, a.mentions[m].Last}
}

// typeFits is fits for all four types.
func (a *article) typeFits(e int, types []string) bool {
	switch a.typeOf(e) {
	case mention.Person:
		return slices.Contains(types, "PERSON")
	case mention.Event:
		return slices.Contains(types, "EVENT")
	}
	return a.fits(e, types)
}

// lies reports whether l can lie in r as far as is known.
func (a *article) lies(l, r ref) bool {
	if a.typeOf(l.entity) == mention.Org {
		return !a.isMacroregion(r.entity)
	}
	if a.dictionary == nil {
		return true
	}
	left, right := a.kindOf(l.entity), a.kindOf(r.entity)
	switch {
	case left == gazetteer.Country || left == gazetteer.Macroregion:
		return false
	case left == 0, right == 0:
		return true
	case right == gazetteer.Macroregion:
		return true
	case right == gazetteer.Region && left == gazetteer.Region:
		return a.landOf(l.entity) == a.landOf(r.entity)
	case right == gazetteer.Country || right == gazetteer.Region:
		return a.landOf(l.entity) == a.landOf(r.entity) || a.namesakeIn(a.res.Entities[l.entity].Name, a.landOf(r.entity))
	}
	return true
}

// isMacroregion reports whether a place is a part of the world beyond countries.
func (a *article) isMacroregion(e int) bool {
	if a.dictionary == nil {
		return false
	}
	p, ok := a.dictionary.Place(a.res.Entities[e].Name, a.res.Entities[e].Country)
	return ok && p.Kind == gazetteer.Macroregion
}

// namesakeIn reports whether some place of the name lies in the country.
func (a *article) namesakeIn(name, country string) bool {
	_, entries := a.dictionary.Lookup(name)
	return slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Country == country && (e.Kind == gazetteer.City || e.Kind == gazetteer.Region)
	})
}

// headed reports whether a name begins with or holds one of the words; none are
// asked for by an empty list.
func (a *article) headed(l ref, words []string) bool {
	if len(words) == 0 {
		return true
	}
	return slices.ContainsFunc(strings.Fields(lower(a.res.Entities[l.entity].Name)), func(w string) bool { return slices.Contains(words, w) })
}

// holdsWord is headed of the name as it stands in the text.
func holdsWord(v *view, l ref, words []string) bool {
	for t := l.first; t < l.last; t++ {
		if slices.Contains(words, v.Word(t)) {
			return true
		}
	}
	return len(words) == 0
}
