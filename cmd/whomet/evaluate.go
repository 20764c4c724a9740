package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/extract/score"
)

func evalSpec() spec {
	return spec{
		name: "eval", usage: "score extraction against annotated articles", args: "GOLD.jsonl", least: 1, most: 1,
		help: `
Runs the extractor on the annotated articles and compares: mentions, entities,
nominals, relations. testdata/README.md describes the format.

EXAMPLES:
   whomet eval testdata/gold/open.jsonl
   whomet eval gold.jsonl --pred other-tool.jsonl --as json`,
		flags: flags(extractorFlags(),
			&cli.StringFlag{Name: "pred", Usage: "score the extractions in `FILE` instead of running the extractor"},
			&cli.StringFlag{Name: "as", Value: "table", Usage: "`FORM` of the figures: table or json"},
			outputFlag()),
		run: runEval,
	}
}

func runEval(ctx context.Context, c *cli.Context, s streams) error {
	form, err := choice(c, "as", "table", "json")
	if err != nil {
		return err
	}
	gold, err := readScored(c.Args().First())
	if err != nil {
		return err
	}
	var predicted []score.Article
	if file := c.String("pred"); file != "" {
		predicted, err = readScored(file)
	} else {
		predicted, err = predict(ctx, c)
	}
	if err != nil {
		return err
	}
	report := score.Compare(gold, predicted)
	return writeOutput(s.out, c.String("output"), func(w *bufio.Writer) error {
		if form == "json" {
			line, err := json.MarshalIndent(report, "", " ")
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(w, "%s\n", line)
			return err
		}
		return report.WriteText(w)
	})
}

func readScored(path string) ([]score.Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	articles, err := score.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return articles, nil
}

// predict runs the extractor on the texts of the gold.
func predict(ctx context.Context, c *cli.Context) ([]score.Article, error) {
	workers, err := jobs(c)
	if err != nil {
		return nil, err
	}
	extractor, err := newExtractor(c)
	if err != nil {
		return nil, err
	}
	pipe, line := io.Pipe()
	go func() {
		items := readings(article.Read(ctx, c.Args().Slice(), article.Options{Format: article.JSONL}), false)
		var failed error
		for out := range extract.Ordered(ctx, items, workers, func(in reading) rendered { return in.line(extractor) }) {
			if failed = out.err; failed != nil {
				break
			}
			if _, failed = line.Write(out.bytes); failed != nil {
				break
			}
		}
		line.CloseWithError(errors.Join(failed, ctx.Err()))
	}()
	defer pipe.Close()
	return score.Read(pipe)
}
