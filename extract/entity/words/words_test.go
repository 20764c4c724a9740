package words_test

import (
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

func load(t *testing.T) *words.Lists {
	t.Helper()
	l, err := words.Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestRoleAt(t *testing.T) {
	l := load(t)
	tests := []struct {
		words  string
		class  words.Class
		n      int
		plural bool
	}{
		{"minister of health", words.State, 1, false},
		{"ministers of health", words.State, 1, true},
		{"secretary general of nato", words.Office, 2, false},
		{"secretaries general", words.Office, 2, true},
		{"secretary of state", words.State, 3, false},
		{"prime minister", words.State, 2, false},
		{"head of state", words.State, 3, false},
		{"heads of state", words.State, 3, true},
		{"spokeswomen", words.Office, 1, true},
		{"directors-general", words.Office, 1, true},
		{"painter", words.Described, 1, false},
		{"table", 0, 0, false},
		{"", 0, 0, false},
	}
	for _, tt := range tests {
		r := l.RoleAt(strings.Fields(tt.words))
		if r.Class != tt.class || r.Words != tt.n || r.Plural != tt.plural {
			t.Errorf("RoleAt(%q) = %+v, want class %d, %d words, plural %v", tt.words, r, tt.class, tt.n, tt.plural)
		}
	}
}

func TestLists(t *testing.T) {
	l := load(t)
	if g, ok := l.Honorific("mrs"); !ok || g != words.Female {
		t.Errorf(`Honorific("mrs") = %v, %v`, g, ok)
	}
	if q, ok := l.Modifier("former"); !ok || q != "former" {
		t.Errorf(`Modifier("former") = %q, %v`, q, ok)
	}
	if q, ok := l.Modifier("deputy"); !ok || q != "" {
		t.Errorf(`Modifier("deputy") = %q, %v: a deputy is no qualifier`, q, ok)
	}
	if h, ok := l.Head("ministry"); !ok || h.Type != mention.Org || h.Scope != words.Named {
		t.Errorf(`Head("ministry") = %+v, %v`, h, ok)
	}
	if h, ok := l.EventHead("congress"); !ok || h.Type != mention.Event {
		t.Errorf(`EventHead("congress") = %+v, %v: it is a body and an event`, h, ok)
	}
	if _, ok := l.EventHead("ministry"); ok {
		t.Error(`EventHead("ministry") is true`)
	}
	if !l.StandsFor("meeting", "summit") || l.StandsFor("summit", "meeting") {
		t.Error("a meeting may be a summit, a summit no meeting of another kind")
	}
	if l.GivenName("mary") != words.Female || l.GivenName("xyz") != words.Unknown {
		t.Error("given names have wrong genders")
	}
	if !l.SameGivenName("joe", "joseph") || l.SameGivenName("joe", "jill") {
		t.Error("short forms of given names are wrong")
	}
}

func TestIn(t *testing.T) {
	l := load(t)
	tests := []struct {
		set  words.Set
		w    string
		want bool
	}{
		{words.Time, "november", true},
		{words.Time, "minister", false},
		{words.LocalOffice, "lord mayor", true},
		{words.Serving, "took", true},
		{words.ServingAs, "became", false},
		{0, "minister", false},
	}
	for _, tt := range tests {
		if got := l.In(tt.set, tt.w); got != tt.want {
			t.Errorf("In(%d, %q) = %v", tt.set, tt.w, got)
		}
	}
}
