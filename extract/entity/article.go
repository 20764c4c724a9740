package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/entity/words"
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
	// open are the claims that found no target in their sentences.
	open []open
	// ahead are the phrases of office that nobody named before them has: sentence and
	// index of the phrase.
	ahead [][2]int
	// tripTo is the country of a headline about a trip, -1 if it is about none.
	tripTo int
	// hostNow is the place that was said last to be visited, -1 for none, and
	// hostParagraph the paragraph that says so.
	hostNow, hostParagraph int
	// quotes are what stands in quotes, in text order.
	quotes []text.Span
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
	// lent is set where no title of the person's has the country: it is that of a host.
	lent bool
	// nation is the ISO code of the country for which a person stands, also where no
	// name of the article has it.
	nation string
}

func newArticle(r *Resolver, doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention) *article {
	return &article{Resolver: r, doc: doc, sents: sents, mentions: mentions,
		places: map[string]known{}, countries: map[string]int{}}
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
			p.gender = a.genderOfName(n.Text)
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
