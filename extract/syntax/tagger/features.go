package tagger

import (
	_ "embed"
	"sync"

	"github.com/whomet/whomet/extract/syntax/internal/feature"
)

//go:embed templates.txt
var templateText string

// The atoms of a word, in the order in which Lexeme has them.
const (
	atomWord = iota
	atomForm
	atomShape
	atomSuffix
	atomPrefix = atomSuffix + 4
	perWord    = atomPrefix + 3
)

// The words around the one to be tagged, and the atoms that are not a word's.
const (
	reach  = 2
	window = 2*reach + 1

	atomBias       = window * perWord
	atomLast       = atomBias + 1
	atomBeforeLast = atomBias + 2
)

// templates compiles the features once.
var templates = sync.OnceValues(func() (*feature.Set, error) {
	return feature.Compile(templateText, atomNames())
})

func atomNames() []string {
	var names []string
	for _, word := range []string{"pp", "p", "t", "n", "nn"} {
		for _, atom := range []string{"w", "f", "x", "s1", "s2", "s3", "s4", "p1", "p2", "p3"} {
			names = append(names, word+"."+atom)
		}
	}
	return append(names, "bias", "a", "b")
}

// kinds of small numbers that become atoms.
const (
	kindOutside = iota
	kindClass
	kindBias
	kindFirst
)

// A sentence is the words as atoms, with reach words of padding at both ends.
type sentence [][perWord]uint64

// read fills s from the words. The first word with a letter gets a shape of
// its own: its capital says nothing.
func (s sentence) read(words []string, scratch []byte) (sentence, []byte) {
	s = s[:0]
	for range reach {
		s = append(s, outside())
	}
	first := true
	var l feature.Lexeme
	for _, w := range words {
		scratch = l.Read(w, scratch)
		a := [perWord]uint64{atomWord: l.Word, atomForm: l.Form, atomShape: l.Shape}
		copy(a[atomSuffix:], l.Suffix[:])
		copy(a[atomPrefix:], l.Prefix[:])
		if first && l.Letters {
			a[atomShape] = feature.Mix(l.Shape, kindFirst)
			first = false
		}
		s = append(s, a)
	}
	for range reach {
		s = append(s, outside())
	}
	return s, scratch
}

// outside is the word beyond the sentence's ends.
func outside() (a [perWord]uint64) {
	for i := range a {
		a[i] = feature.Value(kindOutside, uint64(i))
	}
	return a
}

// fill sets the atoms for word i, given the classes of the two before it.
func (s sentence) fill(v *feature.Vector, i int, last, beforeLast int) {
	for k := range window {
		copy(v[k*perWord:(k+1)*perWord], s[i+k][:])
	}
	v[atomBias] = feature.Value(kindBias, 0)
	v[atomLast] = feature.Value(kindClass, uint64(last+1))
	v[atomBeforeLast] = feature.Value(kindClass, uint64(beforeLast+1))
}
