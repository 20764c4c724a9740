package entity

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func TestResolveNothing(t *testing.T) {
	a := annotate(t, "")
	if len(a.res.Entities)+len(a.res.Anaphors)+len(a.res.Positions) != 0 {
		t.Errorf("an empty article gives %+v", a.res)
	}
}

// sample has each of the things that are resolved.
const sample = `[Kenya|L] and [Peru|L] Sign

[Tom Ford|P], the Foreign Minister of [Kenya|L], met the Ambassador of [Peru|L] to [Kenya|L], [Ana Diaz|P], at the ` +
	`[Ministry of Foreign Affairs of Kenya|O] on Friday. The two diplomats opened the [3rd Kenya-Peru Forum|E]. Mr [Ford|P] said his country ` +
	`was glad, and she thanked the Ministry. Both sides will meet again at the forum.`

func TestResolveIsConcurrent(t *testing.T) {
	want := annotate(t, sample)
	if len(want.res.Anaphors) < 4 || len(want.res.Positions) < 2 {
		t.Fatalf("the sample gives too little: %v, %v", want.back(), want.offices())
	}
	analyzer, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	r := withNames(t)
	sents := analyzer.Analyze(want.doc)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if d := cmp.Diff(want.res, r.Resolve(want.doc, sents, want.mentions)); d != "" {
				t.Errorf("a concurrent call differs (-want +got):\n%s", d)
			}
		})
	}
	wg.Wait()
}

func FuzzResolve(f *testing.F) {
	analyzer, err := syntax.New()
	if err != nil {
		f.Fatal(err)
	}
	r := withNames(f)
	f.Add("Ana Diaz, CEO of Acme, met the Minister of Health of Kenya, Tom Ford.\nThe two sides agreed.", uint8(3))
	f.Add("H.E. (the) 's , of Senior Vice- President \"X\" and", uint8(1))
	f.Fuzz(func(t *testing.T, s string, step uint8) {
		doc := text.NewDocument("", strings.ToValidUTF8(s, "?"))
		sents := analyzer.Analyze(&doc)
		mentions := everyNth(sents, int(step)%5+1)
		res := r.Resolve(&doc, sents, mentions)
		check(t, &doc, sents, mentions, res)
	})
}

// everyNth makes mentions of every n-th token, of all types in turn.
func everyNth(sents []syntax.Sentence, n int) []mention.Mention {
	var out []mention.Mention
	for s := range sents {
		tokens := sents[s].Tokens
		for k := 0; k < len(tokens); k += n {
			out = append(out, mention.Mention{
				Span: tokens[k].Span, Type: mention.Type(len(out)%4 + 1), Sentence: s, First: k, Last: k + 1, Described: len(out)%7 == 3,
			})
		}
	}
	return out
}

// check fails if a resolution breaks an invariant: every mention belongs to one
// entity of its type, spans lie on tokens, numbers are in range.
func check(t *testing.T, doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res Resolution) {
	t.Helper()
	seen := make([]bool, len(mentions))
	for _, e := range res.Entities {
		if e.Name == "" || e.Key == "" {
			t.Fatalf("entity without name or key: %+v", e)
		}
		for _, m := range e.Mentions {
			if seen[m] || mentions[m].Type != e.Type {
				t.Fatalf("mention %d is in two entities or of another type", m)
			}
			seen[m] = true
		}
	}
	for m, ok := range seen {
		if !ok {
			t.Fatalf("mention %d is in no entity", m)
		}
	}
	last := -1
	for _, a := range res.Anaphors {
		tokens := sents[a.Sentence].Tokens
		if a.Start != tokens[a.First].Start || a.End != tokens[a.Last-1].End || a.Start < last {
			t.Fatalf("anaphor %+v does not lie on its tokens or in order", a)
		}
		last = a.Start
		for _, e := range a.Entities {
			if e < 0 || e >= len(res.Entities) {
				t.Fatalf("anaphor %+v refers to no entity", a)
			}
		}
	}
	whole := text.Span{End: len(doc.Text)}
	for _, p := range res.Positions {
		if res.Entities[p.Person].Type != mention.Person || p.Target >= len(res.Entities) || p.AccreditedTo >= len(res.Entities) {
			t.Fatalf("position %+v has wrong ends", p)
		}
		if p.Title == "" || p.Rule == "" || !whole.Contains(p.Evidence) || !p.Evidence.Contains(p.TitleSpan) {
			t.Fatalf("position %+v lacks a title or its evidence", p)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	a := annotate(b, strings.Repeat(sample+"\n", 20))
	analyzer, err := syntax.New()
	if err != nil {
		b.Fatal(err)
	}
	r := withNames(b)
	sents := analyzer.Analyze(a.doc)
	b.SetBytes(int64(len(a.doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		r.Resolve(a.doc, sents, a.mentions)
	}
}
