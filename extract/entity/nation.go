package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// nationOf returns the country of an office by its ISO code: that of its target or
// the one of its adjective, which the article need not name ("the Russian envoy").
func (r *reader) nationOf(o title.Office, target int) string {
	if target >= 0 {
		switch {
		case r.profiles[target].sort == words.Country:
			return r.entities[target].Country
		case r.entities[target].Type == mention.Org:
			if c := r.orgCountry(target); c != "" {
				return c
			}
		}
	}
	for _, k := range o.Before {
		if c := r.l.words[k].Code; c != "" {
			return c
		}
	}
	return ""
}

// noteNations gives people the country that stands beside their names: "Chile's A",
// "A of Chile", "A (Chile)".
func (a *article) noteNations() {
	for s := range a.lines {
		l := &a.lines[s]
		for k, w := range l.words {
			if w.Name != mention.Person {
				continue
			}
			p := &a.profiles[a.entityOf[l.mention[k]]]
			if p.nation == "" {
				p.nation = a.nationBeside(l, k)
			}
		}
	}
}

// nationBeside returns the code of the country named beside the name at word k.
func (a *article) nationBeside(l *line, k int) string {
	at := k - 2
	switch {
	case k > 1 && possessiveMark(l.words[k-1]):
	case k > 0 && l.words[k-1].Code != "":
		return l.words[k-1].Code
	case k+2 < len(l.words) && l.words[k+1].Lower == "of":
		at = k + 2
		if l.words[at].Lower == "the" && at+1 < len(l.words) {
			at++
		}
	case k+3 < len(l.words) && l.words[k+1].Lower == "(" && l.words[k+3].Lower == ")":
		at = k + 2
	default:
		return ""
	}
	if l.words[at].Name != mention.Place {
		return ""
	}
	if e := a.entityOf[l.mention[at]]; a.profiles[e].sort == words.Country {
		return a.entities[e].Country
	}
	return ""
}
