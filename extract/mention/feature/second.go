package feature

import "github.com/whomet/whomet/extract/mention/bilou"

// votes counts the classes that a word or name was given in the first pass;
// the last counts its occurrences outside of names.
type votes [bilou.Classes + 1]uint16

const none = bilou.Classes

// most returns the class with most votes when one vote for own is taken away,
// how many it has, and how many there are in all; -1 where there are none.
func (v *votes) most(own int) (best, count, all int) {
	best = -1
	for k := range v {
		n := int(v[k])
		if k == own && n > 0 {
			n--
		}
		all += n
		if n > count {
			best, count = k, n
		}
	}
	return best, count, all
}

// The marks of the second pass; a class is added to each.
const (
	wordMost   = 8 * (iota + 1) // the class that the word has most often elsewhere
	wordAlways                  // … and every time
	partOf                      // a longer name elsewhere holds the word
	itself                      // what the first pass made of this very name
	nameMost                    // the class that the same name has most often elsewhere
	nameAlways                  // … and every time, at least twice
)

// Reconsider marks the tokens with what the first pass decided about the same
// words and names elsewhere in the article. Labels holds the first decisions,
// sentence by sentence.
func (d *Document) Reconsider(labels [][]bilou.Label) {
	clear(d.seen)
	clear(d.names)
	clear(d.parts)
	var spans []bilou.Span
	for i, s := range d.Sentences {
		spans = bilou.Spans(spans[:0], labels[i])
		d.count(s, labels[i], spans)
	}
	for i, s := range d.Sentences {
		for k := range s {
			s[k].second.n = 0
			if s[k].Capital {
				d.vote(&s[k], labels[i][k])
			}
		}
		spans = bilou.Spans(spans[:0], labels[i])
		for _, span := range spans {
			d.voteName(s, span)
		}
	}
}

func classOf(l bilou.Label) int {
	if l.Outside() {
		return none
	}
	return int(l.Class())
}

func (d *Document) count(s []Token, labels []bilou.Label, spans []bilou.Span) {
	for k := range s {
		if s[k].Capital {
			bump(d.seen, s[k].word, classOf(labels[k]))
		}
	}
	for _, span := range spans {
		bump(d.names, nameHash(s, span), int(span.Class))
		if span.Last-span.First == 1 {
			continue
		}
		for k := span.First; k < span.Last; k++ {
			bump(d.parts, s[k].word, int(span.Class))
		}
	}
}

func bump(m map[uint64]votes, h uint64, class int) {
	v := m[h]
	v[class]++
	m[h] = v
}

func nameHash(s []Token, span bilou.Span) uint64 { return Name(s[span.First:span.Last]) }

// Name returns a hash of the words of a name.
func Name(words []Token) uint64 {
	h := uint64(0)
	for i := range words {
		h = mix(h, words[i].word)
	}
	return h
}

// Same reports whether two names have the same words.
func Same(a, b []Token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Word != b[i].Word {
			return false
		}
	}
	return true
}

// Hash returns the hash of the token's word.
func (t *Token) Hash() uint64 { return t.word }

func (d *Document) vote(t *Token, l bilou.Label) {
	v := d.seen[t.word]
	if best, count, all := v.most(classOf(l)); best >= 0 {
		t.second.add(wordMost + uint16(best))
		if count == all {
			t.second.add(wordAlways + uint16(best))
		}
	}
	if v, ok := d.parts[t.word]; ok {
		best, _, _ := v.most(-1)
		t.second.add(partOf + uint16(best))
	}
}

func (d *Document) voteName(s []Token, span bilou.Span) {
	v := d.names[nameHash(s, span)]
	best, count, all := v.most(int(span.Class))
	for k := span.First; k < span.Last; k++ {
		s[k].second.add(itself + uint16(span.Class))
		if best < 0 {
			continue
		}
		s[k].second.add(nameMost + uint16(best))
		if count == all && all >= 2 {
			s[k].second.add(nameAlways + uint16(best))
		}
	}
}
