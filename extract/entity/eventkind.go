package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// nameKinds notes the noun of an event whose name has none, where it stands beside
// the name: 'the "Busan City Diplomacy Network" forum', 'the course "X"'.
func (a *article) nameKinds() {
	for s := range a.lines {
		l := &a.lines[s]
		for k := range l.words {
			if l.words[k].Name != mention.Event {
				continue
			}
			for _, w := range []int{quoteEnd(l, k+1, 1), quoteEnd(l, k-1, -1)} {
				if w < 0 || w >= len(l.words) || l.words[w].Name != 0 {
					continue
				}
				noun := l.words[w].Lower
				if _, ok := a.lists.EventHead(noun); ok {
					a.kindOf(a.entityOf[l.mention[k]], noun)
				}
			}
		}
	}
}

// quoteEnd steps over quotes and "entitled" from k on.
func quoteEnd(l *line, k, step int) int {
	for k >= 0 && k < len(l.words) {
		switch {
		case strings.Trim(l.words[k].Text, "\"“”'‘’«»,") == "":
		case step < 0 && called(l.words[k].Lower):
		default:
			return k
		}
		k += step
	}
	return -1
}

// called reports whether a participle introduces a name.
func called(w string) bool {
	switch w {
	case "entitled", "titled", "named", "called", "dubbed", "themed":
		return true
	}
	return false
}

func (a *article) kindOf(e int, noun string) {
	a.profiles[e].nouns[noun] = true
	if a.entities[e].Kind == "" {
		a.entities[e].Kind = noun
	}
}
