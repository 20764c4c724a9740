package main

import (
	"strings"
)

// A name that is also a word of the language is kept where many bear it: it is
// then marked as ambiguous. The limits drop "Ambassador", "Republic" and "Acting"
// and keep "Mark", "Grace" and "Young".
const (
	commonWord  = 4      // the level up to which a word counts as common
	fewBirths   = 5_000  // fewer births are no evidence for a common word,
	someBirths  = 20_000 // and fewer than these none for one of the commonest
	someSources = 3
)

// givenNames makes the table of given names.
func (d *derivation) givenNames() error {
	all, births, err := d.in.genders()
	if err != nil {
		return err
	}
	d.births = births
	if err := d.readOthers(); err != nil {
		return err
	}
	t := newTable("name", "cultures", "gender")
	doubtful := func(name string, level, sources int) bool {
		n := births[fold(name)]
		if level == 1 || level == 0 {
			return n < someBirths || len(name) < 3
		}
		return n < fewBirths && sources < someSources
	}
	d.given, err = d.names("given_names.tsv", t, doubtful, func(name string) []string { return []string{all[fold(name)]} })
	if err != nil {
		return err
	}
	return d.write("given_names.tsv", t)
}

// readOthers gathers the words of our own tables that are no names of persons.
func (d *derivation) readOthers() error {
	d.others = map[string]bool{}
	for _, table := range []string{"countries.tsv", "demonyms.tsv", "macro_regions.tsv", "titles.tsv", "org_heads.tsv", "calendar.tsv"} {
		if err := d.ownTable(table, func(row map[string]string) {
			if row["type"] == "name_particle" {
				return
			}
			for _, n := range append(split(row["aliases"]), row["name"]) {
				d.others[strings.ReplaceAll(fold(n), ".", "")] = true
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// familyNames makes the table of family names.
func (d *derivation) familyNames() (err error) {
	t := newTable("name", "cultures")
	doubtful := func(name string, level, sources int) bool {
		switch level {
		case 0:
			return sources <= someSources
		case 1:
			return sources < someSources || len(name) < 3
		}
		return sources < 2
	}
	d.family, err = d.names("family_names.tsv", t, doubtful, func(string) []string { return nil })
	if err != nil {
		return err
	}
	return d.write("family_names.tsv", t)
}

// names filters a table of names. It asks doubtful about those that are common
// words, and more for further cells.
func (d *derivation) names(file string, t *table, doubtful func(name string, level, sources int) bool, more func(string) []string) (map[string]bool, error) {
	known := map[string]bool{}
	err := d.in.rows(file, func(row map[string]string) error {
		name := row["name"]
		why := cannotBeName(name)
		level := d.words[strings.ToLower(name)]
		switch {
		case why != "":
		case strings.Count(name, " ") > 1:
			why = "more than two words"
		case strings.ContainsAny(name, ".,0123456789"):
			why = "holds a note or a mark"
		case level > 0 && level <= commonWord && doubtful(name, level, strings.Count(row["sources"], ",")+1):
			why = "a common word that few bear as a name"
		case (d.known[fold(name)] || d.others[fold(name)]) && doubtful(name, 0, strings.Count(row["sources"], ",")+1):
			why = "a body, a place, a people, a title or a day that few bear as a name"
		case len(name) == 2 && level > 0:
			why = "a word of two letters"
		case known[fold(name)]:
			why = "the same but for diacritics"
		}
		if why != "" {
			t.reject(name, why)
			return nil
		}
		known[fold(name)] = true
		t.add(append([]string{name, cultures(row["cultures"])}, more(name)...)...)
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
