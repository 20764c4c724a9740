package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// article is the state of one call of Resolve.
type article struct {
	*Resolver
	doc      *text.Document
	sents    []syntax.Sentence
	mentions []mention.Mention

	// entityOf is the entity of every mention.
	entityOf []int
	entities []Entity
	profiles []profile
	lines    []line
	refs     []reference
	// pending are the references that the pass has not reached.
	pending []reference
	// countries are the places of the article with an ISO code, by the code.
	countries map[string]int

	anaphors  []Anaphor
	positions []Position
	// tripTo is the country of a headline about a trip, -1 if it is about none.
	tripTo int
	// delegations are those listed so far.
	delegations []delegation

	// places are the dictionary's answers, by phrase.
	places map[string]known
}

// profile is what the article says of an entity beside its names.
type profile struct {
	gender words.Gender
	// nouns are the words of an organisation's or event's names that nominals may
	// use; of a person the descriptions.
	nouns        map[string]bool
	descriptions []description
	// called are the nominals that were resolved to the person.
	called []description
	// sort is what kind of place it is.
	sort words.Scope
	// country is the entity of a person's country, -1 if unknown.
	country int
}

// known is what the dictionary knows of a phrase.
type known struct {
	country, demonym string
	sort             words.Scope
	entries          []gazetteer.Entry
}

func newArticle(r *Resolver, doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention) *article {
	return &article{Resolver: r, doc: doc, sents: sents, mentions: mentions,
		places: map[string]known{}, countries: map[string]int{}}
}

// know asks the dictionary about a phrase, once.
func (a *article) know(phrase string) known {
	if k, ok := a.places[phrase]; ok {
		return k
	}
	var k known
	kinds, entries := a.dict.Lookup(phrase)
	for _, e := range entries {
		switch {
		case e.Kind == gazetteer.Country && k.country == "":
			k.country, k.sort = e.Country, words.Country
		case e.Kind == gazetteer.Demonym && k.demonym == "":
			k.demonym = e.Country
		}
	}
	if kinds.Has(gazetteer.Demonym) && k.demonym == "" && len(entries) > 0 {
		k.demonym = entries[0].Country
	}
	for _, e := range entries {
		if k.sort != 0 {
			break
		}
		switch e.Kind {
		case gazetteer.City:
			k.sort = words.City
		case gazetteer.Region:
			k.sort = words.Region
		case gazetteer.Macroregion:
			k.sort = words.Region
			if continent(phrase) {
				k.sort = words.Continent
			}
		}
	}
	k.entries = entries
	a.places[phrase] = k
	return k
}

func continent(name string) bool {
	switch name {
	case "Africa", "Asia", "Europe", "North America", "South America", "Oceania", "Antarctica", "Latin America", "America":
		return true
	}
	return false
}

// countryCode is what alias.Join asks: the country of a name or a demonym.
func (a *article) countryCode(phrase string) string {
	k := a.know(phrase)
	if k.country != "" {
		return k.country
	}
	return k.demonym
}

func (a *article) surface(m int) string { return a.mentions[m].Of(a.doc.Text) }

func (a *article) word(s, t int) string { return a.sents[s].Tokens[t].Of(a.doc.Text) }

// join gives each mention its entity.
func (a *article) join() {
	names := make([]alias.Name, len(a.mentions))
	for i, m := range a.mentions {
		n := alias.Name{Type: m.Type, Text: a.surface(i), Described: m.Described, Bracket: -1}
		switch m.Type {
		case mention.Place:
			n.Code = a.know(n.Text).country
		case mention.Person:
			n.Gender, n.Office = a.address(m)
		}
		if i > 0 && a.opensBracket(a.mentions[i-1], m) {
			n.Bracket = i - 1
		}
		names[i] = n
	}
	a.entityOf = alias.Join(names, a.lists, a.countryCode)
	a.collect(names)
}

// collect makes the entities.
func (a *article) collect(names []alias.Name) {
	for i, e := range a.entityOf {
		m := a.mentions[i]
		if e == len(a.entities) {
			a.entities = append(a.entities, Entity{Type: m.Type, Described: m.Described, Kind: m.Kind})
			a.profiles = append(a.profiles, profile{nouns: map[string]bool{}, country: -1})
		}
		ent, p := &a.entities[e], &a.profiles[e]
		ent.Mentions = append(ent.Mentions, i)
		ent.Described = ent.Described && m.Described
		if ent.Kind == "" {
			ent.Kind = m.Kind
		}
		if names[i].Gender != words.Unknown {
			p.gender = names[i].Gender
		}
		a.profileName(ent, p, names[i])
	}
}

// profileName notes what a name says of its entity.
func (a *article) profileName(e *Entity, p *profile, n alias.Name) {
	switch n.Type {
	case mention.Place:
		k := a.know(n.Text)
		if e.Country == "" && k.country != "" {
			e.Country = k.country
			if _, ok := a.countries[k.country]; !ok {
				a.countries[k.country] = a.entityOf[e.Mentions[0]]
			}
		}
		if p.sort == 0 {
			p.sort = k.sort
		}
		fallthrough
	case mention.Org, mention.Event:
		for w := range strings.FieldsSeq(lexicon.Fold(n.Text)) {
			p.nouns[strings.Trim(w, ".,()\"'")] = true
		}
		if n.Type == mention.Event && e.Kind != "" {
			p.nouns[strings.ToLower(e.Kind)] = true
		}
	case mention.Person:
		if p.gender == words.Unknown {
			first, _, several := strings.Cut(lexicon.Fold(n.Text), " ")
			if several {
				p.gender = a.lists.GivenName(first)
			}
		}
	}
}

// maxBehind is how far an acronym's bracket may stand behind the name: "'s (".
const maxBehind = 6

// opensBracket reports whether m stands in brackets right behind p.
func (a *article) opensBracket(p, m mention.Mention) bool {
	if p.Sentence != m.Sentence || p.End > m.Start || m.Start-p.End > maxBehind || p.Described || m.Described {
		return false
	}
	between := strings.TrimSpace(a.doc.Text[p.End:m.Start])
	for _, end := range []string{"'s", "’s", ",", "\"", "”"} {
		between = strings.TrimSpace(strings.TrimPrefix(between, end))
	}
	if between != "(" && between != "[" && between != "(\"" && between != "(“" {
		return false
	}
	rest := strings.TrimLeft(a.doc.Text[m.End:min(len(a.doc.Text), m.End+4)], " \"”")
	return rest != "" && (rest[0] == ')' || rest[0] == ']')
}

// address reads the forms of address and the noun of office before a name.
func (a *article) address(m mention.Mention) (words.Gender, string) {
	gender := words.Unknown
	k := m.First
	for k > 0 {
		g, ok := a.lists.Honorific(lower(a.word(m.Sentence, k-1)))
		if !ok {
			break
		}
		if g != words.Unknown && gender == words.Unknown {
			gender = g
		}
		k--
	}
	for n := min(4, k); n > 0; n-- {
		var w []string
		for t := k - n; t < k; t++ {
			w = append(w, lower(a.word(m.Sentence, t)))
		}
		if r := a.lists.RoleAt(w); r.Class != 0 && r.Words == n {
			if gender == words.Unknown {
				gender = r.Gender
			}
			return gender, strings.Join(w, " ")
		}
	}
	return gender, ""
}

func lower(s string) string { return strings.ToLower(s) }

// line is a sentence whose names are single words.
type line struct {
	words []title.Word
	// mention is the mention of each word, -1 for plain words; first and last are
	// the tokens that it covers.
	mention     []int
	first, last []int
	phrases     []title.Phrase
	// taken marks the phrases that are a person's title.
	taken []bool
	// referent is the entity that a plain word refers to as the head of a nominal,
	// by index of the word.
	referent map[int]int
}

// layOut builds the lines and finds the phrases of office in them.
func (a *article) layOut() {
	a.lines = make([]line, len(a.sents))
	next := 0
	for s := range a.sents {
		next = a.layLine(s, next)
	}
}

// layLine builds the line of sentence s, whose mentions begin at next, and returns
// where those of the following sentence begin.
func (a *article) layLine(s, next int) int {
	l := line{referent: map[int]int{}}
	tokens := a.sents[s].Tokens
	for next < len(a.mentions) && a.mentions[next].Sentence < s {
		next++
	}
	for t := 0; t < len(tokens); {
		for next < len(a.mentions) && a.mentions[next].Sentence == s && (a.mentions[next].Described || a.mentions[next].First < t) {
			next++
		}
		if next < len(a.mentions) && a.mentions[next].Sentence == s && a.mentions[next].First == t {
			t = a.layName(&l, s, next)
			continue
		}
		e := a.hyphenated(s, t, next)
		l.add(a.plain(s, t, e), -1, t, e)
		t = e
	}
	l.phrases = title.Find(l.words, a.lists)
	l.taken = make([]bool, len(l.phrases))
	a.lines[s] = l
	for next < len(a.mentions) && a.mentions[next].Sentence == s {
		next++
	}
	return next
}

func (l *line) add(w title.Word, m, first, last int) {
	l.words = append(l.words, w)
	l.mention = append(l.mention, m)
	l.first = append(l.first, first)
	l.last = append(l.last, last)
}

// layName adds a mention, and with it the bracket that only repeats its entity.
func (a *article) layName(l *line, s, i int) int {
	m := a.mentions[i]
	last := m.Last
	if i+1 < len(a.mentions) && a.entityOf[i+1] == a.entityOf[i] && a.opensBracket(m, a.mentions[i+1]) {
		last = a.closing(s, a.mentions[i+1].Last)
	}
	name := a.surface(i)
	l.add(title.Word{Text: name, Lower: lower(name), Tag: a.sents[s].Tokens[m.Last-1].Tag, Name: m.Type}, i, m.First, last)
	return last
}

// closing returns the token after the bracket that closes at or after t.
func (a *article) closing(s, t int) int {
	for k := t; k < len(a.sents[s].Tokens) && k < t+2; k++ {
		if w := a.word(s, k); w == ")" || w == "]" {
			return k + 1
		}
	}
	return t
}

// hyphenated returns the end of the word that begins at token t: "Vice-Chancellor"
// is one word even if it is three tokens. A mention, of which next is the first
// that may follow, is no part of one.
func (a *article) hyphenated(s, t, next int) int {
	tokens := a.sents[s].Tokens
	limit := len(tokens)
	if next < len(a.mentions) && a.mentions[next].Sentence == s {
		limit = max(t+1, a.mentions[next].First)
	}
	e := t + 1
	for e+1 < limit && a.word(s, e) == "-" && tokens[e-1].End == tokens[e].Start && tokens[e].End == tokens[e+1].Start {
		e += 2
	}
	return e
}

// plain makes a word of the tokens t to e, which are no name.
func (a *article) plain(s, t, e int) title.Word {
	tokens := a.sents[s].Tokens
	w := a.doc.Text[tokens[t].Start:tokens[e-1].End]
	out := title.Word{Text: w, Lower: strings.ReplaceAll(lower(w), "’", "'"), Tag: tokens[e-1].Tag}
	if w[0] < 'a' || w[0] > 'z' {
		out.Code = a.demonym(s, t)
	}
	return out
}

// demonym returns the country of an adjective such as "Kazakh"; in "South Korean"
// both words have it.
func (a *article) demonym(s, t int) string {
	w := a.word(s, t)
	if t+1 < len(a.sents[s].Tokens) {
		if k := a.know(w + " " + a.word(s, t+1)); k.demonym != "" {
			return k.demonym
		}
	}
	if t > 0 {
		if k := a.know(a.word(s, t-1) + " " + w); k.demonym != "" {
			return k.demonym
		}
	}
	return a.know(w).demonym
}

// span is the text of words i to j of a line.
func (a *article) span(s, i, j int) text.Span {
	l := &a.lines[s]
	tokens := a.sents[s].Tokens
	return text.Span{Start: tokens[l.first[i]].Start, End: tokens[l.last[j-1]-1].End}
}
