package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

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
	e = r.fromBody(e)
	for e+1 < len(r.l.words) && r.l.words[e].Lower == "," {
		w := strings.Trim(strings.ReplaceAll(r.l.words[e+1].Lower, ".", ""), " ")
		if !named(r.l.words[e+1]) && (r.lists.Suffix(w) || age(w) || letters(r.l.words[e+1].Text)) {
			e += 2
			continue
		}
		break
	}
	return e
}

// fromBody skips the body that a name comes from before a comma and an office: "A from
// the Green Party, Chair of the Committee". It returns e if there is none.
func (r *reader) fromBody(e int) int {
	if e+3 >= len(r.l.words) || r.l.words[e].Lower != "from" && r.l.words[e].Lower != "of" {
		return e
	}
	k := e + 1
	if r.l.words[k].Lower == "the" {
		k++
	}
	if k+2 >= len(r.l.words) || r.l.words[k].Name != mention.Org || r.l.words[k+1].Lower != "," {
		return e
	}
	if i := r.phraseFrom(k + 2); i < 0 || !r.hasBody(r.l.phrases[i].Offices[0]) {
		return e
	}
	return k + 1
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

// letters reports whether a word is the letters of an order or a degree behind a name:
// "S.J.", "M.C.C.J.".
func letters(w string) bool {
	n := strings.Count(w, ".")
	return n > 1 && len(w) <= 3*n && strings.ToUpper(w) == w
}

// named reports whether a word is the name of a person or a place: "A, U.S. Envoy".
func named(w title.Word) bool { return w.Name == mention.Person || w.Name == mention.Place }

func age(w string) bool {
	return len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// apposition attaches the phrases that follow a name between commas or in
// brackets, and returns the word behind the last of them, 0 if there are none.
func (r *reader) apposition(k, e int, had bool) (end int) {
	if e+1 >= len(r.l.words) {
		return 0
	}
	open := r.l.words[e].Lower
	if open != "," && open != "(" && open != "–" && open != "—" && open != "-" && open != ":" && open != "/" {
		return 0
	}
	found := false
	for e+1 < len(r.l.words) {
		from := e + 1
		if found && r.l.words[from].Lower == "and" {
			from++
		}
		if !found && r.l.words[from].Lower == "as" {
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
		if p.Plural() && (r.l.words[from-1].Lower == "as" || !found && open == "," && r.ofAll(p, k)) {
			r.attachAll(i, k) // "A and B, as members of X"
			return r.l.phrases[i].Last
		}
		if p.Plural() || r.titlesNext(p, had) || found && r.closesList(from, p) {
			break
		}
		n := len(r.claims)
		if (r.l.words[from].Lower == "respectively" || r.respective(p)) && r.attachEach(i, k) {
			return p.Last
		}
		r.attach(i, k, ruleApposition)
		if r.ended(from, p.First) {
			r.former(n)
		}
		if open == "," && !had {
			r.style = styleAfter
		}
		found = true
		end = r.bodyBehind(len(r.claims)-1, p.Last)
		e = r.nextInList(end)
		if e < 0 {
			break
		}
	}
	return end
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
		if r.l.words[k].Lower == "until" {
			return r.untilWhen(k)
		}
		if !r.lists.In(words.Adverb, r.l.words[k].Lower) {
			break
		}
		k++
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
	j = r.honorifics(j)
	if j < len(r.l.words) && r.l.words[j].Name == 0 {
		// A rank between title and name ("Commander General X").
		if i := r.phraseFrom(j); i >= 0 && (!comma || r.rankAt(j)) && !full(r.l.phrases[i]) {
			j = r.l.phrases[i].Last
		}
	}
	if j >= len(r.l.words) || r.l.words[j].Name != mention.Person {
		return false
	}
	if !comma || r.style == styleBefore {
		return true
	}
	return had && (r.style == styleUnknown || p.Determiner == "the") && !r.lastOfList(j)
}

// closesList reports whether a phrase behind ", and" is the title of the last name of
// a list of people, which has no other: "A, adviser for Asia, and the mayor, B."
func (r *reader) closesList(from int, p title.Phrase) bool {
	if from < 2 || p.Last >= len(r.l.words) || r.l.words[from-1].Lower != "and" || r.l.words[from-2].Lower != "," || r.l.words[p.Last].Lower != "," {
		return false
	}
	j := r.honorifics(p.Last + 1)
	for j < len(r.l.words) && r.l.words[j].Name == 0 && r.rankAt(j) {
		j++
	}
	return j < len(r.l.words) && r.l.words[j].Name == mention.Person && !r.lastOfList(j)
}

// honorifics skips the forms of address from word j on.
func (r *reader) honorifics(j int) int {
	for j < len(r.l.words) {
		if _, ok := r.lists.Honorific(r.l.words[j].Lower); !ok || r.l.words[j].Name != 0 || !capital(r.l.words[j]) {
			break
		}
		j++
	}
	return j
}

// lastOfList reports whether another title follows the name at j behind a comma:
// then the titles stand behind the names.
func (r *reader) lastOfList(j int) bool {
	return j+1 < len(r.l.words) && r.l.words[j+1].Lower == "," && r.phraseFrom(j+2) >= 0
}

// bodyBehind reads the body behind a title and a comma ("Secretary (West),
// Ministry of Foreign Affairs") for claim c, and returns where it ends.
func (r *reader) bodyBehind(c, e int) int {
	if k := r.bodyRight(c, e); k > e {
		return k
	}
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

// bodyRight reads the body or country that stands right behind a title, as in South
// Asia: "A, CEO Acme", "B, Chief of Staff (COS) Kenya"; it returns where that ends.
func (r *reader) bodyRight(c, e int) int {
	o := r.claims[c].office
	if e >= len(r.l.words) || o.Last != e || len(o.Of) > 0 || r.hasBody(o) || r.titleAt(e) {
		return e
	}
	switch {
	case r.l.words[e].Name == mention.Org && (o.Last == o.HeadLast || r.l.words[e-1].Lower == ")"):
	case r.l.words[e].Name == mention.Place && r.l.words[e-1].Lower == ")":
	default:
		return e
	}
	r.claims[c].target, r.claims[c].how = r.entityOf[r.l.mention[e]], "right"
	return e + 1
}

// closesWith reports whether the name at j behind a title and a comma is the body
// served: an organisation, or for the head of a country or city the place.
func (r *reader) closesWith(o title.Office, j int) bool {
	switch r.l.words[j].Name {
	case mention.Org:
		return true
	case mention.Place:
		return o.Role.Class == words.State && len(o.Of) == 0 && (r.closed(j+1) || r.l.words[j+1].Tag.Verb() || r.l.words[j+1].Tag == ud.TagRB)
	}
	return false
}

// closed reports whether nothing, or a mark, stands at word k.
func (r *reader) closed(k int) bool {
	return k >= len(r.l.words) || r.l.words[k].Lower == "," || r.l.words[k].Lower == ";" || r.l.words[k].Lower == "." || r.l.words[k].Lower == ")"
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
