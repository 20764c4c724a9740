package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/whomet/whomet/extract/syntax/parser"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// source is one input file, named below the data folder.
type source struct {
	path, sha256 string
}

// The inputs, by title and revision in MODEL.md.
var (
	goldTrain = []source{
		{"ud/en_ewt-ud-train.conllu.gz", "f613f492802111dc8c1600e8062c02f2246ff200e32936a86d732801f668c7bb"},
		{"ud/en_gum-open-ud-train.conllu.gz", "4905ad63db2cf2d42075a226d6ab6a680375a8fca7e15ec7291ba696b013591f"},
	}
	silverTrain = []source{
		{"ud/silver_corpus.conllu.gz", "a35349763ea707d8738c17aedb3a6f6decd7c68ca7ebaab37164288db29d6a49"},
		{"ud/silver_ner_texts.conllu.gz", "d66751d73fb03c873e7961576fa7522b1b9ed194a34b12af0c21b2e11a935ef2"},
	}
	leftOut = source{"ner/gmb.jsonl.gz", "9cca899ef2ff775b6094fc487b66d06244c68a642de0219e9ad24a28ab30514b"}

	held = []source{
		{"ud/en_ewt-ud-dev.conllu.gz", "2fd6a463d91ab76ffb71f97f55cd7972ca0eaf5fe5378d3e20beb453087da8f7"},
		{"ud/en_gum-open-ud-dev.conllu.gz", "509d3da94d9adc75404c6311fecf07fb84da1ce39ad3f102ea364530f2b5be5c"},
		{"ud/en_ewt-ud-test.conllu.gz", "0ea3e847dc0e074154fbe2d9ef6eb2e3468cc79e78dc85a25b9c98fec6b5c0ec"},
		{"ud/en_gum-open-ud-test.conllu.gz", "4d13bd6dcad235f774b68e6c24a3aa33fb32c314f1bc418a675172b0f8e7316e"},
	}
)

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

// readSpellings returns the sentences of a token file.
func readSpellings(dir string, s source) (map[string]bool, error) {
	found := map[string]bool{}
	err := lines(dir, s, func(line string) error {
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
	return found, err
}

// corpus is what both models learn from.
type corpus struct {
	gold, silver []parser.Tree
}

// readCorpus reads the treebanks and, if asked for, the trees of the teacher,
// but for the sentences of a source whose licence is not clear.
func readCorpus(dir string, silver bool) (c corpus, err error) {
	for _, s := range goldTrain {
		trees, err := readTrees(dir, s)
		if err != nil {
			return c, err
		}
		c.gold = append(c.gold, trees...)
	}
	if !silver {
		return c, nil
	}
	banned, err := readSpellings(dir, leftOut)
	if err != nil {
		return c, err
	}
	for _, s := range silverTrain {
		trees, err := readTrees(dir, s)
		if err != nil {
			return c, err
		}
		for _, t := range trees {
			if !banned[spelling(forms(t))] {
				c.silver = append(c.silver, t)
			}
		}
	}
	return c, nil
}

func forms(t parser.Tree) []string {
	out := make([]string, len(t.Words))
	for i, w := range t.Words {
		out[i] = w.Form
	}
	return out
}
