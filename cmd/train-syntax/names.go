package main

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// At run time the names that the recogniser has found are single words of the
// tree. join makes such sentences of the treebanks: proper nouns with what
// belongs to their name become one word. Of the names share of ten are joined.
// It returns nil where there is nothing to join.
func join(t *parser.Tree, share int) *parser.Tree {
	random := rand.New(rand.NewPCG(seedOf(t), 3))
	name := nameFinder{tree: t, part: make([]int, len(t.Words))}
	for i := range name.part {
		name.part[i] = -1
	}
	found := false
	for i := range t.Words {
		if name.part[i] < 0 && name.opens(i) && random.IntN(10) < share && name.take(i, random.IntN(2) == 0) {
			found = true
		}
	}
	if !found {
		return nil
	}
	return name.joined()
}

// seedOf makes the choices for a sentence depend on it alone.
func seedOf(t *parser.Tree) uint64 {
	h := fnv.New64a()
	for _, w := range t.Words {
		h.Write([]byte(w.Form))
	}
	return h.Sum64()
}

// nameFinder marks the words that are parts of names by the name's head.
type nameFinder struct {
	tree *parser.Tree
	part []int
}

// opens reports whether word i is the head of a name.
func (n *nameFinder) opens(i int) bool {
	t := n.tree
	if !t.Words[i].Tag.Proper() {
		return false
	}
	h := t.Heads[i]
	inner := t.Rels[i] == ud.Flat || t.Rels[i] == ud.Compound
	return !(inner && h >= 0 && t.Words[h].Tag.Proper())
}

// take marks the name of head i if it is two words or more without a gap; wide
// takes in what hangs on it with "of" and "for".
func (n *nameFinder) take(i int, wide bool) bool {
	members := n.members(i, i, wide, nil)
	low, high := i, i
	for _, m := range members {
		if n.part[m] >= 0 {
			return false
		}
		low, high = min(low, m), max(high, m)
	}
	if len(members) != high-low+1 {
		return wide && n.take(i, false)
	}
	if len(members) < 2 {
		return false
	}
	for _, m := range members {
		n.part[m] = i
	}
	return true
}

// members appends word i and its dependents that belong to the name of top.
func (n *nameFinder) members(i, top int, wide bool, out []int) []int {
	out = append(out, i)
	for c, h := range n.tree.Heads {
		if int(h) == i && n.belongs(c, i, wide, i != top) {
			out = n.members(c, top, wide, out)
		}
	}
	return out
}

// belongs reports whether word c belongs to the name that its head is part of;
// inner says that the head is not the name's own.
func (n *nameFinder) belongs(c, head int, wide, inner bool) bool {
	w := n.tree.Words[c]
	switch n.tree.Rels[c] {
	case ud.Flat, ud.Compound, ud.Amod:
		return capital(w.Form) || w.Tag == ud.TagCD && c > head
	case ud.Nmod:
		return wide && c > head && capital(w.Form) && n.governed(c)
	case ud.Case:
		return inner && c < head && (w.Form == "of" || w.Form == "for")
	case ud.Det:
		return inner && w.Form == "the" && n.tree.Rels[head] == ud.Nmod
	case ud.Punct:
		return w.Tag == ud.TagHYPH
	case ud.Conj:
		return inner && n.tree.Rels[head] == ud.Nmod && capital(w.Form) && w.Tag.Proper()
	case ud.Cc:
		return inner && n.tree.Rels[head] == ud.Conj && w.Form == "and"
	}
	return false
}

// governed reports whether word c follows "of" or "for".
func (n *nameFinder) governed(c int) bool {
	for d, h := range n.tree.Heads {
		form := n.tree.Words[d].Form
		if int(h) == c && n.tree.Rels[d] == ud.Case && (form == "of" || form == "for") {
			return true
		}
	}
	return false
}

// joined returns the sentence with the marked names as single words.
func (n *nameFinder) joined() *parser.Tree {
	t, out := n.tree, &parser.Tree{}
	at := make([]int32, len(t.Words))
	for i, w := range t.Words {
		if i > 0 && n.part[i] >= 0 && n.part[i] == n.part[i-1] {
			last := len(out.Words) - 1
			out.Words[last].Form += " " + w.Form
			at[i] = int32(last)
			continue
		}
		at[i] = int32(len(out.Words))
		if n.part[i] >= 0 {
			w.Tag, w.POS = ud.TagNNP, ud.PROPN
		}
		out.Words = append(out.Words, w)
	}
	out.Heads, out.Rels = make([]int32, len(out.Words)), make([]ud.Rel, len(out.Words))
	for i, h := range t.Heads {
		if n.part[i] >= 0 && n.part[i] != i {
			continue
		}
		if h >= 0 {
			h = at[h]
		}
		out.Heads[at[i]], out.Rels[at[i]] = h, t.Rels[i]
	}
	for i := range out.Words {
		out.Words[i].Form = strings.ReplaceAll(out.Words[i].Form, " - ", "-")
	}
	return out
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}
