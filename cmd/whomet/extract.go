package main

import (
	"bufio"
	"context"
	"errors"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
)

func extractSpec() spec {
	return spec{
		name: "extract", usage: "print what articles say, as JSON lines", args: "[INPUT…]", least: 0, most: -1,
		help: `
Writes one JSON line an article, in the order of the input: entities with their
mentions, relations with the sentence that says them. Offsets are Unicode code
points. Without INPUT it reads stdin.

On JSONL it is a filter: a line in, a line out. A line that cannot be read gives
a line with its id (or null) and diagnostics, and the exit code stays 0 unless
--strict is given. An article of another format that cannot be read gives 3.

EXAMPLES:
   whomet extract article.txt --date 2026-02-20
   parallel --pipe whomet extract - --format jsonl < articles.jsonl > extracted.jsonl`,
		flags: flags(inputFlags(), extractorFlags(), outputFlag(),
			&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if a line was refused", DisableDefaultText: true},
			&cli.BoolFlag{Name: "explain", Usage: "say for each relation and mention what spoke for it, as text", DisableDefaultText: true},
			&cli.Float64Flag{Name: "min-confidence", DefaultText: "0, all", Usage: "leave out mentions and relations below `SHARE` (0 to 1)"}),
		run: runExtract,
	}
}

func runExtract(ctx context.Context, c *cli.Context, s streams) error {
	options, err := inputOptions(c, s)
	if err != nil {
		return err
	}
	workers, err := jobs(c)
	if err != nil {
		return err
	}
	extractor, err := newExtractor(c)
	if err != nil {
		return err
	}
	render := func(in reading) rendered { return in.line(extractor) }
	if c.Bool("explain") {
		render = func(in reading) rendered { return in.explained(extractor) }
	}
	paths := c.Args().Slice()
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	lines := extract.Ordered(ctx, readings(article.Read(ctx, paths, options), false), workers, render)
	bad, lineCount := newRefusals(s.warn), 0
	err = writeOutput(s.out, c.String("output"), func(w *bufio.Writer) error {
		for line := range lines {
			if err := line.write(w, bad); err != nil {
				return err
			}
			lineCount++
		}
		return ctx.Err()
	})
	if err == nil && lineCount == 0 && !slices.Contains(paths, "-") {
		warnNoArticles(s) // empty stdin is what a filter may be given
	}
	if err == nil && (c.Bool("strict") || bad.unanswered) {
		return bad.err()
	}
	return err
}

// rendered is one article as it is printed, or why it could not be read.
type rendered struct {
	bytes []byte
	err   error
}

// write prints the line at once, so that whoever waits for it gets it.
func (r rendered) write(w *bufio.Writer, bad *refusals) error {
	if r.err != nil {
		if !refused(r.err) {
			return inputHint(r.err)
		}
		bad.add(r.err)
		bad.unanswered = bad.unanswered || r.bytes == nil
	}
	if _, err := w.Write(r.bytes); err != nil {
		return err
	}
	return w.Flush()
}

// line extracts an article and writes it as a JSON line.
func (r reading) line(extractor *extract.Extractor) rendered {
	if r.err != nil {
		return rendered{r.refusal(), r.err}
	}
	line, err := extractor.Extract(&r.Document).Line()
	return rendered{line, err}
}

// refusal is the line that stands for a JSONL line that cannot be read; nil in
// other formats, where there is no line to answer.
func (r reading) refusal() []byte {
	var parse *article.ParseError
	if !errors.As(r.err, &parse) || r.Format != article.JSONL {
		return nil
	}
	return extract.Refuse(r.Document.ID, extract.Diagnostic{
		File: parse.File, Line: parse.Line, Column: parse.Column, Message: parse.Err.Error(),
	})
}

func (r reading) explained(extractor *extract.Extractor) rendered {
	if r.err != nil {
		return rendered{nil, r.err}
	}
	return rendered{[]byte(extractor.Explain(&r.Document)), nil}
}
