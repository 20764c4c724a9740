package whomet

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/whomet/whomet/"

// imports returns the imports of every Go file below the module root by the
// folder that holds it, test files left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); path != "." && (strings.HasPrefix(name, ".") || name == "benchmarks" || name == "tools") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(path))
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[dir] = append(found[dir], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestLibraryIsolation holds each of the three main libraries to the one folder
// that may know it, so that replacing one touches one folder.
func TestLibraryIsolation(t *testing.T) {
	owners := map[string]string{
		"github.com/jdkato/prose":              "extract/syntax",
		"github.com/neo4j/neo4j-go-driver":     "graph/neo4j",
		"github.com/urfave/cli":                "cmd/whomet",
		"modernc.org/sqlite":                   "graph/sqlite",
		"github.com/schollz/progressbar":       "cmd/whomet",
		"github.com/rogpeppe/go-internal":      "nowhere but tests",
		"github.com/jdkato/prose/v3/ner":       "nowhere",
		"github.com/jdkato/prose/v3/summarize": "nowhere",
	}
	seen := map[string]bool{}
	for dir, names := range imports(t) {
		for _, name := range names {
			for library, owner := range owners {
				if name != library && !strings.HasPrefix(name, library+"/") {
					continue
				}
				seen[library] = true
				if dir != owner {
					t.Errorf("%s imports %s; only %s may", dir, name, owner)
				}
			}
		}
	}
	for _, library := range []string{"github.com/jdkato/prose", "github.com/neo4j/neo4j-go-driver", "github.com/urfave/cli"} {
		if !seen[library] {
			t.Errorf("nothing imports %s: the test looks at the wrong files", library)
		}
	}
}

// TestImportDirection holds the packages to the order in which an article flows
// through them: an import never points forward.
func TestImportDirection(t *testing.T) {
	order := []string{
		"dictionaries",
		"extract/text",
		"extract/article",
		"extract/syntax",
		"extract/gazetteer",
		"extract/mention",
		"extract/entity",
		"extract/relation",
		"extract",
		"graph",
		"cmd",
	}
	rank := func(dir string) int {
		best, length := -1, 0
		for i, prefix := range order {
			if (dir == prefix || strings.HasPrefix(dir, prefix+"/")) && len(prefix) > length {
				best, length = i, len(prefix)
			}
		}
		return best
	}
	checked := 0
	for dir, names := range imports(t) {
		for _, name := range names {
			to, ours := strings.CutPrefix(name, module)
			if !ours {
				continue
			}
			checked++
			if from, target := rank(dir), rank(to); target > from || target < 0 {
				t.Errorf("%s imports %s, which comes later in the flow", dir, to)
			}
		}
	}
	if checked == 0 {
		t.Error("no import of ours was seen: the test looks at the wrong files")
	}
}
