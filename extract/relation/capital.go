package relation

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// maxQualifiers is how many words may stand between a country and its noun for a town:
// "Kenya's second-largest coastal city".
const maxQualifiers = 6

// townOfNation reads in which country a town lies from the noun for it: "the Kazakh
// capital, Astana", "Kenya's coastal city of Mombasa", "Tunis, the country's capital",
// "the capital of Peru, Lima".
func (a *article) townOfNation(v *view) {
	p := a.coded["town-of-nation"]
	if p == nil {
		return
	}
	for t := 0; t < v.Len(); t++ {
		if v.name[t] > 0 || !a.happen["town"][v.Word(t)] {
			continue
		}
		town, nation, ok := a.capitalOf(v, t)
		if !ok {
			town, nation, ok = a.townOwned(v, t)
		}
		if ok && town.entity != nation.entity && a.typeOf(town.entity) == mention.Place && !a.isCountry(town.entity) && !a.isMacroregion(town.entity) {
			a.out = append(a.out, a.statement(p, trigger{v: v, at: t, carrier: -1}, Held, town, nation))
		}
	}
}

// capitalOf reads "the capital of Peru, Lima".
func (a *article) capitalOf(v *view, t int) (town, nation ref, ok bool) {
	k := t + 1
	if v.Word(k) != "of" || t > 0 && v.Word(t-1) == "," {
		return town, nation, false
	}
	if k++; v.Word(k) == "the" {
		k++
	}
	nation, ok = a.namedPlace(v, k)
	if !ok || !a.isCountry(nation.entity) && v.Word(t) != "capital" || v.Word(nation.last) != "," {
		return town, nation, false
	}
	town, ok = a.namedPlace(v, nation.last+1)
	return town, nation, ok && a.lies(town, nation)
}

// townOwned reads a town beside its noun, whose country stands before that: as a name,
// an adjective, or what refers to it.
func (a *article) townOwned(v *view, t int) (town, nation ref, ok bool) {
	nation, start, ok := a.nationBefore(v, t)
	if !ok {
		return town, nation, false
	}
	k := t + 1
	for v.Word(k) == "," || v.Word(k) == "of" || v.Word(k) == "city" {
		k++
	}
	if town, ok = a.namedPlace(v, k); !ok {
		if start > 0 && v.Tag(start-1) == ud.TagDT {
			start--
		}
		if start < 2 || v.Word(start-1) != "," || v.name[start-2] == 0 {
			return town, nation, false
		}
		e, first, last, _ := a.named(v, start-2)
		town = ref{e, first, last}
	}
	if nation.entity < 0 && a.dictionary != nil {
		nation.entity = a.countryByCode(a.landOf(town.entity)) // "Tunis, the nation's capital"
	}
	return town, nation, nation.entity >= 0
}

func (a *article) namedPlace(v *view, t int) (ref, bool) {
	e, first, last, ok := a.named(v, t)
	return ref{e, first, last}, ok && first == t && a.typeOf(e) == mention.Place
}

// nationBefore returns the country or region whose town the noun at t is, by the words
// before it, and where they begin; the entity is -1 for a country that is not named.
func (a *article) nationBefore(v *view, t int) (nation ref, start int, ok bool) {
	for k := t - 1; k >= 0 && k >= t-maxQualifiers; k-- {
		if e, first, last, named := a.named(v, k); named {
			kind, owns := a.kindOf(e), last < t && v.Tag(last) == ud.TagPOS
			return ref{e, first, last}, first, kind == gazetteer.Country || owns && a.typeOf(e) == mention.Place && kind != gazetteer.City && kind != gazetteer.Macroregion
		}
		if a.happen["twin"][v.Word(k)] {
			return nation, k, false
		}
		if c := a.countryByCode(a.demonymAt(v, k)); c >= 0 {
			return ref{c, k, k + 1}, k, true
		}
		switch tag := v.Tag(k); {
		case tag == ud.TagPOS && k > 0 && v.name[k-1] == 0, tag == ud.TagPRPS:
			if tag == ud.TagPOS {
				k--
			}
			if an, known := a.anaphorAt(v, k); known && len(an.Entities) == 1 && a.isCountry(an.Entities[0]) {
				return ref{an.Entities[0], k, k + 1}, k, true
			}
			return ref{-1, k, k + 1}, k, a.happen["nation"][v.Word(k)]
		case tag != ud.TagPOS && !tag.Noun() && tag != ud.TagJJ && tag != ud.TagJJS && tag != ud.TagHYPH && v.Word(k) != "-" && tag != ud.TagVBG && tag != ud.TagVBN && tag != ud.TagRBS && v.Word(k) != "most":
			return nation, k, false
		}
	}
	return nation, 0, false
}
