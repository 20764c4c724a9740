package cluster

import "testing"

func TestTableRoundTrip(t *testing.T) {
	table := New(3)
	want := map[uint64]Class{
		0x1111111100000005: Pack([3]int{63, 255, 1023}, true, true),
		0x2222222200000005: Pack([3]int{0, 0, 0}, true, false),
		0x3333333300000006: Pack([3]int{7, 70, 700}, false, false),
	}
	for h, c := range want {
		table.Put(h, c)
	}
	got, err := Read(string(table.Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	for h, c := range want {
		if got.Find(h) != c {
			t.Errorf("Find(%x) = %x, want %x", h, got.Find(h), c)
		}
	}
	if got.Find(0x4444444400000005).Known() {
		t.Error("a word that was never put is known")
	}
	c := want[0x3333333300000006]
	if c.ID(0) != 7 || c.ID(1) != 70 || c.ID(2) != 700 || c.Common() || c.Lower() {
		t.Errorf("classes %d %d %d", c.ID(0), c.ID(1), c.ID(2))
	}
}

func TestReadRefusesForeignBytes(t *testing.T) {
	for _, data := range []string{"", "whometC1", "whometC1\x03\x00\x00\x00", "something else"} {
		if _, err := Read(data); err == nil {
			t.Errorf("Read(%q) gave no error", data)
		}
	}
}
