package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/whomet/whomet/graph"
)

// SpreadsheetFile writes a spreadsheet to a file, whole or not at all.
func SpreadsheetFile(ctx context.Context, src StatementSource, path string, f Filter) (err error) {
	file, err := Create(path)
	if err != nil {
		return fmt.Errorf("export spreadsheet: %w", err)
	}
	defer func() { err = errors.Join(err, file.Discard()) }()
	if err := Spreadsheet(ctx, src, file, f); err != nil {
		return err
	}
	return file.Commit()
}

// Spreadsheet writes the relationships by date, those without one of their own
// by that of their article.
func Spreadsheet(ctx context.Context, src StatementSource, w io.Writer, f Filter) error {
	ids, err := byDate(ctx, src, f)
	if err != nil {
		return fmt.Errorf("export spreadsheet: %w", err)
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("export spreadsheet: %w", err)
	}
	t := newTable(w, spreadsheetColumns()...)
	for part := range slices.Chunk(ids, 500) {
		if err := t.reports(ctx, src, part); err != nil {
			return fmt.Errorf("export spreadsheet: %w", err)
		}
	}
	return t.flush()
}

// byDate returns the ids of the selected relationships in the order of their
// days. Only ids and days are held, not the sentences.
func byDate(ctx context.Context, src StatementSource, f Filter) ([]string, error) {
	type entry struct{ day, id string }
	var entries []entry
	for r, err := range f.reports(ctx, src) {
		if err != nil {
			return nil, err
		}
		day, _ := r.Days()
		entries = append(entries, entry{day, r.ID})
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.id, b.id)) })
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.id
	}
	return ids, nil
}

// reports writes the relationships with the given ids in the given order.
func (t *table) reports(ctx context.Context, src StatementSource, ids []string) error {
	found := make(map[string][]string, len(ids))
	for r, err := range src.Reports(ctx, graph.ReportFilter{IDs: ids}) {
		if err != nil {
			return err
		}
		found[r.ID] = spreadsheetRow(&r)
	}
	for _, id := range ids {
		if row, ok := found[id]; ok {
			t.row(row)
		}
	}
	return t.err
}

func spreadsheetColumns() []string {
	return []string{
		"date", "until", "who", "did", "whom or what", "as", "place", "event", "status", "sentence",
		"article", "article date", "source", "link", "confidence",
		"who is", "whom or what is", "accredited to", "qualifier", "mode", "rule", "article id", "id",
	}
}

func spreadsheetRow(r *graph.Report) []string {
	row := []string{
		r.Date, r.DateEnd, r.From.Name, verb(r.Type), r.To.Name, cmp.Or(r.Title, r.Role), r.Place, r.Event, string(r.Status), r.Sentence,
		r.Article.Title, r.Article.Date, r.Article.Source, r.Article.URL, number(r.Confidence),
		r.From.Label.String(), r.To.Label.String(), r.AccreditedTo, r.Qualifier, r.Mode, r.Rule, r.Article.ID, r.ID,
	}
	for i := range row {
		row[i] = harmless(row[i])
	}
	return row
}

// verb returns what a statement of the type says, between its two ends.
func verb(t graph.Type) string {
	switch t {
	case graph.MetWith:
		return "met"
	case graph.SpokeWith:
		return "spoke with"
	case graph.WasToMeet:
		return "was to meet"
	case graph.ParticipatedIn:
		return "took part in"
	case graph.Organized:
		return "organised"
	case graph.HeldIn:
		return "was held in"
	case graph.HoldsPosition:
		return "holds a position at"
	case graph.MemberOf:
		return "is a member of"
	case graph.PartOf:
		return "is part of"
	case graph.LocatedIn:
		return "lies in"
	}
	return t.String()
}

// harmless puts an apostrophe before text that a spreadsheet would compute:
// what begins with an ASCII or full-width operator, a tab or a line end.
func harmless(s string) string {
	trimmed := strings.TrimLeft(s, " ")
	if trimmed != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(trimmed)[0]) {
		return "'" + s
	}
	return s
}
