package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer"
)

// known is what the dictionary knows of a phrase.
type known struct {
	country, demonym string
	sort             words.Scope
	entries          []gazetteer.Entry
}

// know asks the dictionary about a phrase, once.
func (a *article) know(phrase string) known {
	if k, ok := a.places[phrase]; ok {
		return k
	}
	var k known
	kinds, entries := a.dict.Lookup(phrase)
	for _, e := range entries {
		switch {
		case e.Kind == gazetteer.Country && k.country == "":
			k.country, k.sort = e.Country, words.Country
		case e.Kind == gazetteer.Demonym && k.demonym == "":
			k.demonym = e.Country
		}
	}
	if kinds.Has(gazetteer.Demonym) && k.demonym == "" && len(entries) > 0 {
		k.demonym = entries[0].Country
	}
	for _, e := range entries {
		if k.sort == words.Country || k.sort == words.City {
			break
		}
		switch e.Kind {
		case gazetteer.City:
			k.sort = words.City
		case gazetteer.Region:
			k.sort = words.Region
		case gazetteer.Macroregion:
			k.sort = words.Region
			if continent(phrase) {
				k.sort = words.Continent
			}
		}
	}
	k.entries = entries
	a.places[phrase] = k
	return k
}

func continent(name string) bool {
	switch name {
	case "Africa", "Asia", "Europe", "North America", "South America", "Oceania", "Antarctica", "Latin America", "America":
		return true
	}
	return false
}

// countryCode is what alias.Join asks: the country of a name or a demonym.
func (a *article) countryCode(phrase string) string {
	k := a.know(phrase)
	if k.country != "" {
		return k.country
	}
	return k.demonym
}
