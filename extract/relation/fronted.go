package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fronted reads clauses that stand before their sentence's subject, from token to
// token: "Having met A, B went on", "Receiving A at the palace, B said". Parsers
// hang such clauses anywhere.
func (a *article) fronted(v *view) {
	p := a.coded["fronted-meeting"]
	t := 0
	if p == nil || v.Len() < 6 {
		return
	}
	switch v.Word(0) {
	case "having", "after", "following", "while", "when", "by", "on", "upon", "before":
		t = 1
	}
	if v.Word(0) == "before" || v.name[t] > 0 || !slices.Contains(p.Verbs, a.lexicon.Verb(v.Word(t))) || a.used(v.index, t) {
		return
	}
	if tag := v.Tag(t); tag != ud.TagVBG && (tag != ud.TagVBN && tag != ud.TagVBD || v.Word(0) != "having") {
		return
	}
	verb := a.mainVerb(v, t)
	if verb < 0 || v.Tag(verb) == ud.TagMD || a.guard(trigger{v: v, at: verb, carrier: -1}).Standing != clause.Happened {
		return
	}
	left := a.justBefore(v, verb)
	right := without(a.readStrict(v, a.afterVerb(v, t), verb), left)
	if len(left) == 0 || len(right) == 0 {
		return
	}
	m := &meeting{kind: MetWith, sentence: v.index, trigger: t, left: left, right: right, rule: p, status: Held, place: -1, event: -1}
	tr := trigger{v: v, at: t, carrier: -1}
	m.each = a.separate(tr)
	a.calls(m, tr)
	a.settle(m, tr)
	a.tell(m)
}

// mainVerb returns the first finite verb after token t that a comma parts from it,
// or -1.
func (a *article) mainVerb(v *view, t int) int {
	comma := false
	for k := t + 1; k < v.Len(); k++ {
		comma = comma || v.Word(k) == ","
		if v.name[k] > 0 || !v.Finite(k) {
			continue
		}
		if !comma {
			return -1
		}
		return k
	}
	return -1
}
