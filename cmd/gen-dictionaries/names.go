package main

import (
	"strings"
)

// givenNames and familyNames make the tables of the parts of persons' names.
func (d *derivation) givenNames() error {
	genders, err := d.in.genders()
	if err != nil {
		return err
	}
	t := newTable("name", "cultures", "gender")
	d.given, err = d.names("given_names.tsv", t, genders)
	if err != nil {
		return err
	}
	return d.write("given_names.tsv", t)
}

func (d *derivation) familyNames() (err error) {
	t := newTable("name", "cultures")
	if d.family, err = d.names("family_names.tsv", t, nil); err != nil {
		return err
	}
	return d.write("family_names.tsv", t)
}

// names filters a table of names; genders is nil where the table has none.
func (d *derivation) names(file string, t *table, genders map[string]string) (map[string]bool, error) {
	known := map[string]bool{}
	err := d.in.rows(file, func(row map[string]string) error {
		name := row["name"]
		why := cannotBeName(name)
		switch {
		case why == "" && strings.Count(name, " ") > 1:
			why = "more than two words"
		case why == "" && strings.ContainsAny(name, ".,0123456789"):
			why = "holds a note or a mark"
		case why == "" && d.words[strings.ToLower(name)] == 1:
			why = "one of the commonest words"
		case why == "" && known[fold(name)]:
			why = "the same but for diacritics"
		}
		if why != "" {
			t.reject(name, why)
			return nil
		}
		known[fold(name)] = true
		cells := []string{name, cultures(row["cultures"])}
		if genders != nil {
			cells = append(cells, genders[fold(name)])
		}
		t.add(cells...)
		return nil
	})
	return known, err
}

// cultures keeps the country codes of a list, at most four.
func cultures(list string) string {
	var out []string
	for c := range strings.SplitSeq(list, ",") {
		if len(c) == 2 && strings.ToUpper(c) == c && len(out) < 4 {
			out = append(out, c)
		}
	}
	return strings.Join(out, ",")
}
