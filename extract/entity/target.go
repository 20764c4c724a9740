package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// inherit finds the targets of the sentence's claims: those that their own words
// name, then those that the list or the clause they stand in gives.
func (r *reader) inherit() {
	for i := range r.claims {
		r.own(&r.claims[i])
	}
	for i := range r.claims {
		r.trailing(&r.claims[i])
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.target >= 0 || c.office.Role.Class == words.Described {
			continue
		}
		for _, find := range []func(*claim){r.fromPhrase, r.fromList, r.fromHeader, r.fromCompany, r.fromBehalf, r.fromArticle, r.fromHost, r.headOfState} {
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
		{reversed(o.Before), mention.Org, "before"},
		{append(r.referents(o), r.possessor(o)...), mention.Org, "before"},
		{o.Nouns, mention.Org, "nominal"},
		{o.Of, mention.Place, "of"},
		{reversed(o.Before), mention.Place, "before"},
		{r.possessor(o), mention.Place, "before"},
		{r.itemBody(o), mention.Org, "comma"},
	}
	if o.Role.Class != words.Diplomat {
		tries = append(tries[:4:4], append([]try{{o.To, mention.Org, "to"}, {o.At, mention.Org, "at"}, {o.For, mention.Org, "for"}}, tries[4:]...)...)
	}
	if r.its(c); c.target >= 0 {
		return
	}
	c.unnamed = r.unnamedBody(o)
	for _, t := range tries {
		for _, k := range t.words {
			if e := r.entityAt(k); e >= 0 && r.entities[e].Type == t.t && !(c.unnamed && t.t == mention.Place) {
				c.target, c.how = e, t.how
				return
			}
		}
	}
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
	if k < 2 || r.l.words[k-1].Lower != "," || r.l.words[k-2].Name != mention.Org {
		return nil
	}
	if k > 2 && r.l.words[k-3].Tag != ud.TagColon && r.l.words[k-3].Tag != ud.TagHYPH && r.l.words[k-3].Lower != "–" && r.l.words[k-3].Lower != "•" {
		return nil
	}
	return []int{k - 2}
}

// its takes the body or country last named in the sentence for "its President A".
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

// trailing reads the body or country behind the name: "Prime Minister A of Japan",
// "Senior Directors B and C from the U.S. National Security Council".
func (r *reader) trailing(c *claim) {
	if c.rule != ruleBefore {
		return
	}
	k := c.name + 1
	if r.l.phrases[c.phrase].Plural() && !(k+1 < len(r.l.words) && r.opensBody(k)) {
		k = r.listEnd(c.name)
	}
	if k+1 >= len(r.l.words) || !r.opensBody(k) {
		return
	}
	k++
	if r.l.words[k].Lower == "the" {
		k++
	}
	if k+2 < len(r.l.words) && possessiveMark(r.l.words[k+1]) && r.l.words[k+2].Name == mention.Org {
		k += 2 // "A of Japan's National Security Secretariat"
	}
	if k >= len(r.l.words) || !body(r.l.words[k].Name) || r.titleAt(k) {
		return
	}
	e := r.entityOf[r.l.mention[k]]
	switch {
	case c.unnamed && r.entities[e].Type == mention.Place:
	case c.target < 0 && r.serves(c.office, e):
		c.target, c.how = e, "trailing"
	case r.entities[e].Type == mention.Org && c.target >= 0 && c.target != e && r.entities[c.target].Type == mention.Org:
		more := *c
		more.target, more.how = e, "trailing"
		r.claims = append(r.claims, more)
	case r.entities[e].Type == mention.Org && c.target >= 0 && r.entities[c.target].Type == mention.Place:
		c.target, c.how = e, "trailing"
	}
}

// opensBody reports whether the word at k leads from a name to the body or country
// that the person serves: "of", "from", "at", or the bracket in "Minister A (Italy)".
func (r *reader) opensBody(k int) bool {
	switch r.l.words[k].Lower {
	case "of", "from":
		return true
	case "at":
		return r.l.words[k+1].Name == mention.Org || k+2 < len(r.l.words) && r.l.words[k+1].Lower == "the" && r.l.words[k+2].Name == mention.Org
	case "(":
		return k+2 < len(r.l.words) && r.l.words[k+2].Lower == ")"
	}
	return false
}

// serves reports whether an office may be one of an entity: a chairman from a city
// does not chair the city.
func (r *reader) serves(o title.Office, e int) bool {
	if r.entities[e].Type == mention.Org || r.profiles[e].sort == words.Country {
		return true
	}
	return o.Role.Class == words.State || o.Role.Class == words.Religion || o.Role.Class == words.Member
}

// listEnd returns the word after the list of names that the name at k stands in.
func (r *reader) listEnd(k int) int {
	e := k + 1
	for e < len(r.l.words) {
		w := r.l.words[e]
		if w.Name == mention.Person || w.Lower == "," || w.Lower == "and" || w.Lower == "&" {
			e++
			continue
		}
		break
	}
	return e
}

// fromPhrase takes the target of another office of the same phrase: "Vice-Chancellor
// and President of USP", "Saudi Prime Minister and Crown Prince".
func (r *reader) fromPhrase(c *claim) {
	for _, d := range r.claims {
		if d.phrase != c.phrase || d.name != c.name || d.target < 0 || d.rule != c.rule {
			continue
		}
		// What an office governs does not reach the offices behind it: "Member of
		// the Committee and Foreign Minister".
		envoy := c.office.Role.Class == words.Diplomat && d.office.Role.Class == words.Diplomat
		if d.how == "of" && d.office.First < c.office.First && !envoy {
			continue
		}
		c.target, c.how = d.target, "phrase"
		return
	}
	// A rank before the name goes with the office before it.
	for _, d := range r.claims {
		if d.name == c.name && d.target >= 0 && c.office.Role.Class == words.State && d.office.Role.Class == words.State && d.phrase != c.phrase {
			c.target, c.how = d.target, "phrase"
			return
		}
	}
}

// fromList takes the country that stands before the title of the name before it in
// a list: "Israeli prime minister A and energy minister B".
func (r *reader) fromList(c *claim) {
	if c.rule != ruleBefore || c.office.Role.Class == words.Academic || c.office.Role.Class == words.Military {
		return
	}
	prev := r.personBefore(c.office.First)
	if prev < 0 {
		return
	}
	for _, d := range r.claims {
		if d.name != prev || d.target < 0 || d.how == "of" || d.how == "trailing" || d.rule == ruleMember {
			continue
		}
		place := r.entities[d.target].Type == mention.Place
		governs := c.office.Role.Class == words.State || c.office.Role.Class == words.Diplomat
		if place && governs || !place && r.deputises(c, d) {
			c.target, c.how = d.target, "list"
			return
		}
	}
}

// deputises reports whether an office of a list goes with the one before it: a
// president's vice president in the same body.
func (r *reader) deputises(c *claim, d claim) bool {
	if c.office.Last > c.office.HeadLast || d.how == "nominal" {
		return false
	}
	switch r.noun(c.office) {
	case "vice president", "vice-president", "president", "vice chairman", "vice-chairman", "vice chair", "vice-chair", "treasurer", "general secretary":
	default:
		return false
	}
	switch r.noun(d.office) {
	case "president", "chairman", "chair", "chairperson", "chairwoman", "vice president", "vice-president", "vice chairman":
		return true
	}
	return false
}

// personBefore returns the name that a list has right before word k, -1 if none.
func (r *reader) personBefore(k int) int {
	for k > 0 {
		w := r.l.words[k-1]
		switch {
		case w.Name == mention.Person:
			return k - 1
		case w.Lower == "," || w.Lower == "and" || w.Lower == "the" || w.Lower == "&" || w.Lower == "well" || w.Lower == "as" || w.Lower == ";" || w.Lower == "his" || w.Lower == "her" || w.Lower == "its":
			k--
		default:
			return -1
		}
	}
	return -1
}

// fromHeader takes the body of the list's head: "the PCL delegation consisting of",
// "UCSC representatives included".
func (r *reader) fromHeader(c *claim) {
	if c.office.Role.Class == words.State && c.office.First == c.office.Head && c.office.Last == c.office.HeadLast && c.rule == ruleBefore && r.l.words[c.office.Head].Lower == "president" {
		// A bare "President X" in a list is a head of state, not the body's president.
		if r.headerFor(c.name) < 0 {
			return
		}
	}
	e := r.headerFor(c.name)
	if e < 0 {
		e = r.side()
	}
	if e < 0 || e == c.person || r.entities[e].Type == mention.Place && c.office.Role.Class != words.State && c.office.Role.Class != words.Diplomat {
		return
	}
	c.target, c.how = e, "header"
}

// headerFor returns the body or country whose delegation or representatives the
// name at k is listed with, or who is represented by it; -1 if none.
func (r *reader) headerFor(k int) int {
	for j := k - 1; j >= 0; j-- {
		w := r.l.words[j]
		switch {
		case !header(w.Lower) && !body(w.Name), !r.introduces(j+1, k):
		case body(w.Name):
			if r.represented(j+1, k, w.Name == mention.Org) {
				return r.entityOf[r.l.mention[j]]
			}
		case j > 0 && (r.l.words[j-1].Name != 0 || r.l.words[j-1].Code != ""):
			return r.bodyEntity(j - 1)
		case j > 1 && possessiveMark(r.l.words[j-1]):
			return r.bodyEntity(j - 2)
		case j > 0 && r.l.words[j-1].Lower == "its":
			return r.lastBody(j)
		default:
			return r.from(j + 1)
		}
	}
	return -1
}

// lastBody returns the country or organisation referred to last before word k, in
// its sentence or the one before.
func (r *reader) lastBody(k int) int {
	pos := r.sents[r.s].Tokens[r.l.first[k]].Start
	return r.lastBefore(pos, r.s, 1, func(e int) bool {
		return r.entities[e].Type == mention.Org || r.profiles[e].sort == words.Country
	})
}

// side returns the body or country of "On the Italian side, …" at the beginning of a
// sentence, -1 if it does not begin so.
func (r *reader) side() int {
	for k := 2; k < len(r.l.words) && k < 6; k++ {
		if r.l.words[k].Lower != "side" {
			continue
		}
		switch r.l.words[0].Lower {
		case "on", "from", "for":
			return r.bodyEntity(k - 1)
		}
	}
	return -1
}

// header reports whether a noun stands for the people of one body or country.
func header(w string) bool {
	switch w {
	case "delegation", "representatives", "delegates", "officials", "team", "side", "group", "mission", "leadership", "that":
		return true
	}
	return false
}

// from returns the body or country behind "of" or "from" at word k: "a delegation
// from Acme University".
func (r *reader) from(k int) int {
	if k+1 >= len(r.l.words) || r.l.words[k].Lower != "of" && r.l.words[k].Lower != "from" {
		return -1
	}
	if r.l.words[k+1].Lower == "the" {
		k++
	}
	if k+1 >= len(r.l.words) {
		return -1
	}
	return r.bodyEntity(k + 1)
}

// represented reports whether words j to k say that somebody stands for a body or,
// if it is an organisation, leads it.
func (r *reader) represented(j, k int, org bool) bool {
	for ; j < k; j++ {
		switch r.l.words[j].Lower {
		case "represented":
			return true
		case "led", "headed", "chaired":
			return org && j+1 < k && r.l.words[j+1].Lower == "by"
		case "was", "were", "is", "are", ",", "also":
		default:
			return false
		}
	}
	return false
}

func (r *reader) bodyEntity(k int) int {
	e := r.entityAt(k)
	if e >= 0 && body(r.entities[e].Type) {
		return e
	}
	return -1
}

// introduces reports whether words j to k begin with a verb that opens a list of
// people, in which the word at k still stands: no other verb comes between.
func (r *reader) introduces(j, k int) bool {
	for n := 0; j < k && n < 5; j, n = j+1, n+1 {
		switch r.l.words[j].Lower {
		case "led", "headed", "consisting", "comprising", "including", "included", "includes", "comprised", "composed", "represented", "chaired":
			return r.goesOn(j+1, k)
		case "by":
			return n == 0 && r.goesOn(j+1, k)
		case "was", "is", "were", "are", "also", "of", "from", "the", ",", "to", "will", "be":
		default:
			if r.l.words[j].Name == 0 {
				return false
			}
		}
	}
	return false
}

// goesOn reports whether a list of people goes on from word j to word k.
func (r *reader) goesOn(j, k int) bool {
	for i := k - 1; i > j; i-- {
		if r.l.words[i].Lower == ";" {
			j = i // an item of its own: what the items before it say matters not
		}
	}
	for ; j < k; j++ {
		w := r.l.words[j]
		switch w.Tag {
		case ud.TagVBD, ud.TagVBZ, ud.TagVBP, ud.TagMD:
			if !capital(w) && w.Name == 0 {
				return false
			}
		}
		if w.Lower == "led" || w.Lower == "headed" || w.Lower == "represented" || header(w.Lower) && w.Name == 0 && !r.titleAt(j) {
			return false
		}
	}
	return true
}
