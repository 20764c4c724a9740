package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/gazetteer"
)

func TestName(t *testing.T) {
	tests := []struct {
		word                  string
		given, family, ending bool
		gender                gazetteer.Gender
		culture               string
	}{
		{"Saule", true, false, false, gazetteer.Feminine, "KZ"},
		{"Zhanibek", true, false, false, gazetteer.Masculine, "KZ"},
		{"Maria", true, true, false, gazetteer.Feminine, ""},
		{"José", true, true, false, gazetteer.Masculine, ""},
		{"jose", true, true, false, gazetteer.Masculine, ""},
		{"Kim", true, true, false, gazetteer.Unisex, ""},
		{"Nurlanbekov", false, false, true, gazetteer.Unknown, "KZ"},
		{"Ztrokashvili", false, false, true, gazetteer.Unknown, "GE"},
		{"Ambassador", false, false, false, gazetteer.Unknown, ""},
		{"Republic", false, false, false, gazetteer.Unknown, ""},
		{"Ministry", false, false, false, gazetteer.Unknown, ""},
		{"", false, false, false, gazetteer.Unknown, ""},
	}
	d := load(t)
	for _, test := range tests {
		n := d.Name(test.word)
		if n.Given != test.given || n.Family != test.family || n.Ending != test.ending || n.Gender != test.gender ||
			!strings.Contains(n.Cultures, test.culture) {
			t.Errorf("Name(%q) is %+v", test.word, n)
		}
	}
}

func TestLevel(t *testing.T) {
	d := load(t)
	for _, w := range []string{"the", "meeting", "Summit", "VISITED", "ambassador"} {
		if l := d.Level(w); l < 1 || l > 5 {
			t.Errorf("%s has level %d", w, l)
		}
	}
	for _, w := range []string{"Kazakhstan", "Sailaukyzy", "two words", "", "xqzt"} {
		if l := d.Level(w); l != 0 {
			t.Errorf("%s has level %d", w, l)
		}
	}
	if d.Level("the") >= d.Level("plenipotentiary") {
		t.Error("the levels do not rise")
	}
}

func TestLookup(t *testing.T) {
	tests := []struct {
		phrase string
		kind   gazetteer.Kind
		want   string
	}{
		{"Kazakh", gazetteer.Demonym, "KZ"},
		{"Nigerians", gazetteer.Demonym, "NG"},
		{"ICESCO", gazetteer.Organization, "MA"},
		{"the European Union", gazetteer.Organization, "BE"},
		{"World Health Organisation", gazetteer.Organization, "CH"},
		{"Nazarbayev University", gazetteer.University, "KZ"},
		{"Amanat", gazetteer.Party, "KZ"},
		{"Kassym-Jomart Tokayev", gazetteer.KnownPerson, "KZ"},
	}
	d := load(t)
	for _, test := range tests {
		kinds, entries := d.Lookup(test.phrase)
		found := false
		for _, e := range entries {
			found = found || e.Kind == test.kind && e.Country == test.want
		}
		if !kinds.Has(test.kind) || !found {
			t.Errorf("%s: kinds %b, entries %+v", test.phrase, kinds, entries)
		}
	}
	if kinds, entries := d.Lookup("current country name disputed"); kinds != 0 || entries != nil {
		t.Errorf("a note is a name: %+v", entries)
	}
}

func TestClasses(t *testing.T) {
	tests := []struct {
		phrase string
		kind   gazetteer.Kind
		class  string
	}{
		{"Deputy Minister", gazetteer.Title, "government"},
		{"Ambassador", gazetteer.Title, "diplomat"},
		{"H.E.", gazetteer.Honorific, "honorific"},
		{"summit", gazetteer.EventHead, "meeting"},
		{"courtesy call", gazetteer.EventHead, "visit"},
		{"February", gazetteer.Calendar, "month 2"},
		{"refused to meet", gazetteer.Meeting, "NOMEET negative"},
		{"Astana", gazetteer.City, "capital"},
	}
	d := load(t)
	for _, test := range tests {
		_, entries := d.Lookup(test.phrase)
		found := false
		for _, e := range entries {
			found = found || e.Kind == test.kind && e.Class == test.class
		}
		if !found {
			t.Errorf("%s: %+v", test.phrase, entries)
		}
	}
}

func TestKindText(t *testing.T) {
	for k := gazetteer.Country; k <= gazetteer.Calendar; k++ {
		text, err := k.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back gazetteer.Kind
		if err := back.UnmarshalText(text); err != nil || back != k {
			t.Errorf("%s is read as %v: %v", text, back, err)
		}
	}
	var zero gazetteer.Kind
	if _, err := zero.MarshalText(); err == nil {
		t.Error("the zero kind has a name")
	}
	if zero.UnmarshalText([]byte("")) == nil || zero.UnmarshalText([]byte("planet")) == nil {
		t.Error("an unknown kind is read")
	}
}
