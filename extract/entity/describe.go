package entity

import (
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/mention"
)

// describe gives every entity its canonical name, acronym, country and key.
func (a *article) describe() {
	for e := range a.entities {
		ent := &a.entities[e]
		ent.Name = a.fullest(ent)
		ent.Acronym = a.acronym(ent)
		if ent.Type == mention.Org {
			ent.Country = a.orgCountry(e)
		}
	}
	for e := range a.entities {
		a.entities[e].Key = a.key(e)
	}
}

// fullest returns the name that says most: no acronym if there is another, the
// most words, then the most letters, then the first. Of an all-capitals headline
// and the same name in the text, the text's is taken.
func (a *article) fullest(ent *Entity) string {
	best := ""
	for _, m := range ent.Mentions {
		n := collapse(a.surface(m))
		if best == "" || fuller(n, best) {
			best = n
		}
	}
	return best
}

func fuller(n, best string) bool {
	if x, y := alias.Acronym(n), alias.Acronym(best); x != y {
		return y
	}
	if strings.EqualFold(n, best) {
		return shouting(best) && !shouting(n)
	}
	if x, y := len(strings.Fields(n)), len(strings.Fields(best)); x != y {
		return x > y
	}
	return len(n) > len(best)
}

// shouting reports whether a name is in capitals throughout.
func shouting(n string) bool { return strings.ToUpper(n) == n }

// acronym returns the shortest acronym among the names of an organisation or an
// event, if it is not the name itself.
func (a *article) acronym(ent *Entity) string {
	if ent.Type != mention.Org && ent.Type != mention.Event {
		return ""
	}
	best := ""
	for _, m := range ent.Mentions {
		n := a.surface(m)
		if alias.Acronym(n) && n != ent.Name && (best == "" || len(n) < len(best)) && strings.IndexFunc(n, unicode.IsSpace) < 0 {
			best = n
		}
	}
	return best
}
