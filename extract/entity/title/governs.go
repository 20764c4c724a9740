package title

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// governs reports whether a preposition after an office belongs to it, and does
// not begin an adverbial: "the Ambassador to Kenya", but not "the Minister in
// Astana".
func (f *finder) governs(o *Office, prep string, j int) bool {
	w := f.w[j]
	switch prep {
	case "of":
		return w.Name != mention.Person
	case "for":
		return body(w.Name) || upper(w.Text) && w.Name == 0 || f.lists.Portfolio(w.Lower) || w.Code != ""
	case "to":
		return w.Name != mention.Person && (f.sent(o) || f.heads(o)) && (body(w.Name) || upper(w.Text) || w.Tag.Noun())
	case "on":
		return w.Name == mention.Org || w.Name == 0 && upper(w.Text) && !f.lists.In(words.Time, w.Lower) || w.Name == mention.Place && f.namedBehind(j+1)
	case "in":
		if h, ok := f.lists.Head(w.Lower); ok && w.Name == 0 && h.Type == mention.Place && (f.w[j-1].Lower == "the" || f.w[j-1].Lower == "our") {
			return true // "head of the office in the country"
		}
		if w.Name == mention.Place && len(o.Of) > 0 && f.namedBehind(j+1) {
			return true // "head of the Bureau in Nairobi, A"
		}
		return w.Name == mention.Org || w.Name == mention.Place && (f.posted(o) || o.Role.Class == words.State && f.addressed(j+1) > j)
	case "at":
		return w.Name == mention.Org && (!f.posted(o) || f.lists.Mission(w.Lower)) && !strings.HasSuffix(w.Lower, " headquarters")
	case "from":
		if strings.HasPrefix(f.w[o.HeadLast-1].Lower, "counterpart") && w.Name == mention.Place {
			return true
		}
		return w.Name == mention.Org && o.Role.Class != words.Described
	case "with":
		return w.Name == mention.Org && (o.Role.Class == words.Academic || o.Role.Class == words.Member)
	}
	return false
}

// namedBehind reports whether nothing but a comma, forms of address and ranks stands
// between word k and a person's name.
func (f *finder) namedBehind(k int) bool {
	if k < len(f.w) && f.w[k].Lower == "," {
		k++
	}
	for k < len(f.w) && f.w[k].Name == 0 && upper(f.w[k].Text) {
		r, _ := f.roleAt(k)
		if r.Class != words.Military && r.Class != words.Academic {
			break
		}
		k += r.Words
	}
	return f.addressed(k) >= 0
}

// sent reports whether the office is one to somebody: an envoy's or an aide's.
func (f *finder) sent(o *Office) bool {
	return o.Role.Class == words.Diplomat || f.lists.In(words.Aide, f.w[o.HeadLast-1].Lower)
}

// heads reports whether the office is that of the head of a mission: "head of the
// Mission of Fiji to".
func (f *finder) heads(o *Office) bool {
	for _, k := range o.Of {
		if f.lists.Mission(f.w[k].Lower) {
			return true
		}
	}
	return false
}

// posted reports whether the office is one in a foreign country or city.
func (f *finder) posted(o *Office) bool {
	if o.Role.Class != words.Diplomat {
		return false
	}
	switch f.w[o.HeadLast-1].Lower {
	case "diplomat", "negotiator", "mediator", "delegate":
		return false
	}
	return true
}
