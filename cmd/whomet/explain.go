package main

import (
	"bufio"
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
rule that found it and its confidence. EDGE is an edge's id or its beginning, as
"whomet met" prints it.

EXAMPLES:
   whomet explain 0a1b2c3d`,
		flags: flags(storeFlag()),
		run:   runExplain,
	}
}

func runExplain(ctx context.Context, c *cli.Context, s streams) error {
	return withStore(ctx, c, s, true, func(opened store) error {
		x, err := answer.Explain(ctx, opened, c.Args().First())
		if err != nil {
			return edgeHint(err)
		}
		return writeOutput(s.out, "", func(w *bufio.Writer) error {
			printExplanation(w, &x, textWidth(s.out, ""))
			return nil
		})
	})
}

// edgeHint says where ids are to be found.
func edgeHint(err error) error {
	var unknown *answer.UnknownEdgeError
	if !errors.As(err, &unknown) {
		return err
	}
	if len(unknown.Matches) > 0 {
		return hinted(err, "give more of the id")
	}
	return hinted(err, "whomet met prints ids under EDGE; whomet export csv writes all to relationships.csv")
}

func printExplanation(w *bufio.Writer, x *answer.Explanation, width int) {
	writeWrapped(w, x.From.Name+" "+x.Type.String()+" "+x.To.Name, "", width)
	w.WriteByte('\n')
	writeWrapped(w, x.Text(), "  ", width)
	w.WriteByte('\n')
	for _, line := range [][2]string{
		{"article", citation(&x.Article)}, {"status", string(x.Status)},
		{"date", dates(x.Date, x.DateEnd, x.DatePrecision)}, {"date from", x.DateSource},
		{"place", x.Place}, {"event", x.Event}, {"title", x.Title}, {"role", x.Role},
		{"to", x.AccreditedTo}, {"qualifier", x.Qualifier}, {"mode", x.Mode},
		{"rule", x.Rule}, {"confidence", fmt.Sprintf("%.2f", x.Confidence)}, {"edge", x.ID},
	} {
		const label = 11
		for i, part := range wrap(line[1], max(width-label-3, narrowest)) {
			name := line[0]
			if i > 0 {
				name = ""
			}
			fmt.Fprintf(w, "  %s%s%s\n", name, strings.Repeat(" ", label+1-len(name)), part)
		}
	}
}
