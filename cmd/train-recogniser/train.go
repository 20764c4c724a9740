package main

import (
	"fmt"
	"os"
	"regexp"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/cluster"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/mention/perceptron"
)

// plan says what to train on and how.
type plan struct {
	sets     string
	gold     []string // files of annotated articles
	times    int      // how often each of those counts
	skip     func(i int) bool
	clusters string
	prune    int
	rounds   int
	limit    int // documents of each set; 0 is all
	leaveOut *regexp.Regexp
}

// makeModel trains the model and writes it.
func makeModel(p plan, out string) error {
	names, err := gazetteer.Load()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(p.clusters)
	if err != nil {
		return err
	}
	table, err := cluster.Read(string(data))
	if err != nil {
		return err
	}
	articles, err := collect(p, newCorrector(names))
	if err != nil {
		return err
	}
	t := &trainer{encoder: newEncoder(feature.NewReader(names, table)), articles: articles}
	if p.leaveOut != nil {
		t.encoder.leaveOut, t.encoder.set.Named = p.leaveOut, true
	}
	m := t.train(p)
	features, weights := m.Features()
	say("%d features with %d weights", features, weights)
	return os.WriteFile(out, m.Append(nil), 0o644)
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

// collect reads the training sets and the gold articles.
func collect(p plan, c *corrector) ([]article, error) {
	var out []article
	for _, s := range trainingSets() {
		n := 0
		for r, err := range records(p.sets, s) {
			if err != nil {
				return nil, err
			}
			a, err := c.read(headline(r, n))
			if err != nil {
				return nil, err
			}
			a.times = s.times
			out = append(out, a)
			if n++; n == p.limit {
				break
			}
		}
	}
	for _, path := range p.gold {
		gold, err := readGold(path)
		if err != nil {
			return nil, err
		}
		for i, a := range gold {
			if p.skip == nil || !p.skip(i) {
				a.times = p.times
				out = append(out, a)
			}
		}
	}
	return out, nil
}

// trainer holds the training text in numbers.
type trainer struct {
	encoder  *encoder
	articles []article
	encoded  [][]sentence
}

// folds is the number of parts into which the training text is cut: the first
// decisions that the second pass learns from come from models that have not
// seen the article.
const folds = 2

func (t *trainer) train(p plan) *perceptron.Model {
	tokens := 0
	for i := range t.articles {
		t.encoder.count(&t.articles[i])
	}
	for i := range t.articles {
		t.encoded = append(t.encoded, t.encoder.encode(&t.articles[i]))
		for _, s := range t.encoded[i] {
			tokens += len(s.labels)
		}
	}
	say("%d articles, %d tokens, %d features", len(t.articles), tokens, len(t.encoder.index.keys))
	for fold := range folds {
		t.jackknife(fold, p)
	}
	r := recipe{rounds: p.rounds, dropLexical: 307, dropOther: 102, single: 410, seed: 1}
	l := newLearner(len(t.encoder.index.keys), r)
	l.learn(t.sentences(func(int) bool { return true }), func(round, wrong int) { say("round %d: %d wrong", round, wrong) })
	return l.model(t.encoder.index.keys, int32(p.prune))
}

// sentences returns those of the articles that are wanted.
func (t *trainer) sentences(want func(i int) bool) []*sentence {
	var out []*sentence
	for i, a := range t.encoded {
		for k := range a {
			if want(i) {
				out = append(out, &a[k])
			}
		}
	}
	return out
}

// jackknife learns from the articles outside of a fold and gives those in it
// the features of the second pass.
func (t *trainer) jackknife(fold int, p plan) {
	r := recipe{rounds: max(2, p.rounds/2), dropLexical: 307, dropOther: 102, seed: uint64(fold) + 2}
	l := newLearner(len(t.encoder.index.keys), r)
	l.learn(t.sentences(func(i int) bool { return i%folds != fold }), func(round, wrong int) { say("fold %d, round %d: %d wrong", fold, round, wrong) })
	l.settle()
	for i := fold; i < len(t.articles); i += folds {
		var first [][]bilou.Label
		for k := range t.encoded[i] {
			first = append(first, l.decide(&t.encoded[i][k]))
		}
		t.encoder.second(&t.articles[i], t.encoded[i], first)
	}
}

// settle replaces the weights by their averages.
func (l *learner) settle() {
	for f := range l.weight {
		for y := range l.weight[f] {
			l.weight[f][y] = l.average(l.weight[f][y], l.summed[f][y])
		}
	}
	for a := range l.trans {
		for b := range l.trans[a] {
			l.trans[a][b] = l.average(l.trans[a][b], l.transS[a][b])
		}
	}
}

// decide labels a sentence by the first pass.
func (l *learner) decide(s *sentence) []bilou.Label {
	l.dropLexical, l.dropOther = 0, 0
	l.choose(s, false)
	l.score()
	return l.search.Best(nil, l.scores, &l.trans)
}
