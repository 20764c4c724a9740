package main

import (
	"context"
	"encoding/json"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/article"
	"github.com/whomet/whomet/graph"
)

func loadSpec() spec {
	return spec{
		name: "load", usage: "write the output of extract into the graph", args: "INPUT…", least: 1, most: -1,
		help: `
Reads lines as "whomet extract" writes them, from files, folders and stdin
("-"), and writes what they say into the store, as build does.

EXAMPLES:
   whomet load extracted.jsonl
   whomet extract news.jsonl | whomet load - --store neo4j://localhost:7687`,
		flags: flags(storeFlag(), jobsFlag(), quietFlag()),
		run:   runLoad,
	}
}

func runLoad(ctx context.Context, c *cli.Context, s streams) error {
	workers, err := jobs(c)
	if err != nil {
		return err
	}
	options := article.Options{Format: article.JSONL, WholeLine: true, Stdin: s.in}
	survey, err := article.NewSurvey(ctx, c.Args().Slice(), options)
	if err != nil {
		return inputHint(err)
	}
	defer survey.Close()
	return withStore(ctx, c, s, false, func(opened store) error {
		stored, err := storedHashes(ctx, opened, survey)
		if err != nil {
			return err
		}
		work := func(in reading) outcome { return in.loaded(stored) }
		outcomes := extract.Ordered(ctx, readings(survey.Read(ctx)), workers, work)
		return write(ctx, c, s, opened, stored, outcomes, survey.Articles+survey.Refused)
	})
}

// loaded turns a line of extraction output into statements, unless the store
// has it as it is.
func (r reading) loaded(stored map[string]string) outcome {
	if r.err != nil {
		return outcome{place: r.Place, err: r.err}
	}
	hash := graph.LineHash(r.Raw)
	if stored[r.Document.ID] == hash {
		return outcome{place: r.Place, unchanged: true}
	}
	statements, err := loadLine(r.Raw, r.Document.ID)
	if err != nil {
		err = &article.ParseError{File: r.Place.File, Line: r.Place.Line, Err: err}
	}
	statements.Article.Hash = hash
	return outcome{place: r.Place, statements: statements, err: err}
}

func loadLine(line []byte, id string) (graph.Statements, error) {
	var x extract.Extraction
	if err := json.Unmarshal(line, &x); err != nil {
		return graph.Statements{}, err
	}
	x.ID = id
	return graph.Build(&x)
}
