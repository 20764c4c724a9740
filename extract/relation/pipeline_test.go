package relation_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// pipeline is the stages that stand before relations, loaded once for all tests.
type pipeline struct {
	analyzer *syntax.Analyzer
	resolver *entity.Resolver
	finder   *relation.Finder
	names    *gazetteer.Dictionary
}

var stages = sync.OnceValues(func() (*pipeline, error) {
	names, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	analyzer, err := syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()})
	if err != nil {
		return nil, err
	}
	resolver, err := entity.New(entity.Options{Dictionary: names})
	if err != nil {
		return nil, err
	}
	finder, err := relation.New(relation.Options{Dictionary: names})
	if err != nil {
		return nil, err
	}
	return &pipeline{analyzer, resolver, finder, names}, nil
})

func load(tb testing.TB) *pipeline {
	tb.Helper()
	p, err := stages()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// found is what the stages made of a text.
type found struct {
	doc       text.Document
	sentences []syntax.Sentence
	mentions  []mention.Mention
	entities  entity.Resolution
	relations []relation.Relation
	misses    []relation.Miss
}

// name returns the name of an entity, "-" for none.
func (f *found) name(e int) string {
	if e < 0 {
		return "-"
	}
	return f.entities.Entities[e].Name
}

// run finds the relations of annotated text: "[Anna Berg] visited [Oslo|PLACE]".
// Names without a type are persons; "[opening ceremony|ceremony?]" is a described event.
func (p *pipeline) run(annotated, date string) (*found, error) {
	plain, marks, err := unmark(annotated)
	if err != nil {
		return nil, err
	}
	f := &found{doc: text.NewDocument("", plain)}
	f.doc.Date = date
	f.sentences = p.analyzer.Analyze(&f.doc)
	f.mentions = place(f.sentences, marks)
	p.finish(f)
	return f, nil
}

// finish parses and resolves what is in f and finds its relations.
func (p *pipeline) finish(f *found) {
	wanted := p.finder.Wanted(&f.doc, f.sentences, f.mentions)
	for i := range f.sentences {
		var names [][2]int
		for _, m := range f.mentions {
			if m.Sentence == i && !m.Described {
				names = append(names, [2]int{m.First, m.Last})
			}
		}
		if wanted[i] {
			p.analyzer.Parse(&f.doc, &f.sentences[i], names)
		}
	}
	f.entities = p.resolver.Resolve(&f.doc, f.sentences, f.mentions)
	f.relations, f.misses = p.finder.Explain(&f.doc, f.sentences, f.mentions, &f.entities)
}

// unmark takes the brackets out of a text and returns what they marked.
func unmark(s string) (string, []mention.Mention, error) {
	var b strings.Builder
	var marks []mention.Mention
	for s != "" {
		before, rest, ok := strings.Cut(s, "[")
		b.WriteString(before)
		if !ok {
			break
		}
		inside, after, ok := strings.Cut(rest, "]")
		if !ok {
			return "", nil, fmt.Errorf("a bracket is not closed in %q", s)
		}
		name, kind, _ := strings.Cut(inside, "|")
		m := mention.Mention{Type: mention.Person, Confidence: 1}
		switch kind {
		case "ORG":
			m.Type = mention.Org
		case "PLACE":
			m.Type = mention.Place
		case "EVENT":
			m.Type = mention.Event
		}
		if noun, ok := strings.CutSuffix(kind, "?"); ok {
			m.Type, m.Described, m.Kind = mention.Event, true, noun
		}
		m.Start = b.Len()
		b.WriteString(name)
		m.End = b.Len()
		marks = append(marks, m)
		s = after
	}
	return b.String(), marks, nil
}

// place gives mentions their sentences and tokens.
func place(sentences []syntax.Sentence, marks []mention.Mention) []mention.Mention {
	var out []mention.Mention
	for _, m := range marks {
		for s, sentence := range sentences {
			first := slices.IndexFunc(sentence.Tokens, func(t syntax.Token) bool { return t.Overlaps(m.Span) })
			if first < 0 {
				continue
			}
			last := first
			for last < len(sentence.Tokens) && sentence.Tokens[last].Overlaps(m.Span) {
				last++
			}
			m.Sentence, m.First, m.Last = s, first, last
			out = append(out, m)
			break
		}
	}
	return out
}
