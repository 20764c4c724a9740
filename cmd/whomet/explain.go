package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph/answer"
)

func explainSpec() spec {
	return spec{
		name: "explain", usage: "why an edge is in the graph", args: "EDGE", least: 1, most: 1,
		help: `
Shows the sentence with the evidence between « and » and the names marked, the
rule that found it and its confidence. EDGE is an edge's id or its beginning.

EXAMPLES:
   whomet explain 0a1b2c`,
		flags: flags(storeFlag()),
		run:   runExplain,
	}
}

func runExplain(ctx context.Context, c *cli.Context, s streams) error {
	return withStore(ctx, c, s, true, func(opened store) error {
		x, err := answer.Explain(ctx, opened, c.Args().First())
		var unknown *answer.UnknownEdgeError
		if errors.As(err, &unknown) {
			if len(unknown.Matches) > 0 {
				return hinted(err, "one of %s", strings.Join(unknown.Matches, ", "))
			}
			return hinted(err, "whomet export csv -o DIR writes the ids to relationships.csv")
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%s %s %s\n\n  %s\n\n", x.From.Name, x.Type, x.To.Name, x.Text())
		for _, line := range [][2]string{
			{"article", strings.TrimSpace(x.Article.Date + " " + x.Article.Title + " [" + x.Article.ID + "]")},
			{"status", string(x.Status)}, {"date", x.Date}, {"place", x.Place}, {"event", x.Event},
			{"title", x.Title}, {"role", x.Role}, {"rule", x.Rule},
			{"confidence", fmt.Sprintf("%.2f", x.Confidence)}, {"edge", x.ID},
		} {
			if line[1] != "" {
				fmt.Fprintf(s.out, "  %-11s %s\n", line[0], line[1])
			}
		}
		return nil
	})
}
