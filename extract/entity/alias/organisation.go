package alias

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// body is a spelling of an organisation's name in parts.
type body struct {
	name int
	text string
	// words are the words of the name without its country and without the small
	// words; code is the country.
	words []string
	code  string
	// of is the number of words before the first "of" or "for", 0 if there is none.
	of int
}

// organisations joins short and full forms and acronyms.
func (j *joiner) organisations() {
	bodies := j.bodies(mention.Org)
	j.acronyms(bodies)
	j.equalBodies(bodies)
	j.shorterBodies(bodies)
}

// bodies parses each spelling of a type once, in text order.
func (j *joiner) bodies(t mention.Type) []body {
	seen := map[string]bool{}
	var out []body
	for i, n := range j.names {
		if n.Type != t || n.Described || seen[j.folded[i]] {
			continue
		}
		seen[j.folded[i]] = true
		out = append(out, j.body(i))
	}
	return out
}

// body takes a name apart: "Embassy of the Republic of India" has the words
// "embassy" and the country IN, as has "Indian Embassy".
func (j *joiner) body(i int) body {
	b := body{name: i, text: j.names[i].Text}
	fields := strings.Fields(b.text)
	for k := 0; k < len(fields); k++ {
		if b.code == "" {
			if n, code := j.countryAt(fields[k:]); n > 0 {
				b.code = code
				k += n - 1
				continue
			}
		}
		w := normal(fields[k])
		if (w == "of" || w == "for") && b.of == 0 && k > 0 {
			b.of = k
		}
		if w == "" || smallWord(w) {
			continue
		}
		b.words = append(b.words, w)
	}
	if len(b.words) == 0 {
		// A name that is nothing but a country ("Malaysia Airlines" is not).
		b.words, b.code = strings.Fields(j.folded[i]), ""
	}
	return b
}

// maxCountryWords is the length of the longest official name of a country,
// "Democratic Socialist Republic of Sri Lanka" and the like.
const maxCountryWords = 7

// countryAt returns how many of the words from the first on are a country's name
// or adjective, and its code.
func (j *joiner) countryAt(fields []string) (int, string) {
	if fields[0] == "" || fields[0][0] >= 'a' && fields[0][0] <= 'z' {
		return 0, ""
	}
	for n := min(maxCountryWords, len(fields)); n > 0; n-- {
		phrase := possessive(strings.Join(fields[:n], " "))
		if code := j.countries(phrase); code != "" {
			return n, code
		}
	}
	return 0, ""
}

// possessive cuts the ending "'s" or "'" and what punctuation follows a phrase.
func possessive(s string) string {
	s = strings.TrimRight(s, ",;:)")
	for _, end := range []string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(s, end); ok {
			return t
		}
	}
	return s
}

// normal folds a word of an organisation's name and writes it the American way
// and in full.
func normal(w string) string {
	w = strings.Trim(lexicon.Fold(w), ".,;:()\"'&-")
	w = strings.TrimSuffix(w, "'s")
	switch w {
	case "organisation":
		return "organization"
	case "centre":
		return "center"
	case "defence":
		return "defense"
	case "labour":
		return "labor"
	case "govt":
		return "government"
	case "dept":
		return "department"
	case "univ":
		return "university"
	case "intl", "int'l":
		return "international"
	case "theatre":
		return "theater"
	case "programme":
		return "program"
	}
	return w
}

// acronyms joins each acronym with the one full name that has its initials,
// wherever in the article they stand; acronyms that differ by a country's
// letters in front ("USAFRICOM", "AFRICOM") join too.
func (j *joiner) acronyms(bodies []body) {
	long := map[byte][]body{}
	for _, b := range bodies {
		if f := letters(b.text); f != "" && !Acronym(b.text) {
			long[f[0]] = append(long[f[0]], b)
		}
	}
	for _, a := range bodies {
		if !Acronym(a.text) {
			continue
		}
		f := letters(a.text)
		var hits []int
		for _, b := range long[f[0]] {
			if (initials(a.text, b.text) || b.code != "" && initials(a.text, strings.Join(b.words, " "))) && !slices.Contains(hits, j.sets.find(b.name)) {
				hits = append(hits, j.sets.find(b.name))
			}
		}
		if len(hits) == 1 {
			j.sets.join(hits[0], a.name)
		}
	}
	j.commands(bodies)
}

// commands joins acronyms of at least five letters that differ by "US" or "UN"
// in front.
func (j *joiner) commands(bodies []body) {
	byLetters := map[string]int{}
	for _, b := range bodies {
		if Acronym(b.text) {
			byLetters[letters(b.text)] = b.name
		}
	}
	for _, b := range bodies {
		f := letters(b.text)
		if len(f) < 5 || !Acronym(b.text) {
			continue
		}
		for _, front := range []string{"us", "un"} {
			if n, ok := byLetters[front+f]; ok {
				j.sets.join(n, b.name)
			}
		}
	}
}

// equalBodies joins names of one country with the same words in any order:
// "Government of Israel", "Israeli Government".
func (j *joiner) equalBodies(bodies []body) {
	first := map[string]int{}
	for _, b := range bodies {
		if b.code == "" {
			continue
		}
		w := slices.Clone(b.words)
		slices.Sort(w)
		k := b.code + " " + strings.Join(w, " ")
		if f, ok := first[k]; ok {
			j.sets.join(f, b.name)
			continue
		}
		first[k] = b.name
	}
}

// shorterBodies joins a name with the one fuller name of the article that it is
// short for. A name that could be short for two joins neither.
func (j *joiner) shorterBodies(bodies []body) {
	byWord := map[string][]body{}
	for _, b := range bodies {
		for _, w := range b.words {
			byWord[w] = append(byWord[w], b)
		}
		if Acronym(b.text) {
			byWord[letters(b.text)] = append(byWord[letters(b.text)], b)
		}
	}
	// Longer names first, so that two forms of one name are one hit.
	slices.SortStableFunc(bodies, func(x, y body) int { return len(y.words) - len(x.words) })
	for _, s := range bodies {
		if len(s.words) == 0 {
			continue
		}
		var hits []int
		for _, w := range []string{s.words[0], s.words[len(s.words)-1]} {
			cands := byWord[w]
			for _, b := range cands[max(0, len(cands)-maxCandidates):] {
				r := j.sets.find(b.name)
				if r != j.sets.find(s.name) && j.short(s, b) && !slices.Contains(hits, r) {
					hits = append(hits, r)
				}
			}
		}
		if len(hits) == 1 {
			j.sets.join(hits[0], s.name)
		}
	}
}
