package mention

import (
	"slices"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// spelt reads what acronyms in brackets stand for: an office ("Chief of Army Staff
// (COAS)"), which is no name, or a body that the model passed over.
func (l *line) spelt() {
	for k := 1; k+2 < len(l.tokens); k++ {
		if l.word(k) != "(" || l.word(k+2) != ")" || !feature.Capitals(l.word(k+1)) {
			continue
		}
		first := feature.LongForm(l.tokens[:k], l.word(k+1))
		switch {
		case first < 0:
		case l.office(first, k):
			l.names = slices.DeleteFunc(l.names, func(n name) bool { return n.First >= first && n.Last <= k+2 })
			l.offices = append(l.offices, k+1)
		case l.free(first, k) && l.headed(first, k) && l.capital(k-1) && l.word(k-1) != "Delegation":
			l.put(name{Span: bilou.Span{First: first, Last: k, Class: bilou.Org}, rule: "long form of an acronym"})
		}
	}
}

// maxDateline bounds the words before an agency in a dateline.
const maxDateline = 14

// agencies finds the acronyms of media that the model passed over: "LIMA, 3 May (AKX) -"
// and "he told AKX".
func (l *line) agencies() {
	for k := 1; k < len(l.tokens); k++ {
		if len(l.word(k)) < minAgency || !feature.Capitals(l.word(k)) || l.known(k) || l.capital(k+1) || l.tokens[k].Kinds&titles != 0 {
			continue
		}
		dateline := k < maxDateline && l.word(k-1) == "(" && l.word(k+1) == ")" && dash(l.word(k+2)) && l.capital(0)
		if dateline || l.word(k-1) == "told" {
			l.put(name{Span: bilou.Span{First: k, Last: k + 1, Class: bilou.Org}, rule: "agency"})
		}
	}
}

// known reports whether a name that counts covers the token.
func (l *line) known(k int) bool {
	n := l.at(k)
	return n >= 0 && l.names[n].Class != bilou.Other
}

// minAgency is how many letters an agency's acronym has at least.
const minAgency = 3

func dash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "--" }

// titles are the kinds of what stands before a name.
const titles = 1<<gazetteer.Title | 1<<gazetteer.TitleModifier | 1<<gazetteer.Honorific

// office reports whether the words are an office and not the name of a body that
// begins with one ("King Idris University").
func (l *line) office(first, last int) bool {
	kinds := l.tokens[first].Kinds
	if kinds&titles == 0 || kinds.Has(gazetteer.OrgHead) {
		return false
	}
	if n := l.at(first); n >= 0 && l.names[n].Class != bilou.Org {
		return false
	}
	of := first + 1
	if l.tokens[of].Kinds.Has(gazetteer.Title) {
		of++
	}
	return l.word(first+1) == "of" || l.word(of) == "of" || !l.headed(first, last)
}

// headed reports whether the head of a body's name stands last among the words or
// before "of", "for" or "on".
func (l *line) headed(first, last int) bool {
	for k := first; k < last; k++ {
		if !l.capital(k) || !l.tokens[k].Kinds.Has(gazetteer.OrgHead) {
			continue
		}
		if w := l.word(k + 1); k+1 == last || w == "of" || w == "for" || w == "on" {
			return true
		}
	}
	return false
}
