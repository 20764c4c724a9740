package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// lastNames and others are what generated articles are made of: enough that
// people recur from article to article, as in real news.
const (
	firstNames = "Ana Boris Chen Dilnoza Emeka Fatima Goran Hye-jin Ibrahim Jana Kofi Leila Mateo Nurlan Olga Pedro Quentin Rosa Samir Tove"
	lastNames  = "Abdullayev Brandt Castillo Diallo Eriksen Fernández Grybauskas Haddad Ivanova Johansson Kariuki Lindqvist Mwangi Novák Okonkwo Petrović Quispe Rahman Saidov Tanaka"
	cities     = "Oslo Rome Lima Nairobi Tashkent Ottawa Jakarta Vienna Rabat Hanoi"
)

// generated returns n short articles as JSON lines, each about many people. The
// same n gives the same lines.
func generated(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(words string) string {
		all := strings.Fields(words)
		return all[r.IntN(len(all))]
	}
	person := func() string { return pick(firstNames) + " " + pick(lastNames) }
	people := func(n int) string {
		var names []string
		for range n {
			names = append(names, person())
		}
		return strings.Join(names, ", ") + " and " + person()
	}
	lines := make([]string, n)
	for i := range lines {
		body := fmt.Sprintf("Minister %s met with %s in %s on %d March 2026. The guests of the dinner were %s.",
			person(), people(3), pick(cities), 1+r.IntN(28), people(12))
		lines[i] = jsonLine(map[string]string{
			"id": fmt.Sprintf("generated-%04d", i), "title": fmt.Sprintf("Day %d of the talks", i), "date": "2026-04-01", "text": body,
		})
	}
	return lines
}

func jsonLine(v any) string {
	line, err := json.Marshal(v)
	if err != nil {
		panic(err) // strings always encode
	}
	return string(line)
}

// written returns articles of the repository as lines, the first n of a file.
func written(t *testing.T, n int) []string {
	t.Helper()
	all, err := os.ReadFile("../../testdata/articles/open.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(string(all), "\n"), "\n")
	return lines[:n]
}

// inputFile writes lines to a file and returns its path.
func inputFile(t *testing.T, lines []string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	var b bytes.Buffer
	for _, line := range lines {
		b.WriteString(strings.TrimSuffix(line, "\n") + "\n")
	}
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// whomet runs a command in this process and returns its stdout.
func whomet(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), append([]string{"whomet"}, args...), strings.NewReader(""), &stdout, &stderr); code != exitOK {
		t.Fatalf("whomet %s: exit code %d\n%s", strings.Join(args, " "), code, &stderr)
	}
	return stdout.String()
}

// exported returns all tables of a store as one text.
func exported(t *testing.T, store string) string {
	t.Helper()
	folder := t.TempDir()
	whomet(t, "export", "csv", "-o", folder, "--store", store)
	return tables(t, folder)
}

// tables returns the files of an export as one text.
func tables(t *testing.T, folder string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil || len(files) != 4 {
		t.Fatalf("%d tables (%v)", len(files), err)
	}
	slices.Sort(files)
	var b strings.Builder
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n%s", filepath.Base(file), content)
	}
	return b.String()
}

// sameGraph fails with the first line that differs.
func sameGraph(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			t.Fatalf("%s: line %d of the export (%d lines, want %d)\n got %s\nwant %s", what, i+1, len(g), len(w), slices.Concat(g, []string{"nothing"})[min(i, len(g))], w[i])
		}
	}
	t.Fatalf("%s: %d lines more than wanted", what, len(g)-len(w))
}
