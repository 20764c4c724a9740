package mention

import (
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/mention/perceptron"
)

// knownWords is the number of words whose sums are kept, a power of two.
const knownWords = 1 << 12

// known keeps, for the words met of late, what their features add up to in each
// role: a third of all look-ups in the model are the same again and again. Each
// word has one place; a later word takes it over. What is kept never changes a
// result.
type known []wordSums

type wordSums struct {
	word  uint64
	ready [feature.Roles]bool
	sums  [feature.Roles]perceptron.Scores
}

// add adds what the word says in the role; nil stands for the edge of the
// sentence.
func (k known) add(p *pass, sum *perceptron.Scores, t *feature.Token, r feature.Role) {
	word := uint64(0)
	if t != nil {
		word = t.Hash()
	}
	w := &k[(word^word>>32)&(knownWords-1)]
	if w.word != word {
		*w = wordSums{word: word}
	}
	if !w.ready[r] {
		w.ready[r] = true
		p.set.EmitWord(t, r)
		for _, h := range p.set.Hashes {
			p.model.Add(&w.sums[r], h)
		}
	}
	for y := range sum {
		sum[y] += w.sums[r][y]
	}
}
