package title

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// after extends the office to its complements: "of Foreign Affairs of the DRC",
// "to Ethiopia", "(West)".
func (f *finder) after(o *Office) {
	for o.Last < len(f.w) {
		end := f.bracket(o.Last)
		if end == 0 {
			end = f.complement(o)
		}
		if end == 0 {
			return
		}
		o.Last = end
	}
}

// maxBracket bounds the words in brackets within an office.
const maxBracket = 4

// bracket returns the end of a short remark in brackets that begins at e, 0 if
// there is none. One that a person's name follows or that holds one is no part of
// the office.
func (f *finder) bracket(e int) int {
	if f.w[e].Lower != "(" {
		return 0
	}
	for k := e + 1; k < len(f.w) && k <= e+maxBracket+1; k++ {
		switch {
		case f.w[k].Lower == ")" && k > e+1:
			return k + 1
		case f.w[k].Name == mention.Person:
			return 0
		}
	}
	return 0
}

// complement reads a preposition and the noun phrase that it governs at the end of
// the office, and returns where they end, 0 if there is none.
func (f *finder) complement(o *Office) int {
	e := o.Last
	prep := f.w[e].Lower
	j := e + 1
	determined := false
	for j < len(f.w) && f.w[j].Name == 0 && Determiner(f.w[j].Lower) {
		j, determined = j+1, true
	}
	if j >= len(f.w) || !f.governs(o, prep, j) {
		return 0
	}
	end, names, noun := f.nounPhrase(j, prep)
	if end == j || !determined && f.titlesPerson(j, end) {
		return 0
	}
	switch prep {
	case "of", "from":
		o.Of = append(o.Of, names...)
		if len(names) == 0 && noun >= 0 {
			o.Nouns = append(o.Nouns, noun)
		}
	case "for", "on":
		o.For = append(o.For, names...)
	case "to":
		o.To = append(o.To, names...)
	case "in", "at", "with":
		o.At = append(o.At, names...)
	}
	return end
}

// titlesPerson reports whether words j to end are themselves the title of the
// person that follows: "spokesperson for President Biden".
func (f *finder) titlesPerson(j, end int) bool {
	if end >= len(f.w) || f.w[end].Name != mention.Person {
		return false
	}
	for k := j; k < end; k++ {
		if r, _ := f.roleAt(k); r.Class != 0 && k+r.Words == end && f.w[k].Name == 0 && !f.lists.Portfolio(f.w[k].Lower) {
			return true
		}
	}
	return false
}

// nounPhrase reads a noun phrase from j on and returns its end, its names, and its
// last plain noun, -1 if none.
func (f *finder) nounPhrase(j int, prep string) (end int, names []int, noun int) {
	noun = -1
	owned, about := false, false
	k := j
	for k < len(f.w) {
		w := f.w[k]
		switch {
		case w.Name == mention.Person:
			return f.trim(j, k), names, noun
		case w.Name != 0:
			if owned {
				names, owned = nil, false // "mayor of Kharkiv's twin town Nuremberg"
			}
			if w.Name != mention.Event && !about {
				names = append(names, k)
			}
		case f.possessiveMark(k):
			owned = true
		case f.joinsPhrase(k, prep):
		case f.subjectOf(k):
			about = true
		case f.inPhrase(k):
			if w.Tag.Noun() {
				noun = k
			}
		default:
			return f.trim(j, k), names, noun
		}
		k++
	}
	return f.trim(j, k), names, noun
}

// subjectOf reports whether the preposition at k leads the subject of a group or a
// committee within an office: "head of the working group on trade".
func (f *finder) subjectOf(k int) bool {
	w := f.w[k].Lower
	if w != "on" && w != "for" || k == 0 || k+1 >= len(f.w) {
		return false
	}
	l := f.w[k-1].Lower
	return f.w[k-1].Name == 0 && (f.lists.In(words.Circle, l) || f.lists.In(words.Sitting, l)) && (f.inPhrase(k+1) || body(f.w[k+1].Name))
}

// trim leaves out what joins words at the end of a phrase.
func (f *finder) trim(j, k int) int {
	for k > j && f.joins(k-1) {
		k--
	}
	return k
}

// inPhrase reports whether a plain word may stand in a noun phrase.
func (f *finder) inPhrase(k int) bool {
	w := f.w[k]
	if w.Code != "" {
		return true
	}
	if f.addressed(k) > k {
		return false
	}
	if f.lists.In(words.Time, w.Lower) && !upper(w.Text) || !isWord(w.Text) || Determiner(w.Lower) {
		return false
	}
	switch w.Tag {
	case ud.TagNN, ud.TagNNS, ud.TagNNP, ud.TagNNPS, ud.TagJJ, ud.TagFW:
		return true
	case ud.TagVBG, ud.TagVBN, ud.TagRB:
		return upper(w.Text) || f.participle(k)
	}
	return false
}

// participle reports whether the participle at k qualifies a noun behind a determiner:
// "the working group".
func (f *finder) participle(k int) bool {
	return k > 0 && Determiner(f.w[k-1].Lower) && f.w[k].Tag != ud.TagRB && k+1 < len(f.w) && f.w[k+1].Name == 0 && f.w[k+1].Tag.Noun()
}

// addressed returns the word of a person's name before which only forms of address
// stand from k on, -1 if there is none: "Prof. Dr. A".
func (f *finder) addressed(k int) int {
	for ; k < len(f.w); k++ {
		if f.w[k].Name == mention.Person {
			return k
		}
		if _, address := f.lists.Honorific(f.w[k].Lower); !address || !upper(f.w[k].Text) {
			break
		}
	}
	return -1
}

// joinsPhrase reports whether the word at k joins two parts of one noun phrase:
// "Tertiary Education, Skills and Employment", "Fiji and Papua New Guinea".
func (f *finder) joinsPhrase(k int, prep string) bool {
	if k == 0 || k+1 >= len(f.w) {
		return false
	}
	l, r := f.w[k-1], f.w[k+1]
	switch f.w[k].Lower {
	case "-", "–", "/":
		return r.Name != mention.Person && l.Name != mention.Person
	case "and", "&":
		if prep == "for" && body(l.Name) && r.Name == 0 && upper(r.Text) && f.subjectsGoOn(k) {
			return true
		}
		if l.Name != 0 || r.Name != 0 {
			return l.Name == r.Name && body(l.Name) && prep != "of" && !f.officeAhead(k+1)
		}
		return (upper(l.Text) == upper(r.Text) || f.lists.Portfolio(r.Lower)) && f.inPhrase(k+1) && !f.officeAhead(k+1)
	case ",":
		return f.listGoesOn(k, prep)
	}
	return false
}

// officeAhead reports whether a noun of office comes before the next preposition
// or mark: then "and" joins two offices and not two subjects.
func (f *finder) officeAhead(k int) bool {
	for e := min(len(f.w), k+maxBefore); k < e; k++ {
		if _, ok := f.noun(k); ok {
			return true
		}
		if f.w[k].Name == mention.Person {
			return false
		}
		if !f.mayPrecede(k) {
			return false
		}
	}
	return false
}

// maxList bounds the words of a list of subjects after a comma.
const maxList = 12

// listGoesOn reports whether a comma stands within a list that "and" ends, of
// capitalised subjects or of places to which one envoy is sent.
func (f *finder) listGoesOn(k int, prep string) bool {
	l, r := f.w[k-1], f.w[k+1]
	if prep == "for" && body(l.Name) && r.Name != mention.Person {
		return f.subjectsGoOn(k + 1)
	}
	if l.Name != r.Name || r.Name == 0 && !(upper(l.Text) && upper(r.Text) && f.inPhrase(k+1)) {
		return false
	}
	if r.Name != 0 && (r.Name != mention.Place || prep != "to" && prep != "for") {
		return false
	}
	if f.officeAhead(k + 1) {
		return false
	}
	for e := min(len(f.w)-1, k+maxList); k < e; k++ {
		w := f.w[k]
		switch {
		case w.Lower == "and" || w.Lower == "&":
			n := f.w[k+1]
			return n.Name == l.Name && (n.Name != 0 || upper(n.Text) && f.inPhrase(k+1)) && !f.officeAhead(k+1)
		case w.Lower == ",":
		case w.Name != l.Name, w.Name == 0 && !f.inPhrase(k):
			return false
		}
	}
	return false
}

// subjectsGoOn reports whether a list of subjects, names or not, goes on from k to
// "and" and to the "of" that says whose they are: "Minister for the Bundesrat, Europe
// and International Affairs of Hesse".
func (f *finder) subjectsGoOn(k int) bool {
	and := false
	for e := min(len(f.w)-1, k+maxList); k < e; k++ {
		w := f.w[k]
		switch {
		case w.Lower == "and" || w.Lower == "&":
			and = true
		case and && w.Lower == "of":
			return true
		case w.Lower == ",", body(w.Name):
		case w.Name != 0 || !upper(w.Text) || !f.inPhrase(k):
			return false
		}
	}
	return false
}
