package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
)

// shownMeetings is how many meetings a summary lists.
const shownMeetings = 10

// summary counts what became of the articles of a run.
type summary struct {
	fresh, unchanged, replaced, refused int
}

// print writes what was done, what the graph holds now, and what to do next.
func (m *summary) print(ctx context.Context, c *cli.Context, s streams, opened store) error {
	counts, err := opened.Count(ctx)
	if err != nil {
		return err
	}
	meetings, err := answer.Met(ctx, opened, answer.MetQuery{})
	if err != nil {
		return err
	}
	target := c.String("store")
	return writeOutput(s.out, "", func(w *bufio.Writer) error {
		fmt.Fprintf(w, "%s read: %d new, %d unchanged, %d replaced, %d refused\n\n",
			count(m.fresh+m.unchanged+m.replaced+m.refused, "article", "articles"), m.fresh, m.unchanged, m.replaced, m.refused)
		printHoldings(w, target, counts, textWidth(s.out, ""))
		printMeetings(w, meetings)
		next(w, target)
		return nil
	})
}

// printHoldings writes how much the graph holds, by type.
func printHoldings(w *bufio.Writer, target string, counts graph.Counts, width int) {
	var entities, relations []string
	for _, label := range graph.Labels() {
		noun := labelNoun(label)
		entities = append(entities, count(counts.Nodes[label], noun, noun+"s"))
	}
	for _, t := range graph.Types() {
		if n := counts.Edges[t]; n > 0 {
			relations = append(relations, fmt.Sprintf("%d %s", n, t))
		}
	}
	if len(relations) == 0 {
		relations = []string{"none"}
	}
	fmt.Fprintf(w, "%s now holds %s\n", target, count(counts.Articles, "article", "articles"))
	writeWrapped(w, "entities: "+strings.Join(entities, ", "), "  ", width)
	writeWrapped(w, "relations: "+strings.Join(relations, ", "), "  ", width)
}

// printMeetings writes the first meetings of the graph.
func printMeetings(w *bufio.Writer, meetings []answer.Meeting) {
	if len(meetings) == 0 {
		fmt.Fprintln(w, "\nNo meeting of two named people was found.")
		return
	}
	shown := meetings[:min(shownMeetings, len(meetings))]
	fmt.Fprintf(w, "\nwho met whom (%d of %d, by date; in brackets the article's date):\n", len(shown), len(meetings))
	for i := range shown {
		m := &shown[i]
		fmt.Fprintf(w, "  %-12s  %s\n", day(m), joined(m.A.Name+" — "+m.B.Name, circumstances(m)))
	}
}

// next says what can be done with the graph.
func next(w *bufio.Writer, target string) {
	flag := ""
	if target != defaultStore {
		flag = " --store " + target
	}
	fmt.Fprintln(w, "\nnext:")
	for _, command := range []string{"met", "who NAME", "export csv -o graph"} {
		fmt.Fprintf(w, "  whomet %s%s\n", command, flag)
	}
	if server(target) {
		fmt.Fprintln(w, "  or in Neo4j Browser: MATCH (a:Person)-[m:MET_WITH]->(b:Person) RETURN a, m, b")
	}
}
