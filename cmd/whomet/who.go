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

func whoSpec() spec {
	return spec{
		name: "who", usage: "what the graph knows of a person, organisation, place or event", args: "NAME", least: 1, most: 1,
		help: `
Shows positions, events, organisations, meetings and articles. A part of a name
or another spelling is enough.

EXAMPLES:
   whomet who adilbayev
   whomet who "African Union" --as json`,
		flags: flags(storeFlag(), asFlag(), outputFlag()),
		run:   runWho,
	}
}

func runWho(ctx context.Context, c *cli.Context, s streams) error {
	return withStore(ctx, c, s, true, func(opened store) error {
		profiles, err := answer.Who(ctx, opened, c.Args().First())
		if err != nil {
			return nameHint(err)
		}
		if c.String("as") == "table" {
			return writeOutput(s.out, c.String("output"), func(w io.Writer) error {
				for i := range profiles {
					printProfile(w, &profiles[i])
				}
				return nil
			})
		}
		return profileResult(profiles).print(c, s)
	})
}

// printProfile writes a profile for a person to read.
func printProfile(w io.Writer, p *answer.Profile) {
	node := &p.Node
	fmt.Fprintf(w, "%s (%s", node.Name, strings.ToLower(node.Label.String()))
	for _, extra := range []string{node.Acronym, node.Country} {
		if extra != "" {
			fmt.Fprintf(w, ", %s", extra)
		}
	}
	fmt.Fprintf(w, "), in %s\n", count(node.Articles, "article", "articles"))
	if len(node.Aliases) > 0 {
		fmt.Fprintf(w, "  also: %s\n", strings.Join(node.Aliases, "; "))
	}
	for _, section := range sections(p) {
		printFacts(w, section.heading, section.facts)
	}
	if len(p.Meetings) > 0 {
		fmt.Fprintln(w, "  meetings:")
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		fmt.Fprintf(w, "    %s\n      %s\n", meetingLine(m), sentence(m.Reports))
	}
	fmt.Fprintln(w, "  articles:")
	for _, a := range p.Articles {
		fmt.Fprintf(w, "    %s\n", strings.TrimSpace(a.Date+"  "+a.Title+"  ["+a.ID+"]"))
	}
	fmt.Fprintln(w)
}

func meetingLine(m *answer.Meeting) string {
	line := fmt.Sprintf("%s  %s — %s", day(m), m.A.Name, m.B.Name)
	for _, extra := range []string{kind(m), m.Place, m.Event} {
		if extra != "" {
			line += ", " + extra
		}
	}
	return strings.TrimSpace(line)
}

// section is a part of a profile under a heading.
type section struct {
	heading string
	facts   []answer.Fact
}

func sections(p *answer.Profile) []section {
	return []section{
		{"positions", p.Positions}, {"events", p.Events},
		{"organisations", p.Organizations}, {"places", p.Places},
	}
}

func printFacts(w io.Writer, heading string, facts []answer.Fact) {
	if len(facts) == 0 {
		return
	}
	fmt.Fprintf(w, "  %s:\n", heading)
	for i := range facts {
		fmt.Fprintf(w, "    %s\n", factLine(&facts[i]))
	}
}

// factLine writes a fact as one line: both ends, what joins them, how often.
func factLine(f *answer.Fact) string {
	line := f.From.Name + " " + f.Type.String() + " " + f.To.Name
	if f.AccreditedTo != "" {
		line += " (to " + f.AccreditedTo + ")"
	}
	for _, extra := range []string{f.Qualifier, f.Title, f.Role} {
		if extra != "" {
			line += ", " + extra
		}
	}
	if f.Status != graph.Held && f.Status != "" {
		line += ", " + string(f.Status)
	}
	if f.Date != "" {
		line += ", " + f.Date
		if f.DateEnd != "" && f.DateEnd != f.Date {
			line += "/" + f.DateEnd
		}
	}
	if n := len(f.Reports); n > 1 {
		line += fmt.Sprintf(" (%d passages)", n)
	}
	return line
}

// profileResult makes one row of each statement of the profiles.
func profileResult(profiles []answer.Profile) *result {
	r := &result{
		columns: []string{"name", "type", "from", "relation", "to", "title", "role", "status", "date", "date_end", "article"},
		below:   []string{"sentence"},
	}
	for i := range profiles {
		p := &profiles[i]
		name, label := p.Node.Name, p.Node.Label.Code()
		for _, section := range sections(p) {
			for _, f := range section.facts {
				for _, report := range f.Reports {
					r.rows = append(r.rows, reportRow(name, label, &report))
				}
			}
		}
		for _, m := range p.Meetings {
			for _, report := range m.Reports {
				r.rows = append(r.rows, reportRow(name, label, &report))
			}
		}
	}
	return r
}

func reportRow(name, label string, r *graph.Report) []any {
	return []any{
		name, label, r.From.Name, r.Type.String(), r.To.Name, r.Title, r.Role, string(r.Status),
		r.Date, r.DateEnd, r.Article.ID, r.Sentence,
	}
}
