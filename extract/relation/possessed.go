package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// possessed reads whose a unit or a site is where the owner is only referred to:
// "the university's Graduate School", "its Laucala Campus".
func (a *article) possessed(v *view) {
	p := a.coded["theirs"]
	if p == nil {
		return
	}
	for t := range v.Len() {
		e, first, last, ok := a.named(v, t)
		if !ok || t != first || first == 0 {
			continue
		}
		owner := a.owner(v, first)
		if owner < 0 || owner == e || a.typeOf(owner) != mention.Org || !a.isUnit(e) {
			continue
		}
		tr := trigger{v: v, at: first - 1, carrier: -1}
		a.out = append(a.out, a.statement(p, tr, Held, ref{e, first, last}, ref{owner, first - 1, first}))
	}
}

// owner returns what the possessive before token t refers to, or -1.
func (a *article) owner(v *view, t int) int {
	k := t - 1
	if v.Tag(k) == ud.TagPOS {
		k--
	} else if v.Tag(k) != ud.TagPRPS {
		return -1
	}
	if k < 0 || v.name[k] > 0 {
		return -1
	}
	if an, ok := a.anaphorAt(v, k); ok && len(an.Entities) == 1 {
		return an.Entities[0]
	}
	return -1
}

// isUnit reports whether an entity is a body, or a site by its noun.
func (a *article) isUnit(e int) bool {
	return a.typeOf(e) == mention.Org || a.typeOf(e) == mention.Place && a.headed(ref{entity: e}, []string{"campus", "hall", "centre", "center", "building", "library", "laboratory", "museum", "hospital", "plant", "factory", "school", "faculty", "clinic"})
}

// unitList reports whether two bodies around a comma rather stand in a list: a
// third follows or stands before them, or the second has a unit's name itself.
func (a *article) unitList(v *view, l, r ref) bool {
	org := func(t int) bool {
		for ; t < v.Len() && (v.Tag(t) == ud.TagDT || v.Tag(t) == ud.TagCC); t++ {
		}
		e, _, _, ok := a.named(v, t)
		return ok && a.typeOf(e) == mention.Org
	}
	w := v.Word(r.last)
	if (w == "," || w == "and") && org(r.last+1) || w == "," && v.Tag(min(r.last+1, v.Len()-1)) == ud.TagCC {
		return true
	}
	for t := l.first - 1; t >= 0 && t > l.first-4; t-- {
		if e, _, _, ok := a.named(v, t); ok {
			return a.typeOf(e) == mention.Org
		}
	}
	return v.Tag(max(r.first-1, 0)) == ud.TagDT && v.Tag(max(l.first-1, 0)) == ud.TagDT
}

// based reads where a body sits from "the Hague-based court" and "X, a
// Berlin-based charity".
func (a *article) based(v *view) {
	p := a.coded["based"]
	if p == nil {
		return
	}
	for t := 1; t+1 < v.Len(); t++ {
		if v.Word(t) != "-" || v.Word(t+1) != "based" {
			continue
		}
		place, first, last, ok := a.named(v, t-1)
		if !ok || a.typeOf(place) != mention.Place {
			continue
		}
		if body, ok := a.bodyBased(v, first, t+2); ok {
			a.out = append(a.out, a.statement(p, trigger{v: v, at: t + 1, carrier: -1}, Held, body, ref{place, first, last}))
		}
	}
}

// bodyBased returns the body that an adjective in "-based" speaks of: the one
// right after it, else the one to which it stands in apposition.
func (a *article) bodyBased(v *view, first, end int) (ref, bool) {
	for k := end; k < v.Len() && k < end+4; k++ {
		if e, f, l, ok := a.named(v, k); ok {
			return ref{e, f, l}, a.typeOf(e) == mention.Org
		}
		if tag := v.Tag(k); tag != ud.TagNN && tag != ud.TagJJ {
			break
		}
	}
	k := first - 1
	for k > 0 && (v.Tag(k) == ud.TagDT || v.Word(k) == ",") {
		k--
	}
	if k == first-1 {
		return ref{}, false
	}
	e, f, l, ok := a.named(v, k)
	return ref{e, f, l}, ok && a.typeOf(e) == mention.Org
}
