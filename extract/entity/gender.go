package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
)

// genderOfName returns what a name of several words tells of its bearer: by a
// patronymic, by the given name, then by the ending of the family name.
func (a *article) genderOfName(name string) words.Gender {
	folded := strings.Fields(lexicon.Fold(name))
	if len(folded) < 2 {
		return words.Unknown
	}
	if g := a.lists.Patronymic(folded[1:]); g != words.Unknown {
		return g
	}
	if g := a.givenGender(folded); g != words.Unknown {
		return g
	}
	return a.lists.FamilyGender(folded[len(folded)-1])
}

// givenGender is the gender of the given name: the first word, unless that is a
// family name of East Asia, or the word behind initials.
func (a *article) givenGender(folded []string) words.Gender {
	given := folded
	for len(given) > 1 && len(strings.Trim(given[0], ".")) == 1 {
		given = given[1:]
	}
	if len(given) < 2 || a.familyFirst(given) {
		return words.Unknown // "S. K. Nambiar", "Kim Min-jae"
	}
	if g := a.lists.GivenName(given[0]); g != words.Unknown {
		return g
	}
	switch a.dict.Name(given[0]).Gender {
	case gazetteer.Feminine:
		return words.Female
	case gazetteer.Masculine:
		return words.Male
	}
	return words.Unknown
}

// familyFirst reports whether a name begins with a short family name that is no
// given name there: "Kim Min-jae", "Mai Van Chinh".
func (a *article) familyFirst(name []string) bool {
	if len(name[0]) > 4 || !a.dict.Name(name[0]).Family {
		return false
	}
	next := a.dict.Name(name[1])
	return strings.Contains(name[1], "-") || !next.Family || len(name) == 3 && len(name[1]) <= 4 && len(name[2]) <= 5
}
