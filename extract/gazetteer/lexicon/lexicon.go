// Package lexicon is a trie over words with what its phrases mean, in one
// string that is read in place: opening it builds nothing.
//
// It is the leaf below package gazetteer. A Builder writes an image (at
// development time for the embedded dictionaries, at run time for a user's own),
// Open reads one. Kinds are bits that mean nothing here.
//
// An image is immutable, so it is safe for concurrent use; a Builder is not.
//
// # Format
//
// All integers are little-endian. The magic is followed by the offset and the
// length of each section, two uint32 each:
//
//	edges    slots of (check, value), open addressing with linear probing. The key
//	         mixes the parent's node number with the word's 64-bit hash: its high
//	         half, scaled, chooses the slot, its low half is the check. The value is
//	         the child's node number, or with the high bit set the child's phrase
//	         group if it has no children. Zero is an empty slot.
//	nodes    a uint32 each: the node's phrase group, zero if it ends no phrase
//	groups   varints: a count, then for each phrase its case bits, kinds and list
//	lists    varints: a count, then offsets into records
//	records  entries, see record.go
//	strings  length-prefixed strings that records share
//	words    256 uint32 bucket ends, then the sorted hashes of single words with a
//	         level in the low three bits
//	codes    26*26 uint32s: the record offset plus one of each two-letter code
//
// A 32-bit check makes a false edge as likely as one in four thousand million
// for each occupied slot that is probed; the words table errs once in 50,000.
package lexicon

import (
	"errors"
	"fmt"
)

const magic = "whomet-lexicon\x00\x02"

const (
	secEdges = iota
	secNodes
	secGroups
	secLists
	secRecords
	secStrings
	secWords
	secCodes
	sections
)

const (
	leafBit  = 1 << 31
	slotSize = 8
)

// ErrFormat says that a string is no image of this version.
var ErrFormat = errors.New("not a dictionary image of this version")

// Image is an opened dictionary.
type Image struct {
	section [sections]string
	slots   uint32
}

// Open checks the outline of an image. The contents are trusted: images are
// embedded or built in this process.
func Open(data string) (*Image, error) {
	if len(data) < len(magic)+sections*8 || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	m := &Image{}
	for i := range m.section {
		at := len(magic) + i*8
		off, n := uint64(u32(data, at)), uint64(u32(data, at+4))
		if off+n > uint64(len(data)) {
			return nil, fmt.Errorf("section %d ends behind the image: %w", i, ErrFormat)
		}
		m.section[i] = data[off : off+n]
	}
	slots := len(m.section[secEdges]) / slotSize
	if slots == 0 {
		return nil, fmt.Errorf("no slots: %w", ErrFormat)
	}
	m.slots = uint32(slots)
	return m, nil
}

// Size returns the image's size in bytes, section by section in the order of
// the package comment.
func (m *Image) Size() (sizes [sections]int) {
	for i, s := range m.section {
		sizes[i] = len(s)
	}
	return sizes
}

func u32(s string, at int) uint32 {
	_ = s[at+3]
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}

// Node is a place in the trie.
type Node uint32

// The roots of the two tries of an image.
const (
	// Phrases is the root of the phrases.
	Phrases Node = 0
	// Suffixes is the root of the endings of words; an edge's hash is that of the
	// ending's letters.
	Suffixes Node = 1
)

func edgeKey(parent Node, hash uint64) uint64 {
	h := (uint64(parent)+1)*0x9e3779b97f4a7c15 ^ hash
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}

// slotOf scales the high half of a key to the number of slots.
func slotOf(key uint64, slots uint32) uint32 {
	return uint32((key >> 32) * uint64(slots) >> 32)
}

// Step follows the edge from a node over a word.
func (m *Image) Step(n Node, hash uint64) (Node, bool) {
	if n&leafBit != 0 {
		return 0, false
	}
	key := edgeKey(n, hash)
	slot, check := slotOf(key, m.slots), uint32(key)
	edges := m.section[secEdges]
	for {
		at := int(slot) * slotSize
		value := u32(edges, at+4)
		if value == 0 {
			return 0, false
		}
		if u32(edges, at) == check {
			return Node(value), true
		}
		if slot++; slot == m.slots {
			slot = 0
		}
	}
}

// Phrase is what the words from a root to a node mean when they are written as
// its case bits say.
type Phrase struct {
	// Capital and Upper have a bit for each word, the first word's lowest: the word
	// must have that flag.
	Capital, Upper uint16
	// Kinds is the set of kinds.
	Kinds uint32
	// List leads to the phrase's entries; zero if it has none.
	List uint32
}

// Group is the phrases of one node, to be read one after the other.
type Group struct {
	d    decoder
	left int
}

// Group returns the phrases that end at a node.
func (m *Image) Group(n Node) Group {
	g := uint32(n) &^ leafBit
	if n&leafBit == 0 {
		g = u32(m.section[secNodes], int(n)*4)
	}
	if g == 0 {
		return Group{}
	}
	d := decoder{m.section[secGroups], int(g)}
	count := d.uvarint()
	return Group{d, int(count)}
}

// Next returns the next phrase and whether there is one.
func (g *Group) Next() (Phrase, bool) {
	if g.left == 0 {
		return Phrase{}, false
	}
	g.left--
	c, kinds, list := g.d.uvarint(), g.d.uvarint(), g.d.uvarint()
	return Phrase{uint16(c), uint16(c >> 16), uint32(kinds), uint32(list)}, true
}

// Records calls yield with the entries of a list until it returns false.
func (m *Image) Records(list uint32, yield func(Record) bool) {
	if list == 0 {
		return
	}
	d := decoder{m.section[secLists], int(list)}
	for range d.uvarint() {
		if !yield(m.decode(int(d.uvarint()))) {
			return
		}
	}
}

// Code returns the entry of a two-letter code.
func (m *Image) Code(code string) (Record, bool) {
	i, ok := codeIndex(code)
	if !ok || len(m.section[secCodes]) == 0 {
		return Record{}, false
	}
	at := u32(m.section[secCodes], i*4)
	if at == 0 {
		return Record{}, false
	}
	return m.decode(int(at - 1)), true
}

func codeIndex(code string) (int, bool) {
	if len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return 0, false
	}
	return int(code[0]-'A')*26 + int(code[1]-'A'), true
}

// Level returns how common a word is, from 1 (most common) to 7, or 0 if it is
// not in the words table.
func (m *Image) Level(hash uint64) int {
	s := m.section[secWords]
	if len(s) == 0 {
		return 0
	}
	key := uint32(hash>>32) &^ 7
	bucket := int(key >> 24)
	lo, hi := 0, int(u32(s, bucket*4))
	if bucket > 0 {
		lo = int(u32(s, bucket*4-4))
	}
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if u32(s, (256+mid)*4)&^7 < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if (256+lo)*4 >= len(s) {
		return 0
	}
	if w := u32(s, (256+lo)*4); w&^7 == key {
		return int(w & 7)
	}
	return 0
}
