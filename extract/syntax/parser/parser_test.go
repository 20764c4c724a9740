package parser

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// lessons are word/tag/head/relation; heads count from 1, 0 is the root.
const lessons = `
The/DT/2/det minister/NN/3/nsubj met/VBD/0/root the/DT/5/det envoy/NN/3/obj ././3/punct
Obama/NNP/2/nsubj visits/VBZ/0/root Riga/NNP/2/obj ././2/punct
Obama/NNP/2/nsubj met/VBD/0/root Merkel/NNP/2/obj in/IN/5/case Paris/NNP/2/obl ././2/punct
The/DT/2/det envoy/NN/3/nsubj met/VBD/0/root Merkel/NNP/3/obj in/IN/6/case Riga/NNP/3/obl ././3/punct
The/DT/2/det minister/NN/6/nsubj of/IN/4/case Latvia/NNP/2/nmod ,/,/6/punct met/VBD/0/root Obama/NNP/6/obj ././6/punct
Merkel/NNP/4/nsubj and/CC/3/cc Obama/NNP/1/conj met/VBD/0/root the/DT/6/det envoy/NN/4/obj ././4/punct
`

func corpus(t testing.TB) []Tree {
	t.Helper()
	var out []Tree
	for line := range strings.Lines(strings.TrimSpace(lessons)) {
		var tree Tree
		for field := range strings.FieldsSeq(line) {
			parts := strings.Split(field, "/")
			tag, err := ud.ParseTag(parts[1])
			if err != nil {
				t.Fatal(err)
			}
			var head int32
			if _, err := fmt.Sscan(parts[2], &head); err != nil {
				t.Fatal(err)
			}
			rel, err := ud.ParseRel(parts[3])
			if err != nil {
				t.Fatal(err)
			}
			tree.Words = append(tree.Words, Word{Form: parts[0], Tag: tag, POS: ud.X})
			tree.Heads, tree.Rels = append(tree.Heads, head-1), append(tree.Rels, rel)
		}
		out = append(out, tree)
	}
	return out
}

var (
	small     = Training{Greedy: 6, Beamed: 6, Beam: 4, TransitionWidth: 16, LabelWidth: 12, Seed: 1}
	smallSize = Size{Transitions: 1, Labels: 1, Buckets: 4000, Beam: 3}
)

func train(t testing.TB, trees []Tree, o Training) []byte {
	t.Helper()
	trained, err := Train(trees, o)
	if err != nil {
		t.Fatal(err)
	}
	return trained.Model(smallSize)
}

func load(t testing.TB, model []byte) *Parser {
	t.Helper()
	p, err := Load(string(model))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// parse returns the heads, from 1, and relations.
func parse(p *Parser, words []Word) string {
	heads, rels := make([]int32, len(words)), make([]ud.Rel, len(words))
	p.Parse(words, heads, rels)
	var out []string
	for i, w := range words {
		out = append(out, fmt.Sprintf("%s/%d/%v", w.Form, heads[i]+1, rels[i]))
	}
	return strings.Join(out, " ")
}

func TestLearnsItsLessons(t *testing.T) {
	greedy := small
	greedy.Beamed = 0
	for name, o := range map[string]Training{"greedy": greedy, "beam": small} {
		t.Run(name, func(t *testing.T) {
			p := load(t, train(t, corpus(t), o))
			for _, tree := range corpus(t) {
				var want []string
				for i, w := range tree.Words {
					want = append(want, fmt.Sprintf("%s/%d/%v", w.Form, tree.Heads[i]+1, tree.Rels[i]))
				}
				if diff := cmp.Diff(strings.Join(want, " "), parse(p, tree.Words)); diff != "" {
					t.Errorf("tree (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	first := train(t, corpus(t), small)
	if !bytes.Equal(first, train(t, corpus(t), small)) {
		t.Error("the same trees give two models")
	}
	other := small
	other.Seed = 5
	if bytes.Equal(first, train(t, corpus(t), other)) {
		t.Error("the seed makes no difference")
	}
}

// TestJoinedFormsAreRead trains on sentences whose joined form has another
// root: the model must have seen both.
func TestJoinedFormsAreRead(t *testing.T) {
	trees := corpus(t)[1:2]
	joined := Tree{
		Words: []Word{{"Barack Obama", ud.TagNNP, ud.PROPN}, {"visits", ud.TagVBZ, ud.X}},
		Heads: []int32{-1, 0}, Rels: []ud.Rel{ud.Root, ud.Obj},
	}
	alone := train(t, trees, small)
	trees[0].Joined = &joined
	p := load(t, train(t, trees, small))
	if got, want := parse(p, joined.Words), "Barack Obama/0/root visits/1/obj"; got != want {
		t.Errorf("tree %s, want %s", got, want)
	}
	if bytes.Equal(alone, train(t, trees, small)) {
		t.Error("the joined form makes no difference")
	}
}

func TestTrainErrors(t *testing.T) {
	word := Word{Form: "a", Tag: ud.TagNN, POS: ud.NOUN}
	tests := []struct {
		name string
		tree Tree
	}{
		{"no root", Tree{Words: []Word{word, word}, Heads: []int32{1, 0}, Rels: []ud.Rel{ud.Obj, ud.Obj}}},
		{"two roots", Tree{Words: []Word{word, word}, Heads: []int32{-1, -1}, Rels: []ud.Rel{ud.Root, ud.Root}}},
		{"head outside", Tree{Words: []Word{word, word}, Heads: []int32{-1, 2}, Rels: []ud.Rel{ud.Root, ud.Obj}}},
		{"its own head", Tree{Words: []Word{word, word}, Heads: []int32{-1, 1}, Rels: []ud.Rel{ud.Root, ud.Obj}}},
		{"no relation", Tree{Words: []Word{word, word}, Heads: []int32{-1, 0}, Rels: []ud.Rel{ud.Root, 0}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := Train([]Tree{test.tree}, small); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestLoadErrors(t *testing.T) {
	model := train(t, corpus(t), small)
	for name, bad := range map[string]string{
		"empty": "", "another kind": "whomet tagger 1\n", "cut": string(model[:len(model)-1]),
	} {
		if _, err := Load(bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for _, text := range []string{"", "\x01\xff\xff\x10", "\x00\xff\xff\x10\x10", "\x11\xff\xff\x10\x10"} {
		if _, err := parseShape(text); err == nil {
			t.Errorf("shape %q: no error", text)
		}
	}
	for _, text := range []string{"", "subject"} {
		if _, err := parseRels(text); err == nil {
			t.Errorf("relations %q: no error", text)
		}
	}
}

// TestOracle follows the oracle's path through every lesson: it must draw the
// gold tree, at no cost.
func TestOracle(t *testing.T) {
	set, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	c := newCall(newParser(set))
	for _, tree := range corpus(t) {
		c.read(tree.Words)
		g := newGold(tree.Heads)
		path := c.path(&g)
		s := c.start()
		heads := make([]int32, len(tree.Words))
		for _, choice := range path {
			cost := c.costs(&s, &g)
			if cost[choice] != 0 {
				t.Errorf("%v: transition %d costs %v", tree.Words, choice, cost)
			}
			if choice != shift {
				head, word := c.ends(&s, choice)
				heads[word.word] = head.word
			}
			s = c.advance(&s, choice, 0)
		}
		heads[c.nodes[s.top].word] = -1
		if diff := cmp.Diff(tree.Heads, heads); diff != "" {
			t.Errorf("%v: heads (-want +got):\n%s", tree.Words, diff)
		}
	}
}

// TestCosts compares the oracle's costs with the arcs that the best
// continuation loses, found by trying all of them.
func TestCosts(t *testing.T) {
	set, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	c := newCall(newParser(set))
	for _, heads := range [][]int32{{1, -1, 4, 4, 1}, {1, 2, -1, 2}, {-1, 0, 0, 2}, {3, 0, 0, -1, 3}} {
		c.words = make([]word, len(heads))
		g := newGold(heads)
		s := c.start()
		if lost := c.fewest(&s, &g, 0); lost != 0 {
			t.Errorf("%v: the best tree loses %d arcs", heads, lost)
		}
		c.checkCosts(t, &s, &g, 0)
	}
}

// fewest returns the fewest arcs lost on any way to the end.
func (c *call) fewest(s *state, g *gold, lost int) int {
	if c.final(s) {
		if root := c.nodes[s.top].word; g.heads[root] >= 0 {
			lost++
		}
		return lost
	}
	best := 1000
	for t := range transition(3) {
		if !c.allowed(s, t) {
			continue
		}
		wrong := 0
		if t != shift {
			if head, word := c.ends(s, t); g.heads[word.word] != head.word {
				wrong = 1
			}
		}
		next := c.advance(s, t, 0)
		best = min(best, c.fewest(&next, g, lost+wrong))
	}
	return best
}

// checkCosts walks all states within reach.
func (c *call) checkCosts(t *testing.T, s *state, g *gold, depth int) {
	if c.final(s) {
		return
	}
	before := c.fewest(s, g, 0)
	cost := c.costs(s, g)
	least := min(cost[0], cost[1], cost[2])
	for choice := range transition(3) {
		if !c.allowed(s, choice) {
			continue
		}
		wrong := 0
		if choice != shift {
			if head, word := c.ends(s, choice); g.heads[word.word] != head.word {
				wrong = 1
			}
		}
		next := c.advance(s, choice, 0)
		if got := c.fewest(&next, g, wrong) - before; (got > 0) != (cost[choice] > least) {
			t.Errorf("heads %v, step %d: transition %d costs %d, oracle says %d", g.heads, depth, choice, got, cost[choice])
		}
		c.checkCosts(t, &next, g, depth+1)
	}
}

// checkTree makes sure that heads are a tree with one root.
func checkTree(t testing.TB, heads []int32, rels []ud.Rel) {
	t.Helper()
	roots := 0
	for i, h := range heads {
		if !rels[i].Valid() || (h < 0) != (rels[i] == ud.Root) || int(h) >= len(heads) {
			t.Fatalf("word %d of %d: head %d, relation %v", i, len(heads), h, rels[i])
		}
		if h < 0 {
			roots++
		}
		steps := 0
		for at := int32(i); heads[at] >= 0; at = heads[at] {
			if steps++; steps > len(heads) {
				t.Fatalf("word %d of %d hangs on itself", i, len(heads))
			}
		}
	}
	if roots != 1 && len(heads) > 0 {
		t.Fatalf("%d roots", roots)
	}
}

func TestAnyLength(t *testing.T) {
	p := load(t, train(t, corpus(t), small))
	pattern := []Word{
		{"Obama", ud.TagNNP, ud.PROPN}, {"met", ud.TagVBD, ud.VERB}, {"\xff\x00", ud.TagSYM, ud.SYM},
		{"the", ud.TagDT, ud.DET}, {"", ud.TagNN, ud.NOUN}, {",", ud.TagComma, ud.PUNCT}, {"’", 0, 0},
	}
	for _, n := range []int{0, 1, 2, 3, longest - 1, longest, longest + 1, 2*longest + 1, 5000} {
		words := make([]Word, n)
		for i := range words {
			words[i] = pattern[i*i%len(pattern)]
		}
		heads, rels := make([]int32, n), make([]ud.Rel, n)
		p.Parse(words, heads, rels)
		checkTree(t, heads, rels)
	}
}

func TestPiece(t *testing.T) {
	words := func(n int, marks map[int]ud.Tag) []Word {
		out := make([]Word, n)
		for i := range out {
			out[i].Tag = ud.TagNN
			if m, ok := marks[i]; ok {
				out[i].Tag = m
			}
		}
		return out
	}
	tests := []struct {
		name  string
		words []Word
		want  int
	}{
		{"short", words(3, nil), 3},
		{"just not too long", words(longest, nil), longest},
		{"without marks", words(longest+1, nil), longest},
		{"behind a comma", words(longest+1, map[int]ud.Tag{200: ud.TagComma}), 201},
		{"rather behind a semicolon", words(longest+1, map[int]ud.Tag{150: ud.TagColon, 200: ud.TagComma}), 151},
		{"but not too early", words(longest+1, map[int]ud.Tag{50: ud.TagColon, 200: ud.TagComma}), 201},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := piece(test.words); got != test.want {
				t.Errorf("%d words, want %d", got, test.want)
			}
		})
	}
}

func TestConcurrentUse(t *testing.T) {
	p := load(t, train(t, corpus(t), small))
	words := corpus(t)[4].Words
	want := parse(p, words)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := parse(p, words); got != want {
					t.Errorf("%s, alone %s", got, want)
				}
			}
		})
	}
	group.Wait()
}

func FuzzParse(f *testing.F) {
	p := load(f, train(f, corpus(f), small))
	f.Add("Obama met \xff\xfe ’ of the of .", []byte{1, 2, 3, 200})
	f.Fuzz(func(t *testing.T, text string, tags []byte) {
		forms := strings.Split(text, " ")
		words := make([]Word, len(forms))
		for i, form := range forms {
			words[i].Form = form
			if len(tags) > 0 {
				words[i].Tag, words[i].POS = ud.Tag(tags[i%len(tags)]), ud.POS(tags[i%len(tags)]>>3)
			}
		}
		heads, rels := make([]int32, len(words)), make([]ud.Rel, len(words))
		p.Parse(words, heads, rels)
		checkTree(t, heads, rels)
	})
}
