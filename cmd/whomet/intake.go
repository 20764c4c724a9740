package main

import (
	"context"
	"errors"
	"iter"
	"maps"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/graph"
)

// reading is an item of the input or the error in its place.
type reading struct {
	article.Item
	err error
}

// readings makes one value of the pairs of seq. JSONL lines are copied if they
// are needed, since the reader reuses them.
func readings(seq iter.Seq2[article.Item, error], lines bool) iter.Seq[reading] {
	return func(yield func(reading) bool) {
		for item, err := range seq {
			if !lines {
				item.Raw = nil
			}
			item.Raw = slices.Clone(item.Raw)
			if !yield(reading{item, err}) {
				return
			}
		}
	}
}

// outcome is what became of one article of the input.
type outcome struct {
	statements graph.Statements
	unchanged  bool
	err        error
}

// intake is a run that writes articles into a store: build or load.
type intake struct {
	store  store
	stored map[string]string // hashes of the input's articles that the store holds
	batch  *graph.Batch
	bar    *progress
	bad    *refusals
	sum    summary
}

// takeIn reads the input twice: first for its ids, so that an id with two
// contents is found before anything is written, then article by article through
// work into the store. It ends with the summary.
func takeIn(ctx context.Context, c *cli.Context, s streams, survey *article.Survey, work func(reading, map[string]string) outcome) error {
	workers, err := jobs(c)
	if err != nil {
		return err
	}
	return withStore(ctx, c, s, false, func(opened store) error {
		if survey.Articles+survey.Refused == 0 {
			warnNoArticles(s)
		}
		stored, err := storedHashes(ctx, opened, survey)
		if err != nil {
			return err
		}
		bar := newProgress(s, c.Bool("quiet"), survey.Articles+survey.Refused)
		k := &intake{store: opened, stored: stored, batch: graph.NewBatch(opened, 0), bar: bar, bad: newRefusals(bar.say)}
		outcomes := extract.Ordered(ctx, readings(survey.Read(ctx), true), workers, func(in reading) outcome { return work(in, stored) })
		if err := k.takeAll(ctx, outcomes); err != nil {
			return err
		}
		if !c.Bool("quiet") {
			k.sum.refused = k.bad.count
			if err := k.sum.print(ctx, c, s, opened); err != nil {
				return err
			}
		}
		return k.bad.err()
	})
}

// warnNoArticles says that the input is empty, which a mistyped path can be, too.
func warnNoArticles(s streams) {
	s.warn("no articles found in the input")
}

// hashesAtOnce is how many ids a store is asked for in one query.
const hashesAtOnce = 10_000

// storedHashes returns the hashes of the input's articles that the store holds.
func storedHashes(ctx context.Context, opened store, survey *article.Survey) (map[string]string, error) {
	stored := map[string]string{}
	for ids := range slices.Chunk(slices.Sorted(survey.IDs()), hashesAtOnce) {
		found, err := opened.Hashes(ctx, ids)
		if err != nil {
			return nil, err
		}
		maps.Copy(stored, found)
	}
	return stored, nil
}

// takeAll writes the outcomes in order, whole articles at a time.
func (k *intake) takeAll(ctx context.Context, outcomes iter.Seq[outcome]) error {
	defer k.bar.finish()
	for o := range outcomes {
		if o.err != nil && !refused(o.err) {
			return errors.Join(inputHint(o.err), k.batch.Flush(ctx))
		}
		if err := k.take(ctx, &o); err != nil {
			return err
		}
		k.bar.step()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return k.batch.Flush(ctx)
}

func (k *intake) take(ctx context.Context, o *outcome) error {
	switch {
	case o.err != nil:
		k.bad.add(o.err)
		return nil
	case o.unchanged:
		k.sum.unchanged++
		return nil
	}
	if _, replaced := k.stored[o.statements.Article.ID]; replaced {
		k.sum.replaced++
	} else {
		k.sum.fresh++
	}
	return k.batch.Add(ctx, o.statements)
}
