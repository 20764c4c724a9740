package relation

import (
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// afterReader looks for the list of people that a verb acts on, from token to
// token: parsers hang it on the place, the day or the body that stands before it.
type afterReader struct {
	a     *article
	v     *view
	verb  int
	start int // where the list may begin
	// office is set once a word for an office stands in what may be the list,
	// aside while the cursor is in words of place or time.
	office, aside bool
}

// reach is how many tokens behind its verb a list of people may begin: titles are long.
const reach = 30

// rightAfter reads the list of people behind the verb at t; what says where or
// when may stand between: "received in Amman on Monday, at his office, the
// minister of mines, B".
func (a *article) rightAfter(v *view, t int) []member {
	r := &afterReader{a: a, v: v, verb: t, start: t + 1}
	for k := t + 1; k < v.Len() && k < t+reach; k++ {
		if e, _, last, ok := a.named(v, k); ok {
			if a.typeOf(e) == mention.Person {
				return r.list(k)
			}
			if !r.office && (r.aside || last < v.Len() && v.Tag(last) != ud.TagPOS && v.Word(last) == ",") {
				r.start, r.aside = last, false
			}
			k = last - 1
			continue
		}
		next, ok := r.step(k)
		if !ok {
			return nil
		}
		k = next
	}
	return nil
}

// list reads the list whose first name begins at token k.
func (r *afterReader) list(k int) []member {
	if !r.office && k > r.start && r.v.Plural(k-1) && r.v.name[k-1] == 0 {
		return nil // "met the criteria B had set"
	}
	return r.a.readList(r.v, r.start, r.v.Len())
}

// step passes over token k and returns the last token it has taken; it reports
// false where no list of people can follow.
func (r *afterReader) step(k int) (int, bool) {
	v, a := r.v, r.a
	if a.isDateAt(v, k) {
		if !r.office {
			r.start = k + 1
		}
		return k, true
	}
	if w, n := v.Word(k), v.lexiconNoun(a, k); a.roles["person"][w] || a.roles["person"][n] || a.roles["group"][n] || v.Tag(k) != ud.TagIN && a.isTitleWord(w) {
		r.office = r.office || !r.aside || v.Word(k+1) != "'s"
		return k, true
	}
	switch v.Tag(k) {
	case ud.TagNNP, ud.TagNN, ud.TagJJ, ud.TagDT, ud.TagNNPS, ud.TagPRPS, ud.TagCD, ud.TagRB, ud.TagHYPH, ud.TagPOS, ud.TagVBN, ud.TagVBG:
		return k, true
	case ud.TagNNS:
		return k, r.aside || r.office
	case ud.TagCC:
		return k, r.aside || r.office
	case ud.TagIN, ud.TagTO:
		return k, r.preposition(k)
	case ud.TagOpenBracket:
		return r.bracket(k)
	case ud.TagComma:
		return k, r.comma(k)
	}
	return k, false
}

// preposition takes those of a title, of a place and of a time.
func (r *afterReader) preposition(k int) bool {
	w := r.v.Word(k)
	switch w {
	case "at", "in", "on", "inside", "within", "near":
		if !r.office && !r.aside && r.thing(k) {
			return false // "conferred a medal on B"
		}
		if !r.office {
			r.start, r.aside = k+1, true
		}
		return true
	case "during":
		r.aside = true
		return !r.office
	case "of", "for":
		return r.office || r.aside
	case "by":
		return r.office && r.a.roles["headed"][r.v.Word(k-1)]
	case "to":
		return r.office && r.v.Tag(min(k+1, r.v.Len()-1)) != ud.TagVB
	}
	return false
}

// thing reports whether a noun stands in what may be the list before token k.
func (r *afterReader) thing(k int) bool {
	for i := r.start; i < k; i++ {
		if tag := r.v.Tag(i); r.v.name[i] == 0 && (tag == ud.TagNN || tag == ud.TagNNP) {
			return true
		}
	}
	return false
}

// comma closes an aside or stands between an office and its holder's name.
func (r *afterReader) comma(k int) bool {
	switch w := r.v.Word(k); {
	case strings.Contains("-–—", w):
		return true
	case w != ",":
		return false
	case r.office:
		return true
	case k == r.verb+1:
		r.start, r.aside = k+1, true
		return true
	case r.aside || r.start == k:
		r.start, r.aside = k+1, false
		return true
	}
	return false
}

// bracket steps over an acronym in brackets.
func (r *afterReader) bracket(k int) (int, bool) {
	for i := k + 1; i < r.v.Len() && i < k+5; i++ {
		if r.v.Tag(i) == ud.TagCloseBracket {
			return i, true
		}
	}
	return k, false
}
