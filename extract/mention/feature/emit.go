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
	t, p, n, pp, nn := &s[i], at(s, i-1), at(s, i+1), at(s, i-2), at(s, i+2)
	f.lexical(s, t, p, n)
	f.Lexical = len(f.Hashes)
	f.surface(t, p, n, pp, nn)
	f.names(t, p, n, pp, nn)
	f.classes(t, p, n, pp, nn)
	f.runs(s, t, i)
	f.contexts(t, p, n)
}

func (f *Set) lexical(s []Token, t, p, n *Token) {
	f.add(word, t.word)
	f.add(lower, t.lower)
	f.add(bigramBefore, mix(p.lower, t.lower))
	f.add(bigramAfter, mix(t.lower, n.lower))
	for k, affix := range [...]uint64{t.prefix[2], t.prefix[3], t.suffix[2], t.suffix[3]} {
		if affix != 0 {
			f.add(prefix3+Template(k), affix)
		}
	}
	if t.runLast-t.runFirst > 1 {
		f.add(runEndWord, s[t.runLast-1].lower)
		f.add(runStartWord, s[t.runFirst].lower)
	}
	if t.longLast-t.longFirst > t.runLast-t.runFirst {
		f.add(longEndWord, s[t.longLast-1].lower)
		f.add(longStartWord, s[t.longFirst].lower)
	}
}

func (f *Set) surface(t, p, n, pp, nn *Token) {
	f.add(bias, 0)
	f.add(before1, p.lower)
	f.add(after1, n.lower)
	f.add(before2, pp.lower)
	f.add(after2, nn.lower)
	f.add(shape, t.shape)
	f.add(short, t.short)
	f.add(shortBefore, p.short)
	f.add(shortAfter, n.short)
	f.add(shortBigramBefore, mix(p.short, t.short))
	f.add(shortBigramAfter, mix(t.short, n.short))
	f.add(shortTrigram, mix(mix(p.short, t.short), n.short))
	for k, affix := range [...]uint64{t.prefix[0], t.prefix[1], t.suffix[0], t.suffix[1]} {
		if affix != 0 {
			f.add(prefix1+Template(k), affix)
		}
	}
	f.add(suffixBefore, p.suffix[2])
	f.add(suffixAfter, n.suffix[2])
	f.add(prefixBefore, p.prefix[2])
	f.add(prefixAfter, n.prefix[2])
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

func (f *Set) classes(t, p, n, pp, nn *Token) {
	f.class(classBefore1, p)
	f.class(classAfter1, n)
	f.class(classBefore2, pp)
	f.class(classAfter2, nn)
	if !t.class.Known() {
		return
	}
	f.class(class, t)
	for k := range 3 {
		f.add(classShort, mix(mix(t.class.ID(k), uint64(k)), t.short))
	}
	if p.class.Known() {
		f.add(classBigramBefore, mix(p.class.ID(1), t.class.ID(1)))
	}
	if n.class.Known() {
		f.add(classBigramAfter, mix(t.class.ID(1), n.class.ID(1)))
	}
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
