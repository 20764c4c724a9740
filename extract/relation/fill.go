package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fill collects the people in the slots; where the parse gives none, it reads
// the words where they should stand.
func (a *article) fill(tr trigger, slots []string) []member {
	var list []member
	for _, name := range slots {
		for _, t := range tr.slot(name) {
			if name == "poss" && a.serves(tr.v, t) {
				continue
			}
			if own, ok := a.possessor(tr.v, t, name); ok {
				list = append(list, own...)
				continue
			}
			people := a.people(tr.v, t, tr.limit(t))
			if len(people) == 0 {
				people = a.standIn(tr.v, t)
			}
			list = append(list, people...)
		}
		list = a.lengthen(tr, name, list)
	}
	for _, name := range slots {
		if len(list) == 0 {
			list = a.repair(tr, name)
		}
		if len(list) == 0 {
			list = a.announced(tr, name)
		}
	}
	return unique(list)
}

// possessor returns whom a possessor stands for: "his", "their", "A's".
func (a *article) possessor(v *view, t int, slot string) ([]member, bool) {
	if e, first, last, ok := a.named(v, t); ok && (slot == "poss" || slot == "visitor") {
		if a.typeOf(e) != mention.Person {
			return nil, true
		}
		return []member{{entity: e, first: first, last: last, from: first, named: true}}, true
	}
	an, ok := a.anaphorAt(v, t)
	if !ok || v.Tag(t) != ud.TagPRPS {
		return nil, false
	}
	var list []member
	if a.allOf(an, mention.Person) {
		for _, e := range an.Entities {
			list = append(list, member{entity: e, first: t, last: t + 1, from: t})
		}
	}
	return list, true
}

// serves reports whether a possessor only says whom the one who met serves: "the
// adviser to the President's meeting".
func (a *article) serves(v *view, t int) bool {
	k := a.phraseStart(v, t) - 1
	for k > 0 && v.Tag(k) == ud.TagDT {
		k--
	}
	w := v.Word(k)
	return (w == "to" || w == "of") && k > 0 && v.name[k-1] == 0 && a.roles["person"][v.Word(k-1)]
}

// lengthen replaces a subject by the longer list that it ends, where a parse has
// cut the list in two.
func (a *article) lengthen(tr trigger, name string, list []member) []member {
	verb := tr.at
	if name == "holder" {
		verb = tr.carrier
	}
	if name != "subject" && name != "holder" || verb < 0 {
		return list
	}
	if led := a.beforeCompany(tr.v, verb); len(led) > 0 {
		return led
	}
	if len(list) == 0 {
		return list
	}
	if longer := a.before(tr.v, verb); !tr.v.Passive(verb) && len(longer) > len(list) && holdsAll(longer, list) && !a.headedBefore(tr.v, verb) {
		return longer
	}
	if comma := tr.frontedEnd(); comma > 0 {
		if longer := a.readList(tr.v, comma+1, a.mainVerb(tr.v, tr.at)); len(longer) > len(list) && holdsAll(longer, list) {
			return longer
		}
	}
	for _, k := range tr.v.Subjects(verb) {
		if longer := a.people(tr.v, k, verb); len(longer) > len(list) && holdsAll(longer, list) {
			return longer
		}
	}
	return list
}

// beforeCompany returns whom the words before a verb say others came with, "A, accompanied
// by B and C, received": parsers take the last of them for the subject.
func (a *article) beforeCompany(v *view, verb int) []member {
	for k := verb - 1; k > 0; k-- {
		if v.name[k] == 0 && v.Word(k) == "accompanied" && v.Word(k+1) == "by" {
			if v.Tag(k-1) == ud.TagVBD || v.Tag(k-1) == ud.TagVBN || a.isCopula(v.Word(k-1)) || !a.personBetween(v, k, verb) {
				return nil
			}
			return a.readBlind(v, a.front(v, a.clauseStart(v, k), k), k)
		}
		if v.name[k] == 0 && v.Finite(k) {
			return nil
		}
	}
	return nil
}

// headedBefore reports whether the clause before a verb says who leads a group.
func (a *article) headedBefore(v *view, verb int) bool {
	for k := range verb {
		if a.roles["headed"][v.Word(k)] && v.name[k] == 0 {
			return true
		}
	}
	return false
}

func holdsAll(list, part []member) bool {
	return !slices.ContainsFunc(part, func(m member) bool {
		return !slices.ContainsFunc(list, func(o member) bool { return o.entity == m.entity })
	})
}

// allNamed reports whether a list names all its people.
func allNamed(list []member) bool {
	return !slices.ContainsFunc(list, func(m member) bool { return !m.named })
}

func unique(list []member) []member {
	var out []member
	for _, m := range list {
		if !slices.ContainsFunc(out, func(o member) bool { return o.entity == m.entity }) {
			out = append(out, m)
		}
	}
	return out
}

// repair reads a slot from the words around the trigger where its tree is
// broken: the subject is missing, is a date, or is the trigger itself.
func (a *article) repair(tr trigger, name string) []member {
	v := tr.v
	switch name {
	case "subject":
		return a.repairSubject(v, tr.at)
	case "holder":
		if tr.carrier >= 0 && tr.carrier < tr.at {
			return a.repairSubject(v, tr.carrier)
		}
	case "speaker":
		if verb, _ := v.Governor(tr.at); verb > tr.at && a.leads(tr) {
			return a.justBefore(v, verb)
		}
	case "object":
		switch {
		case tr.noun:
		case v.Passive(tr.at):
			if v.Object(tr.at) < 0 {
				return a.before(v, tr.at)
			}
			return a.earlierSubject(v, v.Object(tr.at))
		default:
			return a.rightAfter(v, tr.at)
		}
	case "with", "between", "to":
		return a.seek(v, tr.at, name)
	}
	return nil
}

// repairSubject reads the subject of verb t from the words before it, or its
// agent from those after it.
func (a *article) repairSubject(v *view, t int) []member {
	if a.soleVerb(v, t) {
		return a.before(v, t)
	}
	if v.Passive(t) {
		if v.Agent(t) < 0 {
			return a.seek(v, t, "by")
		}
		return nil
	}
	if v.Tag(t) == ud.TagVBG && v.Rel(t) == ud.Advcl && v.Head(t) > t {
		return a.before(v, v.Head(t)) // "Meeting in Lima, A and B agreed"
	}
	if list := a.beforeWho(v, t); len(list) > 0 {
		return list
	}
	if a.strayed(v, t, v.Subject(t)) {
		return a.before(v, t)
	}
	if list := a.before(v, t); len(list) > 0 && a.adjacent(v, list[len(list)-1].last, t) {
		return list // the tree has taken a word of the title for the subject
	}
	return a.earlierSubject(v, v.Subject(t))
}

// earlierSubject returns the delegation that a parse has called a subject beside the
// place s at the end of its apposition: "a delegation led by A, rector of X, Peru
// visited Y".
func (a *article) earlierSubject(v *view, s int) []member {
	if e, _, _, ok := a.named(v, s); !ok || a.typeOf(e) == mention.Person || v.Rel(s) != ud.Nsubj && v.Rel(s) != ud.NsubjPass {
		return nil
	}
	for _, k := range v.Subjects(v.Head(s)) {
		if k >= s || !a.roles["group"][v.lexiconNoun(a, k)] {
			continue
		}
		if list := a.people(v, k, s); len(list) > 0 {
			return list
		}
	}
	return nil
}

// beforeWho returns the person of whom the relative clause of the verb at t speaks
// where the tree takes a name in the person's title for it: "A, prime minister of
// Chile, who then met B".
func (a *article) beforeWho(v *view, t int) []member {
	who := t - 1
	for who > t-8 && who > 0 && v.Word(who) != "who" {
		if v.name[who] > 0 || v.Word(who) == "," {
			return nil
		}
		who--
	}
	if v.Word(who) != "who" {
		return nil
	}
	for k := who - 1; k >= 0 && k > who-20; k-- {
		e, first, last, ok := a.named(v, k)
		if !ok {
			if v.Finite(k) || v.Word(k) == ";" {
				return nil
			}
			continue
		}
		if a.typeOf(e) == mention.Person {
			return []member{{entity: e, first: first, last: last, from: first, named: true}}
		}
		k = first
	}
	return nil
}

// adjacent reports whether only auxiliaries, adverbs and dates part token from from
// the verb at t.
func (a *article) adjacent(v *view, from, t int) bool {
	for k := from; k < t; k++ {
		if tag := v.Tag(k); tag != ud.TagRB && tag != ud.TagMD && v.Rel(k) != ud.Aux && !a.isDateAt(v, k) && !a.isDateAt(v, k+1) {
			return false
		}
	}
	return true
}

// strayed reports whether s cannot be the subject of verb t.
func (a *article) strayed(v *view, t, s int) bool {
	if s < 0 || a.isDateAt(v, s) {
		return v.Tag(t) != ud.TagVBG && v.Tag(t) != ud.TagVB && v.Tag(t) != ud.TagVBN || v.Kid(t, ud.Aux) >= 0 || a.soleVerb(v, t)
	}
	if c := v.Case(s); c != "" && c != "by" && s < t {
		return true
	}
	if s < t && v.Word(s+1) == "," && v.Word(a.phraseStart(v, s)-1) == "," && v.Plural(s) {
		return true // "A and B, both observers, …"
	}
	e, _, _, ok := a.named(v, s)
	return ok && a.typeOf(e) != mention.Person && v.Kid(s, ud.Appos, ud.Conj, ud.Nmod) >= 0
}

// leads reports whether a noun opens its clause after a preposition: "During a
// meeting with B, A said".
func (a *article) leads(tr trigger) bool {
	for k := tr.at - 1; k >= 0 && k > tr.at-6; k-- {
		switch tr.v.Word(k) {
		case "at", "in", "during", "after", "following":
			return true
		case ",":
			return false
		}
	}
	return false
}

// justBefore reads the person right before a verb, after the last comma.
func (a *article) justBefore(v *view, verb int) []member {
	for k := verb - 1; k >= 0; k-- {
		if v.Word(k) == "," {
			return a.readList(v, k+1, verb)
		}
	}
	return nil
}

// soleVerb reports whether a participle must be the sentence's verb, as there is no
// other: taggers take "A, called on B" and "a delegation of C called on B" for one.
func (a *article) soleVerb(v *view, t int) bool {
	if v.Tag(t) != ud.TagVBN || v.Word(t+1) == "by" || v.Word(t-1) != "," && (v.Sentence.Headline || v.Rel(t) != ud.Acl || v.Tag(v.Len()-1) != ud.TagStop) {
		return false
	}
	for k := range v.Len() {
		if k != t && v.name[k] == 0 && v.Finite(k) {
			return false
		}
	}
	return true
}

// announced reads the list at the sentence's end that a subject or object speaks of:
// "The following officials received A: B and C".
func (a *article) announced(tr trigger, name string) []member {
	v := tr.v
	for _, t := range tr.slot(name) {
		if !v.Plural(t) || v.Word(t-1) != "following" && v.Word(t-2) != "following" {
			continue
		}
		for k := t + 1; k < v.Len(); k++ {
			if v.Word(k) == ":" {
				return a.readList(v, k+1, v.Len())
			}
		}
	}
	return nil
}
