package house

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// trim takes articles, possessives, quotation marks and "Headquarters" off.
func (s *Sentence) trim(n bilou.Span) bilou.Span {
	for n.Last > n.First && leading(s.Words[n.First]) {
		n.First++
	}
	for n.Last > n.First && trailing(s.Words[n.Last-1]) {
		n.Last--
	}
	if n.Last-n.First > 2 && s.Words[n.First] == "Headquarters" && s.Words[n.First+1] == "of" {
		n.First += 2
		return s.trim(n)
	}
	return n
}

func leading(w string) bool {
	switch w {
	case "the", "The", "THE", "a", "an", "A", "An", "\"", "“", "‘", "'", "``", "«", "(", "[", ",", "-", "–",
		"Former", "Acting", "Then", "Ex", "Current", "Senior":
		return true
	}
	return false
}

func trailing(w string) bool {
	switch w {
	case "'s", "’s", "'", "’", "\"", "”", "''", "»", "Headquarters", "HQ", "HQs", ",", "(", "[", "-", "–", ":", ";":
		return true
	}
	return false
}

// inCapitals takes words in lower case off both ends of a name ("the city of
// [Omsk]", "[Sahel] region"), but for particles ("[al Shabaab]", "[von Trier]").
func (s *Sentence) inCapitals(n bilou.Span) bilou.Span {
	if n.Class == bilou.Event || n.Class == bilou.Other || s.Careless && s.small(n) {
		return n
	}
	for k := n.First + 1; k < n.Last; k++ {
		if w := s.Words[k]; w == "told" || w == "said" || w == "says" {
			n.Last = k
		}
	}
	for n.First < n.Last && plain(s.Words[n.First]) && !s.has(n.First, gazetteer.NameParticle) {
		n.First++
	}
	for n.First < n.Last && plain(s.Words[n.Last-1]) && s.word(n.Last-2) != "-" {
		n.Last--
	}
	if n.Last > n.First && s.has(n.First, gazetteer.NameParticle) && n.Last-n.First == 1 && plain(s.Words[n.First]) {
		n.Last = n.First
	}
	return n
}

// small reports whether the name has no capital at all.
func (s *Sentence) small(n bilou.Span) bool {
	for k := n.First; k < n.Last; k++ {
		if !plain(s.Words[k]) {
			return false
		}
	}
	return true
}

// plain reports whether the word is made of lower-case ASCII letters.
func plain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// withoutTitle takes titles and honorifics off the front of a person's name; a
// name that is nothing else goes.
func (s *Sentence) withoutTitle(n bilou.Span) bilou.Span {
	if n.Class != bilou.Person {
		return n
	}
	n.First = max(n.First, s.titleInto(n))
	for n.First < n.Last && !s.knownPerson(n) {
		length := s.titleAt(n.First, n.Last)
		if length == 0 && (s.reigning(n) || s.addressed(n)) {
			length = 1
		}
		if length == 0 {
			break
		}
		n.First += length
	}
	n = s.withoutAbbreviation(n)
	for k := n.First; k < n.Last; k++ {
		c, _ := utf8.DecodeRuneInString(s.Words[k])
		if unicode.IsUpper(c) || !unicode.IsLetter(c) || c > unicode.MaxLatin1 && !unicode.IsLower(c) {
			return n
		}
	}
	n.Last = n.First
	return n
}

// reigning reports whether the name begins with a given name that is a title here,
// as the article or another title beside it says: "the Amir", "Amir Sheikh [Ann Lee]".
func (s *Sentence) reigning(n bilou.Span) bool {
	if !s.rules.inner[s.Words[n.First]] {
		return false
	}
	switch s.word(n.First - 1) {
	case "the", "The", "'s", "’s", "Highness", "Majesty", "HH", "HM":
		return true
	}
	return s.has(n.First-1, gazetteer.TitleModifier) || n.Last-n.First > 2 && s.rules.borne[s.Words[n.First+1]]
}

// addressed reports whether a form of address is the whole of a name: "His [Highness]".
func (s *Sentence) addressed(n bilou.Span) bool {
	switch s.word(n.First - 1) {
	case "His", "Her", "Their", "Your", "his", "her", "their":
		return n.Last-n.First == 1 && s.rules.honorifics[s.Words[n.First]]
	}
	return false
}

// withoutAbbreviation takes an abbreviation off the front of a person's name, unless
// it is initials; before a place the whole is a body ("IBA Lima"). A part of a title
// alone is no name.
func (s *Sentence) withoutAbbreviation(n bilou.Span) bilou.Span {
	switch n.Last - n.First {
	case 0:
		return n
	case 1:
		if s.rules.honorifics["+"+s.Words[n.First]] && s.titled(n.First-1) {
			n.Last = n.First
		}
		return n
	}
	if !s.abbreviation(n.First) || s.abbreviation(n.First+1) {
		return n
	}
	if s.covers(n.First+1, n.Last) && !s.titled(n.First) {
		n.Class = bilou.Org
		return n
	}
	if !s.initials(n.First) {
		n.First++
	}
	return n
}

// wholePerson adds the first words that were cut off from the name of a known person
// ("Sheikh [Hasina]"), and initials after a title ("General AKM [Rao]").
func (s *Sentence) wholePerson(n bilou.Span) bilou.Span {
	if n.Class != bilou.Person {
		return n
	}
	for _, m := range s.Matches {
		if m.Kinds.Has(gazetteer.KnownPerson) && m.First < n.First && m.Last == n.Last && s.rules.borne[s.Words[m.First]] && !s.anyTaken(m.First, n.First) {
			n.First = m.First
			return n
		}
	}
	if k := n.First - 1; k > 0 && s.abbreviation(k) && s.initials(k) && !s.taken(k) && s.titled(k-1) {
		n.First = k
	}
	return n
}

// titled reports whether the word is a title.
func (s *Sentence) titled(i int) bool {
	return s.has(i, gazetteer.Title) || s.has(i, gazetteer.Honorific) || s.honorific(i)
}

// knownPerson reports whether the dictionary knows the words as a person, whose
// name may begin like a title ("Sheikh Hasina").
func (s *Sentence) knownPerson(n bilou.Span) bool {
	return n.Last-n.First > 1 && s.rules.borne[s.Words[n.First]] && s.kindsOf(n.First, n.Last).Has(gazetteer.KnownPerson)
}

// titleInto returns the end of a title or field of policy that begins before
// the name and runs into it ("Head of [State Ann Lee]", "Secretary of [Foreign
// Affairs Ann Lee]"), or 0.
func (s *Sentence) titleInto(n bilou.Span) int {
	for _, m := range s.Matches {
		if m.First > n.First || m.Last <= n.First || m.Last >= n.Last {
			continue
		}
		before := m.First < n.First || s.word(m.First-1) == "of" || s.word(m.First-1) == "for"
		if m.Kinds.Has(gazetteer.Title) && m.First < n.First || m.Kinds.Has(gazetteer.Portfolio) && before && !s.has(m.First, gazetteer.GivenName) {
			return m.Last
		}
	}
	return 0
}

// abbreviation reports whether the word is of two or more capitals, as titles
// and bodies are before a name ("RCC Ann Lee").
func (s *Sentence) abbreviation(i int) bool {
	w := s.word(i)
	return len(w) > 1 && capitals(w)
}

// capitals reports whether a word is made of ASCII capitals.
func capitals(w string) bool {
	for k := range len(w) {
		if w[k] < 'A' || w[k] > 'Z' {
			return false
		}
	}
	return true
}

// initials reports whether the word is two letters, or three after a title, that
// no body and no title is known by ("KP Oli", "General AKM Rao").
func (s *Sentence) initials(i int) bool {
	const other = 1<<gazetteer.Title | 1<<gazetteer.Honorific | 1<<gazetteer.TitleModifier | known
	if s.kinds[i]&other != 0 || len(s.Words[i]) > 3 {
		return false
	}
	return len(s.Words[i]) == 2 || s.titled(i-1)
}

// titleAt returns the length of the title that begins at i and ends by end.
func (s *Sentence) titleAt(i, end int) int {
	length := 0
	if i+1 < end && s.honorific(i) {
		length = 1
	}
	for _, m := range s.Matches {
		if m.First == i && m.Last <= end && s.isTitle(m) {
			length = max(length, m.Last-m.First)
		}
	}
	if length == 0 && i+1 < end && s.has(i, gazetteer.Demonym) && s.titleAt(i+1, end) > 0 {
		return 1
	}
	return length
}

// honorific reports whether the word is a title of the list, or one that stands
// only after another: "Dato [Seri] …".
func (s *Sentence) honorific(i int) bool {
	w := s.word(i)
	return s.rules.honorifics[w] || s.rules.honorifics["+"+w] && i > 0 && (s.has(i-1, gazetteer.Honorific) || s.honorific(i-1))
}

// isTitle reports whether the phrase is a title and not the given name of who
// bears it ("Dean Smith", "Major Owens").
func (s *Sentence) isTitle(m gazetteer.Match) bool {
	if m.Kinds.Has(gazetteer.Honorific) {
		return !s.has(m.First, gazetteer.GivenName)
	}
	title := m.Kinds.Has(gazetteer.Title) || m.Kinds.Has(gazetteer.TitleModifier)
	return title && (m.Last-m.First > 1 || !s.has(m.First, gazetteer.GivenName))
}

// withHyphen adds the rest of a hyphenated name that was cut off: "[Kim Sung]-han",
// "[Asante]-Boateng".
func (s *Sentence) withHyphen(n bilou.Span) bilou.Span {
	if n.Class != bilou.Person {
		return n
	}
	for n.Last+1 < len(s.Words) && s.Words[n.Last] == "-" && !s.spaced(n.Last) && !s.taken(n.Last+1) && s.hyphenated(n.Last+1) {
		n.Last += 2
	}
	return n
}

// spaced reports whether a space is known to stand before the word.
func (s *Sentence) spaced(i int) bool { return i < len(s.Spaced) && s.Spaced[i] }

// beforeDash ends a person's name before a dash: "[Haare Rewi] - who came late".
func (s *Sentence) beforeDash(n bilou.Span) bilou.Span {
	if n.Class != bilou.Person {
		return n
	}
	for k := n.First + 1; k < n.Last; k++ {
		switch s.Words[k] {
		case "-", "–", "—":
			if s.spaced(k) && s.spaced(k+1) {
				n.Last = k
				return n
			}
		}
	}
	return n
}

// hyphenated reports whether the word is a part of a name rather than a
// participle ("-led") or a noun ("-era") after one.
func (s *Sentence) hyphenated(i int) bool {
	w := s.Words[i]
	if s.capital(i) {
		return s.kinds[i]&(1<<gazetteer.Country|1<<gazetteer.Organization|1<<gazetteer.Demonym) == 0
	}
	switch w {
	case "led", "run", "era", "style", "like", "type", "born", "elect", "designate", "themed", "in":
		return false
	}
	return plain(w) && len(w) <= 6 && !strings.HasSuffix(w, "ed")
}

// withSuffix adds ", Jr." and "III" to a person's name.
func (s *Sentence) withSuffix(n bilou.Span) bilou.Span {
	if n.Class != bilou.Person {
		return n
	}
	end := n.Last
	if s.word(end) == "," {
		end++
	}
	switch s.word(end) {
	case "Jr.", "Jr", "Sr.", "Sr":
		n.Last = end + 1
	case "II", "III", "IV":
		if end == n.Last {
			n.Last++
		}
	}
	return n
}
