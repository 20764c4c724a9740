package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract"
)

func version() string { return extract.Version }

func versionSpec() spec {
	return spec{
		name: "version", usage: "versions of the program and its data", least: 0, most: 0,
		help: `
The graph stores both versions with each article: after an upgrade, build
replaces what an older version read.

EXAMPLES:
   whomet version
   whomet version --licences`,
		flags: flags(&cli.BoolFlag{Name: "licences", Usage: "print the licences of the embedded data", DisableDefaultText: true}),
		run: func(_ context.Context, c *cli.Context, s streams) error {
			if c.Bool("licences") {
				fmt.Fprint(s.out, dictionaries.Manifest())
				return nil
			}
			fmt.Fprintf(s.out, "whomet %s\ndictionaries %s\n", extract.Version, dictionaries.Version())
			return nil
		},
	}
}
