package dictionaries

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestManifest checks that the manifest tells the truth of every file it lists.
func TestManifest(t *testing.T) {
	for _, row := range manifestRows(t) {
		file, rows, sum := row[0], row[1], row[2]
		data, err := os.ReadFile(filepath.FromSlash(file))
		if err != nil {
			t.Errorf("read %s: %v", file, err)
			continue
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != sum {
			t.Errorf("%s has SHA-256 %s, the manifest says %s: run its generator %s", file, got, sum, row[6])
		}
		if n := fmt.Sprint(bytes.Count(data, []byte("\n")) - 1); rows != "-" && rows != n {
			t.Errorf("%s has %s rows, the manifest says %s", file, n, rows)
		}
		for i, cell := range row {
			if strings.TrimSpace(cell) == "" {
				t.Errorf("%s: cell %d of its row is empty", file, i+1)
			}
		}
	}
}

// TestTablesAreListed checks that no table is without a source and a licence.
func TestTablesAreListed(t *testing.T) {
	var listed []string
	for _, row := range manifestRows(t) {
		listed = append(listed, row[0])
	}
	tables, err := filepath.Glob("tables/*.tsv")
	if err != nil || len(tables) == 0 {
		t.Fatalf("tables: %v %v", tables, err)
	}
	for _, file := range append(tables, "gazetteer.bin") {
		if !slices.Contains(listed, filepath.ToSlash(file)) {
			t.Errorf("%s is not in the manifest", file)
		}
	}
	if !slices.IsSorted(listed) {
		t.Error("the manifest is not sorted")
	}
}

// TestNotices checks that the attributions that licences ask for are printed.
func TestNotices(t *testing.T) {
	for _, notice := range []string{"GeoNames", "KazPER", "UNICODE LICENSE V3", "Copyright 2000-2011 by Kevin Atkinson", "Geoff Kuenning", "Faker"} {
		if !strings.Contains(Licences(), notice) {
			t.Errorf("no notice of %s", notice)
		}
	}
}

func manifestRows(t *testing.T) (rows [][]string) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSpace(Manifest()), "\n") {
		row := strings.Split(line, "\t")
		if len(row) != 7 {
			t.Fatalf("line %d of the manifest has %d cells, want 7", i+1, len(row))
		}
		if i > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}
