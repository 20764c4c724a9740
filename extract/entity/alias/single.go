package alias

import (
	"sort"

	"github.com/whomet/whomet/extract/entity/words"
)

// single joins a name of one word: with the person whose surname it is, else
// whose given name; of several, with one whose office stands before it, else the
// one named last before it, else the first after it. What fits nobody joins its
// like.
func (p *people) single(i int, q person) {
	if len(q.words) == 0 {
		return
	}
	w := q.words[0]
	cands := p.candidates(i, w)
	if len(cands) == 0 {
		cands = p.misspelt(i, w)
	}
	if f := p.choose(i, cands); f != nil {
		p.sets.join(f.name, i)
		f.short = append(f.short, i)
		return
	}
	f := &figure{name: i, full: q, offices: map[string]bool{}}
	p.add(f, i)
	p.index(f, q)
}

// candidates returns the figures in whose name the word has the best place.
func (p *people) candidates(i int, w string) []*figure {
	var out []*figure
	best := 0
	for _, f := range recent(p.byWord[w]) {
		r := p.place(f.full.words, w)
		if r == 0 || !agree(f.gender, p.names[i].Gender) {
			continue
		}
		if r > best {
			out, best = out[:0], r
		}
		if r == best {
			out = append(out, f)
		}
	}
	return out
}

// place ranks where a word stands in a name: 3 for the surname (the last word,
// or all of the name), 2 for the first of a name that goes by it, 1 for
// elsewhere. In names with "bin" and the like the first word goes alone.
func (p *people) place(name []string, w string) int {
	n := len(name)
	switch {
	case name[n-1] == w:
		return 3
	case partOf(w, name[n-1]):
		return 3
	case name[0] == w && p.patronymic(name):
		return 3
	case name[0] == w:
		return 2
	}
	for _, v := range name {
		if partOf(w, v) {
			return 2
		}
	}
	return 0
}

func (p *people) patronymic(name []string) bool {
	for _, v := range name[1:] {
		switch v {
		case "bin", "ibn", "bint", "ould", "ag":
			return true
		}
	}
	return false
}

func agree(a, b words.Gender) bool { return a == words.Unknown || b == words.Unknown || a == b }

// misspelt returns the figures with a word one slip from w. A given name of its
// own is no slip.
func (p *people) misspelt(i int, w string) []*figure {
	if len(w) < 6 || p.lists.GivenName(w) != words.Unknown {
		return nil
	}
	var out []*figure
	variants(w, func(v string) {
		for _, f := range recent(p.bySlip[v]) {
			last := f.full.words[len(f.full.words)-1]
			if len(f.full.words) > 1 && near(w, last) && agree(f.gender, p.names[i].Gender) && !holds(out, f) {
				out = append(out, f)
			}
		}
	})
	return out
}

// choose picks one of several candidates.
func (p *people) choose(i int, cands []*figure) *figure {
	if len(cands) < 2 {
		if len(cands) == 1 {
			return cands[0]
		}
		return nil
	}
	if o := p.names[i].Office; o != "" {
		var held []*figure
		for _, f := range cands {
			if f.offices[o] {
				held = append(held, f)
			}
		}
		if len(held) > 0 {
			cands = held
		}
	}
	if f := byWordAlone(cands, i); f != nil {
		return f
	}
	best, at := cands[0], before(cands[0], i)
	for _, f := range cands[1:] {
		if b := before(f, i); b > at {
			best, at = f, b
		}
	}
	if at >= 0 {
		return best
	}
	return first(cands)
}

// byWordAlone returns the one of several who was called by one word before name i:
// once "Biden" is Joe, a Jill who comes up later does not take the name over.
func byWordAlone(cands []*figure, i int) *figure {
	var found *figure
	for _, f := range cands {
		if len(f.short) == 0 || f.short[0] > i {
			continue
		}
		if found != nil {
			return nil
		}
		found = f
	}
	return found
}

// before returns the last place of a figure before name i, -1 if there is none.
func before(f *figure, i int) int {
	at := -1
	for _, places := range [][]int{f.at, f.short} {
		if k := sort.SearchInts(places, i); k > 0 {
			at = max(at, places[k-1])
		}
	}
	return at
}

func first(cands []*figure) *figure {
	best := cands[0]
	for _, f := range cands[1:] {
		if f.at[0] < best.at[0] {
			best = f
		}
	}
	return best
}
