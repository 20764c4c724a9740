package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/relation/clause"
)

// misses lists the pairs of people in sentences with a meeting word of whom no
// meeting was told.
func (a *article) misses(out []Relation) []Miss {
	var list []Miss
	for _, v := range a.views {
		word := a.meetingWord(v)
		people := a.peopleIn(v)
		if word < 0 || len(people) < 2 {
			continue
		}
		reason := a.whyNot(v, word)
		for i, x := range people {
			for _, y := range people[i+1:] {
				if !told(out, v, x, y) {
					list = append(list, Miss{Sentence: v.index, A: x, B: y, Word: v.Word(word), Reason: reason})
				}
			}
		}
	}
	return list
}

// meetingWord returns the first word that a rule of meetings waits for, or -1.
func (a *article) meetingWord(v *view) int {
	for t := range v.Len() {
		for _, list := range [][]*pattern{a.verbs[v.Verb(t)], a.nouns[v.Noun(t)]} {
			for _, p := range list {
				if p.says == MetWith {
					return t
				}
			}
		}
	}
	return -1
}

func (a *article) peopleIn(v *view) []int {
	var list []int
	seen := make(map[int]bool)
	for t := range v.Len() {
		if e, _, _, ok := a.named(v, t); ok && a.typeOf(e) == mention.Person && !seen[e] {
			seen[e] = true
			list = append(list, e)
		}
	}
	return list
}

func (a *article) whyNot(v *view, t int) string {
	if !v.Sentence.Parsed {
		return "the sentence is not parsed"
	}
	if j := v.Standing(t); j.Standing == clause.Doubtful {
		return "it is doubtful: " + j.Word
	}
	tr := trigger{v: v, at: t, carrier: -1, noun: v.Verb(t) == ""}
	switch {
	case tr.noun && v.Kid(t) < 0 && len(tr.slot("with")) == 0:
		return "no one is named with whom"
	case !tr.noun && len(tr.slot("subject")) == 0:
		return "the verb has no subject"
	case !tr.noun && len(tr.slot("object")) == 0 && len(tr.slot("with")) == 0:
		return "the verb has no object and no one with whom"
	}
	return "not both are in the slots of a rule, or both stand on one side"
}

// told reports whether a meeting or call of the two is told in the sentence.
func told(out []Relation, v *view, x, y int) bool {
	for _, r := range out {
		if r.Type.Symmetric() && r.Sentence == v.Sentence.Span && (r.From == x && r.To == y || r.From == y && r.To == x) {
			return true
		}
	}
	return false
}
