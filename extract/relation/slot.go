package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// trigger is a word of a sentence that a rule waits for.
type trigger struct {
	v    *view
	at   int
	noun bool
	// carrier is the verb that carries a noun ("held" in "held talks"), or -1.
	carrier int
	// fixed is set where the rule names the verb's object, so that what hangs on
	// the object hangs on the verb ("took part in E").
	fixed bool
	// planned is set where the trigger speaks of what lies ahead.
	planned bool
}

// slot returns the tokens that fill a slot of a trigger.
func (tr trigger) slot(name string) []int {
	v := tr.v
	switch name {
	case "subject":
		return one(tr.clean(v.Subject(tr.at)))
	case "object":
		return one(v.Object(tr.at))
	case "holder":
		if tr.carrier < 0 {
			return nil
		}
		return one(tr.clean(v.Subject(tr.carrier)))
	case "predicate":
		if h := v.Head(tr.at); h >= 0 && (v.Rel(tr.at) == ud.Nsubj || v.Case(tr.at) == "among") && v.Kid(h, ud.Cop) >= 0 {
			return one(h)
		}
		return nil
	case "visitor":
		return one(tr.visitor())
	case "carried":
		if tr.carrier < 0 || v.Rel(tr.at) != ud.Obl && v.Rel(tr.at) != ud.Nmod {
			return nil
		}
		return one(v.Object(tr.carrier))
	case "recipient":
		if tr.carrier < 0 {
			return nil
		}
		if v.Passive(tr.carrier) {
			return one(v.Kid(tr.carrier, ud.NsubjPass))
		}
		return one(tr.givenTo())
	case "speaker":
		return one(tr.speaker())
	case "self":
		return one(tr.at)
	case "theme":
		verb, via := v.Governor(tr.at)
		if verb < 0 || v.Rel(via) == ud.Obj {
			return nil
		}
		return tr.themes(verb)
	case "poss":
		return one(v.Kid(tr.at, ud.NmodPoss))
	}
	list := tr.prepositional(name)
	for i, t := range list {
		list[i] = tr.v.Antecedent(t)
	}
	return slices.DeleteFunc(list, func(t int) bool { return t < 0 })
}

// givenTo returns to whom the trigger is given: "granted B an audience", which some
// parses take for two objects.
func (tr trigger) givenTo() int {
	v := tr.v
	if k := v.Kid(tr.carrier, ud.Iobj); k >= 0 {
		return k
	}
	if k := v.Kid(tr.carrier, ud.Obj); k != tr.at && k < tr.at {
		return k
	}
	return -1
}

// clean drops a subject that a preposition leads: the parse is broken there.
// An agent ("by A") is led by one rightly.
func (tr trigger) clean(t int) int {
	if t < 0 || t > tr.at {
		return t
	}
	if c := tr.v.Case(t); c != "" && c != "by" {
		return -1
	}
	return t
}

func one(t int) []int {
	if t < 0 {
		return nil
	}
	return []int{t}
}

// prepositional looks at the trigger, at the verb that carries it and at its
// object: parsers attach "with B" to any of them.
func (tr trigger) prepositional(preposition string) []int {
	v := tr.v
	found := v.Prepositional(tr.at, preposition)
	if tr.carrier >= 0 {
		found = append(found, v.Prepositional(tr.carrier, preposition)...)
	}
	if !tr.noun {
		if o := v.Kid(tr.at, ud.Obj, ud.NsubjPass); o >= 0 && (preposition == "with" || tr.fixed) {
			found = append(found, v.Prepositional(o, preposition)...)
			for _, of := range v.Prepositional(o, "of") {
				if w := v.Word(of); w == "credentials" || w == "credence" { // "copies of the credentials of B"
					found = append(found, v.Prepositional(of, preposition)...)
				}
			}
		}
	}
	for _, k := range v.Kids(tr.at) {
		if tr.noun && (v.Rel(k) == ud.Acl || v.Rel(k) == ud.AclRelcl) {
			found = append(found, v.Prepositional(k, preposition)...)
		}
	}
	found = slices.DeleteFunc(found, func(t int) bool { return tr.companion(t) })
	slices.Sort(found)
	return slices.Compact(found)
}

// companion reports whether "with t" says who came along: "together with B".
func (tr trigger) companion(t int) bool {
	for _, k := range tr.v.Kids(t) {
		if tr.v.Rel(k) == ud.Case {
			switch tr.v.Word(k - 1) {
			case "together", "along", "jointly":
				return true
			}
		}
	}
	return false
}

// speaker returns the subject of the verb beside a noun: "said at a meeting".
func (tr trigger) speaker() int {
	v := tr.v
	verb, via := v.Governor(tr.at)
	if verb < 0 || v.Verb(verb) == "represent" || v.Word(verb) == "accompanied" {
		return -1
	}
	if via != tr.at {
		// Parsers hang "after talks" on the object before it.
		switch v.Case(tr.at) {
		case "after", "during", "following", "in":
			return v.Subject(verb)
		}
	}
	if v.Rel(via) != ud.Obl && v.Rel(via) != ud.Nmod && v.Rel(via) != ud.OblUnmarked {
		return -1
	}
	switch v.Case(via) {
	case "at", "in", "during", "on", "after", "following", "throughout", "from":
		return v.Subject(verb)
	case "about", "of":
		if k := v.Kid(tr.at, ud.NmodPoss); k >= 0 && v.Tag(k) == ud.TagPRPS {
			if v.Passive(verb) {
				return v.Object(verb) // "asked about her meeting with B, A smiled"
			}
			return v.Subject(verb)
		}
	case "with":
		switch v.Verb(verb) {
		case "begin", "start", "open", "conclude", "end", "finish", "wrap", "continue", "close":
			return v.Subject(verb) // "began her visit with a call on B"
		}
	case "for":
		// "visited Nairobi for talks with B"
		if e, ok := clause.Stance("verb", v.Verb(verb)); ok && e == clause.Happened && (v.Tag(verb) == ud.TagVBD || v.Tag(verb) == ud.TagVBN) {
			return v.Subject(verb)
		}
	}
	return -1
}

// visitor returns whose visit held the meeting: "A's visit began with a meeting".
func (tr trigger) visitor() int {
	v := tr.v
	subject := -1
	if v.Kid(tr.at, ud.Cop) >= 0 {
		subject = v.Subject(tr.at)
	} else if verb, _ := v.Governor(tr.at); verb >= 0 {
		subject = v.Subject(verb)
	}
	if subject < 0 {
		return -1
	}
	switch v.Word(subject) {
	case "visit", "trip", "tour", "stay", "stop", "day", "programme", "program", "schedule", "agenda", "itinerary", "engagement", "mission":
		return v.Kid(subject, ud.NmodPoss)
	}
	return -1
}

// carrierOf returns the verb that carries a noun, if the rule's verbs hold it:
// as its object, its passive subject or its participle.
func carrierOf(v *view, n int, verbs []string) int {
	for i, steps := n, 0; steps < 4; steps++ {
		h := v.Head(i)
		if h < 0 {
			break
		}
		switch v.Rel(i) {
		case ud.Obj, ud.NsubjPass, ud.Obl:
			if v.IsVerb(h) && slices.Contains(verbs, v.Verb(h)) && (v.Rel(i) != ud.Obl || v.Case(i) == "" || v.Case(i) == "for" || v.Case(i) == "to" || v.Verb(h) == "accompany") {
				return h
			}
			return -1
		case ud.Conj, ud.Compound, ud.Nmod:
			i = h
		default:
			steps = 4
		}
	}
	for _, k := range v.Kids(n) {
		if (v.Rel(k) == ud.Acl || v.Rel(k) == ud.AclRelcl) && slices.Contains(verbs, v.Verb(k)) && v.Object(k) == n {
			return k
		}
	}
	return -1
}
