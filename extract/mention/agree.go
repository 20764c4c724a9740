package mention

import (
	"cmp"
	"slices"

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
}

// class returns the class for which most speaks.
func (s *surface) class() bilou.Class {
	best := bilou.Class(0)
	for c := range bilou.Class(bilou.Classes) {
		if s.weight[c] > s.weight[best] {
			best = c
		}
	}
	return best
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
			if !n.described {
				s.add(l.tokens[n.First:n.Last], n)
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

func (s *surfaces) add(words []feature.Token, n name) {
	h := feature.Name(words)
	k, ok := s.names[h]
	if !ok {
		k = len(s.all)
		s.names[h] = k
		s.all = append(s.all, surface{words: words})
		first := words[0].Hash()
		s.starts[first] = append(s.starts[first], k)
	}
	t := &s.all[k]
	t.count++
	t.weight[n.Class] += int64(max(n.margin, 1))
	if n.kind != "" {
		t.kind = n.kind
	}
}

// defined is the weight of an acronym's definition: it decides what the acronym
// stands for.
const defined = 1 << 20

// define lets the acronyms of a line be what the names before them are.
func (s *surfaces) define(l *line) {
	for _, n := range l.names {
		k := n.Last
		if n.described || l.word(k) != "(" || l.word(k+2) != ")" || !feature.Capitals(l.word(k+1)) {
			continue
		}
		if l.abbreviates(n, l.word(k+1)) {
			n.margin = defined
			n.First, n.Last = k+1, k+2
			s.add(l.tokens[k+1:k+2], n)
		}
	}
}

// agree gives all occurrences of a name one class and finds those that the
// model passed over.
func (p *pass) agree() {
	p.surfaces.gather(p.lines)
	for i := range p.lines {
		l := &p.lines[i]
		for k := range l.names {
			n := &l.names[k]
			if n.described {
				continue
			}
			s := &p.surfaces.all[p.surfaces.names[feature.Name(l.tokens[n.First:n.Last])]]
			if c := s.class(); c != n.Class {
				n.Class, n.rule, n.kind = c, "as elsewhere in the article", s.kind
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
				rule: "named elsewhere in the article", kind: t.kind,
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
	return w.Capital && !w.Common && !w.Kinds.Has(gazetteer.Demonym) && (t.count > 1 || feature.Capitals(w.Word))
}

// glued reports whether no space stands before the token.
func (l *line) glued(i int) bool { return i > 0 && l.tokens[i-1].End == l.tokens[i].Start }
