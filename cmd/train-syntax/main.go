// Command train-syntax trains the tagger and the parser and writes tagger.bin
// and parser.bin. The same inputs give the same bytes.
//
//	go run ./cmd/train-syntax -data DIR -o dictionaries
//	go run ./cmd/train-syntax -data DIR -o dictionaries -eval
//
// DIR holds the treebanks (ud/) and the token file whose sentences are left out
// (ner/); MODEL.md names them all. Training takes one processor for about an
// hour and three gigabytes of memory.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
)

// recipe says how the models are trained; its defaults are those of the models
// that the program ships.
type recipe struct {
	silver              bool
	repeat              int
	folds, foldPasses   int
	passes, cut         int
	parser              parser.Training
	size                parser.Size
	taggerOnly, keepTag bool
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintf(os.Stderr, "train-syntax: %v\n", err)
		os.Exit(1)
	}
}

func run() error {
	var r recipe
	data := flag.String("data", "", "folder of the training data")
	out := flag.String("o", "dictionaries", "folder of the models")
	eval := flag.Bool("eval", false, "print the figures of the models instead of training")
	flag.BoolVar(&r.silver, "silver", true, "learn from the teacher's trees too")
	flag.IntVar(&r.repeat, "repeat", 2, "how often the parser reads the treebanks in a pass over the teacher's trees")
	flag.IntVar(&r.folds, "folds", 4, "parts in which the parser's tags are predicted")
	flag.IntVar(&r.foldPasses, "fold-passes", 4, "passes of the taggers of the parts")
	flag.IntVar(&r.passes, "passes", 8, "passes of the tagger")
	flag.IntVar(&r.cut, "cut", 16, "least weight of the tagger, in sixteenths")
	flag.IntVar(&r.parser.Greedy, "greedy", 5, "passes of the greedy parser")
	flag.IntVar(&r.parser.Beamed, "beamed", 8, "passes of the parser with a beam")
	flag.IntVar(&r.parser.Beam, "beam", 4, "width of the beam in training")
	flag.IntVar(&r.size.Beam, "use-beam", 4, "width of the beam in use")
	flag.IntVar(&r.size.Transitions, "transition-cut", 64, "least weight of the transitions, in sixteenths")
	flag.IntVar(&r.size.Labels, "label-cut", 32, "least weight of the relations, in sixteenths")
	flag.IntVar(&r.size.Buckets, "buckets", 1<<17, "buckets of 32 bytes for the transitions")
	flag.BoolVar(&r.taggerOnly, "tagger-only", false, "stop after the tagger")
	flag.BoolVar(&r.keepTag, "keep-tagger", false, "leave the tagger that is there")
	flag.Parse()
	if *data == "" {
		return fmt.Errorf("needs -data, the folder of the training data")
	}
	if !*eval {
		if err := train(*data, *out, r); err != nil {
			return err
		}
	}
	return report(*data, *out)
}

// report loads the models and prints their figures.
func report(data, out string) error {
	model, err := os.ReadFile(filepath.Join(out, "tagger.bin"))
	if err != nil {
		return err
	}
	start := cpuTime()
	t, err := tagger.Load(string(model))
	if err != nil {
		return err
	}
	fmt.Printf("tagger.bin: %d bytes, loaded in %v\n", len(model), cpuTime()-start)
	if model, err = os.ReadFile(filepath.Join(out, "parser.bin")); err != nil {
		return err
	}
	start = cpuTime()
	p, err := parser.Load(string(model))
	if err != nil {
		return err
	}
	fmt.Printf("parser.bin: %d bytes, loaded in %v\n", len(model), cpuTime()-start)
	return evaluate(os.Stdout, data, t, p)
}

// train trains both models and writes them.
func train(data, out string, r recipe) error {
	c, err := readCorpus(data, r.silver)
	if err != nil {
		return err
	}
	fmt.Printf("%d sentences of the treebanks, %d of the teacher\n", len(c.gold), len(c.silver))
	if !r.keepTag {
		if err := trainTagger(c, out, r); err != nil || r.taggerOnly {
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
		model, err := tagger.Train(rest, tagger.Training{Epochs: r.foldPasses, Seed: 1, Cut: r.cut})
		if err != nil {
			return err
		}
		t, err := tagger.Load(string(model))
		if err != nil {
			return err
		}
		var upos, xpos share
		for _, set := range sets {
			for i := range set {
				if part(i) == fold {
					u, x := retag(t, set[i:i+1])
					upos, xpos = share{upos.right + u.right, upos.all + u.all}, share{xpos.right + x.right, xpos.all + x.all}
				}
			}
		}
		fmt.Printf("%v part %d: UPOS %v XPOS %v\n", cpuTime().Round(1e9), fold+1, upos, xpos)
	}
	return nil
}
