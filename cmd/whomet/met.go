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
brackets is the article's: the text gives none for the meeting. "whomet explain"
with the value under EDGE shows more.

EXAMPLES:
   whomet met
   whomet met sailaukyzy
   whomet met adilbayev ilunga --from 2026-01-01 --place "Addis Ababa"
   whomet met --calls --planned --as csv > meetings.csv`,
		flags: flags(storeFlag(), periodFlags("the meetings"),
			&cli.StringFlag{Name: "place", Usage: "`NAME` of the place, venue or country"},
			&cli.BoolFlag{Name: "calls", Usage: "add calls by telephone or video, marked", DisableDefaultText: true},
			&cli.BoolFlag{Name: "planned", Usage: "add what was planned, cancelled or refused, marked", DisableDefaultText: true},
			asFlag(), outputFlag()),
		run: runMet,
	}
}

func runMet(ctx context.Context, c *cli.Context, s streams) error {
	if _, err := resultForm(c); err != nil {
		return err
	}
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
			return noMeeting(&query)
		}
		return meetingResult(meetings).print(c, s)
	})
}

// noMeeting says that nothing was found and which flags would find more.
func noMeeting(query *answer.MetQuery) error {
	err := errors.New("no meeting found")
	switch {
	case !query.Calls && !query.Planned:
		return hinted(err, "--calls adds calls, --planned what was planned or called off")
	case !query.Calls:
		return hinted(err, "--calls adds calls by telephone or video")
	case !query.Planned:
		return hinted(err, "--planned adds what was planned or called off")
	}
	return err
}

// period reads --from and --to.
func period(c *cli.Context) (from, to string, err error) {
	if from, err = dayFlag(c, "from"); err != nil {
		return "", "", err
	}
	if to, err = dayFlag(c, "to"); err != nil {
		return "", "", err
	}
	if to != "" && from > to {
		return "", "", usagef("--from %s is after --to %s", from, to)
	}
	return from, to, nil
}

// dayFlag reads a flag that is a day or empty.
func dayFlag(c *cli.Context, flag string) (string, error) {
	value := c.String(flag)
	if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
		return "", usagef("--%s is %q, want a day as YYYY-MM-DD", flag, value)
	}
	return value, nil
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
	r := &result{columns: []string{
		"date", "date_end", "date_precision", "person", "met", "type", "status", "mode", "place", "event",
		"article", "article_date", "article_title", "source", "url", "sentence", "passages", "edge",
	}}
	r.table.header = []string{"DATE", "PERSON", "MET", "HOW, WHERE", "EDGE"}
	for i := range meetings {
		m := &meetings[i]
		first := &m.Reports[0]
		r.rows = append(r.rows, []any{
			m.Date, m.DateEnd, m.DatePrecision, m.A.Name, m.B.Name, m.Type.String(), string(m.Status), m.Mode, m.Place, m.Event,
			m.Article.ID, m.Article.Date, m.Article.Title, m.Article.Source, m.Article.URL, first.Sentence, len(m.Reports), first.ID,
		})
		r.table.rows = append(r.table.rows, tableRow{
			cells: texts([]any{day(m), m.A.Name, m.B.Name, circumstances(m), shortID(first.ID)}),
			below: []string{sentence(m.Reports), "— " + citation(&m.Article)},
		})
	}
	return r
}

// shortID is the beginning of an edge's id. It nearly always names one edge, and
// explain lists the others where it does not.
func shortID(id string) string { return id[:min(8, len(id))] }

// citation names an article: title, source, date and id.
func citation(d *graph.Document) string {
	var parts []string
	for _, part := range []string{oneLine(d.Title), d.Source, d.Date} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.TrimSpace(strings.Join(parts, ", ") + " [" + d.ID + "]")
}

// day is the date of a meeting as precise as it is known, or in brackets that
// of the article.
func day(m *answer.Meeting) string {
	if m.Date == "" {
		if m.Article.Date == "" {
			return ""
		}
		return "(" + m.Article.Date + ")"
	}
	return dates(m.Date, m.DateEnd, m.DatePrecision)
}

// dates writes a period with no more of its ends than is known.
func dates(first, last, precision string) string {
	length := len(time.DateOnly)
	switch precision {
	case "month":
		length = len("2006-01")
	case "year":
		length = len("2006")
	}
	first, last = first[:min(length, len(first))], last[:min(length, len(last))]
	if last == "" || last == first {
		return first
	}
	return first + "/" + last
}

// circumstances says what a meeting was, if it was not held face to face, where
// it was, and at which event.
func circumstances(m *answer.Meeting) string {
	status, mode := "", m.Mode
	if m.Status != graph.Held {
		status = string(m.Status)
	}
	if m.Type == graph.SpokeWith {
		mode = "call"
	}
	return joined(status, mode, m.Place, m.Event)
}

// sentence is the first passage that tells of a meeting, and how many more do.
func sentence(reports []graph.Report) string {
	if more := len(reports) - 1; more > 0 {
		return fmt.Sprintf("%s (and %s)", reports[0].Sentence, count(more, "more passage", "more passages"))
	}
	return reports[0].Sentence
}
