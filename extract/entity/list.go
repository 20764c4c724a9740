package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// fromPhrase takes the target of another office of the same phrase: "Vice-Chancellor
// and President of USP", "Saudi Prime Minister and Crown Prince".
func (r *reader) fromPhrase(c *claim) {
	for _, d := range r.claims {
		if d.phrase != c.phrase || d.name != c.name || d.target < 0 || d.rule != c.rule {
			continue
		}
		// What an office governs does not reach the offices behind it: "Member of
		// the Committee and Foreign Minister".
		envoy := c.office.Role.Class == words.Diplomat && d.office.Role.Class == words.Diplomat
		if d.how == "of" && d.office.First < c.office.First && !envoy {
			continue
		}
		c.target, c.how = d.target, "phrase"
		return
	}
	// A rank before the name goes with the office before it.
	for _, d := range r.claims {
		if d.name == c.name && d.target >= 0 && c.office.Role.Class == words.State && d.office.Role.Class == words.State && d.phrase != c.phrase {
			c.target, c.how = d.target, "phrase"
			return
		}
	}
}

// fromList takes the country that stands before the title of the name before it in
// a list: "Israeli prime minister A and energy minister B".
func (r *reader) fromList(c *claim) {
	if c.rule != ruleBefore || c.office.Role.Class == words.Academic || c.office.Role.Class == words.Military {
		return
	}
	prev := r.personBefore(c.office.First)
	if prev < 0 || r.opensClause(prev, c) {
		return
	}
	for _, d := range r.claims {
		if d.name != prev || d.target < 0 || d.how == "of" || d.how == "trailing" || d.rule == ruleMember {
			continue
		}
		place := r.entities[d.target].Type == mention.Place
		governs := (c.office.Role.Class == words.State || c.office.Role.Class == words.Diplomat) && (!place || r.profiles[d.target].sort == words.Country || r.local(c))
		if place && governs || !place && r.deputises(c, d) {
			c.target, c.how = d.target, "list"
			return
		}
	}
}

// opensClause reports whether an office behind the name at prev and a comma begins the
// main clause: "Following her talks with Minister A, Minister B said".
func (r *reader) opensClause(prev int, c *claim) bool {
	if r.l.words[prev+1].Lower != "," || r.l.words[prev+2].Lower == "and" || c.name+1 >= len(r.l.words) || prev+2 > c.office.First {
		return false
	}
	switch r.l.words[c.name+1].Tag {
	case ud.TagVBD, ud.TagVBZ, ud.TagMD:
	default:
		return false
	}
	for k := range prev {
		if w := r.l.words[k]; w.Name == 0 && (w.Tag == ud.TagVBD || w.Tag == ud.TagVBZ || w.Tag == ud.TagVBP) {
			return false
		}
	}
	return r.l.words[0].Tag == ud.TagIN || r.l.words[0].Tag == ud.TagVBG
}

// deputises reports whether an office of a list goes with the one before it: a
// president's vice president in the same body.
func (r *reader) deputises(c *claim, d claim) bool {
	if c.office.Last > c.office.HeadLast || d.how == "nominal" || r.headerFor(c.name) >= 0 {
		return false
	}
	if (d.how == "before" || d.how == "list") && c.office.First == c.office.Head && c.office.Role.Class == words.Office && r.l.phrases[c.phrase].Determiner == "" {
		return true // "ICC Chairman A and Chief Executive B"
	}
	switch r.noun(c.office) {
	case "vice president", "vice-president", "president", "vice chairman", "vice-chairman", "vice chair", "vice-chair", "treasurer", "general secretary":
	default:
		return false
	}
	switch r.noun(d.office) {
	case "president", "chairman", "chair", "chairperson", "chairwoman", "vice president", "vice-president", "vice chairman":
		return true
	}
	return false
}

// personBefore returns the name that a list has right before word k, -1 if none.
func (r *reader) personBefore(k int) int {
	for k > 0 {
		w := r.l.words[k-1]
		switch {
		case w.Name == mention.Person:
			return k - 1
		case w.Lower == ")":
			j := k - 2
			for j > 0 && j > k-maxItem-2 && r.l.words[j].Lower != "(" {
				j--
			}
			if j < 1 || r.l.words[j].Lower != "(" {
				return -1
			}
			k = j // "A (fifth from the left), Chief Executive B"
		case w.Lower == "," || w.Lower == "and" || w.Lower == "the" || w.Lower == "&" || w.Lower == "well" || w.Lower == "as" || w.Lower == ";" || w.Lower == "his" || w.Lower == "her" || w.Lower == "its":
			k--
		default:
			return -1
		}
	}
	return -1
}
