// Package title finds phrases that say what office a person holds: "Ambassador
// of Kazakhstan to Ethiopia and Permanent Representative of Kazakhstan to the
// African Union", "Turkish foreign minister", "NSC Senior Director for Africa".
//
// It reads a sentence whose names are single words and knows nothing of who the
// people are: package entity attaches the phrases to them. A phrase holds one
// office or several that are joined by "and"; each office knows the names that
// stand before its noun and those that its prepositions govern.
//
// Find is pure and safe for concurrent use.
package title

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// Word is a word of a sentence, or a whole name.
type Word struct {
	Text, Lower string
	Tag         ud.Tag
	// Name is the type of the name that the word stands for; zero for a plain word.
	Name mention.Type
	// Code is the country of a demonym ("Kazakh"); empty for other words.
	Code string
}

// Office is one office of a phrase. All numbers are indexes of words.
type Office struct {
	// First and Last are the half-open range of the office's words.
	First, Last int
	// Head and HeadLast are the half-open range of its noun ("Secretary General").
	Head, HeadLast int
	Role           words.Role
	// Before are the names and demonyms before the noun, nearest last.
	Before []int
	// Of, For, To and At are the names and nouns that the prepositions govern; At
	// has those of "in" and "at".
	Of, For, To, At []int
	// Nouns are the common nouns that "of" governs, where no name does: "the
	// Commission" in "members of the Commission".
	Nouns []int
	// Qualifier is former, acting, designate or empty.
	Qualifier string
}

// Phrase is a run of offices.
type Phrase struct {
	First, Last int
	// Determiner is the lower-case determiner before the phrase ("the", "a",
	// "his"), empty if there is none.
	Determiner string
	Offices    []Office
}

// Plural reports whether the phrase names several people.
func (p Phrase) Plural() bool { return p.Offices[0].Role.Plural }

// Find returns the phrases of a sentence, in order and without overlap.
func Find(sentence []Word, lists *words.Lists) []Phrase {
	f := finder{w: sentence, lists: lists}
	var out []Phrase
	for i := 0; i < len(sentence); {
		p, ok := f.phrase(i)
		if !ok {
			i++
			continue
		}
		out = append(out, p)
		i = max(p.Last, i+1)
	}
	return out
}

type finder struct {
	w     []Word
	lists *words.Lists
	// floor is the end of the last phrase: no phrase reaches back over it.
	floor int
}

// phrase reads the phrase whose first noun of office is at i.
func (f *finder) phrase(i int) (Phrase, bool) {
	o, ok := f.office(i)
	if !ok {
		return Phrase{}, false
	}
	p := Phrase{First: o.First, Offices: []Office{o}}
	for {
		next, ok := f.joined(p.Offices[len(p.Offices)-1].Last)
		if !ok || next.Role.Plural != o.Role.Plural || f.twoPeople(o, next) {
			break
		}
		p.Offices = append(p.Offices, next)
	}
	p.Last = p.Offices[len(p.Offices)-1].Last
	p.Determiner = f.determiner(p.First)
	f.floor = p.Last
	return p, true
}

func (f *finder) determiner(first int) string {
	if first == 0 {
		return ""
	}
	w := f.w[first-1]
	if w.Tag == ud.TagDT || w.Tag == ud.TagPRPS || Determiner(w.Lower) {
		return w.Lower
	}
	return ""
}

// Determiner reports whether a lower-case word begins a noun phrase.
func Determiner(lower string) bool {
	switch lower {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "our", "their", "my", "your", "both":
		return true
	}
	return false
}

// office reads the office whose noun is at i: what stands before it, then its
// complements.
func (f *finder) office(i int) (Office, bool) {
	o, ok := f.noun(i)
	if !ok {
		return o, false
	}
	f.before(&o)
	f.after(&o)
	return o, true
}

// joined reads an office that "and" joins to the one that ends at e. One with a
// determiner of its own is another person's.
func (f *finder) joined(e int) (Office, bool) {
	if e >= len(f.w) || !conjunction(f.w[e].Lower) {
		return Office{}, false
	}
	start := e + 1
	for i := start; i < len(f.w) && i < start+maxBefore; i++ {
		if o, ok := f.noun(i); ok {
			o.First = start
			f.namesBefore(&o)
			f.qualify(&o)
			f.after(&o)
			return o, true
		}
		if !f.mayPrecede(i) {
			break
		}
	}
	return Office{}, false
}

// twoPeople reports whether two bare offices joined by "and" cannot be one person's:
// "the President and Prime Minister A" are two.
func (f *finder) twoPeople(o, next Office) bool {
	if o.Role.Class != words.State || next.Role.Class != words.State || o.First != o.Head || o.Last != o.HeadLast {
		return false
	}
	switch f.w[o.Head].Lower {
	case "president", "king", "queen", "emir", "sultan", "emperor", "vice":
		return next.First == next.Head
	}
	return false
}

func conjunction(w string) bool { return w == "and" || w == "&" || w == "/" || w == "cum" }
