// Package feature turns words and states into the hashed features of the
// tagger and the parser.
//
// Which features there are is data: a template file, a line a template, says
// which properties (atoms) of the state go together. A state fills a Vector
// with the atoms' hashes, and Set.Hash makes of it one number a template. All
// of it is integer arithmetic, the same on every machine; everything is
// constant after Compile and safe for concurrent use.
package feature

import (
	"fmt"
	"strings"
)

// MaxAtoms bounds the atoms of a state, so that an atom's number needs no
// bounds check.
const MaxAtoms = 128

// Vector holds the hash of every atom of one state.
type Vector [MaxAtoms]uint64

// maxArity is the most atoms that one template may join.
const maxArity = 5

// A template is the atoms that it joins; unused places repeat the empty atom.
type template struct {
	atoms [maxArity]uint8
	seed  uint64
}

// Set is a compiled template file.
type Set struct {
	// arity holds the templates by their number of atoms.
	arity [maxArity + 1][]template
	size  int
	print uint64
}

// Odd multipliers with well spread bits: the golden ratio, and the constants
// of the SplitMix64 and MurmurHash3 finalisers.
const (
	k0 = 0x9E3779B97F4A7C15
	k1 = 0xBF58476D1CE4E5B9
	k2 = 0x94D049BB133111EB
	k3 = 0xFF51AFD7ED558CCD
	k4 = 0xC4CEB9FE1A85EC53
)

// Mix joins two hashes, order mattering.
func Mix(a, b uint64) uint64 {
	h := (a*k0 ^ (b + k2)) * k1
	return h ^ h>>29
}

// Compile reads templates, one a line: the names of up to five atoms with
// spaces between. Lines that are empty or begin with # say nothing. names
// gives the atoms in the order of their numbers.
func Compile(text string, names []string) (*Set, error) {
	if len(names) > MaxAtoms {
		return nil, fmt.Errorf("compile templates: %d atoms, at most %d", len(names), MaxAtoms)
	}
	number := make(map[string]uint8, len(names))
	for i, name := range names {
		number[name] = uint8(i)
	}
	s := &Set{}
	for i, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0][0] == '#' {
			continue
		}
		if len(fields) > maxArity {
			return nil, fmt.Errorf("compile templates: line %d: more than %d atoms", i+1, maxArity)
		}
		t := template{seed: hash(strings.Join(fields, " "), k4)}
		for j, name := range fields {
			a, ok := number[name]
			if !ok {
				return nil, fmt.Errorf("compile templates: line %d: unknown atom %q", i+1, name)
			}
			t.atoms[j] = a
		}
		s.arity[len(fields)] = append(s.arity[len(fields)], t)
		s.size++
		s.print = Mix(s.print, t.seed)
	}
	return s, nil
}

// Split returns the templates by level: levels gives one to each atom, and a
// template has the highest level of its atoms.
func (s *Set) Split(levels []int, n int) []*Set {
	out := make([]*Set, n)
	for i := range out {
		out[i] = &Set{}
	}
	for arity, templates := range s.arity {
		for _, t := range templates {
			level := 0
			for _, a := range t.atoms[:arity] {
				level = max(level, levels[a])
			}
			one := out[level]
			one.arity[arity] = append(one.arity[arity], t)
			one.size++
			one.print = Mix(one.print, t.seed)
		}
	}
	return out
}

// Size returns the number of templates.
func (s *Set) Size() int { return s.size }

// Fingerprint identifies the templates, so that a model is not read with
// others than those it was trained with.
func (s *Set) Fingerprint() uint64 { return s.print }

// at keeps the compiler from checking bounds.
func (v *Vector) at(a uint8) uint64 { return v[a&(MaxAtoms-1)] }

// Hash appends to ids one number of the given width in bits for every
// template. Salt keeps apart features of different situations.
func (s *Set) Hash(v *Vector, salt uint64, width uint, ids []uint32) []uint32 {
	shift := 64 - width
	for i := range s.arity[1] {
		t := &s.arity[1][i]
		ids = append(ids, finish(t.seed+salt+v.at(t.atoms[0])*k0, shift))
	}
	for i := range s.arity[2] {
		t := &s.arity[2][i]
		h := t.seed + salt + v.at(t.atoms[0])*k0 + v.at(t.atoms[1])*k1
		ids = append(ids, finish(h, shift))
	}
	for i := range s.arity[3] {
		t := &s.arity[3][i]
		h := t.seed + salt + v.at(t.atoms[0])*k0 + v.at(t.atoms[1])*k1 + v.at(t.atoms[2])*k2
		ids = append(ids, finish(h, shift))
	}
	for i := range s.arity[4] {
		t := &s.arity[4][i]
		h := t.seed + salt + v.at(t.atoms[0])*k0 + v.at(t.atoms[1])*k1 + v.at(t.atoms[2])*k2 + v.at(t.atoms[3])*k3
		ids = append(ids, finish(h, shift))
	}
	for i := range s.arity[5] {
		t := &s.arity[5][i]
		h := t.seed + salt + v.at(t.atoms[0])*k0 + v.at(t.atoms[1])*k1 + v.at(t.atoms[2])*k2 + v.at(t.atoms[3])*k3 + v.at(t.atoms[4])*k4
		ids = append(ids, finish(h, shift))
	}
	return ids
}

// finish spreads the bits of h and keeps the uppermost.
func finish(h uint64, shift uint) uint32 {
	h ^= h >> 32
	h *= k3
	h ^= h >> 29
	return uint32(h * k0 >> shift)
}
