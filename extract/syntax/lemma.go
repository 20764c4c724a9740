package syntax

import (
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// lemmas are the tables of Lemma.
type lemmas struct {
	irregular map[irregular]string
	// finalE says of the ends of stems whether the base form adds an e.
	finalE map[string]bool
}

type irregular struct {
	form, pos string
}

var loadLemmas = sync.OnceValue(func() *lemmas {
	l := &lemmas{irregular: map[irregular]string{}, finalE: map[string]bool{}}
	for row := range rows(irregularTSV) {
		form, rest, _ := strings.Cut(row, "\t")
		pos, base, _ := strings.Cut(rest, "\t")
		l.irregular[irregular{form, pos}] = base
	}
	for row := range rows(finalETSV) {
		end, mark, _ := strings.Cut(row, "\t")
		l.finalE[end] = mark == "e"
	}
	return l
})

// Lemma returns the base form of a word in lower case: irregular verbs, nouns
// and adjectives from a table, others by rule. A proper noun is its own lemma.
// It is safe for concurrent use.
func Lemma(form string, pos ud.POS) string {
	if pos == ud.PROPN {
		return form
	}
	form = strings.ReplaceAll(strings.ToLower(form), "’", "'")
	l := loadLemmas()
	switch pos {
	case ud.VERB, ud.AUX:
		return l.lemma(form, "VERB", l.verb)
	case ud.NOUN:
		return l.lemma(form, "NOUN", noun)
	case ud.ADJ, ud.ADV:
		return l.lemma(form, "ADJ", func(s string) string { return s })
	case ud.PART:
		if form == "n't" {
			return "not"
		}
	}
	return form
}

func (l *lemmas) lemma(form, pos string, rule func(string) string) string {
	if base, found := l.irregular[irregular{form, pos}]; found {
		return base
	}
	// "co-chaired", "rebuilt" and the like follow their last part.
	if i := strings.LastIndexByte(form, '-'); i > 0 && i+1 < len(form) {
		return form[:i+1] + l.lemma(form[i+1:], pos, rule)
	}
	return rule(form)
}

// verb takes the regular endings off a verb.
func (l *lemmas) verb(form string) string {
	switch {
	case strings.HasSuffix(form, "eed"), strings.HasSuffix(form, "us"):
		return form
	case len(form) > 4 && strings.HasSuffix(form, "ied"):
		return form[:len(form)-3] + "y"
	case len(form) > 3 && strings.HasSuffix(form, "ed") && hasVowel(form[:len(form)-2]):
		return l.stem(form[:len(form)-2])
	case len(form) > 4 && strings.HasSuffix(form, "ing") && hasVowel(form[:len(form)-3]):
		return l.stem(form[:len(form)-3])
	}
	return third(form)
}

// stem restores the base form of what is left before -ed and -ing.
func (l *lemmas) stem(s string) string {
	n := len(s)
	if n > 2 && s[n-1] == s[n-2] && !isVowel(s[n-1]) {
		keeps := strings.IndexByte("sfz", s[n-1]) >= 0 || n == 3 || s[n-1] == 'l' && syllables(s) == 1
		if keeps {
			return s
		}
		return s[:n-1]
	}
	for i := max(0, n-7); i < n; i++ {
		if e, found := l.finalE[s[i:]]; found {
			if e {
				return s + "e"
			}
			return s
		}
	}
	if n > 2 && syllables(s) == 1 && !isVowel(s[n-1]) && isVowel(s[n-2]) && !isVowel(s[n-3]) && strings.IndexByte("wxy", s[n-1]) < 0 {
		return s + "e" // "hoped": a short vowel would have doubled the consonant
	}
	return s
}

// noun takes the plural's ending off a noun.
func noun(form string) string {
	if isDigitStart(form) {
		return form // "1970s"
	}
	if len(form) > 4 && strings.HasSuffix(form, "men") {
		return form[:len(form)-2] + "an"
	}
	for _, end := range []string{"us", "is", "'s"} {
		if strings.HasSuffix(form, end) {
			return form
		}
	}
	return third(form)
}

// third takes -s off, which nouns and verbs write alike.
func third(form string) string {
	n := len(form)
	switch {
	case n < 4 && form != "'s" || !strings.HasSuffix(form, "s") || strings.HasSuffix(form, "ss"):
		return form
	case n > 4 && strings.HasSuffix(form, "ies"):
		return form[:n-3] + "y"
	}
	for _, end := range []string{"sses", "xes", "ches", "shes", "zzes", "oes"} {
		if strings.HasSuffix(form, end) {
			return form[:n-2]
		}
	}
	return form[:n-1]
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// syllables counts the runs of vowels.
func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}
