package relation

import (
	"github.com/whomet/whomet/extract/syntax/ud"
)

// titleWord reports whether a token is written with a capital as titles are
// ("Under Secretary", "Foreign Minister"), whatever its tag.
func (r *listReader) titleWord(i int) bool {
	if i == 0 {
		return false
	}
	tok := r.v.Sentence.Tokens[i].Of(r.a.doc.Text)
	if len(tok) < 3 || tok[0] < 'A' || tok[0] > 'Z' {
		return false
	}
	switch r.v.Tag(i) {
	case ud.TagVB, ud.TagVBD, ud.TagVBZ, ud.TagVBP, ud.TagVBG, ud.TagVBN, ud.TagIN, ud.TagWP, ud.TagRB, ud.TagRP, ud.TagUH, ud.TagFW:
		return !r.v.Sentence.Headline
	}
	return false
}

// bracketEnd returns the end of a short bracket without a name, "(Retd.)", or
// where the cursor stands.
func (r *listReader) bracketEnd() int {
	for k := r.i + 1; k < r.limit && k < r.i+5 && r.v.name[k] == 0; k++ {
		if r.v.Tag(k) == ud.TagCloseBracket {
			return k
		}
	}
	return r.i
}

func (r *listReader) insideTitle(i int) bool { return i < r.head || r.a.inTitle(r.v, i) }

// part begins a new part of the list.
func (r *listReader) part(and bool) {
	if r.strict && len(r.members) == 0 && !r.ofGroup && !r.crowd && r.preposed < 0 && !r.office(r.i-1) {
		r.stop = true // what stands here first is no person
	}
	r.and = and
	r.from = r.i + 1
	r.preposed, r.after = -1, false
	if r.person >= 0 {
		r.close()
	}
}

// office reports whether the word at i is an office whose holder's name may follow
// behind a comma: "the mayor, A".
func (r *listReader) office(i int) bool {
	if i < r.from || r.v.name[i] > 0 {
		return false
	}
	w := r.v.Word(i)
	if w == "number" && r.v.Word(i-1) == "opposite" {
		return true
	}
	return r.a.roles["person"][r.a.lexicon.Noun(w)] || r.a.roles["person"][w] || r.a.isTitleWord(w) && !r.v.Plural(i)
}

// participle passes over those that stand in titles and descriptions and takes
// those that name a group's head or open its list.
func (r *listReader) participle(w string) bool {
	switch {
	case r.a.roles["headed"][w] && r.v.Word(r.i+1) == "by":
		r.ofGroup = true
		r.i++
		return true
	case r.a.roles["listing"][w], w == "made" && r.v.Word(r.i+1) == "up":
		if w != "including" && w != "include" && w != "includes" && w != "included" && w != "namely" || r.delegationBefore() {
			r.inside = r.inside || r.ofGroup && len(r.members) > 0 || r.groupBefore() && len(r.members) > 0
		}
		for next := r.v.Word(r.i + 1); next == "up" || next == "of"; next = r.v.Word(r.i + 1) {
			r.i++
		}
		r.part(false)
		return true
	case r.v.Tag(r.i) == ud.TagVBN:
		return w != "accompanied" && w != "followed" && w != "joined" && w != "aimed"
	}
	return r.i < r.head || r.insideTitle(r.i)
}

// delegationBefore reports whether the list's last part speaks of a delegation.
func (r *listReader) delegationBefore() bool {
	for k := r.i - 1; k >= r.from-1 && k >= 0; k-- {
		if r.v.Word(k) == "delegation" {
			return true
		}
	}
	return false
}

// groupBefore reports whether the list's last part speaks of a group.
func (r *listReader) groupBefore() bool {
	for k := r.i - 1; k >= r.from-1 && k >= 0; k-- {
		if n := r.a.lexicon.Noun(r.v.Word(k)); r.a.roles["group"][n] {
			return true
		}
	}
	return false
}

// nextItem moves to the next semicolon of a list whose items semicolons part, past what
// an item says that no list holds; it reports false where the list ends.
func (r *listReader) nextItem() bool {
	if len(r.members) == 0 || r.stop || !r.semicolons() {
		return false
	}
	for k := r.i; k < r.limit; k++ {
		switch {
		case r.v.name[k] > 0:
		case r.v.Word(k) == ";":
			r.i = k
			r.part(false)
			return true
		case r.v.Finite(k) && !r.titleWord(k):
			return false
		}
	}
	return false
}

// semicolons reports whether a semicolon has parted two people of the list.
func (r *listReader) semicolons() bool {
	for k := r.members[0].last; k < r.i; k++ {
		if r.v.Word(k) == ";" {
			return true
		}
	}
	return false
}
