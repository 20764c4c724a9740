package relation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/relation/rule"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Options says what a Finder works with.
type Options struct {
	// Dictionary tells which places lie in which country. It may be nil: then
	// "Palikir, Micronesia" is taken for a place in another only by its form.
	Dictionary *gazetteer.Dictionary
}

// Finder finds the relations of an article. It is immutable and safe for
// concurrent use.
type Finder struct {
	dictionary *gazetteer.Dictionary
	lexicon    *clause.Lexicon
	roles      roles
	happen     roles
	verbs      map[string][]*pattern
	nouns      map[string][]*pattern
	gaps       []*pattern
	coded      map[string]*pattern
}

// pattern is a rule with its type.
type pattern struct {
	rule.Rule
	says Type
	gaps [][]string
}

// New returns a Finder with the embedded rules.
func New(o Options) (*Finder, error) {
	rules, err := rule.Load()
	if err != nil {
		return nil, fmt.Errorf("make relation finder: %w", err)
	}
	return newFinder(o, rules)
}

func newFinder(o Options, rules []rule.Rule) (*Finder, error) {
	f := &Finder{
		dictionary: o.Dictionary, roles: readRoles(rolesTXT), happen: readRoles(happenTXT),
		verbs: make(map[string][]*pattern), nouns: make(map[string][]*pattern), coded: make(map[string]*pattern),
	}
	for _, r := range rules {
		says, err := ParseType(r.Says)
		if err != nil {
			return nil, fmt.Errorf("make relation finder: rule %s: %w", r.Name, err)
		}
		f.add(&pattern{Rule: r, says: says, gaps: fields(r.Gaps)})
	}
	verbs := append(rule.Verbs(rules), clause.StanceVerbs()...)
	nouns := append(rule.Nouns(rules), clause.StanceNouns()...)
	f.lexicon = clause.NewLexicon(verbs, append(nouns, f.roles.nouns()...))
	return f, nil
}

func (f *Finder) add(p *pattern) {
	if p.Code {
		f.coded[p.Name] = p
		return
	}
	for _, v := range p.Verbs {
		f.verbs[v] = append(f.verbs[v], p)
	}
	for _, n := range p.Nouns {
		f.nouns[n] = append(f.nouns[n], p)
	}
	if len(p.gaps) > 0 {
		f.gaps = append(f.gaps, p)
	}
}

// Wanted says of every sentence of an article whether it can carry a relation
// that needs its parse: it holds a word that a rule waits for, and where no event
// is named, no rule about events waits for one. It looks at words and names
// alone, so it may say yes too often, never too seldom. The sentences need not be
// parsed for it.
func (f *Finder) Wanted(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention) []bool {
	named := make([]bool, len(sents))
	events := false
	for _, m := range mentions {
		if m.Type == mention.Event && m.Sentence < len(sents) {
			named[m.Sentence], events = true, true
		}
	}
	wanted := make([]bool, len(sents))
	for i := range sents {
		wanted[i] = f.wants(doc, &sents[i], events, named[i])
	}
	return wanted
}

// wants looks for a trigger of a rule that could fire; events says whether the
// article tells of any, named whether the sentence does.
func (f *Finder) wants(doc *text.Document, s *syntax.Sentence, events, named bool) bool {
	x := f.formsOf(doc, s)
	if f.saysWhoLeads(x.words) {
		return true
	}
	named = named || events && (slices.ContainsFunc(x.words, f.isEventWord) || beginsWithIt(x.words))
	for i := range x.words {
		for _, rules := range [...][]*pattern{f.verbs[x.verbs[i]], f.nouns[x.nouns[i]]} {
			for _, p := range rules {
				if (!p.ofEvents() || named || events && p.unsaid()) && x.allow(p) {
					return true
				}
			}
		}
	}
	return false
}

// saysWhoLeads reports whether words can say who leads a delegation: see
// article.delegationHeads.
func (f *Finder) saysWhoLeads(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return f.roles["headed"][w] }) &&
		overlap([]string{"side", "delegation", "represented"}, words)
}

// beginsWithIt reports whether the subject of a sentence can be an event as "it": at
// its beginning or behind a fronted phrase.
func beginsWithIt(words []string) bool {
	for i, w := range words {
		if w == "it" && (i == 0 || words[i-1] == ",") {
			return true
		}
	}
	return false
}

// isEventWord reports whether a word can speak of an event told before.
func (f *Finder) isEventWord(w string) bool {
	w = singular(w)
	return f.happen["any"][w] || f.happen["part"][w] || f.happen["whole"][w]
}

// unsaid reports whether a rule has an end that its sentence need not name.
func (p *pattern) unsaid() bool {
	return slices.ContainsFunc(append(slices.Clone(p.Left), p.Right...), func(slot string) bool { return slot == "event" || slot == "topic" || slot == "latest" })
}

// forms are the words of a sentence in lower case and what each can be a form of.
type forms struct{ words, verbs, nouns []string }

func (f *Finder) formsOf(doc *text.Document, s *syntax.Sentence) forms {
	n := len(s.Tokens)
	x := forms{make([]string, n), make([]string, n), make([]string, n)}
	for i, tok := range s.Tokens {
		w := lower(tok.Of(doc.Text))
		x.words[i], x.verbs[i], x.nouns[i] = w, f.lexicon.Verb(w), f.lexicon.Noun(w)
	}
	return x
}

// allow reports whether the sentence holds the further words that a rule asks
// for: those it needs in slots, the verbs that carry its noun, and its own.
func (x forms) allow(p *pattern) bool {
	if !overlap(p.Only, x.words) || !overlap(p.Carry, x.verbs) {
		return false
	}
	for _, n := range p.Needs {
		nouns := make([]string, len(n.Nouns))
		for i, w := range n.Nouns {
			nouns[i] = strings.TrimSuffix(w, "+")
		}
		if !overlap(nouns, x.nouns) && !overlap(nouns, x.words) {
			return false
		}
	}
	return true
}

// overlap reports whether two lists share a word; an empty first one asks for
// nothing.
func overlap(asked, words []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(w string) bool { return slices.Contains(words, w) })
}

// ofEvents reports whether one end of what a rule says is an event.
func (p *pattern) ofEvents() bool {
	return p.says == ParticipatedIn || p.says == Organized || p.says == HeldIn
}

// Find returns the relations of an article in the order of their evidence.
// Sentences that are not parsed give only what needs no parse.
func (f *Finder) Find(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res *entity.Resolution) []Relation {
	relations, _ := f.find(doc, sents, mentions, res, false)
	return relations
}

// Miss is a pair of people in a sentence with a meeting word of whom nothing
// was said, and why.
type Miss struct {
	Sentence int
	// A and B are indexes into the entities.
	A, B int
	// Word is the meeting word, Reason what was missing.
	Word, Reason string
}

// Explain is Find with the pairs of people that were passed over.
func (f *Finder) Explain(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res *entity.Resolution) ([]Relation, []Miss) {
	return f.find(doc, sents, mentions, res, true)
}

func (f *Finder) find(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res *entity.Resolution, explain bool) ([]Relation, []Miss) {
	a := newArticle(f, doc, sents, mentions, res)
	a.read()
	out := a.finish()
	if !explain {
		return out, nil
	}
	return out, a.misses(out)
}

// read applies all rules to all sentences, in order.
func (a *article) read() {
	a.positions()
	for s := range a.sents {
		a.sentence(s)
	}
	a.hostListed()
	a.titleEvent()
	a.dropTalks()
	a.besideEvents()
	a.topicPlace()
}
