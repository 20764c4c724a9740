package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// orderArguments puts the flags of a command in front of its paths, since the
// flag parser stops at the first path and would take later flags as paths.
// What begins with "-" is a flag, except "-" alone, which is stdin; after "--"
// nothing is.
func orderArguments(app *cli.App, args []string) ([]string, error) {
	if slices.Contains(args, "--generate-bash-completion") {
		return args, nil
	}
	ordered := []string{args[0]}
	flags, commands := app.Flags, app.Commands
	rest := args[1:]
	for len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
		command := find(commands, rest[0])
		if command == nil {
			break
		}
		ordered = append(ordered, rest[0])
		flags, commands = command.Flags, command.Subcommands
		rest = rest[1:]
		if len(commands) == 0 {
			break
		}
	}
	if len(commands) > 0 {
		return append(ordered, rest...), nil
	}
	return reorder(ordered, rest, flags)
}

// reorder appends rest to ordered, flags first.
func reorder(ordered, rest []string, flags []cli.Flag) ([]string, error) {
	var paths []string
	for i := 0; i < len(rest); i++ {
		arg := rest[i]
		switch {
		case arg == "--":
			paths = append(paths, rest[i+1:]...)
			i = len(rest)
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			paths = append(paths, arg)
		default:
			ordered = append(ordered, arg)
			if takesValue(flags, arg) {
				if i+1 == len(rest) {
					return nil, usagef("flag %s needs a value", arg)
				}
				i++
				ordered = append(ordered, rest[i])
			}
		}
	}
	if len(paths) > 0 {
		ordered = append(append(ordered, "--"), paths...)
	}
	return ordered, nil
}

func find(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// takesValue reports whether the flag reads the next argument as its value.
// An unknown flag takes none: the parser will refuse it by name.
func takesValue(flags []cli.Flag, arg string) bool {
	name := strings.TrimLeft(arg, "-")
	if strings.Contains(name, "=") {
		return false
	}
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			value, ok := f.(cli.DocGenerationFlag)
			return ok && value.TakesValue()
		}
	}
	return false
}
