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
