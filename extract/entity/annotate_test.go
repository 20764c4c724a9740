package entity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// annotated is an article whose mentions a test marked, and what was made of it.
type annotated struct {
	doc      *text.Document
	mentions []mention.Mention
	res      Resolution
}

// types are the letters that tests mark mentions with.
var types = map[string]mention.Type{"P": mention.Person, "O": mention.Org, "L": mention.Place, "E": mention.Event}

// annotate resolves a text whose mentions are marked as "[Salim Al Malik|P]"; the
// first line is the headline if a blank one follows.
func annotate(t testing.TB, marked string) annotated {
	t.Helper()
	plain, spans := strip(t, marked)
	title := ""
	if head, _, ok := strings.Cut(plain, "\n\n"); ok && !strings.Contains(head, "\n") {
		title = head
	}
	doc := text.NewDocument(title, plain)
	doc.ID = t.Name()
	analyzer, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	sents := analyzer.Analyze(&doc)
	for i := range spans {
		place(sents, &spans[i])
	}
	r := withNames(t)
	return annotated{&doc, spans, r.Resolve(&doc, sents, spans)}
}

// strip takes the marks out and returns the mentions.
func strip(t testing.TB, marked string) (string, []mention.Mention) {
	t.Helper()
	var b strings.Builder
	var out []mention.Mention
	for {
		before, rest, ok := strings.Cut(marked, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), out
		}
		inside, after, _ := strings.Cut(rest, "]")
		name, kind, _ := strings.Cut(inside, "|")
		m := mention.Mention{Span: text.Span{Start: b.Len(), End: b.Len() + len(name)}, Type: types[kind[:1]], Confidence: 1}
		m.Described = kind == "Ed"
		if m.Type == 0 {
			t.Fatalf("unknown mark %q", kind)
		}
		out = append(out, m)
		b.WriteString(name)
		marked = after
	}
}

// place fills in a mention's sentence and tokens.
func place(sents []syntax.Sentence, m *mention.Mention) {
	for s := range sents {
		if !sents[s].Overlaps(m.Span) {
			continue
		}
		m.Sentence = s
		m.First = slices.IndexFunc(sents[s].Tokens, func(t syntax.Token) bool { return t.Overlaps(m.Span) })
		for m.Last = m.First; m.Last < len(sents[s].Tokens) && sents[s].Tokens[m.Last].Overlaps(m.Span); {
			m.Last++
		}
		return
	}
}

// offices are the positions, one line each: person, title, target, accreditation.
func (a annotated) offices() []string {
	var out []string
	for _, p := range a.res.Positions {
		if p.Target < 0 {
			continue
		}
		line := fmt.Sprintf("%s | %s | %s", a.name(p.Person), p.Title, a.name(p.Target))
		if p.AccreditedTo >= 0 {
			line += " > " + a.name(p.AccreditedTo)
		}
		if p.Qualifier != "" {
			line += " (" + p.Qualifier + ")"
		}
		out = append(out, line)
	}
	return out
}

// back are the anaphors, one line each: "he = Salim Al Malik".
func (a annotated) back() []string {
	var out []string
	for _, x := range a.res.Anaphors {
		var who []string
		for _, e := range x.Entities {
			who = append(who, a.name(e))
		}
		out = append(out, x.Of(a.doc.Text)+" = "+strings.Join(who, " + "))
	}
	return out
}

func (a annotated) name(e int) string {
	if e < 0 {
		return "-"
	}
	return a.res.Entities[e].Name
}

// withNames returns a Resolver that knows the names of the dictionaries.
func withNames(t testing.TB) *Resolver {
	t.Helper()
	dict, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{Dictionary: dict})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
