package gazetteer

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// commonLevel is the level up to which a word of the language makes a one-word
// name Ambiguous: the words that a medium-sized dictionary has (SCOWL 50).
const commonLevel = 5

// anyCase are the kinds whose phrases are ordinary words. Of the other kinds, too,
// a phrase without a capital is found in any case.
const anyCase = Kinds(1<<Title | 1<<EventHead | 1<<Meeting | 1<<TitleModifier | 1<<NameParticle)

// words are the kinds that are never ambiguous: their phrases are words.
const words = anyCase | 1<<OrgHead | 1<<Portfolio | 1<<Calendar | 1<<Demonym | 1<<Honorific | 1<<NameSuffix

// Compiler makes an image of tables. The zero value is not ready; use
// NewCompiler.
type Compiler struct {
	b *lexicon.Builder
	// common tells how common a word is; see lexicon.Image.Level.
	common func(hash uint64) int
	// clear are the one-word names of countries and their parts that outweigh the
	// persons and small cities of that name; those of countries outweigh words too.
	clear map[uint64]Kind
}

// NewCompiler returns a Compiler that marks names as Ambiguous by the words
// that it is given later.
func NewCompiler() *Compiler {
	b := lexicon.NewBuilder()
	return &Compiler{b, b.Level, map[uint64]Kind{}}
}

// Word adds a word of the language; see lexicon.Builder.Word. Words come before
// the tables.
func (c *Compiler) Word(word string, level int) error { return c.b.Word(word, level) }

// Suffix adds an ending of family names with the cultures that have it.
func (c *Compiler) Suffix(ending, cultures string) error {
	ref := c.b.Entry(lexicon.Record{Kind: uint8(FamilyName), Cultures: cultures})
	return c.b.Suffix(ending, uint32(Of(FamilyName)), ref)
}

// Image returns the finished image.
func (c *Compiler) Image() string { return c.b.Image() }

// Table adds the rows of a table.
func (c *Compiler) Table(t *UserTable) error {
	return c.table(t, row.record)
}

// Names adds the names of a table, and of its entries only kind and country,
// which thousands of them share: they are found, but have no Entry.
func (c *Compiler) Names(t *UserTable) error {
	return c.table(t, func(r row) lexicon.Record {
		return lexicon.Record{Kind: uint8(r.Kind), Country: r.Country}
	})
}

func (c *Compiler) table(t *UserTable, record func(row) lexicon.Record) error {
	for _, r := range t.rows {
		if err := c.row(r, record(r)); err != nil {
			return fmt.Errorf("compile %s: %w", t.file, err)
		}
	}
	return nil
}

func (c *Compiler) row(r row, record lexicon.Record) error {
	ref := c.b.Entry(record)
	if r.Kind == Country && isCode(r.Country) {
		c.b.Code(r.Country, ref)
	}
	for i := -1; i < len(r.aliases); i++ {
		name := r.Name
		if i >= 0 {
			name = r.aliases[i]
		}
		if err := c.name(name, r, ref); err != nil {
			return err
		}
	}
	return nil
}

// record is what is stored of a row. Names of persons store their cultures and
// gender alone, which thousands of them share.
func (r row) record() lexicon.Record {
	if r.Kind == GivenName || r.Kind == FamilyName {
		return lexicon.Record{Kind: uint8(r.Kind), Cultures: r.cultures, Gender: r.gender}
	}
	id := strings.TrimPrefix(r.ID, r.Kind.String()+"/")
	return lexicon.Record{
		Kind: uint8(r.Kind), Country: r.Country, ID: id, Name: r.Name,
		Latitude: microdegrees(r.Latitude), Longitude: microdegrees(r.Longitude), Population: int64(r.Population),
		Region: r.Region, Capital: r.Capital, Class: r.Class, Acronym: r.Acronym, Role: r.Role, From: r.From, To: r.To, Source: r.Source,
	}
}

func microdegrees(degrees float64) int32 { return int32(math.Round(degrees * 1e5)) }

// name adds one way to write an entry, and the same without its apostrophes
// ("Xi'an", "Xian").
func (c *Compiler) name(name string, r row, ref lexicon.Ref) error {
	mode := lexicon.NameCase
	if anyCase.Has(r.Kind) {
		mode = lexicon.AnyCase
	}
	kinds := Of(r.Kind)
	if c.ambiguous(name, r) {
		kinds |= Of(Ambiguous)
	}
	if err := c.b.Add(name, mode, uint32(kinds), ref); err != nil {
		return err
	}
	if !strings.ContainsFunc(name, lexicon.IsApostrophe) {
		return nil
	}
	if joined := withoutApostrophes(name); joined != name {
		return c.b.Add(joined, mode, uint32(kinds), ref)
	}
	return nil
}

// ambiguous reports whether a name is one word that the language has too, or
// that its row says so. The names of countries outweigh both, their acronyms do
// not; those of regions outweigh the small cities that are called after them.
// Countries and regions come first, so that what comes later does not undo it.
func (c *Compiler) ambiguous(name string, r row) bool {
	hash, ok := lexicon.Hash(name)
	if !ok || Of(r.Kind)&words != 0 {
		return false
	}
	level := c.common(hash)
	common := level > 0 && level <= commonLevel
	switch {
	case r.Kind == Country && strings.ToUpper(name) != name, r.Kind == Region && !common && !r.context && c.clear[hash] == 0:
		c.clear[hash] = r.Kind
	}
	switch c.clear[hash] {
	case Country:
		return false
	case Region:
		return common
	}
	return common || r.context
}

// withoutApostrophes drops the apostrophes between letters, but not that of a
// possessive.
func withoutApostrophes(name string) string {
	runes := []rune(name)
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		inner := i > 0 && i+1 < len(runes) && runes[i-1] != ' ' && runes[i+1] != ' '
		possessive := inner && runes[i+1] == 's' && (i+2 == len(runes) || runes[i+2] == ' ')
		if lexicon.IsApostrophe(r) && inner && !possessive {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

func checkName(name string) error {
	var buf [lexicon.MaxWords + 1]lexicon.Word
	words := 0
	for token := range strings.FieldsSeq(name) {
		words += len(lexicon.Split(token, 0, buf[:0]))
	}
	if words > lexicon.MaxWords || !strings.ContainsFunc(name, isWordRune) {
		return fmt.Errorf("%q: %w", name, ErrName)
	}
	return nil
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
