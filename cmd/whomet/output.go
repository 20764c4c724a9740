package main

import (
	"bufio"
	"errors"
	"io"

	"github.com/whomet/whomet/graph/export"
)

// writeOutput gives write a buffered writer: of stdout, which streams, if file
// is empty or "-", else of a file that appears whole or not at all.
func writeOutput(stdout io.Writer, file string, write func(io.Writer) error) (err error) {
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
