package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// copula attaches a phrase that a verb gives the person named at k: "A is the
// Director of B", "C was appointed Minister", "D, who serves as".
func (r *reader) copula(k, e int) {
	if e < len(r.l.words) && opensClause(r.l.words[e].Lower) {
		e++
	}
	when := e
	if e < len(r.l.words) && r.l.words[e].Tag == ud.TagWP {
		e++
	}
	if r.joins(k, e) || r.leads(k, e) {
		return
	}
	if e > 0 && r.l.words[e-1].Tag == ud.TagWP {
		e = r.aside(e)
	}
	e = r.verbs(e)
	if e < 0 {
		r.appointed(k)
		return
	}
	i := r.phraseFrom(e)
	if i < 0 || r.titlesNext(r.l.phrases[i], false) {
		return
	}
	if r.l.phrases[i].Plural() {
		r.attachAll(i, k)
		return
	}
	if r.respective(r.l.phrases[i]) && r.attachEach(i, k) {
		return
	}
	n := len(r.claims)
	r.attach(i, k, ruleCopula)
	if r.ended(when, e) {
		r.former(n)
	}
}

// aside skips the adverbial that "who" and its verb have between them from word e on: "until last year",
// ", until his retirement,", "since 2019".
func (r *reader) aside(e int) int {
	k := e
	if k < len(r.l.words) && r.l.words[k].Lower == "," {
		k++
	}
	if k >= len(r.l.words) || r.l.words[k].Tag != ud.TagIN {
		return e
	}
	for n := k + 1; n < len(r.l.words) && n <= k+maxItem; n++ {
		switch w := r.l.words[n]; {
		case w.Name == mention.Person:
			return e
		case w.Lower == ",":
			return n + 1
		case w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP):
			return n
		}
	}
	return e
}

// mainVerb attaches what the verb behind an apposition says: "A, a lawyer from Porto, was
// appointed director of X". The apposition of the name at k goes on from word e.
func (r *reader) mainVerb(k, e int) {
	for j := e; j < len(r.l.words) && j < e+maxAside; j++ {
		switch w := r.l.words[j]; {
		case w.Lower == ",":
			if n := r.verbs(j + 1); n < 0 || !r.invertedAt(n) {
				r.copula(k, j)
			}
			return
		case w.Name == mention.Person, w.Tag == ud.TagVBD, w.Tag == ud.TagVBZ, w.Tag == ud.TagVBP, w.Tag == ud.TagMD, w.Tag == ud.TagWP, w.Lower == ";", w.Lower == "and":
			return
		}
	}
}

// invertedAt reports whether the office at word n is that of a name behind it: "with A, a
// lawyer, was the director of X, B".
func (r *reader) invertedAt(n int) bool {
	i := r.phraseFrom(n)
	if i < 0 || r.l.phrases[i].Last+1 >= len(r.l.words) {
		return false
	}
	j := r.l.phrases[i].Last
	if r.l.words[j].Lower == "," {
		j++
	}
	j = r.honorifics(j)
	return j < len(r.l.words) && r.l.words[j].Name == mention.Person
}

// former marks the claims from n on as of offices that are held no more.
func (r *reader) former(n int) {
	for j := n; j < len(r.claims); j++ {
		if r.claims[j].office.Qualifier == "" {
			r.claims[j].office.Qualifier = "former"
		}
	}
}

// maxAside bounds the words of an apposition that a clause with "who" closes.
const maxAside = 14

// clause attaches what the clause behind an apposition says: "A, a biologist who
// heads X". The apposition of the name at k begins at e.
func (r *reader) clause(k, e int) {
	for j := e; j < len(r.l.words) && j < e+maxAside; j++ {
		w := r.l.words[j]
		switch {
		case w.Tag == ud.TagWP && w.Lower == "who":
			if j > e+1 {
				r.copula(k, j)
			}
			return
		case w.Name == mention.Person, w.Tag == ud.TagVBD, w.Tag == ud.TagVBZ, w.Tag == ud.TagVBP, w.Tag == ud.TagMD, w.Lower == ";", w.Lower == ".":
			return
		}
	}
}

// ended reports whether the verbs in words j to k say that an office is held no more:
// "served as", "previously worked as", "resigned as", but not "has served as".
func (r *reader) ended(j, k int) bool {
	past := false
	for ; j < k; j++ {
		switch r.l.words[j].Lower {
		case "has", "have", "still":
			return false
		case "served", "worked", "until", "previously", "formerly", "resigned", "resigns", "stepped", "retired", "retires":
			past = true
		}
	}
	return past
}

// joins attaches the office in "A joined X as Director".
func (r *reader) joins(k, e int) bool {
	if e+3 >= len(r.l.words) {
		return false
	}
	switch r.l.words[e].Lower {
	case "joined", "joins", "left", "rejoined":
	default:
		return false
	}
	e++
	if r.l.words[e].Lower == "the" {
		e++
	}
	if e+2 >= len(r.l.words) || r.l.words[e].Name != mention.Org || r.l.words[e+1].Lower != "as" {
		return false
	}
	i := r.phraseFrom(e + 2)
	if i < 0 || r.l.phrases[i].Plural() {
		return false
	}
	r.attach(i, k, ruleVerb)
	c := &r.claims[len(r.claims)-1]
	c.target, c.how = r.entityOf[r.l.mention[e]], "verb"
	return true
}

// maxVerbs bounds the words between a person and the office that a verb gives.
const maxVerbs = 8

// verbs skips a verb of being or becoming with its auxiliaries, adverbs and "as",
// and returns the word after it, -1 if there is none or it is denied.
func (r *reader) verbs(e int) int {
	found, as := false, false
	for k := e; k < len(r.l.words) && k < e+maxVerbs; k++ {
		w := r.l.words[k]
		switch {
		case w.Name != 0:
			return -1
		case w.Lower == "not" || w.Lower == "n't" || w.Tag == ud.TagMD:
			return -1
		case beingVerb(w.Lower):
			found = true
		case r.lists.In(words.Serving, w.Lower):
			found, as = true, w.Lower != "became" && w.Lower != "becomes" && w.Lower != "become"
		case found && w.Lower == "as":
			as = false
		case w.Tag == ud.TagRB || w.Lower == "all" || w.Lower == "both" || w.Lower == "been" || w.Lower == "has" || w.Lower == "had" || w.Lower == "have":
		case found && w.Lower == "until":
			k = r.untilWhen(k) - 1
		case found && as && w.Tag == ud.TagIN && r.asBehind(k) > 0:
			k = r.asBehind(k) - 1
		case found && (w.Lower == "in" || as && (w.Lower == "over" || w.Lower == "office" || w.Lower == "down")):
		default:
			if !found || as && (strings.HasSuffix(r.l.words[k-1].Lower, "ing") || r.l.words[k-1].Lower != "as" && r.lists.In(words.ServingAs, r.l.words[e].Lower)) {
				return -1
			}
			return k
		}
	}
	return -1
}

// asBehind returns the "as" behind the adverbial that begins at word k: "served for six
// years as"; 0 if a mark or a person's name comes first.
func (r *reader) asBehind(k int) int {
	for n := k + 1; n < len(r.l.words) && n <= k+maxItem; n++ {
		switch w := r.l.words[n]; {
		case w.Lower == "as":
			return n
		case w.Name == mention.Person || w.Tag.Verb() || w.Lower == "and" || r.closed(n):
			return 0
		}
	}
	return 0
}

// untilWhen returns the word after an adverbial that begins with "until" at word k.
func (r *reader) untilWhen(k int) int {
	for n := k + 1; n < len(r.l.words) && n < k+maxItem; n++ {
		if w := r.l.words[n]; title.Determiner(w.Lower) || w.Name == 0 && w.Tag.Noun() && !r.lists.In(words.Time, w.Lower) && r.l.words[n-1].Tag == ud.TagCD {
			return n
		}
	}
	return k + 1
}

func beingVerb(w string) bool {
	switch w {
	case "is", "was", "are", "were", "'s", "been", "being", "remains", "remained":
		return true
	}
	return false
}

// appointed attaches the office that an active verb gives: "appointed A (as) Minister".
func (r *reader) appointed(k int) {
	if k == 0 || k+1 >= len(r.l.words) {
		return
	}
	if k > 1 && r.l.words[k-1].Lower == "of" && (r.l.words[k-2].Lower == "appointment" || r.l.words[k-2].Lower == "election") && r.l.words[k+1].Lower == "as" {
		if i := r.phraseFrom(k + 2); i >= 0 && !r.l.phrases[i].Plural() {
			r.attach(i, k, ruleVerb)
		}
		return
	}
	e := k + 1
	switch r.l.words[k-1].Lower {
	case "appointed", "named", "elected", "appoints", "names", "elects", "re-elected", "installed", "designated", "confirmed":
		if r.l.words[e].Lower == "as" {
			e++
		}
	case "promoted", "promotes", "elevated":
		if r.l.words[e].Lower != "to" {
			return
		}
		e++
	default:
		return
	}
	if i := r.phraseFrom(e); i >= 0 && !r.l.phrases[i].Plural() {
		r.attach(i, k, ruleVerb)
	}
}

// members gives the people of "members of X, including A, B and C" the office of a
// member, singular.
func (r *reader) members() {
	for i, p := range r.l.phrases {
		if !p.Plural() || len(p.Offices) != 1 || !r.lists.MemberNoun(r.l.words[p.Offices[0].HeadLast-1].Lower) {
			continue
		}
		k := r.including(p.Last)
		if k < 0 {
			continue
		}
		for ; k < len(r.l.words) && r.l.words[k].Lower != ";" && r.l.words[k].Lower != ":"; k++ {
			if r.l.words[k].Name == mention.Person && !r.inComplement(k) {
				r.claims = append(r.claims, r.claim(i, p.Offices[0], k, ruleMember))
			}
		}
	}
}

// including returns the word after "including" or "such as" at e, -1 if it does
// not stand there.
func (r *reader) including(e int) int {
	if e < len(r.l.words) && r.l.words[e].Lower == "," {
		e++
	}
	if e+1 >= len(r.l.words) {
		return -1
	}
	switch r.l.words[e].Lower {
	case "including", "namely", "like":
		return e + 1
	case "such":
		return e + 2
	case "among":
		if w := r.l.words[e+1].Lower; w == "them" || w == "whom" {
			return e + 2
		}
	}
	return -1
}

// inComplement reports whether a name stands within a phrase of office.
func (r *reader) inComplement(k int) bool {
	for _, p := range r.l.phrases {
		if p.First <= k && k < p.Last {
			return true
		}
	}
	return false
}
