// Command train-syntax trains the tagger and the parser and writes tagger.bin
// and parser.bin. The same inputs give the same bytes.
//
//	go run ./cmd/train-syntax -data DIR -o dictionaries
//	go run ./cmd/train-syntax -data DIR -o dictionaries -eval
//
// DIR holds the treebanks (ud/) and the token file whose sentences are left out
// (ner/), which sources.tsv lists. Training takes one processor for some twenty
// minutes and three gigabytes of memory.
package main

import (
	_ "embed" // where the models come from
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/whomet/whomet/cmd/internal/manifest"
	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/tagger"
)

//go:embed models.tsv
var models string

// recipe says how the models are trained; its defaults are those of the models
// that the program ships.
type recipe struct {
	silver                     bool
	repeat                     int
	folds, foldPasses, foldCut int
	passes, cut                int
	parser                     parser.Training
	size                       parser.Size
	keepTagger                 bool
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
	r.flags(flag.CommandLine)
	flag.Parse()
	if *data == "" {
		return errors.New("needs -data, the folder of the training data")
	}
	if *eval {
		return report(*data, *out)
	}
	if err := train(*data, *out, r); err != nil {
		return err
	}
	return manifest.Renew(*out, "train-syntax", models)
}

// flags defines the flags of a recipe.
func (r *recipe) flags(f *flag.FlagSet) {
	f.BoolVar(&r.silver, "silver", true, "learn from the teacher's trees too")
	f.IntVar(&r.repeat, "repeat", 2, "how often the parser reads the treebanks in a pass over the teacher's trees")
	f.IntVar(&r.folds, "folds", 3, "parts in which the parser's tags are predicted")
	f.IntVar(&r.foldPasses, "fold-passes", 2, "passes of the taggers of the parts")
	f.IntVar(&r.foldCut, "fold-cut", 12, "least weight of the taggers of the parts, in sixteenths")
	f.IntVar(&r.passes, "passes", 5, "passes of the tagger")
	f.IntVar(&r.cut, "cut", 20, "least weight of the tagger, in sixteenths")
	f.IntVar(&r.parser.Greedy, "greedy", 2, "passes of the greedy parser")
	f.IntVar(&r.parser.Beamed, "beamed", 6, "passes of the parser with a beam")
	f.IntVar(&r.parser.Beam, "beam", 4, "width of the beam in training")
	f.IntVar(&r.size.Beam, "use-beam", 4, "width of the beam in use")
	f.IntVar(&r.size.Lead, "lead", 120, "lead of the best hypothesis at which another is dropped, in use")
	f.IntVar(&r.size.Transitions, "transition-cut", 8, "least weight of the transitions, in sixteenths")
	f.IntVar(&r.size.Labels, "label-cut", 16, "least weight of the relations, in sixteenths")
	f.IntVar(&r.size.Buckets, "buckets", 160_000, "buckets of 32 bytes for the transitions")
	f.BoolVar(&r.keepTagger, "keep-tagger", false, "leave the tagger that is there")
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
