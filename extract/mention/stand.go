package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// defined drops, throughout the article, the acronyms that it defines as something
// that has no name: a delegation, a plan, or words in lower case ("foreign direct investment (FDI)").
func (p *pass) defined() {
	drop := map[uint64]bool{}
	for i := range p.lines {
		l := &p.lines[i]
		for k := 2; k < len(l.tokens); k++ {
			if l.word(k-1) == "(" && l.word(k+1) == ")" && feature.Capitals(l.word(k)) && l.namesNothing(k-1, l.word(k)) {
				drop[feature.Name(l.tokens[k:k+1])] = true
			}
		}
	}
	if len(drop) == 0 {
		return
	}
	for i := range p.lines {
		l := &p.lines[i]
		l.names = slices.DeleteFunc(l.names, func(n name) bool {
			of := n.First
			if n.Last-n.First == 2 && l.tokens[of].Kinds.Has(gazetteer.Demonym) {
				of++
			}
			return n.Last-of == 1 && drop[feature.Name(l.tokens[of:n.Last])]
		})
	}
}

// namesNothing reports whether the words before token k, which the acronym stands
// for, are no name.
func (l *line) namesNothing(k int, acronym string) bool {
	first := feature.LongForm(l.tokens[:k], acronym)
	if first < 0 {
		return !l.tokens[k+1].Kinds.Has(gazetteer.Organization) && l.lowerCase(k, acronym)
	}
	if n := l.at(k - 1); n >= 0 && l.names[n].First <= first && l.names[n].Class != bilou.Other {
		return false
	}
	return l.things[l.word(k-1)]
}

// lowerCase reports whether the words in lower case before token k begin with the letters
// of the acronym.
func (l *line) lowerCase(k int, acronym string) bool {
	letters := []rune(strings.ToLower(acronym))
	for k--; k >= 0 && len(letters) > 0; k-- {
		w := l.word(k)
		r, _ := utf8.DecodeRuneInString(w)
		switch last := len(letters) - 1; {
		case l.capital(k) || !unicode.IsLetter(r) && w != "-" && w != ",":
			return false
		case r == letters[last]:
			letters = letters[:last]
		case w != "-" && w != "," && w != "or" && w != "of" && w != "and" && w != "the" && w != "for" && w != "in":
			return false
		}
	}
	return len(letters) == 0
}

// sources finds the agency or newspaper that a sentence is from: ", Tawa reports."
func (l *line) sources() {
	for i := 1; i < len(l.tokens); i++ {
		if l.word(i) == "told" {
			l.told(i + 1)
		}
		if !l.says[l.word(i)] || !l.closes(i+1) {
			continue
		}
		first := i
		for first > 0 && l.at(first-1) < 0 && (l.capital(first-1) || l.word(first-1) == "-" && first > 1) {
			first--
		}
		if first > 1 && l.word(first) == "-" && l.word(first-1) == "al" {
			first--
		}
		if first < i && i-first <= maxSource && (l.word(first-1) == "," || first == 0 && l.word(i) == "informs") && !l.pronoun(first) && !l.tokens[first].Kinds.Has(gazetteer.Title) {
			l.names = append(l.names, name{Span: bilou.Span{First: first, Last: i, Class: bilou.Org}, sentence: l.index, rule: "source"})
		}
	}
}

// told finds the agency that somebody spoke to: "told Tawa.", where the model saw no
// name and the word is a common one.
func (l *line) told(first int) {
	if l.capital(first) && l.at(first) < 0 && l.tokens[first].Common && l.closes(first+1) && !l.pronoun(first) &&
		l.tokens[first].Kinds&(1<<gazetteer.Title|1<<gazetteer.Demonym|1<<gazetteer.Calendar) == 0 {
		l.names = append(l.names, name{Span: bilou.Span{First: first, Last: first + 1, Class: bilou.Org}, sentence: l.index, rule: "source"})
	}
}

// maxSource bounds the words of a source's name.
const maxSource = 4

// closes reports whether a sentence or clause ends at token i.
func (l *line) closes(i int) bool {
	switch l.word(i) {
	case "", ".", ",", "citing", "with", "via", "referring", "on", "from":
		return true
	}
	return false
}

func (l *line) pronoun(i int) bool {
	switch l.word(i) {
	case "He", "She", "It", "They", "We", "I":
		return true
	}
	return false
}

// scripts finds names that stand again in brackets in the writing of their country:
// "Hsiao Bi-khim (蕭美琴)".
func (l *line) scripts() {
	for _, n := range slices.Clone(l.names) {
		k := n.Last
		if n.described || n.Class == bilou.Event || l.word(k) != "(" {
			continue
		}
		end := k + 1
		for end < len(l.tokens) && foreign(l.word(end)) {
			end++
		}
		if end > k+1 && l.word(end) == ")" {
			l.put(name{
				Span:   bilou.Span{First: k + 1, Last: end, Class: n.Class},
				margin: n.margin, rule: "name in another writing", kind: n.kind,
			})
		}
	}
}

// foreign reports whether the word begins in a writing without Latin letters.
func foreign(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek)
}

// ordinals takes the number before the acronym of an event into its name: "[11th BSAEV]".
func (l *line) ordinals() {
	for k := range l.names {
		n := &l.names[k]
		if n.Class == bilou.Event && !n.described && n.Last-n.First == 1 && feature.Capitals(l.word(n.First)) &&
			ordinal(l.word(n.First-1)) && l.at(n.First-1) < 0 {
			n.First--
		}
	}
}

// meetings finds the meetings of a series by its acronym and their number: "[COP29]",
// "[COP 29]".
func (l *line) meetings() {
	for i := range l.tokens {
		w := strings.TrimRight(l.word(i), "0123456789")
		if !l.lists.series[w] {
			continue
		}
		last := i + 1
		switch {
		case len(w) < len(l.word(i)):
		case l.word(i+1) != "" && digits(l.word(i+1)):
			last++
		default:
			continue
		}
		if n := l.at(i); n >= 0 && l.names[n].Class != bilou.Event && l.names[n].Last-l.names[n].First > last-i || n >= 0 && l.names[n].Class == bilou.Event {
			continue
		}
		l.put(name{Span: bilou.Span{First: i, Last: last, Class: bilou.Event}, rule: "series of meetings", kind: "conference"})
	}
}

// retired finds the person behind a rank in brackets: "Brig. (Retd.) [Omar Shah]".
func (l *line) retired() {
	for i := 1; i+3 < len(l.tokens); i++ {
		if l.word(i) != "(" || l.word(i+2) != ")" || !l.ranks[l.word(i+1)] || !l.rank(i-1) {
			continue
		}
		last := i + 3
		for last < min(i+7, len(l.tokens)) && l.capital(last) && l.at(last) < 0 {
			last++
		}
		if last > i+3 {
			l.put(name{Span: bilou.Span{First: i + 3, Last: last, Class: bilou.Person}, rule: "behind a rank"})
		}
	}
}

// rank reports whether the token is a title.
func (l *line) rank(i int) bool {
	return l.tokens[i].Kinds&(1<<gazetteer.Title|1<<gazetteer.Honorific) != 0
}
