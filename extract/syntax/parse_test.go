package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/ud"
)

func TestJoin(t *testing.T) {
	tests := []struct {
		name  string
		n     int
		names [][2]int
		want  [][2]int
	}{
		{"no names", 2, nil, [][2]int{{0, 1}, {1, 2}}},
		{"one name inside", 5, [][2]int{{1, 4}}, [][2]int{{0, 1}, {1, 4}, {4, 5}}},
		{"names side by side", 4, [][2]int{{0, 2}, {2, 4}}, [][2]int{{0, 2}, {2, 4}}},
		{"overlap and empty are left out", 4, [][2]int{{0, 2}, {1, 3}, {3, 3}, {3, 9}}, [][2]int{{0, 2}, {2, 3}, {3, 4}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, join(tt.n, tt.names)); diff != "" {
				t.Errorf("units (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSpread spreads the tree of "Ann-Lee met Bob": subject, root, object.
func TestSpread(t *testing.T) {
	s := &Sentence{Tokens: make([]Token, 5)}
	s.Tokens[1].Tag = ud.TagHYPH
	units := join(5, [][2]int{{0, 3}})
	words := []parser.Word{{Tag: ud.TagNNP, POS: ud.PROPN}, {Tag: ud.TagVBD, POS: ud.VERB}, {Tag: ud.TagNNP, POS: ud.PROPN}}
	spread(s, units, words, []int32{1, -1, 1}, []ud.Rel{ud.Nsubj, ud.Root, ud.Obj})
	want := []Token{
		{Tag: ud.TagNNP, POS: ud.PROPN, Head: 3, Rel: ud.Nsubj},
		{Tag: ud.TagHYPH, Head: 0, Rel: ud.Flat},
		{Head: 0, Rel: ud.Flat},
		{Tag: ud.TagVBD, POS: ud.VERB, Head: -1, Rel: ud.Root},
		{Tag: ud.TagNNP, POS: ud.PROPN, Head: 3, Rel: ud.Obj},
	}
	if diff := cmp.Diff(want, s.Tokens); diff != "" || !s.Parsed {
		t.Errorf("parsed %v, tokens (-want +got):\n%s", s.Parsed, diff)
	}
}
