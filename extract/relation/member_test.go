package relation_test

import "testing"

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
			checkSaid(t, c.text, c.want, c.not)
		})
	}
}
