package main

import (
	"regexp"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
)

// minCount is how often a feature must occur in the training text to be kept.
const minCount = 4

// sentence is a labelled sentence with its features as numbers.
type sentence struct {
	labels []bilou.Label
	// ids are the features of all tokens; those of token i end at ends[i], and
	// the first lexical[i] of them are of words themselves.
	ids     []int32
	ends    []int32
	lexical []uint8
	// more are the features of the second pass, ending at moreEnds.
	more     []int32
	moreEnds []int32
	// times is how often the sentence counts in each round.
	times int
}

// index numbers the features that occur often enough.
type index struct {
	keys  []uint64
	slots []int32
	mask  uint64
	// seen counts occurrences by hash, up to 255; collisions only add.
	seen []uint8
}

func newIndex() *index {
	return &index{slots: make([]int32, 1<<20), mask: 1<<20 - 1, seen: make([]uint8, 1<<28)}
}

func (x *index) count(h uint64) {
	if c := &x.seen[h&(1<<28-1)]; *c < 255 {
		*c++
	}
}

// find returns the number of a feature, or -1.
func (x *index) find(h uint64) int32 {
	for i := h & x.mask; ; i = (i + 1) & x.mask {
		k := x.slots[i]
		if k == 0 {
			return -1
		}
		if x.keys[k-1] == h {
			return k - 1
		}
	}
}

// number returns the number of a feature, a new one for one that occurs often
// enough, else -1.
func (x *index) number(h uint64) int32 {
	if x.seen[h&(1<<28-1)] < minCount {
		return -1
	}
	if k := x.find(h); k >= 0 {
		return k
	}
	if 4*len(x.keys) >= 3*len(x.slots) {
		x.grow()
	}
	x.keys = append(x.keys, h)
	x.place(int32(len(x.keys)))
	return int32(len(x.keys) - 1)
}

func (x *index) place(k int32) {
	i := x.keys[k-1] & x.mask
	for x.slots[i] != 0 {
		i = (i + 1) & x.mask
	}
	x.slots[i] = k
}

func (x *index) grow() {
	x.slots = make([]int32, 2*len(x.slots))
	x.mask = uint64(len(x.slots) - 1)
	for k := range x.keys {
		x.place(int32(k + 1))
	}
}

// encoder turns articles into sentences of numbered features.
type encoder struct {
	reader *feature.Reader
	doc    *feature.Document
	set    feature.Set
	index  *index
	// leaveOut matches the names of the templates that are not learnt from; nil
	// matches none.
	leaveOut *regexp.Regexp
}

// left reports whether the k-th feature of the set is left out.
func (e *encoder) left(k int) bool {
	return e.leaveOut != nil && e.leaveOut.MatchString(e.set.Templates[k].String())
}

func newEncoder(r *feature.Reader) *encoder {
	return &encoder{reader: r, doc: feature.NewDocument(), index: newIndex()}
}

// count counts the features of an article.
func (e *encoder) count(a *article) {
	e.reader.Read(e.doc, a.document, a.sentences)
	for _, s := range e.doc.Sentences {
		for i := range s {
			e.set.Emit(s, i)
			for _, h := range e.set.Hashes {
				e.index.count(h)
			}
		}
	}
}

// encode returns the sentences of an article.
func (e *encoder) encode(a *article) []sentence {
	e.reader.Read(e.doc, a.document, a.sentences)
	out := make([]sentence, len(e.doc.Sentences))
	labels := project(e.doc.Sentences, a.names)
	for k, s := range e.doc.Sentences {
		out[k] = e.sentence(s)
		out[k].labels, out[k].times = labels[k], a.times
	}
	return out
}

func (e *encoder) sentence(s []feature.Token) sentence {
	out := sentence{}
	for i := range s {
		e.set.Emit(s, i)
		lexical := uint8(0)
		for k, h := range e.set.Hashes {
			id := e.index.number(h)
			if id < 0 || e.left(k) {
				continue
			}
			out.ids = append(out.ids, id)
			if k < e.set.Lexical {
				lexical++
			}
		}
		out.lexical = append(out.lexical, lexical)
		out.ends = append(out.ends, int32(len(out.ids)))
	}
	return out
}

// second adds the features of the second pass, given the first decisions.
func (e *encoder) second(a *article, sentences []sentence, first [][]bilou.Label) {
	e.reader.Read(e.doc, a.document, a.sentences)
	e.doc.Reconsider(first)
	for k, s := range e.doc.Sentences {
		t := &sentences[k]
		t.more, t.moreEnds = t.more[:0], t.moreEnds[:0]
		for i := range s {
			e.set.EmitSecond(s, i)
			for k, h := range e.set.Hashes {
				if e.left(k) {
					continue
				}
				e.index.seen[h&(1<<28-1)] = minCount
				t.more = append(t.more, e.index.number(h))
			}
			t.moreEnds = append(t.moreEnds, int32(len(t.more)))
		}
	}
}
