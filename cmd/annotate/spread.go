package main

import (
	"fmt"
	"slices"
	"unicode"
)

// spread annotates every further occurrence of a surface like the marked one:
// a name has to be marked only once. Described events and nominals are not
// spread; nothing is found inside a longer name or a silent stretch. A surface
// that two entities share has to be marked wherever it occurs.
func spread(text []rune, marks []mark) ([]mark, error) {
	owners := map[string]mark{}
	shared := map[string]bool{}
	for _, m := range marks {
		if !m.spreads() {
			continue
		}
		s := string(text[m.start:m.end])
		if o, ok := owners[s]; ok && o.id != m.id {
			shared[s] = true
		}
		owners[s] = m
	}
	out := slices.Clone(marks)
	for _, s := range byLength(owners) {
		for _, at := range occurrences(text, []rune(s)) {
			end := at + len([]rune(s))
			if taken(out, at, end) {
				continue
			}
			if shared[s] {
				return nil, fmt.Errorf("%q belongs to two entities and is not marked at %d", s, at)
			}
			o := owners[s]
			out = append(out, mark{start: at, end: end, id: o.id, optional: o.optional})
		}
	}
	return out, nested(text, out)
}

// spreads reports whether other occurrences of the surface are the same thing.
func (m mark) spreads() bool {
	return !m.silent && !m.nominal && !(m.optional && m.id[0] == 'E')
}

// byLength sorts the surfaces, longest first.
func byLength(owners map[string]mark) []string {
	var out []string
	for s := range owners {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		if a < b {
			return -1
		}
		return 1
	})
	return out
}

// occurrences returns where s stands as a whole word or words.
func occurrences(text, s []rune) []int {
	var out []int
	for i := 0; i+len(s) <= len(text); i++ {
		if text[i] == s[0] && slices.Equal(text[i:i+len(s)], s) && edge(text, i-1) && edge(text, i+len(s)) {
			out = append(out, i)
		}
	}
	return out
}

func edge(text []rune, i int) bool {
	return i < 0 || i >= len(text) || !unicode.IsLetter(text[i]) && !unicode.IsDigit(text[i])
}

// taken reports whether a name or a silent stretch already covers the range.
func taken(marks []mark, start, end int) bool {
	for _, m := range marks {
		if (m.silent || m.spreads()) && m.start < end && start < m.end {
			return true
		}
	}
	return false
}

// nested refuses a required name inside another.
func nested(text []rune, marks []mark) error {
	for i, m := range marks {
		for j, n := range marks {
			if i != j && required(m) && required(n) && m.start < n.end && n.start < m.end {
				return fmt.Errorf("%q and %q overlap", string(text[m.start:m.end]), string(text[n.start:n.end]))
			}
		}
	}
	return nil
}

func required(m mark) bool { return !m.silent && !m.nominal && !m.optional }
