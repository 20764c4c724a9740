package score

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Case is a sentence or two in which named people met, or did not.
type Case struct {
	// Form is the construction that the case stands for: "passive", "refused".
	Form string
	// Text is an article of its own, without a title.
	Text string
	// Pairs are the people who met, by a name that Text has for each; none if
	// nobody met.
	Pairs [][2]string
}

const caseHeader = "form\ttext\tpairs"

// ReadCases reads the tab-separated form: a header line, then form, text and
// pairs ("A|B;A|C"). Every name of a pair has to stand in the text.
func ReadCases(r io.Reader) ([]Case, error) {
	var out []Case
	in := bufio.NewScanner(r)
	for line := 1; in.Scan(); line++ {
		if line == 1 {
			if in.Text() != caseHeader {
				return nil, fmt.Errorf("read line 1: want the header %q", caseHeader)
			}
			continue
		}
		c, err := readCase(in.Text())
		if err != nil {
			return nil, fmt.Errorf("read line %d: %w", line, err)
		}
		out = append(out, c)
	}
	return out, in.Err()
}

func readCase(line string) (Case, error) {
	f := strings.Split(line, "\t")
	if len(f) != 3 || f[0] == "" || f[1] == "" {
		return Case{}, fmt.Errorf("want form, text and pairs, got %d fields", len(f))
	}
	c := Case{Form: f[0], Text: f[1]}
	if f[2] == "" {
		return c, nil
	}
	for _, p := range strings.Split(f[2], ";") {
		a, b, ok := strings.Cut(p, "|")
		if !ok || a == b || !strings.Contains(c.Text, a) || !strings.Contains(c.Text, b) {
			return Case{}, fmt.Errorf("pair %q does not name two people of the text", p)
		}
		c.Pairs = append(c.Pairs, [2]string{a, b})
	}
	return c, nil
}

// Right reports whether the extraction a of the case's text agrees with it: a
// case without pairs wants no meeting at all, one with pairs wants every one of
// them, as a meeting that was held. What else a finds does not matter.
func (c Case) Right(a Article) bool {
	met := map[[2]string]bool{}
	for _, r := range a.Relations {
		if r.Type == metWith && !leftOut(r) {
			met[[2]string{r.From, r.To}] = true
			met[[2]string{r.To, r.From}] = true
		}
	}
	if len(c.Pairs) == 0 {
		return len(met) == 0
	}
	for _, p := range c.Pairs {
		if !anyPair(met, named(a, p[0]), named(a, p[1])) {
			return false
		}
	}
	return true
}

// named returns the ids of the people one of whose mentions holds the name.
func named(a Article, name string) []string {
	text := []rune(a.Text)
	var ids []string
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			if e.Type == "PERSON" && strings.Contains(surface(text, m), name) {
				ids = append(ids, e.ID)
				break
			}
		}
	}
	return ids
}

// surface returns what the span covers, nothing if it lies outside the text.
func surface(text []rune, s Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return string(text[s.Start:s.End])
}

func anyPair(met map[[2]string]bool, as, bs []string) bool {
	for _, a := range as {
		for _, b := range bs {
			if met[[2]string{a, b}] {
				return true
			}
		}
	}
	return false
}
