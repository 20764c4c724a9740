package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"github.com/whomet/whomet/graph/export"
)

// writeOutput gives write a buffered writer: of stdout, which streams, if file
// is empty or "-", else of a file that appears whole or not at all.
func writeOutput(stdout io.Writer, file string, write func(*bufio.Writer) error) (err error) {
	if file == "" || file == "-" {
		buffered := bufio.NewWriter(stdout)
		return errors.Join(write(buffered), buffered.Flush())
	}
	out, err := export.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Discard()) }()
	buffered := bufio.NewWriter(out)
	if err := errors.Join(write(buffered), buffered.Flush()); err != nil {
		return err
	}
	return out.Commit()
}

// The widths of text for people, in columns.
const (
	plainWidth = 100 // where there is no terminal
	widest     = 120 // longer lines are hard to read
)

// textWidth is how wide text on stdout or in the file may be.
func textWidth(stdout io.Writer, file string) int {
	if file != "" && file != "-" {
		return plainWidth
	}
	if width, ok := terminal(stdout); ok {
		return min(width, widest)
	}
	if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 {
		return width
	}
	return plainWidth
}

// terminal reports whether w is a terminal, and its width in columns.
func terminal(w io.Writer) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	return width, true
}
