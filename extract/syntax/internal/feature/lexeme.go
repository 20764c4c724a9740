package feature

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lexeme holds the hashes of one word's form.
type Lexeme struct {
	// Form is the word as written; Word the word in lower case with digits
	// alike, so that years share their features.
	Form, Word uint64
	// Suffix and Prefix are the last one to four and the first one to three
	// bytes of the lower-case word.
	Suffix [4]uint64
	Prefix [3]uint64
	// Shape is the pattern of letter cases, digits and marks.
	Shape uint64
	// Letters is set when the word has a letter.
	Letters bool
}

// hash reads eight bytes at a time.
func hash(s string, seed uint64) uint64 {
	h := seed ^ uint64(len(s))*k2
	for len(s) >= 8 {
		h = (h ^ word64(s)) * k0
		h ^= h >> 32
		s = s[8:]
	}
	var tail uint64
	for i := 0; i < len(s); i++ {
		tail |= uint64(s[i]) << (8 * uint(i))
	}
	h = (h ^ tail) * k1
	h ^= h >> 29
	return h * k3
}

func word64(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Value makes an atom of a small number; kind keeps numbers of different
// meaning apart.
func Value(kind, n uint64) uint64 { return Mix(kind+1, n) }

// maxForm bounds the bytes of a form that are looked at: what is longer is no
// word, and costs no more than one.
const maxForm = 64

// Read fills l from a form; a joined name is read by its central word. The
// scratch is used for the lower-case form and returned for the next call.
func (l *Lexeme) Read(form string, scratch []byte) []byte {
	form = central(form)
	if len(form) > maxForm {
		form = form[:maxForm]
	}
	l.Form = hash(form, k1)
	low, letters := fold(form, scratch[:0])
	l.Letters = letters
	if address(low) {
		low = append(low[:0], "<url>"...)
	}
	l.Word = hashBytes(low)
	for k := range l.Suffix {
		l.Suffix[k] = affix(low, k+1, false)
	}
	for k := range l.Prefix {
		l.Prefix[k] = affix(low, k+1, true)
	}
	l.Shape = shape(form)
	return low
}

// central returns the word of a joined name that stands for all of it: the
// last before a preposition, as in Ministry of Foreign Affairs, else the last.
func central(form string) string {
	if strings.IndexByte(form, ' ') < 0 {
		return form
	}
	word := ""
	for part := range strings.FieldsSeq(form) {
		switch part {
		case "of", "for", "on", "in", "to", "at", "and":
			if word != "" {
				return word
			}
		}
		word = part
	}
	if word == "" {
		return form
	}
	return word
}

func hashBytes(b []byte) uint64 {
	h := k0 ^ uint64(len(b))*k2
	for len(b) >= 8 {
		h = (h ^ binary.LittleEndian.Uint64(b)) * k0
		h ^= h >> 32
		b = b[8:]
	}
	h = (h ^ packed(b)) * k1
	h ^= h >> 29
	return h * k3
}

// packed returns up to eight bytes as one number.
func packed(b []byte) (n uint64) {
	for i, c := range b {
		n |= uint64(c) << (8 * uint(i&7))
	}
	return n
}

// affix hashes the first or last k bytes, or the whole of a word that is no
// longer, marked as such.
func affix(low []byte, k int, front bool) uint64 {
	if len(low) <= k {
		return Mix(k2, packed(low))
	}
	if front {
		return Mix(k3+uint64(k), packed(low[:k]))
	}
	return Mix(k4+uint64(k), packed(low[len(low)-k:]))
}

// fold appends the form in lower case, digits as 0 and apostrophes straight.
func fold(form string, low []byte) ([]byte, bool) {
	letters := false
	for i := 0; i < len(form); {
		c := form[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(form[i:])
			i += n
			if r == '’' {
				low = append(low, '\'')
				continue
			}
			letters = letters || unicode.IsLetter(r)
			low = utf8.AppendRune(low, unicode.ToLower(r))
			continue
		}
		i++
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
			letters = true
		case c >= 'a' && c <= 'z':
			letters = true
		case c >= '0' && c <= '9':
			c = '0'
		}
		low = append(low, c)
	}
	return low, letters
}

// address reports whether a lower-case form is an address of the web.
func address(low []byte) bool {
	return len(low) > 4 && (low[0] == 'h' || low[0] == 'w') &&
		(strings.HasPrefix(string(low[:4]), "http") || string(low[:4]) == "www.")
}

// maxShape is the most runs that a shape tells apart.
const maxShape = 10

// shape hashes the classes of the characters, runs of more than two cut short:
// Obama and Merkel share one, G20 and WTO have others.
func shape(form string) uint64 {
	h, n := uint64(k0), 0
	last, run := byte(0), 0
	for _, r := range form {
		c := class(r)
		if c != last {
			last, run = c, 0
		}
		if run++; run > 2 {
			continue
		}
		h = bits.RotateLeft64((h^uint64(c))*k1, 23)
		if n++; n == maxShape {
			break
		}
	}
	return h * k2
}

// class returns a letter for the class of r; marks stand for themselves.
func class(r rune) byte {
	switch {
	case r >= 'a' && r <= 'z':
		return 'a'
	case r >= 'A' && r <= 'Z':
		return 'A'
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'A'
	case unicode.IsLetter(r):
		return 'a'
	}
	return 'o'
}
