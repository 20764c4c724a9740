package bilou

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkThenSpans(t *testing.T) {
	want := []Span{{0, 1, Person}, {2, 5, Org}, {5, 7, Org}, {8, 9, Other}}
	labels := make([]Label, 10)
	for _, s := range want {
		Mark(labels, s)
	}
	if d := cmp.Diff(want, Spans(nil, labels)); d != "" {
		t.Error(d)
	}
}

func TestFollows(t *testing.T) {
	for _, c := range []struct {
		a, b Label
		want bool
	}{
		{0, 0, true},
		{0, Of(Person, Begin), true},
		{0, Of(Person, Last), false},
		{Of(Org, Begin), Of(Org, Last), true},
		{Of(Org, Begin), Of(Place, Last), false},
		{Of(Org, Begin), 0, false},
		{Of(Org, Last), Of(Org, Inside), false},
		{Of(Org, Unit), Of(Place, Unit), true},
	} {
		if got := Follows(c.a, c.b); got != c.want {
			t.Errorf("Follows(%v, %v) = %v", c.a, c.b, got)
		}
	}
}

func TestSpansOfBrokenLabels(t *testing.T) {
	labels := []Label{Of(Org, Begin), 0, Of(Person, Inside), Of(Place, Begin)}
	want := []Span{{0, 1, Org}, {2, 3, Person}, {3, 4, Place}}
	if d := cmp.Diff(want, Spans(nil, labels)); d != "" {
		t.Error(d)
	}
}
