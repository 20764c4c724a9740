package words

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// RoleAt returns the longest role phrase that begins words, which must be lower
// case; its Class is zero if there is none.
func (l *Lists) RoleAt(words []string) Role {
	if len(words) == 0 {
		return Role{}
	}
	for n := min(l.roleWords[words[0]], len(words)); n > 0; n-- {
		if r, ok := l.roles[join(words[:n])]; ok {
			return r
		}
	}
	return Role{}
}

func join(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	out := words[0]
	for _, w := range words[1:] {
		if w == "-" || strings.HasSuffix(out, "-") {
			out += w
			continue
		}
		out += " " + w
	}
	return out
}

// Honorific reports whether w is a form of address, and its gender.
func (l *Lists) Honorific(w string) (Gender, bool) {
	g, ok := l.honorifics[w]
	return g, ok
}

// Modifier reports whether w qualifies an office, and the qualifier that it
// gives a position: former, acting, designate or none.
func (l *Lists) Modifier(w string) (qualifier string, ok bool) {
	q, ok := l.modifiers[w]
	return q, ok
}

// Head returns what the noun w may refer back to.
func (l *Lists) Head(w string) (Head, bool) {
	h, ok := l.heads[w]
	return h, ok
}

// EventHead returns the meaning of w as an event, where it has one.
func (l *Lists) EventHead(w string) (Head, bool) {
	if h, ok := l.heads[eventPrefix+w]; ok {
		return h, true
	}
	h, ok := l.heads[w]
	return h, ok && h.Type == mention.Event
}

// StandsFor reports whether the event noun w may look back on an event whose
// own noun is head.
func (l *Lists) StandsFor(w, head string) bool { return w == head || l.kin[w][head] }

// Calls reports whether the holder of an office may be called by another noun: a
// chief executive "the boss".
func (l *Lists) Calls(noun, office string) bool { return l.called[noun].offices[office] }

// CallsClass is Calls for all offices of a class: an ambassador is "the diplomat".
func (l *Lists) CallsClass(noun string, class Class) bool { return l.called[noun].classes[class] }

// CountryKind returns the ISO codes of the countries that a noun may mean, and whether
// it means some only: "kingdom".
func (l *Lists) CountryKind(noun string) (codes map[string]bool, ok bool) {
	codes, ok = l.kinds[noun]
	return codes, ok
}

// NounForms returns the other spellings and foreign forms of a body's noun, folded.
func (l *Lists) NounForms(noun string) []string { return l.forms[noun] }

// PluralNoun returns the sort of the plural noun w, zero if it is none.
func (l *Lists) PluralNoun(w string) Plural { return l.plurals[w] }

// GivenName returns the gender of a given name in folded spelling.
func (l *Lists) GivenName(folded string) Gender { return l.gender[folded] }

// Patronymic returns the gender that the words of a name behind the first tell as
// patronymics do: "Ivanovna", "bin", "kyzy".
func (l *Lists) Patronymic(behind []string) Gender {
	for k, w := range behind {
		if g := l.nameWords[w]; g != Unknown {
			return g
		}
		if g := longest(l.patronymics, w); g != Unknown {
			return g
		}
		if g := longest(l.innerEndings, w); g != Unknown && k+1 < len(behind) {
			return g
		}
	}
	return Unknown
}

// FamilyGender returns the gender that the ending of a family name tells.
func (l *Lists) FamilyGender(folded string) Gender { return longest(l.familyEndings, folded) }

// minStem is the shortest stem before an ending of a name in letters.
const minStem = 2

// longest returns what the longest ending of a word in the table says.
func longest(endings map[string]Gender, w string) Gender {
	for k := 0; k <= len(w)-2; k++ {
		if g, ok := endings[w[k:]]; ok && (k >= minStem || g == Unknown) {
			return g
		}
	}
	return Unknown
}

// SameGivenName reports whether two given names, folded, are forms of one name.
func (l *Lists) SameGivenName(a, b string) bool {
	if a == b {
		return true
	}
	for _, f := range l.nicknames[a] {
		if slices.Contains(l.nicknames[b], f) {
			return true
		}
	}
	return false
}

// Suffix reports whether w is a part of a name such as "jr" or "iii".
func (l *Lists) Suffix(w string) bool { return l.suffixes[w] }

// Particle reports whether w is a part of a name such as "bin" or "de".
func (l *Lists) Particle(w string) bool { return l.particles[w] }

// Generic reports whether w names no single organisation.
func (l *Lists) Generic(w string) bool { return l.generic[w] }

// Portfolio reports whether w is what a minister or a department is for.
func (l *Lists) Portfolio(w string) bool { return l.portfolio[w] }

// MemberNoun reports whether a noun of office in the plural is "members".
func (l *Lists) MemberNoun(w string) bool { return w == "members" }

// HouseOffice reports whether an article of an organisation names the office
// without the organisation.
func (l *Lists) HouseOffice(noun string) bool { return l.house[noun] }

// Leading returns the office that a verb gives its subject if its object is a body.
func (l *Lists) Leading(verb string) (Leading, bool) {
	v, ok := l.leading[verb]
	return v, ok
}

// Mission reports whether a body's name, lower case, is that of a mission abroad.
func (l *Lists) Mission(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if l.In(MissionNoun, w) {
			return true
		}
	}
	return false
}
