package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// generator is the name that our rows of the manifest carry.
const generator = "gen-dictionaries"

// tableSources says for each table where its facts come from: file, source,
// revision, licence.
//
//go:embed tables.tsv
var tableSources string

// writeManifest writes the manifest's rows of the gazetteer; those of other
// generators stay.
func writeManifest(dir string) error {
	path := filepath.Join(dir, "MANIFEST.tsv")
	old, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("read manifest: %w", err)
	}
	const head = "file\trows\tsha256\tsource\trevision\tlicence\tgenerator"
	var rows []string
	for i, line := range strings.Split(strings.TrimSpace(string(old)), "\n") {
		if i > 0 && line != "" && !strings.HasSuffix(line, "\t"+generator) {
			rows = append(rows, line)
		}
	}
	for i, line := range strings.Split(strings.TrimSpace(tableSources), "\n") {
		if i == 0 {
			continue
		}
		c := strings.Split(line, "\t")
		row, err := manifestRow(dir, c[0], c[1], c[2], c[3])
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	slices.Sort(rows)
	text := head + "\n" + strings.Join(rows, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	return nil
}

// manifestRow counts the rows of a table without its header; an image has none.
func manifestRow(dir, file, source, revision, licence string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return "", fmt.Errorf("read for manifest: %w", err)
	}
	rows := "-"
	if strings.HasSuffix(file, ".tsv") {
		rows = fmt.Sprint(bytes.Count(data, []byte("\n")) - 1)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256(data))
	return strings.Join([]string{file, rows, sum, source, revision, licence, generator}, "\t"), nil
}
