package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// stop is one name of a run of places and bodies that only commas and "and" part:
// "the Salt Hall, Lima, Peru, and Quito".
type stop struct {
	ref
	comma bool // a comma alone stands before it
}

// addresses reads what lies in what from names with commas between them, "Lima,
// Peru", "the Salt Institute, Lima", and from brackets, "Lima (Peru)".
func (a *article) addresses(v *view) {
	places, bodies, brackets := a.coded["place-comma-place"], a.coded["body-comma-place"], a.coded["place-in-brackets"]
	for t := 0; t < v.Len(); t++ {
		if v.name[t] == 0 {
			continue
		}
		run := a.runOf(v, t)
		for i := range run[:len(run)-1] {
			l, r := run[i], run[i+1]
			p := places
			if a.typeOf(l.entity) == mention.Org {
				p = bodies
			}
			if p != nil && a.inside(v, run, i) {
				a.out = append(a.out, a.statement(p, trigger{v: v, at: r.first - 1, carrier: -1}, Held, l.ref, r.ref))
			}
		}
		for _, s := range run {
			if r, ok := a.bracketed(v, s.ref); ok && brackets != nil {
				a.out = append(a.out, a.statement(brackets, trigger{v: v, at: r.first - 1, carrier: -1}, Held, s.ref, r))
			}
		}
		t = max(t, run[len(run)-1].last-1)
	}
}

// runOf returns the run that begins with the name at token t.
func (a *article) runOf(v *view, t int) []stop {
	e, first, last, _ := a.named(v, t)
	run := []stop{{ref: ref{e, first, last}}}
	for a.typeOf(e) == mention.Org || a.typeOf(e) == mention.Place {
		k := skipBracket(v, last)
		comma := v.Word(k) == "," || a.typeOf(e) == mention.Org && dashed(v, k)
		if comma {
			k++
		}
		if v.Word(k) == "and" || v.Word(k) == "&" {
			comma = false
			k++
		} else if !comma {
			break
		}
		if v.Word(k) == "the" {
			k++
		}
		var ok bool
		if e, first, last, ok = a.named(v, k); !ok || first != k || a.typeOf(e) == mention.Person || a.typeOf(e) == mention.Event {
			break
		}
		run = append(run, stop{ref{e, first, last}, comma})
	}
	return run
}

// dashed reports whether a dash with spaces around it stands at token k.
func dashed(v *view, k int) bool {
	if w := v.Word(k); w != "-" && w != "–" && w != "—" || k+1 >= v.Len() {
		return false
	}
	toks := v.Sentence.Tokens
	return toks[k-1].End < toks[k].Start && toks[k].End < toks[k+1].Start
}

// skipBracket returns the token behind a short bracket at k, else k.
func skipBracket(v *view, k int) int {
	if v.Word(k) != "(" {
		return k
	}
	for e := k + 1; e < v.Len() && e < k+6; e++ {
		if v.Word(e) == ")" {
			return e + 1
		}
	}
	return k
}

// inside reports whether the name at i of a run lies in the next one.
func (a *article) inside(v *view, run []stop, i int) bool {
	if !a.near(v, run, i) {
		return false
	}
	if a.surelyIn(run[i].entity, run[i+1].entity) {
		return true
	}
	// A list of places or bodies is none of addresses: each name of those must lie in the
	// next one or hold the one before, and only one of two steps leads to a town.
	rest := run
	if a.typeOf(run[i].entity) == mention.Org && !run[i].comma {
		rest = run[i:] // "the Salt Fund and the Salt Institute, Lima"
	}
	for k := range rest {
		next := k+1 < len(rest) && a.near(v, rest, k)
		if !next && !(k > 0 && a.near(v, rest, k-1)) {
			return false
		}
		if next && k+2 < len(rest) && a.near(v, rest, k+1) && a.kindOf(rest[k].entity) == gazetteer.City && a.kindOf(rest[k+2].entity) == gazetteer.City {
			return false
		}
	}
	return a.typeOf(run[i].entity) == mention.Org || a.kindOf(run[i].entity) != 0 || !listGoesOn(v, run)
}

// listGoesOn reports whether a list of names goes on around a run.
func listGoesOn(v *view, run []stop) bool {
	k := run[len(run)-1].last
	if k+1 < v.Len() && v.Word(k) == "," && v.name[k+1] > 0 {
		return true
	}
	k = run[0].first - 1
	return k > 0 && v.Word(k) == "," && v.name[k-1] > 0
}

// near reports whether the name at i of a run may lie in the next one by what the
// two are, whatever else stands in the run.
func (a *article) near(v *view, run []stop, i int) bool {
	l, r := run[i], run[i+1]
	if !r.comma || l.entity == r.entity || a.typeOf(r.entity) != mention.Place {
		return false
	}
	if a.typeOf(l.entity) == mention.Org {
		return a.seatedIn(v, l.ref, r.ref)
	}
	if w, k := wordBefore(v, l.first); w == "of" && k > 0 && v.Word(k-1) == "capital" {
		return false // "the capital of Loreto, Iquitos"
	}
	return a.surelyIn(l.entity, r.entity) || a.liesBehindComma(v, l.ref, r.ref)
}

// surelyIn reports whether the dictionary has a town of the name in a country or region
// of the other.
func (a *article) surelyIn(l, r int) bool {
	if a.dictionary == nil || a.kindOf(l) != gazetteer.City {
		return false
	}
	if a.kindOf(r) == gazetteer.Country {
		return a.landOf(l) == a.landOf(r)
	}
	_, towns := a.dictionary.Lookup(a.res.Entities[l].Name)
	_, regions := a.dictionary.Lookup(a.res.Entities[r].Name)
	return slices.ContainsFunc(regions, func(r gazetteer.Entry) bool {
		return r.Kind == gazetteer.Region && slices.ContainsFunc(towns, func(t gazetteer.Entry) bool {
			return t.Kind == gazetteer.City && t.Country == r.Country && t.Region == r.Name
		})
	})
}

// kindOf returns what the dictionary takes a place for, zero for an unknown one.
func (a *article) kindOf(e int) gazetteer.Kind {
	if a.dictionary == nil || a.typeOf(e) != mention.Place {
		return 0
	}
	p, _ := a.dictionary.Place(a.res.Entities[e].Name, a.res.Entities[e].Country)
	return p.Kind
}

func (a *article) landOf(e int) string {
	p, _ := a.dictionary.Place(a.res.Entities[e].Name, a.res.Entities[e].Country)
	return p.Country
}

// liesBehindComma is lies for two places with a comma between them.
func (a *article) liesBehindComma(v *view, l, r ref) bool {
	if a.dictionary == nil {
		return true
	}
	name := a.res.Entities[l.entity].Name
	left, right := a.kindOf(l.entity), a.kindOf(r.entity)
	country := a.landOf(r.entity)
	switch {
	case right == 0, right == gazetteer.Macroregion, left == gazetteer.Country, left == gazetteer.Macroregion:
		return false
	case left == 0:
		return right == gazetteer.Country || a.endsThere(v, r) && v.Word(r.last) != "and"
	case right == gazetteer.Region && left == gazetteer.Region:
		return false
	case a.landOf(l.entity) == country:
		return right != gazetteer.City || left == gazetteer.City && a.smaller(l.entity, r.entity)
	}
	return right != gazetteer.City && a.namesakeIn(name, country)
}

// smaller reports whether a town is much smaller than another, as a quarter or a suburb is.
func (a *article) smaller(l, r int) bool {
	x, _ := a.dictionary.Place(a.res.Entities[l].Name, a.res.Entities[l].Country)
	y, _ := a.dictionary.Place(a.res.Entities[r].Name, a.res.Entities[r].Country)
	return 3*x.Population < y.Population
}

// endsThere reports whether a place ends what it stands in: no noun, name or mark of
// possession follows that would make it a modifier, and no verb whose subject it is.
func (a *article) endsThere(v *view, r ref) bool {
	k := skipBracket(v, r.last)
	if k >= v.Len() {
		return true
	}
	if v.name[k] > 0 || v.Tag(k) == ud.TagPOS {
		return a.isDateAt(v, k)
	}
	switch tag := v.Tag(k); {
	case tag == ud.TagNNP, tag == ud.TagNN, tag == ud.TagNNS, tag == ud.TagJJ:
		return a.isDateAt(v, k) || v.Word(k) == "today" || v.Word(k) == "yesterday"
	case v.Finite(k):
		return a.opened(v, r.first)
	}
	return v.Word(k) != "-" && v.Word(k) != "–"
}

// opened reports whether only names and a date stand before token t, so that a verb
// behind it has them for its subject; elsewhere a comma ends an adverbial: "At the Salt
// Fund, Peru said".
func (a *article) opened(v *view, t int) bool {
	for k := t - 1; k >= 0; k-- {
		if w := v.Word(k); v.name[k] == 0 && w != "," && w != "and" && v.Tag(k) != ud.TagDT && !a.isDateAt(v, k) && w != "yesterday" && w != "today" {
			return false
		}
	}
	return true
}

// seatedIn reports whether a place behind a comma may be where the body before it
// sits. An international body sits in a town, and in no country.
func (a *article) seatedIn(v *view, l, r ref) bool {
	if a.isMacroregion(r.entity) || !a.endsThere(v, r) {
		return false
	}
	return !a.isCountry(r.entity) || !a.international(l.entity)
}

// international reports whether the dictionary knows a body as one of no country.
func (a *article) international(e int) bool {
	if a.dictionary == nil {
		return false
	}
	_, entries := a.dictionary.Lookup(a.res.Entities[e].Name)
	return slices.ContainsFunc(entries, func(x gazetteer.Entry) bool { return x.Kind == gazetteer.Organization && x.Country == "" })
}

// bracketed returns the place that stands alone in brackets behind a name, if it is
// where the named thing lies: "Lima (Peru)", "the Salt Institute (Lima)".
func (a *article) bracketed(v *view, l ref) (ref, bool) {
	if v.Word(l.last) != "(" || a.typeOf(l.entity) != mention.Org && a.typeOf(l.entity) != mention.Place {
		return ref{}, false
	}
	e, first, last, ok := a.named(v, l.last+1)
	if !ok || first != l.last+1 || e == l.entity || a.typeOf(e) != mention.Place || v.Word(last) != ")" && v.Word(last) != "," {
		return ref{}, false
	}
	r := ref{e, first, last}
	if a.typeOf(l.entity) == mention.Place {
		return r, a.liesBehindComma(v, l, r) && !shortOf(v, l, r)
	}
	return r, !a.isMacroregion(e) && !shortOf(v, l, r)
}

// shortOf reports whether one of two names is the other's short form in brackets.
func shortOf(v *view, l, r ref) bool {
	long, short := l, r
	if r.last-r.first > l.last-l.first {
		long, short = r, l
	}
	var initials []byte
	for t := long.first; t < long.last; t++ {
		if w := v.Word(t); w != "of" && w != "the" && w != "and" {
			initials = append(initials, w[0])
		}
	}
	return short.last-short.first == 1 && strings.Contains(string(initials), v.Word(short.first))
}
