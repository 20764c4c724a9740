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
const generator = "train-recogniser"

//go:embed models.tsv
var models string

// writeManifest brings our rows of a folder's MANIFEST.tsv up to date; those of
// other generators stay.
func writeManifest(dir string) error {
	path := filepath.Join(dir, "MANIFEST.tsv")
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read manifest: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(string(old)), "\n")
	rows := slices.DeleteFunc(lines[1:], func(line string) bool { return strings.HasSuffix(line, "\t"+generator) })
	for line := range strings.SplitSeq(strings.TrimSpace(models), "\n") {
		file, source, _ := strings.Cut(line, "\t")
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return fmt.Errorf("read for manifest: %w", err)
		}
		rows = append(rows, fmt.Sprintf("%s\t-\t%x\t%s\t%s", file, sha256.Sum256(data), source, generator))
	}
	slices.Sort(rows)
	text := lines[0] + "\n" + strings.Join(rows, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	return nil
}
