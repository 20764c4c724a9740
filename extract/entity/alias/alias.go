// Package alias joins the names of one article that stand for the same thing.
//
// It stands between the recogniser, whose mentions it gets as names, and
// coreference, which attaches pronouns and nominals to what was joined. It goes
// in order of precision: the same spelling, definitions in brackets, fuller and
// shorter forms, acronyms, variant spellings. A short form that could belong to
// two things joins the one named last before it, or none.
//
// The functions are pure and safe for concurrent use. Work grows with the number
// of names times the small number that share a word, never with its square.
package alias

import (
	"strings"
	"unicode"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// Name is a mention to be joined, in text order.
type Name struct {
	Type mention.Type
	Text string
	// Described is set for an event that is only described.
	Described bool
	// Code is the ISO country code of a country's name.
	Code string
	// Bracket is the index of the name that this one stands behind in brackets,
	// as "WHO" in "World Health Organization (WHO)"; -1 if none.
	Bracket int
	// Office is the noun of the office before a person's name, lower case.
	Office string
	// Gender is what the form of address or office before the name says.
	Gender words.Gender
}

// Countries looks a country up by a name or an adjective: "Kazakh" gives "KZ".
type Countries func(phrase string) (code string)

// Join returns the cluster of every name: clusters are numbered from zero by
// their first names.
func Join(names []Name, lists *words.Lists, countries Countries) []int {
	j := &joiner{names: names, lists: lists, countries: countries, sets: newSets(len(names))}
	j.fold()
	j.sameSpelling()
	j.brackets()
	j.places()
	j.organisations()
	j.events()
	j.persons()
	return j.sets.numbers()
}

// joiner is the state of one call of Join.
type joiner struct {
	names     []Name
	lists     *words.Lists
	countries Countries
	sets      *sets
	// folded are the names' common spellings.
	folded []string
}

func (j *joiner) fold() {
	j.folded = make([]string, len(j.names))
	seen := map[string]string{}
	for i, n := range j.names {
		text := n.Text
		if n.Type == mention.Person {
			text = apart(text)
		}
		f, ok := seen[text]
		if !ok {
			f = spelling(text)
			seen[text] = f
		}
		j.folded[i] = f
	}
}

// apart puts spaces behind the initials of a person's name: "S.N. Vorontsov".
func apart(name string) string {
	var b strings.Builder
	for i := range len(name) {
		b.WriteByte(name[i])
		if name[i] == '.' && i > 0 && i+1 < len(name) && letter(name[i+1]|0x20) && (i == 1 || !letter(name[i-2]|0x20)) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// spelling returns what all spellings of a name have in common: lower case, no
// diacritics, no full stops, single spaces, none around hyphens, no article.
func spelling(name string) string {
	f := lexicon.Fold(name)
	out := make([]byte, 0, len(f))
	for i := 0; i < len(f); i++ {
		c := f[i]
		switch {
		case c == '.' && (i+1 == len(f) || !digit(f[i+1])):
			// "E.Azimova" is two words, "U.S." is one.
			if i+2 < len(f) && letter(f[i+1]) && letter(f[i+2]) {
				out = append(out, ' ')
			}
		case space(c) || c == ',' || c == '(' || c == ')' || c == '"':
			if len(out) > 0 && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
		case c == '-':
			for len(out) > 0 && out[len(out)-1] == ' ' {
				out = out[:len(out)-1]
			}
			out = append(out, '-')
			for i+1 < len(f) && space(f[i+1]) {
				i++
			}
		default:
			out = append(out, c)
		}
	}
	for len(out) > 0 && out[len(out)-1] == ' ' {
		out = out[:len(out)-1]
	}
	if len(out) > 4 && string(out[:4]) == "the " {
		out = out[4:]
	}
	return string(out)
}

func digit(c byte) bool  { return '0' <= c && c <= '9' }
func letter(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }
func space(c byte) bool  { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// sameSpelling joins names of one type with one spelling. Persons of one word
// wait: "Biden" may be two people.
func (j *joiner) sameSpelling() {
	type key struct {
		t mention.Type
		s string
	}
	first := map[key]int{}
	for i, n := range j.names {
		if n.Type == mention.Person && !several(j.folded[i]) {
			continue
		}
		k := key{n.Type, j.folded[i]}
		if f, ok := first[k]; ok {
			j.sets.join(f, i)
			continue
		}
		first[k] = i
	}
}

// several reports whether a spelling has more than one word.
func several(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			return true
		}
	}
	return false
}

// latin reports whether a name has a Latin letter.
func latin(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// brackets joins a name with the one in brackets behind it, people's only if that is
// the name in another script. Two places in that
// order are a place and the country or region that it lies in, unless one is the
// other's acronym.
func (j *joiner) brackets() {
	for i, n := range j.names {
		b := n.Bracket
		if b < 0 || j.names[b].Type != n.Type || n.Type == mention.Person && latin(n.Text) || shortensTail(n.Text, j.names[b].Text) {
			continue
		}
		if n.Type != mention.Place || abbreviates(n.Text, j.names[b].Text) || abbreviates(j.names[b].Text, n.Text) {
			j.sets.join(b, i)
		}
	}
}
