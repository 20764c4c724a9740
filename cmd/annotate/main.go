// Command annotate turns the annotated sources of the project's own articles
// into the newcomer's input and the gold beside it.
//
//	go run ./cmd/annotate [-dir testdata] [-stats]
//
// It reads DIR/source/PART/*.txt, whose form DIR/README.md describes, and writes
// DIR/articles/PART.jsonl and DIR/gold/PART.jsonl for each part, of the articles to
// train on the gold alone. What cannot be
// right (a name annotated in one place only, a nested name, evidence that is
// not in the text, a relation between the wrong types) is an error.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// parts are the folders of sources. Articles to train on have names alone: they
// are no reading for newcomers.
var parts = []string{"open", "unseen", training}

const training = "train"

func main() {
	dir := flag.String("dir", "testdata", "folder that holds source, articles and gold")
	stats := flag.Bool("stats", false, "print what the articles hold and write nothing")
	flag.Parse()
	if err := run(*dir, *stats); err != nil {
		fmt.Fprintln(os.Stderr, "annotate: "+err.Error())
		os.Exit(1)
	}
}

func run(dir string, stats bool) error {
	for _, half := range parts {
		golds, err := readHalf(filepath.Join(dir, "source", half))
		if err != nil {
			return err
		}
		if stats {
			fmt.Printf("%s: %s\n", half, count(golds))
			continue
		}
		if err := writeHalf(dir, half, golds); err != nil {
			return err
		}
	}
	return nil
}

// readHalf reads all sources of a folder, by date and id.
func readHalf(folder string) ([]gold, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []gold
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		g, err := annotate(strings.TrimSuffix(filepath.Base(path), ".txt"), string(src))
		if err != nil {
			return nil, fmt.Errorf("annotate %s: %w", path, err)
		}
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b gold) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

func writeHalf(dir, half string, golds []gold) error {
	if half == training {
		return writeLines(filepath.Join(dir, "gold", half+".jsonl"), golds)
	}
	inputs := make([]input, len(golds))
	for i, g := range golds {
		body := strings.TrimPrefix(g.Text, g.Title+"\n")
		inputs[i] = input{ID: g.ID, Title: g.Title, Date: g.Date, Source: g.Source, Text: body}
	}
	if err := writeLines(filepath.Join(dir, "articles", half+".jsonl"), inputs); err != nil {
		return err
	}
	return writeLines(filepath.Join(dir, "gold", half+".jsonl"), golds)
}

func writeLines[T any](path string, lines []T) error {
	b, err := jsonLines(lines)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o644)
}

func jsonLines[T any](lines []T) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, l := range lines {
		if err := enc.Encode(l); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}
