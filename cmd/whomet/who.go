package main

import (
	"bufio"
	"context"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
)

func whoSpec() spec {
	return spec{
		name: "who", usage: "what the graph knows of a person, organisation, place or event", args: "NAME", least: 1, most: 1,
		help: `
Shows positions, events, organisations, meetings and articles. A part of a name
or another spelling is enough. The other forms than the table have a row a
statement, with its sentence.

EXAMPLES:
   whomet who adilbayev
   whomet who "African Union" --as json`,
		flags: flags(storeFlag(), asFlag(), outputFlag()),
		run:   runWho,
	}
}

func runWho(ctx context.Context, c *cli.Context, s streams) error {
	form, err := resultForm(c)
	if err != nil {
		return err
	}
	return withStore(ctx, c, s, true, func(opened store) error {
		profiles, err := answer.Who(ctx, opened, c.Args().First())
		if err != nil {
			return nameHint(err)
		}
		if form != "table" {
			return profileResult(profiles).print(c, s)
		}
		file := c.String("output")
		return writeOutput(s.out, file, func(w *bufio.Writer) error {
			page := profilePage{w, textWidth(s.out, file)}
			for i := range profiles {
				if i > 0 {
					w.WriteByte('\n')
				}
				page.profile(&profiles[i])
			}
			return nil
		})
	})
}

// profileResult makes one row of each statement of the profiles.
func profileResult(profiles []answer.Profile) *result {
	r := &result{columns: []string{
		"name", "type", "relation", "from", "to", "title", "role", "accredited_to", "qualifier", "status",
		"date", "date_end", "place", "event", "mode", "article", "article_date", "article_title", "sentence", "edge",
	}}
	for i := range profiles {
		p := &profiles[i]
		add := func(reports []graph.Report) {
			for j := range reports {
				row := append([]any{p.Node.Name, p.Node.Label.Code()}, reportValues(&reports[j])...)
				r.rows = append(r.rows, row)
			}
		}
		for _, section := range sections(p) {
			for _, f := range section.facts {
				add(f.Reports)
			}
		}
		for _, m := range p.Meetings {
			add(m.Reports)
		}
	}
	return r
}

func reportValues(r *graph.Report) []any {
	return []any{
		r.Type.String(), r.From.Name, r.To.Name, r.Title, r.Role, r.AccreditedTo, r.Qualifier, string(r.Status),
		r.Date, r.DateEnd, r.Place, r.Event, r.Mode, r.Article.ID, r.Article.Date, r.Article.Title, r.Sentence, r.ID,
	}
}
