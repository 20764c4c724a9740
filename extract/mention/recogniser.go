package mention

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/cluster"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/mention/house"
	"github.com/whomet/whomet/extract/mention/perceptron"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Options says what a Recogniser uses. The zero value is the embedded model
// with the embedded dictionaries.
type Options struct {
	// Names is the dictionary to look names up in; nil is the embedded one.
	Names *gazetteer.Dictionary
	// Model and Clusters are the bytes of another model than the embedded one.
	Model, Clusters string
}

// Recogniser finds names. It is immutable and safe for concurrent use.
type Recogniser struct {
	names  *gazetteer.Dictionary
	reader *feature.Reader
	model  *perceptron.Model
	rules  *house.Rules
	lists  *lists
	trust  *trust
	idle   sync.Pool
}

// New returns a recogniser. It takes about a tenth of a second; make one and
// keep it.
func New(o Options) (*Recogniser, error) {
	if o.Model == "" {
		o.Model = dictionaries.Recogniser()
	}
	if o.Clusters == "" {
		o.Clusters = dictionaries.RecogniserClusters()
	}
	if o.Names == nil {
		var err error
		if o.Names, err = gazetteer.Load(); err != nil {
			return nil, err
		}
	}
	clusters, err := cluster.Read(o.Clusters)
	if err != nil {
		return nil, err
	}
	model, err := perceptron.Read(o.Model)
	if err != nil {
		return nil, err
	}
	trust, err := readTrust(trustTable)
	if err != nil {
		return nil, fmt.Errorf("read confidence: %w", err)
	}
	return &Recogniser{
		names: o.Names, reader: feature.NewReader(o.Names, clusters), model: model,
		rules: house.New(), lists: readLists(), trust: trust,
	}, nil
}

// name is a mention in the making: a range of the features' tokens.
type name struct {
	bilou.Span
	sentence int
	// margin is by how much the model prefers its labels.
	margin int32
	// rule says which rule found or changed it, empty for the model alone.
	rule string
	kind string
	// described is set for a described event.
	described bool
}

// pass is the memory of one article's recognition.
type pass struct {
	*Recogniser
	text     string
	features *feature.Document
	set      feature.Set
	search   perceptron.Search
	scores   [][]perceptron.Scores
	labels   [][]bilou.Label
	margins  []int32
	spans    []bilou.Span
	known    known
	found    []name
	lines    []line
	sentence house.Sentence
	surfaces *surfaces
}

// Recognise returns the mentions of an article whose sentences are given, in
// the order of the text. Named mentions do not overlap; a described event may
// hold others.
func (r *Recogniser) Recognise(doc *text.Document, sentences []syntax.Sentence) []Mention {
	p := r.borrow()
	defer r.idle.Put(p)
	p.decide(doc, sentences)
	p.settle(sentences)
	return p.mentions()
}

func (r *Recogniser) borrow() *pass {
	if p, ok := r.idle.Get().(*pass); ok {
		return p
	}
	return &pass{Recogniser: r, features: feature.NewDocument(), surfaces: newSurfaces(), known: make(known, knownWords)}
}

// decide runs the two passes of the model over the article and leaves the names
// in p.found.
func (p *pass) decide(doc *text.Document, sentences []syntax.Sentence) {
	p.text = doc.Text
	p.reader.Read(p.features, doc, sentences)
	n := len(p.features.Sentences)
	for len(p.scores) < n {
		p.scores = append(p.scores, nil)
		p.labels = append(p.labels, nil)
	}
	for i, s := range p.features.Sentences {
		p.scores[i] = p.scores[i][:0]
		for k := range s {
			p.scores[i] = append(p.scores[i], p.score(s, k))
		}
		p.labels[i] = p.search.Best(p.labels[i][:0], p.scores[i], &p.model.Transitions)
	}
	p.features.Reconsider(p.labels[:n])
	p.found = p.found[:0]
	for i, s := range p.features.Sentences {
		p.again(i, s)
	}
}

// score adds up the weights of token k's features.
func (p *pass) score(s []feature.Token, k int) (sum perceptron.Scores) {
	for r := feature.Self; r < feature.Roles; r++ {
		p.known.add(p, &sum, feature.Neighbour(s, k, r), r)
	}
	p.set.EmitRest(s, k)
	for _, h := range p.set.Hashes {
		p.model.Add(&sum, h)
	}
	return sum
}

// again is the second pass over a sentence.
func (p *pass) again(i int, s []feature.Token) {
	scores, labels := p.scores[i], p.labels[i]
	for k := range s {
		p.set.EmitSecond(s, k)
		for _, h := range p.set.Hashes {
			p.model.Add(&scores[k], h)
		}
	}
	labels = p.search.Best(labels[:0], scores, &p.model.Transitions)
	p.labels[i] = labels
	p.spans = bilou.Spans(p.spans[:0], labels)
	if len(p.spans) == 0 {
		return
	}
	p.margins = p.search.Margins(p.margins[:0], labels, scores, &p.model.Transitions)
	for _, span := range p.spans {
		least := slices.Min(p.margins[span.First:span.Last])
		p.found = append(p.found, name{Span: span, sentence: i, margin: least})
	}
}

// mentions turns the names into mentions, in the order of the text; so it
// leaves p.found, without the names of other things.
func (p *pass) mentions() []Mention {
	p.found = slices.DeleteFunc(p.found, func(n name) bool { return n.Class == bilou.Other })
	slices.SortStableFunc(p.found, func(a, b name) int {
		return cmp.Or(a.sentence-b.sentence, a.First-b.First, b.Last-a.Last)
	})
	out := make([]Mention, len(p.found))
	for i, n := range p.found {
		s := p.features.Sentences[n.sentence]
		out[i] = Mention{
			Span:     text.Span{Start: s[n.First].Start, End: s[n.Last-1].End},
			Type:     typeOf(n.Class),
			Sentence: n.sentence, First: n.First, Last: n.Last,
			Described: n.described, Kind: n.kind,
			Confidence: p.trust.of(n),
		}
	}
	return out
}

func typeOf(c bilou.Class) Type {
	switch c {
	case bilou.Person:
		return Person
	case bilou.Org:
		return Org
	case bilou.Place:
		return Place
	}
	return Event
}
