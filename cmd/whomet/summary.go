package main

import (
	"context"
	"fmt"
	"io"
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
	w := s.out
	fmt.Fprintf(w, "%s: %d new, %d unchanged, %d replaced, %d refused\n",
		count(m.fresh+m.unchanged+m.replaced+m.refused, "article", "articles"), m.fresh, m.unchanged, m.replaced, m.refused)
	var kinds []string
	for _, label := range graph.Labels() {
		kinds = append(kinds, fmt.Sprintf("%d %s", counts.Nodes[label], strings.ToLower(label.String())))
	}
	fmt.Fprintf(w, "the graph now holds %s; entities: %s\n", count(counts.Articles, "article", "articles"), strings.Join(kinds, ", "))
	var statements []string
	for _, t := range graph.Types() {
		if n := counts.Edges[t]; n > 0 {
			statements = append(statements, fmt.Sprintf("%d %s", n, t))
		}
	}
	fmt.Fprintf(w, "relations: %s\n", strings.Join(statements, ", "))
	printMeetings(w, meetings)
	next(w, c.String("store"))
	return nil
}

func printMeetings(w io.Writer, meetings []answer.Meeting) {
	if len(meetings) == 0 {
		fmt.Fprintln(w, "\nNo meetings of two named people were found.")
		return
	}
	fmt.Fprintf(w, "\nwho met whom (%d of %d):\n", min(shownMeetings, len(meetings)), len(meetings))
	for _, m := range meetings[:min(shownMeetings, len(meetings))] {
		fmt.Fprintf(w, "  %-10s  %s — %s\n", day(&m), m.A.Name, m.B.Name)
	}
}

func next(w io.Writer, target string) {
	if server(target) {
		fmt.Fprintf(w, "\nnext: whomet met --store %[1]s, or in Neo4j Browser:\n  MATCH (a:Person)-[m:MET_WITH]->(b:Person) RETURN a, m, b\n", target)
		return
	}
	flag := ""
	if target != "whomet.db" {
		flag = " --store " + target
	}
	fmt.Fprintf(w, "\nnext: whomet met%[1]s, whomet who NAME%[1]s, whomet export csv -o graph%[1]s\n", flag)
}

// day is the date of a meeting, or in brackets that of the article.
func day(m *answer.Meeting) string {
	switch {
	case m.Date != "" && m.DateEnd != "" && m.DateEnd != m.Date:
		return m.Date + "/" + m.DateEnd
	case m.Date != "":
		return m.Date
	case m.Article.Date != "":
		return "(" + m.Article.Date + ")"
	}
	return ""
}
