package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const header = "date: 2026-03-02\nsource: S\nkind: agency\nregion: arab\n\n"

func TestAnnotate(t *testing.T) {
	g, err := annotate("a", header+`[OSLO|L1] Talks End
[Bo Lind|P1] of [Norway|L2] met {the envoy|P2}, [Ana Reis|P2], in [Oslo|L1] on Monday. Lind left.
A [dinner in Oslo|E1?] followed under the <Oslo Charter>.
---
> Bo Lind of Norway .. Monday
MET P1 P2 date=2026-03-02 place=L1
POS P1 L2 : envoy
> A dinner
HELD E1 L1 planned
`)
	if err != nil {
		t.Fatal(err)
	}
	text := "OSLO Talks End\nBo Lind of Norway met the envoy, Ana Reis, in Oslo on Monday. Lind left.\nA dinner in Oslo followed under the Oslo Charter."
	want := gold{
		ID: "a", Source: "S", Date: "2026-03-02", Licence: licence, Kind: "agency", Region: "arab",
		Title: "OSLO Talks End", Text: text,
		Entities: []entity{
			{ID: "P1", Type: "PERSON", Canonical: "Bo Lind", Mentions: []span{{15, 22, "Bo Lind"}}},
			{ID: "P2", Type: "PERSON", Canonical: "Ana Reis", Mentions: []span{{48, 56, "Ana Reis"}}, Nominals: []span{{37, 46, "the envoy"}}},
			{ID: "L1", Type: "PLACE", Canonical: "Oslo", Mentions: []span{{0, 4, "OSLO"}, {61, 65, "Oslo"}, {100, 104, "Oslo"}}},
			{ID: "L2", Type: "PLACE", Canonical: "Norway", Mentions: []span{{26, 32, "Norway"}}},
			{ID: "E1", Type: "EVENT", Canonical: "dinner in Oslo", Mentions: []span{{90, 104, "dinner in Oslo"}}, Optional: true},
		},
		Relations: []relation{
			{Type: "MET_WITH", From: "P1", To: "P2", Status: "held", Date: "2026-03-02", Place: "L1", Evidence: [2]int{15, 75}, Scope: "sentence"},
			{Type: "HOLDS_POSITION", From: "P1", To: "L2", Title: "envoy", Evidence: [2]int{15, 75}, Scope: "sentence"},
			{Type: "HELD_IN", From: "E1", To: "L1", Status: "planned", Planned: true, Evidence: [2]int{88, 136}, Scope: "sentence"},
		},
	}
	if d := cmp.Diff(want, g); d != "" {
		t.Errorf("annotate (-want +got):\n%s", d)
	}
}

func TestAnnotateRefuses(t *testing.T) {
	for name, src := range map[string]string{
		"nested names":       "[Embassy of [Oslo|L1]|O1]\n---\n",
		"shared surname":     "[Bo Lind|P1], [Lind|P1], [Al Lind|P2], [Lind|P2] and Lind\n---\n",
		"unclosed mark":      "[Bo Lind|P1\n---\n",
		"mark without id":    "[Bo Lind]\n---\n",
		"strange id":         "[Bo Lind|X1]\n---\n",
		"only a nominal":     "the {envoy|P1}\n---\n",
		"absent evidence":    "[Bo|P1] met [Al|P2]\n---\n> Cy met\nMET P1 P2",
		"evidence twice":     "[Bo|P1] met [Al|P2], Bo met Al\n---\n> Bo met\nMET P1 P2",
		"no evidence":        "[Bo|P1] met [Al|P2]\n---\nMET P1 P2",
		"wrong ends":         "[Bo|P1] met [Al|L2]\n---\n> Bo met\nMET P1 L2",
		"unknown end":        "[Bo|P1] met [Al|P2]\n---\n> Bo met\nMET P1 P3",
		"same ends":          "[Bo|P1] met [Al|P2]\n---\n> Bo met\nMET P1 P1",
		"unknown type":       "[Bo|P1] met [Al|P2]\n---\n> Bo met\nWED P1 P2",
		"unknown option":     "[Bo|P1] met [Al|P2]\n---\n> Bo met\nMET P1 P2 maybe",
		"no such day":        "[Bo|P1] met [Al|P2]\n---\n> Bo met\nMET P1 P2 date=2026-02-30",
		"backward range":     "[Bo|P1] met [Al|P2]\n---\n> Bo met\nMET P1 P2 date=2026-02-03/2026-02-01",
		"position, no title": "[Bo|P1] met [Al|O2]\n---\n> Bo met\nPOS P1 O2",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := annotate("a", header+src); err == nil {
				t.Errorf("annotated %q without an error", src)
			}
		})
	}
}

// The committed input and gold have to be what the sources say.
func TestCommittedFilesAreCurrent(t *testing.T) {
	dir := filepath.Join("..", "..", "testdata")
	for _, half := range parts {
		golds, err := readHalf(filepath.Join(dir, "source", half))
		if err != nil {
			t.Fatal(err)
		}
		out := t.TempDir()
		if err := writeHalf(out, half, golds); err != nil {
			t.Fatal(err)
		}
		for _, folder := range []string{"articles", "gold"} {
			name := filepath.Join(folder, half+".jsonl")
			if half == training && folder == "articles" {
				continue
			}
			if read(t, filepath.Join(out, name)) != read(t, filepath.Join(dir, name)) {
				t.Errorf("%s is not what its source says; run go run ./cmd/annotate", name)
			}
		}
	}
}

// Invented people recur under one name, so that the graph is worth looking at.
func TestPeopleRecur(t *testing.T) {
	in := map[string]map[string]bool{}
	for _, half := range []string{"open", "unseen"} {
		golds, err := readHalf(filepath.Join("..", "..", "testdata", "source", half))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range golds {
			for _, e := range g.Entities {
				if e.Type == "PERSON" && strings.Contains(e.Canonical, " ") {
					if in[e.Canonical] == nil {
						in[e.Canonical] = map[string]bool{}
					}
					in[e.Canonical][g.ID] = true
				}
			}
		}
	}
	recurring := 0
	for _, articles := range in {
		if len(articles) > 1 {
			recurring++
		}
	}
	if recurring < 40 {
		t.Errorf("%d people stand in two articles or more, want at least 40", recurring)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
