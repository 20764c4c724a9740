package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/whomet/whomet/graph"
)

// encounter is two people in one article: one meeting, or several of different
// days.
type encounter struct {
	article, published string
	days               map[string]*occasion // by date, "" if the passage gives none
	ids                []string
	// first is the day of the first meeting that the query asks for.
	first string
}

// occasion is what the passages with one date say.
type occasion struct{ within, there bool }

// earliest returns the ids of the statements among which the first meetings
// are, up to the limit. It holds ids and days, but no sentences. The n first
// meetings belong to the n first encounters, as each of these has one on its
// first day; they are returned whole, so that they are grouped as ever.
func (s *search) earliest(ctx context.Context, src Source) ([]string, error) {
	byPair := make(map[string]*encounter)
	for r, err := range src.Reports(ctx, s.filter) {
		if err != nil {
			return nil, fmt.Errorf("read meetings: %w", err)
		}
		if !s.between(&r) {
			continue
		}
		key := fmt.Sprint(r.Type, " ", r.Status, " ", r.From.ID, " ", r.To.ID, " ", r.Article.ID)
		if byPair[key] == nil {
			byPair[key] = &encounter{article: r.Article.ID, published: r.Article.Date, days: make(map[string]*occasion)}
		}
		byPair[key].add(&r, s)
	}
	var all []*encounter
	for _, e := range byPair {
		if e.settle() {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, (*encounter).compare)
	var ids []string
	for i, e := range all {
		if i >= s.Limit && e.compare(all[s.Limit-1]) != 0 {
			break // those on a par with the last stay: names decide between them
		}
		ids = append(ids, e.ids...)
	}
	return ids, nil
}

func (e *encounter) add(r *graph.Report, s *search) {
	o := e.days[r.Date]
	if o == nil {
		o = new(occasion)
		e.days[r.Date] = o
	}
	o.within = o.within || r.Within(s.From, s.To)
	o.there = o.there || s.there.has(*r)
	e.ids = append(e.ids, r.ID)
}

// settle finds the first day and reports whether there is one. As in meetings,
// an undated passage belongs to the only dated occasion.
func (e *encounter) settle() bool {
	if undated := e.days[""]; undated != nil && len(e.days) == 2 {
		delete(e.days, "")
		for _, o := range e.days {
			o.there = o.there || undated.there
		}
	}
	found := false
	for day, o := range e.days {
		day = cmp.Or(day, e.published)
		if o.within && o.there && (!found || day < e.first) {
			e.first, found = day, true
		}
	}
	return found
}

func (e *encounter) compare(f *encounter) int {
	return cmp.Or(cmp.Compare(e.first, f.first), cmp.Compare(e.article, f.article))
}
