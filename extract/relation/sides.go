package relation

import (
	"slices"
	"strconv"
	"strings"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
)

// sidesOf returns by entity what each person stands for: countries by code and
// bodies by entity, from the person's positions.
func (a *article) sidesOf() [][]string {
	sides := make([][]string, len(a.res.Entities))
	for _, p := range a.res.Positions {
		if p.Person < 0 || p.Target < 0 || strings.HasSuffix(p.Rule, ":house") || strings.HasSuffix(p.Rule, ":header") || strings.HasSuffix(p.Rule, ":its") {
			continue // whose body is only guessed may be the other side's
		}
		sides[p.Person] = append(sides[p.Person], a.sideKeys(p.Target)...)
	}
	a.nations(sides)
	for i := range sides {
		slices.Sort(sides[i])
		sides[i] = slices.Compact(sides[i])
	}
	return sides
}

// sideKeys names the side that a body or place belongs to: its country if it
// is known ("cKZ"), and itself, a place ("p7") or a body ("o3").
func (a *article) sideKeys(e int) []string {
	en := a.res.Entities[e]
	kind := "o"
	if en.Type == mention.Place {
		kind = "p"
	}
	keys := []string{kind + strconv.Itoa(e)}
	if en.Country != "" && (en.Type == mention.Place || en.Type == mention.Org) {
		keys = append(keys, "c"+en.Country)
	}
	if en.Type == mention.Org {
		for i, c := range en.Name {
			if whole, ok := a.orgs[en.Name[:i]]; ok && c == ' ' {
				keys = append(keys, "o"+strconv.Itoa(whole))
			}
		}
	}
	return keys
}

// bodiesByName returns the article's bodies by name and acronym. A body whose name
// opens with that of another is a part of it: the "UNESCO Amman Office".
func (a *article) bodiesByName() map[string]int {
	bodies := make(map[string]int)
	for e, en := range a.res.Entities {
		if en.Type != mention.Org {
			continue
		}
		for _, name := range []string{en.Name, en.Acronym} {
			if _, ok := bodies[name]; !ok && name != "" {
				bodies[name] = e
			}
		}
	}
	return bodies
}

// country returns the country that a person is known to stand for, or nothing;
// a person with two counts for neither.
func (a *article) country(person int) string {
	found := ""
	for _, k := range a.sides[person] {
		if k[0] != 'c' {
			continue
		}
		if found != "" {
			return ""
		}
		found = k
	}
	return found
}

// sameSide reports whether two persons are known to stand for one country or
// body.
func (a *article) sameSide(x, y int) bool {
	for _, k := range a.sides[x] {
		if slices.Contains(a.sides[y], k) {
			return true
		}
	}
	return false
}

// otherSide reports whether two members are known to stand for two countries.
func (a *article) otherSide(x, y member) bool {
	cx, cy := a.countryOf(x), a.countryOf(y)
	return cx != "" && cy != "" && cx != cy
}

// foreign reports whether two members are known to stand for different sides: two
// countries, or a body of the whole world and a country or another body.
func (a *article) foreign(x, y member) bool {
	if a.otherSide(x, y) {
		return true
	}
	return (a.ofWorld(x.entity) && len(a.sides[y.entity]) > 0 || a.ofWorld(y.entity) && len(a.sides[x.entity]) > 0) && !a.sameSide(x.entity, y.entity)
}

// ofWorld reports whether a person stands for a body of many countries.
func (a *article) ofWorld(person int) bool {
	return a.dictionary != nil && slices.ContainsFunc(a.res.Positions, func(p entity.Position) bool {
		if p.Person != person || p.Target < 0 || a.typeOf(p.Target) != mention.Org {
			return false
		}
		_, entries := a.dictionary.Lookup(a.res.Entities[p.Target].Name)
		return slices.ContainsFunc(entries, func(e gazetteer.Entry) bool { return a.roles["world"][e.Class] })
	})
}

// countryOf is country with what stands beside the name in the list.
func (a *article) countryOf(m member) string {
	if c := a.country(m.entity); c != "" {
		return c
	}
	if len(m.countries) == 1 {
		return m.countries[0]
	}
	return ""
}

// fillSides gives members of a list without a side of their own that of the
// member before them where "and" alone joins the two: "Greek prime minister A
// and energy minister B". It returns the sides by member.
func (a *article) fillSides(list []member) [][]string {
	sides := make([][]string, len(list))
	for i, m := range list {
		sides[i] = a.sides[m.entity]
		if len(sides[i]) == 0 {
			sides[i] = m.countries
		}
		if len(sides[i]) == 0 && i > 0 && m.joined {
			sides[i] = sides[i-1]
		}
	}
	return sides
}

// intersects reports whether two sets of side keys share one.
func intersects(x, y []string) bool {
	for _, k := range x {
		if slices.Contains(y, k) {
			return true
		}
	}
	return false
}

// mainPerson returns the person the article is about: the first in the
// headline, else the one named most often; -1 if there is none.
func (a *article) mainPerson() int {
	best, count := -1, 0
	for e, en := range a.res.Entities {
		if en.Type != mention.Person || len(en.Mentions) == 0 {
			continue
		}
		n := len(en.Mentions) + len(en.Nominals)
		if a.doc.Headline.Contains(a.mentions[en.Mentions[0]].Span) {
			n += 1000 - min(a.mentions[en.Mentions[0]].Start, 900)
		}
		if n > count {
			best, count = e, n
		}
	}
	return best
}
