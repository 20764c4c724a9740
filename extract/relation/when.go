package relation

import (
	"github.com/whomet/whomet/extract/relation/date"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// dated is a date expression with its tokens.
type dated struct {
	date.Expression
	first, last int
}

func (a *article) datesOf(s int) []dated {
	sent := &a.sents[s]
	var out []dated
	for _, e := range date.Find(sent.Of(a.doc.Text)) {
		d := dated{Expression: e, first: -1}
		d.Start, d.End = e.Start+sent.Start, e.End+sent.Start
		for i, tok := range sent.Tokens {
			if tok.Start < d.End && d.Start < tok.End {
				if d.first < 0 {
					d.first = i
				}
				d.last = i + 1
			}
		}
		if d.first >= 0 && !a.insideName(a.views[s], d) {
			out = append(out, d)
		}
	}
	return out
}

// insideName reports whether a date is part of a name, as in "2023 G7 Summit".
func (a *article) insideName(v *view, d dated) bool {
	_, first, last, ok := a.named(v, d.first)
	return ok && first <= d.first && d.last <= last
}

// when returns the date that goes with what token t says, if there is one:
// that of the same verb, else the only one that no other clause claims.
func (a *article) when(v *view, t int, status Status) (date.Interval, bool) {
	tense := date.Past
	if status != Held {
		tense = date.Future
	}
	best, score := -1, 0
	for i, d := range v.dates {
		if sc := a.dateScore(v, d, t); sc > score {
			best, score = i, sc
		}
	}
	if best < 0 {
		return date.Interval{}, false
	}
	return v.dates[best].Resolve(a.day, tense)
}

// dateScore says how close a date stands to token t: 4 if it hangs on t, 3 on
// its verb, 2 if no other verb stands between, 0 if it belongs elsewhere.
func (a *article) dateScore(v *view, d dated, t int) int {
	if !v.Sentence.Parsed {
		if a.verbBetween(v, d.first, t) {
			return 0
		}
		return 2
	}
	verb := t
	if !v.IsVerb(t) {
		verb, _ = v.Governor(t)
	}
	for i, steps := d.first, 0; i >= 0 && steps < 12; i, steps = v.Head(i), steps+1 {
		if i == t {
			return 4
		}
		if i == verb {
			return 3
		}
		if v.Rel(i) == ud.AclRelcl || v.Rel(i) == ud.Ccomp || v.Rel(i) == ud.Parataxis {
			return 0
		}
	}
	if a.verbBetween(v, d.first, t) {
		return 0
	}
	return 2
}

func (a *article) verbBetween(v *view, i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if v.Finite(k) && v.Rel(k) != ud.Aux && v.Rel(k) != ud.AuxPass && v.name[k] == 0 {
			return true
		}
	}
	return false
}

// stamp writes an interval into a relation.
func (r *Relation) stamp(v date.Interval) {
	r.Date, r.DateEnd = v.First.String(), v.Last.String()
	if r.DateEnd == r.Date {
		r.DateEnd = ""
	}
	r.DatePrecision, r.DateSource = v.Precision.String(), "sentence"
	if v.FromArticle {
		r.DateSource = "article"
	}
}
