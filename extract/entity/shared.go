package entity

import (
	"slices"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// attachAll gives a plural office to all people of the list that ends with the name
// at k: "A, B and C are members of X".
func (r *reader) attachAll(i, k int) {
	list := r.listBefore(k)
	if len(list) < 2 {
		return
	}
	for _, j := range list {
		r.attach(i, j, ruleCopula)
	}
}

// listBefore returns the names of the list that ends with the name at k.
func (r *reader) listBefore(k int) []int {
	list := []int{k}
	for j := k - 1; j >= 0; j-- {
		w := r.l.words[j]
		if w.Name == mention.Person {
			list = append(list, j)
			continue
		}
		if n := r.bodyEnding(j + 1); w.Lower == ")" && n > 0 {
			j -= n - 1 // "A (Italy) and B"
			continue
		}
		if _, address := r.lists.Honorific(w.Lower); w.Lower != "," && w.Lower != "and" && w.Lower != "&" && !(address && capital(w)) && !r.rankAt(j) {
			break
		}
	}
	slices.Reverse(list)
	return list
}

// respective reports whether "respectively" follows a phrase, behind a comma perhaps.
func (r *reader) respective(p title.Phrase) bool {
	k := p.Last
	if k < len(r.l.words) && r.l.words[k].Lower == "," {
		k++
	}
	return k < len(r.l.words) && r.l.words[k].Lower == "respectively"
}

// rankAt reports whether the word at j is a bare rank before a name: "Archbishop A".
func (r *reader) rankAt(j int) bool {
	for _, p := range r.l.phrases {
		if p.First <= j && j < p.Last {
			c := p.Offices[0].Role.Class
			return !full(p) && (c == words.Religion || c == words.Military || c == words.Academic)
		}
	}
	return false
}

// attachEach gives the offices of a phrase to the names of the list that ends at k, one
// to each: "A and B, respectively chairman and secretary of X".
func (r *reader) attachEach(i, k int) bool {
	list := r.listBefore(k)
	offices := r.l.phrases[i].Offices
	if len(list) < 2 || len(list) != len(offices) {
		return false
	}
	r.l.taken[i] = true
	last := offices[len(offices)-1]
	for n, j := range list {
		c := r.claim(i, offices[n], j, ruleApposition)
		if of := r.entitiesAt(last.Of); len(offices[n].Of) == 0 && len(of) > 0 {
			c.target, c.how = of[0], "of"
		}
		r.claims = append(r.claims, c)
	}
	return true
}

// ofAll reports whether a plural office behind a list of names and a comma is that of all
// of them: "A and B, directors of X", but not "A, B, members of X and others".
func (r *reader) ofAll(p title.Phrase, k int) bool {
	o := p.Offices[0]
	if !r.hasBody(o) && len(r.entitiesAt(o.Of)) == 0 || p.Last < len(r.l.words) && r.l.words[p.Last].Name == mention.Person {
		return false
	}
	for k--; k > 0; k-- {
		if _, address := r.lists.Honorific(r.l.words[k].Lower); !address || !capital(r.l.words[k]) {
			break
		}
	}
	return k > 0 && (r.l.words[k].Lower == "and" || r.l.words[k].Lower == "&")
}
