package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// address skips the forms of address and quotes before word k.
func (r *reader) address(k int) int {
	for k > 0 {
		w := r.l.words[k-1]
		if _, ok := r.lists.Honorific(w.Lower); ok && w.Name == 0 && (capital(w) || w.Lower == "the" || strings.HasSuffix(w.Text, ".")) {
			if w.Lower == "the" && k == len(r.l.words) {
				break
			}
			k--
			continue
		}
		if w.Lower == "\"" || w.Lower == "“" || w.Lower == "'" || w.Lower == "," && k > 1 && r.lists.In(words.Address, r.l.words[k-2].Lower) {
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
	case "retd", "ret", "rtd", "r":
		return k - j + 2
	}
	return 0
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
			i = r.phraseEnding(j - 1)
		}
		if i < 0 && comma {
			return had || r.beforeBody(k, j-1)
		}
		if i < 0 && !had && (r.bodyBetween(k, j) || r.bodiesBefore(k, j)) {
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
		}
		if comma && (had || p.Offices[0].Role.Class == words.State) {
			r.style = styleBefore
		}
		if r.lists.In(words.Aspirant, r.l.words[p.Offices[0].HeadLast-1].Lower) {
			return had // what stands before is what A wants to be
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
	if i < 0 && j > 2 && r.l.words[j-2].Lower == "," {
		i = r.phraseEnding(j - 2) // "Chief of Staff, ORF A"
		if i >= 0 && r.followsName(i) {
			return false
		}
	}
	if i < 0 || r.l.phrases[i].Plural() || r.hasBody(r.l.phrases[i].Offices[0]) {
		return false
	}
	r.attach(i, k, ruleBefore)
	c := &r.claims[len(r.claims)-1]
	c.target, c.how = r.entityOf[r.l.mention[j-1]], "between"
	return true
}

// bodiesBefore attaches a title of two bodies: "President of Alpha and Beta A".
func (r *reader) bodiesBefore(k, j int) bool {
	if j < 4 || r.l.words[j-1].Name != mention.Org || r.titleAt(j-1) {
		return false
	}
	e := j - 2
	if r.l.words[e].Lower == "the" {
		e--
	}
	if r.l.words[e].Lower != "and" {
		return false
	}
	i := r.phraseEnding(e)
	if i < 0 || r.l.phrases[i].Plural() || !r.hasBody(r.l.phrases[i].Offices[0]) {
		return false
	}
	r.attach(i, k, ruleBefore)
	c := r.claims[len(r.claims)-1]
	c.target, c.how = r.entityOf[r.l.mention[j-1]], "between"
	r.claims = append(r.claims, c)
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
		if p.Last != j || !p.Plural() || r.sharedOut(i) || j < k && r.l.words[j].Lower == "," && p.Offices[0].Role.Class == words.Described {
			continue
		}
		for _, o := range p.Offices {
			r.claims = append(r.claims, r.claim(i, o, k, ruleBefore))
		}
		r.l.taken[i] = true
	}
}

// bodyEnding returns the number of words before word j that name the body or country
// or the subject of a listed person: "(Italy)", "(Finance)", "of Acme".
func (r *reader) bodyEnding(j int) int {
	switch {
	case j > 2 && r.l.words[j-1].Lower == ")":
		for k := j - 2; k > 0 && k > j-2-maxItem; k-- {
			if r.l.words[k].Lower == "(" && r.l.words[k-1].Name == mention.Person {
				return j - k
			}
		}
	case j > 2 && body(r.l.words[j-1].Name) && r.l.words[j-2].Lower == "of" && r.l.words[j-3].Name == mention.Person:
		return 2
	}
	return 0
}
