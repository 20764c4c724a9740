package relation

import (
	"fmt"

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
	f := &Finder{dictionary: o.Dictionary, roles: readRoles(rolesTXT), happen: readRoles(happenTXT), verbs: make(map[string][]*pattern), nouns: make(map[string][]*pattern), coded: make(map[string]*pattern)}
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

// Wants reports whether a sentence can carry a relation that needs its parse:
// it holds a word that a rule waits for. It looks at words alone, so it may
// say yes too often, never too seldom. Sentences need not be parsed for it.
func (f *Finder) Wants(doc *text.Document, s *syntax.Sentence) bool {
	for _, tok := range s.Tokens {
		w := lower(tok.Of(doc.Text))
		if f.verbs[f.lexicon.Verb(w)] != nil || f.nouns[f.lexicon.Noun(w)] != nil {
			return true
		}
	}
	return false
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
