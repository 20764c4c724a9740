// Command train-recogniser makes the model and the clusters that package mention
// uses, from pinned inputs. See extract/mention/MODEL.md for the inputs and the
// one command that rebuilds both files byte for byte.
package main

import (
	_ "embed" // where the models come from
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"

	"github.com/whomet/whomet/cmd/internal/manifest"
)

//go:embed models.tsv
var models string

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintf(os.Stderr, "train-recogniser: %v\n", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say what to make: clusters, model, confidence or manifest")
	}
	flags := flag.NewFlagSet("train-recogniser", flag.ContinueOnError)
	folder := flags.String("sets", "", "folder of the training sets")
	out := flags.String("out", "", "file to write")
	vectors := flags.String("vectors", "", "NumPy file of the word vectors (clusters)")
	wordFile := flags.String("words", "", "file of their words, one a line (clusters)")
	var p plan
	flags.Func("gold", "file of annotated articles to learn from; may be given again (model)", func(path string) error {
		p.gold = append(p.gold, path)
		return nil
	})
	flags.IntVar(&p.times, "times", 6, "how often each of their articles counts (model)")
	flags.StringVar(&p.clusters, "clusters", "dictionaries/recogniser-clusters.bin", "the clusters (model)")
	flags.IntVar(&p.prune, "prune", 12, "leave out weights below this (model)")
	flags.IntVar(&p.rounds, "rounds", 5, "rounds of learning (model)")
	flags.IntVar(&p.limit, "limit", 0, "documents of each set, all if 0 (model)")
	flags.Func("leave-out", "regular expression: leave out features whose name it matches (model)", func(expr string) (err error) {
		p.leaveOut, err = regexp.Compile(expr)
		return err
	})
	part := flags.String("without", "", "leave out gold articles whose number is K modulo N: K/N (model)")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "clusters":
		return makeClusters(*vectors, *wordFile, *folder, *out)
	case "model":
		p.sets = *folder
		var err error
		if p.skip, err = held(*part); err != nil {
			return err
		}
		return makeModel(p, *out)
	case "manifest":
		return manifest.Renew(*out, "train-recogniser", models)
	case "confidence":
		return makeConfidence(flags.Args(), p.clusters, *out)
	}
	return fmt.Errorf("cannot make %q", args[0])
}

// held returns which gold articles "K/N" holds out.
func held(part string) (func(i int) bool, error) {
	if part == "" {
		return nil, nil
	}
	var k, n int
	if _, err := fmt.Sscanf(part, "%d/%d", &k, &n); err != nil || n < 1 {
		return nil, fmt.Errorf("read -without %q: want K/N", part)
	}
	return func(i int) bool { return i%n == k }, nil
}
