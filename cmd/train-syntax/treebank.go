package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	_ "embed" // the list of inputs
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// source is one input file, named below the data folder.
type source struct {
	path, sha256 string
}

// sourceTable says what each input file is used for: gold and silver are learnt
// from, the sentences of left out are not, held is for the figures.
//
//go:embed sources.tsv
var sourceTable string

// sources returns the files of one use in order.
func sources(use string) (out []source) {
	for line := range strings.Lines(sourceTable) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); cells[0] == use {
			out = append(out, source{cells[1], cells[2]})
		}
	}
	return out
}

// lines yields the lines of a compressed file to f after its checksum has been
// compared.
func lines(dir string, s source, f func(line string) error) error {
	file, err := os.Open(filepath.Join(dir, s.path))
	if err != nil {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	if got := fmt.Sprintf("%x", sum.Sum(nil)); got != s.sha256 {
		return fmt.Errorf("read %s: sha256 %s, want %s", s.path, got, s.sha256)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	scanner := bufio.NewScanner(unzipped)
	scanner.Buffer(nil, 1<<26)
	for n := 1; scanner.Scan(); n++ {
		if err := f(scanner.Text()); err != nil {
			return fmt.Errorf("read %s: line %d: %w", s.path, n, err)
		}
	}
	if err := scanner.Err(); err != nil {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	return nil
}

// readTrees reads a file in CoNLL-U. Multi-word tokens and empty nodes are
// passed over.
func readTrees(dir string, s source) ([]parser.Tree, error) {
	var trees []parser.Tree
	var tree parser.Tree
	err := lines(dir, s, func(line string) error {
		switch {
		case line == "":
			if len(tree.Words) > 0 {
				trees = append(trees, tree)
			}
			tree = parser.Tree{}
			return nil
		case line[0] == '#':
			return nil
		}
		return addWord(&tree, strings.Split(line, "\t"))
	})
	if len(tree.Words) > 0 {
		trees = append(trees, tree)
	}
	return trees, err
}

func addWord(tree *parser.Tree, fields []string) error {
	if len(fields) != 10 {
		return fmt.Errorf("%d fields, want 10", len(fields))
	}
	if strings.ContainsAny(fields[0], "-.") {
		return nil
	}
	w := parser.Word{Form: strings.Clone(fields[1])}
	var err error
	if w.POS, err = ud.ParsePOS(fields[3]); err != nil {
		return err
	}
	if w.Tag, err = ud.ParseTag(fields[4]); err != nil {
		return err
	}
	head, err := strconv.Atoi(fields[6])
	if err != nil {
		return fmt.Errorf("head %q", fields[6])
	}
	rel, err := ud.ParseRel(fields[7])
	if err != nil {
		return err
	}
	tree.Words = append(tree.Words, w)
	tree.Heads = append(tree.Heads, int32(head-1))
	tree.Rels = append(tree.Rels, rel)
	return nil
}

// spelling joins the words of a sentence without spaces, so that sentences are
// the same however they are cut into words.
func spelling(words []string) string { return strings.Join(words, "") }

// readSpellings adds the sentences of a token file to found.
func readSpellings(dir string, s source, found map[string]bool) error {
	return lines(dir, s, func(line string) error {
		var document struct {
			Sentences []struct {
				Words []string `json:"toks"`
			} `json:"sents"`
		}
		if err := json.Unmarshal([]byte(line), &document); err != nil {
			return err
		}
		for _, sentence := range document.Sentences {
			found[spelling(sentence.Words)] = true
		}
		return nil
	})
}

// corpus is what both models learn from.
type corpus struct {
	gold, silver []parser.Tree
}

// readCorpus reads the treebanks and, if asked for, the trees of the teacher,
// but for the sentences of a source whose licence is not clear.
func readCorpus(dir string, silver bool) (c corpus, err error) {
	if c.gold, err = readAll(dir, "gold"); err != nil || !silver {
		return c, err
	}
	banned := map[string]bool{}
	for _, s := range sources("left out") {
		if err := readSpellings(dir, s, banned); err != nil {
			return c, err
		}
	}
	c.silver, err = readAll(dir, "silver")
	c.silver = slices.DeleteFunc(c.silver, func(t parser.Tree) bool { return banned[spelling(forms(t))] })
	return c, err
}

// readAll reads all files of one use.
func readAll(dir, use string) (trees []parser.Tree, err error) {
	for _, s := range sources(use) {
		more, err := readTrees(dir, s)
		if err != nil {
			return nil, err
		}
		trees = append(trees, more...)
	}
	return trees, nil
}

func forms(t parser.Tree) []string {
	out := make([]string, len(t.Words))
	for i, w := range t.Words {
		out[i] = w.Form
	}
	return out
}
