package house

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// withFields adds fields in lower case to a body that is named after them: "[Ministry]
// of foreign affairs", "[Amman Chamber] of commerce".
func (s *Sentence) withFields(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || s.word(n.Last) != "of" || !s.rules.bodies[s.Words[n.Last-1]] && !s.rules.halls[s.Words[n.Last-1]] {
		return n
	}
	end := n.Last + 1
	for s.rules.fields[s.word(end)] || end > n.Last+1 && s.word(end) == "and" && s.rules.fields[s.word(end+1)] {
		end++
	}
	if end > n.Last+1 {
		n.Last = end
	}
	return n
}

// listBefore adds the fields before a committee's last one: "Foreign Affairs ,
// [Defence and Trade Committee]".
func (s *Sentence) listBefore(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || n.Last-n.First < 4 || !s.joined(n) || !s.rules.bodies[s.Words[n.Last-1]] {
		return n
	}
	for s.word(n.First-1) == "," {
		first := s.portfolioBefore(n.First - 1)
		if first == n.First-1 {
			break
		}
		for i, o := range s.Spans {
			if o.Class == bilou.Org && o.First < first && o.Last == n.First-1 {
				first, s.Spans[i].Last = o.First, o.First
			}
		}
		if s.taken(first) {
			break
		}
		if w := s.word(first - 1); w == "of" || w == "for" {
			break
		}
		n.First = first
	}
	return n
}

// joined reports whether "and" stands in the name.
func (s *Sentence) joined(n bilou.Span) bool {
	for _, w := range s.Words[n.First:n.Last] {
		if w == "and" || w == "&" {
			return true
		}
	}
	return false
}

// portfolioBefore returns where the longest field of policy begins that ends at i,
// or i.
func (s *Sentence) portfolioBefore(i int) int {
	first := i
	for _, m := range s.Matches {
		if m.Last == i && m.Kinds.Has(gazetteer.Portfolio) && s.capital(m.First) {
			first = min(first, m.First)
		}
	}
	return first
}
