// Command whomet reads press articles and answers who met whom, where, when, in
// what role, and which sentence says so.
//
// The commands are thin: each turns flags into options, calls the library and
// draws the result. stdout carries data only; progress, notes and errors go to
// stderr.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first interrupt ends the run in order, a second one at once.
	context.AfterFunc(ctx, stop)
	code := run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// streams are the three standard streams of one run.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run is the whole program: arguments and streams in, exit code out.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr}
	app := newApp(s)
	ordered, err := orderArguments(app, args)
	if err == nil {
		err = app.RunContext(ctx, ordered)
	}
	return report(stderr, err)
}
