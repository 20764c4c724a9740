package clause

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed irregular.tsv
var irregularTSV string

//go:embed charge.txt
var chargeTXT string

// charges holds the verbs of charge.txt.
var charges = readCharges()

func readCharges() map[string]bool {
	list := make(map[string]bool)
	for line := range strings.Lines(chargeTXT) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				list[w] = true
			}
		}
	}
	return list
}

// Lexicon leads from the forms of the words that rules speak of to their
// lemmas. Words that no rule names are unknown to it.
type Lexicon struct {
	verbs, nouns map[string]string
}

// NewLexicon inflects the given lemmas. Irregular forms come from irregular.tsv.
func NewLexicon(verbs, nouns []string) *Lexicon {
	l := &Lexicon{verbs: make(map[string]string), nouns: make(map[string]string)}
	irregular := irregularForms()
	for _, v := range verbs {
		l.addVerb(v, irregular[v])
	}
	// Sorted, a singular comes before its plural; a plural that is listed too
	// ("consultations") stays a form of the singular.
	nouns = slices.Clone(nouns)
	slices.Sort(nouns)
	for _, n := range nouns {
		if l.nouns[n] == "" {
			l.nouns[n] = n
		}
		if l.nouns[sForm(n)] == "" {
			l.nouns[sForm(n)] = n
		}
	}
	return l
}

// Verb returns the lemma of a lower-case verb form, or nothing.
func (l *Lexicon) Verb(form string) string { return l.verbs[form] }

// Noun returns the lemma of a lower-case noun form, or nothing.
func (l *Lexicon) Noun(form string) string { return l.nouns[form] }

func (l *Lexicon) addVerb(v string, irregular []string) {
	l.verbs[v] = v
	l.verbs[sForm(v)] = v
	for _, stem := range stems(v) {
		l.verbs[stem+"ing"] = v
		if irregular == nil {
			l.verbs[stem+"ed"] = v
		}
	}
	for _, form := range irregular {
		l.verbs[form] = v
	}
}

// sForm returns the plural of a noun or the third person of a verb.
func sForm(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w, len(w)-1):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "o"):
		return w + "es"
	}
	return w + "s"
}

// stems returns what "ed" and "ing" may be added to: "receiv", "travel" and
// "travell", "carri" and "carry".
func stems(v string) []string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "ee"):
		return []string{v, v[:n-1]}
	case strings.HasSuffix(v, "e"):
		return []string{v[:n-1], v}
	case strings.HasSuffix(v, "y") && !vowelBefore(v, n-1):
		return []string{v, v[:n-1] + "i"}
	case n > 2 && !isVowel(v[n-1]) && vowelBefore(v, n-1):
		return []string{v, v + v[n-1:]}
	}
	return []string{v}
}

func vowelBefore(w string, i int) bool { return i > 0 && isVowel(w[i-1]) }

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// irregularForms reads irregular.tsv: a lemma and its past forms.
func irregularForms() map[string][]string {
	table := make(map[string][]string)
	for line := range strings.Lines(irregularTSV) {
		cells := strings.Fields(line)
		if len(cells) < 2 || cells[0] == "#" {
			continue
		}
		table[cells[0]] = cells[1:]
	}
	return table
}
