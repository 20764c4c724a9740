package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this test binary as the command whomet.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"whomet": main})
}

// TestScript runs testdata/script: one file a command, each with its input and
// what it must print. go test -run Script/NAME runs one; with
// WHOMET_UPDATE=1 the goldens are rewritten.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("WHOMET_UPDATE") != "",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", absolute(t, "../../testdata/articles"))
			env.Setenv("INPUT", absolute(t, "testdata/input"))
			env.Setenv("WHOMET_NEO4J_URI", os.Getenv("WHOMET_NEO4J_URI"))
			return nil
		},
		Condition: func(cond string) (bool, error) {
			return cond == "neo4j" && os.Getenv("WHOMET_NEO4J_URI") != "", nil
		},
	})
}

// absolute returns the absolute path of a folder of the repository.
func absolute(t *testing.T, folder string) string {
	t.Helper()
	path, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	return path
}
