package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// demonymAt returns the code of the country whose adjective stands at token t, or
// nothing; in "South Korean" both words have it.
func (a *article) demonymAt(v *view, t int) string {
	if a.dictionary == nil || t < 0 || t >= v.Len() {
		return ""
	}
	word := func(k int) string { return v.Sentence.Tokens[k].Of(a.doc.Text) }
	w := word(t)
	if w[0] >= 'a' && w[0] <= 'z' || v.Tag(t) == ud.TagDT {
		return ""
	}
	if t+1 < v.Len() {
		if c := a.demonym(w + " " + word(t+1)); c != "" {
			return c
		}
	}
	if t > 0 && v.Tag(t-1) != ud.TagDT {
		if c := a.demonym(word(t-1) + " " + w); c != "" {
			return c
		}
	}
	return a.demonym(w)
}

// demonym returns the code of the country that an adjective speaks of, or nothing.
func (a *article) demonym(phrase string) string {
	_, entries := a.dictionary.Lookup(phrase)
	for _, e := range entries {
		if e.Kind == gazetteer.Demonym {
			return e.Country
		}
	}
	return ""
}

// nationOf returns the code of the one country whose adjective stands in the words
// from one token up to another, or nothing: "the Norwegian ambassador". In
// "Greek-Turkish" it is none's.
func (a *article) nationOf(v *view, first, end int) string {
	found := ""
	for t := max(first, 0); t < end && t < v.Len(); t++ {
		if v.name[t] > 0 || v.Tag(t) == ud.TagHYPH || v.Word(t) == "-" {
			continue
		}
		c := a.demonymAt(v, t)
		if c == "" || c == found {
			continue
		}
		if found != "" || v.Word(t+1) == "-" || t > 0 && v.Word(t-1) == "-" {
			return ""
		}
		found = c
	}
	return found
}

// nationOfTitle returns the code of the country whose adjective stands among the
// words of title right before the name that begins at token t, or nothing: "Greek
// shipowner A", "the Norwegian ambassador, A".
func (a *article) nationOfTitle(v *view, t int) string {
	first := t
	for k := t - 1; k >= 0 && k > t-titleLength && v.name[k] == 0; k-- {
		switch v.Tag(k) {
		case ud.TagNN, ud.TagNNP, ud.TagNNPS, ud.TagNNS, ud.TagJJ, ud.TagHYPH:
		case ud.TagComma:
			if k != t-1 || !a.office(v, k-1) {
				return a.nationOf(v, first, t)
			}
		case ud.TagIN:
			if v.Word(k) != "of" && v.Word(k) != "for" {
				return a.nationOf(v, first, t)
			}
		default:
			return a.nationOf(v, first, t)
		}
		first = k
	}
	return a.nationOf(v, first, t)
}

// nationOfBody returns the code of the country whose adjective stands before the body of
// a position: "Chairman of the French shipyard Acme".
func (a *article) nationOfBody(v *view, p entity.Position) string {
	for _, i := range a.res.Entities[p.Target].Mentions {
		if m := a.mentions[i]; m.Type == mention.Org && m.Sentence == p.Sentence {
			return a.nationOfTitle(v, m.First)
		}
	}
	return ""
}

// office reports whether a noun of office stands at token t.
func (a *article) office(v *view, t int) bool {
	return t >= 0 && v.name[t] == 0 && !v.Plural(t) && (a.roles["person"][v.Word(t)] || a.isTitleWord(v.Word(t)))
}

// leadsToName reports whether a person's name stands at token t, a comma apart.
func (a *article) leadsToName(v *view, t int) bool {
	if v.Word(t) == "," {
		t++
	}
	e, _, _, ok := a.named(v, t)
	return ok && a.typeOf(e) == mention.Person
}

func hasCountry(keys []string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return k[0] == 'c' })
}

// nations adds to the sides of people the countries that only an adjective tells:
// "Portuguese minister A" stands for Portugal though no name says so.
func (a *article) nations(sides [][]string) {
	for _, p := range a.res.Positions {
		if p.Person < 0 || p.Sentence >= len(a.views) || hasCountry(sides[p.Person]) {
			continue
		}
		v := a.views[p.Sentence]
		if p.Target >= 0 {
			if c := a.nationOfBody(v, p); c != "" {
				sides[p.Person] = append(sides[p.Person], "c"+c)
			}
			continue
		}
		first, end := v.Len(), 0
		for t := range v.Len() {
			if p.TitleSpan.Contains(v.Sentence.Tokens[t].Span) {
				first, end = min(first, t), max(end, t+1)
			}
		}
		if a.leadsToName(v, end) && !strings.HasPrefix(p.Rule, "before") {
			continue // "A, the Norwegian envoy, B": it may be either's
		}
		if c := a.nationOf(v, first-1, end); c != "" {
			sides[p.Person] = append(sides[p.Person], "c"+c)
		}
	}
	for e, en := range a.res.Entities {
		if en.Type != mention.Person || hasCountry(sides[e]) {
			continue
		}
		for _, i := range en.Mentions {
			m := a.mentions[i]
			if m.Sentence >= len(a.views) {
				continue
			}
			if c := a.nationOfTitle(a.views[m.Sentence], m.First); c != "" {
				sides[e] = append(sides[e], "c"+c)
				break
			}
		}
	}
}
