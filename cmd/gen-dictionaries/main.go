// Command gen-dictionaries makes the embedded gazetteer.
//
// It works in two steps. With -gazetteers and -downloads it makes the derived
// tables (cities, names, organisations, persons, common words) from pinned
// inputs, whose SHA-256 it checks, and says which rows it left out and why. Then,
// always, it compiles all tables to dictionaries/gazetteer.bin and writes their
// rows of the manifest. Both steps give the same bytes wherever they run.
//
// After adding a line to a table by hand,
//
//	go run ./cmd/gen-dictionaries
//
// is enough. The inputs of the first step are named in inputs.tsv.
package main

import (
	_ "embed" // where the tables come from
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/whomet/whomet/cmd/internal/manifest"
)

// origins says of each table where its facts come from.
//
//go:embed tables.tsv
var origins string

func main() { os.Exit(run(os.Args[1:], os.Stderr)) }

func run(args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("gen-dictionaries", flag.ContinueOnError)
	flags.SetOutput(stderr)
	dir := flags.String("dictionaries", "dictionaries", "the `folder` of the dictionaries")
	gazetteers := flags.String("gazetteers", "", "the `folder` of the pinned tables; the derived tables are made anew")
	downloads := flags.String("downloads", "", "the `folder` of the pinned packages (see inputs.tsv), with -gazetteers")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 || (*gazetteers == "") != (*downloads == "") {
		fmt.Fprintln(stderr, "gen-dictionaries: give -gazetteers and -downloads together, and no arguments")
		return 2
	}
	if err := generate(*dir, *gazetteers, *downloads, stderr); err != nil {
		fmt.Fprintln(stderr, "gen-dictionaries:", err)
		return 1
	}
	return 0
}

func generate(dir, gazetteers, downloads string, log io.Writer) error {
	if gazetteers != "" {
		in, err := openInputs(gazetteers, downloads)
		if err != nil {
			return err
		}
		if err := derive(in, dir, log); err != nil {
			return err
		}
	}
	image, err := compile(dir)
	if err != nil {
		return err
	}
	if err := writeImage(dir, image); err != nil {
		return err
	}
	fmt.Fprintf(log, "gazetteer.bin: %d bytes\n", len(image))
	return manifest.Renew(dir, "gen-dictionaries", origins)
}
