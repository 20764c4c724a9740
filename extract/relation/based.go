package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

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
