package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/whomet/whomet/graph"
)

// ArticleQuery asks for articles. The zero value asks for all.
type ArticleQuery struct {
	// Name is a name, or a part of one, that the articles mention.
	Name string
	// From and To are the first and last ISO day of publication; empty is open.
	From, To string
}

// Articles returns the articles that the query asks for by date and id. The
// error is an [*UnknownNameError] if the name is unknown.
func Articles(ctx context.Context, src MentionSource, q ArticleQuery) ([]graph.Document, error) {
	var all []graph.Document
	var err error
	if q.Name != "" {
		nodes, findErr := Find(ctx, src, q.Name)
		if findErr != nil {
			return nil, findErr
		}
		all, err = mentioning(ctx, src, keys(set(nodes)))
	} else {
		all, err = documents(ctx, src, nil)
	}
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	return slices.DeleteFunc(all, func(d graph.Document) bool {
		r := graph.Report{Article: d}
		return !r.Within(q.From, q.To)
	}), nil
}

// mentioning returns the articles that mention one of the nodes.
func mentioning(ctx context.Context, src MentionSource, nodes []string) ([]graph.Document, error) {
	ids := make(map[string]bool)
	for m, err := range src.Mentions(ctx, graph.MentionFilter{Entities: nodes}) {
		if err != nil {
			return nil, err
		}
		ids[m.Article] = true
	}
	if len(ids) == 0 {
		return nil, nil
	}
	return documents(ctx, src, keys(ids))
}

// documents returns the articles with the given ids, or all, sorted by date.
func documents(ctx context.Context, src Source, ids []string) ([]graph.Document, error) {
	var all []graph.Document
	for d, err := range src.Articles(ctx, ids) {
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b graph.Document) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}
