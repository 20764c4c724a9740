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
}

// newApp returns the command line application. Nothing in it ends the process
// or prints to the global streams.
func newApp(s streams) *cli.App {
	app := &cli.App{
		Name:                      "whomet",
		Usage:                     "who met whom, where, when, in what role, and which sentence says so",
		UsageText:                 "whomet COMMAND [FLAGS] [PATHS]",
		Version:                   version(),
		HideVersion:               true,
		Reader:                    s.in,
		Writer:                    s.out,
		ErrWriter:                 s.err,
		DisableSliceFlagSeparator: true,
		Suggest:                   true,
		EnableBashCompletion:      true,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              refuseUsage,
		Action:                    unknownCommand,
		CustomAppHelpTemplate:     cli.AppHelpTemplate + "\n" + exitTable,
	}
	for _, c := range specs() {
		app.Commands = append(app.Commands, c.command(s))
	}
	app.Commands = append(app.Commands, exportCommand(s))
	return app
}

// specs lists the commands in the order of the help.
func specs() []spec {
	return []spec{
		buildSpec(), extractSpec(), loadSpec(),
		metSpec(), whoSpec(), articlesSpec(), explainSpec(),
		cypherSpec(), forgetSpec(), evalSpec(), versionSpec(), completionSpec(),
	}
}

// command turns the spec into one of urfave/cli.
func (d spec) command(s streams) *cli.Command {
	return &cli.Command{
		Name:         d.name,
		Usage:        d.usage,
		ArgsUsage:    d.args,
		Description:  strings.TrimSpace(d.help),
		Flags:        d.flags,
		OnUsageError: refuseUsage,
		Action: func(c *cli.Context) error {
			if n := c.NArg(); n < d.least || d.most >= 0 && n > d.most {
				return hinted(usagef("%s takes %s, got %d", d.name, d.bounds(), n), "whomet %s --help", d.name)
			}
			return d.run(c.Context, c, s)
		},
	}
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

// refuseUsage turns the flag parser's complaint into a usage error; it names
// the nearest flag where there is one.
func refuseUsage(c *cli.Context, err error, _ bool) error {
	msg := err.Error()
	if name, ok := strings.CutPrefix(msg, "flag provided but not defined: -"); ok {
		known := c.App.Flags
		if c.Command != nil && len(c.Command.Flags) > 0 {
			known = c.Command.Flags
		}
		refused := usagef("unknown flag -%s", name)
		if near := cli.SuggestFlag(known, strings.TrimLeft(name, "-"), true); near != "" {
			return hinted(refused, "did you mean %s?", near)
		}
		return refused
	}
	return usagef("%s", msg)
}

// unknownCommand answers what is no command; without arguments it shows the help.
func unknownCommand(c *cli.Context) error {
	if c.NArg() == 0 {
		return cli.ShowAppHelp(c)
	}
	refused := usagef("unknown command %q", c.Args().First())
	if near := cli.SuggestCommand(c.App.Commands, c.Args().First()); near != "" {
		return hinted(refused, "did you mean %q? whomet --help lists the commands", near)
	}
	return hinted(refused, "whomet --help lists the commands")
}
