package entity

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// key returns the key of an entity (see the package comment).
func (a *article) key(e int) string {
	ent := &a.entities[e]
	switch ent.Type {
	case mention.Place:
		return a.placeKey(e)
	case mention.Person:
		if n := slug(ent.Name); strings.Contains(n, "-") && len(strings.Fields(ent.Name)) > 1 {
			return "person/" + n
		}
	case mention.Org:
		return a.orgKey(e)
	case mention.Event:
		if y := a.eventYear(ent); y != "" && !ent.Described {
			return "event/" + withYear(slug(ent.Name), y)
		}
	}
	return a.scoped(e)
}

// scoped returns a key that holds in this article only.
func (a *article) scoped(e int) string {
	ent := &a.entities[e]
	m := a.mentions[ent.Mentions[0]]
	h := sha256.New()
	for _, part := range []string{a.doc.ID, typeName(ent.Type), ent.Name, strconv.Itoa(m.Start)} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return typeName(ent.Type) + "/~" + hex.EncodeToString(h.Sum(nil)[:10])
}

func typeName(t mention.Type) string {
	switch t {
	case mention.Person:
		return "person"
	case mention.Org:
		return "org"
	case mention.Place:
		return "place"
	}
	return "event"
}

// slug is a name in lower-case letters and digits with hyphens between the words.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(lexicon.Fold(name), "'", ""), ".", "") {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// placeKey is the code of a known place, else its name and the country that the
// text gives.
func (a *article) placeKey(e int) string {
	ent := &a.entities[e]
	if ent.Country != "" && a.isCountry(e) {
		return "place/" + ent.Country
	}
	given := a.locatedIn(e)
	if entry, id := a.placeEntry(ent, given); id != "" {
		if ent.Country == "" {
			ent.Country = entry.Country
		}
		return "place/" + id
	}
	if given != "" {
		ent.Country = given
		return "place/" + slug(ent.Name) + "@" + given
	}
	return "place/" + slug(ent.Name)
}

// placeEntry returns what the dictionary knows of a place and its identifier: the
// greatest city of the name, else the region.
func (a *article) placeEntry(ent *Entity, country string) (gazetteer.Entry, string) {
	var region gazetteer.Entry
	regionID := ""
	for _, m := range ent.Mentions {
		for _, e := range a.know(a.surface(m)).entries {
			id := placeID(e, country)
			if id != "" && e.Kind == gazetteer.City {
				return e, id
			}
			if regionID == "" {
				region, regionID = e, id
			}
		}
	}
	return region, regionID
}

func (a *article) isCountry(e int) bool {
	return slices.ContainsFunc(a.entities[e].Mentions, func(m int) bool { return a.know(a.surface(m)).country != "" })
}

// placeID is the identifier of a dictionary's place, empty if the entry is none or
// lies in another country than the text says. Entries come by importance.
func placeID(e gazetteer.Entry, country string) string {
	switch e.Kind {
	case gazetteer.City, gazetteer.Region, gazetteer.Macroregion:
	default:
		return ""
	}
	if country != "" && e.Country != "" && e.Country != country {
		return ""
	}
	if e.Kind == gazetteer.City {
		return strings.TrimPrefix(e.ID, "city/")
	}
	return e.ID
}

// locatedIn returns the code of the country that stands right behind one of a
// place's names: "Haifa, Israel", "Suva in Fiji".
func (a *article) locatedIn(e int) string {
	for _, m := range a.entities[e].Mentions {
		if m+1 >= len(a.mentions) || a.mentions[m+1].Type != mention.Place {
			continue
		}
		between := a.doc.Text[min(a.mentions[m].End, a.mentions[m+1].Start):a.mentions[m+1].Start]
		switch strings.TrimSpace(between) {
		case ",", "in", ", in", "(":
			if c := a.know(a.surface(m + 1)).country; c != "" {
				return c
			}
		}
	}
	return ""
}

// eventYear is the year in one of an event's names, else the only year that its
// sentences state.
func (a *article) eventYear(ent *Entity) string {
	for _, m := range ent.Mentions {
		if y := yearsIn(a.surface(m)); len(y) > 0 {
			return y[0]
		}
	}
	found := ""
	for _, m := range ent.Mentions {
		for _, y := range yearsIn(a.sents[a.mentions[m].Sentence].Of(a.doc.Text)) {
			if found != "" && found != y {
				return ""
			}
			found = y
		}
	}
	return found
}

// yearsIn returns the years from 1900 to 2099 that stand alone in a text.
func yearsIn(s string) []string {
	var out []string
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) }) {
		if len(f) == 4 && (f[:2] == "19" || f[:2] == "20") && f[2] >= '0' && f[2] <= '9' && f[3] >= '0' && f[3] <= '9' {
			out = append(out, f)
		}
	}
	return out
}

func withYear(name, year string) string {
	if strings.Contains(name, year) {
		return name
	}
	return name + "@" + year
}
