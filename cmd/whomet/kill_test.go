package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/whomet/whomet/graph"
)

const (
	// killArticles make about 24 batches, which the test checks.
	killArticles = 700
	// kills is how often a build is killed at named points, and how often at
	// random moments.
	kills = 10
)

// TestKilledBuildIsMadeGood kills builds as kill -9 does, and builds again: the
// graph must be that of an undisturbed run.
func TestKilledBuildIsMadeGood(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	binary := plainBinary(t)
	input := inputFile(t, generated(killArticles))
	folder := t.TempDir()
	undisturbed := filepath.Join(folder, "undisturbed.db")
	begin := time.Now()
	killed(t, binary, undisturbed, input, "", 0)
	took := time.Since(begin)
	want := exportedBy(t, binary, undisturbed)
	if rows := bytes.Count([]byte(want), []byte("\n")); rows < 20*graph.DefaultRows {
		t.Fatalf("the corpus makes %d rows, want at least twenty batches of %d", rows, graph.DefaultRows)
	}

	t.Run("sqlite", func(t *testing.T) {
		for i, plan := range killPlans(took) {
			store := filepath.Join(folder, fmt.Sprintf("killed-%d.db", i))
			if !killed(t, binary, store, input, plan.point, plan.after) && plan.point != "" {
				t.Fatalf("%s: the build was not killed", plan)
			}
			killed(t, binary, store, input, "", 0)
			sameGraph(t, plan.String(), exportedBy(t, binary, store), want)
		}
	})
	// A server is slower: its graph lives through all the kills.
	t.Run("neo4j", func(t *testing.T) {
		store := emptyServer(t)
		for _, plan := range killPlans(took) {
			plan.point = plan.again
			if !killed(t, binary, store, input, plan.point, plan.after) && plan.point != "" {
				t.Fatalf("%s: the build was not killed", plan)
			}
		}
		killed(t, binary, store, input, "", 0)
		sameGraph(t, "Neo4j after all kills", exportedBy(t, binary, store), want)
		emptyServer(t)
	})
}

// killPlan says when a build is killed: at a point, or after some time.
type killPlan struct {
	point string // of a first run
	again string // of a run that finds the batches of those before it stored
	after time.Duration
}

func (p killPlan) String() string { return fmt.Sprintf("killed at %q or after %v", p.point, p.after) }

// killPlans are the named points of the first batches, each of another kind than
// that of the batch before, and random moments of a run.
func killPlans(took time.Duration) []killPlan {
	steps := []graph.Step{graph.StepCleared, graph.StepNodes, graph.StepEdges, graph.StepHashes, graph.StepCommitted}
	var plans []killPlan
	for i := range kills {
		step := steps[i%len(steps)]
		plans = append(plans, killPlan{point: fmt.Sprintf("%s:%d", step, i+1), again: fmt.Sprintf("%s:1", step)})
	}
	for range kills {
		plans = append(plans, killPlan{after: rand.N(took)})
	}
	return plans
}

// killed builds in a process of its own, which is killed at the given point or
// after the given time, if there is one, and reports whether it was.
func killed(t *testing.T, binary, store, input, point string, after time.Duration) bool {
	t.Helper()
	ctx := t.Context()
	if after > 0 {
		limited, cancel := context.WithTimeout(ctx, after)
		defer cancel()
		ctx = limited
	}
	command := exec.CommandContext(ctx, binary, "build", input, "--store", store, "--quiet")
	command.Env = append(os.Environ(), "WHOMET_FAILPOINT="+point)
	output, err := command.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return false
	case errors.As(err, &exit) && !exit.Exited() || runtime.GOOS == "windows" && exit != nil:
		return true
	}
	t.Fatalf("build: %v\n%s", err, output)
	return false
}

// exportedBy is exported in a process of its own.
func exportedBy(t *testing.T, binary, store string) string {
	t.Helper()
	folder := t.TempDir()
	export := exec.CommandContext(t.Context(), binary, "export", "csv", "-o", folder, "--store", store)
	if output, err := export.CombinedOutput(); err != nil {
		t.Fatalf("export: %v\n%s", err, output)
	}
	return tables(t, folder)
}

// plainBinary builds the command without the race detector, under which this
// test would take ten times as long.
func plainBinary(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whomet.exe")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", path, ".")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, output)
	}
	return path
}
