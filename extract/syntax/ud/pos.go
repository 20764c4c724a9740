package ud

// POS is a universal part of speech; the zero value is invalid.
type POS uint8

// The seventeen universal parts of speech.
const (
	ADJ   POS = iota + 1 // adjective
	ADP                  // adposition
	ADV                  // adverb
	AUX                  // auxiliary
	CCONJ                // coordinating conjunction
	DET                  // determiner
	INTJ                 // interjection
	NOUN                 // noun
	NUM                  // numeral
	PART                 // particle
	PRON                 // pronoun
	PROPN                // proper noun
	PUNCT                // punctuation
	SCONJ                // subordinating conjunction
	SYM                  // symbol
	VERB                 // verb
	X                    // other
)

// NumPOS is one more than the largest POS.
const NumPOS = int(X) + 1

// posNames are the treebanks' spellings, in the order of the constants.
var posNames = [NumPOS]string{
	"",
	"ADJ",
	"ADP",
	"ADV",
	"AUX",
	"CCONJ",
	"DET",
	"INTJ",
	"NOUN",
	"NUM",
	"PART",
	"PRON",
	"PROPN",
	"PUNCT",
	"SCONJ",
	"SYM",
	"VERB",
	"X",
}

// ParsePOS returns the part of speech that s spells.
func ParsePOS(s string) (POS, error) {
	v, err := parse("part of speech", posNames[:], s)
	return POS(v), err
}

// String returns the treebanks' spelling.
func (p POS) String() string { return name("pos", posNames[:], int(p)) }

// Valid reports whether p is one of the constants.
func (p POS) Valid() bool { return p > 0 && int(p) < NumPOS }

// MarshalText implements encoding.TextMarshaler; it errors on an invalid value.
func (p POS) MarshalText() ([]byte, error) { return marshal("part of speech", posNames[:], int(p)) }

// UnmarshalText implements encoding.TextUnmarshaler by ParsePOS.
func (p *POS) UnmarshalText(b []byte) error {
	v, err := ParsePOS(string(b))
	if err == nil {
		*p = v
	}
	return err
}
