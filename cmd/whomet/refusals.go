package main

import (
	"errors"

	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/graph"
)

// refusals tells of the articles of a run that could not be taken, and counts
// them. What can be done about a kind of error is said once.
type refusals struct {
	say   func(format string, args ...any)
	count int
	hints map[string]bool
	// unanswered is set if an article was refused and nothing stands for it in
	// the output.
	unanswered bool
}

func newRefusals(say func(format string, args ...any)) *refusals {
	return &refusals{say: say, hints: map[string]bool{}}
}

func (r *refusals) add(err error) {
	r.count++
	r.say("%v", err)
	if hint := article.Hint(err); hint != "" && !r.hints[hint] {
		r.hints[hint] = true
		r.say("hint: %s", hint)
	}
}

// err is what a run with refusals ends with.
func (r *refusals) err() error {
	if r.count == 0 {
		return nil
	}
	return &partialError{r.count}
}

// refused reports whether an error concerns one article only.
func refused(err error) bool {
	var parse *article.ParseError
	return errors.As(err, &parse) || errors.Is(err, graph.ErrInvalid)
}

// inputHint adds what can be done about an error of reading.
func inputHint(err error) error {
	var conflict *article.ConflictError
	if errors.As(err, &conflict) {
		return hinted(err, "give the articles different ids; nothing was stored")
	}
	if hint := article.Hint(err); hint != "" {
		return hinted(err, "%s", hint)
	}
	return err
}
