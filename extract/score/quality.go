package score

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Figure is one line of a quality file: what a set of articles scored.
type Figure struct {
	// Set names the articles ("open"), Name the figure ("core_MET_WITH").
	Set, Name string
	// Percent is the figure times a hundred, with two decimals.
	Percent float64
}

// ReadQuality reads a quality file: one figure a line, as set, name and percent
// with spaces between; empty lines and those that start with # are skipped.
func ReadQuality(r io.Reader) ([]Figure, error) {
	var out []Figure
	seen := map[[2]string]bool{}
	in := bufio.NewScanner(r)
	for line := 1; in.Scan(); line++ {
		f := strings.Fields(in.Text())
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) != 3 {
			return nil, fmt.Errorf("read line %d: want set, name and percent, got %d fields", line, len(f))
		}
		x, err := strconv.ParseFloat(f[2], 64)
		if err != nil || x < 0 || x > 100 {
			return nil, fmt.Errorf("read line %d: %s is no percentage", line, f[2])
		}
		key := [2]string{f[0], f[1]}
		if seen[key] {
			return nil, fmt.Errorf("read line %d: %s %s stands there twice", line, f[0], f[1])
		}
		seen[key] = true
		out = append(out, Figure{f[0], f[1], x})
	}
	return out, in.Err()
}

// WriteQuality writes the figures, sorted by set and name.
func WriteQuality(w io.Writer, figures []Figure) error {
	sorted := slices.Clone(figures)
	slices.SortFunc(sorted, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.Set, b.Set), cmp.Compare(a.Name, b.Name))
	})
	for _, f := range sorted {
		if _, err := fmt.Fprintf(w, "%s %s %.2f\n", f.Set, f.Name, f.Percent); err != nil {
			return err
		}
	}
	return nil
}

// Percents turns figures of a report, each from 0 to 1, into those of a set.
func Percents(set string, figures map[string]float64) []Figure {
	out := make([]Figure, 0, len(figures))
	for name, x := range figures {
		out = append(out, Figure{set, name, 100 * x})
	}
	return out
}

// Fallen returns, for each floor of the set that got does not reach, a sentence
// that says so. A figure that got lacks has fallen too. Half of the last decimal
// is forgiven, since floors are rounded.
func Fallen(floors []Figure, set string, got map[string]float64) []string {
	var out []string
	for _, f := range floors {
		if f.Set != set {
			continue
		}
		x, ok := got[f.Name]
		switch {
		case !ok:
			out = append(out, fmt.Sprintf("%s %s is missing, was %.2f", set, f.Name, f.Percent))
		case 100*x < f.Percent-0.005:
			out = append(out, fmt.Sprintf("%s %s fell from %.2f to %.2f", set, f.Name, f.Percent, 100*x))
		}
	}
	return out
}
