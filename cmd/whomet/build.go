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

func buildSpec() spec {
	return spec{
		name: "build", usage: "read articles and write who met whom into the graph", args: "INPUT…", least: 1, most: -1,
		help: `
Reads the articles of files, folders and standard input ("-"), and writes what
they say into the store. Running it again changes nothing; a changed article
replaces what it said before.

EXAMPLES:
   whomet build testdata/articles
   whomet build digest.txt --source "Ministry of Foreign Affairs"
   zcat news.jsonl.gz | whomet build - --format jsonl --store neo4j://localhost:7687`,
		flags: flags(storeFlag(), inputFlags(), extractorFlags(), quietFlag()),
		run:   runBuild,
	}
}

// outcome is what became of one article of the input.
type outcome struct {
	place      article.Place
	statements graph.Statements
	unchanged  bool
	err        error
}

func runBuild(ctx context.Context, c *cli.Context, s streams) error {
	options, err := inputOptions(c, s)
	if err != nil {
		return err
	}
	workers, err := jobs(c)
	if err != nil {
		return err
	}
	survey, err := article.NewSurvey(ctx, c.Args().Slice(), options)
	if err != nil {
		return inputHint(err)
	}
	defer survey.Close()
	extractor, err := newExtractor(c)
	if err != nil {
		return err
	}
	return withStore(ctx, c, s, false, func(opened store) error {
		stored, err := storedHashes(ctx, opened, survey)
		if err != nil {
			return err
		}
		work := func(in reading) outcome { return in.extracted(extractor, stored) }
		outcomes := extract.Ordered(ctx, readings(survey.Read(ctx)), workers, work)
		return write(ctx, c, s, opened, stored, outcomes, survey.Articles+survey.Refused)
	})
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

// reading is an item of the input or the error in its place.
type reading struct {
	article.Item
	err error
}

// readings makes one value of the pairs of seq. JSONL lines are copied, since
// the reader reuses them.
func readings(seq iter.Seq2[article.Item, error]) iter.Seq[reading] {
	return func(yield func(reading) bool) {
		for item, err := range seq {
			item.Raw = append([]byte(nil), item.Raw...)
			if !yield(reading{item, err}) {
				return
			}
		}
	}
}

// extracted turns an article into statements, unless the store has it as it is.
func (r reading) extracted(extractor *extract.Extractor, stored map[string]string) outcome {
	if r.err != nil {
		return outcome{place: r.Place, err: r.err}
	}
	hash := graph.Hash(extractor.Head(&r.Document))
	if stored[r.Document.ID] == hash {
		return outcome{place: r.Place, unchanged: true}
	}
	statements, err := graph.Build(extractor.Extract(&r.Document))
	return outcome{place: r.Place, statements: statements, err: err}
}

// write stores the outcomes in order, whole articles at a time, and ends with
// the summary.
func write(ctx context.Context, c *cli.Context, s streams, opened store, stored map[string]string, outcomes iter.Seq[outcome], total int) error {
	sum := summary{}
	bar := newProgress(s, c.Bool("quiet"), total)
	batch := graph.NewBatch(opened, 0)
	for o := range outcomes {
		bar.step()
		switch {
		case refused(o.err):
			sum.refused++
			bar.say("%v", o.err)
			continue
		case o.err != nil:
			return errors.Join(inputHint(o.err), batch.Flush(ctx))
		case o.unchanged:
			sum.unchanged++
			continue
		}
		if _, replaced := stored[o.statements.Article.ID]; replaced {
			sum.replaced++
		} else {
			sum.fresh++
		}
		if err := batch.Add(ctx, o.statements); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := batch.Flush(ctx); err != nil {
		return err
	}
	bar.finish()
	if !c.Bool("quiet") {
		if err := sum.print(ctx, c, s, opened); err != nil {
			return err
		}
	}
	if sum.refused > 0 {
		return &partialError{sum.refused}
	}
	return nil
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
