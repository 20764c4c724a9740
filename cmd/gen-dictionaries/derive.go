package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// derive makes the tables that come from pinned inputs and says on log how many
// rows each has and why rows were left out.
func derive(in inputs, dir string, log io.Writer) error {
	words, err := in.commonWords()
	if err != nil {
		return err
	}
	d := &derivation{
		in: in, dir: dir, log: log, words: words,
		corporate: wordList("corporate"), small: wordList("small"), offices: wordList("office"),
	}
	if err := d.readKnown(); err != nil {
		return err
	}
	for _, step := range []func() error{
		d.commonWords, d.givenNames, d.familyNames, d.regions, d.cities, d.bodies, d.universities, d.parties, d.persons,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// listsTable holds short word lists: name, words.
//
//go:embed lists.tsv
var listsTable string

// wordList returns one of the short word lists.
func wordList(name string) []string {
	for line := range strings.Lines(listsTable) {
		if list, words, _ := strings.Cut(line, "\t"); list == name {
			return strings.Fields(words)
		}
	}
	return nil
}

// derivation is what the steps share.
type derivation struct {
	in    inputs
	dir   string
	log   io.Writer
	words map[string]int // the level of each common word
	// given and family are the folded names of persons, for later steps.
	given, family map[string]bool
	// births are the births that were counted for a folded given name.
	births map[string]int
	// countries are the folded names of countries; others are folded words that are
	// no names of persons: places, peoples, titles, days.
	countries, others         map[string]bool
	corporate, small, offices []string
	// known are the folded names of our own organisations and the acronyms of
	// countries, which nothing else takes.
	known map[string]bool
	// capitals are the folded names of the capitals that are still to be found.
	capitals map[string]string
}

// ownTable reads a table of ours that is kept by hand.
func (d *derivation) ownTable(name string, f func(row map[string]string)) error {
	data, err := os.ReadFile(filepath.Join(d.dir, "tables", name))
	if err != nil {
		return fmt.Errorf("read table: %w", err)
	}
	return inputs{name: data}.rows(name, func(row map[string]string) error {
		f(row)
		return nil
	})
}

// readKnown gathers the acronyms of countries and the names of organisations.
func (d *derivation) readKnown() error {
	d.known = map[string]bool{}
	for _, name := range []string{"countries.tsv", "organizations.tsv"} {
		if err := d.ownTable(name, func(row map[string]string) {
			for _, a := range slices.Concat(split(row["aliases"]), split(row["acronym"]), []string{row["name"]}) {
				if isAcronym(a) || name == "organizations.tsv" {
					d.known[fold(a)] = true
				}
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// table is a table under construction.
type table struct {
	head     []string
	rows     [][]string
	rejected map[string]int
	samples  map[string]string
}

func newTable(head ...string) *table {
	return &table{head: head, rejected: map[string]int{}, samples: map[string]string{}}
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// reject counts what was left out for a reason.
func (t *table) reject(name, reason string) {
	if t.rejected[reason] == 0 {
		t.samples[reason] = name
	}
	t.rejected[reason]++
}

// write writes the table and reports on it.
func (d *derivation) write(name string, t *table) error {
	var b strings.Builder
	b.WriteString(strings.Join(t.head, "\t") + "\n")
	for _, r := range t.rows {
		b.WriteString(strings.Join(r, "\t") + "\n")
	}
	if err := os.WriteFile(filepath.Join(d.dir, "tables", name), []byte(b.String()), 0o644); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	fmt.Fprintf(d.log, "%s: %d rows\n", name, len(t.rows))
	reasons := make([]string, 0, len(t.rejected))
	for r := range t.rejected {
		reasons = append(reasons, r)
	}
	slices.Sort(reasons)
	for _, r := range reasons {
		fmt.Fprintf(d.log, "  left out %6d: %s, as %q\n", t.rejected[r], r, t.samples[r])
	}
	return nil
}

// cannotBeName says why a string cannot be a name in English text, or nothing.
func cannotBeName(s string) string {
	switch {
	case s == "":
		return "empty"
	case strings.ContainsAny(s, "[](){}<>=;:\"“”*?|/\\_"):
		return "holds a note or a mark"
	case !strings.ContainsFunc(s, isUpper):
		return "all in lower case"
	case strings.ContainsFunc(s, notLatin):
		return "not in Latin letters"
	case len([]rune(s)) < 2:
		return "a single letter"
	case len(strings.FieldsFunc(s, isBreak))+strings.Count(s, ",") > lexicon.MaxWords-2:
		return "too long"
	}
	return ""
}

func isUpper(r rune) bool {
	return r >= 'A' && r <= 'Z' || r > 0x7f && strings.ToLower(string(r)) != string(r)
}

func notLatin(r rune) bool { return r >= 0x370 && r < 0x1e00 || r >= 0x3000 }

func isBreak(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' }

// isAcronym reports whether a short form is written in capitals: "WHO", "G20",
// "AfDB".
func isAcronym(s string) bool {
	upper := 0
	for _, r := range s {
		if r == ' ' {
			return false
		}
		if isUpper(r) {
			upper++
		}
	}
	return upper >= 2 && len(s) <= 10
}

func fold(s string) string { return gazetteer.Fold(s) }

// distinct drops the strings whose fold was seen, and those that are empty.
func distinct(seen map[string]bool, list []string) []string {
	var out []string
	for _, s := range list {
		if k := fold(s); s != "" && !seen[k] {
			seen[k] = true
			out = append(out, s)
		}
	}
	return out
}

func split(cell string) []string {
	if cell == "" {
		return nil
	}
	parts := strings.Split(cell, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}
