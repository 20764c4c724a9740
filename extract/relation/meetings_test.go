package relation_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/text"
)

// TestMeetings runs the sentences of testdata/meetings through recognition,
// parsing and resolution. Sentences in which nobody met must stay silent; of
// the others a number must be found. The sealed parts are never read while
// rules are written: only their numbers are known.
func TestMeetings(t *testing.T) {
	for _, c := range []struct {
		file string
		// found is how many sentences must give all their pairs, wrong how many may
		// give a pair too many.
		found, wrong int
	}{
		{"positives_open", 184, 1},
		{"positives_sealed", 48, 0},
		{"negatives_open", 0, 3},
		{"negatives_sealed", 0, 4},
	} {
		t.Run(c.file, func(t *testing.T) {
			found, wrong := meetingsOf(t, c.file)
			if found < c.found || wrong > c.wrong {
				t.Errorf("%d sentences gave all their pairs, want %d; %d gave too many, want at most %d", found, c.found, wrong, c.wrong)
			}
		})
	}
}

func meetingsOf(t *testing.T, file string) (found, wrong int) {
	data, err := os.ReadFile("../../testdata/meetings/" + file + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	p := load(t)
	recogniser, err := mention.New(mention.Options{Names: p.names})
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cells := strings.Split(line, "\t")
		if i == 0 || len(cells) < 2 {
			continue
		}
		want := wantedPairs(cells)
		got := heldPairs(p, recogniser, cells[1])
		if len(want) > 0 && !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(got, w) }) {
			found++
		}
		if slices.ContainsFunc(got, func(g string) bool { return !slices.Contains(want, g) }) {
			wrong++
			if !strings.Contains(file, "sealed") {
				t.Logf("%q gives %q", cells[1], got)
			}
		}
	}
	return found, wrong
}

// wantedPairs reads "A|B;A|C" from the third cell.
func wantedPairs(cells []string) []string {
	if len(cells) < 3 || strings.TrimSpace(cells[2]) == "" {
		return nil
	}
	var out []string
	for _, p := range strings.Split(cells[2], ";") {
		names := strings.Split(strings.TrimSpace(p), "|")
		slices.Sort(names)
		out = append(out, strings.Join(names, "|"))
	}
	return out
}

func heldPairs(p *pipeline, recogniser *mention.Recogniser, txt string) []string {
	f := &found{doc: text.NewDocument("", txt)}
	f.doc.Date = "2026-02-20"
	f.sentences = p.analyzer.Analyze(&f.doc)
	f.mentions = recogniser.Recognise(&f.doc, f.sentences)
	p.finish(f)
	var out []string
	for _, r := range f.relations {
		if r.Type == relation.MetWith && r.Status == relation.Held {
			names := []string{f.name(r.From), f.name(r.To)}
			slices.Sort(names)
			out = append(out, strings.Join(names, "|"))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
