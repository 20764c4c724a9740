package main

import (
	"os"
	"strconv"
	"strings"

	"github.com/whomet/whomet/graph"
)

// failpoint returns a function that kills the process at the step of a batch
// that WHOMET_FAILPOINT names, as "step:batch" with batches counted from one;
// nil if it is not set. The tests of what a killed build leaves behind use it.
func failpoint() func(graph.Step) {
	step, number, found := strings.Cut(os.Getenv("WHOMET_FAILPOINT"), ":")
	batch, err := strconv.Atoi(number)
	if !found || err != nil {
		return nil
	}
	return func(reached graph.Step) {
		if reached != graph.Step(step) {
			return
		}
		if batch--; batch == 0 {
			kill()
		}
	}
}

// kill ends the process as kill -9 would: nothing is flushed or closed.
func kill() {
	if self, err := os.FindProcess(os.Getpid()); err == nil {
		_ = self.Kill()
	}
	select {}
}
