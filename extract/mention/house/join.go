package house

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// withList adds the rest of a list of fields to a body that is named after them:
// "[Ministry of Foreign Affairs] and Trade", "[School of Geography], Ocean and
// Natural Sciences".
func (s *Sentence) withList(n bilou.Span) bilou.Span {
	if n.Class != bilou.Org || n.Last-n.First < 3 || !s.fielded(n) {
		return n
	}
	for k := n.Last; ; {
		w := s.word(k)
		if w == "," && s.word(k+1) == "and" {
			k++
			w = "and"
		}
		if w != "," && w != "and" && w != "&" {
			return n
		}
		end := s.field(k + 1)
		if end == k+1 {
			return n
		}
		if w != "," {
			n.Last = end
			return n
		}
		k = end
	}
}

// withoutBoard leaves of a board with its body the body: "Board of Directors of
// [Zorya Group]". A board alone is no name.
func (s *Sentence) withoutBoard(n bilou.Span) bilou.Span {
	last := 0
	switch {
	case n.Class != bilou.Org || n.Last-n.First < 2:
		return n
	case s.Words[n.First] == "Board" && s.Words[n.First+1] == "of" && s.rules.boards[s.word(n.First+2)]:
		last = n.First + 3
	case s.Words[n.First+1] == "Board" && (s.Words[n.First] == "Management" || s.Words[n.First] == "Supervisory"):
		last = n.First + 2
	default:
		return n
	}
	switch {
	case last == n.Last:
		n.Last = n.First
	case last+1 < n.Last && s.Words[last] == "of":
		n.First = last + 1
		return s.trim(n)
	}
	return n
}

// fielded reports whether the name ends in a head and "of" or "for" with a field.
func (s *Sentence) fielded(n bilou.Span) bool {
	if s.has(n.Last-1, gazetteer.Country) || s.has(n.Last-1, gazetteer.City) {
		return false
	}
	for k := n.Last - 2; k > n.First; k-- {
		if w := s.Words[k]; w == "of" || w == "for" {
			return s.rules.fielded[s.Words[k-1]]
		}
	}
	return false
}

// field returns the end of the capitalised words at i that are neither a name
// nor a title.
func (s *Sentence) field(i int) int {
	const other = 1<<gazetteer.Title | 1<<gazetteer.Honorific | 1<<gazetteer.Country | 1<<gazetteer.City |
		1<<gazetteer.Demonym | 1<<gazetteer.KnownPerson
	end := i
	for end < len(s.Words) && s.capital(end) && !s.named(end) && s.kinds[end]&other == 0 {
		if s.has(end, gazetteer.OrgHead) && !s.policy(end) {
			break
		}
		end++
	}
	return end
}

// named reports whether a name covers the word that cannot be a field: the model
// takes "Livestock and Fisheries" behind a comma for a body of its own.
func (s *Sentence) named(i int) bool {
	for _, n := range s.Spans {
		if n.First <= i && i < n.Last {
			if n.Class == bilou.Org && s.policy(n.First) && n.Last-n.First > 1 && s.policy(n.Last-1) {
				return false
			}
			return n.Class != bilou.Org || s.headed(n) || s.covers(n.First, n.Last) || n.Last-n.First == 1 && !s.has(i, gazetteer.Portfolio)
		}
	}
	return false
}

// policy reports whether the word is a field.
func (s *Sentence) policy(i int) bool {
	return s.has(i, gazetteer.Portfolio) || s.rules.fields[strings.ToLower(s.word(i))]
}

// maxOwned is how many words may stand between a class of people and the head
// that it owns.
const maxOwned = 4

// ofPeople joins a class of people, or a saint, to what it owns: "[Supreme People]'s
// Court", "[U-17 Women]'s World Cup", "[St. Mark]'s College".
func (s *Sentence) ofPeople(n bilou.Span) bilou.Span {
	if !s.rules.people[s.Words[n.Last-1]] && !saint(s.Words[n.First]) || !possessive(s.word(n.Last)) {
		return n
	}
	for k := n.Last + 1; k <= n.Last+maxOwned && s.capital(k); k++ {
		body, event := s.has(k, gazetteer.OrgHead), s.has(k, gazetteer.EventHead)
		if !body && !event || s.capital(k+1) && (s.has(k+1, gazetteer.OrgHead) || s.has(k+1, gazetteer.EventHead)) {
			continue
		}
		n.Class = bilou.Org
		if !body {
			n.Class = bilou.Event
		}
		n.Last = k + 1
		for _, o := range s.Spans {
			if o.First <= k && k < o.Last {
				n.Last = o.Last
			}
		}
		return n
	}
	return n
}

func saint(w string) bool {
	switch w {
	case "St", "St.", "Saint", "Queen", "King":
		return true
	}
	return false
}

// afterBase takes off what says where a body is at home: "Rome-based [Tawasul
// International]", "[Rome]-based".
func (s *Sentence) afterBase(n bilou.Span) bilou.Span {
	if k := n.Last - 2; k > n.First && s.Words[k] == "-" && s.rules.participles[s.Words[k+1]] {
		n.Last = k
		return n
	}
	for k := n.First + 1; k < n.Last-2; k++ {
		if s.Words[k] == "-" && s.rules.participles[s.Words[k+1]] {
			n.First = k + 2
			return n
		}
	}
	return n
}

// withUnit adds the unit to a place: "[Yeongdong]-gun".
func (s *Sentence) withUnit(n bilou.Span) bilou.Span {
	if n.Class == bilou.Place && s.word(n.Last) == "-" && s.rules.units[s.word(n.Last+1)] {
		n.Last += 2
	}
	return n
}
