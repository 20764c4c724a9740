package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax/parser"
)

// tree reads word/tag/head/relation; heads count from 1.
func tree(t *testing.T, text string) parser.Tree {
	t.Helper()
	var out parser.Tree
	for i, field := range strings.Fields(text) {
		parts := strings.Split(field, "/")
		line := fmt.Sprintf("%d\t%s\t_\tX\t%s\t_\t%s\t%s\t_\t_", i+1, parts[0], parts[1], parts[2], parts[3])
		if err := addWord(&out, strings.Split(line, "\t")); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func show(t parser.Tree) string {
	var out []string
	for i, w := range t.Words {
		out = append(out, fmt.Sprintf("%s/%v/%d/%v", strings.ReplaceAll(w.Form, " ", "_"), w.Tag, t.Heads[i]+1, t.Rels[i]))
	}
	return strings.Join(out, " ")
}

func TestJoin(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"flat name", "Angela/NNP/3/nsubj Merkel/NNP/1/flat left/VBD/0/root ././3/punct",
			"Angela_Merkel/NNP/2/nsubj left/VBD/0/root ././2/punct",
		},
		{
			"compound with its head last", "in/IN/3/case New/NNP/3/compound York/NNP/4/obl met/VBD/0/root",
			"in/IN/2/case New_York/NNP/3/obl met/VBD/0/root",
		},
		{
			"adjectives in capitals belong to it", "the/DT/3/det European/JJ/3/amod Union/NNP/4/nsubj met/VBD/0/root",
			"the/DT/2/det European_Union/NNP/3/nsubj met/VBD/0/root",
		},
		{
			"titles do not", "President/NN/2/nmod:desc Barack/NNP/4/nsubj Obama/NNP/2/flat met/VBD/0/root",
			"President/NN/2/nmod:desc Barack_Obama/NNP/3/nsubj met/VBD/0/root",
		},
		{
			"a year after the name", "Expo/NNP/3/nsubj 2020/CD/1/nmod:unmarked opened/VBD/0/root", "",
		},
		{
			"what hangs on a part hangs on the name", "Obama/NNP/3/nsubj 's/POS/1/case left/VBD/0/root Angela/NNP/3/obj Merkel/NNP/4/flat here/RB/5/advmod",
			"Obama/NNP/3/nsubj 's/POS/1/case left/VBD/0/root Angela_Merkel/NNP/3/obj here/RB/4/advmod",
		},
		{
			"a name with a gap stays apart", "Merkel/NNP/3/nsubj ,/,/1/punct left/VBD/0/root Angela/NNP/1/flat", "",
		},
		{
			"a preposition before a name is none of it", "head/NN/0/root of/IN/3/case Latvia/NNP/1/nmod", "",
		},
		{"no name", "the/DT/2/det man/NN/3/nsubj left/VBD/0/root", ""},
		{"a name of one word", "Merkel/NNP/2/nsubj left/VBD/0/root", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := tree(t, test.text)
			got, joined := "", join(&in, 10)
			if joined != nil {
				got = show(*joined)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("joined (-want +got):\n%s", diff)
			}
			if show(in) != test.text {
				t.Errorf("the sentence itself was changed: %s", show(in))
			}
			if join(&in, 0) != nil {
				t.Error("a share of nothing joins names")
			}
		})
	}
}

// TestJoinWide checks names with "of", which are joined in half of the
// sentences that have them.
func TestJoinWide(t *testing.T) {
	seen := map[string]bool{}
	for _, verb := range strings.Fields("met left saw won paid said came went spoke wrote") {
		in := tree(t, "the/DT/2/det Ministry/NNP/6/nsubj of/IN/5/case Foreign/NNP/5/amod Affairs/NNPS/2/nmod "+verb+"/VBD/0/root")
		seen[strings.Fields(show(*join(&in, 10)))[1]] = true
	}
	if !seen["Ministry_of_Foreign_Affairs/NNP/3/nsubj"] || !seen["Ministry/NNP/5/nsubj"] || len(seen) != 2 {
		t.Errorf("joined as %v", seen)
	}
}
