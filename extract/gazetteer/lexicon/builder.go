package lexicon

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// MaxWords is the length of the longest phrase.
const MaxWords = 16

// Errors of Builder.Add.
var (
	ErrNoWords = errors.New("no letter or digit")
	ErrTooLong = fmt.Errorf("more than %d words", MaxWords)
)

// Case says how far the case of a phrase must be kept.
type Case uint8

const (
	// AnyCase takes the phrase however it is written.
	AnyCase Case = iota
	// NameCase wants a capital where the phrase has one, and an acronym where it
	// has one.
	NameCase
)

// Ref names an entry that was added to a Builder; zero is none.
type Ref int32

// Builder gathers phrases and entries and writes an image. The same calls in
// the same order give the same bytes.
type Builder struct {
	edges   map[edge]Node
	nodes   [][]Phrase // the phrases of each node; List holds an index into lists
	leaf    []bool
	lists   [][]Ref
	records []Record
	known   map[Record]Ref
	words   map[uint64]int
	codes   map[string]Ref
}

type edge struct {
	parent Node
	hash   uint64
}

// NewBuilder returns an empty Builder.
func NewBuilder() *Builder {
	b := &Builder{
		edges: map[edge]Node{}, known: map[Record]Ref{}, words: map[uint64]int{}, codes: map[string]Ref{},
	}
	b.node()
	b.node()
	b.lists = append(b.lists, nil)
	return b
}

func (b *Builder) node() Node {
	b.nodes = append(b.nodes, nil)
	b.leaf = append(b.leaf, true)
	return Node(len(b.nodes) - 1)
}

// Entry adds an entry. Equal entries without a name are stored once.
func (b *Builder) Entry(r Record) Ref {
	if r.Name == "" {
		if ref, ok := b.known[r]; ok {
			return ref
		}
	}
	b.records = append(b.records, r)
	ref := Ref(len(b.records))
	if r.Name == "" {
		b.known[r] = ref
	}
	return ref
}

// Code makes an entry the one that a two-letter code names.
func (b *Builder) Code(code string, ref Ref) { b.codes[code] = ref }

// Word puts a single word into the words table with a level from 1 to 7; the
// lowest level of a word stands.
func (b *Builder) Word(word string, level int) error {
	h, ok := Hash(word)
	if !ok {
		return fmt.Errorf("add word %q: not one word", word)
	}
	if level < 1 || level > 7 {
		return fmt.Errorf("add word %q: level %d is not from 1 to 7", word, level)
	}
	if old := b.words[h]; old == 0 || level < old {
		b.words[h] = level
	}
	return nil
}

// Suffix adds an ending of words.
func (b *Builder) Suffix(ending string, kinds uint32, ref Ref) error {
	return b.add(Suffixes, ending, AnyCase, kinds, ref)
}

// Add adds a phrase that means the kinds and, if ref is not zero, the entry.
func (b *Builder) Add(phrase string, c Case, kinds uint32, ref Ref) error {
	return b.add(Phrases, phrase, c, kinds, ref)
}

func (b *Builder) add(root Node, phrase string, c Case, kinds uint32, ref Ref) error {
	var words []Word
	for i, token := range strings.Fields(phrase) {
		words = Split(token, i, words)
	}
	switch {
	case len(words) == 0:
		return fmt.Errorf("add phrase %q: %w", phrase, ErrNoWords)
	case len(words) > MaxWords:
		return fmt.Errorf("add phrase %q: %w", phrase, ErrTooLong)
	}
	n := root
	p := Phrase{Kinds: kinds}
	for i, w := range words {
		b.leaf[n] = false
		e := edge{n, w.Hash}
		next, ok := b.edges[e]
		if !ok {
			next = b.node()
			b.edges[e] = next
		}
		n = next
		if c == NameCase {
			p.require(i, w)
		}
	}
	b.put(n, p, ref)
	return nil
}

// require sets the case bits of the i-th word. A word behind a hyphen or an
// apostrophe may be in either case ("Guinea-bissau", "D'ivoire").
func (p *Phrase) require(i int, w Word) {
	if w.Flags&Glued != 0 {
		return
	}
	if w.Flags&Capital != 0 {
		p.Capital |= 1 << i
	}
	if w.Flags&Upper != 0 && w.Flags&Lower == 0 {
		p.Upper |= 1 << i
	}
}

// put merges a phrase into those of its node that have the same case bits.
func (b *Builder) put(n Node, p Phrase, ref Ref) {
	i := slices.IndexFunc(b.nodes[n], func(q Phrase) bool {
		return q.Capital == p.Capital && q.Upper == p.Upper
	})
	if i < 0 {
		b.nodes[n] = append(b.nodes[n], p)
		i = len(b.nodes[n]) - 1
	}
	q := &b.nodes[n][i]
	q.Kinds |= p.Kinds
	if ref == 0 {
		return
	}
	if q.List == 0 {
		b.lists = append(b.lists, nil)
		q.List = uint32(len(b.lists) - 1)
	}
	if l := &b.lists[q.List]; !slices.Contains(*l, ref) {
		*l = append(*l, ref)
	}
}

// Image returns the finished image as a string.
func (b *Builder) Image() string {
	var sec [sections][]byte
	var at []uint32 // the offset of each record
	sec[secRecords], sec[secStrings], at = b.encodeRecords()
	lists := newPool()
	groups := newPool()
	group := make([]uint32, len(b.nodes))
	for n := range b.nodes {
		group[n] = b.encodeGroup(Node(n), groups, lists, at)
	}
	sec[secGroups], sec[secLists] = groups.data, lists.data
	sec[secEdges], sec[secNodes] = b.encodeEdges(group)
	sec[secWords] = b.encodeWords()
	sec[secCodes] = b.encodeCodes(at)
	return assemble(sec)
}

// Open returns the finished image, opened.
func (b *Builder) Open() *Image {
	m, err := Open(b.Image())
	if err != nil {
		panic(err) // what a Builder makes can be opened
	}
	return m
}

func (b *Builder) encodeRecords() (records, strs []byte, at []uint32) {
	offsets := map[string]uint64{}
	shared := func(s string) uint64 {
		if o, ok := offsets[s]; ok {
			return o
		}
		o := uint64(len(strs))
		strs = appendString(strs, s)
		offsets[s] = o
		return o
	}
	at = make([]uint32, len(b.records)+1)
	for i := range b.records {
		at[i+1] = uint32(len(records))
		records = b.records[i].encode(records, shared)
	}
	return records, strs, at
}

func (b *Builder) encodeGroup(n Node, groups, lists *pool, at []uint32) uint32 {
	phrases := slices.Clone(b.nodes[n])
	if len(phrases) == 0 {
		return 0
	}
	slices.SortFunc(phrases, func(p, q Phrase) int {
		return cmp.Or(cmp.Compare(p.Upper, q.Upper), cmp.Compare(p.Capital, q.Capital))
	})
	run := []uint64{uint64(len(phrases))}
	for _, p := range phrases {
		var list uint32
		if refs := b.lists[p.List]; len(refs) > 0 {
			l := []uint64{uint64(len(refs))}
			for _, r := range refs {
				l = append(l, uint64(at[r]))
			}
			list = lists.put(l)
		}
		run = append(run, uint64(p.Capital)|uint64(p.Upper)<<16, uint64(p.Kinds), uint64(list))
	}
	return groups.put(run)
}

// maxLoad is the share of the slots that are taken, in tenths: a miss probes six
// slots of one or two cache lines on average.
const maxLoad = 7

func (b *Builder) encodeEdges(group []uint32) (slots, nodes []byte) {
	number := make([]uint32, len(b.nodes))
	for n := range b.nodes {
		if Node(n) > Suffixes && b.leaf[n] {
			number[n] = leafBit | group[n]
			continue
		}
		number[n] = uint32(len(nodes) / 4)
		nodes = binary.LittleEndian.AppendUint32(nodes, group[n])
	}
	keys := make([][2]uint64, 0, len(b.edges))
	for e, n := range b.edges {
		keys = append(keys, [2]uint64{edgeKey(Node(number[e.parent]), e.hash), uint64(number[n])})
	}
	slices.SortFunc(keys, func(x, y [2]uint64) int {
		return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	})
	size := uint32(len(keys)*10/maxLoad + 1)
	slots = make([]byte, int(size)*slotSize)
	for _, k := range keys {
		i := slotOf(k[0], size)
		for binary.LittleEndian.Uint32(slots[i*slotSize+4:]) != 0 {
			i = (i + 1) % size
		}
		binary.LittleEndian.PutUint32(slots[i*slotSize:], uint32(k[0]))
		binary.LittleEndian.PutUint32(slots[i*slotSize+4:], uint32(k[1]))
	}
	return slots, nodes
}

func (b *Builder) encodeWords() []byte {
	if len(b.words) == 0 {
		return nil
	}
	levels := map[uint32]uint32{}
	for h, level := range b.words {
		key := uint32(h>>32) &^ 7
		if old := levels[key]; old == 0 || uint32(level) < old {
			levels[key] = uint32(level)
		}
	}
	var ends [256]uint32
	keys := make([]uint32, 0, len(levels))
	for key, level := range levels {
		keys = append(keys, key|level)
		ends[key>>24]++
	}
	slices.Sort(keys)
	var out []byte
	total := uint32(0)
	for _, n := range ends {
		total += n
		out = binary.LittleEndian.AppendUint32(out, total)
	}
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint32(out, k)
	}
	return out
}

func (b *Builder) encodeCodes(at []uint32) []byte {
	if len(b.codes) == 0 {
		return nil
	}
	out := make([]byte, 26*26*4)
	for code, ref := range b.codes {
		if i, ok := codeIndex(code); ok {
			binary.LittleEndian.PutUint32(out[i*4:], at[ref]+1)
		}
	}
	return out
}

func assemble(sec [sections][]byte) string {
	head := []byte(magic)
	at := len(magic) + sections*8
	for _, s := range sec {
		head = binary.LittleEndian.AppendUint32(head, uint32(at))
		head = binary.LittleEndian.AppendUint32(head, uint32(len(s)))
		at += len(s)
	}
	var out strings.Builder
	out.Grow(at)
	out.Write(head)
	for _, s := range sec {
		out.Write(s)
	}
	return out.String()
}

// pool stores runs of varints, equal runs once. Index zero is never given out.
type pool struct {
	data []byte
	seen map[string]uint32
}

func newPool() *pool { return &pool{data: make([]byte, 1), seen: map[string]uint32{}} }

func (p *pool) put(numbers []uint64) uint32 {
	var run []byte
	for _, n := range numbers {
		run = binary.AppendUvarint(run, n)
	}
	if i, ok := p.seen[string(run)]; ok {
		return i
	}
	i := uint32(len(p.data))
	p.seen[string(run)] = i
	p.data = append(p.data, run...)
	return i
}

// Level is Image.Level of the words added so far.
func (b *Builder) Level(hash uint64) int { return b.words[hash] }
