package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// inputsTable names the inputs: folder (gazetteers or downloads), file, sha256,
// source, revision, licence, and how to get it.
//
//go:embed inputs.tsv
var inputsTable string

// input is one pinned file.
type input struct {
	folder, file, sum, source, revision, licence, get string
}

func pinned() []input {
	var list []input
	for i, line := range strings.Split(strings.TrimSpace(inputsTable), "\n") {
		if c := strings.Split(line, "\t"); i > 0 && len(c) == 7 {
			list = append(list, input{c[0], c[1], c[2], c[3], c[4], c[5], c[6]})
		}
	}
	return list
}

// inputs gives the contents of the pinned files by name.
type inputs map[string][]byte

// openInputs reads every pinned file and checks its SHA-256.
func openInputs(gazetteers, downloads string) (inputs, error) {
	in := inputs{}
	for _, p := range pinned() {
		folder := gazetteers
		if p.folder == "downloads" {
			folder = downloads
		}
		data, err := os.ReadFile(filepath.Join(folder, p.file))
		if err != nil {
			return nil, fmt.Errorf("read input: %w (get it by: %s)", err, p.get)
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != p.sum {
			return nil, fmt.Errorf("check input %s: it is not revision %s, its SHA-256 is %x", p.file, p.revision, sum)
		}
		in[p.file] = data
	}
	return in, nil
}

// rows calls f for each row of a tab-separated input by column name.
func (in inputs) rows(file string, f func(row map[string]string) error) error {
	lines := bufio.NewScanner(bytes.NewReader(in[file]))
	lines.Buffer(nil, 1<<20)
	var head []string
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if n == 1 {
			head = cells
			continue
		}
		row := make(map[string]string, len(head))
		for i, h := range head {
			if i < len(cells) {
				row[h] = strings.TrimSpace(cells[i])
			}
		}
		if err := f(row); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return lines.Err()
}
