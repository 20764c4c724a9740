package manifest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRenew(t *testing.T) {
	const (
		kept  = "gazetteer.bin\t-\tx\ty\tz\tl\tgen-dictionaries\n"
		table = "file\tsource\trevision\tlicence\ntagger.bin\ty\tz\tl\nnames.tsv\ty\tz\tl\n"
		names = "names.tsv\t2\t892deb43cc241d86f77574b8b42f72e6d5fc4e5eab5a6e2a5604a5dcd4e308fc\ty\tz\tl\ttrain\n"
		model = "tagger.bin\t-\tca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\ty\tz\tl\ttrain\n"
	)
	tests := map[string]struct{ old, want string }{
		"no manifest yet":         {"", header + "\n" + names + model},
		"a header only":           {header + "\n", header + "\n" + names + model},
		"own row, other's row":    {header + "\n" + kept + "tagger.bin\t-\told\ty\tz\tl\ttrain\n", header + "\n" + kept + names + model},
		"own row that is no more": {header + "\nold.bin\t-\told\ty\tz\tl\ttrain\n", header + "\n" + names + model},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			files := map[string]string{"tagger.bin": "a", "names.tsv": "name\nAnna\nOmar\n"}
			if test.old != "" {
				files["MANIFEST.tsv"] = test.old
			}
			for file, text := range files {
				if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := Renew(dir, "train", table); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filepath.Join(dir, "MANIFEST.tsv"))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(got)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestRenewNeedsItsFiles(t *testing.T) {
	if err := Renew(t.TempDir(), "train", "file\tsource\trevision\tlicence\ntagger.bin\ty\tz\tl\n"); err == nil {
		t.Error("a file that is not there has a row")
	}
}
