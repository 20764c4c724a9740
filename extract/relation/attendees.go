package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// lengthenPeople replaces the people in a slot of a rule about events by the longer
// list that they are part of, where a parse has cut the list in two: "A, rector of X,
// B, adviser to Y, and C took part", "was addressed by A of X; B, head of Y; and C".
func (a *article) lengthenPeople(tr trigger, slots []string, list []ref, types []string) []ref {
	if tr.noun || !slices.Contains(types, "PERSON") {
		return list
	}
	v := tr.v
	var longer []member
	switch subject, passive := slices.Contains(slots, "subject"), a.participle(v, tr.at); {
	case !subject:
		return list
	case passive:
		if by := a.byAfter(v, tr.at); by >= 0 {
			longer = a.agents(v, by)
		}
	case !a.headedBefore(v, tr.at):
		longer = a.listBefore(v, tr.at)
	}
	if len(longer) == 0 || !a.allIn(list, longer) || len(list) == 0 && !allNamed(longer) || quoted(v, longer, tr.at) {
		return list
	}
	list = slices.DeleteFunc(list, func(r ref) bool { return a.typeOf(r.entity) == mention.Person })
	for _, m := range longer {
		list = append(list, ref{m.entity, m.first, m.last})
	}
	return list
}

// listBefore is before of a verb that may stand behind its auxiliaries: "A, B and C
// will also address".
func (a *article) listBefore(v *view, t int) []member {
	g := groupStart(v, t)
	if g == t {
		return a.before(v, t)
	}
	// The names hang on the verb, which is not where the list ends.
	start := a.front(v, a.clauseStart(v, g), g)
	for k := g - 1; k > start; k-- {
		if w := v.Word(k); v.name[k] == 0 && (w == "which" || w == "whom" || w == "where") {
			start = k + 1
		}
	}
	list := a.readBlind(v, start, g)
	if len(list) == 0 || list[len(list)-1].last < g-25 {
		return nil
	}
	return list
}

// groupStart returns where the verb group that ends with the verb at t begins: "will
// also address".
func groupStart(v *view, t int) int {
	g := t
	for k := t - 1; k >= 0 && v.name[k] == 0; k-- {
		switch {
		case v.Tag(k) == ud.TagMD, v.Finite(k) && (v.Rel(k) == ud.Aux || v.Rel(k) == ud.AuxPass):
			g = k
		case v.Tag(k) != ud.TagRB:
			return g
		}
	}
	return g
}

// agents reads the people behind "by" up to the end of the clause, each of whom may
// be led by a "by" of its own: "by A, by B and, in a message, by C".
func (a *article) agents(v *view, by int) []member {
	list := a.readStrict(v, by+1, v.Len())
	for k := by + 1; k < v.Len() && len(list) > 0; k++ {
		if v.name[k] > 0 {
			continue
		}
		if v.Finite(k) && !a.inRelative(v, k) {
			break
		}
		if v.Word(k) == "by" && (v.Word(k-1) == "," || v.Word(k-1) == "and" || v.Word(k-1) == ";") {
			list = unique(append(list, a.readStrict(v, k+1, v.Len())...))
		}
	}
	return list
}

// inRelative reports whether the finite verb at k belongs to a relative clause.
func (a *article) inRelative(v *view, k int) bool {
	for i := k - 1; i >= 0 && i > k-6; i-- {
		switch v.Word(i) {
		case "who", "which", "that", "where", "whom", "whose":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// allIn reports whether the list of people holds all persons among the refs.
func (a *article) allIn(refs []ref, list []member) bool {
	return !slices.ContainsFunc(refs, func(r ref) bool {
		return a.typeOf(r.entity) == mention.Person && !slices.ContainsFunc(list, func(m member) bool { return m.entity == r.entity })
	})
}

// quoted reports whether a colon or a quotation mark parts a list from the verb
// behind it: "A: B delivered a speech".
func quoted(v *view, list []member, verb int) bool {
	for k := list[0].last; k < verb; k++ {
		if w := v.Word(k); w == ":" || v.name[k] == 0 && strings.ContainsAny(w, "\"“”") {
			return true
		}
	}
	return false
}

// delegationMembers makes those whom a delegation is said to consist of take part in
// the event that the sentence names or else in the one that the article is about:
// "The A delegation was led by X and comprised Y and officials from Z".
func (a *article) delegationMembers(v *view) {
	p := a.coded["delegation-members"]
	group := -1
	for t := range v.Len() {
		w := v.Word(t)
		switch {
		case v.name[t] > 0 || p == nil:
			continue
		case a.roles["group"][v.lexiconNoun(a, t)] && v.Noun(t) != "":
			group = t
			continue
		case w == ";" || w == "." || v.Finite(t) && v.Verb(t) != "" && !a.roles["headed"][w] && !a.isComposed(v, t):
			group = -1
			continue
		case group < 0 || !a.isComposed(v, t):
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1}
		status, ok := a.status(p, tr)
		tr.planned = status == Planned
		event := a.eventNear(v, group)
		if event < 0 {
			event, _ = a.unsaid("topic", tr)
			ok = ok && event >= 0 && !a.res.Entities[event].Described
		}
		if !ok {
			return
		}
		for _, r := range a.composition(v, t) {
			a.out = append(a.out, a.statement(p, tr, status, r, ref{event, group, group + 1}))
		}
		return
	}
}

// isComposed reports whether the word at t says what a group consists of.
func (a *article) isComposed(v *view, t int) bool {
	switch w := v.Word(t); w {
	case "comprising", "comprised", "comprises", "including", "included", "includes":
		return true
	case "consisting", "consisted", "consists", "composed":
		return v.Word(t+1) == "of"
	}
	return false
}

// composition returns the people of the list behind token t and the bodies whose
// people stand in it: "A and officials from B and C".
func (a *article) composition(v *view, t int) []ref {
	var list []ref
	for _, m := range a.readList(v, t+1, v.Len()) {
		list = append(list, ref{m.entity, m.first, m.last})
	}
	for k := t + 1; k < v.Len() && (v.name[k] > 0 || !v.Finite(k)); k++ {
		if w := v.Word(k); v.name[k] == 0 && (w == "from" || w == "of") && v.Plural(k-1) && a.roles["envoys"][v.lexiconNoun(a, k-1)] {
			list = append(list, a.bodyList(v, k+1, []string{"ORG"})...)
		}
	}
	return list
}

// employer reports whether a body or place only says whose man the person named right
// behind it is: "ORF President A".
func (a *article) employer(v *view, r ref) bool {
	if a.typeOf(r.entity) == mention.Person || a.typeOf(r.entity) == mention.Event {
		return false
	}
	if a.inTitle(v, r.first) {
		return true
	}
	for t := r.last; t < v.Len() && t < r.last+7; t++ {
		if e, _, _, ok := a.named(v, t); ok {
			return a.typeOf(e) == mention.Person
		}
		switch v.Tag(t) {
		case ud.TagNNP, ud.TagNN, ud.TagJJ:
		default:
			return false
		}
	}
	return false
}
