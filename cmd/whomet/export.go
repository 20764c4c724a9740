package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/export"
)

// exportSpec has one part a form.
func exportSpec() spec {
	return spec{
		name: "export", usage: "write the graph to files", args: "csv …",
		parts: []spec{exportCSVSpec()},
	}
}

func exportCSVSpec() spec {
	return spec{
		name: "csv", of: "export", usage: "nodes, articles, mentions and relationships as CSV", least: 0, most: 0,
		help: `
Writes nodes.csv, articles.csv, mentions.csv and relationships.csv into a folder,
or with --spreadsheet one file for a person with a spreadsheet ("-" is stdout).

EXAMPLES:
   whomet export csv -o csv
   whomet export csv --spreadsheet --type MET_WITH -o meetings.csv`,
		flags: flags(storeFlag(),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "`FOLDER` to write, or FILE.csv with --spreadsheet"},
			&cli.BoolFlag{Name: "spreadsheet", Usage: "one file: readable columns first, sorted by date, safe to open", DisableDefaultText: true},
			&cli.StringSliceFlag{Name: "type", Usage: "relation `TYPE` to keep, such as MET_WITH; may be given several times"},
			periodFlags("what is said")),
		run: runExportCSV,
	}
}

func runExportCSV(ctx context.Context, c *cli.Context, s streams) error {
	target, sheet := c.String("output"), c.Bool("spreadsheet")
	switch {
	case target == "":
		return hinted(usagef("export csv needs -o"), "whomet export csv -o csv")
	case target == "-" && !sheet:
		return hinted(usagef("four tables do not fit into stdout"), "whomet export csv -o FOLDER, or --spreadsheet -o -")
	}
	options, err := exportFilter(c)
	if err != nil {
		return err
	}
	return withStore(ctx, c, s, true, func(opened store) error {
		switch {
		case target == "-":
			return export.Spreadsheet(ctx, opened, s.out, options)
		case sheet:
			return export.SpreadsheetFile(ctx, opened, target, options)
		}
		return export.Directory(ctx, opened, target, options)
	})
}

// exportFilter reads --type, --from and --to.
func exportFilter(c *cli.Context) (export.Filter, error) {
	var filter export.Filter
	for _, name := range c.StringSlice("type") {
		t, err := graph.ParseType(name)
		if err != nil {
			return filter, usagef("--type: %v", err)
		}
		filter.Types = append(filter.Types, t)
	}
	var err error
	filter.From, filter.To, err = period(c)
	return filter, err
}
