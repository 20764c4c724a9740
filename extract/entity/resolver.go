package entity

import (
	"fmt"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Dictionary says what a whole phrase may be and which entries it names, and what
// a word may be in a person's name; *gazetteer.Dictionary does.
type Dictionary interface {
	Lookup(phrase string) (gazetteer.Kinds, []gazetteer.Entry)
	Name(word string) gazetteer.Name
}

// Options are the settings of a Resolver.
type Options struct {
	// Dictionary knows countries, demonyms and cities; without one no place is
	// known by its code, and demonyms are plain words.
	Dictionary Dictionary
}

// Resolver turns mentions into entities. It is immutable and safe for concurrent
// use.
type Resolver struct {
	lists *words.Lists
	dict  Dictionary
}

// New returns a Resolver.
func New(o Options) (*Resolver, error) {
	lists, err := words.Load()
	if err != nil {
		return nil, fmt.Errorf("load resolver: %w", err)
	}
	if o.Dictionary == nil {
		o.Dictionary = noDictionary{}
	}
	return &Resolver{lists: lists, dict: o.Dictionary}, nil
}

type noDictionary struct{}

func (noDictionary) Lookup(string) (gazetteer.Kinds, []gazetteer.Entry) { return 0, nil }
func (noDictionary) Name(string) gazetteer.Name                         { return gazetteer.Name{} }

// Resolve joins the mentions of one article, which must be in text order and lie
// in its sentences, and finds what else refers to them. It changes none of its
// arguments.
func (r *Resolver) Resolve(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention) Resolution {
	a := newArticle(r, doc, sents, mentions)
	a.join()
	a.layOut()
	a.referBodies()
	a.findPositions()
	a.noteNations()
	a.referPeople()
	a.describe()
	return Resolution{Entities: a.entities, Anaphors: a.anaphors, Positions: a.positions}
}
