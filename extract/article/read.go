package article

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"golang.org/x/text/encoding"

	"github.com/whomet/whomet/extract/text"
)

// errStop ends a walk because the caller wants no more items.
var errStop = errors.New("stop")

// Read gives the articles of the paths in order: files, folders (walked in the
// order of names, without hidden files) and "-" for standard input.
//
// An article that cannot be read comes with a *ParseError, and reading goes on.
// Any other error (a path that does not exist, a failing disk, a cancelled ctx)
// is the last thing that comes.
func Read(ctx context.Context, paths []string, opts Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		if err := readAll(ctx, paths, opts, yield); err != nil && err != errStop {
			yield(Item{}, err)
		}
	}
}

func readAll(ctx context.Context, paths []string, opts Options, yield func(Item, error) bool) error {
	enc, err := opts.decoder()
	if err != nil {
		return err
	}
	if err := checkPaths(paths); err != nil {
		return err
	}
	return walk(paths, func(f file) error {
		s := &source{ctx: ctx, file: f, opts: opts, enc: enc, yield: yield}
		return s.open()
	})
}

// source is one file while it is read.
type source struct {
	file
	ctx    context.Context
	opts   Options
	enc    encoding.Encoding
	format Format
	yield  func(Item, error) bool
}

func (s *source) open() error {
	if s.path == "-" {
		return s.read(s.opts.stdin())
	}
	f, err := os.Open(s.path)
	if errors.Is(err, os.ErrPermission) {
		return s.refuse(0, 0, err, "")
	}
	if err != nil {
		return fmt.Errorf("read input: %w", err)
	}
	defer f.Close()
	return s.read(f)
}

func (s *source) read(r io.Reader) error {
	if s.enc != nil {
		r = s.enc.NewDecoder().Reader(r)
	}
	br := bufio.NewReaderSize(r, 64<<10)
	if bom, _ := br.Peek(3); bytes.Equal(bom, []byte("\uFEFF")) {
		br.Discard(len(bom))
	}
	found, err := sniff(s.path, br)
	if err != nil {
		return s.refuse(0, 0, err, "")
	}
	if s.format = s.opts.Format; s.format == Auto {
		s.format = found
	}
	switch s.format {
	case JSONL:
		err = s.jsonl(&lines{r: br})
	case Digest:
		err = s.digest(&lines{r: br})
	default:
		err = s.plain(br)
	}
	if err != nil && err != errStop {
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	return err
}

// give hands an article on.
func (s *source) give(d text.Document, line int, raw []byte) error {
	return s.send(Item{Document: d, Place: Place{s.path, line}, Format: s.format, Raw: raw}, nil)
}

// refuse hands on what is wrong with an article; id is empty if unknown.
func (s *source) refuse(line, column int, err error, id string) error {
	item := Item{Document: text.Document{ID: id}, Place: Place{s.path, line}, Format: s.format}
	return s.send(item, &ParseError{File: s.path, Line: line, Column: column, Err: err})
}

func (s *source) send(item Item, err error) error {
	if s.ctx.Err() != nil {
		return context.Cause(s.ctx)
	}
	if !s.yield(item, err) {
		return errStop
	}
	return nil
}
