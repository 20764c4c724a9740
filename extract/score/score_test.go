package score

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The figures in testdata/*.want.json come from the reference scorer of the
// gold format, not from this package.
func TestFigures(t *testing.T) {
	for _, name := range []string{"optional", "status", "ties"} {
		t.Run(name, func(t *testing.T) {
			r := compareFiles(t, name)
			var want map[string]float64
			b, err := os.ReadFile(filepath.Join("testdata", name+".want.json"))
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(b, &want); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, r.Figures(), cmpopts.EquateApprox(0, 1e-9)); d != "" {
				t.Errorf("figures (-want +got):\n%s", d)
			}
		})
	}
}

func TestOwnFigures(t *testing.T) {
	tests := map[string]map[string]float64{
		// Five meetings and calls, all found; the plan and the cancelled talks
		// were taken for meetings: two of three predicted ones.
		"status": {
			MeetingFound: 1, CallFound: 1, MeetingStatus: 3. / 5,
			MeetingDate: 1, MeetingPlace: 1, MeetingFalse: 2. / 3,
		},
		// Krb is found whole, Ondřej Krb only in part.
		"optional": {
			MeetingFound: 1, MeetingStatus: 1, MeetingPlace: 1, MeetingFalse: 0,
			RegionMentions + "asia": 6. / 8, RegionPersons + "asia": 3. / 4,
		},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			got := compareFiles(t, name).Own()
			if d := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); d != "" {
				t.Errorf("own figures (-want +got):\n%s", d)
			}
		})
	}
}

func TestNotes(t *testing.T) {
	got := compareFiles(t, "ties").Notes
	want := []string{
		"article f is not in the gold, left out",
		"article e has no prediction, counted as empty",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("notes (-want +got):\n%s", d)
	}
}

func TestGoldScoresFullAgainstItself(t *testing.T) {
	for _, name := range []string{"optional", "status", "ties"} {
		gold := read(t, name+".gold.jsonl")
		for key, x := range Compare(gold, gold).Figures() {
			if x != 1 && x != 0 {
				t.Errorf("%s: %s = %v, want 1 (or 0 without a case)", name, key, x)
			}
		}
	}
}

func TestWriteText(t *testing.T) {
	var b strings.Builder
	if err := compareFiles(t, "status").WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"articles: 1\n", "MET_WITH", "100.00", "meeting_false"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("report lacks %q:\n%s", want, b.String())
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"broken object": "{\"id\":\"a\"}\n{",
		"short span":    `{"entities":[{"mentions":[[3]]}]}`,
		"word as span":  `{"entities":[{"mentions":[["a",4]]}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(strings.NewReader(in)); err == nil {
				t.Errorf("read %q without an error", in)
			}
		})
	}
}

// The assignment is checked against all permutations of small matrices.
func TestAssignIsOptimal(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		w := make([][]float64, 1+rnd.IntN(5))
		cols := 1 + rnd.IntN(5)
		for i := range w {
			w[i] = make([]float64, cols)
			for j := range w[i] {
				w[i][j] = float64(rnd.IntN(4)) / 3
			}
		}
		if got, want := weight(t, w, assign(w)), heaviest(w, 0, 0); math.Abs(got-want) > 1e-9 {
			t.Fatalf("assign(%v) weighs %v, want %v", w, got, want)
		}
	}
}

// weight sums what an assignment picks and fails if it picks a column twice.
func weight(t *testing.T, w [][]float64, cols []int) float64 {
	t.Helper()
	used := map[int]bool{}
	sum := 0.0
	for i, j := range cols {
		if j < 0 {
			continue
		}
		if used[j] {
			t.Fatalf("column %d twice in %v", j, cols)
		}
		used[j] = true
		sum += w[i][j]
	}
	return sum
}

// heaviest tries everything: used is a bit set of columns.
func heaviest(w [][]float64, row, used int) float64 {
	if row == len(w) {
		return 0
	}
	best := heaviest(w, row+1, used)
	for j, x := range w[row] {
		if used&(1<<j) == 0 {
			best = max(best, x+heaviest(w, row+1, used|1<<j))
		}
	}
	return best
}

func compareFiles(t *testing.T, name string) *Report {
	t.Helper()
	return Compare(read(t, name+".gold.jsonl"), read(t, name+".pred.jsonl"))
}

func read(t *testing.T, name string) []Article {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	articles, err := Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

func FuzzRead(f *testing.F) {
	f.Add(`{"id":"a","text":"Bo met Al","entities":[{"id":"P1","type":"PERSON","mentions":[[0,2,"Bo"]]}],"relations":[{"type":"MET_WITH","from":"P1","to":"P1"}]}`)
	f.Add("\n\n{}\n")
	f.Fuzz(func(t *testing.T, in string) {
		articles, err := Read(strings.NewReader(in))
		if err != nil {
			return
		}
		for key, x := range Compare(articles, articles).Figures() {
			if math.IsNaN(x) || x < 0 || x > 1+1e-9 {
				t.Errorf("%s = %v, want a share", key, x)
			}
		}
	})
}
