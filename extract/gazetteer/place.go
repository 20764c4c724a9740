package gazetteer

import "strings"

// bigCity is the population from which a city outweighs a region of its name.
const bigCity = 100_000

// Place returns the place that a name most likely means: a country before all
// others, then a place in the country of the hint (a code, or empty), then a
// macro-region, a big city, a region and a small city, the largest first. A place
// whose canonical name it is outweighs one that has it as an alias, unless that
// one has ten times the people.
func (d *Dictionary) Place(name, hint string) (Entry, bool) {
	_, entries := d.Lookup(name)
	best, score := Entry{}, 0
	for _, e := range entries {
		if s := placeScore(e, name, hint); s > score {
			best, score = e, s
		}
	}
	return best, score > 0
}

// The bands of placeScore; populations stay below them.
const (
	bandHint    = 1 << 50
	bandCountry = 1 << 48
	bandMacro   = 1 << 46
	bandRegion  = bigCity * 10
)

// placeScore is zero for what is no place.
func placeScore(e Entry, name, hint string) int {
	var s int
	switch e.Kind {
	case Country:
		s = bandCountry
	case Macroregion:
		s = bandMacro
	case Region:
		s = bandRegion
	case City:
		s = 1 + e.Population
		if sameName(e.Name, name) {
			s *= 10
		}
	default:
		return 0
	}
	if hint != "" && e.Country == hint {
		s += bandHint
	}
	return s
}

func sameName(a, b string) bool { return strings.EqualFold(Fold(a), Fold(b)) }
