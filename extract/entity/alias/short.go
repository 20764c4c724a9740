package alias

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
)

// short reports whether s is a shorter or variant form of b's name.
func (j *joiner) short(s, b body) bool {
	if s.code != "" && s.code != b.code {
		return false
	}
	if (s.code == "" || s.code == b.code) && slices.Equal(s.words, b.words) {
		return true // "Senate", "Senate of France"; two spellings of one name
	}
	if s.code != "" {
		// "Kazakh Foreign Ministry", "Ministry of Foreign Affairs of Kazakhstan"
		return j.sameOffice(s.words, b.words) || j.nationalHead(s, b)
	}
	if len(s.words) > len(b.words) {
		return false
	}
	if b.code == "" && slices.Contains(s.words, "ministry") && j.sameOffice(s.words, b.words) {
		return true // "Foreign Ministry", "Ministry of Foreign Affairs"
	}
	if len(s.words) == len(b.words) {
		return sameButSlip(s.words, b.words)
	}
	return j.endOf(s, b) || j.beginningOf(s, b) || expands(s, b)
}

// sameOffice reports whether all words of one name stand in the other, which has
// at most one word more: "foreign ministry", "ministry foreign affairs".
func (j *joiner) sameOffice(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || len(b)-len(a) > 1 || !j.head(a[0]) && !j.head(a[len(a)-1]) {
		return false
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// nationalHead reports whether s is a country's adjective and the kind of body with
// which b's name begins: "Kenyan Chamber", "Kenya Chamber of Commerce".
func (j *joiner) nationalHead(s, b body) bool {
	return s.code == b.code && len(s.words) == 1 && len(b.words) > 1 && b.of > 0 &&
		j.head(s.words[0]) && !j.lists.In(words.MissionNoun, s.words[0]) && slices.Contains(b.words[:min(b.of, len(b.words))], s.words[0])
}

// head reports whether a word is the kind of body that a name ends or begins
// with.
func (j *joiner) head(w string) bool {
	_, ok := j.lists.Head(w)
	return ok
}

// sameButSlip reports whether one word of long names differs by a slip.
func sameButSlip(a, b []string) bool {
	slips := 0
	for k := range a {
		if a[k] == b[k] {
			continue
		}
		if len(a[k]) < 7 || !near(a[k], b[k]) {
			return false
		}
		slips++
	}
	return slips == 1 && len(a) > 1
}

// maxFront is the number of words that a short form may leave out in front.
const maxFront = 3

// endOf reports whether s is the end of b's name: "Coordination Council" of
// "Turkish-Saudi Coordination Council", and "Department of X" of "US Department
// of X". One word alone has to be a kind of body. What stands before may not end
// in "of": the European Union is not the Delegation of the European Union.
func (j *joiner) endOf(s, b body) bool {
	n := len(b.words) - len(s.words)
	if n > maxFront || !slices.Equal(b.words[n:], s.words) {
		return false
	}
	if len(s.words) == 1 && !j.head(s.words[0]) {
		return false
	}
	front := strings.TrimSpace(strings.TrimSuffix(spelling(b.text), spelling(s.text)))
	if front == spelling(b.text) {
		return b.of == 0 || s.of > 0
	}
	return !endsSmall(front) || j.unitOf(front)
}

func endsSmall(front string) bool {
	f := strings.Fields(front)
	return len(f) > 0 && smallWord(f[len(f)-1])
}

// unitOf reports whether what stands before is "department of" and the like:
// the subject alone then names the same unit.
func (j *joiner) unitOf(front string) bool {
	f := strings.Fields(front)
	if len(f) != 2 { // "Faculty of Law of" leads to its university
		return false
	}
	switch f[0] {
	case "department", "faculty", "school", "institute", "center", "centre", "college":
		return f[1] == "of"
	}
	return false
}

// beginningOf reports whether s is the beginning of b's name, which goes on with
// "of", "for" or "in", with the kind of body that s is, or with a title after a
// dash.
func (j *joiner) beginningOf(s, b body) bool {
	if len(b.words) <= len(s.words) || !slices.Equal(b.words[:len(s.words)], s.words) {
		return false
	}
	rest, ok := strings.CutPrefix(spelling(b.text), spelling(s.text))
	if !ok || rest == "" {
		return false
	}
	f := strings.Fields(rest)
	if len(f) == 0 {
		return false
	}
	if len(s.words) == 1 && !Acronym(s.text) {
		// "Senate of X" may be called "Senate", "Toyota Motor Corporation" "Toyota".
		return j.head(s.words[0]) && f[0] == "of" || !j.lists.Generic(s.words[0]) && len(s.words[0]) > 3 && b.code == ""
	}
	switch {
	case smallWord(f[0]) && f[0] != "and":
		return true
	case j.lists.In(words.LegalForm, strings.Trim(f[len(f)-1], ".,")):
		return true
	case len(f) == 1 && (j.lists.In(words.LegalForm, f[0]) || Acronym(s.text) && j.repeats(s.text, f[0])):
		return true
	}
	_, dash, found := strings.Cut(b.text[min(len(s.text), len(b.text)):], " - ")
	return found && dash != "" || Acronym(firstField(b.text, len(s.text)))
}

// repeats reports whether a noun only says again what an acronym ends with: "WHO
// Organization", or calls it an alliance. The commission of a union is a body of its own.
func (j *joiner) repeats(acronym, noun string) bool {
	a := letters(acronym)
	if noun == "alliance" || noun == "bloc" {
		return true
	}
	return j.head(noun) && a != "" && a[len(a)-1] == noun[0] && !j.lists.In(words.Unit, noun)
}

// firstField is the first word of s after byte n.
func firstField(s string, n int) string {
	f := strings.Fields(s[min(n, len(s)):])
	if len(f) == 0 {
		return ""
	}
	return f[0]
}

// expands reports whether the names are the same but for one word of s that is an
// acronym of words of b: "Global Coalition on PHC".
func expands(s, b body) bool {
	sw, bw := strings.Fields(s.text), strings.Fields(b.text)
	n := len(bw) - len(sw) + 1
	if n < 2 || len(sw) < 2 {
		return false
	}
	for k, w := range sw {
		if strings.EqualFold(w, bw[k]) {
			continue
		}
		return initials(w, strings.Join(bw[k:k+n], " ")) && strings.EqualFold(strings.Join(sw[k+1:], " "), strings.Join(bw[k+n:], " "))
	}
	return false
}
