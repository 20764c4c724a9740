package extract

import (
	"fmt"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/text"
)

// Explain extracts like Extract and returns, as text for a person, what spoke
// for each mention, the rule and the path of each relation, and of each pair of
// people in a sentence with a meeting word what was missing.
func (x *Extractor) Explain(doc *text.Document) string {
	a := x.analyse(doc)
	relations, misses := x.finder.Explain(doc, a.sentences, a.mentions, &a.resolution)
	var b strings.Builder
	fmt.Fprintf(&b, "article %s\n%s\n", doc.ID, doc.Headline.Of(doc.Text))
	index := text.NewIndex(doc.Text)
	fmt.Fprintln(&b, "\nmentions")
	for _, m := range x.recogniser.Explain(doc, a.sentences) {
		explainMention(&b, doc, index, &m)
	}
	fmt.Fprintln(&b, "\nrelations")
	for i := range relations {
		a.explainRelation(&b, &relations[i])
	}
	if len(misses) > 0 {
		fmt.Fprintln(&b, "\npairs without a relation")
	}
	for _, m := range misses {
		fmt.Fprintf(&b, "  %s — %s: %q, but %s\n      %s\n",
			a.name(m.A), a.name(m.B), m.Word, m.Reason, a.sentence(a.sentences[m.Sentence].Span))
	}
	fmt.Fprintln(&b)
	return b.String()
}

func explainMention(b *strings.Builder, doc *text.Document, index *text.Index, m *mention.Explanation) {
	at := index.Pair(m.Span)
	fmt.Fprintf(b, "  %-6s %q %d-%d, confidence %.2f", m.Type, m.Span.Of(doc.Text), at[0], at[1], m.Confidence)
	if m.Rule != "" {
		fmt.Fprintf(b, ", rule %s", m.Rule)
	}
	for i, r := range m.Reasons {
		separator := ", "
		if i == 0 {
			separator = ": "
		}
		fmt.Fprintf(b, "%s%s %+d", separator, r.What, r.Weight)
	}
	fmt.Fprintln(b)
}

func (a *analysis) explainRelation(b *strings.Builder, r *relation.Relation) {
	fmt.Fprintf(b, "  %s %s %s (%s), rule %s, confidence %.2f\n", a.name(r.From), r.Type, a.name(r.To), r.Status, r.Rule, r.Confidence)
	if r.Path != "" {
		fmt.Fprintf(b, "      path %s\n", r.Path)
	}
	fmt.Fprintf(b, "      %s\n", a.sentence(r.Evidence))
}

func (a *analysis) name(i int) string { return a.resolution.Entities[i].Name }

// sentence returns a passage on one line.
func (a *analysis) sentence(s text.Span) string {
	return strings.Join(strings.Fields(s.Of(a.doc.Text)), " ")
}
