package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadCases(t *testing.T) {
	got, err := ReadCases(strings.NewReader("form\ttext\tpairs\nplain\tBo met Al and Cy.\tBo|Al;Bo|Cy\nrefused\tBo refused to see Al.\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Case{
		{Form: "plain", Text: "Bo met Al and Cy.", Pairs: [][2]string{{"Bo", "Al"}, {"Bo", "Cy"}}},
		{Form: "refused", Text: "Bo refused to see Al."},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("cases (-want +got):\n%s", d)
	}
}

func TestReadCasesRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"no header":    "plain\tBo met Al.\tBo|Al\n",
		"absent name":  "form\ttext\tpairs\nplain\tBo met Al.\tBo|Cy\n",
		"same name":    "form\ttext\tpairs\nplain\tBo met Al.\tBo|Bo\n",
		"half a pair":  "form\ttext\tpairs\nplain\tBo met Al.\tBo\n",
		"field amiss":  "form\ttext\tpairs\nplain\tBo met Al.\n",
		"text missing": "form\ttext\tpairs\nplain\t\t\n",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadCases(strings.NewReader(in)); err == nil {
				t.Errorf("read %q without an error", in)
			}
		})
	}
}

func TestCaseRight(t *testing.T) {
	text := "Żo Bo met Al Cy and Di."
	people := []Entity{
		{ID: "e1", Type: "PERSON", Mentions: []Span{{0, 5}}},
		{ID: "e2", Type: "PERSON", Mentions: []Span{{10, 15}}},
		{ID: "e3", Type: "PERSON", Mentions: []Span{{20, 22}}},
	}
	refused := "refused"
	both := [][2]string{{"Bo", "Al Cy"}, {"Bo", "Di"}}
	for _, tt := range []struct {
		name      string
		pairs     [][2]string
		relations []Relation
		want      bool
	}{
		{"both pairs", both, []Relation{{Type: "MET_WITH", From: "e1", To: "e2"}, {Type: "MET_WITH", From: "e3", To: "e1"}}, true},
		{"one pair missing", both, []Relation{{Type: "MET_WITH", From: "e1", To: "e2"}}, false},
		{"pair refused", both[:1], []Relation{{Type: "MET_WITH", From: "e1", To: "e2", Status: &refused}}, false},
		{"a call is no meeting", both[:1], []Relation{{Type: "SPOKE_WITH", From: "e1", To: "e2"}}, false},
		{"nobody met", nil, nil, true},
		{"nobody met, refused", nil, []Relation{{Type: "MET_WITH", From: "e1", To: "e2", Status: &refused}}, true},
		{"nobody met, but found", nil, []Relation{{Type: "MET_WITH", From: "e2", To: "e3"}}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Case{Text: text, Pairs: tt.pairs}
			a := Article{Text: text, Entities: people, Relations: tt.relations}
			if got := c.Right(a); got != tt.want {
				t.Errorf("right = %v, want %v", got, tt.want)
			}
		})
	}
}

// The committed cases are what the quality figures are about, so their number
// and their kind are part of the claim.
func TestCommittedCases(t *testing.T) {
	seen := map[string]string{}
	for _, f := range []struct {
		name string
		rows int
		met  bool
	}{
		{"negatives_open.tsv", 420, false},
		{"negatives_sealed.tsv", 60, false},
		{"positives_open.tsv", 200, true},
		{"positives_sealed.tsv", 50, true},
		{"negatives_more_open.tsv", 248, false},
		{"passages_open.tsv", 151, true},
	} {
		cases := committedCases(t, f.name)
		if len(cases) != f.rows {
			t.Errorf("%s has %d cases, want %d", f.name, len(cases), f.rows)
		}
		for _, c := range cases {
			if (len(c.Pairs) > 0) != f.met {
				t.Errorf("%s: %q has %d pairs", f.name, c.Text, len(c.Pairs))
			}
			if other := seen[c.Text]; other != "" {
				t.Errorf("%q stands in %s and %s", c.Text, other, f.name)
			}
			seen[c.Text] = f.name
		}
	}
}

func committedCases(t *testing.T, name string) []Case {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "testdata", "meetings", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, err := ReadCases(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return cases
}
