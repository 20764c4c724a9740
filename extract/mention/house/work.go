package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// event makes events of the names that have the head of one and are no
// organisations: those of other kinds, and those with a number or a year.
func (s *Sentence) event(n bilou.Span) bilou.Span {
	if n.Class != bilou.Other && n.Class != bilou.Org {
		return n
	}
	head := s.headOf(n)
	if head < n.First || !s.has(head, gazetteer.EventHead) || s.has(head, gazetteer.OrgHead) {
		return n
	}
	if n.Class == bilou.Other || numbered(s.Words[n.First]) || year(s.Words[n.Last-1]) {
		n.Class = bilou.Event
	}
	return n
}

// headOf returns the last word of a name before "of" or a year.
func (s *Sentence) headOf(n bilou.Span) int {
	for k := n.First + 1; k < n.Last; k++ {
		switch s.Words[k] {
		case "of", "for", "on", "in":
			return k - 1
		}
	}
	if year(s.Words[n.Last-1]) {
		return n.Last - 2
	}
	return n.Last - 1
}

func year(w string) bool {
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

// numbered reports whether the word is an ordinal or a year in figures.
func numbered(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// work makes works of what ends in the head of a treaty, law, prize or plan,
// and takes in the capitalised words up to it.
func (s *Sentence) work(n bilou.Span) bilou.Span {
	if n.Class == bilou.Person {
		return n
	}
	if n.Last-n.First == 1 && s.rules.works[s.Words[n.First]] {
		n.Class = bilou.Other
		return n
	}
	end := n.Last
	for end < len(s.Words) && end < n.Last+3 && s.capital(end) && !s.taken(end) {
		end++
	}
	for k := end; k > max(n.First+1, n.Last-1); k-- {
		if s.rules.works[s.Words[k-1]] {
			return bilou.Span{First: n.First, Last: k, Class: bilou.Other}
		}
	}
	return n
}
