package title

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// maxNoun is the number of words of the longest noun of office.
const maxNoun = 5

// noun reads the noun of office that begins at i.
func (f *finder) noun(i int) (Office, bool) {
	if f.w[i].Name != 0 {
		return Office{}, false
	}
	role, qualifier := f.roleAt(i)
	if role.Class == 0 || !f.headsPhrase(i, i+role.Words) {
		return Office{}, false
	}
	o := Office{First: i, Head: i, HeadLast: i + role.Words, Last: i + role.Words, Role: role, Qualifier: qualifier}
	if q, n := f.elect(o.Last); n > 0 {
		o.Qualifier, o.Last = q, o.Last+n
	}
	return o, true
}

// roleAt looks the words from i on up among the nouns of office. "President-elect"
// is "president" and a qualifier.
func (f *finder) roleAt(i int) (role words.Role, qualifier string) {
	var lower [maxNoun]string
	n := 0
	for ; n < maxNoun && i+n < len(f.w) && f.w[i+n].Name == 0; n++ {
		lower[n] = strings.TrimSuffix(f.w[i+n].Lower, ".")
	}
	if r := f.lists.RoleAt(lower[:n]); r.Class != 0 {
		return r, ""
	}
	for _, end := range []string{"-elect", "-designate"} {
		if w, ok := strings.CutSuffix(lower[0], end); ok {
			if r := f.lists.RoleAt([]string{w}); r.Class != 0 {
				return r, "designate"
			}
		}
	}
	for _, front := range []string{"ex-", "then-"} {
		if w, ok := strings.CutPrefix(lower[0], front); ok {
			if r := f.lists.RoleAt([]string{w}); r.Class != 0 {
				return r, "former"
			}
		}
	}
	// "vice-minister", "under-secretary", "co-director": the part after the hyphen
	// decides.
	if _, w, ok := strings.Cut(lower[0], "-"); ok {
		if r := f.lists.RoleAt([]string{w}); r.Class != 0 && r.Class != words.Military && r.Class != words.Described {
			return r, ""
		}
	}
	return words.Role{}, ""
}

// elect reads "-elect" and ", a.i." behind a noun that ends at e; n is their length
// in words.
func (f *finder) elect(e int) (qualifier string, n int) {
	if e+1 < len(f.w) && (f.w[e].Lower == "-" || f.w[e].Lower == ",") {
		switch f.w[e+1].Lower {
		case "elect", "designate":
			return "designate", 2
		case "a.i.", "a.i":
			return "acting", 2
		}
	}
	if e+1 < len(f.w) && f.w[e].Lower == "ad" && f.w[e+1].Lower == "interim" {
		return "acting", 2
	}
	if e >= len(f.w) {
		return "", 0
	}
	switch f.w[e].Lower {
	case "designate", "elect":
		return "designate", 1
	case "emeritus", "emerita":
		return "former", 1
	}
	return "", 0
}

// headsPhrase reports whether the noun in words i to e heads its phrase: it is no
// verb ("they chair", "he heads"), and no further noun follows that it would
// only modify ("minister level", "General Assembly").
func (f *finder) headsPhrase(i, e int) bool {
	w := f.w[i]
	of := e < len(f.w) && f.w[e].Lower == "of" // no verb: "head of"
	if e == i+1 && !of && !upper(w.Text) && (w.Tag.Verb() || w.Tag == ud.TagMD || w.Tag == ud.TagRB || f.verbLike(i)) {
		return false
	}
	if e >= len(f.w) {
		return true
	}
	next := f.w[e]
	if next.Name != 0 {
		return next.Name == mention.Person || !upper(w.Text) || next.Name != mention.Event
	}
	if next.Code != "" && upper(next.Text) {
		return false
	}
	if (next.Tag.Noun() || next.Tag == ud.TagJJ && upper(next.Text)) && isWord(next.Text) {
		r, _ := f.roleAt(e)
		if _, modifies := f.lists.Modifier(w.Lower); modifies && r.Class != 0 && e == i+1 && r.Class != words.Military {
			return false // "Deputy Minister", "Assistant Secretary"
		}
		_, address := f.lists.Honorific(next.Lower)
		return r.Class != 0 || address || trailing(next.Lower)
	}
	return true
}

// verbLike reports whether a lower-case word that can be a verb stands where a
// verb does: after "to" or a pronoun.
func (f *finder) verbLike(i int) bool {
	if i == 0 {
		return false
	}
	p := f.w[i-1]
	return p.Tag == ud.TagPRP && p.Lower != "her" || p.Tag == ud.TagMD || p.Tag == ud.TagTO && (f.w[i].Lower == "head" || f.w[i].Lower == "chair" || f.w[i].Lower == "host" || f.w[i].Lower == "lead")
}

// trailing reports whether a word qualifies the office before it.
func trailing(w string) bool {
	switch w {
	case "elect", "designate", "emeritus", "emerita", "ad":
		return true
	}
	return false
}

func upper(s string) bool {
	return s != "" && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 0xc3 && firstUpper(s))
}

func firstUpper(s string) bool { return strings.ToLower(s) != s }

func isWord(s string) bool {
	c := s[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
