package title

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// maxBefore bounds the words between the beginning of an office and its noun.
const maxBefore = 9

// before extends the office to what stands before its noun: modifiers, subjects
// ("National Security"), demonyms, and the names of its body or country, which a
// possessive may close.
func (f *finder) before(o *Office) {
	k := o.Head
	for k > f.floor && o.Head-k < maxBefore && f.mayPrecede(k-1) && f.sameCase(k-1, o.Head) {
		if f.possessiveMark(k - 1) {
			if k-2 < f.floor || !body(f.w[k-2].Name) {
				break
			}
			k -= 2
			break // a possessor opens the phrase
		}
		k--
	}
	for k < o.Head && f.joins(k) {
		k++ // an office does not begin with "and", a hyphen or a stroke
	}
	o.First = k
	f.namesBefore(o)
	f.qualify(o)
}

// sameCase reports whether a plain word may qualify a noun by its case: before a
// capitalised office only modifiers and subjects are in lower case ("a commitment
// President X made").
func (f *finder) sameCase(k, head int) bool {
	w := f.w[k]
	if w.Name != 0 || upper(w.Text) || !upper(f.w[head].Text) || !isWord(w.Text) {
		return true
	}
	_, modifies := f.lists.Modifier(w.Lower)
	return modifies || f.lists.Portfolio(w.Lower) || f.joins(k) || w.Code != ""
}

func (f *finder) namesBefore(o *Office) {
	for k := o.First; k < o.Head; k++ {
		if body(f.w[k].Name) || f.w[k].Code != "" {
			o.Before = append(o.Before, k)
		}
	}
}

// qualify finds "former" and the like before the noun.
func (f *finder) qualify(o *Office) {
	for k := o.First; k < o.Head; k++ {
		if q, ok := f.lists.Modifier(f.w[k].Lower); ok && q != "" {
			o.Qualifier = q
		}
	}
}

func body(t mention.Type) bool { return t == mention.Org || t == mention.Place }

func (f *finder) possessiveMark(k int) bool {
	w := f.w[k]
	return w.Tag == ud.TagPOS || w.Lower == "'s" || w.Lower == "’s" || w.Lower == "'" || w.Lower == "’"
}

// joins reports whether a word only joins parts of what stands before a noun.
func (f *finder) joins(k int) bool {
	switch f.w[k].Lower {
	case "and", "&", "-", "–", "/", ",":
		return true
	}
	return f.possessiveMark(k)
}

// mayPrecede reports whether the word at k may stand between the beginning of an
// office and its noun.
func (f *finder) mayPrecede(k int) bool {
	w := f.w[k]
	if w.Name != 0 {
		return body(w.Name)
	}
	if w.Code != "" || f.possessiveMark(k) {
		return true
	}
	if _, ok := f.lists.Modifier(w.Lower); ok {
		return true
	}
	if f.joins(k) {
		return w.Lower != "," && f.joinsNouns(k)
	}
	if f.lists.In(words.Time, w.Lower) || !isWord(w.Text) || f.lists.In(words.HeadlineFunction, w.Lower) {
		return false
	}
	switch w.Tag {
	case ud.TagNN, ud.TagNNP, ud.TagNNPS, ud.TagFW:
		return true
	case ud.TagNNS:
		return upper(w.Text) || f.lists.Portfolio(w.Lower)
	case ud.TagJJ:
		return !f.lists.In(words.Quantifier, w.Lower)
	case ud.TagVBG, ud.TagVBN:
		return upper(w.Text) && k > 0 || f.appointee(k)
	}
	return false
}

// appointee reports whether the participle at k qualifies the office behind it
// ("the newly appointed director") and is not what was done to somebody ("was
// appointed director").
func (f *finder) appointee(k int) bool {
	switch f.w[k].Lower {
	case "appointed", "elected", "designated", "nominated":
	default:
		return false
	}
	if k > 0 && f.w[k-1].Tag == ud.TagRB {
		k--
	}
	return k == 0 || f.w[k-1].Name != mention.Person && !f.w[k-1].Tag.Verb()
}

// joinsNouns reports whether "and", a hyphen or a stroke stands between two words
// of one subject ("Health and Sports Minister", "Advocacy/Programs Director"),
// and not between two people.
func (f *finder) joinsNouns(k int) bool {
	if k == 0 || k+1 >= len(f.w) {
		return false
	}
	l, r := f.w[k-1], f.w[k+1]
	if w := f.w[k].Lower; w != "and" && w != "&" {
		if (w == "-" || w == "–") && k == 1 && l.Name == mention.Place && strings.ToUpper(l.Text) == l.Text {
			return false // "HARARE - President A": a dateline
		}
		return l.Name != mention.Person && r.Name != mention.Person
	}
	if role, _ := f.roleAt(k - 1); role.Class != 0 || l.Name != 0 || r.Name != 0 {
		return false
	}
	return upper(l.Text) && upper(r.Text) || f.lists.Portfolio(l.Lower) && f.lists.Portfolio(r.Lower)
}
