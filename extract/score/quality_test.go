package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQualityRoundTrip(t *testing.T) {
	in := "# figures\n\nunseen core 61.50\nopen mention_strict 93.25\nopen core 70\n"
	figures, err := ReadQuality(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := WriteQuality(&b, figures); err != nil {
		t.Fatal(err)
	}
	want := "open core 70.00\nopen mention_strict 93.25\nunseen core 61.50\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("written (-want +got):\n%s", d)
	}
}

func TestReadQualityRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"two fields":   "open core",
		"no number":    "open core high",
		"over hundred": "open core 101",
		"below zero":   "open core -1",
		"twice":        "open core 1\nopen core 2",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadQuality(strings.NewReader(in)); err == nil {
				t.Errorf("read %q without an error", in)
			}
		})
	}
}

func TestFallen(t *testing.T) {
	floors := []Figure{{"open", "core", 70.33}, {"open", "titles", 50}, {"open", "rel", 60}, {"unseen", "core", 99}}
	got := Fallen(floors, "open", map[string]float64{"core": 0.703261, "rel": 0.5999})
	want := []string{"open titles is missing, was 50.00", "open rel fell from 60.00 to 59.99"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("fallen (-want +got):\n%s", d)
	}
}

// Every floor has to be one that a test can check or a reader can understand.
func TestCommittedQuality(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "testdata", "quality.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figures, err := ReadQuality(f)
	if err != nil {
		t.Fatal(err)
	}
	sets := map[string]bool{"open": true, "unseen": true, "meetings_open": true, "meetings_sealed": true, "meetings_passages": true, "dev": true, "check": true}
	for _, x := range figures {
		if !sets[x.Set] {
			t.Errorf("%s %s: no such set", x.Set, x.Name)
		}
	}
}
