package extract

import (
	"context"
	"slices"
	"testing"
	"time"
)

func TestOrderedKeepsTheInputsOrder(t *testing.T) {
	input := make([]int, 500)
	for i := range input {
		input[i] = i
	}
	for _, workers := range []int{1, 2, 8} {
		slow := func(n int) int {
			if n%7 == 0 {
				time.Sleep(time.Millisecond)
			}
			return n * 2
		}
		got := slices.Collect(Ordered(t.Context(), slices.Values(input), workers, slow))
		if len(got) != len(input) {
			t.Fatalf("%d workers: %d results, want %d", workers, len(got), len(input))
		}
		for i, n := range got {
			if n != 2*i {
				t.Fatalf("%d workers: result %d is %d, want %d", workers, i, n, 2*i)
			}
		}
	}
}

func TestOrderedStopsEarly(t *testing.T) {
	read := 0
	endless := func(yield func(int) bool) {
		for ; yield(read); read++ {
		}
	}
	for n := range Ordered(t.Context(), endless, 2, func(n int) int { return n }) {
		if n == 3 {
			break
		}
	}
	// Ordered has waited for its goroutines, so read is at rest here.
	if read > 3+4*2+4 {
		t.Errorf("read %d values ahead", read-3)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range Ordered(ctx, endless, 2, func(n int) int { return n }) {
	}
}
