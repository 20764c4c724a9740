package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
)

// Survey is what a first pass over the input found. It holds the ids and
// hashes of the run, about a hundred bytes an article, and no text.
//
// A Survey is for one goroutine. Close it: it may own a temporary file.
type Survey struct {
	// Articles counts the articles of different ids that can be read, Refused
	// those that cannot.
	Articles, Refused int

	paths []string
	opts  Options
	spool *os.File
	seen  map[string]*sighting
	pass  int // how often Read was called
}

// sighting is the first article with an id.
type sighting struct {
	content [16]byte
	place   Place
	pass    int // the last pass that gave it
}

// NewSurvey reads the whole input once. It fails with a *ConflictError if an id
// comes twice with other content. Standard input is copied to a temporary file,
// from which the second pass reads it.
func NewSurvey(ctx context.Context, paths []string, opts Options) (*Survey, error) {
	s := &Survey{paths: paths, opts: opts, seen: map[string]*sighting{}}
	if err := s.run(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *Survey) run(ctx context.Context) error {
	if err := s.spoolStdin(); err != nil {
		return err
	}
	for item, err := range Read(ctx, s.paths, s.opts) {
		var bad *ParseError
		switch {
		case errors.As(err, &bad):
			s.Refused++
		case err != nil:
			return err
		default:
			if err := s.note(item); err != nil {
				return err
			}
		}
	}
	return nil
}

// note keeps the id of an article and compares it with those before.
func (s *Survey) note(item Item) error {
	id, content := item.Document.ID, contentHash(&item, s.opts.WholeLine)
	first, found := s.seen[id]
	if !found {
		s.seen[id] = &sighting{content: content, place: item.Place}
		s.Articles++
		return nil
	}
	if first.content != content {
		return &ConflictError{ID: id, First: first.place, Second: item.Place}
	}
	return nil
}

// Read gives the input a second time, as the function Read does, but each
// article once: what repeats an earlier one is left out. It may be called again.
func (s *Survey) Read(ctx context.Context) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		if s.spool != nil {
			if _, err := s.spool.Seek(0, io.SeekStart); err != nil {
				yield(Item{}, fmt.Errorf("read copy of standard input: %w", err))
				return
			}
		}
		s.pass++
		for item, err := range Read(ctx, s.paths, s.opts) {
			if err == nil && s.repeated(item.Document.ID) {
				continue
			}
			if !yield(item, err) {
				return
			}
		}
	}
}

// repeated reports whether this pass gave the id before, and notes that it did.
func (s *Survey) repeated(id string) bool {
	first, found := s.seen[id]
	if !found {
		return false
	}
	again := first.pass == s.pass
	first.pass = s.pass
	return again
}

// IDs gives the ids of the articles that can be read, in no order.
func (s *Survey) IDs() iter.Seq[string] { return maps.Keys(s.seen) }

// Close removes the copy of standard input.
func (s *Survey) Close() error {
	if s.spool == nil {
		return nil
	}
	err := errors.Join(s.spool.Close(), os.Remove(s.spool.Name()))
	s.spool = nil
	return err
}

// spoolStdin copies standard input to a temporary file if it is named.
func (s *Survey) spoolStdin() error {
	if err := checkPaths(s.paths); err != nil {
		return err
	}
	for _, p := range s.paths {
		if p != "-" {
			continue
		}
		f, err := os.CreateTemp("", "whomet-stdin-*")
		if err != nil {
			return fmt.Errorf("copy standard input: %w", err)
		}
		s.spool = f
		if _, err := io.Copy(f, s.opts.stdin()); err != nil {
			return fmt.Errorf("copy standard input: %w", err)
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return fmt.Errorf("copy standard input: %w", err)
		}
		s.opts.Stdin = f
	}
	return nil
}

// contentHash covers the document and its metadata, or the whole JSONL line.
func contentHash(item *Item, wholeLine bool) [16]byte {
	d := &item.Document
	parts := []string{d.Title, d.Date, d.Source, d.URL, d.Lang, d.Text}
	if wholeLine && item.Raw != nil {
		parts = append(parts, string(item.Raw))
	}
	sum := digestOf(parts...)
	return [16]byte(sum[:16])
}
