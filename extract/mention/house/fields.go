package house

import (
	"strings"

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

// withTail adds what follows a body's acronym in brackets ("[Tawa Bank (TB) Group]"),
// and takes off what is none of a known body's name ("[APEC] Presidency").
func (s *Sentence) withTail(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org {
		return n
	}
	if k := n.Last; s.word(k) == "(" && s.word(k+2) == ")" && s.rules.tails[s.word(k+3)] && !s.taken(k+3) {
		n.Last = k + 4
		return n
	}
	for k := n.First + 1; k < n.Last; k++ {
		if (s.rules.after[s.Words[k]] || s.Words[k] == "Pro") && s.rules.after[s.Words[n.Last-1]] && s.covers(n.First, k) {
			n.Class, n.Last = s.kindOf(n.First, k), k
			return n
		}
	}
	return n
}

// ofGeneric takes off a phrase of common nouns and "of" before a body's name:
// "Chairman of the Management Board of [Tawa Trading]", "Chiefs of [Army Command]".
func (s *Sentence) ofGeneric(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org {
		return n
	}
	for k := n.First + 1; k < n.Last-1; k++ {
		if s.Words[k] != "of" {
			continue
		}
		if k == n.First+1 && s.Words[n.First] == "Board" && s.chaired(n.First) && !s.rules.boards[s.Words[k+1]] {
			n.First = k + 1
			return s.trim(n)
		}
		if !s.rules.generic[strings.Join(s.Words[n.First:k], " ")] && !(k == n.First+1 && s.rules.officials[s.Words[n.First]]) {
			continue
		}
		n.First = k + 1
		return s.trim(n)
	}
	return n
}

// chaired reports whether who leads or sits stands before "of the" and the word.
func (s *Sentence) chaired(i int) bool {
	i--
	if s.word(i) == "the" {
		i--
	}
	if s.word(i) != "of" {
		return false
	}
	switch s.word(i - 1) {
	case "Chairman", "Chairwoman", "Chairperson", "Chair", "Member", "Members", "chairman", "member", "members", "President":
		return true
	}
	return false
}

// toCooperation adds the rest of the fields of a commission up to the noun that they
// belong to: "[Commission on Trade and Economic], Scientific and Technical Cooperation".
func (s *Sentence) toCooperation(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || !s.overFields(n) {
		return n
	}
	for k := n.Last; k < min(n.Last+maxOffice, len(s.Words)); k++ {
		switch w := s.Words[k]; {
		case w == "Cooperation" || w == "Co-operation" || w == "cooperation" || w == "Partnership":
			if k > n.Last {
				n.Last = k + 1
			}
			return n
		case w == "," || w == "and" || w == "-" || w == "–" || w == "&" || w == "/":
		case !s.capital(k) && !s.rules.fields[w] || s.taken(k):
			return n
		}
	}
	return n
}

// overFields reports whether the name is that of a commission "on" or "for" a list of
// fields whose noun has not come yet.
func (s *Sentence) overFields(n bilou.Span) bool {
	if !s.rules.bodies[s.headWord(n)] {
		return false
	}
	w := s.Words[n.Last-1]
	return w != "Cooperation" && w != "Partnership" && (s.policy(n.Last-1) || s.word(n.Last) == "-" || s.word(n.Last) == ",")
}

// headWord returns the word before "on" or "for" in a name, if there is one.
func (s *Sentence) headWord(n bilou.Span) string {
	for k := n.First + 1; k < n.Last-1; k++ {
		if w := s.Words[k]; w == "on" || w == "for" {
			return s.Words[k-1]
		}
	}
	return ""
}

// noMemorandum drops what an agreement or memorandum is of: "Memorandum of
// [Understanding on Trade]".
func (s *Sentence) noMemorandum(n bilou.Span) bilou.Span {
	if n.Class == bilou.Org && s.word(n.First-1) == "of" && s.rules.works[s.word(n.First-2)] && !s.covers(n.First, n.Last) && !s.headed(n) {
		n.Last = n.First
	}
	return n
}

// branches joins a place and the body whose branch is there: "[Osh branch of the Tawa
// Medical Academy]".
func (s *Sentence) branches() {
	for i := range s.Spans {
		n := &s.Spans[i]
		k := n.Last
		if n.Class != bilou.Place || s.word(k) != "branch" && s.word(k) != "Branch" || s.word(k+1) != "of" {
			continue
		}
		k += 2
		if s.word(k) == "the" {
			k++
		}
		for _, o := range s.Spans {
			if o.Class == bilou.Org && o.First == k {
				n.Class, n.Last = bilou.Org, o.Last
				break
			}
		}
	}
	s.tidy()
}

// withPrefix adds the adjective that a body's name begins with: "the General [Union of
// Chambers]".
func (s *Sentence) withPrefix(n bilou.Span) bilou.Span {
	k := n.First - 1
	if n.Class != bilou.Org || n.Last-n.First < 3 || !s.has(n.First, gazetteer.OrgHead) || s.Words[n.First+1] != "of" {
		return n
	}
	if s.rules.prefixes[s.word(k)] && !s.taken(k) && (s.word(k-1) == "the" || s.word(k-1) == "The") {
		n.First--
	}
	return n
}

// noShip drops ships.
func (s *Sentence) noShip(n bilou.Span) bilou.Span {
	if n.Class != bilou.Event && n.Last-n.First > 1 && s.rules.ships[s.Words[n.First]] {
		n.Class = bilou.Other
	}
	return n
}
