package entity

import (
	"slices"
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// orgKey is the name of an organisation whose name is a proper one; of another,
// name without its country, and the country that the text gives.
func (a *article) orgKey(e int) string {
	ent := &a.entities[e]
	rest, code := a.withoutCountry(ent.Name)
	if posted(rest) {
		return a.missionKey(e, rest, code)
	}
	if a.properName(rest) {
		return "org/" + slug(ent.Name)
	}
	if code == "" {
		code = ent.Country
	}
	if code != "" {
		return "org/" + slug(rest) + "@" + code
	}
	return a.scoped(e)
}

// missionKey is the key of an embassy: a mission is known by where it is as well as
// by who sends it.
func (a *article) missionKey(e int, rest, code string) string {
	ent := &a.entities[e]
	rest, at := a.withoutCountry(rest)
	if at == "" {
		at = a.hostOf(ent)
	}
	switch {
	case a.properName(rest):
		return "org/" + slug(ent.Name)
	case at == "" || code == "":
		return a.scoped(e)
	}
	return "org/" + slug(rest) + "@" + code + "-" + at
}

// posted reports whether a generic name is that of a mission abroad.
func posted(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch w {
		case "embassy", "consulate", "mission":
			return true
		}
	}
	return false
}

// properName reports whether a name has a word that names more than a kind of body.
func (a *article) properName(name string) bool {
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '/' || r == ',' }) {
		f := strings.Trim(lexicon.Fold(w), ".()\"'")
		if f == "" || a.lists.Generic(f) || a.lists.Generic(strings.TrimSuffix(f, "s")) {
			continue
		}
		return true
	}
	return false
}

// maxCountryWords is the length of the longest name of a country looked for.
const maxCountryWords = 6

// withoutCountry cuts the name or adjective of a country off an organisation's
// name: "Ministry of Health of the Republic of Kenya" is "Ministry of Health" and
// KE. A name of two countries keeps both.
func (a *article) withoutCountry(name string) (rest, code string) {
	f := strings.Fields(name)
	for i := 0; i < len(f); i++ {
		for n := min(maxCountryWords, len(f)-i); n > 0; n-- {
			c := a.countryCode(strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(strings.Join(f[i:i+n], " "), "'s"), "’s"), ",)"))
			if c == "" || f[i][0] >= 'a' && f[i][0] <= 'z' {
				continue
			}
			front := f[:i]
			for len(front) > 0 && smallBefore(front[len(front)-1]) {
				front = front[:len(front)-1]
			}
			return strings.Join(append(slices.Clone(front), f[i+n:]...), " "), c
		}
	}
	return name, ""
}

func smallBefore(w string) bool {
	switch strings.ToLower(w) {
	case "of", "the", "in", "for", "to":
		return true
	}
	return false
}

// hostOf returns the country in which a mission's name or what follows it places
// it, empty if nothing does.
func (a *article) hostOf(ent *Entity) string {
	for _, m := range ent.Mentions {
		if m+1 >= len(a.mentions) || a.mentions[m+1].Type != mention.Place {
			continue
		}
		between := strings.TrimSpace(a.doc.Text[min(a.mentions[m].End, a.mentions[m+1].Start):a.mentions[m+1].Start])
		switch between {
		case "in", "to", "in the", "to the", ",":
			p := a.entityOf[m+1]
			if c := a.know(a.surface(m + 1)).country; c != "" {
				return c
			}
			return slug(a.entities[p].Name)
		}
	}
	return ""
}

// orgCountry is the country that the text gives an organisation: in one of its
// names, or before one as a demonym or possessor.
func (a *article) orgCountry(e int) string {
	for _, m := range a.entities[e].Mentions {
		if _, c := a.withoutCountry(a.surface(m)); c != "" {
			return c
		}
		if c := a.owningCountry(m); c != "" {
			return c
		}
	}
	return ""
}

// owningCountry returns the country whose demonym or possessive stands before a
// mention.
func (a *article) owningCountry(m int) string {
	s := a.mentions[m].Sentence
	l := &a.lines[s]
	for k := range l.words {
		if l.mention[k] != m || k == 0 {
			continue
		}
		if c := l.words[k-1].Code; c != "" {
			return c
		}
		if possessiveMark(l.words[k-1]) && k > 1 && l.words[k-2].Name == mention.Place {
			return a.entities[a.entityOf[l.mention[k-2]]].Country
		}
	}
	return ""
}
