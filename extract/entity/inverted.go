package entity

import (
	"github.com/whomet/whomet/extract/syntax/ud"
)

// inverted attaches the office that is the subject of a sentence whose predicate is the
// name at k: "the new chairman of X is A".
func (r *reader) inverted(k int) {
	j := r.address(k)
	for j > 0 && (r.l.words[j-1].Tag == ud.TagRB || r.rankAt(j-1)) {
		j--
	}
	if j < 3 || k+1 < len(r.l.words) && possessiveMark(r.l.words[k+1]) {
		return
	}
	switch r.l.words[j-1].Lower {
	case "is", "was", "remains":
	default:
		return
	}
	i := r.phraseEnding(j - 1)
	if i < 0 {
		return
	}
	p := r.l.phrases[i]
	first := p.First
	if p.Determiner != "" {
		first--
	}
	if p.Plural() || !r.hasBody(p.Offices[0]) && len(r.entitiesAt(p.Offices[0].Of)) == 0 {
		return
	}
	if first > 0 {
		switch r.l.words[first-1].Lower {
		case ",", ";", "and", "that", "\"", "“":
		default:
			return // "the son of the chairman of X is A"
		}
	}
	r.attach(i, k, ruleCopula)
}
