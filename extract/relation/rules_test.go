package relation_test

import (
	"slices"
	"testing"

	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/relation/rule"
)

// TestRules runs every rule on the sentences that it must and must not fire on.
func TestRules(t *testing.T) {
	rules, err := rule.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := load(t)
	for _, r := range rules {
		t.Run(r.Says+"/"+r.Name, func(t *testing.T) {
			for _, s := range r.Yes {
				if got := fired(t, p, s); !slices.Contains(got, r.Name) {
					t.Errorf("does not fire on %q; what fires: %q", s, got)
				}
			}
			for _, s := range r.No {
				if got := fired(t, p, s); slices.Contains(got, r.Name) {
					t.Errorf("fires on %q", s)
				}
			}
		})
	}
}

// fired returns the rules that say something happened in an annotated text.
func fired(t *testing.T, p *pipeline, annotated string) []string {
	t.Helper()
	f, err := p.run(annotated, "2026-02-20")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range p.finder.All(&f.doc, f.sentences, f.mentions, &f.entities) {
		if r.Status == relation.Held || r.Status == relation.Planned && r.Type != relation.MetWith {
			names = append(names, r.Rule)
		}
	}
	return names
}
