package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/whomet/whomet/graph"
)

// MetQuery asks who met whom. The zero value asks for every meeting.
type MetQuery struct {
	// Names are up to two names or parts of names: the meetings of the one, or of
	// the one with the other.
	Names []string
	// From and To are the first and last ISO day; empty is open. A meeting
	// without a date of its own counts with its article's.
	From, To string
	// Place is the name of a place, venue or country.
	Place string
	// Calls adds calls, Planned what was planned, cancelled or refused.
	Calls, Planned bool
	// Limit is how many meetings to return, the earliest; zero means all. With
	// it memory does not grow with the sentences of the graph.
	Limit int
}

func (q *MetQuery) types() []graph.Type {
	types := []graph.Type{graph.MetWith}
	if q.Calls {
		types = append(types, graph.SpokeWith)
	}
	if q.Planned {
		types = append(types, graph.WasToMeet)
	}
	return types
}

// Meeting is one meeting of two people as one article tells it.
type Meeting struct {
	Type graph.Type
	// A and B are the two people, A with the smaller name.
	A, B   graph.End
	Status graph.Status
	// Date and DateEnd are what the article says of the meeting, as ISO days;
	// empty if it gives no date. The article's own date is in Article.
	Date, DateEnd, DatePrecision string
	Place, Event, Mode           string
	Article                      graph.Document
	// Reports are the statements that say so: those with the date first, in the
	// order of the text.
	Reports []graph.Report
}

// Met returns the meetings that the query asks for by date, and an
// [*UnknownNameError] if a name or the place is unknown.
func Met(ctx context.Context, src Source, q MetQuery) ([]Meeting, error) {
	s, err := newSearch(ctx, src, q)
	if err != nil {
		return nil, err
	}
	f := s.filter
	if q.Limit > 0 {
		if f.IDs, err = s.earliest(ctx, src); err != nil || len(f.IDs) == 0 {
			return nil, err
		}
	}
	var reports []graph.Report
	for r, err := range src.Reports(ctx, f) {
		if err != nil {
			return nil, fmt.Errorf("read meetings: %w", err)
		}
		if s.between(&r) {
			reports = append(reports, r)
		}
	}
	met := slices.DeleteFunc(meetings(reports), func(m Meeting) bool { return !s.wanted(&m) })
	if q.Limit > 0 {
		met = met[:min(len(met), q.Limit)]
	}
	return met, nil
}

// search is a query whose names were looked up.
type search struct {
	MetQuery
	filter graph.ReportFilter
	sides  []map[string]bool
	there  *places
}

func newSearch(ctx context.Context, src Source, q MetQuery) (*search, error) {
	s := &search{MetQuery: q, filter: graph.ReportFilter{Types: q.types()}}
	for _, name := range q.Names {
		people, err := Find(ctx, src, name, graph.Person)
		if err != nil {
			return nil, err
		}
		s.sides = append(s.sides, set(people))
	}
	if len(s.sides) > 0 {
		s.filter.Nodes = keys(s.sides[0])
	}
	var err error
	s.there, err = wherever(ctx, src, q.Place)
	return s, err
}

// wanted reports whether a meeting was when and where the query asks.
func (s *search) wanted(m *Meeting) bool {
	within := func(r graph.Report) bool { return r.Date == m.Date && r.Within(s.From, s.To) }
	return slices.ContainsFunc(m.Reports, within) && slices.ContainsFunc(m.Reports, s.there.has)
}

// between reports whether the two ends are of the sides asked for.
func (s *search) between(r *graph.Report) bool {
	if len(s.sides) < 2 {
		return true
	}
	a, b := s.sides[0], s.sides[1]
	return a[r.From.ID] && b[r.To.ID] || a[r.To.ID] && b[r.From.ID]
}

// meetings groups reports by pair, article and date. A passage without a date
// belongs to the one meeting that the article dates, if there is only one.
func meetings(reports []graph.Report) []Meeting {
	type pair struct {
		kind              graph.Type
		from, to, article string
		status            graph.Status
	}
	slices.SortFunc(reports, func(r, s graph.Report) int {
		return cmp.Or(cmp.Compare(r.Evidence.Start, s.Evidence.Start), cmp.Compare(r.ID, s.ID))
	})
	byPair := make(map[pair]map[string]*Meeting)
	for i := range reports {
		r := &reports[i]
		p := pair{r.Type, r.From.ID, r.To.ID, r.Article.ID, r.Status}
		if byPair[p] == nil {
			byPair[p] = make(map[string]*Meeting)
		}
		m := byPair[p][r.Date]
		if m == nil {
			m = newMeeting(r)
			byPair[p][r.Date] = m
		}
		m.add(r)
	}
	var all []Meeting
	for _, byDate := range byPair {
		adoptUndated(byDate)
		for _, m := range byDate {
			all = append(all, *m)
		}
	}
	slices.SortFunc(all, func(m, n Meeting) int { return m.compare(&n) })
	return all
}

func adoptUndated(byDate map[string]*Meeting) {
	undated := byDate[""]
	if undated == nil || len(byDate) != 2 {
		return
	}
	delete(byDate, "")
	for _, m := range byDate {
		for i := range undated.Reports {
			m.add(&undated.Reports[i])
		}
	}
}

func newMeeting(r *graph.Report) *Meeting {
	m := &Meeting{
		Type: r.Type, A: r.From, B: r.To, Status: r.Status, Article: r.Article,
		Date: r.Date, DateEnd: r.DateEnd, DatePrecision: r.DatePrecision,
	}
	if m.B.Name < m.A.Name {
		m.A, m.B = m.B, m.A
	}
	return m
}

// add counts a further report in; what the first leaves open, it may say.
func (m *Meeting) add(r *graph.Report) {
	m.Reports = append(m.Reports, *r)
	m.DateEnd = cmp.Or(m.DateEnd, r.DateEnd)
	m.Place = cmp.Or(m.Place, r.Place)
	m.Event = cmp.Or(m.Event, r.Event)
	m.Mode = cmp.Or(m.Mode, r.Mode)
}

func (m *Meeting) compare(n *Meeting) int {
	first, _ := m.Reports[0].Days()
	second, _ := n.Reports[0].Days()
	return cmp.Or(
		cmp.Compare(first, second), cmp.Compare(m.Article.ID, n.Article.ID),
		cmp.Compare(m.A.Name, n.A.Name), cmp.Compare(m.B.Name, n.B.Name),
		cmp.Compare(m.Reports[0].ID, n.Reports[0].ID),
	)
}
