package gazetteer

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// ErrKind says that a word is no kind of dictionary phrase.
var ErrKind = errors.New("unknown kind")

// Dictionary finds phrases and says what they are.
type Dictionary struct {
	// images are the users' own names, if any, then the embedded dictionaries.
	images []*lexicon.Image
	users  []*UserTable
}

// Load returns the embedded dictionaries.
func Load() (*Dictionary, error) { return embedded() }

var embedded = sync.OnceValues(func() (*Dictionary, error) {
	m, err := lexicon.Open(dictionaries.Gazetteer())
	if err != nil {
		return nil, fmt.Errorf("load gazetteer: %w", err)
	}
	return &Dictionary{images: []*lexicon.Image{m}}, nil
})

// imageShift is the place of the image's number in Match.Entry.
const imageShift = 28

// Entries returns what a Match's Entry stands for: a user's own entries or
// ours, in order of importance (cities by population). It returns nil for zero.
func (d *Dictionary) Entries(id int32) []Entry {
	if id == 0 {
		return nil
	}
	m := d.images[id>>imageShift]
	var entries []Entry
	m.Records(uint32(id)&(1<<imageShift-1), func(r lexicon.Record) bool {
		if r.Name != "" {
			entries = append(entries, entryOf(r))
		}
		return true
	})
	return entries
}

// things are the kinds whose entries have identifiers.
const things = Places | Bodies | 1<<KnownPerson

// identifier completes what is stored: the kind is left off, and nothing is
// stored where the name makes it. The names of parties and universities recur, so
// their country is a part.
func identifier(r lexicon.Record) string {
	k := Kind(r.Kind)
	switch {
	case things&(1<<k) == 0:
		return ""
	case r.ID != "":
		return k.String() + "/" + r.ID
	case r.Country != "" && (k == Party || k == University):
		return k.String() + "/" + strings.ToLower(r.Country) + "/" + slug(r.Name)
	}
	return k.String() + "/" + slug(r.Name)
}

// slug folds a name and joins its words by hyphens.
func slug(name string) string {
	return strings.Join(strings.FieldsFunc(Fold(name), func(r rune) bool { return !isWordRune(r) }), "-")
}

func entryOf(r lexicon.Record) Entry {
	return Entry{
		ID: identifier(r), Kind: Kind(r.Kind), Name: r.Name, Country: r.Country,
		Latitude: float64(r.Latitude) / 1e5, Longitude: float64(r.Longitude) / 1e5,
		Population: int(r.Population), Region: r.Region, Capital: r.Capital, Class: r.Class, Acronym: r.Acronym,
		Role: r.Role, From: r.From, To: r.To, Source: r.Source,
	}
}

// Country returns the country with an ISO 3166-1 alpha-2 code.
func (d *Dictionary) Country(code string) (Entry, bool) {
	for _, m := range d.images {
		if r, ok := m.Code(code); ok {
			return entryOf(r), true
		}
	}
	return Entry{}, false
}

// Lookup returns what a whole phrase may be, and its entries. A leading "the"
// is passed over if the phrase is not known with it.
func (d *Dictionary) Lookup(phrase string) (Kinds, []Entry) {
	tokens := strings.Fields(phrase)
	if k, e := d.lookup(tokens); k != 0 || len(tokens) < 2 || !strings.EqualFold(tokens[0], "the") {
		return k, e
	}
	return d.lookup(tokens[1:])
}

func (d *Dictionary) lookup(tokens []string) (Kinds, []Entry) {
	var s Sentence
	s.Reset(tokens)
	var found Kinds
	var entries []Entry
	for i, m := range d.images {
		group, _ := phrases(m, s.words)
		for p, ok := group.Next(); ok; p, ok = group.Next() {
			if s.written(p, 0) {
				found |= Kinds(p.Kinds)
				entries = append(entries, d.Entries(entryID(i, p.List))...)
			}
		}
	}
	return found, entries
}

func entryID(image int, list uint32) int32 {
	if list == 0 {
		return 0
	}
	return int32(image<<imageShift | int(list))
}
