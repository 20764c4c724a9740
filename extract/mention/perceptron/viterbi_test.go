package perceptron

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/mention/bilou"
)

// problem returns random scores of n tokens and random transitions.
func problem(r *rand.Rand, n int) ([]Scores, *Transitions) {
	scores := make([]Scores, n)
	for i := range scores {
		for y := range scores[i] {
			scores[i][y] = int32(r.IntN(2000) - 1000)
		}
	}
	var t Transitions
	for a := range t {
		for b := range t[a] {
			t[a][b] = int32(r.IntN(400) - 200)
		}
	}
	return scores, &t
}

// every calls yield with each legal sequence of n labels and its sum.
func every(scores []Scores, t *Transitions, yield func(labels []bilou.Label, sum int32)) {
	labels := make([]bilou.Label, len(scores))
	var walk func(i int, sum int32)
	walk = func(i int, sum int32) {
		if i == len(scores) {
			if !labels[i-1].Open() {
				yield(labels, sum)
			}
			return
		}
		for y := range bilou.Label(bilou.Labels) {
			last := bilou.Labels
			if i == 0 {
				if y.Continues() {
					continue
				}
			} else {
				if !bilou.Follows(labels[i-1], y) {
					continue
				}
				last = int(labels[i-1])
			}
			labels[i] = y
			walk(i+1, sum+scores[i][y]+t[last][y])
		}
	}
	walk(0, 0)
}

func TestBestIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var s Search
	for n := 1; n <= 4; n++ {
		for range 5 {
			scores, trans := problem(r, n)
			var want []bilou.Label
			top := int32(math.MinInt32)
			every(scores, trans, func(labels []bilou.Label, sum int32) {
				if sum > top {
					top, want = sum, append([]bilou.Label(nil), labels...)
				}
			})
			if d := cmp.Diff(want, s.Best(nil, scores, trans)); d != "" {
				t.Errorf("%d tokens: %s", n, d)
			}
		}
	}
}

func TestMargins(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var s Search
	for range 5 {
		const n = 4
		scores, trans := problem(r, n)
		best := s.Best(nil, scores, trans)
		top, other := int32(math.MinInt32), make([]int32, n)
		for i := range other {
			other[i] = math.MinInt32
		}
		every(scores, trans, func(labels []bilou.Label, sum int32) {
			top = max(top, sum)
			for i := range labels {
				if labels[i] != best[i] {
					other[i] = max(other[i], sum)
				}
			}
		})
		for i, m := range s.Margins(nil, best, scores, trans) {
			if d := m - (top - other[i]); d < -4 || d > 4 {
				t.Errorf("margin %d, want %d", m, top-other[i])
			}
		}
	}
}

// TestLongSentence makes sure that sums do not overflow.
func TestLongSentence(t *testing.T) {
	scores := make([]Scores, 50_000)
	for i := range scores {
		scores[i][bilou.Of(bilou.Place, bilou.Unit)] = 1 << 20
	}
	var s Search
	var trans Transitions
	labels := s.Best(nil, scores, &trans)
	for i, m := range s.Margins(nil, labels, scores, &trans) {
		if labels[i] != bilou.Of(bilou.Place, bilou.Unit) || m < 1<<19 {
			t.Fatalf("token %d is %v with margin %d", i, labels[i], m)
		}
	}
}

func TestModelRoundTrip(t *testing.T) {
	var trans Transitions
	trans[0][1] = -7
	b := NewBuilder(&trans)
	person, org := bilou.Of(bilou.Person, bilou.Unit), bilou.Of(bilou.Org, bilou.Begin)
	b.Put(0x1234567800000001, []Weight{{Value: 5, Label: person}, {Value: -300, Label: org}})
	b.Put(0x8765432100000001, []Weight{{Value: 9, Label: person}})
	b.Put(0x1111111100000001, nil)
	data := b.Model().Append(nil)
	m, err := Read(string(data))
	if err != nil {
		t.Fatal(err)
	}
	var got Scores
	for _, f := range []uint64{0x1234567800000001, 0x8765432100000001, 0x1111111100000001} {
		m.Add(&got, f)
	}
	var want Scores
	want[person], want[org] = 14, -300
	if got != want || m.Transitions != trans {
		t.Errorf("got %v, want %v", got, want)
	}
	if f, w := m.Features(); f != 2 || w != 3 {
		t.Errorf("%d features, %d weights", f, w)
	}
	for n := range data {
		if _, err := Read(string(data[:n])); err == nil {
			t.Fatalf("the first %d bytes pass for a model", n)
		}
	}
}
