package main

import (
	"crypto/sha256"
	_ "embed" // where the models come from
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// generator is the name that our rows of the manifest carry.
const generator = "train-syntax"

//go:embed models.tsv
var models string

// writeManifest brings the models' rows of the manifest up to date; those of
// other generators stay.
func writeManifest(dir string) error {
	path := filepath.Join(dir, "MANIFEST.tsv")
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read manifest: %w", err)
	}
	head, rest, _ := strings.Cut(strings.TrimSpace(string(old)), "\n")
	var rows []string
	for line := range strings.SplitSeq(rest, "\n") {
		if line != "" && !strings.HasSuffix(line, "\t"+generator) {
			rows = append(rows, line)
		}
	}
	_, list, _ := strings.Cut(strings.TrimSpace(models), "\n")
	for line := range strings.SplitSeq(list, "\n") {
		file, source, _ := strings.Cut(line, "\t")
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return fmt.Errorf("read for manifest: %w", err)
		}
		rows = append(rows, fmt.Sprintf("%s\t-\t%x\t%s\t%s", file, sha256.Sum256(data), source, generator))
	}
	slices.Sort(rows)
	text := head + "\n" + strings.Join(rows, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	return nil
}
