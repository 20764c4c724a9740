package main

import (
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/dictionaries"
)

// TestImageIsFresh checks that the embedded image is what the tables compile to.
func TestImageIsFresh(t *testing.T) {
	image, err := compile("../../dictionaries")
	if err != nil {
		t.Fatal(err)
	}
	if image != dictionaries.Gazetteer() {
		t.Error("gazetteer.bin is not what the tables compile to: go run ./cmd/gen-dictionaries")
	}
}

func TestCannotBeName(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Kazakhstan", ""},
		{"Côte d'Ivoire", ""},
		{"São Tomé", ""},
		{"24 Heures", ""},
		{"Đà Nẵng", ""},
		{"current country name disputed", "all in lower case"},
		{"Korea [North]", "holds a note or a mark"},
		{"FNLA; note - party has two factions", "holds a note or a mark"},
		{"Астана", "not in Latin letters"},
		{"東京", "all in lower case"},
		{"A", "a single letter"},
		{"", "empty"},
	}
	for _, test := range tests {
		if got := cannotBeName(test.name); got != test.want {
			t.Errorf("%q: %q, want %q", test.name, got, test.want)
		}
	}
}

func testDerivation() *derivation {
	return &derivation{
		words:     map[string]int{"dignity": 2, "wipe": 3, "oil": 1, "group": 1, "systems": 1, "peace": 1, "in": 1},
		given:     map[string]bool{"carlos": true, "luke": true},
		family:    map[string]bool{"santos": true, "cruz": true},
		known:     map[string]bool{"who": true},
		corporate: wordList("corporate"), small: wordList("small"), offices: wordList("office"),
	}
}

func TestBodies(t *testing.T) {
	d := testDerivation()
	for name, want := range map[string]string{
		"Dignity": "a common word", "Luke": personsName, "Dignity Party": "", "OECD": "", "Mercosur": "",
	} {
		if got := d.cannotBeBody(name); got != want {
			t.Errorf("cannotBeBody(%q) is %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]bool{
		"CARLOS SANTOS CRUZ": true, "R. CARLOS SANTOS": true, "PEACE GROUP": false, "LUKE": false, "CARLOS OIL": false,
	} {
		if got := d.isPerson(name); got != want {
			t.Errorf("isPerson(%q) is %v", name, got)
		}
	}
	for name, want := range map[string]bool{"NATO": true, "SBA": false, "WHO": false, "WIPE": false} {
		if got := d.isFree(name); got != want {
			t.Errorf("isFree(%q) is %v", name, got)
		}
	}
	if got := d.titleCase("PEACE IN THE LSI GROUP"); got != "Peace in the LSI Group" {
		t.Errorf("titleCase: %q", got)
	}
	if diff := cmp.Diff([]string{"Netezza Systems", "Netezza Systems Inc."}, d.shortForms("Netezza Systems Inc.")); diff != "" {
		t.Errorf("shortForms (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Luke Inc"}, d.shortForms("Luke Inc")); diff != "" {
		t.Errorf("shortForms of a person's name (-want +got):\n%s", diff)
	}
}

func TestPersons(t *testing.T) {
	titles := map[string]bool{"sir": true, "foreign minister": true, "minister": true}
	for name, want := range map[string]string{
		"Sir Guy Green": "Guy Green", "Foreign Minister Sir Ab Cd": "Ab Cd", "Sir Guy": "Sir Guy", "Guy Green": "Guy Green",
	} {
		if got := withoutTitle(name, titles); got != want {
			t.Errorf("withoutTitle(%q) is %q, want %q", name, got, want)
		}
	}
	for date, want := range map[string]string{
		"24 July 2025": "2025-07-24", "2018": "2018", "2022-01-11": "2022-01-11", "2022-01": "2022-01", ">100401": "", "": "",
	} {
		if got := day(date); got != want {
			t.Errorf("day(%q) is %q, want %q", date, got, want)
		}
	}
}

func TestGender(t *testing.T) {
	for want, tally := range map[string]tally{"": {}, "f": {95, 5}, "m": {5, 95}, "u": {50, 50}} {
		if got := tally.gender(); got != want {
			t.Errorf("%+v is %q, want %q", tally, got, want)
		}
	}
}

func TestUnits(t *testing.T) {
	of := units()
	if got := englishUnit("Atyrau Oblisi", of["KZ"]); got != "Atyrau Region" {
		t.Errorf("Atyrau Oblisi becomes %q", got)
	}
	if got := bareName("Pavlodar Region", of["KZ"]); got != "Pavlodar" {
		t.Errorf("Pavlodar Region becomes %q", got)
	}
}

func TestInputsArePinned(t *testing.T) {
	list := pinned()
	if len(list) < 30 {
		t.Fatalf("%d inputs", len(list))
	}
	for _, p := range list {
		if len(p.sum) != 64 || p.source == "" || p.revision == "" || p.licence == "" || p.get == "" {
			t.Errorf("%+v", p)
		}
	}
	if _, err := openInputs(t.TempDir(), t.TempDir()); err == nil {
		t.Error("missing inputs are no error")
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-gazetteers", "x"}, {"-downloads", "x"}, {"extra"}, {"-nonsense"}} {
		if code := run(args, io.Discard); code != 2 {
			t.Errorf("run(%q) is %d, want 2", args, code)
		}
	}
}
