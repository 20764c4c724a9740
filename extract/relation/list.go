package relation

import (
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// listReader walks over a list of people.
type listReader struct {
	a     *article
	v     *view
	head  int // the noun that the list begins with
	limit int
	from  int // where the current part begins

	i        int
	members  []member
	and      bool // the last separator was "and" alone
	preposed int  // the preposition of the current part, -1 for none
	after    bool // a name of a body or place stands after preposed
	ofGroup  bool // the part is a group, not a person
	strict   bool // the list must begin with a person
	blind    bool // the tree is not asked whose subject a name is
	stop     bool
	crowd    bool // people without names or a body stand in the list
	dangling bool // the person before only said whose someone is
	inside   bool // the list of a group's members has begun
	// person is the member named in the current part, -1 for none; countries
	// are the ones named beside.
	person    int
	countries []string
}

func (r *listReader) read() {
	r.preposed, r.person = -1, -1
	defer r.close()
	for r.i = r.from; r.i < r.limit; {
		if e, first, last, ok := r.a.named(r.v, r.i); ok {
			if !r.name(e, first, last) {
				return
			}
			r.i = last
			continue
		}
		if next, ok := r.clauseEnd(); ok {
			r.i = next
			continue
		}
		if done, stop := r.pronoun(); stop {
			return
		} else if done {
			continue
		}
		if !r.word() || r.stop {
			if !r.nextItem() {
				return
			}
		}
		r.i++
	}
}

// name takes a name; it reports false where the list ends before it.
func (r *listReader) name(e, first, last int) bool {
	if r.a.typeOf(e) != mention.Person {
		r.body(e)
		return true
	}
	if r.v.Tag(min(last, r.v.Len()-1)) == ud.TagPOS && last < r.v.Len() {
		r.preposed, r.after = -1, false // a possessor: "A's adviser"
		return true
	}
	if first > r.head && r.otherSubject(first, last) {
		return false
	}
	if last < r.limit && r.v.Finite(last) && len(r.members) > 0 && !r.and && !r.titleWord(last) {
		return false // "with B, A said"
	}
	if r.nested(first) || r.dangling && r.v.Tag(max(first-1, 0)) == ud.TagCC {
		r.dangling = true // "aides to A and B"
		return true
	}
	r.dangling = false
	r.add(member{entity: e, first: first, last: last, named: true})
	return true
}

// body takes a name of a body or place: the side of the part's person, unless
// it is where an envoy is sent.
func (r *listReader) body(e int) {
	r.crowd = true
	if r.preposed >= 0 {
		r.after = true
		if w := r.v.Word(r.preposed); w != "of" && w != "from" {
			return
		}
	}
	for _, k := range r.a.sideKeys(e) {
		if k[0] == 'c' {
			r.countries = append(r.countries, k)
		}
	}
}

// close gives the countries of the part to the person named in it.
func (r *listReader) close() {
	if r.person >= 0 && r.person < len(r.members) {
		r.members[r.person].countries = r.countries
	}
	r.person, r.countries = -1, nil
}

// otherSubject reports whether the name is the subject of another clause than
// the one of the list: "met with A, B said".
func (r *listReader) otherSubject(first, last int) bool {
	if r.blind {
		return false
	}
	v := r.v
	for k := first; k < last; k++ {
		h := v.Head(k)
		if h >= first && h < last {
			continue
		}
		switch v.Rel(k) {
		case ud.Nsubj, ud.NsubjPass:
			if v.Word(last) == "means" && v.Word(last+1) == "of" {
				return false // a noun: "discussed with A means of closer ties"
			}
			return h >= 0 && h > k && h != r.limit && v.Rel(r.head) != v.Rel(k)
		}
	}
	return false
}

// nested reports whether the person at token i only says whose someone or
// something is: "an adviser to President B", "the widow of B".
func (r *listReader) nested(i int) bool {
	if r.preposed < 0 || r.after || r.ofGroup && (r.v.Word(r.preposed) != "of" || r.leadership()) {
		return false
	}
	for k := r.preposed + 1; k < i; k++ {
		switch r.v.Tag(k) {
		case ud.TagDT, ud.TagNNS, ud.TagCC, ud.TagComma:
			return false
		}
	}
	if last := i - 1; last > r.preposed && !r.a.roles["person"][r.v.Word(last)] && !r.a.isTitleWord(r.v.Word(last)) {
		return false // "Minister of Justice B"
	}
	if w := r.v.Word(r.preposed); (w == "of" || w == "for") && i > r.preposed+2 && r.a.roles["department"][r.v.Word(r.preposed-1)] {
		return false // "Minister for Defence General B"
	}
	if r.v.Word(r.preposed) == "for" && i > r.preposed+3 {
		return false // "Secretary for Strategic Affairs Secretary B"
	}
	tokens := r.v.Sentence.Tokens
	return !r.a.titleCovers(r.v, tokens[r.preposed].Start, r.a.mentionEntity(r.v, i))
}

func (a *article) mentionEntity(v *view, t int) int {
	e, _, _, _ := a.named(v, t)
	return e
}

// titleCovers reports whether a position of the person holds the byte.
func (a *article) titleCovers(v *view, at, person int) bool {
	for _, p := range a.res.Positions {
		if p.Sentence == v.index && p.Person == person && p.TitleSpan.Start <= at && at < p.TitleSpan.End {
			return true
		}
	}
	return false
}

// leadership reports whether the part's preposition follows a word for who leads:
// "a delegation under the leadership of A".
func (r *listReader) leadership() bool {
	switch r.v.Word(r.preposed - 1) {
	case "leadership", "chairmanship", "direction", "head", "guidance":
		return true
	}
	return false
}

func (r *listReader) add(m member) {
	m.from, m.inside, m.joined, m.own = r.from, r.inside, r.and, r.ownPeople(m.first)
	r.preposed, r.after, r.ofGroup = -1, false, false
	for _, old := range r.members {
		if old.entity == m.entity {
			return
		}
	}
	if r.person >= 0 {
		r.close()
	}
	r.person = len(r.members)
	r.members = append(r.members, m)
}

// ownPeople reports whether the part calls the person someone's colleague or
// relative: "her deputy B".
func (r *listReader) ownPeople(name int) bool {
	for k := max(r.from, name-6); k+1 < name; k++ {
		if r.v.Tag(k) == ud.TagPRPS {
			for n := k + 1; n < name && r.a.demonymAt(r.v, n) == ""; n++ { // not "his Greek colleague"
				if r.a.roles["own"][r.v.Word(n)] {
					return true
				}
			}
		}
	}
	return false
}

// pronoun takes an anaphor. done says that the cursor has moved, stop that the
// list ends.
func (r *listReader) pronoun() (done, stop bool) {
	an, ok := r.a.anaphorAt(r.v, r.i)
	if !ok {
		return false, false
	}
	v := r.v
	if v.Tag(r.i) == ud.TagPRPS || !r.a.allOf(an, mention.Person) {
		return false, false
	}
	last := max(an.Last, r.i+1)
	if last < v.Len() && v.Tag(last) == ud.TagPOS {
		return false, false
	}
	if r.i > r.head && r.otherSubject(r.i, last) {
		return false, true
	}
	if r.i > r.from && r.preposed >= 0 && !r.ofGroup {
		r.i = last
		return true, false
	}
	group := r.a.roles["group"][r.a.lexicon.Noun(v.Word(last-1))]
	if group && len(r.members) > 0 {
		r.inside = true // "A and the delegation"
	}
	for _, e := range an.Entities {
		r.add(member{entity: e, first: r.i, last: last})
		if group && len(r.members) > 0 {
			r.members[len(r.members)-1].own = true // one side's people
		}
	}
	r.i = last
	return true, false
}

// word takes any other token; it reports false where the list ends.
func (r *listReader) word() bool {
	v, w := r.v, r.v.Word(r.i)
	if r.titleWord(r.i) {
		return true
	}
	switch v.Tag(r.i) {
	case ud.TagOpenBracket:
		r.i = r.bracketEnd()
	case ud.TagComma:
		r.part(false)
	case ud.TagColon:
		r.part(false)
		return w == ";" || w == ":" || w == "-" || w == "–" || w == "—"
	case ud.TagCC:
		r.part(v.Tag(max(r.i-1, 0)) != ud.TagComma)
		return w == "and" || w == "&" || w == "or" || w == "but" && v.Word(r.i+1) == "also"
	case ud.TagIN, ud.TagTO, ud.TagRP:
		return r.preposition(w)
	case ud.TagVBD, ud.TagVBZ, ud.TagVBP, ud.TagMD, ud.TagVB:
		return r.insideTitle(r.i) || r.participle(w)
	case ud.TagVBN, ud.TagVBG:
		return r.participle(w)
	case ud.TagStop:
		return w == "." && r.i+1 < r.limit
	case ud.TagPRP, ud.TagEX:
		return r.i == r.head || w == "he" && v.Tag(r.i+1) == ud.TagNNP // "HE Mr A"
	}
	n := r.a.lexicon.Noun(w)
	if r.a.roles["group"][n] || thatOf(v, r.i) {
		r.ofGroup = true
	}
	if v.Plural(r.i) && (r.a.roles["person"][n] || r.a.roles["envoys"][n]) {
		r.crowd = true
	}
	return true
}
