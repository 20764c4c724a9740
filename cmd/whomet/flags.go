package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract/article"
)

// The flags that several commands share, by what they are about.

// defaultStore is the file that a newcomer's graph goes into.
const defaultStore = "whomet.db"

func storeFlag() cli.Flag {
	return &cli.StringFlag{
		Name: "store", Value: defaultStore, EnvVars: []string{"WHOMET_STORE"},
		Usage: "graph store: a SQLite `FILE`, neo4j://host:7687 or bolt://host:7687",
	}
}

func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Value: "auto", Usage: "input `FORMAT`: auto, digest, text or jsonl"},
		&cli.StringFlag{Name: "date", Usage: "`DAY` (YYYY-MM-DD) of articles that state none"},
		&cli.StringFlag{Name: "source", Usage: "`NAME` of the source of articles that state none"},
		&cli.StringFlag{Name: "encoding", Usage: "`ENCODING` of the input if it is not UTF-8, such as windows-1252"},
	}
}

func extractorFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "dict", Usage: "dictionary `FILE.tsv` of your own; may be given several times"},
		jobsFlag(),
	}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Value: runtime.GOMAXPROCS(0), DefaultText: "the processors", Usage: "`NUMBER` of articles worked on at a time"}
}

func quietFlag() cli.Flag {
	return &cli.BoolFlag{Name: "quiet", Usage: "print no progress and no summary", DisableDefaultText: true}
}

func outputFlag() cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, whole or not at all, instead of stdout"}
}

func asFlag() cli.Flag {
	return &cli.StringFlag{Name: "as", Value: "table", Usage: "`FORM` of the result: table, csv, json or jsonl"}
}

func periodFlags(of string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "from", Usage: "first `DAY` (YYYY-MM-DD) of " + of},
		&cli.StringFlag{Name: "to", Usage: "last `DAY` (YYYY-MM-DD) of " + of},
	}
}

// flags joins groups of flags.
func flags(groups ...any) []cli.Flag {
	var all []cli.Flag
	for _, g := range groups {
		switch g := g.(type) {
		case cli.Flag:
			all = append(all, g)
		case []cli.Flag:
			all = append(all, g...)
		}
	}
	return all
}

// inputOptions reads the input flags.
func inputOptions(c *cli.Context, s streams) (article.Options, error) {
	opts := article.Options{Source: c.String("source"), Encoding: c.String("encoding"), Stdin: s.in}
	var err error
	if opts.Date, err = dayFlag(c, "date"); err != nil {
		return opts, err
	}
	if err := opts.Check(); err != nil {
		return opts, hinted(usagef("--encoding is %q: %v", opts.Encoding, err), "names are those of web pages: utf-8, windows-1252, iso-8859-2, koi8-r …")
	}
	if err := opts.Format.UnmarshalText([]byte(c.String("format"))); err != nil {
		return opts, usagef("--format: %v", err)
	}
	return opts, nil
}

// jobs reads the number of workers.
func jobs(c *cli.Context) (int, error) {
	n := c.Int("jobs")
	if n < 1 {
		return 0, usagef("--jobs is %d, want at least 1", n)
	}
	return n, nil
}

// choice reads a flag that has a closed set of values.
func choice(c *cli.Context, flag string, allowed ...string) (string, error) {
	value := c.String(flag)
	if !slices.Contains(allowed, value) {
		return "", usagef("--%s is %q, want one of %s", flag, value, strings.Join(allowed, ", "))
	}
	return value, nil
}

// warn prints a note for the person at the terminal.
func (s streams) warn(format string, args ...any) {
	fmt.Fprintf(s.err, "whomet: "+format+"\n", args...)
}
