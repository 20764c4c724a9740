package mention

import (
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// left returns where the name of an event begins whose head is token i.
func (l *line) left(i int) int {
	first := i
	for k := i - 1; k >= 0; k-- {
		w := l.word(k)
		switch {
		case l.verb(k):
			return first
		case l.capital(k) && !l.openers[w]:
			if n := l.at(k); n >= 0 && l.names[n].Class == bilou.Person && k+1 < first {
				return first
			}
			first = k
		case year(w):
			if l.dated(k) {
				return first
			}
			return k
		case w == ")" && l.word(k-2) == "(" && feature.Capitals(l.word(k-1)):
			k -= 2
		case ordinal(w):
			if l.word(k-1) == "-" && tens(l.word(k-2)) {
				return k - 2
			}
			return k
		case joins(w):
			if !l.capital(k - 1) {
				return first
			}
		default:
			return first
		}
	}
	return first
}

// joins reports whether the word stands inside the names of events, before the
// head.
func joins(w string) bool {
	switch w {
	case "-", "–", "—", "and", "&", "of", "/", "+":
		return true
	}
	return false
}

// right returns where the name of an event ends whose head is token i: after a
// year, after "of …", "on …" or "for …" with a name.
func (l *line) right(i int) int {
	last := i + 1
	if year(l.word(last)) || l.capital(last) && ordinal(l.word(last)) {
		last++
	}
	for last < len(l.tokens) {
		k := last
		switch l.word(k) {
		case "of", "on", "for":
			k++
		default:
			return last
		}
		if l.word(k) == "the" {
			k++
		}
		if !l.capital(k) || l.tokens[k].Kinds.Has(gazetteer.Calendar) {
			return last
		}
		last = l.run(k)
		if n := l.at(last - 1); n >= 0 {
			last = l.names[n].Last
		}
	}
	return last
}

// run returns where the run of capitals and connecting "and" ends that begins
// at token k.
func (l *line) run(k int) int {
	end := k + 1
	for end < len(l.tokens) {
		switch {
		case l.capital(end):
			end++
		case joins(l.word(end)) && l.word(end) != "of" && l.capital(end+1):
			end += 2
		default:
			return end
		}
	}
	return end
}
