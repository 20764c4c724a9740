package clause

import "github.com/whomet/whomet/extract/syntax/ud"

// Subject returns the token that does what verb v says, or -1: the subject, in
// the passive the agent, the noun of a relative or participial clause, or the
// subject of the clause that controls v.
func (t *Tree) Subject(v int) int {
	if t.Passive(v) {
		return t.Agent(v)
	}
	for range 6 { // chains of control are short; the bound stops cycles
		if s := t.ownSubject(v); s >= 0 {
			return t.antecedent(v, s)
		}
		if c := t.controller(v); c >= 0 {
			v = c
			continue
		}
		switch t.Rel(v) {
		case ud.Acl, ud.AclRelcl, ud.Csubj:
			return t.Head(v)
		case ud.Conj, ud.Xcomp, ud.Advcl, ud.Ccomp, ud.Parataxis:
			if o := t.charged(v); o >= 0 {
				return o
			}
			// What is shared is the subject on the surface: in "A was received by B
			// and met C" A met C.
			v = t.Head(v)
		default:
			return -1
		}
		if v < 0 {
			return -1
		}
		if t.bareNoun(v) {
			return v
		}
	}
	return -1
}

// controller returns the verb whose subject does what v says through the verb's
// object, or -1: "had the honour to be received", "had the pleasure of meeting".
func (t *Tree) controller(v int) int {
	of := t.Tag(v) == ud.TagVBG && t.Kid(v, ud.Mark) >= 0 && t.words[t.Kid(v, ud.Mark)] == "of"
	if t.Rel(v) != ud.Acl || !of && !t.infinitive(v) || t.Rel(t.Head(v)) != ud.Obj {
		return -1
	}
	verb := t.Head(t.Head(v))
	if verb < 0 || t.Passive(verb) {
		return -1
	}
	switch t.words[verb] {
	case "had", "have", "has", "having", "found", "find", "took", "take", "takes", "taking", "used", "uses", "using", "got", "seized", "made":
		return verb
	}
	return -1
}

// charged returns whom the verb above the infinitive v has charged with it: in "A sent
// B to lead the team" B leads. -1 for none.
func (t *Tree) charged(v int) int {
	h := t.Head(v)
	if h < 0 || t.Tag(v) != ud.TagVB || !charges[t.words[h]] || t.Passive(h) {
		return -1
	}
	if o := t.Object(h); o >= 0 && o < v {
		return o
	}
	return -1
}

// bareNoun reports whether v is a noun that is no predicate: a fronted clause
// that a parse has hung on the subject itself, "Speaking in Rome, A said".
func (t *Tree) bareNoun(v int) bool {
	return (t.POS(v) == ud.NOUN || t.POS(v) == ud.PROPN) && t.Kid(v, ud.Cop, ud.Nsubj, ud.NsubjPass) < 0
}

// Subjects returns all that a parse calls a subject of verb v before it.
func (t *Tree) Subjects(v int) []int {
	var list []int
	for _, k := range t.kids[v] {
		if (t.Rel(k) == ud.Nsubj || t.Rel(k) == ud.NsubjPass) && k < v {
			list = append(list, k)
		}
	}
	return list
}

func (t *Tree) ownSubject(v int) int {
	// A verb has one subject; where a broken parse gives it several, the nearest
	// before the verb is the likeliest.
	best := -1
	for _, k := range t.kids[v] {
		switch t.Rel(k) {
		case ud.Nsubj, ud.NsubjOuter, ud.NsubjPass:
			if best < 0 || k < v {
				best = k
			}
		}
	}
	return best
}

// antecedent returns the noun that a relative pronoun s of verb v stands for:
// the one whose clause it is, else the word before the pronoun, for parsers
// often miss the head of a relative clause.
func (t *Tree) antecedent(v, s int) int {
	relative := t.Tag(s) == ud.TagWP || t.Tag(s) == ud.TagWDT
	if !relative && (t.words[s] != "that" || t.Rel(v) != ud.AclRelcl) {
		return s
	}
	for range 6 {
		if r := t.Rel(v); r == ud.AclRelcl || r == ud.Acl {
			return t.Head(v)
		} else if r != ud.Conj && r != ud.Xcomp {
			break
		}
		v = t.Head(v)
	}
	for s--; s >= 0 && t.Rel(s) == ud.Punct; s-- {
	}
	return s
}

// Passive reports whether verb v stands in the passive: "was received", or a
// participle after its noun, "the delegation led by A".
func (t *Tree) Passive(v int) bool {
	if t.Kid(v, ud.AuxPass, ud.OblAgent) >= 0 || t.Kid(v, ud.NsubjPass) >= 0 && t.Kid(v, ud.Nsubj) < 0 {
		return true
	}
	if t.Tag(v) != ud.TagVBN && t.Tag(v) != ud.TagVBD {
		return false
	}
	switch t.Rel(v) {
	case ud.Acl:
		return t.Kid(v, ud.Nsubj, ud.Aux) < 0
	case ud.Advcl:
		return t.Tag(v) == ud.TagVBN && t.Kid(v, ud.Nsubj, ud.Aux, ud.Obj) < 0
	case ud.Conj:
		return t.Tag(v) == ud.TagVBN && t.Kid(v, ud.Nsubj, ud.Aux, ud.Obj) < 0 && !t.leads(v, "with") && t.Passive(t.Head(v))
	}
	return false
}

// leads reports whether a noun with the preposition hangs on i.
func (t *Tree) leads(i int, preposition string) bool { return len(t.Prepositional(i, preposition)) > 0 }

// Agent returns the by-phrase of a passive verb, or -1.
func (t *Tree) Agent(v int) int {
	if k := t.Kid(v, ud.OblAgent); k >= 0 {
		return k
	}
	for _, k := range t.kids[v] {
		if t.Rel(k) == ud.Obl && t.Case(k) == "by" {
			return k
		}
	}
	// "led and hosted by A": the agent may stand on either conjunct.
	for _, k := range t.kids[v] {
		if t.Rel(k) == ud.Conj && t.Tag(k) == ud.TagVBN && t.ownSubject(k) < 0 && !t.completed(v, k) {
			return t.Agent(k)
		}
	}
	return -1
}

// completed reports whether verb v has a phrase of its own before its conjunct k, so
// that they share no agent: "was held with A and supported by B".
func (t *Tree) completed(v, k int) bool {
	for _, c := range t.kids[v] {
		if t.Rel(c) == ud.Obl && v < c && c < k {
			return true
		}
	}
	return false
}

// Object returns the token that undergoes what verb v says, or -1.
func (t *Tree) Object(v int) int {
	if !t.Passive(v) {
		for _, o := range t.kids[v] {
			if (t.Rel(o) == ud.Obj || t.Rel(o) == ud.Iobj) && t.Case(o) == "" {
				return t.antecedent(v, o)
			}
		}
		return -1
	}
	for range 6 {
		if s := t.ownSubject(v); s >= 0 {
			return t.antecedent(v, s)
		}
		if c := t.controller(v); c >= 0 {
			v = c
			continue
		}
		switch t.Rel(v) {
		case ud.Acl, ud.AclRelcl:
			return t.Head(v)
		case ud.Conj, ud.Xcomp, ud.Advcl:
			v = t.Head(v)
		default:
			return -1
		}
		if v < 0 {
			return -1
		}
		if t.bareNoun(v) {
			return v
		}
	}
	return -1
}

// Antecedent returns the noun that a relative pronoun stands for where it is led
// by a preposition, "A, with whom B met", and any other token itself.
func (t *Tree) Antecedent(i int) int {
	if tag := t.Tag(i); tag != ud.TagWP && tag != ud.TagWDT {
		return i
	}
	for i--; i >= 0 && (t.Rel(i) == ud.Punct || t.Rel(i) == ud.Case); i-- {
	}
	return i
}

// Prepositional returns the nouns that hang on i with the preposition.
func (t *Tree) Prepositional(i int, preposition string) []int {
	var found []int
	for _, k := range t.kids[i] {
		switch t.Rel(k) {
		case ud.Obl, ud.Nmod, ud.OblAgent, ud.Advcl, ud.Acl, ud.Advmod, ud.Dep, ud.Xcomp, ud.Obj:
			if t.Case(k) == preposition {
				found = append(found, k)
			}
		}
	}
	return found
}

// Governor returns the verb that noun i hangs on, through other nouns, and the
// dependent of that verb that leads to i; -1 if there is none.
func (t *Tree) Governor(i int) (verb, via int) {
	for range 8 {
		h := t.Head(i)
		if h < 0 {
			return -1, -1
		}
		if t.IsVerb(h) {
			return h, i
		}
		i = h
	}
	return -1, -1
}
