package relation

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// titleLength is how many words before a name are looked at for its house.
const titleLength = 10

// housemate returns the member of a meeting of whose house a newcomer is said to
// be by a noun alone, "the embassy's counsellor", "the rector of the university",
// or nothing.
func (a *article) housemate(v *view, m *meeting, c member) []member {
	if a.attache(v, c) {
		for _, x := range append(slices.Clone(m.left), m.right...) {
			if a.ofHouse(x.entity, "embassy") {
				return []member{x}
			}
		}
	}
	for k := c.first - 1; k >= 0 && k > c.first-titleLength && v.name[k] == 0 && !v.Finite(k); k-- {
		if v.Tag(k) != ud.TagNN || v.Tag(k+1) != ud.TagPOS && (v.Word(k-1) != "the" || v.Word(k-2) != "of") {
			continue
		}
		for _, x := range append(slices.Clone(m.left), m.right...) {
			if a.ofHouse(x.entity, v.Word(k)) {
				return []member{x}
			}
		}
	}
	return nil
}

// attache reports whether the words before a name are a rank of an embassy.
func (a *article) attache(v *view, c member) bool {
	for k := c.first - 1; k >= 0 && k > c.first-titleLength && v.name[k] == 0 && v.Tag(k) != ud.TagComma; k-- {
		switch v.Word(k) {
		case "counsellor", "counselor", "attaché", "attache":
			return true
		case "secretary":
			switch v.Word(k - 1) {
			case "first", "second", "third":
				return true
			}
		}
	}
	return false
}

// ofHouse reports whether an office of the person names the house: in its title or
// in the name of its body; an ambassador's is the embassy.
func (a *article) ofHouse(person int, house string) bool {
	if house == "embassy" {
		house = "ambassador"
	}
	for _, p := range a.res.Positions {
		if p.Person != person {
			continue
		}
		words := strings.Fields(lower(p.Title))
		if p.Target >= 0 {
			words = append(words, strings.Fields(lower(a.res.Entities[p.Target].Name))...)
		}
		if slices.Contains(words, house) {
			return true
		}
	}
	return false
}
