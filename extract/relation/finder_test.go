package relation_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

const sample = "[Anna Berg], Foreign Minister of [Norway|PLACE], met with [Omar Said] in [Lima|PLACE] on Tuesday. " +
	"She was joined by Ambassador [Li Wei]. They took part in the [Andes Forum|EVENT], held in [Lima|PLACE] from 2 to 4 February 2026. " +
	"On Friday the minister will receive [Joe Hill]."

// TestWanted holds that an article's mentions narrow what is wanted: without an
// event, nothing about events is.
func TestWanted(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		text string
		want []bool
	}{
		{"Anna Berg met Omar Said. Rain fell on the hills all day.", []bool{true, false}},
		{"[Anna Berg] met [Omar Said]. She attended the opening. Rain fell.", []bool{true, false, false}},
		{"[Anna Berg] opened the [Oslo Forum|EVENT]. [Omar Said] attended the event. Rain fell.", []bool{true, true, false}},
	} {
		f, err := p.run(c.text, "")
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, p.finder.Wanted(&f.doc, f.sentences, f.mentions)); d != "" {
			t.Errorf("sentences wanted of %q (-want +got):\n%s", c.text, d)
		}
	}
}

func TestMeetingAttributes(t *testing.T) {
	f, err := load(t).run("[Anna Berg] received [Omar Said] in [Lima|PLACE] on Tuesday.", "2026-02-20")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.relations) != 1 {
		t.Fatalf("%d relations, want one", len(f.relations))
	}
	r := f.relations[0]
	got := []string{f.name(r.From), f.name(r.To), f.name(r.Place), r.Date, r.DatePrecision, r.DateSource, r.Mode, r.Status.String()}
	want := []string{"Anna Berg", "Omar Said", "Lima", "2026-02-17", "day", "article", "hosted", "held"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("attributes (-want +got):\n%s", d)
	}
	if !r.Sentence.Contains(r.Evidence) || r.Path == "" || r.Rule == "" {
		t.Errorf("evidence %v in sentence %v, path %q, rule %q", r.Evidence, r.Sentence, r.Path, r.Rule)
	}
}

func TestExplainMisses(t *testing.T) {
	f, err := load(t).run("[Anna Berg] may meet [Omar Said].", "2026-02-20")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.misses) != 1 || !strings.Contains(f.misses[0].Reason, "may") {
		t.Errorf("misses %+v, want one that names the modal", f.misses)
	}
}

func TestConcurrentUse(t *testing.T) {
	p := load(t)
	want, err := p.run(sample, "2026-02-20")
	if err != nil {
		t.Fatal(err)
	}
	if len(want.relations) < 5 {
		t.Fatalf("%d relations, want at least five", len(want.relations))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			got, err := p.run(sample, "2026-02-20")
			if err != nil {
				t.Error(err)
			} else if d := cmp.Diff(want.relations, got.relations); d != "" {
				t.Errorf("relations differ (-want +got):\n%s", d)
			}
		})
	}
	wg.Wait()
}

func TestTypeText(t *testing.T) {
	for k := relation.MetWith; k <= relation.LocatedIn; k++ {
		b, err := k.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back relation.Type
		if err := back.UnmarshalText(b); err != nil || back != k {
			t.Errorf("%s comes back as %v, %v", b, back, err)
		}
	}
	if _, err := relation.Type(0).MarshalText(); err == nil {
		t.Error("the zero type has a text")
	}
	if _, err := relation.ParseStatus("maybe"); err == nil {
		t.Error("an unknown status is taken")
	}
}

// FuzzFind holds that whatever is read gives relations whose ends exist and
// whose evidence lies within its sentence. Capitalised words stand in for names.
func FuzzFind(f *testing.F) {
	f.Add("Berg, Minister of Trade, met with Said; Hill; and Lima in Oslo on Friday.")
	f.Add("A delegation led by Berg (Norway) was received by Said, who was joined by Hill.")
	f.Add("Participants included:\n- Berg, Mayor\n- Said - Hill\n\nBerg and Said held talks \"with\" \x00 Hill")
	p := load(f)
	f.Fuzz(func(t *testing.T, s string) {
		x := &found{doc: text.NewDocument("", s)}
		x.doc.Date = "2026-02-20"
		x.sentences = p.analyzer.Analyze(&x.doc)
		x.mentions = capitalised(&x.doc, x.sentences)
		p.finish(x)
		for _, r := range x.relations {
			if n := len(x.entities.Entities); r.From < 0 || r.To < 0 || r.From >= n || r.To >= n || r.From == r.To {
				t.Fatalf("relation %+v of %d entities", r, n)
			}
			if !r.Sentence.Contains(r.Evidence) && r.Type != relation.HoldsPosition {
				t.Fatalf("evidence %v outside sentence %v: %+v", r.Evidence, r.Sentence, r)
			}
		}
	})
}

// capitalised makes a mention of every capitalised word, of types in turn.
func capitalised(doc *text.Document, sentences []syntax.Sentence) []mention.Mention {
	var out []mention.Mention
	for s := range sentences {
		for i, tok := range sentences[s].Tokens {
			if w := tok.Of(doc.Text); w[0] < 'A' || w[0] > 'Z' {
				continue
			}
			kind := [...]mention.Type{mention.Person, mention.Person, mention.Place, mention.Org, mention.Event}[len(out)%5]
			out = append(out, mention.Mention{Span: tok.Span, Type: kind, Sentence: s, First: i, Last: i + 1, Confidence: 1})
		}
	}
	return out
}

func BenchmarkFind(b *testing.B) {
	p := load(b)
	f, err := p.run(strings.Repeat(sample+" ", 10), "2026-02-20")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(f.doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		p.finder.Find(&f.doc, f.sentences, f.mentions, &f.entities)
	}
}
