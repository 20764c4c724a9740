package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// surface is a name with all its occurrences in the article.
type surface struct {
	words  []feature.Token
	weight [bilou.Classes]int64
	count  int
	kind   string
	// long is the name that the article defines this acronym by, if it does: it
	// decides what the acronym stands for.
	long *name
}

// class returns the class for which most speaks.
func (s *surface) class() bilou.Class {
	if s.long != nil {
		return s.long.Class
	}
	best := bilou.Class(0)
	for c := range bilou.Class(bilou.Classes) {
		if s.weight[c] > s.weight[best] {
			best = c
		}
	}
	return best
}

// margin returns the mean margin of the occurrences that are of the class.
func (s *surface) margin() int32 {
	if s.long != nil {
		return s.long.margin
	}
	return int32(s.weight[s.class()] / int64(max(s.count, 1)))
}

// surfaces are the names of an article by their words.
type surfaces struct {
	all []surface
	// starts lists the names that begin with a word, the longest first.
	starts map[uint64][]int
	names  map[uint64]int
}

func newSurfaces() *surfaces {
	return &surfaces{starts: map[uint64][]int{}, names: map[uint64]int{}}
}

// gather takes in the names of all lines.
func (s *surfaces) gather(lines []line) {
	s.all = s.all[:0]
	clear(s.starts)
	clear(s.names)
	for i := range lines {
		l := &lines[i]
		for _, n := range l.names {
			if n.described {
				continue
			}
			t := s.of(l.tokens[n.First:n.Last])
			t.count++
			t.weight[n.Class] += int64(max(n.margin, 1))
			if n.kind != "" {
				t.kind = n.kind
			}
		}
	}
	for i := range lines {
		s.define(&lines[i])
	}
	for _, list := range s.starts {
		slices.SortStableFunc(list, func(a, b int) int {
			return cmp.Compare(len(s.all[b].words), len(s.all[a].words))
		})
	}
}

// of returns the surface with the words, a new one if there is none yet.
func (s *surfaces) of(words []feature.Token) *surface {
	h := feature.Name(words)
	k, ok := s.names[h]
	if !ok {
		k = len(s.all)
		s.names[h] = k
		s.all = append(s.all, surface{words: words})
		first := words[0].Hash()
		s.starts[first] = append(s.starts[first], k)
	}
	return &s.all[k]
}

// define lets the acronyms of a line be what the names before them are.
func (s *surfaces) define(l *line) {
	for i := range l.names {
		n := &l.names[i]
		k := n.Last
		if n.described || l.word(k) != "(" || l.word(k+2) != ")" || !feature.Capitals(l.word(k+1)) || !l.abbreviates(*n, l.word(k+1)) {
			continue
		}
		if t := s.of(l.tokens[k+1 : k+2]); t.long == nil {
			t.long, t.kind = n, n.kind
		}
	}
	for _, k := range l.offices {
		s.of(l.tokens[k : k+1]).long = &name{Span: bilou.Span{Class: bilou.Other}}
	}
}

// unabbreviate takes abbreviated titles off the names of people that the article
// names elsewhere: "RCC [Velchez]" where "Juan Velchez Jr." stands. It reports
// whether it changed a name.
func (s *surfaces) unabbreviate(lines []line) (changed bool) {
	people := map[uint64]bool{}
	for i := range s.all {
		t := &s.all[i]
		if len(t.words) < 2 || t.class() != bilou.Person {
			continue
		}
		for k := range t.words {
			people[feature.Name(t.words[k:])] = true
		}
	}
	for i := range lines {
		l := &lines[i]
		for k := range l.names {
			if at := l.afterAbbreviation(l.names[k], people); at > 0 {
				n := &l.names[k]
				n.First, n.Class, n.rule = at, bilou.Person, "person named elsewhere in the article"
				changed = true
			}
		}
	}
	return changed
}

// afterAbbreviation returns where the end of a person's name begins that follows
// an abbreviation in capitals, or 0. Two capitals before a person, and those with
// full stops, are initials.
func (l *line) afterAbbreviation(n name, people map[uint64]bool) int {
	if n.Class == bilou.Event || n.Class == bilou.Other {
		return 0
	}
	for k := n.First + 1; k < n.Last; k++ {
		before := l.word(k - 1)
		if feature.Capitals(before) && people[feature.Name(l.tokens[k:n.Last])] {
			if strings.Contains(before, ".") || n.Class == bilou.Person && len(before) < 3 {
				return 0
			}
			return k
		}
	}
	return 0
}

// agree gives all occurrences of a name one class and finds those that the
// model passed over.
func (p *pass) agree() {
	p.surfaces.gather(p.lines)
	if p.surfaces.unabbreviate(p.lines) {
		p.surfaces.gather(p.lines)
	}
	for i := range p.lines {
		l := &p.lines[i]
		for k := range l.names {
			n := &l.names[k]
			if n.described {
				continue
			}
			s := &p.surfaces.all[p.surfaces.names[feature.Name(l.tokens[n.First:n.Last])]]
			if c := s.class(); c != n.Class {
				n.Class, n.rule, n.kind, n.margin = c, "as elsewhere in the article", s.kind, s.margin()
			}
		}
	}
	for i := range p.lines {
		p.lines[i].again(p.surfaces)
	}
}

// again finds further occurrences of the article's names.
func (l *line) again(s *surfaces) {
	for i := 0; i < len(l.tokens); i++ {
		if l.at(i) >= 0 {
			continue
		}
		for _, k := range s.starts[l.tokens[i].Hash()] {
			t := &s.all[k]
			end := i + len(t.words)
			if end > len(l.tokens) || !l.free(i, end) || !feature.Same(t.words, l.tokens[i:end]) || !l.credible(t, i, end) {
				continue
			}
			l.names = append(l.names, name{
				Span: bilou.Span{First: i, Last: end, Class: t.class()}, sentence: l.index,
				margin: t.margin(), rule: "named elsewhere in the article", kind: t.kind,
			})
			i = end - 1
			break
		}
	}
}

func (l *line) free(first, last int) bool {
	for k := first; k < last; k++ {
		if l.at(k) >= 0 {
			return false
		}
	}
	return true
}

// credible reports whether words that were a name elsewhere are one here too.
func (l *line) credible(t *surface, first, last int) bool {
	if l.capital(first-1) && l.glued(first) || l.capital(last) && !l.title {
		return false
	}
	if last-first > 1 {
		return true
	}
	w := &l.tokens[first]
	if feature.Capitals(w.Word) {
		return true
	}
	return w.Capital && !w.Common && !w.Kinds.Has(gazetteer.Demonym) && t.count > 1
}

// glued reports whether no space stands before the token.
func (l *line) glued(i int) bool { return i > 0 && l.tokens[i-1].End == l.tokens[i].Start }
