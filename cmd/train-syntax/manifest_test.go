package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWriteManifest(t *testing.T) {
	dir := t.TempDir()
	const head = "file\trows\tsha256\tsource\trevision\tlicence\tgenerator\n"
	files := map[string]string{
		"tagger.bin": "a", "parser.bin": "b",
		"MANIFEST.tsv": head + "gazetteer.bin\t-\tx\ty\tz\tl\tgen-dictionaries\ntagger.bin\t-\told\ty\tz\tl\ttrain-syntax\n",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeManifest(dir); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "MANIFEST.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(got)), "\n")
	if len(lines) != 4 || lines[0]+"\n" != head || !strings.HasPrefix(lines[1], "gazetteer.bin\t-\tx") ||
		!strings.HasPrefix(lines[2], "parser.bin\t-\t3e23e8160039594a33894f6564e1b134") ||
		!strings.HasPrefix(lines[3], "tagger.bin\t-\tca978112ca1bbdcafac231b39a23dc4d") {
		t.Errorf("manifest:\n%s", got)
	}
	for _, line := range lines {
		if strings.Count(line, "\t") != 6 {
			t.Errorf("row %q does not have seven cells", line)
		}
	}
}
