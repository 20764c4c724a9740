// Package manifest keeps dictionaries/MANIFEST.tsv, which says of each embedded
// file what it holds, where it comes from and under which licence. Each command
// that makes such files renews the rows that carry its name and leaves the rest,
// so that the commands can run one by one.
package manifest

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const header = "file\trows\tsha256\tsource\trevision\tlicence\tgenerator"

// Renew writes a generator's rows of the manifest in a folder anew, one for each
// file of a table with a header and the columns file, source, revision and
// licence. The files have to be there; the manifest need not.
func Renew(dir, generator, table string) error {
	path := filepath.Join(dir, "MANIFEST.tsv")
	old, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("read manifest: %w", err)
	}
	rows := slices.DeleteFunc(body(string(old)), func(row string) bool {
		return strings.HasSuffix(row, "\t"+generator)
	})
	for _, line := range body(table) {
		file, origin, _ := strings.Cut(line, "\t")
		facts, err := measure(dir, file)
		if err != nil {
			return err
		}
		rows = append(rows, strings.Join([]string{file, facts, origin, generator}, "\t"))
	}
	slices.Sort(rows)
	text := header + "\n" + strings.Join(rows, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	return nil
}

// body returns the lines of a table without its header.
func body(table string) []string {
	_, rest, _ := strings.Cut(strings.TrimSpace(table), "\n")
	if rest == "" {
		return nil
	}
	return strings.Split(rest, "\n")
}

// measure returns the cells rows and sha256 of a file. Only a table has rows.
func measure(dir, file string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return "", fmt.Errorf("read for manifest: %w", err)
	}
	rows := "-"
	if strings.HasSuffix(file, ".tsv") {
		rows = fmt.Sprint(bytes.Count(data, []byte("\n")) - 1)
	}
	return fmt.Sprintf("%s\t%x", rows, sha256.Sum256(data)), nil
}
