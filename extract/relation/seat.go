package relation

import "github.com/whomet/whomet/extract/syntax/ud"

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
