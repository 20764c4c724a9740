package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// possessed reads whose a unit or a site is where the owner is only referred to:
// "the university's Graduate School", "its new Laucala Campus".
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
		k := first - 1
		for k > 0 && k > first-3 && v.name[k] == 0 && v.Tag(k) == ud.TagJJ && v.anaphor[k] == 0 {
			k--
		}
		owner := a.owner(v, k+1)
		if owner < 0 || owner == e || a.typeOf(owner) != mention.Org || !a.isUnit(e) {
			continue
		}
		a.out = append(a.out, a.statement(p, trigger{v: v, at: k, carrier: -1}, Held, ref{e, first, last}, ref{owner, k, k + 1}))
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
	return a.typeOf(e) == mention.Org || a.typeOf(e) == mention.Place && a.headed(ref{entity: e}, a.siteNouns())
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
