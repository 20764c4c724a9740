package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
)

const imageName = "gazetteer.bin"

// officials is the table of persons of whom only name and country are kept.
const officials = "officials.tsv"

// tables are the tables of an image in order: the entries of a phrase keep it,
// so countries come before cities, and cities, sorted by population, before
// bodies.
func tables() []struct {
	name string
	kind gazetteer.Kind // that of all rows; zero if the table says it
} {
	return []struct {
		name string
		kind gazetteer.Kind
	}{
		{"countries.tsv", 0},
		{"demonyms.tsv", 0},
		{"macro_regions.tsv", 0},
		{"regions.tsv", gazetteer.Region},
		{"cities.tsv", gazetteer.City},
		{"organizations.tsv", 0},
		{"bodies.tsv", 0},
		{"universities.tsv", gazetteer.University},
		{"parties.tsv", gazetteer.Party},
		{"persons.tsv", gazetteer.KnownPerson},
		{officials, gazetteer.KnownPerson},
		{"given_names.tsv", gazetteer.GivenName},
		{"family_names.tsv", gazetteer.FamilyName},
		{"titles.tsv", 0},
		{"org_heads.tsv", 0},
		{"event_heads.tsv", 0},
		{"meeting_vocabulary.tsv", 0},
		{"calendar.tsv", 0},
	}
}

// compile makes the image of the tables in dir.
func compile(dir string) (string, error) {
	c := gazetteer.NewCompiler()
	if err := addWords(c, filepath.Join(dir, "tables", "common_words.tsv")); err != nil {
		return "", err
	}
	for _, t := range tables() {
		if err := addTable(c, filepath.Join(dir, "tables", t.name), t.kind); err != nil {
			return "", err
		}
	}
	if err := addEndings(c, filepath.Join(dir, "tables", "family_endings.tsv")); err != nil {
		return "", err
	}
	return c.Image(), nil
}

func addTable(c *gazetteer.Compiler, path string, kind gazetteer.Kind) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open table: %w", err)
	}
	defer f.Close()
	var t *gazetteer.UserTable
	if kind == 0 {
		t, err = gazetteer.ParseTable(f, path)
	} else {
		t, err = gazetteer.ParseTableOf(f, path, kind)
	}
	if err != nil {
		return err
	}
	if filepath.Base(path) == officials {
		return c.Names(t)
	}
	return c.Table(t)
}

// addWords reads lines of a level and the words that have it, separated by spaces.
func addWords(c *gazetteer.Compiler, path string) error {
	return eachPair(path, func(level, words string) error {
		n, err := strconv.Atoi(level)
		if err != nil {
			return fmt.Errorf("read level: %w", err)
		}
		for w := range strings.FieldsSeq(words) {
			if err := c.Word(w, n); err != nil {
				return err
			}
		}
		return nil
	})
}

func addEndings(c *gazetteer.Compiler, path string) error {
	return eachPair(path, func(ending, cultures string) error {
		return c.Suffix(ending, strings.ToUpper(cultures))
	})
}

// eachPair calls f for each line of a table of two columns with a header.
func eachPair(path string, f func(a, b string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open table: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		a, b, ok := strings.Cut(lines.Text(), "\t")
		if n == 1 {
			continue
		}
		if !ok {
			return fmt.Errorf("%s:%d: one cell, two are wanted", path, n)
		}
		if err := f(a, b); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

func writeImage(dir, image string) error {
	if err := os.WriteFile(filepath.Join(dir, imageName), []byte(image), 0o644); err != nil {
		return fmt.Errorf("write image: %w", err)
	}
	return nil
}
