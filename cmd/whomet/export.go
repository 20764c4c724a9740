package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/export"
)

// exportCommand has one subcommand a form.
func exportCommand(s streams) *cli.Command {
	csv := spec{
		name: "csv", usage: "nodes, articles, mentions and relationships as CSV", least: 0, most: 0,
		help: `
Writes nodes.csv, articles.csv, mentions.csv and relationships.csv into a folder,
or with --spreadsheet one file for a person with a spreadsheet.

EXAMPLES:
   whomet export csv -o graph
   whomet export csv --spreadsheet --type MET_WITH -o meetings.csv`,
		flags: flags(storeFlag(),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "`FOLDER` to write, or FILE.csv with --spreadsheet"},
			&cli.BoolFlag{Name: "spreadsheet", Usage: "one file: readable columns first, sorted by date, safe to open"},
			&cli.StringSliceFlag{Name: "type", Usage: "relation `TYPE` to keep, such as MET_WITH; may be given several times"},
			periodFlags("what is said")),
		run: runExportCSV,
	}
	return &cli.Command{
		Name: "export", Usage: "write the graph to files", ArgsUsage: "FORM",
		OnUsageError: refuseUsage,
		Subcommands:  []*cli.Command{csv.command(s)},
		Action: func(c *cli.Context) error {
			return hinted(usagef("export takes a form, got %q", c.Args().First()), "whomet export csv -o FOLDER")
		},
	}
}

func runExportCSV(ctx context.Context, c *cli.Context, s streams) error {
	target := c.String("output")
	if target == "" {
		return hinted(usagef("export csv needs -o"), "whomet export csv -o graph")
	}
	var options export.Filter
	for _, name := range c.StringSlice("type") {
		t, err := graph.ParseType(name)
		if err != nil {
			return usagef("--type: %v", err)
		}
		options.Types = append(options.Types, t)
	}
	var err error
	if options.From, options.To, err = period(c); err != nil {
		return err
	}
	return withStore(ctx, c, s, true, func(opened store) error {
		if c.Bool("spreadsheet") {
			return export.SpreadsheetFile(ctx, opened, target, options)
		}
		return export.Directory(ctx, opened, target, options)
	})
}
