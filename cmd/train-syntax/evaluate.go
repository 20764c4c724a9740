package main

import (
	"fmt"
	"io"
	"strings"
	"syscall"
	"time"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// share counts how often something was right.
type share struct{ right, all int }

func (s *share) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

// and returns the share of two together.
func (s share) and(o share) share { return share{s.right + o.right, s.all + o.all} }

func (s share) String() string {
	return fmt.Sprintf("%.2f", 100*float64(s.right)/float64(max(s.all, 1)))
}

// retag replaces the tags of trees by the tagger's, and returns how many were
// the same. Joined names are proper nouns from the start, as in the program.
func retag(t *tagger.Tagger, trees []parser.Tree) (upos, xpos share) {
	for _, tree := range trees {
		n := len(tree.Words)
		hints, tags, pos := make([]ud.Tag, n), make([]ud.Tag, n), make([]ud.POS, n)
		for i, w := range tree.Words {
			if strings.Contains(w.Form, " ") {
				hints[i] = ud.TagNNP
			}
		}
		t.Tag(forms(tree), hints, tags, pos)
		for i := range tree.Words {
			w := &tree.Words[i]
			upos.add(w.POS == pos[i])
			xpos.add(w.Tag == tags[i])
			w.Tag, w.POS = tags[i], pos[i]
		}
	}
	return upos, xpos
}

// scores are the shares of words with the right head (UAS), and with the right
// relation too (LAS), without and with punctuation.
type scores struct{ uas, las, uasAll, lasAll share }

func (s scores) String() string {
	return fmt.Sprintf("UAS %v LAS %v, with punctuation UAS %v LAS %v", s.uas, s.las, s.uasAll, s.lasAll)
}

// compare parses trees and counts what is as they have it.
func compare(p *parser.Parser, trees []parser.Tree) (s scores) {
	for _, tree := range trees {
		heads, rels := make([]int32, len(tree.Words)), make([]ud.Rel, len(tree.Words))
		p.Parse(tree.Words, heads, rels)
		for i := range tree.Words {
			head := heads[i] == tree.Heads[i]
			both := head && rels[i] == tree.Rels[i]
			s.uasAll.add(head)
			s.lasAll.add(both)
			if tree.Rels[i] != ud.Punct {
				s.uas.add(head)
				s.las.add(both)
			}
		}
	}
	return s
}

// evaluate prints the figures of both models on what they have not seen, with
// gold words and sentences and the tagger's tags, and the same with every name
// as one word, which is how the program parses.
func evaluate(w io.Writer, dir string, t *tagger.Tagger, p *parser.Parser) error {
	words := 0
	var tagging, parsing time.Duration
	for _, s := range sources("held") {
		trees, err := readTrees(dir, s)
		if err != nil {
			return err
		}
		joined := allJoined(trees)
		for _, set := range [][]parser.Tree{trees, joined} {
			start := cpuTime()
			upos, xpos := retag(t, set)
			tagging += cpuTime() - start
			start = cpuTime()
			figures := compare(p, set)
			parsing += cpuTime() - start
			words += figures.lasAll.all
			fmt.Fprintf(w, "%s: %d words, UPOS %v XPOS %v, %v\n", s.path, figures.lasAll.all, upos, xpos, figures)
		}
	}
	rate := func(d time.Duration) float64 { return float64(words) / d.Seconds() }
	fmt.Fprintf(w, "words per CPU-second: tagger %.0f, parser %.0f, both %.0f\n", rate(tagging), rate(parsing), rate(tagging+parsing))
	return nil
}

// allJoined returns copies of the trees with every name as one word.
func allJoined(trees []parser.Tree) []parser.Tree {
	out := make([]parser.Tree, len(trees))
	for i := range trees {
		if j := join(&trees[i], 10); j != nil {
			out[i] = *j
			continue
		}
		out[i] = trees[i]
		out[i].Words = append([]parser.Word(nil), trees[i].Words...)
	}
	return out
}

// cpuTime returns the processor time that the program has taken.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
