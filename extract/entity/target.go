package entity

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// inherit finds the targets of the sentence's claims: those that their own words
// name, then those that the list or the clause they stand in gives.
func (r *reader) inherit() {
	for i := range r.claims {
		if r.own(&r.claims[i]); r.claims[i].target >= 0 {
			r.more(r.claims[i])
		}
	}
	for i := range r.claims {
		r.trailing(&r.claims[i])
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.target >= 0 || c.office.Role.Class == words.Described || r.foreign(c.office) || r.ofCircle(c.office) {
			continue
		}
		for _, find := range []func(*claim){r.fromOwner, r.fromWhere, r.fromAppointer, r.fromPhrase, r.fromList, r.fromHeader, r.fromCompany, r.fromBehalf, r.fromArticle, r.fromHost, r.headOfState} {
			if find(c); c.target >= 0 {
				break
			}
		}
	}
	r.counterparts()
}

// own finds the target among the words of the office: a body goes before a
// country, "of" before what stands in front.
func (r *reader) own(c *claim) {
	o := c.office
	if o.Role.Class == words.Diplomat {
		c.accredited = append(r.entitiesAt(o.To), r.entitiesAt(o.At)...)
		c.accredited = slices.DeleteFunc(c.accredited, r.mission)
	}
	if c.target >= 0 {
		return
	}
	tries := []struct {
		words []int
		t     mention.Type
		how   string
	}{
		{o.Of, mention.Org, "of"},
		{r.shortIn(o), mention.Org, "of"},
		{reversed(o.Before), mention.Org, "before"},
		{append(r.referents(o), r.possessor(o)...), mention.Org, "before"},
		{o.Nouns, mention.Org, "nominal"},
		{o.Of, mention.Place, "of"},
		{reversed(o.Before), mention.Place, "before"},
		{r.possessor(o), mention.Place, "before"},
		{r.itemBody(o), mention.Org, "comma"},
		{r.bracketOwner(o), mention.Org, "bracket"},
		{r.inBracket(o), mention.Org, "bracket"},
	}
	if o.Role.Class != words.Diplomat || slices.ContainsFunc(r.entitiesAt(o.At), r.mission) {
		tries = append(tries[:5:5], append([]try{{o.To, mention.Org, "to"}, {o.At, mention.Org, "at"}, {r.spokenFor(o), mention.Org, "for"}, {o.At, mention.Place, "at"}}, tries[4:]...)...)
	}
	if r.its(c); c.target >= 0 {
		return
	}
	c.unnamed = r.unnamedBody(o)
	for _, t := range tries {
		for _, k := range t.words {
			if e := r.entityAt(k); e >= 0 && r.entities[e].Type == t.t && (t.t == mention.Org || r.countryServed(c)) {
				c.target, c.how = e, t.how
				return
			}
		}
	}
}

// more makes a second claim of an office of two bodies: "A, chairman of X and Y,".
func (r *reader) more(c claim) {
	k := c.office.Last
	if c.rule == ruleBefore || c.how != "of" || r.entities[c.target].Type != mention.Org || k+1 >= len(r.l.words) || r.l.words[k].Lower != "and" {
		return
	}
	if k++; r.l.words[k].Lower == "the" {
		k++
	}
	if k >= len(r.l.words) || r.l.words[k].Name != mention.Org || r.titleAt(k) || !r.closed(k+1) {
		return
	}
	c.target = r.entityOf[r.l.mention[k]]
	r.claims = append(r.claims, c)
}

// foreign reports whether an office is one of a country that no name of the article
// has: "the Gambian Vice President" serves none of those that are named.
func (r *reader) foreign(o title.Office) bool {
	for _, k := range o.Before {
		if r.l.words[k].Code != "" && r.countryEntity(r.l.words[k].Code) < 0 {
			return true
		}
	}
	return false
}

// ofCircle reports whether an office is one of a group or association without a name:
// its head belongs to none of the bodies around.
func (r *reader) ofCircle(o title.Office) bool {
	for _, k := range o.Nouns {
		if _, known := r.l.referent[k]; !known && r.lists.In(words.Circle, r.l.words[k].Lower) {
			return true
		}
	}
	return false
}

// spokenFor returns the bodies behind "for" and "on" that the office serves, and leaves
// out what is its subject: "judge on the Court", but not "Minister for the Bundesrat" or
// "Vice-Rector for International Relations".
func (r *reader) spokenFor(o title.Office) []int {
	var out []int
	for _, k := range o.For {
		f := strings.Fields(r.l.words[k].Lower)
		if e := r.nameAt(r.s, k); e >= 0 && (r.hasNounOf(e, words.Unit) || o.Role.Class != words.State && !r.lists.Portfolio(f[len(f)-1])) {
			out = append(out, k)
		}
	}
	return out
}

// mission reports whether an organisation is a mission abroad.
func (r *reader) mission(e int) bool {
	return r.entities[e].Type == mention.Org && r.hasNounOf(e, words.MissionNoun)
}

// try is a place of the office to look for the target.
type try = struct {
	words []int
	t     mention.Type
	how   string
}

func reversed(k []int) []int {
	out := make([]int, len(k))
	for i, v := range k {
		out[len(k)-1-i] = v
	}
	return out
}

// countryServed reports whether an office may be one of a country or city: not if it
// names a body, and a scholar serves none ("Greek economist A").
func (r *reader) countryServed(c *claim) bool {
	return !c.unnamed && c.office.Role.Class != words.Academic
}

// unnamedBody reports whether an office names a body that is no mention: the person
// then serves that body, and no country.
func (r *reader) unnamedBody(o title.Office) bool {
	for k := o.First; k < o.Last; k++ {
		w := r.l.words[k]
		if w.Name != 0 || !capital(w) || k >= o.Head && k < o.HeadLast {
			continue
		}
		if h, ok := r.lists.Head(w.Lower); ok && h.Type == mention.Org && h.Scope == words.Named && !r.lists.Portfolio(w.Lower) {
			if _, known := r.l.referent[k]; !known {
				return true
			}
		}
	}
	return false
}

// referents returns the words before the noun of an office that refer back: "the
// Ministry spokesperson".
func (r *reader) referents(o title.Office) []int {
	var out []int
	for k := o.First; k < o.Head; k++ {
		if _, ok := r.l.referent[k]; ok {
			out = append(out, k)
		}
	}
	return out
}

// possessor returns the noun before "'s" in front of an office: "the Ministry's
// spokesperson".
func (r *reader) possessor(o title.Office) []int {
	if o.First > 1 && possessiveMark(r.l.words[o.First-1]) {
		return []int{o.First - 2}
	}
	return nil
}

// itemBody returns the body at the beginning of a list's item, before a comma and the
// office: "Department of Defense, Secretary A".
func (r *reader) itemBody(o title.Office) []int {
	k := o.First
	if k < 2 || r.l.words[k-2].Name != mention.Org {
		return nil
	}
	switch r.l.words[k-1].Lower {
	case ",", "–", "—", ":", "-":
	default:
		return nil
	}
	if k > 2 && r.l.words[k-3].Lower != ";" && r.l.words[k-3].Tag != ud.TagColon && r.l.words[k-3].Tag != ud.TagHYPH && r.l.words[k-3].Lower != "–" && r.l.words[k-3].Lower != "•" {
		return nil
	}
	return []int{k - 2}
}

// bracketOwner returns the body before the bracket that the office opens: "the
// University of Ghana (Vice-Chancellor A)".
func (r *reader) bracketOwner(o title.Office) []int {
	k := o.First
	if k < 2 || r.l.words[k-1].Lower != "(" || r.l.words[k-2].Name != mention.Org {
		return nil
	}
	return []int{k - 2}
}

// inBracket returns the body in the bracket behind the noun of an office, if the article
// names it elsewhere too: "Director (ISPR)".
func (r *reader) inBracket(o title.Office) []int {
	k := o.HeadLast + 1
	if o.Last != k+2 || r.l.words[k-1].Lower != "(" || r.l.words[k].Name != mention.Org || len(r.entities[r.entityOf[r.l.mention[k]]].Mentions) < 2 {
		return nil
	}
	return []int{k}
}

// shortIn returns the acronym in the bracket that closes an office, where the long name
// before it is no mention: "CEO of Energy of Mozambique (EDM)".
func (r *reader) shortIn(o title.Office) []int {
	k := o.Last - 2
	if k < o.HeadLast+3 || r.l.words[k+1].Lower != ")" || r.l.words[k].Name != mention.Org || r.l.words[k-1].Lower != "(" || r.l.words[o.HeadLast].Lower != "of" {
		return nil
	}
	if w := r.l.words[k-2]; w.Name == mention.Org || w.Name == mention.Place && k-2 == o.HeadLast+1 || !capital(w) {
		return nil
	}
	return []int{k}
}

// its takes the body or country last named in the sentence for "its President A", and
// at the beginning of a sentence what the one before it is about.
func (r *reader) its(c *claim) {
	o := c.office
	if o.First == 0 || !ownerWord(r.l.words[o.First-1].Lower) || len(o.Of)+len(o.Before) > 0 {
		return
	}
	for k := o.First - 2; k >= 0; k-- {
		if e := r.nameAt(r.s, k); e >= 0 && body(r.entities[e].Type) {
			c.target, c.how = e, "its"
			return
		}
	}
	if e := r.bodyOfSentence(r.s-1, c.office.Role.Class == words.State); e >= 0 {
		c.target, c.how = e, "its"
	}
}

// bodyOfSentence returns the organisation, or if it is asked for the country, that is the
// subject of a sentence, else the first that it names; -1 if there is none or another
// paragraph begins behind it.
func (r *reader) bodyOfSentence(s int, country bool) int {
	if s < 0 || r.sents[s].Paragraph != r.sents[r.s].Paragraph {
		return -1
	}
	first := -1
	l := &r.lines[s]
	for k := range l.words {
		e := r.nameAt(s, k)
		if e < 0 || r.entities[e].Type != mention.Org && !(country && r.profiles[e].sort == words.Country) {
			continue
		}
		if r.subject(s, l.last[k]-1) {
			return e
		}
		if first < 0 {
			first = e
		}
	}
	return first
}

func ownerWord(w string) bool { return w == "its" || w == "whose" }

// entityAt returns the entity of a name, a nominal or a demonym, -1 if none.
func (r *reader) entityAt(k int) int {
	if e := r.nameAt(r.s, k); e >= 0 {
		return e
	}
	return r.countryEntity(r.l.words[k].Code)
}

func (r *reader) entitiesAt(at []int) []int {
	var out []int
	for _, k := range at {
		if e := r.nameAt(r.s, k); e >= 0 && r.entities[e].Type != mention.Person {
			out = append(out, e)
		}
	}
	return out
}
