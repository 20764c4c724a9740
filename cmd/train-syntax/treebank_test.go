package main

import (
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax/parser"
)

const sample = `# sent_id = 1
# text = I won't
1	I	I	PRON	PRP	_	3	nsubj	3:nsubj	_
2-3	won't	_	_	_	_	_	_	_	_
2	wo	will	AUX	MD	_	3	aux	3:aux	_
3	n't	not	PART	RB	_	0	root	0:root	_
3.1	go	go	VERB	VB	_	_	_	3:conj	_

1	Yes	yes	INTJ	UH	_	0	root	0:root	_
`

// write puts a compressed file into a folder and returns its source.
func write(t *testing.T, dir, name, text string) source {
	t.Helper()
	path := filepath.Join(dir, name)
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	zip := gzip.NewWriter(file)
	if _, err := zip.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return source{name, fmt.Sprintf("%x", sha256.Sum256(data))}
}

func TestReadTrees(t *testing.T) {
	dir := t.TempDir()
	trees, err := readTrees(dir, write(t, dir, "a.gz", sample))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, tree := range trees {
		got = append(got, show(tree))
	}
	want := []string{"I/PRP/3/nsubj wo/MD/3/aux n't/RB/0/root", "Yes/UH/0/root"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("trees (-want +got):\n%s", diff)
	}
}

func TestReadTreesErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"too few fields", "1\tI\n", "line 1: 2 fields, want 10"},
		{"unknown tag", strings.Replace(sample, "PRP", "PPR", 1), `line 3: parse tag: unknown "PPR"`},
		{"unknown relation", strings.Replace(sample, "aux", "auxiliary", 1), `line 5: parse relation: unknown "auxiliary"`},
		{"no head", strings.Replace(sample, "\t0\troot", "\t_\troot", 1), `line 6: head "_"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			_, err := readTrees(dir, write(t, dir, "a.gz", test.text))
			if err == nil || err.Error() != "read a.gz: "+test.want {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
	dir := t.TempDir()
	s := write(t, dir, "a.gz", sample)
	s.sha256 = strings.Repeat("0", 64)
	if _, err := readTrees(dir, s); err == nil || !strings.Contains(err.Error(), "want 0000") {
		t.Errorf("another file: error %v", err)
	}
}

// TestLeftOutSentences checks that a sentence is known again however it is cut
// into words.
func TestLeftOutSentences(t *testing.T) {
	dir := t.TempDir()
	found := map[string]bool{}
	s := write(t, dir, "b.gz", `{"id":"x","sents":[{"toks":["A","Franco-German","plan"],"tags":["O","O","O"]}]}`+"\n")
	if err := readSpellings(dir, s, found); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"A Franco - German plan": true, "A Franco plan": false} {
		var tree parser.Tree
		for form := range strings.FieldsSeq(text) {
			tree.Words = append(tree.Words, parser.Word{Form: form})
		}
		if got := found[spelling(forms(tree))]; got != want {
			t.Errorf("%q left out: %t, want %t", text, got, want)
		}
	}
}

func TestSources(t *testing.T) {
	for use, n := range map[string]int{"gold": 2, "silver": 2, "left out": 1, "held": 4} {
		got := sources(use)
		if len(got) != n {
			t.Errorf("%d files for %s, want %d", len(got), use, n)
		}
		for _, s := range got {
			if len(s.sha256) != 64 {
				t.Errorf("%s has no sha256", s.path)
			}
		}
	}
}
