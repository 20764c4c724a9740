package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// leads makes a claim of "A heads X", "A, who until May chaired X", "A founded X"
// for the name at k; the verb's words begin at e.
func (r *reader) leads(k, e int) bool {
	if r.takesLead(k, e) {
		return true
	}
	verb, once, ended := r.leadingVerb(e)
	if verb < 0 {
		return false
	}
	v, _ := r.lists.Leading(r.l.words[verb].Lower)
	if v.Noun || v.Once && !once && !(e > 0 && r.l.words[e-1].Tag == ud.TagWP) {
		return false // "A chaired the Commission" may tell of one session
	}
	body, end := r.bodyLed(verb + 1)
	if body < 0 || v.Office == "director" && end+1 < len(r.l.words) && r.l.words[end].Lower == "to" && r.l.words[end+1].Tag.Verb() {
		return false // "A directed the Treasury to pay"
	}
	c := r.lead(k, verb, v.Office, body)
	if ended {
		c.office.Qualifier = "former"
	}
	return true
}

// lead makes a claim that the word at says that the name at k leads a body.
func (r *reader) lead(k, at int, office string, body int) *claim {
	o := title.Office{First: at, Last: at + 1, Head: at, HeadLast: at + 1, Role: r.lists.RoleAt([]string{office})}
	c := r.claim(-1, o, k, ruleVerb)
	c.as, c.target, c.how = office, body, "verb"
	r.claims = append(r.claims, c)
	return &r.claims[len(r.claims)-1]
}

// maxAdverbs bounds the words between a subject and its verb.
const maxAdverbs = 6

// leadingVerb finds a verb of leading from word e on, behind auxiliaries and
// adverbials of time alone: "has led", "until last autumn represented". It reports
// whether these speak of an office, and whether it has ended; verb is -1 if there is
// none.
func (r *reader) leadingVerb(e int) (verb int, once, ended bool) {
	for k := e; k < len(r.l.words) && k < e+maxAdverbs; k++ {
		w := r.l.words[k]
		if v, ok := r.lists.Leading(w.Lower); ok && w.Name == 0 && w.Tag.Verb() {
			return k, once, (ended || v.Once) && !(once && !ended)
		}
		switch {
		case w.Lower == "to" && k > e && r.lists.In(words.Placed, r.l.words[k-1].Lower):
			once = true
		case w.Lower == "was" || w.Lower == "is" || w.Lower == "been" || r.lists.In(words.Placed, w.Lower):
			if !r.placedAt(k) {
				return -1, false, false
			}
		case w.Lower == "has" || w.Lower == "have" || w.Lower == "now" || w.Lower == "currently" || w.Lower == "still":
			once = true
		case w.Lower == "had" || w.Lower == "formerly" || w.Lower == "previously" || w.Lower == "once" || w.Lower == "until":
			once, ended = true, true
		case w.Tag == ud.TagRB || w.Tag == ud.TagCD || w.Tag == ud.TagDT || w.Tag == ud.TagJJ || r.lists.In(words.Time, w.Lower):
		case ended && w.Tag.Noun() && w.Name == 0:
		default:
			return -1, false, false
		}
	}
	return -1, false, false
}

// placedAt reports whether "was recently named to" stands from one of its words on: a
// verb of leading follows then.
func (r *reader) placedAt(k int) bool {
	for n := k; n+1 < len(r.l.words) && n < k+maxAdverbs && r.l.words[n].Name == 0; n++ {
		if r.lists.In(words.Placed, r.l.words[n].Lower) {
			return r.l.words[n+1].Lower == "to"
		}
	}
	return false
}

// takesLead makes a claim of "A took command of X" and "A has assumed the presidency of X".
func (r *reader) takesLead(k, e int) bool {
	if e < len(r.l.words) && (r.l.words[e].Lower == "has" || r.l.words[e].Lower == "recently") {
		e++
	}
	if e+3 >= len(r.l.words) {
		return false
	}
	switch r.l.words[e].Lower {
	case "took", "takes", "taken", "assumed", "assumes":
	default:
		return false
	}
	n := e + 1
	if r.l.words[n].Lower == "the" {
		n++
	}
	v, ok := r.lists.Leading(r.l.words[n].Lower)
	if !ok || !v.Noun || n+2 >= len(r.l.words) || r.l.words[n+1].Lower != "of" {
		return false
	}
	body, _ := r.bodyLed(n + 2)
	if body < 0 {
		return false
	}
	r.lead(k, n, v.Office, body)
	return true
}

// bodyLed returns the organisation that is the object of a verb of leading at word j:
// itself, "the Forum" for one, or the whole of which a unit is led, "the youth
// department of X", "X's trade office"; -1 if there is none. It ends before word end.
func (r *reader) bodyLed(j int) (e, end int) {
	if j < len(r.l.words) && r.l.words[j].Lower == "over" {
		j++
	}
	unit := false
	for n := 0; j < len(r.l.words) && n < maxAdverbs; j, n = j+1, n+1 {
		w := r.l.words[j]
		if e := r.nameAt(r.s, j); e >= 0 {
			if r.entities[e].Type != mention.Org || !r.closesBody(j+1, unit) || w.Name == 0 && j+1 < len(r.l.words) && r.l.words[j+1].Tag == ud.TagIN {
				return -1, j
			}
			return e, j + 1
		}
		if e := r.shortName(j); e >= 0 && !unit && r.closesBody(j+1, unit) {
			return e, j + 1
		}
		switch {
		case r.lists.In(words.Unit, w.Lower):
			unit = true
		case w.Lower == "of":
			if !unit {
				return -1, j
			}
		case title.Determiner(w.Lower), w.Tag == ud.TagJJ, w.Tag.Noun() && w.Name == 0, w.Lower == "and" || w.Lower == "'s":
		default:
			return -1, j
		}
	}
	return -1, j
}

// shortName returns the one organisation of the article whose name ends in the
// capitalised noun at word j, "the Forum", -1 if there is none or several.
func (r *reader) shortName(j int) int {
	w := r.l.words[j]
	if w.Name == mention.Person || w.Name == mention.Place || !capital(w) || j == 0 || r.l.words[j-1].Lower != "the" || j+1 < len(r.l.words) && r.l.words[j+1].Tag == ud.TagIN {
		return -1
	}
	return r.only(func(e int) bool {
		return r.entities[e].Type == mention.Org && strings.HasSuffix(r.surface(r.entities[e].Mentions[0]), " "+w.Text)
	})
}

// closesBody reports whether a body's name ends an object before word j: no noun
// follows it, but for a unit's: "X's trade office".
func (r *reader) closesBody(j int, unit bool) bool {
	if j >= len(r.l.words) || !possessiveMark(r.l.words[j]) && !r.l.words[j].Tag.Noun() {
		return true
	}
	if unit {
		return false
	}
	last := -1
	for ; j < len(r.l.words) && (possessiveMark(r.l.words[j]) || r.l.words[j].Tag.Noun() || r.l.words[j].Tag == ud.TagJJ); j++ {
		last = j
	}
	return last >= 0 && r.l.words[last].Name == 0 && r.lists.In(words.Unit, r.l.words[last].Lower)
}

// opensClause reports whether a mark opens the clause behind a name: "A, who heads X".
func opensClause(w string) bool { return w == "," || w == "–" || w == "—" || w == "-" || w == "(" }
