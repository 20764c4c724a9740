package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// reference is a place of the text that refers to an entity.
type reference struct {
	start    int
	sentence int
	// token is the head token of a name or nominal.
	token  int
	entity int
}

// listReferences notes where the names stand, in text order.
func (a *article) listReferences() {
	a.refs = make([]reference, 0, len(a.mentions))
	for i, m := range a.mentions {
		a.refs = append(a.refs, reference{m.Start, m.Sentence, m.Last - 1, a.entityOf[i]})
	}
}

// startPass begins to go through the article again: references come back into
// a.refs as the pass reaches them, so that new ones are put between them in linear
// time.
func (a *article) startPass() {
	a.pending, a.refs = a.refs, make([]reference, 0, len(a.refs)+len(a.refs)/2)
}

// reach takes the pass on to a position.
func (a *article) reach(pos int) {
	n := 0
	for n < len(a.pending) && a.pending[n].start < pos {
		n++
	}
	a.refs = append(a.refs, a.pending[:n]...)
	a.pending = a.pending[n:]
}

// endPass takes the pass to the end of the article.
func (a *article) endPass() { a.reach(len(a.doc.Text) + 1) }

// refer notes one more reference, at or shortly before the place the pass has
// reached.
func (a *article) refer(r reference) {
	at := len(a.refs)
	for at > 0 && a.refs[at-1].start > r.start {
		at--
	}
	a.refs = slices.Insert(a.refs, at, r)
}

// before returns the number of references that begin before a position.
func (a *article) before(pos int) int {
	at, _ := slices.BinarySearchFunc(a.refs, pos, func(x reference, start int) int { return x.start - start })
	return at
}

// maxBack bounds the references looked at for one anaphor, so that a long text
// takes linear time.
const maxBack = 400

// lastBefore returns the entity referred to last before a position among those
// that fit, -1 if there is none within the given number of sentences.
func (a *article) lastBefore(pos, sentence, sentences int, fits func(entity int) bool) int {
	n := a.before(pos)
	for k := n - 1; k >= max(0, n-maxBack); k-- {
		r := a.refs[k]
		if sentence-r.sentence > sentences {
			return -1
		}
		if fits(r.entity) {
			return r.entity
		}
	}
	return -1
}

// subject reports whether a token is the subject of its clause.
func (a *article) subject(s, t int) bool {
	if !a.sents[s].Parsed {
		return false
	}
	tokens := a.sents[s].Tokens
	for range 4 {
		switch tokens[t].Rel {
		case ud.Nsubj, ud.NsubjPass, ud.NsubjOuter:
			return true
		case ud.Flat, ud.Compound, ud.Appos, ud.NmodDesc:
			if h := int(tokens[t].Head); h >= 0 {
				t = h
				continue
			}
		}
		return false
	}
	return false
}

// nominal records that words first to last of a line, whose head is word head,
// refer to an entity.
func (a *article) nominal(s, first, last, head, entity int) {
	a.record(s, first, last, head, entity)
	a.refer(reference{a.span(s, first, last).Start, s, a.lines[s].last[head] - 1, entity})
}

// record is nominal for what no later anaphor looks back on.
func (a *article) record(s, first, last, head, entity int) {
	l := &a.lines[s]
	n := Nominal{Span: a.span(s, first, last), Sentence: s, First: l.first[first], Last: l.last[last-1]}
	a.entities[entity].Nominals = append(a.entities[entity].Nominals, n)
	a.anaphors = append(a.anaphors, Anaphor{Span: n.Span, Sentence: s, First: n.First, Last: n.Last, Entities: []int{entity}})
	l.referent[head] = entity
}

// plural records that words first to last refer to several entities.
func (a *article) plural(s, first, last int, entities []int) {
	l := &a.lines[s]
	a.anaphors = append(a.anaphors, Anaphor{
		Span: a.span(s, first, last), Sentence: s, First: l.first[first], Last: l.last[last-1],
		Entities: entities, Plural: true,
	})
}

// nameAt returns the entity of the name or nominal at word k of a line, -1 if it
// is a plain word.
func (a *article) nameAt(s, k int) int {
	l := &a.lines[s]
	if m := l.mention[k]; m >= 0 {
		return a.entityOf[m]
	}
	if e, ok := l.referent[k]; ok {
		return e
	}
	return -1
}

// countryEntity returns the place of the article with an ISO code, -1 if it names
// none.
func (a *article) countryEntity(code string) int {
	if e, ok := a.countries[code]; ok {
		return e
	}
	return -1
}

// sortAnaphors puts what was found by several passes in text order.
func (a *article) sortAnaphors() {
	slices.SortStableFunc(a.anaphors, func(x, y Anaphor) int { return order(x.Span, y.Span) })
	for i := range a.entities {
		slices.SortStableFunc(a.entities[i].Nominals, func(x, y Nominal) int { return order(x.Span, y.Span) })
	}
}

func order(x, y text.Span) int {
	if x.Start != y.Start {
		return x.Start - y.Start
	}
	return x.End - y.End
}
