package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// siteNouns returns the nouns of places that belong to bodies.
func (a *article) siteNouns() []string {
	for _, p := range a.gaps {
		if p.Name == "its-site" {
			return p.Heads
		}
	}
	return nil
}

// unitNouns returns the nouns by which a body is a unit of another.
func (a *article) unitNouns() []string {
	for _, p := range a.gaps {
		if p.Name == "unit-of" {
			return p.Heads
		}
	}
	return nil
}

// belongs reports whether the words between two bodies make one a part of the other,
// as far as the bodies allow.
func (a *article) belongs(p *pattern, v *view, l, r ref) bool {
	switch p.Name {
	case "unit-of":
		return !a.unitList(v, l, r)
	case "at-school":
		return a.holdsAny(v, r, "schools")
	case "unit-at":
		return !a.holdsAny(v, r, "missions") && a.typeOf(l.entity) == mention.Org
	}
	return true
}

// holdsAny reports whether the name as it stands holds a word of the class.
func (a *article) holdsAny(v *view, r ref, class string) bool {
	for t := r.first; t < r.last; t++ {
		if a.happen[class][v.Word(t)] {
			return true
		}
	}
	return false
}

// units reads which body is a part of which where the larger one stands first, or
// within the name of the smaller one.
func (a *article) units(v *view) {
	after, within := a.coded["body-then-unit"], a.coded["unit-in-name"]
	for t := 0; t < v.Len(); t++ {
		e, first, last, ok := a.named(v, t)
		if !ok || t != first || a.typeOf(e) != mention.Org {
			continue
		}
		l := ref{e, first, last}
		if r, ok := a.unitBehind(v, l); ok && after != nil {
			a.out = append(a.out, a.statement(after, trigger{v: v, at: last, carrier: -1}, Held, r, l))
		}
		if whole := a.bodyWithin(v, l); whole >= 0 && within != nil {
			a.out = append(a.out, a.statement(within, trigger{v: v, at: first, carrier: -1}, Held, l, ref{whole, first, last}))
		}
		t = last - 1
	}
}

// unitBehind returns the unit that follows a ministry or university after a comma:
// "the Ministry of Fish, Department of Nets, hosted".
func (a *article) unitBehind(v *view, l ref) (ref, bool) {
	k := skipBracket(v, l.last)
	if v.Word(k) != "," || !a.holdsAny(v, l, "wholes") || holdsWord(v, l, a.unitNouns()) {
		return ref{}, false
	}
	e, first, last, ok := a.named(v, k+1)
	r := ref{e, first, last}
	if !ok || first != k+1 || a.typeOf(e) != mention.Org || e == l.entity || !slices.Contains(a.unitNouns(), v.Word(first)) || a.holdsAny(v, r, "wholes") {
		return r, false
	}
	return r, !a.unitList(v, l, r)
}

// bodyWithin returns the body of the article that closes the name of a unit: "the Faculty
// of Law of the University of Oslo"; -1 if there is none.
func (a *article) bodyWithin(v *view, l ref) int {
	for k := l.last - 2; k > l.first; k-- {
		if w := v.Word(k); w != "of" && w != "at" || !holdsWord(v, ref{l.entity, l.first, k}, a.unitNouns()) {
			continue
		}
		from := k + 1
		if v.Word(from) == "the" {
			from++
		} else if tail := (ref{first: from, last: l.last}); !a.holdsAny(v, tail, "schools") && !a.holdsAny(v, tail, "wholes") {
			continue // the School of Foreign Service
		}
		var words []string
		for t := from; t < l.last; t++ {
			words = append(words, v.Word(t))
		}
		name := strings.Join(words, " ")
		for e := range a.res.Entities {
			if e != l.entity && a.typeOf(e) == mention.Org && lower(a.res.Entities[e].Name) == name {
				return e
			}
		}
	}
	return -1
}
