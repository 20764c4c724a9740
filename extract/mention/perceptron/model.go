package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/whomet/whomet/extract/mention/bilou"
)

const magic = "whometP1"

// Weight is the weight of a feature for one label.
type Weight struct {
	Value int16
	Label bilou.Label
	// end marks the last weight of the feature.
	end bool
}

// slot is a place of the hash table: the upper half of the feature's hash and
// where its weights begin, plus one.
type slot struct{ print, begin uint32 }

// Model holds the weights.
type Model struct {
	Transitions Transitions
	slots       []slot
	mask        uint64
	weights     []Weight
}

// Add adds the weights of the feature to the scores.
func (m *Model) Add(scores *Scores, feature uint64) {
	for _, w := range m.Weights(feature) {
		scores[w.Label] += int32(w.Value)
		if w.end {
			return
		}
	}
}

// Weights returns the weights of the feature and possibly of others after it:
// the first whose Last is true is the feature's last. It is empty for a feature
// that the model does not have.
func (m *Model) Weights(feature uint64) []Weight {
	print := uint32(feature >> 32)
	for i := feature & m.mask; ; i = (i + 1) & m.mask {
		s := m.slots[i]
		if s.begin == 0 {
			return nil
		}
		if s.print == print {
			return m.weights[s.begin-1:]
		}
	}
}

// Last reports whether the weight is the last one of its feature.
func (w Weight) Last() bool { return w.end }

// Features returns the number of features and of weights.
func (m *Model) Features() (features, weights int) {
	for _, s := range m.slots {
		if s.begin != 0 {
			features++
		}
	}
	return features, len(m.weights)
}

// Read decodes a model that Append wrote. It copies what it needs.
func Read(data string) (*Model, error) {
	r := reader{data: []byte(data)}
	if string(r.take(len(magic))) != magic {
		return nil, errors.New("read model: not a recogniser's model")
	}
	m := &Model{}
	for a := range m.Transitions {
		for b := range m.Transitions[a] {
			m.Transitions[a][b] = int32(r.u32())
		}
	}
	slots, weights := int(r.u32()), int(r.u32())
	if r.failed || slots&(slots-1) != 0 || len(r.data) != 8*slots+3*weights {
		return nil, fmt.Errorf("read model: %d slots and %d weights do not fit", slots, weights)
	}
	m.mask = uint64(slots - 1)
	m.slots = make([]slot, slots)
	free := 0
	for i := range m.slots {
		m.slots[i] = slot{r.u32(), r.u32()}
		if m.slots[i].begin == 0 {
			free++
		} else if int(m.slots[i].begin) > weights {
			return nil, errors.New("read model: a feature without weights")
		}
	}
	if free == 0 {
		return nil, errors.New("read model: the table is full")
	}
	return m, m.readWeights(&r, weights)
}

const endBit = 0x80

func (m *Model) readWeights(r *reader, n int) error {
	m.weights = make([]Weight, n)
	for i := range m.weights {
		b := r.take(3)
		m.weights[i] = Weight{
			int16(binary.LittleEndian.Uint16(b)), bilou.Label(b[2] &^ endBit), b[2]&endBit != 0,
		}
		if m.weights[i].Label >= bilou.Labels {
			return errors.New("read model: unknown label")
		}
	}
	return nil
}

type reader struct {
	data   []byte
	failed bool
}

var zeros [8]byte

func (r *reader) take(n int) []byte {
	if len(r.data) < n {
		r.failed = true
		return zeros[:min(n, len(zeros))]
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) u32() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }

// Builder collects the weights of a new model.
type Builder struct {
	hashes []uint64
	begins []uint32
	model  Model
}

// NewBuilder returns a builder for a model with the given transitions.
func NewBuilder(t *Transitions) *Builder {
	return &Builder{model: Model{Transitions: *t}}
}

// Put adds a feature with its weights; one without weights is left out.
func (b *Builder) Put(feature uint64, weights []Weight) {
	if len(weights) == 0 {
		return
	}
	b.hashes = append(b.hashes, feature)
	b.begins = append(b.begins, uint32(len(b.model.weights))+1)
	b.model.weights = append(b.model.weights, weights...)
	b.model.weights[len(b.model.weights)-1].end = true
}

// Model returns the finished model. The order of Put decides its bytes.
func (b *Builder) Model() *Model {
	size := 2
	for 4*size < 5*(len(b.hashes)+1) {
		size *= 2
	}
	m := b.model
	m.slots, m.mask = make([]slot, size), uint64(size-1)
	for k, h := range b.hashes {
		i := h & m.mask
		for m.slots[i].begin != 0 {
			i = (i + 1) & m.mask
		}
		m.slots[i] = slot{uint32(h >> 32), b.begins[k]}
	}
	return &m
}

// Append appends the encoded model to dst.
func (m *Model) Append(dst []byte) []byte {
	dst = append(dst, magic...)
	for _, row := range m.Transitions {
		for _, v := range row {
			dst = binary.LittleEndian.AppendUint32(dst, uint32(v))
		}
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(m.slots)))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(m.weights)))
	for _, s := range m.slots {
		dst = binary.LittleEndian.AppendUint32(dst, s.print)
		dst = binary.LittleEndian.AppendUint32(dst, s.begin)
	}
	for _, w := range m.weights {
		dst = binary.LittleEndian.AppendUint16(dst, uint16(w.Value))
		label := byte(w.Label)
		if w.end {
			label |= endBit
		}
		dst = append(dst, label)
	}
	return dst
}
