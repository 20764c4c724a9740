package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// preposition takes those that stand in titles; others end the list.
func (r *listReader) preposition(w string) bool {
	v := r.v
	next := r.i + 1
	if v.Tag(r.i) == ud.TagTO && next < v.Len() && (v.Tag(next) == ud.TagVB || w != "to") {
		return false
	}
	switch w {
	case "of", "for", "to", "from":
		if next < v.Len() && v.Tag(next) == ud.TagVB && v.name[next] == 0 {
			return false
		}
		r.preposed, r.after = r.i, false
		return true
	case "under":
		return r.ofGroup || r.i < r.head
	case "in", "at", "on":
		// A post abroad: "Consul General in Busan, A". A date or a venue ends the list.
		if r.i < r.head || r.a.inTitle(v, r.i) {
			r.preposed, r.after = r.i, true
			return true
		}
		return (w == "in" || w == "at") && (r.placeThenList() || r.placeThenHolder()) || w == "on" && (r.dateThenList() || r.sideThenList())
	case "with":
		return v.Tag(max(r.i-1, 0)) == ud.TagCC || v.Word(r.i-1) == "," && len(r.members) > 0 && v.Word(r.members[0].from-1) == "with" || v.Word(r.i-1) == "along" || v.Word(r.i-1) == "together" || v.Word(r.i-1) == "then"
	case "as":
		if v.Word(r.i-1) == "such" {
			r.part(false)
			return true
		}
		if v.Word(r.i+1) == "well" && v.Word(r.i+2) == "as" {
			r.i += 2
			r.part(false)
			return true
		}
		return v.Word(r.i-1) == "well" || r.a.inTitle(v, r.i)
	case "by":
		return r.a.roles["headed"][v.Word(r.i-1)] || v.Tag(max(r.i-1, 0)) == ud.TagCC || v.Word(r.i-1) == ";"
	case "along", "together", "including":
		r.part(false)
		return true
	case "among":
		if next := v.Word(r.i + 1); next == "them" || next == "whom" {
			r.i++
			r.part(false)
			return true
		}
	}
	return r.i < r.head
}

// dateThenList steps over a date after which the list goes on: "A on Monday and
// B on Tuesday".
func (r *listReader) dateThenList() bool {
	for _, d := range r.v.dates {
		if d.first > r.i+1 || d.last <= r.i+1 {
			continue
		}
		if w := r.v.Word(d.last); w == "and" || w == "," || w == ";" {
			r.i = d.last - 1
			return true
		}
	}
	return false
}

// sideThenList steps over "on the Norwegian side" within a list.
func (r *listReader) sideThenList() bool {
	for k := r.i + 1; k < r.limit && k < r.i+4; k++ {
		if r.v.Word(k) == "side" {
			r.i = k
			return true
		}
	}
	return false
}

// placeThenList reports whether a place follows and then the rest of a list:
// "the mayor of X in Y, A, and B".
func (r *listReader) placeThenList() bool {
	k := r.i + 1
	if k < r.v.Len() && r.v.Tag(k) == ud.TagDT {
		k++
	}
	e, _, last, ok := r.a.named(r.v, k)
	if !ok || r.a.typeOf(e) == mention.Person || last >= r.v.Len() {
		return false
	}
	r.preposed, r.after = r.i, true
	w := r.v.Word(last)
	return w == "," || w == ";" || w == "and" || w == "of" && len(r.members) > 0
}

// placeThenHolder reports whether an office whose holder is not yet named has its
// place here: "the Minister of Fisheries in Peru, Hon. A".
func (r *listReader) placeThenHolder() bool {
	v := r.v
	if r.person >= 0 || !r.officeIn(r.from, r.i) {
		return false
	}
	k := r.i + 1
	if v.Tag(k) == ud.TagDT {
		k++
	}
	e, _, last, ok := r.a.named(v, k)
	if !ok || r.a.typeOf(e) == mention.Person {
		return false
	}
	for k = last; k < r.limit && k < last+5; k++ {
		if e, first, end, ok := r.a.named(v, k); ok {
			if r.a.typeOf(e) != mention.Person || end < v.Len() && v.Finite(end) {
				return false
			}
			r.preposed, r.after = r.i, true
			return first > last || v.Tag(first) == ud.TagNNP
		}
		if tag := v.Tag(k); tag != ud.TagNNP && tag != ud.TagNN && tag != ud.TagJJ && tag != ud.TagComma {
			return false
		}
	}
	return false
}

// officeIn reports whether a word for an office stands between two tokens.
func (r *listReader) officeIn(from, end int) bool {
	for k := from; k < end; k++ {
		if w := r.v.Word(k); r.v.name[k] == 0 && (r.a.roles["person"][w] || r.a.isTitleWord(w)) {
			return true
		}
	}
	return false
}
