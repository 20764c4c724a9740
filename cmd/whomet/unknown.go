package main

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/urfave/cli/v2"
)

// refuseUsage turns the flag parser's complaint into a usage error; it names
// the nearest flag where there is one.
func refuseUsage(c *cli.Context, err error, _ bool) error {
	name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !unknown {
		return usagef("%s", err)
	}
	known := c.App.Flags
	if c.Command != nil && len(c.Command.Flags) > 0 {
		known = c.Command.Flags
	}
	var names []string
	for _, f := range known {
		for _, n := range f.Names() {
			names = append(names, dashed(n))
		}
	}
	refused := usagef("unknown flag %s", dashed(strings.TrimLeft(name, "-")))
	if near := nearest(dashed(name), names); near != "" {
		return hinted(refused, "did you mean %s?", near)
	}
	if c.Command == nil || c.Command.Name == c.App.Name {
		return hinted(refused, "flags come after the command: whomet COMMAND --help lists them")
	}
	return hinted(refused, "whomet %s --help lists the flags", c.Command.Name)
}

// dashed writes a flag as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// unknownCommand answers what is no command; without arguments it shows the
// help of the application, or says which subcommands there are.
func unknownCommand(c *cli.Context) error {
	path, commands := "whomet", c.App.Commands
	if c.Command != nil && len(c.Command.Subcommands) > 0 {
		path, commands = c.Command.HelpName, c.Command.Subcommands
	}
	if c.NArg() == 0 && path == "whomet" {
		return cli.ShowAppHelp(c)
	}
	var names []string
	for _, command := range commands {
		names = append(names, command.Name)
	}
	if c.NArg() == 0 {
		return hinted(usagef("%s wants one of: %s", path, strings.Join(names, ", ")), "%s --help", path)
	}
	refused := usagef("unknown command %q", c.Args().First())
	if near := nearest(c.Args().First(), names); near != "" {
		return hinted(refused, "did you mean %q?", near)
	}
	return hinted(refused, "%s --help lists the commands", path)
}

// nearest returns the name that takes the fewest edits, or nothing if it takes
// more than half of its letters.
func nearest(given string, names []string) string {
	best, least := "", utf8.RuneCountInString(given)
	for _, name := range names {
		edits := levenshtein.ComputeDistance(name, given)
		if edits < least && edits <= (len(strings.TrimLeft(name, "-"))+1)/2 {
			best, least = name, edits
		}
	}
	return best
}
