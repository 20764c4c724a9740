// Package weights holds the weights of hashed linear models: a dense table to
// train them in, and compact tables of small integers to use them from.
//
// A feature is a number of a fixed width in bits (package feature). A compact
// table has buckets of eight features, one half of a cache line each, with
// eight check bits a feature: the bucket's number and the check bits say all
// of the feature's number, so nothing is mistaken for something else. The
// tables are constant after reading and safe for concurrent use.
package weights

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// slots is the number of features of a bucket.
const slots = 8

// A bucket holds eight features: the check bytes and three bytes of payload a
// feature, all in four numbers so that one shift finds a payload.
type bucket struct {
	check   uint64
	payload [3]uint64
}

// bucketSize is the length of an encoded bucket in bytes.
const bucketSize = 32

// buckets is a set of features with three bytes each.
type buckets struct {
	table []bucket
	// width is the number of bits of a feature.
	width uint
}

const (
	lows  = 0x0101010101010101
	highs = 0x8080808080808080
)

// find returns the bucket in which the feature would be and how far its
// payload's three bytes must be shifted down.
func (t *buckets) find(id uint32) (*bucket, uint) {
	// The features are spread over the buckets in order. Those of one bucket
	// differ in the eight bits below the bucket's number, if there are at least
	// 2^(width-8) buckets.
	p := uint64(id) * uint64(len(t.table))
	b := &t.table[p>>(t.width&31)]
	return b, match(b.check, p>>((t.width-8)&31))
}

// match returns eight times the place of the first check byte that is the
// lowest byte of want; 64 where there is none, by which a payload is shifted to
// zero.
func match(check, want uint64) uint {
	// The lowest zero byte of x is where its lowest high bit is left.
	x := check ^ want&0xFF*lows
	m := (x - lows) &^ x & highs
	return uint(bits.TrailingZeros64(m >> 7))
}

// place returns the number of the bucket and the check byte of a feature in a
// table of n buckets.
func place(id uint32, n int, width uint) (int, byte) {
	p := uint64(id) * uint64(n)
	return int(p >> width), byte(p >> (width - 8))
}

// A cell is one feature to be stored, with its rank among those that compete
// for a bucket.
type cell struct {
	id      uint32
	payload [3]byte
	rank    int
}

// pack lays cells out in about len(cells)/load buckets and returns the encoded
// table and the cells that found room; a full bucket keeps those with the
// highest rank.
func pack(cells []cell, width uint, n int) ([]byte, int) {
	n = max(n, 1<<(width-8))
	byBucket := make([][]cell, n)
	for _, c := range cells {
		b, _ := place(c.id, n, width)
		byBucket[b] = append(byBucket[b], c)
	}
	out := make([]byte, 0, n*bucketSize)
	kept := 0
	for _, in := range byBucket {
		slices.SortFunc(in, func(a, b cell) int {
			if a.rank != b.rank {
				return b.rank - a.rank
			}
			return int(a.id) - int(b.id)
		})
		in = in[:min(len(in), slots)]
		kept += len(in)
		var b bucket
		for i, c := range in {
			_, check := place(c.id, n, width)
			b.check |= uint64(check) << (8 * uint(i))
			for k, v := range c.payload {
				b.payload[k] |= uint64(v) << (8 * uint(i))
			}
		}
		// What is left of the bucket checks as the first feature does, and is
		// never reached behind it; an empty bucket's payload is zero.
		for i := len(in); i < slots && len(in) > 0; i++ {
			b.check |= b.check & 0xFF << (8 * uint(i))
		}
		out = binary.LittleEndian.AppendUint64(out, b.check)
		for _, v := range b.payload {
			out = binary.LittleEndian.AppendUint64(out, v)
		}
	}
	return out, kept
}

var errTable = errors.New("read weights: table is cut or damaged")

// unpack reads an encoded table. The copy lets a bucket lie within one cache
// line, which a string in the program's data does not promise.
func unpack(data string, width uint) (buckets, error) {
	n := len(data) / bucketSize
	if n == 0 || len(data)%bucketSize != 0 || width < 8 || width > 31 {
		return buckets{}, errTable
	}
	t := buckets{table: make([]bucket, n), width: width}
	for i := range t.table {
		e := data[i*bucketSize : (i+1)*bucketSize]
		t.table[i] = bucket{number(e[0:]), [3]uint64{number(e[8:]), number(e[16:]), number(e[24:])}}
	}
	return t, nil
}

// number reads eight bytes, the lowest first.
func number(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
