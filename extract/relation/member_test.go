package relation_test

import (
	"slices"
	"testing"
)

// TestMembers reads what bodies and places are members of, in the forms that no
// single rule of the files can show.
func TestMembers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{"all members", "[Peru|PLACE], [Chile|PLACE] and [Kenya|PLACE], all members of the [Fish Union|ORG], spoke.",
			[]string{"Peru MEMBER_OF Fish Union", "Chile MEMBER_OF Fish Union", "Kenya MEMBER_OF Fish Union"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := said(t, c.text)
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("lacks %q; has %q", w, got)
				}
			}
			for _, w := range c.not {
				if slices.Contains(got, w) {
					t.Errorf("has %q", w)
				}
			}
		})
	}
}
