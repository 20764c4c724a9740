package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"slices"
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
	meetings, err := firstMeetings(ctx, opened)
	if err != nil {
		return err
	}
	target := c.String("store")
	return writeOutput(s.out, "", func(w *bufio.Writer) error {
		fmt.Fprintf(w, "%s read: %d new, %d unchanged, %d replaced, %d refused\n\n",
			count(m.fresh+m.unchanged+m.replaced+m.refused, "article", "articles"), m.fresh, m.unchanged, m.replaced, m.refused)
		printHoldings(w, target, counts, textWidth(s.out, ""))
		printMeetings(w, meetings, counts.Edges[graph.MetWith])
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

// firstMeetings returns the earliest meetings of the graph, one for each pair and
// article. It holds no more than it returns, however large the graph is.
func firstMeetings(ctx context.Context, src answer.Source) ([]answer.Meeting, error) {
	var first []answer.Meeting
	for r, err := range src.Reports(ctx, graph.ReportFilter{Types: []graph.Type{graph.MetWith}}) {
		if err != nil {
			return nil, err
		}
		m := answer.Meeting{
			Type: r.Type, A: r.From, B: r.To, Status: r.Status, Date: r.Date, DateEnd: r.DateEnd, DatePrecision: r.DatePrecision,
			Place: r.Place, Event: r.Event, Mode: r.Mode, Article: r.Article,
		}
		told := slices.IndexFunc(first, func(o answer.Meeting) bool {
			return o.A.ID == m.A.ID && o.B.ID == m.B.ID && o.Article.ID == m.Article.ID
		})
		if told >= 0 && (m.Date == "" || compareMeetings(first[told], m) <= 0) {
			continue
		}
		if told >= 0 {
			first = slices.Delete(first, told, told+1)
		}
		if at, _ := slices.BinarySearchFunc(first, m, compareMeetings); at < shownMeetings {
			first = slices.Insert(first, at, m)
			first = first[:min(len(first), shownMeetings)]
		}
	}
	return first, nil
}

// compareMeetings orders by date, then by article and people.
func compareMeetings(m, n answer.Meeting) int {
	return cmp.Or(
		cmp.Compare(cmp.Or(m.Date, m.Article.Date), cmp.Or(n.Date, n.Article.Date)), cmp.Compare(m.Article.ID, n.Article.ID),
		cmp.Compare(m.A.Name, n.A.Name), cmp.Compare(m.B.Name, n.B.Name),
	)
}

// printMeetings writes the first meetings of the graph, in which so many
// passages tell of one.
func printMeetings(w *bufio.Writer, first []answer.Meeting, passages int) {
	if len(first) == 0 {
		fmt.Fprintln(w, "\nNo meeting of two named people was found.")
		return
	}
	fmt.Fprintf(w, "\nwho met whom (the first %d, %s in all; in brackets the article's date):\n", len(first), count(passages, "passage", "passages"))
	for i := range first {
		m := &first[i]
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
	for _, command := range []string{"met", "who NAME", "export csv -o csv"} {
		fmt.Fprintf(w, "  whomet %s%s\n", command, flag)
	}
	if server(target) {
		fmt.Fprintln(w, "  or in Neo4j Browser: MATCH (a:Person)-[m:MET_WITH]->(b:Person) RETURN a, m, b")
	}
}
