package feature

import (
	"math/bits"

	"github.com/whomet/whomet/extract/gazetteer"
)

// Set collects the features of a token.
type Set struct {
	// Hashes are the features; those before Lexical are of words themselves.
	Hashes  []uint64
	Lexical int
	// Templates are parallel to Hashes if Named is set.
	Templates []Template
	Named     bool
}

func (f *Set) reset() {
	f.Hashes, f.Templates, f.Lexical = f.Hashes[:0], f.Templates[:0], 0
}

func (f *Set) add(t Template, v uint64) {
	f.Hashes = append(f.Hashes, mix(v, uint64(t)+1))
	if f.Named {
		f.Templates = append(f.Templates, t)
	}
}

func (f *Set) each(t Template, l *list) {
	for _, m := range l.all() {
		f.add(t, uint64(m))
	}
}

// edge stands for what is before the first and after the last token.
var edge = Token{word: 1, lower: 1, shape: 1, short: 1}

func at(s []Token, i int) *Token {
	if i < 0 || i >= len(s) {
		return &edge
	}
	return &s[i]
}

// Emit fills f with the features of token i, without those of the second pass.
func (f *Set) Emit(s []Token, i int) {
	f.reset()
	t := &s[i]
	f.wordLexical(t)
	f.lexical(s, t, at(s, i-1), at(s, i+1))
	f.Lexical = len(f.Hashes)
	f.wordPlain(t)
	for r := Before1; r < Roles; r++ {
		f.role(at(s, i+r.offset()), r)
	}
	f.rest(s, i)
}

// Role is the place of a word relative to the token whose features are wanted.
type Role uint8

// The roles of a word.
const (
	Self Role = iota
	Before1
	After1
	Before2
	After2
	Roles
)

func (r Role) offset() int { return [Roles]int{0, -1, 1, -2, 2}[r] }

// EmitWord fills f with those features of a token that the word in the given
// role alone decides: they are the same wherever the word stands, so a caller
// may keep what they add up to. A nil token is what is before the first or
// after the last one.
func (f *Set) EmitWord(t *Token, r Role) {
	f.reset()
	if t == nil {
		t = &edge
	}
	if r == Self {
		f.wordLexical(t)
		f.wordPlain(t)
		return
	}
	f.role(t, r)
}

// EmitRest fills f with the features of token i that EmitWord does not give.
func (f *Set) EmitRest(s []Token, i int) {
	f.reset()
	f.lexical(s, &s[i], at(s, i-1), at(s, i+1))
	f.Lexical = len(f.Hashes)
	f.rest(s, i)
}

// Neighbour returns the token in the role for token i, nil if there is none.
func Neighbour(s []Token, i int, r Role) *Token {
	if k := i + r.offset(); k >= 0 && k < len(s) {
		return &s[k]
	}
	return nil
}

func (f *Set) wordLexical(t *Token) {
	f.add(word, t.word)
	f.add(lower, t.lower)
	for k, affix := range [...]uint64{t.prefix[2], t.prefix[3], t.suffix[2], t.suffix[3]} {
		if affix != 0 {
			f.add(prefix3+Template(k), affix)
		}
	}
}

func (f *Set) wordPlain(t *Token) {
	f.add(bias, 0)
	f.add(shape, t.shape)
	f.add(short, t.short)
	for k, affix := range [...]uint64{t.prefix[0], t.prefix[1], t.suffix[0], t.suffix[1]} {
		if affix != 0 {
			f.add(prefix1+Template(k), affix)
		}
	}
	if !t.class.Known() {
		return
	}
	f.class(class, t)
	for k := range 3 {
		f.add(classShort, mix(mix(t.class.ID(k), uint64(k)), t.short))
	}
}

// role adds what a neighbour's word alone says.
func (f *Set) role(t *Token, r Role) {
	switch r {
	case Before1:
		f.add(before1, t.lower)
		f.add(shortBefore, t.short)
		f.add(suffixBefore, t.suffix[2])
		f.add(prefixBefore, t.prefix[2])
		f.class(classBefore1, t)
	case After1:
		f.add(after1, t.lower)
		f.add(shortAfter, t.short)
		f.add(suffixAfter, t.suffix[2])
		f.add(prefixAfter, t.prefix[2])
		f.class(classAfter1, t)
	case Before2:
		f.add(before2, t.lower)
		f.class(classBefore2, t)
	case After2:
		f.add(after2, t.lower)
		f.class(classAfter2, t)
	}
}

// lexical adds the features of words that more than one word decides.
func (f *Set) lexical(s []Token, t, p, n *Token) {
	f.add(bigramBefore, mix(p.lower, t.lower))
	f.add(bigramAfter, mix(t.lower, n.lower))
	if t.runLast-t.runFirst > 1 {
		f.add(runEndWord, s[t.runLast-1].lower)
		f.add(runStartWord, s[t.runFirst].lower)
	}
	if t.longLast-t.longFirst > t.runLast-t.runFirst {
		f.add(longEndWord, s[t.longLast-1].lower)
		f.add(longStartWord, s[t.longFirst].lower)
	}
}

// rest adds the features of all kinds that more than one word decides.
func (f *Set) rest(s []Token, i int) {
	t, p, n, pp, nn := &s[i], at(s, i-1), at(s, i+1), at(s, i-2), at(s, i+2)
	f.surface(t, p, n, pp, nn)
	f.names(t, p, n, pp, nn)
	if t.class.Known() && p.class.Known() {
		f.add(classBigramBefore, mix(p.class.ID(1), t.class.ID(1)))
	}
	if t.class.Known() && n.class.Known() {
		f.add(classBigramAfter, mix(t.class.ID(1), n.class.ID(1)))
	}
	f.runs(s, t, i)
	f.contexts(t, p, n)
}

func (f *Set) surface(t, p, n, pp, nn *Token) {
	f.add(shortBigramBefore, mix(p.short, t.short))
	f.add(shortBigramAfter, mix(t.short, n.short))
	f.add(shortTrigram, mix(mix(p.short, t.short), n.short))
	f.add(caseBits, t.bits)
	f.add(caseBefore, mix(p.bits, t.bits))
	f.add(caseAfter, mix(n.bits, t.bits))
	f.add(before1Short, mix(p.lower, t.short))
	f.add(after1Short, mix(n.lower, t.short))
	f.add(before2Short, mix(mix(pp.lower, p.lower), t.short))
	f.add(after2Short, mix(mix(n.lower, nn.lower), t.short))
}

func (f *Set) names(t, p, n, pp, nn *Token) {
	for _, m := range t.marks.all() {
		f.add(name, uint64(m))
		f.add(nameCase, mix(uint64(m), t.bits))
		f.add(nameShortAfter, mix(uint64(m), n.short))
	}
	f.each(nameBefore1, &p.marks)
	f.each(nameAfter1, &n.marks)
	f.each(nameBefore2, &pp.marks)
	f.each(nameAfter2, &nn.marks)
	k := uint64(t.Kinds)
	f.add(namesCase, mix(k, t.bits))
	f.add(namesBefore, mix(uint64(p.Kinds), k))
	f.add(namesAfter, mix(k, uint64(n.Kinds)))
}

func (f *Set) class(template Template, t *Token) {
	if !t.class.Known() {
		return
	}
	for k := range 3 {
		f.add(template, mix(t.class.ID(k), uint64(k)))
	}
}

// telling are the kinds that say what a run of capitals names.
const telling = 1<<gazetteer.OrgHead | 1<<gazetteer.EventHead | 1<<gazetteer.Title |
	1<<gazetteer.GivenName | 1<<gazetteer.FamilyName | 1<<gazetteer.Country |
	1<<gazetteer.Demonym | 1<<gazetteer.City

func (f *Set) runs(s []Token, t *Token, i int) {
	if !t.Capital && t.longLast-t.longFirst == 1 {
		return
	}
	first, last := t.runFirst, t.runLast
	where := uint64(place(i, int(first), int(last)))
	size := uint64(bits.Len32(uint32(last - first)))
	ends := mix(uint64(s[first].Kinds&telling), uint64(s[last-1].Kinds&telling))
	f.add(runKinds, mix(ends, where<<8|size))
	f.add(runClass, mix(s[last-1].class.ID(1), where<<8|size))
	if t.longLast-t.longFirst > last-first {
		ends = mix(uint64(s[t.longFirst].Kinds&telling), uint64(s[t.longLast-1].Kinds&telling))
		f.add(longKinds, mix(ends, uint64(place(i, int(t.longFirst), int(t.longLast)))))
	}
}

func (f *Set) contexts(t, p, n *Token) {
	for _, m := range t.context.all() {
		f.add(context, uint64(m))
		f.add(contextCase, mix(uint64(m), t.bits))
	}
	f.each(contextBefore, &p.context)
	f.each(contextAfter, &n.context)
}

// EmitSecond fills f with the features of token i that the second pass adds.
func (f *Set) EmitSecond(s []Token, i int) {
	f.reset()
	t := &s[i]
	for _, m := range t.second.all() {
		f.add(second, uint64(m))
		f.add(secondCase, mix(uint64(m), t.bits))
	}
	f.each(secondBefore, &at(s, i-1).second)
	f.each(secondAfter, &at(s, i+1).second)
}
