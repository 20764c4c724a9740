package score

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Report is the outcome of a comparison.
type Report struct {
	// Articles is the number of gold articles.
	Articles int
	// Notes are remarks on the input: missing and unknown articles, other texts.
	Notes []string
	sum   counts
	own   ownCounts
}

// Figures returns every figure by name, each from 0 to 1: F1 for mentions,
// entities, nominals and relations, recall for "scope_…", and the share of right
// titles. Relation types and scopes that do not occur have no figure.
func (r *Report) Figures() map[string]float64 {
	s := r.sum
	out := map[string]float64{
		"mention_strict":  s.strict.total().prf().f,
		"mention_relaxed": r.relaxed().f,
		"b_cubed":         s.bCubed.prf().f,
		"ceaf_e":          s.ceaf.prf().f,
		"entity":          s.detected.total().prf().f,
		"nominals":        s.nominals.prf().f,
		"rel":             s.relations.all.total().prf().f,
		"core":            s.relations.core.total().prf().f,
		"titles":          s.relations.titles.recall(),
	}
	for _, t := range types() {
		out["mention_strict_"+t] = s.strict[t].prf().f
		out["entity_"+t] = s.detected[t].prf().f
	}
	for t, n := range s.relations.all {
		out["rel_"+t] = n.prf().f
	}
	for t, n := range s.relations.core {
		out["core_"+t] = n.prf().f
	}
	for t, n := range s.relations.scope {
		out["scope_"+t] = n.recall()
	}
	return out
}

func (r *Report) relaxed() prf {
	t := r.sum.strict.total()
	t.hit = r.sum.relaxed
	return t.prf()
}

// Own returns the figures of our own by name, each from 0 to 1; one for which
// the gold has no case is missing.
func (r *Report) Own() map[string]float64 {
	out := map[string]float64{}
	for name, t := range r.own.figures {
		out[name] = t.recall()
	}
	return out
}

// MarshalJSON writes Figures as one object with sorted keys.
func (r *Report) MarshalJSON() ([]byte, error) { return json.Marshal(r.Figures()) }

// WriteText writes the report for people: precision, recall and F1 in percent,
// and the counts behind them.
func (r *Report) WriteText(w io.Writer) error {
	b := &strings.Builder{}
	for _, n := range r.Notes {
		fmt.Fprintf(b, "note: %s\n", n)
	}
	fmt.Fprintf(b, "articles: %d\n%-28s%7s%7s%7s   found/predicted/gold\n", r.Articles, "", "P", "R", "F1")
	r.writeEntities(b)
	r.writeRelations(b, "all", r.sum.relations.all)
	r.writeRelations(b, "core: no optional entity", r.sum.relations.core)
	r.writeShares(b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) writeEntities(b *strings.Builder) {
	b.WriteString("mentions, strict (span and type)\n")
	writeTyped(b, r.sum.strict, types())
	line(b, "relaxed (overlap)", r.relaxed(), "")
	b.WriteString("entities\n")
	line(b, "B-cubed", r.sum.bCubed.prf(), "")
	line(b, "CEAF-e", r.sum.ceaf.prf(), "")
	writeTyped(b, r.sum.detected, types())
	tallyLine(b, "nominals", r.sum.nominals)
}

func (r *Report) writeRelations(b *strings.Builder, what string, t tallies) {
	fmt.Fprintf(b, "relations, %s\n", what)
	writeTyped(b, t, slices.Sorted(maps.Keys(t)))
}

func writeTyped(b *strings.Builder, t tallies, names []string) {
	for _, name := range names {
		tallyLine(b, name, t[name])
	}
	tallyLine(b, "total", t.total())
}

// writeShares writes what has no precision: recall by scope, titles and the
// figures of our own.
func (r *Report) writeShares(b *strings.Builder) {
	b.WriteString("recall of relations by scope, and right titles\n")
	for _, name := range slices.Sorted(maps.Keys(r.sum.relations.scope)) {
		shareLine(b, name, r.sum.relations.scope[name])
	}
	shareLine(b, "titles", r.sum.relations.titles)
	if len(r.own.figures) == 0 {
		return
	}
	b.WriteString("meetings and regions\n")
	for _, name := range slices.Sorted(maps.Keys(r.own.figures)) {
		shareLine(b, name, r.own.figures[name])
	}
}

func tallyLine(b *strings.Builder, name string, t tally) {
	line(b, name, t.prf(), fmt.Sprintf("   %d/%d/%d", t.hit, t.pred, t.gold))
}

func line(b *strings.Builder, name string, x prf, counts string) {
	fmt.Fprintf(b, "  %-26s%7.2f%7.2f%7.2f%s\n", name, 100*x.p, 100*x.r, 100*x.f, counts)
}

func shareLine(b *strings.Builder, name string, t tally) {
	fmt.Fprintf(b, "  %-40s%7.2f   %d/%d\n", name, 100*t.recall(), t.hit, t.gold)
}
