package main

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"unhex": unhex, "lines": lines},
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

// unhex is a script command: it writes the bytes that a file gives as
// hexadecimal digits, which a script cannot hold as they are.
func unhex(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unhex from to")
	}
	bytes, err := hex.DecodeString(strings.Join(strings.Fields(ts.ReadFile(args[0])), ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), bytes, 0o666))
}

// lines is a script command: it checks how many lines a file has.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines file count")
	}
	if got := strconv.Itoa(strings.Count(ts.ReadFile(args[0]), "\n")); got != args[1] {
		ts.Fatalf("%s has %s lines, want %s", args[0], got, args[1])
	}
}
