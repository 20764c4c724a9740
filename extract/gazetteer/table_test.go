package gazetteer_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/gazetteer"
)

func TestParseTableErrors(t *testing.T) {
	const head = "type\tname\taliases\tcountry\tlatitude\tgender\tcontext\n"
	tests := []struct {
		name, text   string
		line, column int
		want         error
	}{
		{"empty file", "", 1, 0, gazetteer.ErrHeader},
		{"comments only", "# a\n\n", 1, 0, gazetteer.ErrHeader},
		{"no header", "person\tAnna Ek\n", 1, 1, gazetteer.ErrHeader},
		{"no name", "type\tcountry\n", 1, 0, gazetteer.ErrHeader},
		{"unknown column", "type\tname\tcolour\n", 1, 3, gazetteer.ErrColumn},
		{"a column twice", "type\tname\tname\n", 1, 3, gazetteer.ErrHeader},
		{"missing cell", head + "person\tAnna Ek\n", 2, 0, gazetteer.ErrCells},
		{"unknown type", head + "# note\n\nplanet\tMars\t\t\t\t\t\n", 4, 1, gazetteer.ErrKind},
		{"name without letters", head + "person\t--\t\t\t\t\t\n", 2, 2, gazetteer.ErrName},
		{"alias too long", head + "person\tAnna Ek\t" + strings.Repeat("a ", 17) + "\t\t\t\t\n", 2, 3, gazetteer.ErrName},
		{"country name", head + "person\tAnna Ek\t\tSweden\t\t\t\n", 2, 4, gazetteer.ErrCountry},
		{"latitude out of range", head + "city\tNew Place\t\tSE\t91\t\t\n", 2, 5, gazetteer.ErrNumber},
		{"latitude no number", head + "city\tNew Place\t\tSE\tNaN\t\t\n", 2, 5, gazetteer.ErrNumber},
		{"gender", head + "given_name\tAnna\t\tSE\t\tx\t\n", 2, 6, gazetteer.ErrGender},
		{"context", head + "city\tAnna\t\tSE\t\t\tyes\n", 2, 7, gazetteer.ErrContext},
		{"not UTF-8", head + "person\tAnna \xe9k\t\t\t\t\t\n", 2, 0, gazetteer.ErrEncoding},
		{"long line", head + "person\t" + strings.Repeat("a", 1<<20) + "\n", 2, 0, gazetteer.ErrLong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table, err := gazetteer.ParseTable(strings.NewReader(test.text), "names.tsv")
			var parse *gazetteer.ParseError
			if table != nil || !errors.As(err, &parse) || !errors.Is(err, test.want) {
				t.Fatalf("got %v %v, want %v", table, err, test.want)
			}
			if parse.File != "names.tsv" || parse.Line != test.line || parse.Column != test.column {
				t.Errorf("at %s:%d:%d, want line %d, column %d", parse.File, parse.Line, parse.Column, test.line, test.column)
			}
		})
	}
}

const users = "\ufefftype\tname\taliases\tcountry\tacronym\tid\r\n" +
	"# people we follow\r\n" +
	"person\tZofia Qwertz\tZosia Qwertz\tPL\t\tour-17\r\n" +
	"organization\tHarbour Watch\t\tNZ\tHWQX\t\r\n" +
	"city\tParis\t\tTZ\t\tparis-tz\r\n"

func parse(t testing.TB, text string) *gazetteer.UserTable {
	t.Helper()
	table, err := gazetteer.ParseTable(strings.NewReader(text), "ours.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestWith(t *testing.T) {
	plain := load(t)
	table := parse(t, users)
	if table.Len() != 3 {
		t.Errorf("%d rows", table.Len())
	}
	d := plain.With(table)
	tokens := strings.Fields("Zosia Qwertz of Harbour Watch ( HWQX ) met the Ambassador of Kazakhstan in Paris")
	var got []string
	for _, m := range d.Find(tokens, nil) {
		for _, e := range d.Entries(m.Entry) {
			if e.ID != "" && e.Kind != gazetteer.Region {
				got = append(got, fmt.Sprintf("%d-%d %s", m.First, m.Last, e.ID))
			}
		}
	}
	want := []string{
		"0-2 person/our-17", "3-5 organization/harbour-watch", "6-7 organization/harbour-watch",
		"12-13 country/KZ", "14-15 city/paris-tz", "14-15 city/2988507",
	}
	if diff := cmp.Diff(want, got[:min(len(got), len(want))]); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
	if matches := plain.Find(tokens[:2], nil); len(show(tokens, matches, gazetteer.Of(gazetteer.KnownPerson))) > 0 {
		t.Error("the receiver has changed")
	}
	if e, _ := d.Country("KZ"); e.Name != "Kazakhstan" {
		t.Errorf("KZ is %+v", e)
	}
	if d.Level("summit") == 0 || !d.Name("Saule").Given {
		t.Error("our words are lost")
	}
	again := d.With(parse(t, "type\tname\nperson\tIda Poiuyt\n"))
	for _, name := range []string{"Ida Poiuyt", "Zofia Qwertz", "Kassym-Jomart Tokayev"} {
		if kinds, _ := again.Lookup(name); !kinds.Has(gazetteer.KnownPerson) {
			t.Errorf("%s is lost", name)
		}
	}
	if plain.With() != plain {
		t.Error("no tables make another dictionary")
	}
}

func TestFingerprint(t *testing.T) {
	a, b := parse(t, users), parse(t, users)
	if a.Fingerprint() != b.Fingerprint() || a.Fingerprint() == parse(t, users+"person\tIda Poiuyt\t\t\t\t\n").Fingerprint() {
		t.Error("the fingerprint does not follow the contents")
	}
}

func FuzzParseTable(f *testing.F) {
	for _, s := range []string{
		users, "type\tname\n", "name\ttype\nX\tperson\n", "type\tname\tpopulation\ncity\tA\t1e9\n",
		"type\tname\taliases\norganization\tA'b-c & D\tE|F | |G'h\n", "\n\n#\n", "type\tname\nperson\t\u0301\n", "type\tname\nperson\t½ '\n",
	} {
		f.Add(s)
	}
	d := load(f)
	f.Fuzz(func(t *testing.T, s string) {
		table, err := gazetteer.ParseTable(strings.NewReader(s), "fuzz.tsv")
		var parse *gazetteer.ParseError
		switch {
		case err == nil:
			d.With(table).Find(strings.Fields(s), nil)
		case !errors.As(err, &parse) || parse.Line < 1 || parse.Column < 0:
			t.Errorf("the error %v has no place", err)
		}
	})
}

func ExampleDictionary_With() {
	d, err := gazetteer.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := gazetteer.ParseTable(strings.NewReader("type\tname\taliases\tcountry\norganization\tHarbour Watch\tWatch Aotearoa\tNZ\n"), "ours.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, entries := d.With(table).Lookup("WATCH AOTEAROA")
	fmt.Println(entries[0].Name, entries[0].Country, entries[0].ID)
	// Output: Harbour Watch NZ organization/harbour-watch
}
