package weights

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// trained returns a table with random weights for some features.
func trained(classes int, width uint, features int) (*Dense, map[uint32]bool) {
	random := rand.New(rand.NewPCG(1, 2))
	d, used := NewDense(classes, width), map[uint32]bool{}
	for range features {
		id := uint32(random.IntN(1 << width))
		used[id] = true
		for range 4 {
			d.Tick()
			d.Add([]uint32{id}, random.IntN(classes), int16(random.IntN(9)-4))
		}
	}
	return d, used
}

func TestAverage(t *testing.T) {
	d := NewDense(2, 8)
	ids := []uint32{7}
	d.Tick() // of the weights 0, 0, 4, 4 after each decision the average is 2
	d.Add(ids, 1, 4)
	d.Tick()
	d.Tick()
	if got := d.average(7*2 + 1); got != 4*unit-8*unit/4 {
		t.Errorf("average %d sixteenths, want %d", got, 2*unit)
	}
	d.Add(ids, 0, -3)
	if got := d.average(7 * 2); got != 0 {
		t.Errorf("a weight of no duration has average %d", got)
	}
	var s Scores
	d.Score([]uint32{7, 7, 8}, &s)
	if s[0] != -6 || s[1] != 8 {
		t.Errorf("scores %d, %d; want -6, 8", s[0], s[1])
	}
}

func TestQuantise(t *testing.T) {
	for _, test := range []struct {
		w, top int
		want   int8
	}{{100, 100, 127}, {-100, 100, -127}, {50, 100, 64}, {-50, 100, -64}, {0, 100, 0}, {1, 1000, 0}} {
		if got := quantise(test.w, test.top); got != test.want {
			t.Errorf("quantise(%d, %d) = %d, want %d", test.w, test.top, got, test.want)
		}
	}
}

// TestTriples checks every feature there can be: those that were trained have
// their weights, and no other is taken for one of them.
func TestTriples(t *testing.T) {
	const width = 14
	d, used := trained(3, width, 300)
	top := 1
	for i := range d.weight {
		top = max(top, abs(d.average(i)))
	}
	data, left, kept := d.Triples(1, 100)
	if left != kept || left == 0 || left > len(used) {
		t.Fatalf("%d of %d features kept, %d trained", kept, left, len(used))
	}
	table, err := ReadTriples(string(data), width)
	if err != nil {
		t.Fatal(err)
	}
	for id := range uint32(1 << width) {
		var want [3]int32
		for c := range want {
			want[c] = int32(quantise(d.average(int(id)*d.stride+c), top))
		}
		if got := table.Score3([]uint32{id}); got != want {
			t.Fatalf("feature %d: weights %v, want %v", id, got, want)
		}
	}
	if got, a, b := table.Score3([]uint32{1, 2}), table.Score3([]uint32{1}), table.Score3([]uint32{2}); got[0] != a[0]+b[0] {
		t.Errorf("scores are not sums")
	}
}

// TestFullBucket checks that the heaviest features of a bucket stay.
func TestFullBucket(t *testing.T) {
	d := NewDense(3, 8)
	for i := range 20 {
		d.Tick()
		d.Add([]uint32{uint32(i)}, 1, 100)
	}
	d.Tick()
	data, left, kept := d.Triples(1, 1)
	if left != 20 || kept != slots {
		t.Fatalf("%d of %d features kept, want %d of 20", kept, left, slots)
	}
	table, err := ReadTriples(string(data), 8)
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint32(20) {
		if there := table.Score3([]uint32{i})[1] != 0; there != (i < slots) {
			// What came early lasts longer and weighs most on average.
			t.Errorf("feature %d kept: %t", i, there)
		}
	}
}

func TestRows(t *testing.T) {
	const width, classes = 12, 60
	d, _ := trained(classes, width, 200)
	top := 1
	for i := range d.weight {
		top = max(top, abs(d.average(i)))
	}
	const cut = 8
	index, entries, left := d.Rows(cut, 1)
	table, err := ReadRows(string(index), string(entries), width, classes)
	if err != nil || left == 0 {
		t.Fatalf("%d features left, error %v", left, err)
	}
	for id := range uint32(1 << width) {
		var got, want Scores
		table.Score([]uint32{id}, &got)
		for c := range classes {
			if w := d.average(int(id)*d.stride + c); abs(w) >= cut {
				want[c] = int32(quantise(w, top))
			}
		}
		if got != want {
			t.Fatalf("feature %d: %v, want %v", id, got, want)
		}
	}
	// More features than are looked up at once.
	var many []uint32
	var got, want Scores
	for id := range uint32(3*batch + 1) {
		many = append(many, id)
		table.Score([]uint32{id}, &want)
	}
	if table.Score(many, &got); got != want {
		t.Error("scores of many features are not the sums of each")
	}
}

func TestReadRowsErrors(t *testing.T) {
	d, _ := trained(5, 10, 50)
	index, entries, _ := d.Rows(1, 6)
	tests := []struct {
		name           string
		index, entries string
		classes        int
	}{
		{"no index", "", string(entries), 5},
		{"cut index", string(index[:len(index)-1]), string(entries), 5},
		{"no entries", string(index), "", 5},
		{"cut entries", string(index), string(entries[:len(entries)-1]), 5},
		{"no empty row", string(index), "\x01" + string(entries[1:]), 5},
		{"too many classes", string(index), string(entries), MaxClasses + 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := ReadRows(test.index, test.entries, 10, test.classes); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestLexicon(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	words := map[uint64]byte{}
	for len(words) < 2000 {
		words[random.Uint64()] = byte(1 + random.IntN(255))
	}
	l, err := ReadLexicon(string(PackLexicon(words)))
	if err != nil {
		t.Fatal(err)
	}
	missing := 0
	for hash, n := range words {
		if got := l.Find(hash); got == 0 {
			missing++ // shares its place with another
		} else if got != n {
			t.Fatalf("word %x is %d, want %d", hash, got, n)
		}
	}
	if missing > 20 {
		t.Errorf("%d of 2000 words are missing", missing)
	}
	for range 20000 {
		if hash := random.Uint64(); l.Find(hash) != 0 && words[hash] == 0 {
			t.Errorf("unknown word %x is found", hash)
		}
	}
}

func TestModel(t *testing.T) {
	model := string(Encode("kind 1", 42, []byte("first"), nil, []byte("third")))
	sections, err := Decode("kind 1", 42, model, 3)
	if err != nil || strings.Join(sections, "|") != "first||third" {
		t.Fatalf("sections %q, error %v", sections, err)
	}
	tests := []struct {
		name, model string
		fingerprint uint64
		sections    int
		want        string
	}{
		{"empty", "", 42, 3, "not a kind 1"},
		{"other kind", "kind 2" + model[6:], 42, 3, "not a kind 1"},
		{"other features", model, 43, 3, "trained with other features"},
		{"damaged", model[:len(model)-1] + "!", 42, 3, "damaged"},
		{"cut", model[:len(model)-3], 42, 3, "damaged"},
		{"too many sections", model, 42, 2, "3 sections, want 2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode("kind 1", test.fingerprint, test.model, test.sections)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("kind 1\n0123456789ab")
	f.Add(string(Encode("kind 1", 1, []byte("a"), []byte("b"))))
	f.Fuzz(func(t *testing.T, model string) {
		sections, err := Decode("kind 1", 1, model, 2)
		if err == nil && string(Encode("kind 1", 1, []byte(sections[0]), []byte(sections[1]))) != model {
			t.Errorf("%q is read as %q", model, sections)
		}
	})
}

func BenchmarkTriples(b *testing.B) {
	const width = 20
	d, _ := trained(3, width, 100000)
	data, _, _ := d.Triples(1, 16000)
	table, err := ReadTriples(string(data), width)
	if err != nil {
		b.Fatal(err)
	}
	random := rand.New(rand.NewPCG(5, 6))
	ids := make([]uint32, 145)
	for i := range ids {
		ids[i] = uint32(random.IntN(1 << width))
	}
	b.ReportAllocs()
	for b.Loop() {
		table.Score3(ids)
	}
}
