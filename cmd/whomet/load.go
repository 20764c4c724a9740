package main

import (
	"context"
	"encoding/json"
	"errors"

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
	options := article.Options{Format: article.JSONL, WholeLine: true, Stdin: s.in}
	survey, err := article.NewSurvey(ctx, c.Args().Slice(), options)
	if err != nil {
		return inputHint(err)
	}
	defer survey.Close()
	return takeIn(ctx, c, s, survey, reading.loaded)
}

// loaded turns a line of extraction output into statements, unless the store
// has it as it is.
func (r reading) loaded(stored map[string]string) outcome {
	if r.err != nil {
		return outcome{err: r.err}
	}
	hash := graph.LineHash(r.Raw)
	if stored[r.Document.ID] == hash {
		return outcome{unchanged: true}
	}
	statements, err := loadLine(r.Raw, r.Document.ID)
	if err != nil {
		return outcome{err: &article.ParseError{File: r.Place.File, Line: r.Place.Line, Err: err}}
	}
	statements.Article.Hash = hash
	return outcome{statements: statements}
}

// errNoExtraction stands for an article that nothing was extracted from: stored as
// it is, it would take the place of what build had read from it.
var errNoExtraction = errors.New(`has no entities, so it is no output of extract; "whomet build" reads articles`)

func loadLine(line []byte, id string) (graph.Statements, error) {
	var x extract.Extraction
	if err := json.Unmarshal(line, &x); err != nil {
		return graph.Statements{}, err
	}
	if x.Entities == nil {
		return graph.Statements{}, errNoExtraction
	}
	x.ID = id
	return graph.Build(&x)
}
