package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/whomet/whomet/graph"
)

// Directory writes nodes.csv, articles.csv, mentions.csv and relationships.csv
// into a folder, which it creates if need be. The files take their places only
// when all four are written; after an error those that were there still are.
func Directory(ctx context.Context, src Source, dir string, f Filter) (err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("export tables: %w", err)
	}
	e := exporter{ctx: ctx, src: src, filter: f, kept: make(map[string]bool)}
	var files []*File
	defer func() {
		for _, file := range files {
			err = errors.Join(err, file.Discard())
		}
	}()
	for _, t := range e.tables() {
		file, err := Create(filepath.Join(dir, t.name))
		if err == nil {
			files = append(files, file)
			err = t.write(file)
		}
		if err != nil {
			return fmt.Errorf("export %s: %w", t.name, err)
		}
	}
	for _, file := range files {
		if err := file.Commit(); err != nil {
			return fmt.Errorf("export tables: %w", err)
		}
	}
	return nil
}

// exporter writes the tables of one export.
type exporter struct {
	ctx    context.Context
	src    Source
	filter Filter
	// kept are the ids of nodes and articles that the selected relationships
	// refer to; their ids cannot be mixed up, as each has its prefix.
	kept map[string]bool
}

type output struct {
	name  string
	write func(io.Writer) error
}

// tables lists the files in the order in which they are written: what the
// relationships refer to selects the rest.
func (e *exporter) tables() []output {
	return []output{
		{"relationships.csv", e.relationships},
		{"nodes.csv", e.nodes},
		{"articles.csv", e.articles},
		{"mentions.csv", e.mentions},
	}
}

func (e *exporter) relationships(w io.Writer) error {
	return write(w, relationshipColumns(), e.filter.reports(e.ctx, e.src), func(r *graph.Report) []string {
		e.keep(r)
		return relationshipRow(r)
	})
}

func (e *exporter) keep(r *graph.Report) {
	if e.filter.everything() {
		return
	}
	e.kept[article(r.Article.ID)] = true
	for _, id := range []string{r.From.ID, r.To.ID, r.PlaceID, r.EventID} {
		e.kept[entity(id)] = true
	}
}

func article(id string) string { return "article " + id }
func entity(id string) string  { return "entity " + id }

// has reports whether all the ids belong to the export.
func (e *exporter) has(ids ...string) bool {
	if e.filter.everything() {
		return true
	}
	for _, id := range ids {
		if !e.kept[id] {
			return false
		}
	}
	return true
}

func (e *exporter) nodes(w io.Writer) error {
	return write(w, nodeColumns(), e.src.Nodes(e.ctx, graph.NodeFilter{}), func(n *graph.Node) []string {
		if !e.has(entity(n.ID)) {
			return nil
		}
		return nodeRow(n)
	})
}

func (e *exporter) articles(w io.Writer) error {
	return write(w, articleColumns(), e.src.Articles(e.ctx, nil), func(d *graph.Document) []string {
		if !e.has(article(d.ID)) {
			return nil
		}
		return articleRow(d)
	})
}

func (e *exporter) mentions(w io.Writer) error {
	return write(w, mentionColumns(), e.src.Mentions(e.ctx, graph.MentionFilter{}), func(m *graph.Mention) []string {
		if !e.has(article(m.Article), entity(m.Entity)) {
			return nil
		}
		return mentionRow(m)
	})
}

// write writes one table; row returns nil for what is left out.
func write[T any](w io.Writer, columns []string, values iter.Seq2[T, error], row func(*T) []string) error {
	t := newTable(w, columns...)
	for v, err := range values {
		if err != nil {
			return err
		}
		if fields := row(&v); fields != nil {
			t.row(fields)
		}
		if t.err != nil {
			return t.err
		}
	}
	return t.flush()
}
