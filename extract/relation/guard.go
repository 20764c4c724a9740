package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// guard judges what a trigger says by the words around it alone. The tree says
// the same where it is right; where it is broken, a plan must not pass for a
// meeting.
func (a *article) guard(tr trigger) clause.Judgement {
	v := tr.v
	at := tr.at
	if tr.carrier >= 0 && tr.carrier < at {
		at = tr.carrier
	}
	best := a.beforeVerb(v, at)
	for _, j := range []clause.Judgement{a.clauseBefore(v, at), a.nounPhrase(tr)} {
		if j.Standing > best.Standing {
			best = j
		}
	}
	return best
}

// beforeVerb looks at the words right before a verb: modals, negation, and what
// governs its "to".
func (a *article) beforeVerb(v *view, t int) clause.Judgement {
	for k := t - 1; k >= 0 && k > t-4; k-- {
		w := v.Word(k)
		if v.name[k] > 0 || v.Tag(k) == ud.TagComma {
			break
		}
		if e, ok := clause.Stance("modal", w); ok && v.Tag(k) == ud.TagMD && w != "would" {
			return clause.Judgement{Standing: e, Word: w}
		}
		switch w {
		case "not", "n't", "n’t", "never":
			return clause.Judgement{Standing: clause.Doubtful, Word: w}
		case "to":
			if v.IsVerb(t) {
				return a.beforeTo(v, k)
			}
		}
		if v.Finite(k) && v.Rel(k) != ud.Aux && v.Rel(k) != ud.AuxPass {
			break
		}
	}
	return clause.Judgement{}
}

// beforeTo looks at the word that governs "to" at token k: "is to", "readiness to".
func (a *article) beforeTo(v *view, k int) clause.Judgement {
	if k == 0 {
		return clause.Judgement{}
	}
	w := v.Word(k - 1)
	switch w {
	case "is", "are", "was", "were", "be", "been":
		return clause.Judgement{Standing: clause.Planned, Word: w}
	}
	return stanceOf(a, w)
}

// stanceOf returns the stance of a word as a verb, noun or adjective.
func stanceOf(a *article, w string) clause.Judgement {
	for _, c := range [...][2]string{{"verb", a.lexicon.Verb(w)}, {"noun", a.lexicon.Noun(w)}, {"adjective", w}} {
		if e, ok := clause.Stance(c[0], c[1]); ok && c[1] != "" {
			return clause.Judgement{Standing: e, Word: w}
		}
	}
	return clause.Judgement{}
}

// clauseBefore looks for words that put what follows "that" in doubt, and for
// "whether".
func (a *article) clauseBefore(v *view, t int) clause.Judgement {
	that := false
	for k := t - 1; k >= 0; k-- {
		w := v.Word(k)
		switch w {
		case "whether":
			return clause.Judgement{Standing: clause.Doubtful, Word: w}
		case "that":
			that = true
		case ";", ":":
			return clause.Judgement{}
		}
		if !that || v.name[k] > 0 {
			continue
		}
		for _, c := range [...][2]string{{"verb", a.lexicon.Verb(w)}, {"noun", a.lexicon.Noun(w)}} {
			if e, ok := clause.Stance(c[0], c[1]); ok && e == clause.Doubtful {
				return clause.Judgement{Standing: e, Word: w}
			}
		}
	}
	return clause.Judgement{}
}

// nounPhrase looks at the verb before a noun that says a meeting ("cancelled
// the talks") and at the passive after it ("the talks were put off").
func (a *article) nounPhrase(tr trigger) clause.Judgement {
	v := tr.v
	if !tr.noun || tr.carrier >= 0 {
		return clause.Judgement{}
	}
	k := tr.at - 1
	for k >= 0 && slices.Contains([]ud.Tag{ud.TagDT, ud.TagJJ, ud.TagPRPS, ud.TagNN, ud.TagNNP, ud.TagCD, ud.TagPOS}, v.Tag(k)) && v.Verb(k) == "" {
		k--
	}
	if k >= 0 {
		lemma := v.Verb(k)
		if v.Word(k) == "off" || v.Word(k) == "down" || v.Word(k) == "out" {
			lemma = v.Verb(k-1) + "_" + v.Word(k)
		}
		if e, ok := clause.Stance("verb", lemma); ok && e != clause.Happened {
			return clause.Judgement{Standing: e, Word: lemma}
		}
	}
	return a.passiveAfter(v, tr.at)
}

// passiveAfter looks for the first "was cancelled" after token t.
func (a *article) passiveAfter(v *view, t int) clause.Judgement {
	for k := t + 1; k+1 < v.Len(); k++ {
		if !v.Finite(k) || v.name[k] > 0 {
			continue
		}
		for n := k; n < v.Len() && n < k+4; n++ {
			if v.Tag(n) != ud.TagVBN {
				continue
			}
			lemma := v.Verb(n)
			if w := v.Word(n + 1); w == "off" || w == "down" || w == "out" {
				lemma += "_" + w
			}
			if e, ok := clause.Stance("verb", lemma); ok && e != clause.Happened {
				return clause.Judgement{Standing: e, Word: v.Word(n)}
			}
		}
		return clause.Judgement{}
	}
	return clause.Judgement{}
}

// infinitiveAfter reports whether "to" with a verb follows the trigger in its
// clause: "called on B to resign".
func (a *article) infinitiveAfter(tr trigger) bool {
	v := tr.v
	for k := tr.at + 1; k+1 < v.Len(); k++ {
		if v.Finite(k) && v.name[k] == 0 {
			return false
		}
		if v.Word(k) == "to" && v.name[k] == 0 && v.Tag(k+1) == ud.TagVB {
			return true
		}
	}
	return false
}
