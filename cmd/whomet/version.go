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
		flags: flags(&cli.BoolFlag{Name: "licences", Usage: "print the licences of the embedded data"}),
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
