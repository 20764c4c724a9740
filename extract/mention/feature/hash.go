package feature

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Hash returns the 64-bit FNV-1a hash of s, by which words are known to the
// model and to the clusters.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h ^= uint64(s[i])
		h *= 1099511628211
	}
	return h
}

// mix joins two values into one hash; the order counts.
func mix(a, b uint64) uint64 {
	h := (a ^ bits.RotateLeft64(b, 31)) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}

// maxShape bounds the shape of a word: what is longer looks alike.
const maxShape = 8

// shapes returns hashes of two pictures of the word: each rune as one of upper,
// lower, digit, other or itself, and the same with repetitions left out.
func shapes(word string) (long, short uint64) {
	var a, b [maxShape]byte
	n, m, last := 0, 0, byte(0)
	for _, r := range word {
		c := shapeOf(r)
		if n < maxShape {
			a[n] = c
			n++
		}
		if c != last && m < maxShape {
			b[m] = c
			m++
			last = c
		}
		if n == maxShape && m == maxShape {
			break
		}
	}
	return hashBytes(a[:n]), hashBytes(b[:m])
}

func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h ^= uint64(c)
		h *= 1099511628211
	}
	return h
}

func shapeOf(r rune) byte {
	switch {
	case r >= 'a' && r <= 'z':
		return 'x'
	case r >= 'A' && r <= 'Z':
		return 'X'
	case r >= '0' && r <= '9':
		return 'd'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLower(r):
		return 'x'
	}
	return 'u'
}

// affixes fills in the hashes of the first and the last one to four bytes of
// the word, on rune boundaries; zero where the word is not longer than that.
func affixes(word string, prefix, suffix *[4]uint64) {
	*prefix, *suffix = [4]uint64{}, [4]uint64{}
	for k := 1; k <= 4 && k < len(word); k++ {
		if utf8.RuneStart(word[k]) {
			prefix[k-1] = Hash(word[:k])
		}
		if utf8.RuneStart(word[len(word)-k]) {
			suffix[k-1] = Hash(word[len(word)-k:])
		}
	}
}
