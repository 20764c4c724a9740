package main

import (
	"context"

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
replaces what it said before; "whomet forget" takes one out.

EXAMPLES:
   whomet build testdata/articles/open.jsonl
   whomet build digest.txt --source "Ministry of Foreign Affairs"
   zcat news.jsonl.gz | whomet build - --format jsonl --store neo4j://localhost:7687`,
		flags: flags(storeFlag(), inputFlags(), extractorFlags(), quietFlag()),
		run:   runBuild,
	}
}

func runBuild(ctx context.Context, c *cli.Context, s streams) error {
	options, err := inputOptions(c, s)
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
	return takeIn(ctx, c, s, survey, func(in reading, stored map[string]string) outcome {
		return in.extracted(extractor, stored)
	})
}

// extracted turns an article into statements, unless the store has it as it is.
func (r reading) extracted(extractor *extract.Extractor, stored map[string]string) outcome {
	if r.err != nil {
		return outcome{err: r.err}
	}
	hash := graph.Hash(extractor.Head(&r.Document))
	if stored[r.Document.ID] == hash {
		return outcome{unchanged: true}
	}
	statements, err := graph.Build(extractor.Extract(&r.Document))
	return outcome{statements: statements, err: err}
}
