package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
)

// nationals returns the country for which a group stands by its adjective, "the
// Lao delegation", if the article names the country.
func (a *article) nationals(v *view, t int) (ref, bool) {
	if a.dictionary == nil {
		return ref{}, false
	}
	for k := t - 1; k >= 0 && k > t-4; k-- {
		if v.name[k] > 0 {
			return ref{}, false
		}
		if c := a.countryByCode(a.demonymAt(v, k)); c >= 0 {
			return ref{c, k, k + 1}, true
		}
	}
	return ref{}, false
}

// countryByCode returns the country of the article with the ISO code, or -1.
func (a *article) countryByCode(code string) int {
	return slices.IndexFunc(a.res.Entities, func(e entity.Entity) bool {
		return code != "" && e.Type == mention.Place && e.Key == "place/"+code
	})
}
