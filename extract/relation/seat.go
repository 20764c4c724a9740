package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// meetsThere reports whether a body is rather what met in the place behind it, or to
// what an envoy is sent: "the session of the Commission in Oslo", "Representative to
// the United Nations in Geneva". Bodies such as joint commissions meet here and there.
func (a *article) meetsThere(v *view, l ref) bool {
	for t := l.first; t < l.last; t++ {
		if a.happen["roaming"][v.Word(t)] {
			return true
		}
	}
	w, k := wordBefore(v, l.first)
	if w == "to" && k > 0 && v.name[k-1] == 0 && (v.Tag(k-1) == ud.TagNN || v.Tag(k-1) == ud.TagNNP) {
		return true
	}
	if w != "of" {
		return false
	}
	for t := k - 1; t >= 0 && t > k-4; t-- {
		if v.name[t] > 0 {
			return false
		}
		if v.Tag(t) == ud.TagNN || v.Tag(t) == ud.TagNNP || v.Tag(t) == ud.TagNNS {
			return a.happen["part"][v.Word(t)] || a.happen["whole"][v.Word(t)] || a.happen["any"][v.Word(t)] || v.Word(t) == "meeting" || v.Word(t) == "meetings"
		}
	}
	return false
}

// seatsOfBodies reads in which town a body sits where its name does not stand beside the town's:
// "In Lima, he called at the Salt Fund", "The Salt Fund is the largest bank in Peru".
func (a *article) seatsOfBodies(v *view) {
	for t := 0; t < v.Len(); t++ {
		e, first, last, ok := a.named(v, t)
		if !ok {
			continue
		}
		l := ref{e, first, last}
		if p := a.coded["fronted-town"]; p != nil && a.typeOf(e) == mention.Org {
			if r, ok := a.frontedTown(v, l); ok {
				a.out = append(a.out, a.statement(p, trigger{v: v, at: first - 1, carrier: -1}, Held, l, r))
			}
		}
		if p := a.coded["largest-in"]; p != nil && a.typeOf(e) == mention.Org {
			if r, ok := a.largestIn(v, l); ok {
				a.out = append(a.out, a.statement(p, trigger{v: v, at: last, carrier: -1}, Held, l, r))
			}
		}
		t = last - 1
	}
}

// frontedTown returns the town with which a sentence opens, "In Lima, ...", if the body
// is the first after it to be at and has no other place behind it.
func (a *article) frontedTown(v *view, l ref) (ref, bool) {
	if v.Word(0) != "in" && (v.Word(0) != "while" || v.Word(1) != "in") {
		return ref{}, false
	}
	k := 1
	if v.Word(0) == "while" {
		k = 2
	}
	e, first, last, ok := a.named(v, k)
	r := ref{e, first, last}
	if !ok || first != k || a.typeOf(e) != mention.Place || a.isCountry(e) || a.isMacroregion(e) || v.Word(last) != "," {
		return r, false
	}
	if w, _ := wordBefore(v, l.first); w != "at" || a.meetsThere(v, l) {
		return r, false
	}
	if w := v.Word(skipBracket(v, l.last)); w == "in" || w == "," && l.last+1 < v.Len() && v.name[l.last+1] > 0 {
		return r, false
	}
	for t := last; t < l.first; t++ {
		if e, _, _, ok := a.named(v, t); ok && (a.typeOf(e) == mention.Org || a.typeOf(e) == mention.Event || a.typeOf(e) == mention.Place && !a.isCountry(e)) {
			return r, false
		}
	}
	return r, true
}

// largestIn returns the place of which a body is said to be the largest of its kind:
// "is one of the oldest universities in Peru".
func (a *article) largestIn(v *view, l ref) (ref, bool) {
	k := skipBracket(v, l.last)
	if w := v.Word(k); w != "," && w != "is" && w != "was" && w != "as" {
		return ref{}, false
	}
	rank := false
	for k++; k < v.Len() && k < l.last+maxRank; k++ {
		switch {
		case v.name[k] > 0, v.Word(k) == ",", v.IsVerb(k) && v.Tag(k) != ud.TagVBG && v.Tag(k) != ud.TagVBN:
			return ref{}, false
		case v.Tag(k) == ud.TagJJS, v.Word(k) == "leading", v.Word(k) == "first", v.Word(k) == "only", v.Word(k) == "top":
			rank = true
		case v.Word(k) == "in" && rank:
			if v.Word(k+1) == "the" {
				k++
			}
			e, first, last, ok := a.named(v, k+1)
			r := ref{e, first, last}
			return r, ok && first == k+1 && a.typeOf(e) == mention.Place && !a.isMacroregion(e) && a.endsThere(v, r)
		}
	}
	return ref{}, false
}

// maxRank is how far behind a body the place may stand of which it is the largest.
const maxRank = 14
