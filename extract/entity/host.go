package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// fromHost takes the country or body visited: "In Nigeria, Mr. A met with Vice
// President B", "travelled to Colombia and met with President C"; in an article
// whose headline is a trip to one country, that country.
func (r *reader) fromHost(c *claim) {
	behind := c.rule == ruleApposition && c.office.Role.Class == words.State
	if !behind && (c.rule != ruleBefore || c.office.Role.Class != words.State && c.office.Role.Class != words.Office) {
		return
	}
	host, met, joined := -1, false, false
	for k := range min(c.office.First, c.name) {
		w := r.l.words[k]
		switch {
		case w.Name == mention.Place && r.visited(k), w.Name == mention.Org && r.paidVisit(k):
			host, met = r.hostAt(k, r.local(c)), false
		case r.meets(w.Lower):
			met = true
		}
		joined = joined || w.Lower == "joined" || w.Lower == "accompanied"
	}
	if e := r.credentials(c); host < 0 && e >= 0 {
		host, met = e, true
	}
	if e := r.inviter(c); e >= 0 {
		host, met = e, true
	}
	if host < 0 && met && !joined {
		host = r.hostSoFar(c)
	}
	if host < 0 || !met || !r.hosts(c, host) {
		return
	}
	c.target, c.how = host, "host"
}

// hostSoFar is the place that the paragraph said before that somebody visits, else
// the country of the article's one trip; -1 if there is neither.
func (r *reader) hostSoFar(c *claim) int {
	if e := r.hostNow; e >= 0 && r.hostParagraph == r.sents[r.s].Paragraph && r.hosts(c, e) {
		return e
	}
	return r.tripTo
}

// noteHost notes the last place that the sentence says somebody visits.
func (r *reader) noteHost() {
	for k := range r.l.words {
		if r.l.words[k].Name == mention.Place && r.visited(k) {
			r.hostNow, r.hostParagraph = r.hostAt(k, false), r.sents[r.s].Paragraph
		}
	}
}

// inviter returns the country visited "at the invitation of" the office's holder, -1 if
// there is none.
func (r *reader) inviter(c *claim) int {
	k := c.office.First - 1
	for k > 0 && title.Determiner(r.l.words[k].Lower) {
		k--
	}
	if k < 1 || r.l.words[k].Lower != "of" && r.l.words[k].Lower != "from" || r.l.words[k-1].Lower != "invitation" {
		return -1
	}
	for j := range r.l.words {
		if r.l.words[j].Name == mention.Place && r.visited(j) {
			return r.hostAt(j, false)
		}
	}
	return r.tripTo
}

// credentials returns the country to which an envoy of the sentence is accredited,
// where the envoy presents credentials to the office's holder.
func (r *reader) credentials(c *claim) int {
	k := c.office.First
	if k < 2 || r.l.words[k-1].Lower != "to" || r.l.words[k-2].Lower != "credentials" && r.l.words[k-2].Lower != "credence" {
		return -1
	}
	for j := k; j > 1; j-- {
		// "with concurrent accreditation to Rwanda"
		if r.l.words[j].Name == mention.Place && r.l.words[j-1].Lower == "to" && r.l.words[j-2].Lower == "accreditation" {
			return r.entityOf[r.l.mention[j]]
		}
	}
	for i := len(r.claims) - 1; i >= 0; i-- {
		for j := len(r.claims[i].accredited) - 1; j >= 0; j-- {
			if e := r.claims[i].accredited[j]; r.profiles[e].sort == words.Country {
				return e
			}
		}
	}
	return -1
}

// local reports whether an office is one of a city or region.
func (r *reader) local(c *claim) bool {
	return r.lists.In(words.LocalOffice, r.noun(c.office))
}

// hostAt returns the body at word k, or the country of the place there, if the
// article names it and it is not a local office that asks; else the place.
func (r *reader) hostAt(k int, local bool) int {
	e := r.entityOf[r.l.mention[k]]
	if local || r.entities[e].Type != mention.Place || r.profiles[e].sort == words.Country {
		return e
	}
	if known := r.know(r.l.words[k].Text).entries; len(known) > 0 {
		if c := r.countryEntity(known[0].Country); c >= 0 {
			return c
		}
	}
	return e
}

// hosts reports whether an office may be one of the host: a minister's of the
// country, a chairwoman's of the council.
func (r *reader) hosts(c *claim, host int) bool {
	if r.entities[host].Type == mention.Org {
		return true
	}
	if r.local(c) {
		return r.profiles[host].sort != words.Country
	}
	return c.office.Role.Class == words.State && r.profiles[host].sort == words.Country
}

// visited reports whether the place at k is where the sentence's action is: behind
// "In" at its beginning, or behind a verb of travel.
func (r *reader) visited(k int) bool {
	if k > 0 && r.l.words[k-1].Lower == "the" {
		k--
	}
	if k == 0 {
		return false
	}
	switch r.l.words[k-1].Lower {
	case "in":
		if k == 2 && r.lists.In(words.Stay, r.l.words[0].Lower) {
			return true // "While in Bhutan, A met B"
		}
		return k == 1 || k > 1 && (r.l.words[k-2].Lower == "arrived" || r.l.words[k-2].Lower == "arrives" || r.l.words[k-2].Lower == "landed")
	case "to":
		return k > 1 && r.lists.In(words.Travel, r.l.words[k-2].Lower)
	case "visited", "visiting", "visits", "visit":
		return true
	}
	return false
}

// paidVisit reports whether the body at k was visited.
func (r *reader) paidVisit(k int) bool {
	if k > 0 && r.l.words[k-1].Lower == "the" {
		k--
	}
	if k == 0 {
		return false
	}
	return r.l.words[k-1].Lower == "visited" || r.l.words[k-1].Lower == "to" && k > 1 && r.lists.In(words.Travel, r.l.words[k-2].Lower)
}

// meets reports whether a word says that people met, spoke or were received.
func (a *article) meets(w string) bool {
	return strings.HasPrefix(w, "meet") || a.lists.In(words.Meeting, w)
}

// maxLead is the number of sentences in which a text says what trip it is about.
const maxLead = 6

// trip returns the one country to which the headline or, if it names none, the
// article's first sentences say that somebody travelled; -1 if there is none or
// several.
func (a *article) trip() int {
	headline := 0
	for headline < len(a.lines) && a.sents[headline].Headline {
		headline++
	}
	if e := a.tripIn(0, headline); e != -1 {
		return max(e, -1)
	}
	return max(a.tripIn(headline, min(len(a.lines), headline+maxLead)), -1)
}

// tripIn returns the one country visited in sentences from to to, -1 if there is
// none and -2 if there are several.
func (a *article) tripIn(from, to int) int {
	found := -1
	for s := from; s < to; s++ {
		r := reader{article: a, s: s, l: &a.lines[s]}
		for k := range r.l.words {
			if r.l.words[k].Name != mention.Place || !r.visited(k) || from > 0 && k < 2 {
				continue
			}
			e := r.hostAt(k, false)
			if a.profiles[e].sort != words.Country {
				continue
			}
			if found >= 0 && found != e || r.severalPlaces() {
				return -2
			}
			found = e
		}
	}
	return found
}

// severalPlaces reports whether a headline lists places: "Travel to A, B and C".
func (r *reader) severalPlaces() bool {
	for k := 1; k+1 < len(r.l.words); k++ {
		w := r.l.words[k]
		if (w.Lower == "," || w.Lower == "and") && r.l.words[k-1].Name == mention.Place && r.l.words[k+1].Name == mention.Place {
			return true
		}
	}
	return false
}

// fromCompany takes the body of the delegation that stands beside the name:
// "Chairman A and the entire PCL delegation".
func (r *reader) fromCompany(c *claim) {
	if c.rule != ruleBefore || c.office.Role.Class != words.Office {
		return
	}
	for k := c.name + 1; k < len(r.l.words) && k < c.name+maxVerbs; k++ {
		w := r.l.words[k]
		if w.Lower == "delegation" && r.l.words[k-1].Name == mention.Org {
			c.target, c.how = r.entityOf[r.l.mention[k-1]], "header"
			return
		}
		if w.Tag.Verb() || w.Name == mention.Person || w.Lower == "," {
			return
		}
	}
}

// fromBehalf takes the body for which the person acts: "on behalf of Acme, President
// A signed", "signed by Rector A on behalf of Acme".
func (r *reader) fromBehalf(c *claim) {
	if c.office.Role.Class != words.Office && c.office.Role.Class != words.State {
		return
	}
	for k := 2; k < len(r.l.words); k++ {
		w := r.l.words[k]
		if w.Name != mention.Org || r.titleAt(k) {
			continue
		}
		j := k - 1
		if r.l.words[j].Lower == "the" {
			j--
		}
		if j < 1 || r.l.words[j].Lower != "of" || r.l.words[j-1].Lower != "behalf" {
			continue
		}
		if d := c.name - k; d > -maxVerbs && d < maxVerbs {
			c.target, c.how = r.entityOf[r.l.mention[k]], "behalf"
			return
		}
	}
}

// counterparts gives the office of the person whose counterpart another is:
// "Foreign Minister A and his Saudi counterpart B".
func (r *reader) counterparts() {
	for i := range r.claims {
		c := &r.claims[i]
		if c.office.Role.Class != words.Described || !strings.HasPrefix(r.l.words[c.office.HeadLast-1].Lower, "counterpart") || c.target < 0 {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			d := r.claims[k]
			if d.person != c.person && (d.office.Role.Class == words.State || d.office.Role.Class == words.Office) {
				c.as, c.how = r.titleText(&d), "counterpart"
				c.office.Role.Class = d.office.Role.Class
				c.like = &d.office
				break
			}
		}
	}
}

// headOfState takes the country that the article is about for "the Head of State
// A": the title names nobody else's.
func (r *reader) headOfState(c *claim) {
	switch r.noun(c.office) {
	case "head of state", "head of government":
		if e := r.mainCountry(); e >= 0 {
			c.target, c.how = e, "home"
		}
	}
}
