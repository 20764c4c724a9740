package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// action is a command's work once the flags are read.
type action func(ctx context.Context, c *cli.Context, s streams) error

// spec is what one command needs to be known by.
type spec struct {
	name, usage, args string
	// help is the text with examples below the usage line.
	help  string
	flags []cli.Flag
	// least and most bound the number of paths; most below zero is no bound.
	least, most int
	run         action
	// parts are subcommands; a command that has them does nothing itself. Each
	// names the command that it is a part of.
	parts []spec
	of    string
}

// newApp returns the command line application. Nothing in it ends the process
// or prints to the global streams.
func newApp(s streams) *cli.App {
	app := &cli.App{
		Name:                      "whomet",
		Usage:                     "who met whom, where, when, in what role, and which sentence says so",
		UsageText:                 "whomet COMMAND [FLAGS] [PATHS]\n\nwhomet COMMAND --help shows a command's flags, with examples.",
		Version:                   version(),
		HideVersion:               true,
		Reader:                    s.in,
		Writer:                    s.out,
		ErrWriter:                 s.err,
		DisableSliceFlagSeparator: true,
		EnableBashCompletion:      true,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              refuseUsage,
		Action:                    unknownCommand,
		CustomAppHelpTemplate:     cli.AppHelpTemplate + "\n" + exitTable,
	}
	for _, c := range specs() {
		app.Commands = append(app.Commands, c.command(s))
	}
	return app
}

// specs lists the commands in the order of the help.
func specs() []spec {
	return []spec{
		buildSpec(), extractSpec(), loadSpec(), forgetSpec(),
		metSpec(), whoSpec(), articlesSpec(), explainSpec(), exportSpec(), cypherSpec(),
		evalSpec(), versionSpec(), completionSpec(),
	}
}

// command turns the spec into one of urfave/cli.
func (d spec) command(s streams) *cli.Command {
	command := &cli.Command{
		Name:            d.name,
		Usage:           d.usage,
		UsageText:       strings.TrimSpace(d.path() + " [FLAGS] " + d.args),
		Description:     strings.TrimSpace(d.help),
		Flags:           d.flags,
		HideHelpCommand: true,
		OnUsageError:    refuseUsage,
		Action: func(c *cli.Context) error {
			if n := c.NArg(); n < d.least || d.most >= 0 && n > d.most {
				return hinted(usagef("%s takes %s, got %d", d.name, d.bounds(), n), "%s --help", d.path())
			}
			return d.run(c.Context, c, s)
		},
	}
	for _, part := range d.parts {
		command.Subcommands = append(command.Subcommands, part.command(s))
		command.UsageText = d.path() + " " + d.args
		command.Action = unknownCommand
	}
	return command
}

// path is the command as it is typed.
func (d spec) path() string {
	if d.of != "" {
		return "whomet " + d.of + " " + d.name
	}
	return "whomet " + d.name
}

func (d spec) bounds() string {
	switch {
	case d.most == 0:
		return "no arguments"
	case d.most < 0:
		return fmt.Sprintf("at least %s", count(d.least, "argument", "arguments"))
	case d.least == d.most:
		return count(d.least, "argument", "arguments")
	}
	return fmt.Sprintf("%d to %d arguments", d.least, d.most)
}
