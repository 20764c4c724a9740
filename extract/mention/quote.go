package mention

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// quotedEvents makes events of quoted titles next to the head of an event.
func (l *line) quotedEvents() {
	for i := 0; i < len(l.tokens); i++ {
		first, last, ok := l.tokens[i].Quote(l.tokens, i)
		if !ok {
			continue
		}
		if l.themed(first) {
			l.names = slices.DeleteFunc(l.names, func(n name) bool { return n.First >= first && n.Last <= last })
			i = last
			continue
		}
		if head := l.headBeside(first, last); head != "" && l.capital(first) && last-first > 1 {
			end := last
			if w := l.word(end - 1); w == "," || w == "." {
				end--
			}
			l.put(name{Span: bilou.Span{First: first, Last: end, Class: bilou.Event}, rule: "quoted title", kind: head})
		}
		i = last
	}
}

// themed reports whether the quotation that begins at first is a theme or a
// slogan: no names stand in it.
func (l *line) themed(first int) bool {
	for k := max(0, first-5); k < first; k++ {
		if l.themes[strings.ToLower(l.word(k))] {
			return true
		}
	}
	return false
}

// headBeside returns the head of an event that stands right after the quotation
// or a few words before it.
func (l *line) headBeside(first, last int) string {
	for k := last + 1; k < min(last+3, len(l.tokens)); k++ {
		if l.head(l.word(k))&(sureHead|perhapsHead|quotedHead) != 0 {
			return strings.ToLower(l.word(k))
		}
	}
	for k := first - 2; k >= max(0, first-5); k-- {
		w := strings.ToLower(l.word(k))
		if l.head(w)&(sureHead|perhapsHead|quotedHead) != 0 {
			return w
		}
		switch w {
		case "entitled", "titled", "called", "named", "on", "under", "the", "title", ",", "international":
			continue
		}
		return ""
	}
	return ""
}

// acronyms makes events of acronyms in brackets right after one.
func (l *line) acronyms() {
	for _, n := range slices.Clone(l.names) {
		k := n.Last
		if n.Class != bilou.Event || l.word(k) != "(" || l.word(k+2) != ")" || !feature.Capitals(l.word(k+1)) {
			continue
		}
		if l.abbreviates(n, l.word(k+1)) {
			l.put(name{
				Span: bilou.Span{First: k + 1, Last: k + 2, Class: bilou.Event}, margin: n.margin,
				rule: "acronym of an event", kind: n.kind,
			})
		}
	}
}

// abbreviates reports whether the acronym that follows a name in brackets is
// that of the whole name, and not of its last words.
func (l *line) abbreviates(n name, acronym string) bool {
	first := feature.LongForm(l.tokens[:n.Last], acronym)
	if first < n.First {
		return false
	}
	for k := n.First; k < first; k++ {
		if l.word(k) == "of" {
			return false
		}
	}
	return true
}
