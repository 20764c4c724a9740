package extract

import (
	"fmt"
	"strings"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Options says how to extract. The zero value is the default.
type Options struct {
	// Dictionaries are the user's own; their entries come before ours.
	Dictionaries []*gazetteer.UserTable
	// MinConfidence leaves out mentions and relations that are less sure, from
	// 0 (keep all) to 1.
	MinConfidence float64
}

// Extractor turns documents into extractions. It is safe for concurrent use.
type Extractor struct {
	version    string
	threshold  float64
	analyzer   *syntax.Analyzer
	recogniser *mention.Recogniser
	resolver   *entity.Resolver
	finder     *relation.Finder
}

// New loads the embedded models and dictionaries.
func New(o Options) (*Extractor, error) {
	if o.MinConfidence < 0 || o.MinConfidence > 1 {
		return nil, fmt.Errorf("make extractor: minimum confidence %g is not between 0 and 1", o.MinConfidence)
	}
	x := &Extractor{version: versionWith(o.Dictionaries), threshold: o.MinConfidence}
	dictionary, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("make extractor: %w", err)
	}
	if len(o.Dictionaries) > 0 {
		dictionary = dictionary.With(o.Dictionaries...)
	}
	if x.analyzer, err = syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()}); err != nil {
		return nil, fmt.Errorf("make extractor: %w", err)
	}
	if x.recogniser, err = mention.New(mention.Options{Names: dictionary}); err != nil {
		return nil, fmt.Errorf("make extractor: %w", err)
	}
	if x.resolver, err = entity.New(entity.Options{Dictionary: dictionary}); err != nil {
		return nil, fmt.Errorf("make extractor: %w", err)
	}
	if x.finder, err = relation.New(relation.Options{Dictionary: dictionary}); err != nil {
		return nil, fmt.Errorf("make extractor: %w", err)
	}
	return x, nil
}

// Extract returns what the document says.
func (x *Extractor) Extract(doc *text.Document) *Extraction {
	a := x.analyse(doc)
	a.relations = x.finder.Find(doc, a.sentences, a.mentions, &a.resolution)
	return x.encode(a)
}

// Head returns the extraction of a document without what it says: what an
// article's hash covers, at no cost.
func (x *Extractor) Head(doc *text.Document) *Extraction {
	return &Extraction{
		ID: doc.ID, Version: x.version, Title: title(doc), Date: doc.Date,
		Source: doc.Source, URL: doc.URL, Lang: doc.Lang, Text: doc.Text,
		Entities: []Entity{}, Relations: []Relation{}, Diagnostics: []Diagnostic{},
	}
}

// title returns the title that the input gave, else the headline that was found,
// if a document made of it and the text would be the same.
func title(doc *text.Document) string {
	headline := doc.Headline.Of(doc.Text)
	if doc.Title == "" && strings.HasPrefix(doc.Text, headline+"\n") {
		return headline
	}
	return doc.Title
}

// analysis is all that the stages found in a document.
type analysis struct {
	doc        *text.Document
	sentences  []syntax.Sentence
	mentions   []mention.Mention
	resolution entity.Resolution
	relations  []relation.Relation
}

// analyse takes a document through the stages before the relations.
func (x *Extractor) analyse(doc *text.Document) *analysis {
	a := &analysis{doc: doc, sentences: x.analyzer.Analyze(doc)}
	a.mentions = x.recogniser.Recognise(doc, a.sentences)
	x.parse(a)
	a.resolution = x.resolver.Resolve(doc, a.sentences, a.mentions)
	return a
}

// parse gives the sentences that can carry a relation their syntax. Names are
// one word for the parser, so a body's long name cannot lead it astray.
func (x *Extractor) parse(a *analysis) {
	wanted := x.finder.Wanted(a.doc, a.sentences, a.mentions)
	next := 0
	var names [][2]int
	for i := range a.sentences {
		names = names[:0]
		for ; next < len(a.mentions) && a.mentions[next].Sentence == i; next++ {
			if m := &a.mentions[next]; !m.Described {
				names = append(names, [2]int{m.First, m.Last})
			}
		}
		if wanted[i] {
			x.analyzer.Parse(a.doc, &a.sentences[i], names)
		}
	}
}
