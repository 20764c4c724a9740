package relation

import (
	"cmp"
	"slices"

	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// article is the work on one article: what it says, by sentence and token, and
// what has been found so far.
type article struct {
	*Finder
	doc      *text.Document
	day      date.Day
	sents    []syntax.Sentence
	mentions []mention.Mention
	res      *entity.Resolution

	entityOf []int          // by mention, -1 for none
	views    []*view        // by sentence
	sides    [][]string     // by entity: what a person stands for
	orgs     map[string]int // organisations by name and acronym
	main     int            // the person the article is about, -1 for none
	meetings []*meeting     // in the order in which they were told
	events   []eventSeen    // events as they came up
	leaders  []delegationHead
	seated   []sideList // whom the sentence at hand seats on which side
	listing  *listing   // the list of participants that is being read, if any
	// gathering is the last meeting of a named host with people not yet named.
	gathering *meeting
	// listed are participants that a list names below no gathering.
	listed []listedGuest
	out    []Relation
	happenings
}

// view is a sentence with its names and anaphors by token.
type view struct {
	*clause.Tree
	index int
	// name, described and anaphor hold by token one more than the index of the
	// mention or anaphor that covers it, zero for none.
	name, described, anaphor []int
	dates                    []dated
}

// eventSeen is where an event was named.
type eventSeen struct{ sentence, entity int }

func newArticle(f *Finder, doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res *entity.Resolution) *article {
	a := &article{Finder: f, doc: doc, sents: sents, mentions: mentions, res: res, main: -1}
	a.day, _ = date.ParseDay(doc.Date) // without a day, relative dates stay unresolved
	a.entityOf = make([]int, len(mentions))
	for i := range a.entityOf {
		a.entityOf[i] = -1
	}
	for e, en := range res.Entities {
		for _, m := range en.Mentions {
			a.entityOf[m] = e
		}
	}
	a.views = make([]*view, len(sents))
	for i := range sents {
		n := len(sents[i].Tokens)
		a.views[i] = &view{Tree: clause.New(doc.Text, &sents[i], f.lexicon), index: i, name: make([]int, n), described: make([]int, n), anaphor: make([]int, n)}
	}
	a.markMentions()
	a.markAnaphors()
	for i := range a.views {
		a.views[i].dates = a.datesOf(i)
	}
	a.linkEvents()
	a.orgs = a.bodiesByName()
	a.sides = a.sidesOf()
	a.main = a.mainPerson()
	return a
}

func (a *article) markMentions() {
	for i, m := range a.mentions {
		if a.entityOf[i] < 0 || m.Sentence >= len(a.views) {
			continue
		}
		marks := a.views[m.Sentence].name
		if m.Described {
			marks = a.views[m.Sentence].described
		}
		for t := m.First; t < m.Last && t < len(marks); t++ {
			marks[t] = i + 1
		}
	}
}

func (a *article) markAnaphors() {
	for i, an := range a.res.Anaphors {
		if an.Sentence >= len(a.views) {
			continue
		}
		marks := a.views[an.Sentence].anaphor
		for t := an.First; t < an.Last && t < len(marks); t++ {
			marks[t] = i + 1
		}
	}
}

// typeOf returns the type of an entity.
func (a *article) typeOf(e int) mention.Type { return a.res.Entities[e].Type }

// named returns the entity of the name that covers token t, and the range of
// its tokens.
func (a *article) named(v *view, t int) (e, first, last int, ok bool) {
	if t < 0 || t >= len(v.name) || v.name[t] == 0 {
		return -1, 0, 0, false
	}
	m := a.mentions[v.name[t]-1]
	return a.entityOf[v.name[t]-1], m.First, m.Last, true
}

// anaphorAt returns the anaphor that covers token t.
func (a *article) anaphorAt(v *view, t int) (entity.Anaphor, bool) {
	if t < 0 || t >= len(v.anaphor) || v.anaphor[t] == 0 {
		return entity.Anaphor{}, false
	}
	return a.res.Anaphors[v.anaphor[t]-1], true
}

// allOf reports whether the anaphor stands for entities of the type alone.
func (a *article) allOf(an entity.Anaphor, want mention.Type) bool {
	for _, e := range an.Entities {
		if a.typeOf(e) != want {
			return false
		}
	}
	return len(an.Entities) > 0
}

// span returns the text from token first to the one before end of a sentence.
func (a *article) span(s, first, end int) text.Span {
	toks := a.sents[s].Tokens
	first, end = max(first, 0), min(end, len(toks))
	if first >= end {
		return a.sents[s].Span
	}
	return text.Span{Start: toks[first].Start, End: toks[end-1].End}
}

// finish puts the relations in the order of their evidence, one of a kind for
// each passage: where two rules say the same, the surer one stays.
func (a *article) finish() []Relation {
	type key struct {
		kind          Type
		from, to      int
		start         int
		title, status string
	}
	best := make(map[key]int)
	var out []Relation
	for _, r := range a.out {
		k := key{r.Type, r.From, r.To, r.Sentence.Start, r.Title, ""}
		if r.Type.Symmetric() {
			k.from, k.to = min(r.From, r.To), max(r.From, r.To)
		}
		i, ok := best[k]
		switch {
		case !ok:
			best[k] = len(out)
			out = append(out, r)
		case surer(r, out[i]):
			out[i] = merged(r, out[i])
		default:
			out[i] = merged(out[i], r)
		}
	}
	slices.SortStableFunc(out, func(x, y Relation) int {
		return cmp.Or(cmp.Compare(x.Evidence.Start, y.Evidence.Start), cmp.Compare(x.Type, y.Type), cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	return out
}

func surer(x, y Relation) bool { return x.Confidence > y.Confidence }

// merged keeps r and fills what it leaves open from other.
func merged(r, other Relation) Relation {
	if r.Role == "" {
		r.Role = other.Role
	}
	if r.Date == "" {
		r.Date, r.DateEnd, r.DatePrecision, r.DateSource = other.Date, other.DateEnd, other.DatePrecision, other.DateSource
	}
	if r.Place < 0 {
		r.Place = other.Place
	}
	if r.Event < 0 {
		r.Event = other.Event
	}
	if r.Mode == "" {
		r.Mode = other.Mode
	}
	return r
}

// positions turns the offices of the article into relations.
func (a *article) positions() {
	for _, p := range a.res.Positions {
		if p.Person < 0 || p.Target < 0 {
			continue
		}
		a.out = append(a.out, Relation{
			Type: HoldsPosition, From: p.Person, To: p.Target, Evidence: p.Evidence, Sentence: a.sents[p.Sentence].Span,
			Rule: "position-" + p.Rule, Confidence: p.Confidence, Title: p.Title, Qualifier: p.Qualifier,
			AccreditedTo: p.AccreditedTo, Place: -1, Event: -1, Path: "title " + p.TitleSpan.Of(a.doc.Text),
		})
	}
}
