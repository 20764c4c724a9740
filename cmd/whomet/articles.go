package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/graph/answer"
)

func articlesSpec() spec {
	return spec{
		name: "articles", usage: "list the stored articles", args: "[NAME]", least: 0, most: 1,
		help: `
Lists ids, dates and titles: of all articles, or of those that mention NAME.

EXAMPLES:
   whomet articles
   whomet articles "African Union" --from 2026-01-01`,
		flags: flags(storeFlag(), periodFlags("publication"), asFlag(), outputFlag()),
		run:   runArticles,
	}
}

func runArticles(ctx context.Context, c *cli.Context, s streams) error {
	if _, err := resultForm(c); err != nil {
		return err
	}
	query := answer.ArticleQuery{Name: c.Args().First()}
	var err error
	if query.From, query.To, err = period(c); err != nil {
		return err
	}
	return withStore(ctx, c, s, true, func(opened store) error {
		articles, err := answer.Articles(ctx, opened, query)
		if err != nil {
			return nameHint(err)
		}
		if len(articles) == 0 {
			return errors.New("no article found")
		}
		r := &result{columns: []string{"id", "date", "title", "source", "url"}}
		r.table.header = []string{"DATE", "TITLE", "SOURCE", "ID"}
		for _, a := range articles {
			r.rows = append(r.rows, []any{a.ID, a.Date, a.Title, a.Source, a.URL})
			r.table.rows = append(r.table.rows, tableRow{cells: texts([]any{a.Date, a.Title, a.Source, a.ID})})
		}
		return r.print(c, s)
	})
}

func forgetSpec() spec {
	return spec{
		name: "forget", usage: "take an article and all that only it says out of the graph", args: "ID…", least: 1, most: -1,
		help: `
Leaves the graph as if the articles had never been read. "whomet articles" shows
the ids.

EXAMPLES:
   whomet forget articles/a01.txt
   whomet forget https://example.org/news/17 https://example.org/news/18`,
		flags: flags(storeFlag(), quietFlag()),
		run:   runForget,
	}
}

func runForget(ctx context.Context, c *cli.Context, s streams) error {
	if err := existing(c.String("store")); err != nil {
		return err
	}
	return withStore(ctx, c, s, false, func(opened store) error {
		missing := 0
		for _, id := range c.Args().Slice() {
			found, err := opened.Forget(ctx, id)
			switch {
			case err != nil:
				return err
			case !found:
				missing++
				s.warn("no article has the id %q", id)
			case !c.Bool("quiet"):
				fmt.Fprintf(s.out, "forgot %s\n", id)
			}
		}
		if missing > 0 {
			return hinted(fmt.Errorf("%s not found", count(missing, "article was", "articles were")), "whomet articles lists the ids")
		}
		return nil
	})
}
