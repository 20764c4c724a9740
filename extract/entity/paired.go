package entity

import (
	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/mention"
)

// paired shares out a plural office over several bodies or countries: "the Presidents
// of Ghana and Kenya, A and B", "A and B, the foreign ministers of Ghana and Kenya",
// "Foreign Ministers of Ghana, A; Kenya, B".
func (r *reader) paired() {
	for i, p := range r.l.phrases {
		if !p.Plural() || len(p.Offices) != 1 {
			continue
		}
		bodies, end := r.bodiesOf(p)
		if len(bodies) == 0 {
			continue
		}
		names := r.namesBehind(end)
		if len(names) != len(bodies) || len(names) < 2 {
			names = r.namesAhead(p)
		}
		if len(names) != len(bodies) || len(names) < 2 {
			bodies, names = r.alternating(p)
		}
		for n, k := range names {
			r.l.taken[i] = true
			c := r.claim(i, p.Offices[0], k, ruleBefore)
			c.target, c.how = bodies[n], "paired"
			r.claims = append(r.claims, c)
		}
	}
}

// bodiesOf returns the bodies or countries that a plural phrase lists behind "of" or
// as adjectives before its noun, and where the list ends.
func (r *reader) bodiesOf(p title.Phrase) (bodies []int, end int) {
	o := p.Offices[0]
	if len(o.Of) == 0 {
		for k := o.Head - 1; k >= 0 && (r.bodyEntity(k) >= 0 || listMark(r.l.words[k].Lower) || k >= o.First); k-- {
			if e := r.bodyEntity(k); e >= 0 {
				bodies = append(bodies, e)
			}
		}
		return reversed(bodies), o.Last
	}
	k := o.Of[0]
	for ; k < len(r.l.words); k++ {
		if e := r.bodyEntity(k); e >= 0 {
			bodies = append(bodies, e)
			end = k + 1
			continue
		}
		if w := r.l.words[k].Lower; !listMark(w) && w != "the" && w != "of" {
			break
		}
	}
	if end+1 < len(r.l.words) && r.l.words[end].Lower == "to" && r.bodyEntity(end+1) >= 0 {
		end += 2 // "the ambassadors of Ghana and Kenya to Norway"
	}
	return bodies, end
}

func listMark(w string) bool { return w == "," || w == "and" || w == "&" || w == "or" }

// namesBehind returns the people of the list that begins at word k, behind a mark
// perhaps and forms of address; none if something else ends it.
func (r *reader) namesBehind(k int) []int {
	if k < len(r.l.words) && (opensClause(r.l.words[k].Lower) || r.l.words[k].Lower == ":") {
		k++
	}
	var names []int
	for ; k < len(r.l.words); k++ {
		w := r.l.words[k]
		_, address := r.lists.Honorific(w.Lower)
		switch {
		case w.Name == mention.Person:
			names = append(names, k)
		case listMark(w.Lower) || address && w.Name == 0:
		default:
			return names
		}
	}
	return names
}

// namesAhead returns the people of the list before a phrase between commas.
func (r *reader) namesAhead(p title.Phrase) []int {
	k := p.First - 1
	if p.Determiner != "" {
		k--
	}
	if k < 1 || !opensClause(r.l.words[k].Lower) {
		return nil
	}
	var names []int
	for k--; k >= 0; k-- {
		w := r.l.words[k]
		_, address := r.lists.Honorific(w.Lower)
		switch {
		case w.Name == mention.Person:
			names = append(names, k)
		case listMark(w.Lower), address && capital(w):
		default:
			return reversed(names)
		}
	}
	return reversed(names)
}

// alternating reads "of Ghana, A; Kenya, B; and Togo, C" and "of Ghana (A) and Kenya
// (B)".
func (r *reader) alternating(p title.Phrase) (bodies, names []int) {
	o := p.Offices[0]
	if len(o.Of) == 0 {
		return nil, nil
	}
	for k := o.Of[0]; k < len(r.l.words); {
		e := r.bodyEntity(k)
		if e < 0 {
			break
		}
		k++
		if k >= len(r.l.words) || !opensClause(r.l.words[k].Lower) {
			break
		}
		n := r.namesBehind(k)
		if len(n) == 0 || n[0] > k+maxItem {
			break
		}
		bodies, names = append(bodies, e), append(names, n[0])
		for k = n[0] + 1; k < len(r.l.words) && (listMark(r.l.words[k].Lower) || r.l.words[k].Lower == ";" || r.l.words[k].Lower == ")" || r.l.words[k].Lower == "the"); {
			k++
		}
	}
	if len(bodies) < 2 {
		return nil, nil
	}
	return bodies, names
}

// sharedOut reports whether a plural phrase has gone to people one by one.
func (r *reader) sharedOut(i int) bool {
	for _, c := range r.claims {
		if c.phrase == i && c.how == "paired" {
			return true
		}
	}
	return false
}
