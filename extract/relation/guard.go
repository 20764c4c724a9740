package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// guard judges what a trigger says by the words around it alone. The tree says
// the same where it is right; where it is broken, a plan or a rumour must not
// pass for a meeting.
func (a *article) guard(tr trigger) clause.Judgement {
	v := tr.v
	at := tr.at
	if tr.carrier >= 0 && tr.carrier < at {
		at = tr.carrier
	}
	var best, carried clause.Judgement
	if tr.carrier > tr.at {
		carried = a.beforeVerb(v, tr.carrier) // "the talks that A and B are to hold"
	}
	for _, j := range []clause.Judgement{carried, a.beforeVerb(v, at), a.wholeSentence(v, at), a.reported(v, at), a.nounPhrase(tr)} {
		if j.Standing > best.Standing {
			best = j
		}
	}
	return best
}

func doubtful(w string) clause.Judgement { return clause.Judgement{Standing: clause.Doubtful, Word: w} }

// beforeVerb looks at the words right before a verb: modals, negation, what
// governs its "to" or its -ing.
func (a *article) beforeVerb(v *view, t int) clause.Judgement {
	for k := t - 1; k >= 0 && k > t-5; k-- {
		w := v.Word(k)
		if v.name[k] > 0 || v.Tag(k) == ud.TagComma {
			break
		}
		switch w {
		case "not", "n't", "n’t", "never", "nor", "without", "instead", "rather", "almost", "nearly", "short":
			return doubtful(w)
		case "would", "could", "might":
			if v.Word(k+1) == "have" || w != "would" {
				return doubtful(w)
			}
			return clause.Judgement{Standing: clause.Planned, Word: w}
		case "to":
			if v.IsVerb(t) {
				return a.beforeTo(v, k)
			}
		}
		if e, ok := clause.Stance("modal", w); ok && v.Tag(k) == ud.TagMD {
			return clause.Judgement{Standing: e, Word: w}
		}
		if tag := v.Tag(t); tag == ud.TagVBG || tag == ud.TagVBN || tag == ud.TagNN && k == t-1 {
			if j := a.stance(w); j.Standing > clause.Happened && v.IsVerb(k) {
				return j
			}
		}
		if w == "from" && k == t-1 && v.Tag(t) == ud.TagVBG {
			switch v.Word(k - 1) {
			case "fresh", "back", "coming", "returned", "returning", "apart", "aside":
			default:
				return doubtful(w) // "kept A from meeting B"
			}
		}
		if v.Tag(t) == ud.TagVBG && k == t-1 && v.Tag(k) == ud.TagIN || w == "to" && k == t-1 {
			if up := v.Word(k - 1); up == "forward" {
				return clause.Judgement{Standing: clause.Planned, Word: up}
			}
			if j := a.stance(v.Word(k - 1)); j.Standing > clause.Happened {
				return j // "hope of meeting", "insists on meeting"
			}
		}
		if v.Finite(k) && v.Rel(k) != ud.Aux && v.Rel(k) != ud.AuxPass {
			break
		}
	}
	return clause.Judgement{}
}

// beforeTo looks for the word that governs "to" at token k: "is to", "readiness
// to", "invited B to", "travelled to Kyiv to".
func (a *article) beforeTo(v *view, k int) clause.Judgement {
	for i := k - 1; i >= 0 && i > k-14; i-- {
		w := v.Word(i)
		if v.name[i] > 0 {
			continue
		}
		switch w {
		case "forward":
			return clause.Judgement{Standing: clause.Planned, Word: w}
		case "ought":
			return doubtful(w)
		case "is", "are", "was", "were", "be", "been":
			if i == k-1 {
				return clause.Judgement{Standing: clause.Planned, Word: w}
			}
		case "to":
			if next := v.Word(i - 1); next == "is" || next == "are" || next == "was" || next == "were" {
				return clause.Judgement{Standing: clause.Planned, Word: next} // "is to leave for Kyiv to meet"
			}
		case "said", "believed", "thought", "understood", "supposed", "yet":
			if i == k-1 {
				return doubtful(w)
			}
		case "time":
			switch v.Word(i - 1) {
			case "find", "found", "had", "took", "made":
			default:
				return clause.Judgement{Standing: clause.Planned, Word: w} // "it is time to meet B"
			}
		}
		if j, ok := a.stanceKnown(w); ok {
			return j
		}
		if v.Finite(i) || w == ";" {
			break
		}
	}
	return clause.Judgement{}
}

// stance returns the stance of a word as a verb, noun or adjective.
func (a *article) stance(w string) clause.Judgement {
	j, _ := a.stanceKnown(w)
	return j
}

func (a *article) stanceKnown(w string) (clause.Judgement, bool) {
	for _, c := range [...][2]string{{"verb", a.lexicon.Verb(w)}, {"noun", a.lexicon.Noun(w)}, {"adjective", w}} {
		if e, ok := clause.Stance(c[0], c[1]); ok && c[1] != "" {
			return clause.Judgement{Standing: e, Word: w}, true
		}
	}
	return clause.Judgement{}, false
}

// wholeSentence looks for words that put a whole sentence in doubt.
func (a *article) wholeSentence(v *view, t int) clause.Judgement {
	switch w := v.Word(0); w {
	case "if", "unless", "should", "were", "assuming", "suppose", "had", "would", "could", "might":
		return doubtful(w)
	}
	if w := v.openingDoubt(); w != "" {
		return doubtful(w)
	}
	if v.Word(v.Len()-1) == "?" {
		return doubtful("?")
	}
	for k := range v.Len() {
		if v.name[k] > 0 {
			continue
		}
		w := v.Word(k)
		switch {
		case a.roles["hearsay"][w], a.roles["untruth"][w] && !v.Sentence.Headline:
			return doubtful(w)
		case a.roles["programme"][w] && a.foretells(v, k, t):
			return clause.Judgement{Standing: clause.Planned, Word: w}
		}
		if d := a.doubtWord(v, k, t); d != "" {
			return doubtful(d)
		}
	}
	return clause.Judgement{}
}

// doubtWord returns the word at k, with what stands before it, if it puts the trigger at
// t in doubt.
func (a *article) doubtWord(v *view, k, t int) string {
	w := v.Word(k)
	switch w {
	case "whether", "neither", "unless":
		if k < t {
			return w
		}
	case "if":
		if k < t && v.Word(k-1) != "as" && v.Word(k-1) != "even" {
			return w
		}
	case "absent":
		return w
	case "letters", "notes", "correspondence", "letter", "email", "mail":
		if up := v.Word(k - 1); up == "by" || up == "of" && v.Word(k-2) == "exchange" {
			return up + " " + w
		}
	case "wrong":
		if v.Word(k-1) == "be" && v.Word(k-2) == "to" {
			return w
		}
	case "but", "only":
		if k > t && a.inVain(v, k) {
			return w
		}
	case "denied", "denies", "deny", "disputed", "disputes", "refuted":
		if k > t && slices.Contains([]string{"it", "this", "the", "that", "any", "."}, v.Word(k+1)) {
			return w
		}
	}
	return ""
}

// reported looks for words that put what follows "that" in doubt.
func (a *article) reported(v *view, t int) clause.Judgement {
	that := false
	for k := t - 1; k >= 0; k-- {
		w := v.Word(k)
		switch w {
		case "that":
			that = true
		case ";", ":":
			return clause.Judgement{}
		}
		if !that || v.name[k] > 0 {
			continue
		}
		if a.lexicon.Noun(w) == "report" && v.Word(k+1) == "that" && v.Tag(k) != ud.TagVBZ {
			return doubtful(w)
		}
		for _, c := range [...][2]string{{"verb", a.lexicon.Verb(w)}, {"noun", a.lexicon.Noun(w)}} {
			if e, ok := clause.Stance(c[0], c[1]); ok && e == clause.Doubtful {
				return doubtful(w)
			}
		}
		if tag := v.Tag(t); (tag == ud.TagVB || tag == ud.TagVBP) && a.roles["proposing"][a.lexicon.Verb(w)] {
			return clause.Judgement{Standing: clause.Planned, Word: w} // "suggested that they meet"
		}
	}
	return clause.Judgement{}
}

// infinitiveAfter reports whether a demand follows the person after the trigger:
// "called on B to resign", "for restraint". What one calls on people for in person is
// none: "called on B to bid farewell".
func (a *article) infinitiveAfter(tr trigger) bool {
	v := tr.v
	for k := tr.at + 2; k+1 < v.Len(); k++ {
		if v.Finite(k) && v.name[k] == 0 || v.Word(k) == "," {
			return false
		}
		if v.name[k] > 0 {
			continue
		}
		if v.Word(k) == "to" && v.Tag(k+1) == ud.TagVB {
			return !a.roles["errand"][v.Word(k+1)]
		}
		someone := v.name[k-1] > 0 || v.anaphor[k-1] > 0 || a.roles["person"][v.Word(k-1)]
		if v.Word(k) == "for" && someone && v.name[k+1] == 0 && v.Tag(k+1) == ud.TagNN {
			return true
		}
	}
	return false
}
