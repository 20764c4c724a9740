package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"iter"
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
func records(folder string, s set) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		path := filepath.Join(folder, s.name+".jsonl.gz")
		data, err := pinned(path, s.sum)
		if err != nil {
			yield(record{}, err)
			return
		}
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			yield(record{}, fmt.Errorf("read set %s: %w", s.name, err))
			return
		}
		d := json.NewDecoder(bufio.NewReaderSize(z, 1<<20))
		for d.More() {
			var r record
			if err := d.Decode(&r); err != nil {
				yield(record{}, fmt.Errorf("read set %s: %w", s.name, err))
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}
