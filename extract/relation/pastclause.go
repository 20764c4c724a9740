package relation

import (
	"github.com/whomet/whomet/extract/syntax/ud"
)

// clauseEnd steps over a relative clause, bounded by the next semicolon.
func (r *listReader) clauseEnd() (int, bool) {
	v := r.v
	tag := v.Tag(r.i)
	if tag != ud.TagWP && tag != ud.TagWDT && tag != ud.TagWPS && tag != ud.TagWRB || r.titleWord(r.i) {
		return 0, false
	}
	if r.i <= r.head {
		return 0, false
	}
	for k := r.i + 1; k < r.i+5; k++ {
		if r.a.roles["headed"][v.Word(k)] && v.Word(k+1) == "by" || r.a.roles["listing"][v.Word(k)] && r.ofGroup {
			return k, true // "the delegation, which was headed by A", "which included A"
		}
	}
	for h, steps := r.i, 0; h >= 0 && steps < 8; h, steps = v.Head(h), steps+1 {
		if v.Rel(h) != ud.AclRelcl && v.Rel(h) != ud.Acl {
			continue
		}
		first, end := v.Span(h)
		if first <= r.i && v.Head(h) < r.i {
			return r.pastClause(r.untilSemicolon(r.i, end)), true
		}
	}
	if end := r.untilSemicolon(r.i, r.limit); end < r.limit {
		return end, true
	}
	return r.limit, true
}

// pastClause returns where the list goes on behind a relative clause that the tree
// ends at a token: at a comma, semicolon or "and", else nowhere, for the tree has
// ended the clause too early.
func (r *listReader) pastClause(end int) int {
	if end >= r.limit {
		return end
	}
	switch last := r.v.Tag(end - 1); {
	case r.v.Tag(end) == ud.TagComma, r.v.Tag(end) == ud.TagCC, r.v.Tag(end) == ud.TagColon, last == ud.TagComma, last == ud.TagCC:
		return end
	}
	return r.untilSemicolon(end, r.limit)
}

func (r *listReader) untilSemicolon(from, end int) int {
	for k := from; k < end; k++ {
		if r.v.Word(k) == ";" {
			return k
		}
	}
	return max(end, from+1)
}
