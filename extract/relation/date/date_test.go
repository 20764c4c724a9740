package date

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExpressions(t *testing.T) {
	data, err := os.ReadFile("testdata/expressions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			t.Fatalf("row %q: %d cells, want 4", line, len(cells))
		}
		rows++
		t.Run(cells[0]+"/"+cells[1]+"/"+cells[2], func(t *testing.T) {
			got := describe(cells[2], cells[0], cells[1])
			if d := cmp.Diff(cells[3], got); d != "" {
				t.Errorf("dates of %q (-want +got):\n%s", cells[2], d)
			}
		})
	}
	if rows < 150 {
		t.Errorf("%d expressions, want at least 150", rows)
	}
}

func describe(s, article, tense string) string {
	day, _ := ParseDay(article)
	t := map[string]Tense{"P": Past, "F": Future, "N": Nearest}[tense]
	var out []string
	for _, e := range Find(s) {
		v, ok := e.Resolve(day, t)
		if !ok {
			continue
		}
		d := v.First.String()
		if v.Last != v.First {
			d += "/" + v.Last.String()
		}
		source := "sentence"
		if v.FromArticle {
			source = "article"
		}
		out = append(out, e.Of(s)+"="+d+" "+v.Precision.String()+" "+source)
	}
	if out == nil {
		return "-"
	}
	return strings.Join(out, " ; ")
}

func TestWords(t *testing.T) {
	for line := range strings.Lines(wordsTSV) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if _, _, err := parseWord(line); err != nil {
			t.Error(err)
		}
	}
	for _, bad := range []string{"may", "may\tmonth\tfive", "may\tmoon\t5"} {
		if _, _, err := parseWord(bad); err == nil {
			t.Errorf("parseWord(%q) gave no error", bad)
		}
	}
}

func TestParseDay(t *testing.T) {
	for _, bad := range []string{"", "2026-2-4", "2026-02-30", "04.02.2026"} {
		if d, err := ParseDay(bad); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error", bad, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("from 2 to 4 February 2026, on Friday and earlier this week")
	f.Add("Feb. 29–30, 1,000 the the the 12/12/2012 week of ")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, e := range Find(s) {
			if e.Start < end || e.Empty() || e.End > len(s) {
				t.Fatalf("span %v after %d in a text of %d", e.Span, end, len(s))
			}
			end = e.End
			for _, tense := range []Tense{Nearest, Past, Future} {
				v, ok := e.Resolve(Day{2024, 2, 29}, tense)
				if ok && v.Last.Before(v.First) {
					t.Fatalf("%q ends before it begins: %v", e.Of(s), v)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("On Friday, July 22, the minister met with the delegation that had arrived from Astana earlier this week. ", 50)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Find(s)
	}
}
