package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// trailing reads the body or country behind the name: "Prime Minister A of Japan",
// "Senior Directors B and C from the U.S. National Security Council".
func (r *reader) trailing(c *claim) {
	if c.rule != ruleBefore {
		return
	}
	k := c.name + 1
	if r.l.phrases[c.phrase].Plural() && !(k+1 < len(r.l.words) && r.opensBody(k)) || r.subjectIn(k) {
		k = r.listEnd(c.name)
	}
	if k+1 >= len(r.l.words) || !r.opensBody(k) && !r.closesTitle(c, k) {
		return
	}
	k++
	if r.l.words[k].Lower == "the" {
		k++
	}
	if k+2 < len(r.l.words) && possessiveMark(r.l.words[k+1]) && r.l.words[k+2].Name == mention.Org {
		k += 2 // "A of Japan's National Security Secretariat"
	}
	if k >= len(r.l.words) || !body(r.l.words[k].Name) || r.titleAt(k) {
		return
	}
	e := r.entityOf[r.l.mention[k]]
	switch {
	case c.unnamed && r.entities[e].Type == mention.Place, r.elsewhere(c, e):
	case c.target < 0 && r.serves(c.office, e):
		c.target, c.how = e, "trailing"
	case r.l.words[c.name+1].Lower == "(" && c.target >= 0: // "WHO Director A (USA)"
	case r.entities[e].Type == mention.Org && c.target >= 0 && c.target != e && r.entities[c.target].Type == mention.Org:
		more := *c
		more.target, more.how = e, "trailing"
		r.claims = append(r.claims, more)
	case r.entities[e].Type == mention.Org && c.target >= 0 && r.entities[c.target].Type == mention.Place:
		c.target, c.how = e, "trailing"
	}
}

// elsewhere reports whether the body or place behind a name is not what is served: where
// a minister was met, "at the Ministry", or where the deputy of somebody comes from.
func (r *reader) elsewhere(c *claim, e int) bool {
	if r.l.words[c.name+1].Lower == "at" && (c.office.Role.Class == words.State || c.office.Role.Class == words.Military || c.target >= 0 || r.metBefore(c.name)) {
		return true
	}
	d := r.l.phrases[c.phrase].Determiner
	return r.entities[e].Type == mention.Place && !r.addresses(r.s, c.office.First) && (d == "his" || d == "her" || d == "their")
}

// metBefore reports whether a word of meeting stands before the name at k: "called on A at
// the Centre" says where.
func (r *reader) metBefore(k int) bool {
	for _, w := range r.l.words[:k] {
		if w.Name == 0 && r.meets(w.Lower) {
			return true
		}
	}
	return false
}

// closesTitle reports whether a comma at word k parts a name from the body that its
// title serves: "Foreign Secretary A, Government of Ghana, and".
func (r *reader) closesTitle(c *claim, k int) bool {
	if r.l.words[k].Lower != "," || c.target >= 0 || c.office.Role.Class == words.Military || c.office.Role.Class == words.Academic {
		return false
	}
	return r.l.words[k+1].Name == mention.Org && !letters(r.l.words[k+1].Text) && !r.titleAt(k+1) && r.closed(k+2)
}

// subjectIn reports whether a bracket at word k holds the subject of an office:
// "Ministers A (Finance) and B (Trade) of Norway".
func (r *reader) subjectIn(k int) bool {
	return k+2 < len(r.l.words) && r.l.words[k].Lower == "(" && r.l.words[k+1].Name == 0
}

// opensBody reports whether the word at k leads from a name to the body or country
// that the person serves: "of", "from", "at", or the bracket in "Minister A (Italy)".
func (r *reader) opensBody(k int) bool {
	switch r.l.words[k].Lower {
	case "of", "from":
		return true
	case "at":
		return r.l.words[k+1].Name == mention.Org || k+2 < len(r.l.words) && r.l.words[k+1].Lower == "the" && r.l.words[k+2].Name == mention.Org
	case "(":
		return k+2 < len(r.l.words) && r.l.words[k+2].Lower == ")"
	}
	return false
}

// serves reports whether an office may be one of an entity: a chairman from a city
// does not chair the city.
func (r *reader) serves(o title.Office, e int) bool {
	if r.entities[e].Type == mention.Org || r.profiles[e].sort == words.Country {
		return true
	}
	return o.Role.Class == words.State || o.Role.Class == words.Religion || o.Role.Class == words.Member
}

// listEnd returns the word after the list of names that the name at k stands in.
func (r *reader) listEnd(k int) int {
	e := k + 1
	for e < len(r.l.words) {
		w := r.l.words[e]
		if w.Name == mention.Person || w.Lower == "," || w.Lower == "and" || w.Lower == "&" {
			e++
			continue
		}
		n := r.remark(e)
		if n == 0 {
			break
		}
		e += n
	}
	return e
}
