package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// nounPhrase is a noun phrase that may refer back: "the second session".
type nounPhrase struct {
	// first is its first word after the determiner; head its noun.
	first, head int
	// determiner is "the", "this", "his" and the like; "'s" after a possessor;
	// empty if there is none.
	determiner string
	// possessor is the word of a name before "'s", -1 if there is none.
	possessor int
}

// maxPhrase bounds the words before the noun of a phrase.
const maxPhrase = 5

// phraseOf reads the noun phrase whose head is the plain noun at k.
func (l *line) phraseOf(k int) nounPhrase {
	p := nounPhrase{first: k, head: k, possessor: -1}
	for p.first > 0 && k-p.first < maxPhrase && l.modifies(p.first-1) {
		p.first--
	}
	for p.first < k && l.words[p.first].Lower == "-" {
		p.first++
	}
	if p.first == 0 {
		return p
	}
	w := l.words[p.first-1]
	switch {
	case possessiveMark(w):
		p.determiner = "'s"
		if p.first > 1 {
			p.possessor = p.first - 2
		}
	case definite(w.Lower):
		p.determiner = w.Lower
	case title.Determiner(w.Lower) || w.Tag == ud.TagDT || w.Tag == ud.TagPDT:
		p.determiner = "a"
	}
	return p
}

// modifies reports whether a plain word may stand between determiner and noun.
func (l *line) modifies(k int) bool {
	w := l.words[k]
	if w.Name != 0 || title.Determiner(w.Lower) || possessiveMark(w) {
		return false
	}
	if w.Code != "" || w.Lower == "-" && k > 0 && l.words[k-1].Name == 0 {
		return true
	}
	switch w.Tag {
	case ud.TagJJ, ud.TagJJR, ud.TagJJS, ud.TagNN, ud.TagNNP, ud.TagVBN, ud.TagCD, ud.TagHYPH:
		return true
	}
	return false
}

func possessiveMark(w title.Word) bool {
	return w.Tag == ud.TagPOS || w.Lower == "'s" || w.Lower == "'"
}

// definite reports whether a determiner makes a phrase look back.
func definite(lower string) bool {
	switch lower {
	case "the", "this", "that", "his", "her", "its", "our", "their", "said":
		return true
	}
	return false
}

// capital reports whether a word begins with a capital letter.
func capital(w title.Word) bool { return w.Text != "" && w.Text[0] >= 'A' && w.Text[0] <= 'Z' }
