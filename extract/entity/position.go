package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

// The constructions by which a passage gives an office, as Position.Rule names
// them.
const (
	ruleBefore     = "before"
	ruleApposition = "apposition"
	ruleCopula     = "copula"
	ruleVerb       = "verb"
	ruleMember     = "member"
)

// description is an office or a noun by which a person may be called again.
type description struct {
	// noun is the noun of office in the singular; class its class.
	noun  string
	class words.Class
	words map[string]bool
	// target is the entity served, -1 if none.
	target int
	// foreign is set if the words name a country that the article does not.
	foreign bool
}

// claim is an office given to a person, whose target is still open.
type claim struct {
	sentence, phrase int
	office           title.Office
	// name is the word of the person's name; person the entity.
	name, person int
	rule         string
	// targets and accredited are entities.
	target     int
	accredited []int
	how        string
	// unnamed is set if the office names a body that is no mention.
	unnamed bool
	// as is the title in words, where it is not the office's own.
	as string
}

// findPositions attaches the phrases of office to people, sentence by sentence.
func (a *article) findPositions() {
	a.tripTo = a.trip()
	for s := range a.lines {
		r := reader{article: a, s: s, l: &a.lines[s], style: styleUnknown}
		r.read()
	}
}

// reader attaches the phrases of one sentence.
type reader struct {
	*article
	s     int
	l     *line
	style style
	// claims are those of the sentence, in the order of the names.
	claims []claim
}

// style is the side on which a list puts its titles, where commas stand on both.
type style uint8

const (
	styleUnknown style = iota
	styleBefore
	styleAfter
)

func (r *reader) read() {
	for k := range r.l.words {
		if r.l.words[k].Name == mention.Person {
			r.person(k)
		}
	}
	r.members()
	r.inherit()
	for i := range r.claims {
		r.settle(&r.claims[i])
	}
}

// person attaches the phrases around the name at k.
func (r *reader) person(k int) {
	r.countryBefore(k)
	had := r.before(k)
	r.listed(k)
	end := r.behindName(k)
	if !r.apposition(k, end, had) {
		r.copula(k, end)
	}
}

// countryBefore notes the country of "Fiji's A" and "the Spanish-born B".
func (r *reader) countryBefore(k int) {
	p := &r.profiles[r.entityOf[r.l.mention[k]]]
	if k < 1 || p.country >= 0 {
		return
	}
	e := -1
	switch w := r.l.words[k-1]; {
	case w.Code != "":
		e = r.countryEntity(w.Code)
	case possessiveMark(w) && k > 1 && r.l.words[k-2].Name == mention.Place:
		e = r.entityOf[r.l.mention[k-2]]
	}
	if e >= 0 && r.profiles[e].sort == words.Country {
		p.country = e
	}
}

// phraseEnding returns the free phrase that ends before word k, -1 if there is none.
func (r *reader) phraseEnding(k int) int {
	for i, p := range r.l.phrases {
		if p.Last == k && !r.l.taken[i] {
			return i
		}
	}
	return -1
}

// maxAdjectives bounds the adjectives between a determiner and an office that are no
// part of it: "a widely respected".
const maxAdjectives = 3

// phraseFrom returns the free phrase that begins at word k, behind a determiner and
// adjectives if there are any; -1 if there is none.
func (r *reader) phraseFrom(k int) int {
	if k < len(r.l.words) && r.l.words[k].Name == 0 && title.Determiner(r.l.words[k].Lower) {
		k++
	}
	if k+2 < len(r.l.words) && possessiveMark(r.l.words[k+1]) && r.l.words[k].Name == 0 {
		k += 2 // "the trust's director"
	}
	for i, p := range r.l.phrases {
		if p.First >= k && p.First <= k+maxAdjectives && !r.l.taken[i] && r.adjectives(k, p.First) {
			return i
		}
	}
	return -1
}

// adjectives reports whether words j to k are all adjectives, participles or
// adverbs.
func (r *reader) adjectives(j, k int) bool {
	for ; j < k; j++ {
		switch r.l.words[j].Tag {
		case ud.TagJJ, ud.TagJJR, ud.TagJJS, ud.TagVBN, ud.TagVBG, ud.TagRB, ud.TagRBS, ud.TagCD:
			if r.l.words[j].Name != 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// address skips the forms of address and quotes before word k.
func (r *reader) address(k int) int {
	for k > 0 {
		w := r.l.words[k-1]
		if _, ok := r.lists.Honorific(w.Lower); ok && w.Name == 0 && (capital(w) || w.Lower == "the") {
			if w.Lower == "the" && k == len(r.l.words) {
				break
			}
			k--
			continue
		}
		if w.Lower == "\"" || w.Lower == "“" || w.Lower == "'" || w.Lower == "," && k > 1 && r.excellency(k-2) {
			k--
			continue
		}
		if n := r.retired(k); n > 0 {
			k -= n
			continue
		}
		if k > 1 && w.Name == 0 && w.Tag.Proper() && capital(w) && r.l.words[k-2].Lower == "," && !r.titleAt(k-1) {
			k-- // a form of address that the lists lack: ", Dasho A"
			continue
		}
		break
	}
	return k
}

// retired returns the length of a bracket before word k that says that a rank's
// bearer is retired: "Justice (Retd.)".
func (r *reader) retired(k int) int {
	j := k - 1
	if j < 2 || r.l.words[j].Lower != ")" {
		return 0
	}
	if r.l.words[j-1].Lower == "." {
		j--
	}
	if j < 2 || r.l.words[j-2].Lower != "(" {
		return 0
	}
	switch strings.TrimSuffix(r.l.words[j-1].Lower, ".") {
	case "retd", "ret", "rtd":
		return k - j + 2
	}
	return 0
}

// excellency reports whether a form of address that a comma may follow ends at
// word k: "His Excellency, Mr A".
func (r *reader) excellency(k int) bool {
	switch r.l.words[k].Lower {
	case "excellency", "highness", "majesty", "holiness", "eminence", "h.e.", "honourable", "honorable":
		return true
	}
	return false
}

// before attaches the phrases that end before the name at k, and reports whether
// one of them is more than a rank.
func (r *reader) before(k int) bool {
	had := false
	j := r.address(k)
	for range 3 {
		comma := false
		i := r.phraseEnding(j)
		if i < 0 && j > 1 && r.l.words[j-1].Lower == "," {
			comma = true
			if i = r.phraseEnding(j - 1); i >= 0 && r.style == styleAfter && r.followsName(i) {
				return had
			}
		}
		if i < 0 && comma {
			return had || r.beforeBody(k, j-1)
		}
		if i < 0 && !had && r.bodyBetween(k, j) {
			return true
		}
		if i < 0 || r.l.phrases[i].Plural() {
			return had
		}
		p := r.l.phrases[i]
		if comma && (p.Determiner == "a" || p.Determiner == "an") && !full(p) {
			return had
		}
		if comma && !full(p) && p.Determiner == "the" && r.another(p, k) {
			return had
		}
		r.attach(i, k, ruleBefore)
		if full(p) {
			had = true
			if comma {
				r.style = styleBefore
			}
		}
		j = r.address(p.First)
	}
	return had
}

// beforeBody attaches a title that its body follows between commas, as in South
// Asia: "the Chairman, Bar Council, A". The comma behind the body is at word j.
func (r *reader) beforeBody(k, j int) bool {
	if j < 3 || r.l.words[j-1].Name != mention.Org || r.l.words[j-2].Lower != "," || r.titleAt(j-1) {
		return false
	}
	i := r.phraseEnding(j - 2)
	if i < 0 || r.l.phrases[i].Plural() || r.hasBody(r.l.phrases[i].Offices[0]) || r.followsName(i) {
		return false
	}
	r.attach(i, k, ruleBefore)
	c := &r.claims[len(r.claims)-1]
	c.target, c.how = r.entityOf[r.l.mention[j-1]], "comma"
	return true
}

// bodyBetween attaches a title whose body stands between it and the name without a
// mark: "President KCIT A".
func (r *reader) bodyBetween(k, j int) bool {
	if j < 2 || r.l.words[j-1].Name != mention.Org {
		return false
	}
	i := r.phraseEnding(j - 1)
	if i < 0 || r.l.phrases[i].Plural() || r.hasBody(r.l.phrases[i].Offices[0]) {
		return false
	}
	r.attach(i, k, ruleBefore)
	c := &r.claims[len(r.claims)-1]
	c.target, c.how = r.entityOf[r.l.mention[j-1]], "between"
	return true
}

// followsName reports whether a phrase stands behind a name and a comma: it is then
// that person's.
func (r *reader) followsName(i int) bool {
	first := r.l.phrases[i].First
	if r.l.phrases[i].Determiner != "" {
		first--
	}
	return first > 1 && r.l.words[first-1].Lower == "," && r.l.words[first-2].Name == mention.Person
}

// another reports whether a bare title before a comma is what somebody else was
// called before: "with the Crown Prince, Sheikh A, and B".
func (r *reader) another(p title.Phrase, k int) bool {
	e := r.resolvePhrase(r.s, p)
	return e >= 0 && e != r.entityOf[r.l.mention[k]]
}

// full reports whether a phrase says more than a rank or a bare "President".
func full(p title.Phrase) bool {
	o := p.Offices[0]
	return len(p.Offices) > 1 || o.Last > o.HeadLast || o.First < o.Head || len(o.Before) > 0
}

// attach makes claims of all offices of phrase i for the name at k.
func (r *reader) attach(i, k int, rule string) {
	r.l.taken[i] = true
	for _, o := range r.l.phrases[i].Offices {
		r.claims = append(r.claims, r.claim(i, o, k, rule))
	}
}

func (r *reader) claim(i int, o title.Office, k int, rule string) claim {
	return claim{sentence: r.s, phrase: i, office: o, name: k, person: r.entityOf[r.l.mention[k]], rule: rule, target: -1}
}

// listed gives a name the plural title before the list that it stands in: "Senior
// Directors A and B".
func (r *reader) listed(k int) {
	j := k
	for j > 0 {
		w := r.l.words[j-1]
		if w.Lower == "," || w.Lower == "and" || w.Lower == "&" || w.Name == mention.Person {
			j--
			continue
		}
		if n := r.bodyEnding(j); n > 0 && j < k {
			j -= n
			continue
		}
		if _, ok := r.lists.Honorific(w.Lower); ok && capital(w) {
			j--
			continue
		}
		break
	}
	for i, p := range r.l.phrases {
		if p.Last != j || !p.Plural() || j < k && r.l.words[j].Lower == "," && p.Offices[0].Role.Class == words.Described {
			continue
		}
		for _, o := range p.Offices {
			r.claims = append(r.claims, r.claim(i, o, k, ruleBefore))
		}
		r.l.taken[i] = true
	}
}

// bodyEnding returns the number of words before word j that name the body or country
// of a listed person: "(Italy)", "of Acme".
func (r *reader) bodyEnding(j int) int {
	switch {
	case j > 3 && r.l.words[j-1].Lower == ")" && body(r.l.words[j-2].Name) && r.l.words[j-3].Lower == "(":
		return 3
	case j > 2 && body(r.l.words[j-1].Name) && r.l.words[j-2].Lower == "of" && r.l.words[j-3].Name == mention.Person:
		return 2
	}
	return 0
}

// behindName returns the word after a name with the age, degree or letters that
// may follow it: "A, M.P.,", "B, 55,".
func (r *reader) behindName(k int) int {
	e := k + 1
	if n := r.remark(e); n > 0 {
		e += n
	}
	if e+3 < len(r.l.words) && r.l.words[e].Lower == "," && r.l.words[e+1].Lower == "of" && r.l.words[e+2].Name == mention.Place && r.l.words[e+3].Lower == "," {
		e += 3 // "A, of Virginia, a member of"
	}
	for e+1 < len(r.l.words) && r.l.words[e].Lower == "," {
		w := strings.Trim(strings.ReplaceAll(r.l.words[e+1].Lower, ".", ""), " ")
		if r.l.words[e+1].Name == 0 && (r.lists.Suffix(w) || age(w)) {
			e += 2
			continue
		}
		break
	}
	return e
}

// remark returns the length of a bracket at word e that holds no office: "(D-GA)".
func (r *reader) remark(e int) int {
	if e >= len(r.l.words) || r.l.words[e].Lower != "(" {
		return 0
	}
	for k := e + 1; k < len(r.l.words) && k <= e+maxItem; k++ {
		switch {
		case r.l.words[k].Lower == ")":
			return k + 1 - e
		case r.titleAt(k):
			return 0
		}
	}
	return 0
}

func age(w string) bool {
	return len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// apposition attaches the phrases that follow a name between commas or in
// brackets, and reports whether there are any.
func (r *reader) apposition(k, e int, had bool) bool {
	if e+1 >= len(r.l.words) {
		return false
	}
	open := r.l.words[e].Lower
	if open != "," && open != "(" && open != "–" && open != "—" && open != "-" {
		return false
	}
	found := false
	for e+1 < len(r.l.words) {
		from := e + 1
		if found && r.l.words[from].Lower == "and" {
			from++
		}
		i := r.phraseFrom(r.skipAdverbs(from))
		if i < 0 && found {
			if e = r.skipItem(e + 1); e > 0 {
				continue
			}
		}
		if i < 0 {
			break
		}
		p := r.l.phrases[i]
		if p.Plural() || r.titlesNext(p, had) {
			break
		}
		r.attach(i, k, ruleApposition)
		if open == "," && !had {
			r.style = styleAfter
		}
		found = true
		e = r.bodyBehind(len(r.claims)-1, p.Last)
		e = r.nextInList(e)
		if e < 0 {
			break
		}
	}
	return found
}

// maxItem bounds the words of a list item that is no office.
const maxItem = 6

// skipItem steps over one item of an apposition's list that is no office ("honored
// worker of culture") and returns the comma or "and" behind it, -1 if there is none.
func (r *reader) skipItem(k int) int {
	for j := k; j < len(r.l.words) && j < k+maxItem; j++ {
		w := r.l.words[j]
		switch {
		case j > k && w.Lower == ",":
			return r.nextInList(j)
		case w.Name == mention.Person || j > k && w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP || w.Tag == ud.TagMD || w.Lower == ";" || w.Lower == ",":
			return -1
		}
	}
	return -1
}

func (r *reader) skipAdverbs(k int) int {
	for k < len(r.l.words) && r.l.words[k].Name == 0 {
		switch r.l.words[k].Lower {
		case "currently", "also", "then", "now", "formerly", "who", "is", "was", "serves", "as", "serving", "recently", "newly":
			k++
			continue
		}
		return k
	}
	return k
}

// titlesNext reports whether a phrase behind a comma is the title of the name
// after it: with no comma between always, with one if the list puts titles first.
func (r *reader) titlesNext(p title.Phrase, had bool) bool {
	if p.Last >= len(r.l.words) {
		return false
	}
	j := p.Last
	comma := r.l.words[j].Lower == ","
	if comma {
		j++
	}
	for j < len(r.l.words) {
		if _, ok := r.lists.Honorific(r.l.words[j].Lower); !ok || r.l.words[j].Name != 0 || !capital(r.l.words[j]) {
			break
		}
		j++
	}
	if j < len(r.l.words) && r.l.words[j].Name == 0 {
		// A rank between title and name ("Commander General X").
		if i := r.phraseFrom(j); i >= 0 && !comma && !full(r.l.phrases[i]) {
			j = r.l.phrases[i].Last
		}
	}
	if j >= len(r.l.words) || r.l.words[j].Name != mention.Person {
		return false
	}
	return !comma || r.style == styleBefore || r.style == styleUnknown && had && !r.lastOfList(j)
}

// lastOfList reports whether another title follows the name at j behind a comma:
// then the titles stand behind the names.
func (r *reader) lastOfList(j int) bool {
	return j+1 < len(r.l.words) && r.l.words[j+1].Lower == "," && r.phraseFrom(j+2) >= 0
}

// bodyBehind reads the body behind a title and a comma ("Secretary (West),
// Ministry of Foreign Affairs") for claim c, and returns where it ends.
func (r *reader) bodyBehind(c, e int) int {
	if e+1 >= len(r.l.words) || r.l.words[e].Lower != "," {
		return e
	}
	j := e + 1
	if r.l.words[j].Lower == "the" {
		j++
	}
	if j >= len(r.l.words) || r.titleAt(j) || !r.closesWith(r.claims[c].office, j) {
		return e
	}
	for i := range r.claims {
		// All offices of the phrase that has no target of its own.
		if r.claims[i].phrase == r.claims[c].phrase && r.claims[i].name == r.claims[c].name && !r.hasBody(r.claims[i].office) {
			r.claims[i].target = r.entityOf[r.l.mention[j]]
			r.claims[i].how = "comma"
		}
	}
	e = j + 1
	// What the body belongs to may follow: "Department of X, University of Y".
	for e+1 < len(r.l.words) && r.l.words[e].Lower == "," && body(r.l.words[e+1].Name) && !r.titleAt(e+1) {
		e += 2
	}
	return e
}

// closesWith reports whether the name at j behind a title and a comma is the body
// served: an organisation, or for the head of a country or city the place.
func (r *reader) closesWith(o title.Office, j int) bool {
	switch r.l.words[j].Name {
	case mention.Org:
		return true
	case mention.Place:
		return o.Role.Class == words.State && len(o.Of) == 0 && r.closed(j+1)
	}
	return false
}

// closed reports whether nothing, or a mark, stands at word k.
func (r *reader) closed(k int) bool {
	return k >= len(r.l.words) || r.l.words[k].Lower == "," || r.l.words[k].Lower == ";" || r.l.words[k].Lower == "." || r.l.words[k].Lower == ")"
}

// titleAt reports whether a name is the beginning of a phrase of office.
func (r *reader) titleAt(j int) bool {
	for _, p := range r.l.phrases {
		if p.First <= j && j < p.Last {
			return true
		}
	}
	return false
}

func body(t mention.Type) bool { return t == mention.Org || t == mention.Place }

// hasBody reports whether an office names a body of its own.
func (r *reader) hasBody(o title.Office) bool {
	for _, list := range [][]int{o.Before, o.Of} {
		for _, k := range list {
			if r.l.words[k].Name == mention.Org {
				return true
			}
		}
	}
	return false
}

// nextInList returns the word before the next phrase of an apposition's list:
// ", and U.S. Ambassador"; -1 if the list ends at e.
func (r *reader) nextInList(e int) int {
	if e+1 >= len(r.l.words) {
		return -1
	}
	switch r.l.words[e].Lower {
	case ",":
		if r.l.words[e+1].Lower == "and" || r.l.words[e+1].Lower == "&" {
			return e + 1
		}
		return e
	case "and", "&":
		return e
	}
	return -1
}

// evidence covers a title and the name that it belongs to.
func (a *article) evidence(c claim) text.Span {
	return a.span(c.sentence, c.office.First, c.office.Last).Cover(a.span(c.sentence, c.name, c.name+1))
}
