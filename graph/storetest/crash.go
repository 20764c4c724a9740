package storetest

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/whomet/whomet/graph"
)

// The environment of a process that builds a store until it is killed.
const (
	envStore = "WHOMET_TEST_STORE" // which store to open
	envKill  = "WHOMET_TEST_KILL"  // batch and step at which the process ends itself: "3 nodes"
)

// The corpus of the crash tests: at least twenty batches.
const (
	crashArticles = 180
	crashRows     = 90
)

// Main runs the tests of a package, or, in a process that [Crash] has started,
// builds a store. The function opens the store with the given name.
func Main(m *testing.M, open func(ctx context.Context, name string, step func(graph.Step)) (Store, error)) {
	name := os.Getenv(envStore)
	if name == "" {
		os.Exit(m.Run())
	}
	ctx := context.Background()
	s, err := open(ctx, name, killer(os.Getenv(envKill)))
	if err == nil {
		err = build(ctx, s)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0) // without closing the store: a killed process does not either
}

// build does what the command build does: it writes the articles whose hash is
// not stored, batch by batch, and says so after each.
func build(ctx context.Context, s Store) error {
	b := graph.NewBatch(s, crashRows)
	for _, x := range Corpus(9, crashArticles) {
		a, err := graph.Build(x)
		if err != nil {
			return err
		}
		stored, err := s.Hashes(ctx, []string{a.Article.ID})
		if err != nil {
			return err
		}
		if stored[a.Article.ID] == a.Article.Hash {
			continue
		}
		if err := b.Add(ctx, a); err != nil {
			return err
		}
	}
	return b.Flush(ctx)
}

// killer returns a function for steps that counts batches on stdout and kills
// the process at the place given, as kill -9 does.
func killer(at string) func(graph.Step) {
	number, name, _ := strings.Cut(at, " ")
	batch := 1
	return func(s graph.Step) {
		if strconv.Itoa(batch) == number && string(s) == name {
			kill(os.Getpid())
		}
		if s == graph.StepCommitted {
			fmt.Println(batch)
			batch++
		}
	}
}

// kill ends a process without giving it a chance; if it is our own it does not
// return.
func kill(pid int) {
	p, err := os.FindProcess(pid)
	if err == nil {
		err = p.Kill()
	}
	if err != nil {
		panic(err)
	}
	if pid == os.Getpid() {
		select {}
	}
}

// Crash kills builds after each of the first ten batches, within them at each
// step, and at ten random moments; built again, the store must hold the same as
// after an undisturbed build. The function empties the store and returns its
// name; read returns its tables.
func Crash(t *testing.T, empty func(t *testing.T) string, read func(t *testing.T, name string) map[string]string) {
	name := empty(t)
	begun := time.Now()
	if batches := run(t, name, "", nil); batches < 20 {
		t.Fatalf("the corpus has %d batches; want at least 20", batches)
	}
	took := time.Since(begun)
	want := read(t, name)
	try := func(point string, kill func(*exec.Cmd)) {
		t.Run(point, func(t *testing.T) {
			name := empty(t)
			done := run(t, name, point, kill)
			if again := run(t, name, "", nil); kill == nil && done+again < 20 {
				t.Errorf("%d batches before and %d after: some are missing", done, again)
			}
			same(t, read(t, name), want)
		})
	}
	steps := []graph.Step{graph.StepCommitted, graph.StepCleared, graph.StepNodes, graph.StepEdges, graph.StepHashes}
	for batch := 1; batch <= 10; batch++ {
		try(fmt.Sprint(batch, " ", steps[batch%len(steps)]), nil)
		try(fmt.Sprint(batch, " ", graph.StepCommitted), nil)
	}
	for i := range 10 {
		after := time.Duration(rand.Int64N(int64(took)))
		try(fmt.Sprintf("%d after %v", i, after), func(c *exec.Cmd) {
			time.Sleep(after)
			c.Process.Kill() // it may have ended by itself
		})
	}
}

// run builds the store in another process and returns how many batches were
// written. With a point or a function to kill it the process must not end well;
// a random moment may come too late.
func run(t *testing.T, name, point string, kill func(*exec.Cmd)) int {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0])
	c.Env = append(os.Environ(), envStore+"="+name, envKill+"="+point)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	check(t, err)
	check(t, c.Start())
	if kill != nil {
		go kill(c)
	}
	batches := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		batches++
	}
	err = c.Wait()
	switch {
	case point == "" && err != nil:
		t.Fatalf("build: %v", err)
	case point != "" && kill == nil && err == nil:
		t.Fatalf("the build was not killed at %q", point)
	}
	return batches
}
