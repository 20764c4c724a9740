package feature

import (
	"slices"
	"strings"
	"testing"
)

func mustCompile(t *testing.T, text string, names ...string) *Set {
	t.Helper()
	s, err := Compile(text, names)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCompileErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown atom", "a\nb c\n", `line 2: unknown atom "c"`},
		{"too many atoms", "# comment\n\na b a b a b\n", "line 3: more than 5 atoms"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Compile(test.text, []string{"a", "b"})
			if err == nil || !strings.HasSuffix(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
	if _, err := Compile("", make([]string, MaxAtoms+1)); err == nil {
		t.Error("more atoms than a vector has are taken")
	}
}

func TestHash(t *testing.T) {
	s := mustCompile(t, "# two lines that say the same in another order\na b\nb a\na\na b c d e\n", "a", "b", "c", "d", "e")
	if s.Size() != 4 {
		t.Fatalf("%d templates, want 4", s.Size())
	}
	v := &Vector{11, 22, 33, 44, 55}
	ids := s.Hash(v, 0, 20, nil)
	if len(ids) != 4 || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != 4 {
		t.Errorf("features %v are not four different ones", ids)
	}
	for _, id := range ids {
		if id>>20 != 0 {
			t.Errorf("feature %d has more than 20 bits", id)
		}
	}
	if again := s.Hash(v, 0, 20, nil); !slices.Equal(ids, again) {
		t.Errorf("same vector, other features: %v, %v", ids, again)
	}
	if salted := s.Hash(v, 1, 20, nil); slices.Equal(ids, salted) {
		t.Error("the salt makes no difference")
	}
	v[4]++
	if other := s.Hash(v, 0, 20, nil); !slices.Equal(ids[:3], other[:3]) || ids[3] == other[3] {
		t.Errorf("atom e belongs to the last feature alone: %v, %v", ids, other)
	}
}

func TestSplit(t *testing.T) {
	text := "a\na b\nb\na b c\nc\n"
	s := mustCompile(t, text, "a", "b", "c")
	v := &Vector{1, 2, 3}
	var parts []uint32
	sizes := []int{1, 2, 2}
	for k, one := range s.Split([]int{0, 1, 2}, 3) {
		if one.Size() != sizes[k] {
			t.Errorf("level %d has %d templates, want %d", k, one.Size(), sizes[k])
		}
		parts = one.Hash(v, 7, 24, parts)
	}
	whole := s.Hash(v, 7, 24, nil)
	slices.Sort(parts)
	slices.Sort(whole)
	if !slices.Equal(parts, whole) {
		t.Errorf("the levels' features %v are not the set's %v", parts, whole)
	}
}

func TestFingerprint(t *testing.T) {
	a := mustCompile(t, "a\nb\n", "a", "b")
	if b := mustCompile(t, "# comment\n\na \nb\n", "a", "b"); a.Fingerprint() != b.Fingerprint() {
		t.Error("comments and spaces change the fingerprint")
	}
	if b := mustCompile(t, "a\na b\n", "a", "b"); a.Fingerprint() == b.Fingerprint() {
		t.Error("another template leaves the fingerprint")
	}
}

func BenchmarkHash(b *testing.B) {
	text := strings.Repeat("a\na b\nb c\na b c\n", 36)
	s, err := Compile(text, []string{"a", "b", "c"})
	if err != nil {
		b.Fatal(err)
	}
	v, ids := &Vector{1, 2, 3}, []uint32(nil)
	b.ReportAllocs()
	for b.Loop() {
		v[0]++
		ids = s.Hash(v, 0, 24, ids[:0])
	}
}
