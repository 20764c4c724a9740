package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// nounPhrase looks at what stands before a noun that says a meeting ("cancelled
// the talks", "a call for talks") and at what follows it ("the talks were put
// off", "talks planned for May").
func (a *article) nounPhrase(tr trigger) clause.Judgement {
	v := tr.v
	if !tr.noun || tr.carrier >= 0 && tr.carrier > tr.at {
		return clause.Judgement{}
	}
	var best clause.Judgement
	if tr.carrier < 0 {
		best = a.beforeNoun(v, tr.at)
	}
	if tr.carrier >= 0 && !v.Passive(tr.carrier) {
		if e, ok := clause.Stance("verb", v.Verb(tr.at+1)); ok && v.Tag(tr.at+1) == ud.TagVBN && v.Verb(tr.carrier) == "have" && e > best.Standing {
			best = clause.Judgement{Standing: e, Word: v.Word(tr.at + 1)} // "has a meeting lined up"
		}
		return best // what comes after "held talks" says nothing of the talks
	}
	if a.leads(tr) && tr.carrier < 0 && a.mainVerb(v, tr.at) >= 0 {
		return best // "At a meeting with B, A proposed a plan"
	}
	if j := a.afterNoun(v, tr.at); j.Standing > best.Standing {
		best = j
	}
	return best
}

// beforeNoun steps back over the noun phrase and its prepositions to the verb or
// noun that governs it.
func (a *article) beforeNoun(v *view, t int) clause.Judgement {
	k := t - 1
	for k >= 0 && slices.Contains([]ud.Tag{ud.TagDT, ud.TagJJ, ud.TagPRPS, ud.TagNN, ud.TagNNP, ud.TagCD, ud.TagPOS, ud.TagVBG}, v.Tag(k)) {
		w := v.Word(k)
		if w == "no" {
			return doubtful(w)
		}
		if e, ok := clause.Stance("adjective", w); ok && v.Word(k-1) != "-" {
			return clause.Judgement{Standing: e, Word: w} // not in "long-postponed talks"
		}
		k--
	}
	if k < 0 {
		return clause.Judgement{}
	}
	w := v.Word(k)
	if j, ok := a.keptFrom(v, k); ok {
		return j
	}
	if w == "and" && k < t-1 {
		return a.beforeFirst(v, k)
	}
	if w == "it" && v.Word(k-1) == "with" && v.Word(k-2) == "and" {
		return a.beforeFirst(v, k-2) // "scrapped her visit, and with it the talks with B"
	}
	switch w {
	case "off", "down", "out":
		if e, ok := clause.Stance("verb", v.Verb(k-1)+"_"+w); ok {
			return clause.Judgement{Standing: e, Word: v.Word(k-1) + " " + w}
		}
	case "before":
		return clause.Judgement{Standing: clause.Planned, Word: w}
	case "about":
		if j := a.stance(v.Word(k - 1)); j.Standing == clause.Doubtful {
			return j
		}
		return clause.Judgement{} // "asked about her talks with B"
	case "of", "for", "on", "to":
		switch up := v.Word(k - 1); up {
		case "ahead", "forward":
			return clause.Judgement{Standing: clause.Planned, Word: up}
		case "instead", "short", "lieu", "talk", "whispers", "murmurs":
			return doubtful(up)
		}
		return a.stance(v.Word(k - 1))
	case "at":
		if up := v.Verb(k - 1); up == "hint" || up == "aim" {
			return a.stance(v.Word(k - 1))
		}
	case "without":
		return doubtful(w)
	}
	if !v.IsVerb(k) {
		return clause.Judgement{}
	}
	if j := a.stance(w); j.Standing > clause.Happened {
		return j
	}
	return a.beforeVerb(v, k) // "where she was to have held talks"
}

// beforeFirst judges a noun by the verb that governs the one before it: "deferred her
// trip and her meeting with B".
func (a *article) beforeFirst(v *view, and int) clause.Judgement {
	for k := and - 1; k >= 0 && k > and-8; k-- {
		if v.name[k] > 0 {
			continue
		}
		if v.Tag(k) == ud.TagComma && k < and-1 || v.Tag(k) == ud.TagIN && v.Word(k) == "after" {
			break
		}
		if !v.IsVerb(k) {
			continue
		}
		if e, ok := clause.Stance("verb", v.Verb(k)); ok && (e == clause.Cancelled || e == clause.Refused) {
			return clause.Judgement{Standing: e, Word: v.Word(k)}
		}
		break
	}
	return clause.Judgement{}
}

// afterNoun looks for the first verb after token t: "was cancelled", "never took
// place", "planned for May".
func (a *article) afterNoun(v *view, t int) clause.Judgement {
	for k := t + 1; k+1 < v.Len(); k++ {
		if v.name[k] > 0 {
			continue
		}
		if v.Tag(k) == ud.TagVBN && v.Word(k-1) != "," {
			if e, ok := clause.Stance("verb", v.Verb(k)); ok && e > clause.Happened {
				return clause.Judgement{Standing: e, Word: v.Word(k)}
			}
		}
		if !v.Finite(k) {
			continue
		}
		return a.predicate(v, k)
	}
	return clause.Judgement{}
}

// predicate judges the verb group that begins with the finite verb at k.
func (a *article) predicate(v *view, k int) clause.Judgement {
	if e, ok := clause.Stance("modal", v.Word(k)); ok && v.Tag(k) == ud.TagMD {
		return clause.Judgement{Standing: e, Word: v.Word(k)}
	}
	if j, ok := a.fate(v, k); ok {
		return j
	}
	for n := k; n < v.Len() && n < k+4; n++ {
		switch w := v.Word(n); w {
		case "not", "n't", "n’t", "never":
			return doubtful(w)
		}
		if j, ok := predicative(v, n); ok && n > k {
			return j
		}
		if v.Tag(n) != ud.TagVBN {
			continue
		}
		lemma := v.Verb(n)
		if w := v.Word(n + 1); w == "off" || w == "down" || w == "out" || w == "back" {
			lemma += "_" + w
		}
		if e, ok := clause.Stance("fate", lemma); ok {
			return clause.Judgement{Standing: e, Word: v.Word(n)}
		}
		if e, ok := clause.Stance("verb", lemma); ok && e != clause.Happened {
			return clause.Judgement{Standing: e, Word: v.Word(n)}
		}
	}
	return clause.Judgement{}
}
