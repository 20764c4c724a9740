package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
)

// train trains both models and writes them.
func train(data, out string, r recipe) error {
	c, err := readCorpus(data, r.silver)
	if err != nil {
		return err
	}
	fmt.Printf("%d sentences of the treebanks, %d of the teacher\n", len(c.gold), len(c.silver))
	if !r.keepTagger {
		if err := trainTagger(c, out, r); err != nil {
			return err
		}
	}
	if err := jackknife(c, r); err != nil {
		return err
	}
	var trees []parser.Tree
	for range r.repeat {
		trees = append(trees, c.gold...)
	}
	trees = append(trees, c.silver...)
	for i := range trees {
		trees[i].Joined = join(&trees[i], 8)
	}
	o := r.parser
	o.Seed, o.Log = 1, logged
	trained, err := parser.Train(trees, o)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "parser.bin"), trained.Model(r.size), 0o644)
}

// logged prints how a pass of the parser went.
func logged(stage string, pass int, right float64) {
	fmt.Printf("%v parser, %s, pass %d: %.4f right\n", cpuTime().Round(1e9), stage, pass+1, right)
}

// sentences returns what a tagger learns from trees.
func sentences(trees []parser.Tree) []tagger.Sentence {
	out := make([]tagger.Sentence, len(trees))
	for i, t := range trees {
		s := tagger.Sentence{Words: forms(t)}
		for _, w := range t.Words {
			s.Tags, s.POS = append(s.Tags, w.Tag), append(s.POS, w.POS)
		}
		out[i] = s
	}
	return out
}

// trainTagger writes the tagger that the program uses.
func trainTagger(c corpus, out string, r recipe) error {
	all := slices.Concat(sentences(c.gold), sentences(c.silver))
	model, err := tagger.Train(all, tagger.Training{Epochs: r.passes, Seed: 1, Cut: r.cut, Log: func(epoch int, right float64) {
		fmt.Printf("%v tagger, pass %d: %.4f right\n", cpuTime().Round(1e9), epoch+1, right)
	}})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "tagger.bin"), model, 0o644)
}

// jackknife replaces the tags by those of taggers that have not seen the
// sentence, so that the parser learns to live with their errors.
func jackknife(c corpus, r recipe) error {
	sets := [][]parser.Tree{c.gold, c.silver}
	original := [][]tagger.Sentence{sentences(c.gold), sentences(c.silver)}
	// Neighbours, which share a topic, fall into the same part.
	part := func(i int) int { return i / 8 % r.folds }
	for fold := range r.folds {
		var rest []tagger.Sentence
		for _, set := range original {
			for i, s := range set {
				if part(i) != fold {
					rest = append(rest, s)
				}
			}
		}
		t, err := foldTagger(rest, r)
		if err != nil {
			return err
		}
		var upos, xpos share
		for _, set := range sets {
			for i := range set {
				if part(i) == fold {
					u, x := retag(t, set[i:i+1])
					upos, xpos = upos.and(u), xpos.and(x)
				}
			}
		}
		fmt.Printf("%v part %d: UPOS %v XPOS %v\n", cpuTime().Round(1e9), fold+1, upos, xpos)
	}
	return nil
}

// foldTagger returns the tagger of one part.
func foldTagger(rest []tagger.Sentence, r recipe) (*tagger.Tagger, error) {
	model, err := tagger.Train(rest, tagger.Training{Epochs: r.foldPasses, Seed: 1, Cut: r.foldCut})
	if err != nil {
		return nil, err
	}
	return tagger.Load(string(model))
}
