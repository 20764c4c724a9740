package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// The constructions by which a passage gives an office, as Position.Rule names
// them.
const (
	ruleBefore     = "before"
	ruleApposition = "apposition"
	ruleCopula     = "copula"
	ruleVerb       = "verb"
	ruleMember     = "member"
)

// description is an office or a noun by which a person may be called again.
type description struct {
	// noun is the noun of office in the singular; class its class.
	noun  string
	class words.Class
	words map[string]bool
	// target is the entity served, -1 if none.
	target int
	// foreign is set if the words name a country that the article does not.
	foreign bool
	// nation is the country that the words name, by its ISO code.
	nation string
}

// claim is an office given to a person, whose target is still open.
type claim struct {
	sentence, phrase int
	office           title.Office
	// name is the word of the person's name; person the entity.
	name, person int
	rule         string
	// targets and accredited are entities.
	target     int
	accredited []int
	how        string
	// unnamed is set if the office names a body that is no mention.
	unnamed bool
	// like is the office that a counterpart's is like, nil for other claims.
	like *title.Office
	// as is the title in words, where it is not the office's own.
	as string
}

// findPositions attaches the phrases of office to people, sentence by sentence.
func (a *article) findPositions() {
	a.tripTo, a.hostNow = a.trip(), -1
	for s := range a.lines {
		r := reader{article: a, s: s, l: &a.lines[s], style: styleUnknown}
		r.read()
		r.noteHost()
	}
}

// reader attaches the phrases of one sentence.
type reader struct {
	*article
	s     int
	l     *line
	style style
	// claims are those of the sentence, in the order of the names.
	claims []claim
}

// style is the side on which a list puts its titles, where commas stand on both.
type style uint8

const (
	styleUnknown style = iota
	styleBefore
	styleAfter
)

func (r *reader) read() {
	r.paired()
	for k := range r.l.words {
		if r.l.words[k].Name == mention.Person {
			r.person(k)
		}
	}
	r.members()
	slices.SortStableFunc(r.claims, func(x, y claim) int { return x.name - y.name })
	r.inherit()
	for i := range r.claims {
		r.settle(&r.claims[i])
	}
}

// person attaches the phrases around the name at k.
func (r *reader) person(k int) {
	r.countryBefore(k)
	r.ledBy(k)
	had := r.before(k) || r.titled(k)
	r.listed(k)
	r.inverted(k)
	end := r.behindName(k)
	aside := r.apposition(k, end, had)
	if aside == 0 {
		r.copula(k, end)
		aside = end + 1
	}
	if end < len(r.l.words) && r.l.words[end].Lower == "," {
		r.mainVerb(k, aside)
	}
	r.clause(k, end)
}

// titled reports whether the name at k has a title of office before it.
func (r *reader) titled(k int) bool {
	for _, c := range r.claims {
		if c.name == k && c.rule == ruleBefore && (c.office.Role.Class == words.State || c.office.Role.Class == words.Diplomat) {
			return true
		}
	}
	return false
}

// countryBefore notes the country of "Fiji's A" and "the Spanish-born B".
func (r *reader) countryBefore(k int) {
	p := &r.profiles[r.entityOf[r.l.mention[k]]]
	if k < 1 || p.country >= 0 {
		return
	}
	e := -1
	switch w := r.l.words[k-1]; {
	case w.Code != "":
		e = r.countryEntity(w.Code)
	case possessiveMark(w) && k > 1 && r.l.words[k-2].Name == mention.Place:
		e = r.entityOf[r.l.mention[k-2]]
	}
	if e >= 0 && r.profiles[e].sort == words.Country {
		p.country = e
	}
}

// phraseEnding returns the free phrase that ends before word k, -1 if there is none.
func (r *reader) phraseEnding(k int) int {
	for i, p := range r.l.phrases {
		if p.Last == k && !r.l.taken[i] {
			return i
		}
	}
	return -1
}

// maxAdjectives bounds the adjectives between a determiner and an office that are no
// part of it: "a widely respected".
const maxAdjectives = 3

// phraseFrom returns the free phrase that begins at word k, behind a determiner and
// adjectives if there are any; -1 if there is none.
func (r *reader) phraseFrom(k int) int {
	if k < len(r.l.words) && r.l.words[k].Name == 0 && title.Determiner(r.l.words[k].Lower) {
		k++
	}
	if k+2 < len(r.l.words) && possessiveMark(r.l.words[k+1]) && r.l.words[k].Name == 0 {
		k += 2 // "the trust's director"
	}
	for i, p := range r.l.phrases {
		if p.First >= k && p.First <= k+maxAdjectives && !r.l.taken[i] && r.adjectives(k, p.First) {
			return i
		}
	}
	return -1
}

// adjectives reports whether words j to k are all adjectives, participles or
// adverbs.
func (r *reader) adjectives(j, k int) bool {
	for ; j < k; j++ {
		switch r.l.words[j].Tag {
		case ud.TagJJ, ud.TagJJR, ud.TagJJS, ud.TagVBN, ud.TagVBG, ud.TagRB, ud.TagRBS, ud.TagCD:
			if r.l.words[j].Name != 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// attach makes claims of all offices of phrase i for the name at k.
func (r *reader) attach(i, k int, rule string) {
	r.l.taken[i] = true
	for _, o := range r.l.phrases[i].Offices {
		r.claims = append(r.claims, r.claim(i, o, k, rule))
	}
}

func (r *reader) claim(i int, o title.Office, k int, rule string) claim {
	return claim{sentence: r.s, phrase: i, office: o, name: k, person: r.nameAt(r.s, k), rule: rule, target: -1}
}

// titleAt reports whether a name is the beginning of a phrase of office.
func (r *reader) titleAt(j int) bool {
	for _, p := range r.l.phrases {
		if p.First <= j && j < p.Last {
			return true
		}
	}
	return false
}

func body(t mention.Type) bool { return t == mention.Org || t == mention.Place }

// hasBody reports whether an office names a body of its own.
func (r *reader) hasBody(o title.Office) bool {
	for _, list := range [][]int{o.Before, o.Of} {
		for _, k := range list {
			if r.l.words[k].Name == mention.Org {
				return true
			}
		}
	}
	return false
}

// evidence covers a title and the name that it belongs to.
func (a *article) evidence(c claim) text.Span {
	return a.span(c.sentence, c.office.First, c.office.Last).Cover(a.span(c.sentence, c.name, c.name+1))
}
