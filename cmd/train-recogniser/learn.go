package main

import (
	"math/rand/v2"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/perceptron"
)

// recipe is how weights are learnt.
type recipe struct {
	rounds int
	// dropLexical and dropOther are the shares, of 1024, of features of words
	// themselves and of others that are left out at random.
	dropLexical, dropOther uint32
	// single is the share, of 1024, of sentences that are learnt without the
	// features of the second pass, which the first pass has to do without.
	single uint32
	seed   uint64
}

type row [bilou.Labels]int32
type sums [bilou.Labels]int64

// learner is an averaged structured perceptron (Collins 2002). The averages
// are kept as sums of weight times step, so that only what changes costs time.
type learner struct {
	recipe
	random *rand.Rand
	weight []row
	summed []sums
	trans  perceptron.Transitions
	transS [bilou.Labels + 1][bilou.Labels]int64
	step   int64

	search perceptron.Search
	scores []perceptron.Scores
	kept   []int32
	ends   []int32
	guess  []bilou.Label
	wrong  int
}

func newLearner(features int, r recipe) *learner {
	return &learner{
		recipe: r, random: rand.New(rand.NewPCG(r.seed, 1)),
		weight: make([]row, features), summed: make([]sums, features), step: 1,
	}
}

// learn goes over the sentences rounds times, each time in another order.
func (l *learner) learn(sentences []*sentence, report func(round, wrong int)) {
	for round := range l.rounds {
		l.random.Shuffle(len(sentences), func(i, j int) { sentences[i], sentences[j] = sentences[j], sentences[i] })
		l.wrong = 0
		for _, s := range sentences {
			for range s.times {
				l.one(s)
			}
		}
		report(round+1, l.wrong)
	}
}

// one decides a sentence and corrects the weights where it was wrong.
func (l *learner) one(s *sentence) {
	if len(s.labels) == 0 {
		return
	}
	l.choose(s, l.random.Uint32()&1023 >= l.single)
	l.score()
	l.guess = l.search.Best(l.guess[:0], l.scores, &l.trans)
	l.correct(s.labels)
	l.step++
}

// choose drops features at random.
func (l *learner) choose(s *sentence, second bool) {
	l.kept, l.ends = l.kept[:0], l.ends[:0]
	from, more := int32(0), int32(0)
	for i, end := range s.ends {
		for k := from; k < end; k++ {
			share := l.dropOther
			if k-from < int32(s.lexical[i]) {
				share = l.dropLexical
			}
			if l.random.Uint32()&1023 >= share {
				l.kept = append(l.kept, s.ids[k])
			}
		}
		from = end
		if len(s.moreEnds) > 0 {
			if second {
				l.kept = append(l.kept, s.more[more:s.moreEnds[i]]...)
			}
			more = s.moreEnds[i]
		}
		l.ends = append(l.ends, int32(len(l.kept)))
	}
}

func (l *learner) score() {
	l.scores = l.scores[:0]
	from := int32(0)
	for _, end := range l.ends {
		var sum perceptron.Scores
		for _, f := range l.kept[from:end] {
			w := &l.weight[f]
			for y := range sum {
				sum[y] += w[y]
			}
		}
		l.scores = append(l.scores, sum)
		from = end
	}
}

func (l *learner) correct(gold []bilou.Label) {
	from, last, guessed := int32(0), bilou.Label(bilou.Labels), bilou.Label(bilou.Labels)
	for i, end := range l.ends {
		y, z := gold[i], l.guess[i]
		if y != z {
			l.wrong++
			for _, f := range l.kept[from:end] {
				l.bump(f, y, 1)
				l.bump(f, z, -1)
			}
		}
		if y != z || last != guessed {
			l.bumpPair(last, y, 1)
			l.bumpPair(guessed, z, -1)
		}
		from, last, guessed = end, y, z
	}
}

func (l *learner) bump(f int32, y bilou.Label, by int32) {
	l.weight[f][y] += by
	l.summed[f][y] += int64(by) * l.step
}

func (l *learner) bumpPair(a, b bilou.Label, by int32) {
	l.trans[a][b] += by
	l.transS[a][b] += int64(by) * l.step
}

// scale is how many units of the finished model one step of learning is.
const scale = 16

// average returns the mean of a weight over all steps, times scale, rounded.
func (l *learner) average(w int32, sum int64) int32 {
	total := (int64(w)*l.step - sum) * scale
	half := l.step / 2
	if total < 0 {
		half = -half
	}
	return int32((total + half) / l.step)
}

// model returns the averaged weights; those within prune of zero are left out.
func (l *learner) model(keys []uint64, prune int32) *perceptron.Model {
	var t perceptron.Transitions
	for a := range t {
		for b := range t[a] {
			t[a][b] = l.average(l.trans[a][b], l.transS[a][b])
		}
	}
	b := perceptron.NewBuilder(&t)
	var weights []perceptron.Weight
	for f, key := range keys {
		weights = weights[:0]
		for y := range bilou.Labels {
			v := l.average(l.weight[f][y], l.summed[f][y])
			if v >= prune || v <= -prune {
				weights = append(weights, perceptron.Weight{Value: int16(min(max(v, -32768), 32767)), Label: bilou.Label(y)})
			}
		}
		b.Put(key, weights)
	}
	return b.Model()
}
