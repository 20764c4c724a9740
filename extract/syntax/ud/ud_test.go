package ud_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// text is what all three sets implement.
type text interface {
	encoding.TextMarshaler
	fmt.Stringer
}

// roundTrip checks that String, MarshalText and UnmarshalText agree on all
// values of a set and refuse both ends beyond it.
func roundTrip[T ~uint8](t *testing.T, n int, value func(int) text, parse func([]byte) (T, error)) {
	t.Helper()
	seen := map[string]bool{}
	for i := 1; i < n; i++ {
		b, err := value(i).MarshalText()
		if err != nil || string(b) != value(i).String() || seen[string(b)] {
			t.Errorf("value %d: text %q, string %q, error %v", i, b, value(i), err)
		}
		seen[string(b)] = true
		if got, err := parse(b); err != nil || int(got) != i {
			t.Errorf("parse %q = %d, %v; want %d", b, got, err, i)
		}
	}
	for _, i := range []int{0, n, 255} {
		if b, err := value(i).MarshalText(); err == nil {
			t.Errorf("value %d marshals to %q", i, b)
		}
	}
	for _, s := range []string{"", "nonsense", "nn", "NOUN ", "nsubj:"} {
		if got, err := parse([]byte(s)); err == nil || got != 0 {
			t.Errorf("parse %q = %d, %v; want an error", s, got, err)
		}
	}
}

func TestTag(t *testing.T) {
	roundTrip(t, ud.NumTags, func(i int) text { return ud.Tag(i) }, func(b []byte) (v ud.Tag, err error) {
		err = v.UnmarshalText(b)
		return v, err
	})
}

func TestPOS(t *testing.T) {
	roundTrip(t, ud.NumPOS, func(i int) text { return ud.POS(i) }, func(b []byte) (v ud.POS, err error) {
		err = v.UnmarshalText(b)
		return v, err
	})
}

func TestRel(t *testing.T) {
	roundTrip(t, ud.NumRels, func(i int) text { return ud.Rel(i) }, func(b []byte) (v ud.Rel, err error) {
		err = v.UnmarshalText(b)
		return v, err
	})
}

func TestRelBase(t *testing.T) {
	tests := map[ud.Rel]ud.Rel{
		ud.NsubjPass: ud.Nsubj, ud.NsubjOuter: ud.Nsubj, ud.Nsubj: ud.Nsubj,
		ud.OblAgent: ud.Obl, ud.AclRelcl: ud.Acl, ud.AdvclRelcl: ud.Advcl,
		ud.NmodDesc: ud.Nmod, ud.CompoundPrt: ud.Compound, ud.Root: ud.Root, 0: 0, 200: 200,
	}
	for rel, want := range tests {
		if got := rel.Base(); got != want {
			t.Errorf("base of %v = %v; want %v", rel, got, want)
		}
	}
}

func TestTagClasses(t *testing.T) {
	for _, test := range []struct {
		tag                ud.Tag
		noun, proper, verb bool
	}{
		{ud.TagNN, true, false, false}, {ud.TagNNPS, true, true, false},
		{ud.TagVBN, false, false, true}, {ud.TagMD, false, false, false},
		{ud.TagPDT, false, false, false}, {ud.TagWDT, false, false, false},
	} {
		if test.tag.Noun() != test.noun || test.tag.Proper() != test.proper || test.tag.Verb() != test.verb {
			t.Errorf("classes of %v are wrong", test.tag)
		}
	}
}

func Example() {
	tag, _ := ud.ParseTag("NNP")
	rel, _ := ud.ParseRel("nsubj:pass")
	fmt.Println(tag == ud.TagNNP, rel.Base(), ud.PROPN)
	_, err := ud.ParseRel("subject")
	fmt.Println(err)
	// Output:
	// true nsubj PROPN
	// parse relation: unknown "subject"
}
