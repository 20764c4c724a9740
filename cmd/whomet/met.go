package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
)

func metSpec() spec {
	return spec{
		name: "met", usage: "who met whom, when and where, with the sentence that says so", args: "[NAME [NAME]]", least: 0, most: 2,
		help: `
Lists meetings: all, those of one person, or those of two people. A part of a
name, another spelling, or a name without its diacritics is enough. A date in
brackets is the article's: the text gives none for the meeting.

EXAMPLES:
   whomet met
   whomet met sailaukyzy
   whomet met adilbayev ilunga --from 2026-01-01 --place "Addis Ababa"
   whomet met --calls --planned --as csv > meetings.csv`,
		flags: flags(storeFlag(), periodFlags("the meetings"),
			&cli.StringFlag{Name: "place", Usage: "`NAME` of the place, venue or country"},
			&cli.BoolFlag{Name: "calls", Usage: "add calls by telephone or video, marked"},
			&cli.BoolFlag{Name: "planned", Usage: "add what was planned, cancelled or refused, marked"},
			asFlag(), outputFlag()),
		run: runMet,
	}
}

func runMet(ctx context.Context, c *cli.Context, s streams) error {
	query := answer.MetQuery{
		Names: c.Args().Slice(), Place: c.String("place"), Calls: c.Bool("calls"), Planned: c.Bool("planned"),
	}
	var err error
	if query.From, query.To, err = period(c); err != nil {
		return err
	}
	return withStore(ctx, c, s, true, func(opened store) error {
		meetings, err := answer.Met(ctx, opened, query)
		if err != nil {
			return nameHint(err)
		}
		if len(meetings) == 0 {
			return hinted(errors.New("no meeting found"), "--calls adds calls, --planned what was planned or called off")
		}
		return meetingResult(meetings).print(c, s)
	})
}

// period reads --from and --to.
func period(c *cli.Context) (from, to string, err error) {
	from, to = c.String("from"), c.String("to")
	for flag, value := range map[string]string{"from": from, "to": to} {
		if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
			return "", "", usagef("--%s is %q, want a day as YYYY-MM-DD", flag, value)
		}
	}
	if to != "" && from > to {
		return "", "", usagef("--from %s is after --to %s", from, to)
	}
	return from, to, nil
}

// nameHint adds the nearest names to the error of an unknown one.
func nameHint(err error) error {
	var unknown *answer.UnknownNameError
	if errors.As(err, &unknown) && len(unknown.Nearest) > 0 {
		return hinted(err, "did you mean %s?", strings.Join(unknown.Nearest, ", "))
	}
	return err
}

func meetingResult(meetings []answer.Meeting) *result {
	r := &result{
		columns: []string{"date", "person", "met", "what", "place", "event", "article_date", "article"},
		below:   []string{"sentence"},
	}
	for i := range meetings {
		m := &meetings[i]
		r.rows = append(r.rows, []any{
			day(m), m.A.Name, m.B.Name, kind(m), m.Place, m.Event, m.Article.Date, m.Article.ID, sentence(m.Reports),
		})
	}
	return r
}

// kind says what a meeting was if it was not held face to face.
func kind(m *answer.Meeting) string {
	var words []string
	if m.Status != graph.Held && m.Status != "" {
		words = append(words, string(m.Status))
	}
	switch {
	case m.Type == graph.SpokeWith:
		words = append(words, "call")
	case m.Mode != "":
		words = append(words, m.Mode)
	}
	return strings.Join(words, " ")
}

func sentence(reports []graph.Report) string {
	if len(reports) == 0 {
		return ""
	}
	more := ""
	if len(reports) > 1 {
		more = fmt.Sprintf(" (and %s)", count(len(reports)-1, "more passage", "more passages"))
	}
	return reports[0].Sentence + more
}
