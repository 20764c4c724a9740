// Package perceptron is a linear model of label sequences: integer weights of
// features, integer weights of label pairs, and exact search for the best
// sequence (Collins 2002). There is no floating point, so that every machine
// decides alike.
//
// A Model is immutable and safe for concurrent use; a Search is not.
package perceptron

import (
	"math"

	"github.com/whomet/whomet/extract/mention/bilou"
)

// Scores are the weights that speak for each label of a token.
type Scores [bilou.Labels]int32

// Transitions are the weights of a label (column) after another (row); the last
// row is the beginning of the sentence.
type Transitions [bilou.Labels + 1][bilou.Labels]int32

const start = bilou.Labels

// never is the score of what cannot be; adding to it many times stays far from
// both ends of the integers.
const never = math.MinInt32 / 2

// before lists, for each label, those that may come before it.
var before = predecessors()

func predecessors() (out [bilou.Labels][]uint8) {
	for b := range out {
		for a := range bilou.Label(bilou.Labels) {
			if bilou.Follows(a, bilou.Label(b)) {
				out[b] = append(out[b], uint8(a))
			}
		}
	}
	return out
}

// Search finds best label sequences. The zero value is ready; it keeps its
// memory between calls.
type Search struct {
	forward, backward [][bilou.Labels]int32
	from              [][bilou.Labels]uint8
}

// Best appends the best sequence of labels for the tokens to dst: the one with
// the largest sum, the first in label order of equals.
func (s *Search) Best(dst []bilou.Label, scores []Scores, t *Transitions) []bilou.Label {
	n := len(scores)
	if n == 0 {
		return dst
	}
	s.run(scores, t)
	best := bilou.Label(0)
	for y := range bilou.Label(bilou.Labels) {
		if !y.Open() && (best.Open() || s.forward[n-1][y] > s.forward[n-1][best]) {
			best = y
		}
	}
	first := len(dst)
	for range n {
		dst = append(dst, 0)
	}
	for i := n - 1; i >= 0; i-- {
		dst[first+i] = best
		best = bilou.Label(s.from[i][best])
	}
	return dst
}

func (s *Search) run(scores []Scores, t *Transitions) {
	for len(s.forward) < len(scores) {
		s.forward = append(s.forward, [bilou.Labels]int32{})
		s.from = append(s.from, [bilou.Labels]uint8{})
	}
	for y := range bilou.Label(bilou.Labels) {
		s.forward[0][y] = never
		if !y.Continues() {
			s.forward[0][y] = scores[0][y] + t[start][y]
		}
	}
	for i := 1; i < len(scores); i++ {
		step(&s.forward[i-1], &s.forward[i], &s.from[i], &scores[i], t)
		level(&s.forward[i])
	}
}

// level keeps the sums of a long sentence small: only differences count.
func level(sums *[bilou.Labels]int32) {
	top := sums[0]
	for _, v := range sums {
		top = max(top, v)
	}
	for y := range sums {
		sums[y] = max(sums[y]-top, never)
	}
}

func step(last, next *[bilou.Labels]int32, from *[bilou.Labels]uint8, scores *Scores, t *Transitions) {
	for y := range next {
		best, arg := int32(math.MinInt32), uint8(0)
		for _, a := range before[y] {
			if v := last[a] + t[a][y]; v > best {
				best, arg = v, a
			}
		}
		next[y], from[y] = best+scores[y], arg
	}
}

// Margins returns, for the sequence that Best found last, by how much the best
// sequence that labels the token at i otherwise is worse. It appends one number
// a token to dst. It must be called right after Best with the same arguments.
func (s *Search) Margins(dst []int32, labels []bilou.Label, scores []Scores, t *Transitions) []int32 {
	n := len(scores)
	for len(s.backward) < n {
		s.backward = append(s.backward, [bilou.Labels]int32{})
	}
	for i := n - 1; i >= 0; i-- {
		if i == n-1 {
			for y := range bilou.Label(bilou.Labels) {
				s.backward[i][y] = 0
				if y.Open() {
					s.backward[i][y] = never
				}
			}
		} else {
			retreat(&s.backward[i+1], &s.backward[i], &scores[i+1], t)
			level(&s.backward[i])
		}
		dst = append(dst, margin(&s.forward[i], &s.backward[i], labels[i]))
	}
	reverse(dst[len(dst)-n:])
	return dst
}

func retreat(next, here *[bilou.Labels]int32, scores *Scores, t *Transitions) {
	for y := range here {
		here[y] = math.MinInt32
	}
	for b := range next {
		v := next[b] + scores[b]
		for _, a := range before[b] {
			here[a] = max(here[a], v+t[a][b])
		}
	}
}

func margin(forward, backward *[bilou.Labels]int32, label bilou.Label) int32 {
	other := int32(math.MinInt32)
	for y := range forward {
		if y != int(label) {
			other = max(other, forward[y]/2+backward[y]/2)
		}
	}
	return 2 * (forward[label]/2 + backward[label]/2 - other)
}

func reverse(v []int32) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}
