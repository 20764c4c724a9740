package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The exit codes, as --help prints them.
const (
	exitOK      = 0
	exitFailed  = 1
	exitUsage   = 2
	exitPartial = 3
)

const exitTable = `EXIT CODES:
   0  all well
   1  failed, or nothing found
   2  wrong usage
   3  done, but some articles were refused
`

// usageError is a mistake in the command line itself.
type usageError struct{ msg string }

func (e *usageError) Error() string { return e.msg }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// partialError ends a run that did its work but refused some articles.
type partialError struct{ refused int }

func (e *partialError) Error() string {
	return fmt.Sprintf("%s refused", count(e.refused, "article was", "articles were"))
}

// hintError carries a second line that says what to do.
type hintError struct {
	err  error
	hint string
}

func (e *hintError) Error() string { return e.err.Error() }
func (e *hintError) Unwrap() error { return e.err }

// hinted adds what to do to an error.
func hinted(err error, format string, args ...any) error {
	return &hintError{err, fmt.Sprintf(format, args...)}
}

// report prints an error and turns it into an exit code.
func report(w io.Writer, err error) int {
	if err == nil {
		return exitOK
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(w, "whomet: interrupted; what was stored is whole")
		return exitFailed
	}
	fmt.Fprintf(w, "whomet: %s\n", strings.TrimSpace(err.Error()))
	var hint *hintError
	if errors.As(err, &hint) {
		fmt.Fprintf(w, "whomet: hint: %s\n", hint.hint)
	}
	var usage *usageError
	var partial *partialError
	switch {
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &partial):
		return exitPartial
	}
	return exitFailed
}

// count writes a number with the noun that fits it.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
