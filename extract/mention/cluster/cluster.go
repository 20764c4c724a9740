// Package cluster maps words to classes of words that are used alike: k-means
// clusters of word vectors, in three sizes. They let the recogniser carry what
// it learnt of one word over to others that its training text does not have.
//
// The table is read once and never changes; it is safe for concurrent use.
package cluster

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Sizes are the numbers of classes of the three clusterings.
var Sizes = [3]int{64, 256, 1024}

const (
	magic  = "whometC1"
	header = len(magic) + 4
)

// Class is a word's classes packed into a word; the zero value is an unknown
// word.
type Class uint32

const (
	present Class = 1 << 31
	common  Class = 1 << 30
	usual   Class = 1 << 29
)

// Pack makes a Class of the three class numbers. Lower says that the word is
// often written in lower case, mostly that it is so far more often than not.
func Pack(ids [3]int, lower, mostly bool) Class {
	c := present | Class(ids[0])<<18 | Class(ids[1])<<10 | Class(ids[2])
	if lower {
		c |= common
	}
	if mostly {
		c |= usual
	}
	return c
}

// Known reports whether the word is in the table.
func (c Class) Known() bool { return c&present != 0 }

// Common reports whether the word is often written in lower case.
func (c Class) Common() bool { return c&common != 0 }

// Lower reports whether the word is in lower case far more often than not.
func (c Class) Lower() bool { return c&usual != 0 }

// ID returns the class number in the clustering of Sizes[k].
func (c Class) ID(k int) uint64 {
	switch k {
	case 0:
		return uint64(c>>18) & 63
	case 1:
		return uint64(c>>10) & 255
	}
	return uint64(c) & 1023
}

// Table finds the class of a word by the hash of its lower-cased form.
type Table struct {
	slots []slot
	mask  uint64
}

type slot struct {
	print uint32
	class Class
}

// Read decodes a table that Append wrote.
func Read(data string) (*Table, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errors.New("read clusters: not a cluster table")
	}
	b := []byte(data)
	n := int(binary.LittleEndian.Uint32(b[len(magic):]))
	if n == 0 || n&(n-1) != 0 || len(b) != header+8*n {
		return nil, fmt.Errorf("read clusters: %d bytes do not hold %d slots", len(b), n)
	}
	t := &Table{slots: make([]slot, n), mask: uint64(n - 1)}
	for i := range t.slots {
		at := b[header+8*i:]
		t.slots[i] = slot{binary.LittleEndian.Uint32(at), Class(binary.LittleEndian.Uint32(at[4:]))}
	}
	return t, nil
}

// Find returns the class of the word with the given hash.
func (t *Table) Find(hash uint64) Class {
	print := uint32(hash >> 32)
	for i := hash & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[i]
		if s.class == 0 || s.print == print {
			return s.class
		}
	}
}

// New returns an empty table with room for n words.
func New(n int) *Table {
	size := 16
	for size*4 < n*5 {
		size *= 2
	}
	return &Table{slots: make([]slot, size), mask: uint64(size - 1)}
}

// Put adds a word; the first class given to a word stays.
func (t *Table) Put(hash uint64, c Class) {
	print := uint32(hash >> 32)
	i := hash & t.mask
	for t.slots[i].class != 0 {
		if t.slots[i].print == print {
			return
		}
		i = (i + 1) & t.mask
	}
	t.slots[i] = slot{print, c}
}

// Append appends the encoded table to dst.
func (t *Table) Append(dst []byte) []byte {
	dst = append(dst, magic...)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(t.slots)))
	for _, s := range t.slots {
		dst = binary.LittleEndian.AppendUint32(dst, s.print)
		dst = binary.LittleEndian.AppendUint32(dst, uint32(s.class))
	}
	return dst
}
