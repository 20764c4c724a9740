package entity

import (
	"maps"
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// settle makes positions of a claim, and notes what the person may be called.
func (r *reader) settle(c *claim) {
	p := Position{
		Person: c.person, Target: c.target, AccreditedTo: -1, Sentence: r.s,
		Title: r.titleText(c), TitleSpan: r.span(r.s, c.office.First, c.office.Last), Evidence: r.evidence(*c),
		Qualifier: c.office.Qualifier, Rule: c.rule, Confidence: confidence(c),
	}
	if c.how != "" && c.how != "of" && c.how != "before" {
		p.Rule += ":" + c.how
	}
	if c.office.Role.Class == words.Described {
		p.Target = -1
	}
	r.describePerson(c)
	n := len(r.positions)
	for _, e := range c.accredited {
		if e != p.Target {
			p.AccreditedTo = e
			r.positions = append(r.positions, p)
		}
	}
	if len(r.positions) == n {
		if p.Target < 0 {
			r.open = append(r.open, open{*c, n})
		}
		r.positions = append(r.positions, p)
	}
}

// confidence is the share of such positions that was right on annotated articles,
// in tenths rounded down.
func confidence(c *claim) float64 {
	switch c.how {
	case "host", "header", "list":
		return 0.7
	case "trailing", "comma", "nominal", "phrase":
		return 0.8
	}
	return 0.9
}

// titleText is the title as far as its body: "Deputy Minister of Foreign Affairs"
// without "of the DRC", but an envoy's with both ends. A member of a list is a
// "member".
func (r *reader) titleText(c *claim) string {
	switch {
	case c.as != "":
		return c.as
	case c.rule == ruleMember:
		return "member"
	}
	o := c.office
	first, last := o.First, o.Last
	for first < o.Head && (r.l.words[first].Name != 0 || r.l.words[first].Code != "" || possessiveMark(r.l.words[first])) {
		first++
	}
	if o.Role.Class != words.Diplomat {
		last = r.titleEnd(o, c.how)
	}
	return collapse(r.doc.Text[r.span(r.s, first, last).Start:r.span(r.s, first, last).End])
}

// titleEnd returns where the title ends and its body's name begins.
func (r *reader) titleEnd(o title.Office, how string) int {
	ends := append(append(append([]int(nil), o.Of...), o.To...), o.At...)
	if how == "for" {
		ends = append(ends, o.For...)
	}
	for _, k := range ends {
		if r.l.words[k].Name == 0 {
			continue
		}
		e := k
		for b := k; b > o.HeadLast && b > k-maxItem; b-- {
			if preposition(r.l.words[b-1].Lower) {
				e = b // behind it stands what owns the body: "of the city's council"
				break
			}
		}
		for e > o.HeadLast && (title.Determiner(r.l.words[e-1].Lower) || preposition(r.l.words[e-1].Lower)) {
			e--
		}
		return max(e, o.HeadLast)
	}
	for _, k := range o.Nouns {
		if _, ok := r.l.referent[k]; ok {
			return o.HeadLast
		}
	}
	return o.Last
}

func preposition(w string) bool {
	return w == "of" || w == "to" || w == "at" || w == "in" || w == "for" || w == "with" || w == "from" || w == "on"
}

// collapse puts single spaces for white space.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// describePerson notes an office among what the person may be called, the gender
// that its noun tells, and the country.
func (r *reader) describePerson(c *claim) {
	o := c.office
	if c.like != nil {
		o = *c.like
	}
	d := description{class: o.Role.Class, words: map[string]bool{}, target: c.target}
	d.noun = r.noun(o)
	for k := o.First; k < o.Last; k++ {
		if r.l.words[k].Name == 0 {
			d.words[lexicon.Fold(r.l.words[k].Text)] = true
		}
	}
	p := &r.profiles[c.person]
	p.descriptions = note(p.descriptions, d)
	if p.gender == words.Unknown {
		p.gender = o.Role.Gender
	}
	if p.nation == "" {
		p.nation = r.nationOf(o, c.target)
	}
	if c.target >= 0 && p.country < 0 && r.entities[c.target].Type == mention.Place && r.profiles[c.target].sort == words.Country {
		p.country, p.lent = c.target, c.how == "host"
	}
}

// maxDescriptions bounds what is kept of one person's offices.
const maxDescriptions = 24

// note adds a description that is new.
func note(all []description, d description) []description {
	if len(all) >= maxDescriptions {
		return all
	}
	for _, o := range all {
		if o.noun == d.noun && o.target == d.target && maps.Equal(o.words, d.words) {
			return all
		}
	}
	return append(all, d)
}

// noun is the noun of an office, lower case, in the singular.
func (r *reader) noun(o title.Office) string {
	var w []string
	for k := o.Head; k < o.HeadLast; k++ {
		w = append(w, r.l.words[k].Lower)
	}
	return singular(strings.Join(w, " "), o.Role.Plural)
}

func singular(noun string, plural bool) string {
	if !plural {
		return noun
	}
	switch {
	case strings.HasSuffix(noun, "men"):
		return noun[:len(noun)-3] + "man"
	case strings.HasSuffix(noun, "ies"):
		return noun[:len(noun)-3] + "y"
	}
	return strings.TrimSuffix(noun, "s")
}
