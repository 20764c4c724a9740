package ud

import "strings"

// Rel is a Universal Dependencies relation with its subtype; the zero value is
// invalid.
type Rel uint8

// The relations of the English treebanks.
const (
	Acl          Rel = iota + 1 // clause that modifies a noun
	AclRelcl                    // relative clause
	Advcl                       // adverbial clause
	AdvclRelcl                  // relative clause on a clause
	Advmod                      // adverb
	Amod                        // adjective
	Appos                       // apposition
	Aux                         // auxiliary
	AuxPass                     // auxiliary of the passive
	Case                        // preposition or possessive ending
	Cc                          // conjunction word
	CcPreconj                   // both, either, neither
	Ccomp                       // clausal complement
	Compound                    // compound
	CompoundPrt                 // particle of a verb
	Conj                        // conjunct, on the first of its list
	Cop                         // copula
	Csubj                       // clausal subject
	CsubjOuter                  // subject of a clause that is a predicate
	CsubjPass                   // clausal subject of a passive
	Dep                         // unspecified
	Det                         // determiner
	DetPredet                   // predeterminer
	Discourse                   // interjection, filler
	Dislocated                  // fronted or postposed element
	Expl                        // expletive there or it
	Fixed                       // fixed expression, on its first word
	Flat                        // name, on its first word
	Goeswith                    // rest of a split word
	Iobj                        // indirect object
	List                        // item of a list without syntax
	Mark                        // word that opens a subordinate clause
	Nmod                        // nominal that modifies a noun
	NmodDesc                    // title or description before a name
	NmodPoss                    // possessor
	NmodUnmarked                // nominal modifier without preposition
	Nsubj                       // subject
	NsubjOuter                  // subject of a clause that is a predicate
	NsubjPass                   // subject of a passive
	Nummod                      // numeral
	Obj                         // object
	Obl                         // nominal that modifies a verb
	OblAgent                    // agent of a passive
	OblUnmarked                 // oblique without preposition
	Orphan                      // remnant of an ellipsis
	Parataxis                   // clause set beside another
	Punct                       // punctuation
	Reparandum                  // what the speaker corrected
	Root                        // root of the sentence
	Vocative                    // who is addressed
	Xcomp                       // open clausal complement
)

// NumRels is one more than the largest Rel.
const NumRels = int(Xcomp) + 1

// relNames are the treebanks' spellings, in the order of the constants.
var relNames = [NumRels]string{
	"",
	"acl",
	"acl:relcl",
	"advcl",
	"advcl:relcl",
	"advmod",
	"amod",
	"appos",
	"aux",
	"aux:pass",
	"case",
	"cc",
	"cc:preconj",
	"ccomp",
	"compound",
	"compound:prt",
	"conj",
	"cop",
	"csubj",
	"csubj:outer",
	"csubj:pass",
	"dep",
	"det",
	"det:predet",
	"discourse",
	"dislocated",
	"expl",
	"fixed",
	"flat",
	"goeswith",
	"iobj",
	"list",
	"mark",
	"nmod",
	"nmod:desc",
	"nmod:poss",
	"nmod:unmarked",
	"nsubj",
	"nsubj:outer",
	"nsubj:pass",
	"nummod",
	"obj",
	"obl",
	"obl:agent",
	"obl:unmarked",
	"orphan",
	"parataxis",
	"punct",
	"reparandum",
	"root",
	"vocative",
	"xcomp",
}

// ParseRel returns the relation that s spells, subtype included.
func ParseRel(s string) (Rel, error) {
	v, err := parse("relation", relNames[:], s)
	return Rel(v), err
}

// String returns the treebanks' spelling.
func (r Rel) String() string { return name("rel", relNames[:], int(r)) }

// Valid reports whether r is one of the constants.
func (r Rel) Valid() bool { return r > 0 && int(r) < NumRels }

// Base returns the relation without its subtype: Nsubj for NsubjPass. The
// base of an invalid relation is itself.
func (r Rel) Base() Rel {
	if !r.Valid() || !strings.Contains(relNames[r], ":") {
		return r
	}
	// Names are sorted, so the base stands a few places before its subtypes.
	for b := r - 1; b > 0; b-- {
		if strings.HasPrefix(relNames[r], relNames[b]+":") {
			return b
		}
	}
	return r
}

// MarshalText implements encoding.TextMarshaler; it errors on an invalid
// relation.
func (r Rel) MarshalText() ([]byte, error) { return marshal("relation", relNames[:], int(r)) }

// UnmarshalText implements encoding.TextUnmarshaler by ParseRel.
func (r *Rel) UnmarshalText(b []byte) error {
	v, err := ParseRel(string(b))
	if err == nil {
		*r = v
	}
	return err
}
