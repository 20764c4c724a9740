package entity

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// other reports whether a noun means the other one of two people.
func other(noun string) bool {
	switch noun {
	case "guest", "visitor", "host", "interlocutor":
		return true
	}
	return false
}

// descriptionOf reads a phrase as a description.
func (a *article) descriptionOf(s int, p title.Phrase) description {
	r := reader{article: a, s: s, l: &a.lines[s]}
	o := p.Offices[0]
	c := claim{office: o, target: -1}
	r.own(&c)
	d := description{noun: r.noun(o), class: o.Role.Class, words: map[string]bool{}, target: c.target}
	d.foreign = d.target < 0 && r.foreign(o)
	for k := o.First; k < o.Last; k++ {
		w := r.l.words[k]
		if w.Name == 0 && w.Code == "" && !possessiveMark(w) {
			d.words[lexicon.Fold(w.Text)] = true
		}
	}
	return d
}

// described reports whether a person may be called so: by the noun of one of the
// person's offices with no word that the office lacks, and no other country.
func (a *article) described(e int, d description) bool {
	p := &a.profiles[e]
	if d.target >= 0 && p.country >= 0 && a.entities[d.target].Type == mention.Place && p.country != d.target && a.profiles[d.target].sort == words.Country {
		return false
	}
	for _, q := range p.descriptions {
		if q.noun == d.noun && a.sameDuty(q, d) && agreeTarget(q.target, d.target) {
			return true
		}
		if general(d.noun, q) && agreeTarget(q.target, d.target) {
			return true
		}
	}
	return false
}

func agreeTarget(a, b int) bool { return a < 0 || b < 0 || a == b }

// sameDuty reports whether the words of a nominal are among those of an office,
// and a deputy is not taken for the office itself.
func (a *article) sameDuty(office, d description) bool {
	for w := range d.words {
		if office.words[w] || strings.Contains(d.noun, w) || strings.Contains(d.noun, singular(w, true)) || number(w) > 0 {
			continue
		}
		if _, ok := a.lists.Modifier(w); ok && !a.lists.In(words.OtherDuty, w) {
			continue
		}
		if w == "of" || w == "the" || w == "for" || w == "to" || w == "distinguished" || w == "great" || w == "young" {
			continue
		}
		return false
	}
	for _, w := range []string{"deputy", "vice", "assistant", "acting"} {
		if office.words[w] && !d.words[w] && w != "acting" {
			return false
		}
	}
	return true
}

// general reports whether a general noun covers an office: a diplomat is whoever
// is sent, a politician whoever governs or sits in parliament.
func general(noun string, q description) bool {
	switch noun {
	case "diplomat", "envoy":
		return q.class == words.Diplomat || q.words["foreign"] || q.words["external"]
	case "politician":
		return q.class == words.State || q.class == words.Member
	case "head of state", "head of government":
		return q.class == words.State && (q.noun == "president" || q.noun == "king" || q.noun == "prime minister")
	case "representative":
		return q.class == words.Diplomat && strings.HasSuffix(q.noun, "representative")
	case "leader":
		return q.class == words.State && (q.noun == "president" || q.noun == "prime minister")
	case "secretary", "minister", "advisor", "adviser":
		return strings.HasPrefix(q.noun, noun+" ") || strings.HasSuffix(q.noun, " "+noun) && noun != "minister"
	}
	return false
}
