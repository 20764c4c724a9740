package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Flags say how a word is written and where it stands in its token.
type Flags uint8

// The flags of a word.
const (
	// Capital: the first letter is upper case.
	Capital Flags = 1 << iota
	// Upper: an acronym's case: no lower-case letter and at least two letters or
	// digits ("US", "G7"), or at least two capitals ("AfCFTA").
	Upper
	// First and Last: the word begins or ends its token. A word before a
	// possessive "'s" of the same token is Last too.
	First
	Last
	// Glued: the word follows a hyphen or apostrophe within its token.
	Glued
	// Lower: the word has a lower-case letter.
	Lower
)

// Word is a part of a token that holds no hyphen, apostrophe or full stop,
// after folding: "Nur-Sultan" has two words, "U.S." has one.
type Word struct {
	// Hash is that of the folded letters.
	Hash uint64
	// Token is the index of the token.
	Token int32
	Flags Flags
}

const (
	hashSeed  = 0xcbf29ce484222325
	hashPrime = 0x100000001b3
)

// Split appends the words of a token to dst. Upper and lower case, diacritics
// and compatibility forms are folded; hyphens, apostrophes and full stops are
// dropped; "&" is the word "and"; any other mark is a word of its own.
func Split(token string, index int, dst []Word) []Word {
	s := splitter{words: dst, start: len(dst), token: int32(index), hash: hashSeed}
	for i := 0; i < len(token); {
		c := token[i]
		if c < utf8.RuneSelf {
			s.ascii(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(token[i:])
		s.rune(r)
		i += n
	}
	s.flush()
	s.finish()
	return s.words
}

// splitter holds the word under construction.
type splitter struct {
	words           []Word
	start           int
	token           int32
	hash            uint64
	letters, digits int
	upper, lower    int
	capital, glued  bool
	apostrophe      bool // the word under construction follows an apostrophe
	possessive      bool // the last word is a possessive "s"
}

func (s *splitter) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		s.lower++
		s.letter(c)
	case 'A' <= c && c <= 'Z':
		if s.letters == 0 {
			s.capital = true
		}
		s.upper++
		s.letter(c | 0x20)
	case '0' <= c && c <= '9':
		s.digits++
		s.add(c)
	case c == '.':
	case c == '\'' || c == '`':
		s.flush()
		s.glued, s.apostrophe = true, true
	case c == '-':
		s.flush()
		s.glued = true
	case c == '&':
		s.mark('a', 'n', 'd')
	case c <= ' ':
		s.flush()
	default:
		s.mark(c)
	}
}

func (s *splitter) letter(c byte) {
	s.letters++
	s.add(c)
}

func (s *splitter) add(c byte) { s.hash = (s.hash ^ uint64(c)) * hashPrime }

// mark adds a punctuation mark as a word of its own.
func (s *splitter) mark(c ...byte) {
	s.flush()
	h := uint64(hashSeed)
	for _, b := range c {
		h = (h ^ uint64(b)) * hashPrime
	}
	s.words = append(s.words, Word{Hash: h, Token: s.token})
	s.possessive = false
}

// rune takes a letter or mark outside ASCII.
func (s *splitter) rune(r rune) {
	switch {
	case IsApostrophe(r):
		s.flush()
		s.glued, s.apostrophe = true, true
		return
	case isHyphen(r):
		s.flush()
		s.glued = true
		return
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return
	case unicode.IsSpace(r):
		s.flush()
		return
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Mc, r) {
		var b [utf8.UTFMax]byte
		s.mark(b[:utf8.EncodeRune(b[:], r)]...)
		return
	}
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		if s.letters == 0 {
			s.capital = true
		}
		s.upper++
	case unicode.IsLower(r):
		s.lower++
	}
	s.letters++
	foldRune(r, s.add)
}

// flush ends the word under construction, if there is one.
func (s *splitter) flush() {
	if s.letters+s.digits == 0 {
		return
	}
	w := Word{Hash: s.hash, Token: s.token}
	if s.capital {
		w.Flags |= Capital
	}
	if s.lower > 0 {
		w.Flags |= Lower
	}
	if s.upper > 1 || s.upper == 1 && s.lower == 0 && s.digits > 0 {
		w.Flags |= Upper
	}
	if s.glued {
		w.Flags |= Glued
	}
	s.possessive = s.apostrophe && s.hash == possessiveHash && len(s.words) > s.start
	s.words = append(s.words, w)
	s.hash, s.letters, s.digits, s.upper, s.lower = hashSeed, 0, 0, 0, 0
	s.capital, s.glued, s.apostrophe = false, false, false
}

// possessiveHash is the hash of "s".
const possessiveHash = (hashSeed ^ 's') * hashPrime & (1<<64 - 1)

// finish marks the words at the token's ends.
func (s *splitter) finish() {
	n := len(s.words)
	if n == s.start {
		return
	}
	s.words[s.start].Flags |= First
	s.words[n-1].Flags |= Last
	if s.possessive && n-2 >= s.start {
		s.words[n-2].Flags |= Last
	}
}

// Hash returns the hash of a single word, and false if the text is not one word.
func Hash(word string) (uint64, bool) {
	var buf [4]Word
	w := Split(word, 0, buf[:0])
	if len(w) != 1 {
		return 0, false
	}
	return w[0].Hash, true
}

// Fold returns the text in lower case without diacritics, compatibility forms
// and format characters; apostrophes and hyphens become ASCII. It is what two
// spellings of a name have in common: Fold("Türkiye") is "turkiye".
func Fold(text string) string {
	out := make([]byte, 0, len(text))
	put := func(c byte) { out = append(out, c) }
	for _, r := range text {
		switch {
		case 'A' <= r && r <= 'Z':
			put(byte(r) | 0x20)
		case r < utf8.RuneSelf:
			put(byte(r))
		case IsApostrophe(r):
			put('\'')
		case isHyphen(r):
			put('-')
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		default:
			foldRune(r, put)
		}
	}
	return string(out)
}

// foldRune gives put the bytes of the folded letter.
func foldRune(r rune, put func(byte)) {
	if s := foldSpecial(r); s != "" {
		for i := 0; i < len(s); i++ {
			put(s[i])
		}
		return
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	d := norm.NFKD.Properties(buf[:n]).Decomposition()
	if d == nil {
		putRune(unicode.ToLower(r), put)
		return
	}
	for len(d) > 0 {
		q, n := utf8.DecodeRune(d)
		d = d[n:]
		if unicode.Is(unicode.Mn, q) {
			continue
		}
		if s := foldSpecial(q); s != "" {
			for i := 0; i < len(s); i++ {
				put(s[i])
			}
			continue
		}
		putRune(unicode.ToLower(q), put)
	}
}

func putRune(r rune, put func(byte)) {
	if r < utf8.RuneSelf {
		put(byte(r))
		return
	}
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		put(c)
	}
}

// foldSpecial returns the ASCII form of the Latin letters that have no
// canonical decomposition, as passports and headlines write them.
func foldSpecial(r rune) string {
	switch r {
	case 'ı', 'ɪ':
		return "i"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð', 'ɖ', 'Ɖ':
		return "d"
	case 'ħ', 'Ħ':
		return "h"
	case 'ŋ', 'Ŋ':
		return "n"
	case 'ŧ', 'Ŧ':
		return "t"
	case 'ə', 'Ə', 'ǝ', 'Ǝ':
		return "a"
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'þ', 'Þ':
		return "th"
	}
	return ""
}

// IsApostrophe reports whether a rune is written for an apostrophe.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', 'ʹ', 'ʾ', 'ʿ', 'ˈ', '´', '`', '′', '＇':
		return true
	}
	return false
}

func isHyphen(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '−', '－', '\u2015':
		return true
	}
	return false
}
