package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
)

// resolvePlace resolves "the country", "our state", "the region", "the campus".
func (a *article) resolvePlace(s int, p nounPhrase, noun string, scope words.Scope) int {
	pos := a.span(s, p.first, p.head+1).Start
	named := a.lastBefore(pos, s, farBack, func(e int) bool {
		return a.entities[e].Type == mention.Place && a.hasNoun(e, noun)
	})
	if noun == "capital" {
		return a.resolveCapital(s, p)
	}
	switch scope {
	case words.Country:
		return a.resolveCountry(s, p, noun, pos)
	case words.Venue:
		return named
	}
	if named >= 0 && p.first == p.head {
		return named
	}
	if p.first != p.head || p.determiner == "'s" {
		return -1
	}
	if scope == words.Continent {
		return a.only(func(e int) bool { return a.entities[e].Type == mention.Place && a.sortFits(e, scope) })
	}
	return a.lastBefore(pos, s, 1, func(e int) bool {
		return a.entities[e].Type == mention.Place && a.sortFits(e, scope)
	})
}

// resolveCapital resolves "the capital" to the only capital that the article names,
// "the Rwandan capital" to that of the country, else to its only city. What a comma follows is an apposition: "Niger's capital, Niamey".
func (a *article) resolveCapital(s int, p nounPhrase) int {
	l := &a.lines[s]
	code := l.words[p.first].Code
	if p.first == p.head && p.possessor >= 0 && l.words[p.possessor].Name == mention.Place {
		code = a.entities[a.entityOf[l.mention[p.possessor]]].Country
	}
	if p.head+1 < len(l.words) && l.words[p.head+1].Lower == "," || code == "" && p.first != p.head {
		return -1
	}
	cities := func(fits func(gazetteer.Entry) bool) int {
		return a.only(func(e int) bool {
			if a.entities[e].Type != mention.Place || a.profiles[e].sort == words.Country {
				return false
			}
			entry, id := a.placeEntry(&a.entities[e], "")
			return id != "" && entry.Kind == gazetteer.City && (code == "" || entry.Country == code) && fits(entry)
		})
	}
	if e := cities(func(c gazetteer.Entry) bool { return c.Class == "capital" }); e >= 0 || code == "" {
		return e
	}
	return cities(func(gazetteer.Entry) bool { return true })
}

// sortFits reports whether a place is of a sort; a continent is a region too.
func (a *article) sortFits(e int, scope words.Scope) bool {
	return a.profiles[e].sort == scope || scope == words.Region && a.profiles[e].sort == words.Continent
}

// resolveCountry resolves a noun for a country. Behind "his" or "our" it waits
// for the people (see possessedCountry) or is the country the article is about.
func (a *article) resolveCountry(s int, p nounPhrase, noun string, pos int) int {
	isCountry := func(e int) bool { return a.entities[e].Type == mention.Place && a.profiles[e].sort == words.Country }
	if l := &a.lines[s]; p.first < p.head && (l.words[p.first].Lower == "host" || l.words[p.first].Lower == "neighbouring" || l.words[p.first].Lower == "member") {
		return -1
	}
	switch p.determiner {
	case "his", "her", "'s", "their":
		return -1
	case "our":
		return a.mainCountry()
	case "this", "that":
		if p.determiner == "this" && a.quoteAt(pos) >= 0 {
			return -1 // the speaker's, which need not be named
		}
		return a.lastBefore(pos, s, nearBack, isCountry)
	}
	if noun == "state" && !capital(a.lines[s].words[p.head]) {
		return -1
	}
	if noun == "republic" {
		e := a.lastBefore(pos, s, farBack, func(e int) bool { return isCountry(e) && a.hasNoun(e, noun) })
		if e >= 0 {
			return e
		}
	}
	l := &a.lines[s]
	if p.first < p.head && l.words[p.first].Code != "" {
		if noun == "republic" && capital(l.words[p.head]) {
			return -1 // "the Peruvian Republic" is a name
		}
		return a.countryEntity(l.words[p.first].Code)
	}
	if codes, ok := a.countryKind(l, p, noun); ok {
		return a.foremost(pos, s, func(e int) bool { return isCountry(e) && codes[a.entities[e].Country] })
	}
	if p.first < p.head && capital(l.words[p.first]) {
		return -1 // "the South Asian country"
	}
	if a.lastBefore(pos, s, nearBack, isCountry) < 0 {
		return -1
	}
	if e := a.foremost(pos, s, func(e int) bool { return isCountry(e) && !a.behindTowns(e) }); e >= 0 {
		return e
	}
	return a.foremost(pos, s, isCountry)
}

// behindTowns reports whether a country only says where a town is: "in Lyon, France".
func (a *article) behindTowns(e int) bool {
	for _, i := range a.entities[e].Mentions {
		if i == 0 || a.mentions[i-1].Type != mention.Place || a.mentions[i-1].End >= a.mentions[i].Start {
			return false
		}
		town := a.profiles[a.entityOf[i-1]].sort
		if town == words.Country || town == words.Continent || strings.TrimSpace(a.doc.Text[a.mentions[i-1].End:a.mentions[i].Start]) != "," {
			return false
		}
	}
	return true
}

// countryKind returns the countries of which a phrase may speak where its noun or the
// words before it say what kind it is: "the Kingdom", "the island nation", "the East
// African country".
func (a *article) countryKind(l *line, p nounPhrase, noun string) (map[string]bool, bool) {
	var before []string
	for k := p.first; k < p.head; k++ {
		before = append(before, l.words[k].Lower)
	}
	for k := range before {
		kind := strings.Join(before[k:], " ")
		if codes, ok := a.lists.CountryKind(kind); ok {
			return codes, true
		}
		if codes, ok := a.lists.CountryKind(kind + " " + noun); ok {
			return codes, true
		}
	}
	return a.lists.CountryKind(noun)
}

// mainCountry returns the country that the article names most often, the first of
// several; -1 if it names none.
func (a *article) mainCountry() int {
	best := -1
	for e := range a.entities {
		if a.profiles[e].sort != words.Country {
			continue
		}
		if best < 0 || len(a.entities[e].Mentions) > len(a.entities[best].Mentions) {
			best = e
		}
	}
	return best
}

// possessedCountry resolves "his country", once it is known who he is.
func (a *article) possessedCountry() {
	for s := range a.lines {
		l := &a.lines[s]
		for k := range l.words {
			h, ok := a.lists.Head(l.words[k].Lower)
			if !ok || h.Scope != words.Country || l.words[k].Name != 0 {
				continue
			}
			p := l.phraseOf(k)
			if p.determiner != "his" && p.determiner != "her" || !a.looksBack(s, p) {
				continue
			}
			who, ok := l.referent[p.first-1]
			if !ok || a.profiles[who].country < 0 {
				continue
			}
			a.record(s, p.first, k+1, k, a.profiles[who].country)
		}
	}
}
