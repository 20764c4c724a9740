package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
)

// record is a document of a training set: sentences of tokens with BIO tags.
type record struct {
	Source    string   `json:"src"`
	ID        string   `json:"id"`
	Sentences []tagged `json:"sents"`
}

type tagged struct {
	Tokens []string `json:"toks"`
	Tags   []string `json:"tags"`
}

// records yields the documents of a set, a gzipped file of JSON lines.
func records(folder, set string) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		path := filepath.Join(folder, set+".jsonl.gz")
		f, err := os.Open(path)
		if err != nil {
			yield(record{}, err)
			return
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			yield(record{}, fmt.Errorf("read set %s: %w", set, err))
			return
		}
		d := json.NewDecoder(bufio.NewReaderSize(z, 1<<20))
		for d.More() {
			var r record
			if err := d.Decode(&r); err != nil {
				yield(record{}, fmt.Errorf("read set %s: %w", set, err))
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}
