package gazetteer

import (
	"slices"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// Fold returns the text in lower case without diacritics and compatibility
// forms; apostrophes and hyphens become ASCII. Two names that differ only so
// have the same fold: Fold("Türkiye") is "turkiye".
func Fold(text string) string { return lexicon.Fold(text) }

// With returns a dictionary that knows the users' tables too. For a phrase that
// both know, the users' entries come first. The receiver stays as it is.
func (d *Dictionary) With(users ...*UserTable) *Dictionary {
	if len(users) == 0 {
		return d
	}
	ours := d.images[len(d.images)-1]
	all := slices.Concat(users, d.users)
	c := &Compiler{lexicon.NewBuilder(), ours.Level, map[uint64]Kind{}}
	for _, t := range all {
		if err := c.Table(t); err != nil {
			panic(err) // ParseTable has checked the names, the only thing that can fail
		}
	}
	return &Dictionary{images: []*lexicon.Image{c.b.Open(), ours}, users: all}
}
