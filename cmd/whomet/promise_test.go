package main

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// promiseArticles is how many written articles the promises are tried on: all
// kinds of statements occur in them, and the race detector can keep up.
const promiseArticles = 12

func TestGraphDoesNotDependOnWorkersOrOrder(t *testing.T) {
	lines := written(t, promiseArticles)
	folder := t.TempDir()
	build := func(name string, lines []string, jobs string) string {
		store := filepath.Join(folder, name+".db")
		whomet(t, "build", inputFile(t, lines), "--store", store, "--jobs", jobs, "--quiet")
		return exported(t, store)
	}
	want := build("plain", lines, "1")
	if strings.Count(want, ",MET_WITH,") == 0 {
		t.Fatal("no meeting in the graph")
	}
	reversed := slices.Clone(lines)
	slices.Reverse(reversed)
	shuffled := slices.Clone(lines)
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	sameGraph(t, "two workers", build("two", lines, "2"), want)
	sameGraph(t, "eight workers, backwards", build("reversed", reversed, "8"), want)
	sameGraph(t, "eight workers, shuffled", build("shuffled", shuffled, "8"), want)
}

// TestGraphFollowsItsArticles takes one store through its life.
func TestGraphFollowsItsArticles(t *testing.T) {
	for _, kind := range []struct {
		name  string
		store func(*testing.T) string
	}{
		{"sqlite", func(t *testing.T) string { return filepath.Join(t.TempDir(), "graph.db") }},
		{"neo4j", emptyServer},
	} {
		t.Run(kind.name, func(t *testing.T) { liveThrough(t, kind.store(t)) })
	}
}

func liveThrough(t *testing.T, store string) {
	lines := written(t, promiseArticles)
	build := func(lines []string) string {
		return whomet(t, "build", inputFile(t, lines), "--store", store)
	}
	says := func(summary, want string) {
		t.Helper()
		if first, _, _ := strings.Cut(summary, "\n"); !strings.HasSuffix(first, want) {
			t.Errorf("summary begins with %q, want %q", first, want)
		}
	}
	says(build(lines), "12 new, 0 unchanged, 0 replaced, 0 refused")
	want := exported(t, store)

	says(build(lines), "0 new, 12 unchanged, 0 replaced, 0 refused")
	sameGraph(t, "second build", exported(t, store), want)

	changed := slices.Clone(lines)
	changed[3] = strings.Replace(lines[3], `"text":"`, `"text":"Foreign Minister Zoltan Quispe met Ambassador Tove Haddad in Oslo. `, 1)
	says(build(changed), "0 new, 11 unchanged, 1 replaced, 0 refused")
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	whomet(t, "build", inputFile(t, changed), "--store", fresh, "--quiet")
	after := exported(t, fresh)
	if !strings.Contains(after, "Zoltan Quispe") {
		t.Fatal("the change does not show in the graph")
	}
	sameGraph(t, "a changed article", exported(t, store), after)
	says(build(lines), "0 new, 11 unchanged, 1 replaced, 0 refused")
	sameGraph(t, "the article as it was", exported(t, store), want)

	ids := strings.Split(whomet(t, "articles", "--as", "csv", "--store", store), "\r\n")
	for _, row := range ids[1:4] {
		id, _, _ := strings.Cut(row, ",")
		whomet(t, "forget", id, "--store", store)
	}
	if exported(t, store) == want {
		t.Fatal("forgetting changed nothing")
	}
	says(build(lines), "3 new, 9 unchanged, 0 replaced, 0 refused")
	sameGraph(t, "forget, then build", exported(t, store), want)
}

// TestStoresExportAlike builds all written articles into both stores.
func TestStoresExportAlike(t *testing.T) {
	server := emptyServer(t)
	file := filepath.Join(t.TempDir(), "graph.db")
	for _, store := range []string{server, file} {
		whomet(t, "build", "../../testdata/articles", "--store", store, "--quiet")
	}
	sameGraph(t, "Neo4j", exported(t, server), exported(t, file))
}
