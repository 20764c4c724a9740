package ud

// Tag is a Penn Treebank part-of-speech tag; the zero value is invalid.
type Tag uint8

// The Penn tags with the additions of the web treebanks.
const (
	TagCC           Tag = iota + 1 // coordinating conjunction
	TagCD                          // cardinal number
	TagDT                          // determiner
	TagEX                          // existential there
	TagFW                          // foreign word
	TagIN                          // preposition or subordinating conjunction
	TagJJ                          // adjective
	TagJJR                         // adjective, comparative
	TagJJS                         // adjective, superlative
	TagLS                          // list item marker
	TagMD                          // modal
	TagNN                          // noun, singular or mass
	TagNNS                         // noun, plural
	TagNNP                         // proper noun, singular
	TagNNPS                        // proper noun, plural
	TagPDT                         // predeterminer
	TagPOS                         // possessive ending
	TagPRP                         // personal pronoun
	TagPRPS                        // possessive pronoun
	TagRB                          // adverb
	TagRBR                         // adverb, comparative
	TagRBS                         // adverb, superlative
	TagRP                          // particle
	TagSYM                         // symbol
	TagTO                          // the infinitive's to
	TagUH                          // interjection
	TagVB                          // verb, base form
	TagVBD                         // verb, past tense
	TagVBG                         // verb, gerund or present participle
	TagVBN                         // verb, past participle
	TagVBP                         // verb, present, not third person singular
	TagVBZ                         // verb, present, third person singular
	TagWDT                         // wh-determiner
	TagWP                          // wh-pronoun
	TagWPS                         // possessive wh-pronoun
	TagWRB                         // wh-adverb
	TagADD                         // address: of mail, web or a handle
	TagAFX                         // affix
	TagGW                          // part of a word that was split by mistake
	TagHYPH                        // hyphen
	TagNFP                         // superfluous punctuation
	TagStop                        // full stop, question and exclamation mark
	TagComma                       // comma
	TagColon                       // colon, semicolon, dash
	TagOpenQuote                   // opening quote
	TagCloseQuote                  // closing quote
	TagOpenBracket                 // opening bracket
	TagCloseBracket                // closing bracket
	TagCurrency                    // currency sign
	TagNumber                      // number sign
)

// NumTags is one more than the largest Tag.
const NumTags = int(TagNumber) + 1

// tagNames are the treebanks' spellings, in the order of the constants.
var tagNames = [NumTags]string{
	"",
	"CC",
	"CD",
	"DT",
	"EX",
	"FW",
	"IN",
	"JJ",
	"JJR",
	"JJS",
	"LS",
	"MD",
	"NN",
	"NNS",
	"NNP",
	"NNPS",
	"PDT",
	"POS",
	"PRP",
	"PRP$",
	"RB",
	"RBR",
	"RBS",
	"RP",
	"SYM",
	"TO",
	"UH",
	"VB",
	"VBD",
	"VBG",
	"VBN",
	"VBP",
	"VBZ",
	"WDT",
	"WP",
	"WP$",
	"WRB",
	"ADD",
	"AFX",
	"GW",
	"HYPH",
	"NFP",
	".",
	",",
	":",
	"``",
	"''",
	"-LRB-",
	"-RRB-",
	"$",
	"#",
}

// ParseTag returns the tag that s spells. Taggers that write brackets as
// themselves mean the bracket tags.
func ParseTag(s string) (Tag, error) {
	switch s {
	case "(":
		return TagOpenBracket, nil
	case ")":
		return TagCloseBracket, nil
	}
	v, err := parse("tag", tagNames[:], s)
	return Tag(v), err
}

// String returns the treebanks' spelling.
func (t Tag) String() string { return name("tag", tagNames[:], int(t)) }

// Valid reports whether t is one of the constants.
func (t Tag) Valid() bool { return t > 0 && int(t) < NumTags }

// Verb reports whether t is a form of a verb; modals are not.
func (t Tag) Verb() bool { return t >= TagVB && t <= TagVBZ }

// Noun reports whether t is a common or proper noun.
func (t Tag) Noun() bool { return t >= TagNN && t <= TagNNPS }

// Proper reports whether t is a proper noun.
func (t Tag) Proper() bool { return t == TagNNP || t == TagNNPS }

// MarshalText implements encoding.TextMarshaler; it errors on an invalid tag.
func (t Tag) MarshalText() ([]byte, error) { return marshal("tag", tagNames[:], int(t)) }

// UnmarshalText implements encoding.TextUnmarshaler by ParseTag.
func (t *Tag) UnmarshalText(b []byte) error {
	v, err := ParseTag(string(b))
	if err == nil {
		*t = v
	}
	return err
}
