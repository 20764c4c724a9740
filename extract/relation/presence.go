package relation

import (
	"slices"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// attendance reads who was there from sentences that have no verb of taking
// part: "Also present were A and B", "A and B were present", "Among the guests
// were A; B". Such clauses stand on their heads and are parsed badly, so they
// are read from word to word.
func (a *article) attendance(v *view) {
	p := a.coded["attendance"]
	if p == nil {
		return
	}
	for t := range v.Len() {
		if v.name[t] > 0 || !a.isCopula(v.Word(t)) && !a.opensList(v, t) {
			continue
		}
		if at := a.attenders(v, t); at >= 0 {
			a.present(p, v, t, append(asRefs(a.readList(v, t+1, v.Len())), a.envoysOf(v, t+1, v.Len())...), at)
		} else if at := a.presentAfter(v, t); at >= 0 {
			a.present(p, v, t, append(asRefs(a.before(v, t)), a.envoysOf(v, a.clauseStart(v, t), t)...), at)
		}
	}
	a.withInAttendance(p, v)
}

func asRefs(list []member) []ref {
	out := make([]ref, len(list))
	for i, m := range list {
		out[i] = ref{m.entity, m.first, m.last}
	}
	return out
}

// withInAttendance reads "with A and B in attendance".
func (a *article) withInAttendance(p *pattern, v *view) {
	for t := 1; t+1 < v.Len(); t++ {
		if v.Word(t) != "in" || v.Word(t+1) != "attendance" {
			continue
		}
		for k := t - 1; k >= 0 && (v.name[k] > 0 || !v.Finite(k) || v.Word(k) == "saw"); k-- {
			if w := v.Word(k); (w == "with" || w == "see" || w == "saw") && v.name[k] == 0 {
				a.present(p, v, t, asRefs(a.readStrict(v, k+1, t)), t+1)
				break
			}
		}
	}
}

// opensList reports whether a colon stands at t before the first finite verb:
// "Speakers at the forum: A; B".
func (a *article) opensList(v *view, t int) bool {
	if v.Word(t) != ":" {
		return false
	}
	for k := range t {
		if v.name[k] == 0 && v.Finite(k) {
			return false
		}
	}
	return true
}

// isPlaceEnd reports whether token t ends the name of a country: "A was
// represented by X, B by Y".
func (a *article) isPlaceEnd(v *view, t int) bool {
	e, _, last, ok := a.named(v, t)
	return ok && last == t+1 && a.isCountry(e)
}

func (a *article) isCopula(w string) bool {
	return w == "were" || w == "was" || w == "are" || w == "is"
}

// attenders returns the word before the verb at t that says that who follows was
// there, -1 if there is none or a person stands before it.
func (a *article) attenders(v *view, t int) int {
	found := -1
	for k := t - 1; k >= 0; k-- {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Person {
			return -1
		}
		w := v.Word(k)
		if v.Finite(k) && v.name[k] == 0 && w != "attended" && w != "present" && w != "participated" || w == ";" {
			return -1
		}
		if a.happen["there"][w] && v.name[k] == 0 {
			found = k
		}
	}
	return found
}

// presentAfter returns the word "present" or the like right after the verb at t,
// or -1.
func (a *article) presentAfter(v *view, t int) int {
	for k := t + 1; k < v.Len() && k < t+7; k++ {
		switch v.Word(k) {
		case "present":
			if v.Tag(k) != ud.TagVBN && v.Tag(k) != ud.TagVBD {
				return k
			}
		case "attendance":
			if v.Word(k-1) == "in" {
				return k
			}
		case "also", "both", "all", "in", "among", "one", "of", "the", "those", "its":
		default:
			if a.happen["there"][v.Word(k)] && v.Word(t+1) != "the" && v.Word(k-1) != "in" {
				return k // "was among the speakers"
			}
			return -1
		}
	}
	return -1
}

// present says that the people of a list took part in the event that the
// sentence names, or else in the one that the passage is about.
func (a *article) present(p *pattern, v *view, verb int, list []ref, at int) {
	tr := trigger{v: v, at: verb, carrier: -1}
	status, ok := a.status(p, tr)
	if !ok || len(list) == 0 {
		return
	}
	event := a.eventNear(v, min(at, verb))
	if event < 0 && !a.metSince(v.index) {
		event = a.currentEvent(v.index)
	}
	if event < 0 {
		return
	}
	for _, r := range list {
		a.out = append(a.out, a.statement(p, tr, status, r, ref{event, at, at + 1}))
	}
}

// metSince reports whether people are told to have met after the last event was
// named: who "was also present" was there with them.
func (a *article) metSince(s int) bool {
	m := a.latest(s, joinWindow)
	if m == nil {
		return false
	}
	for _, seen := range a.events {
		if seen.sentence > m.sentence && seen.sentence <= s {
			return false
		}
	}
	return true
}

// eventNear returns the event that a sentence names or refers to at or around
// token t, -1 for none.
func (a *article) eventNear(v *view, t int) int {
	for k := max(t-12, 0); k < v.Len() && k <= t+12; k++ {
		if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Event {
			return e
		}
	}
	for k := range v.Len() {
		if k < t-12 || k > t+12 || k > t && v.Word(k) == "," {
			continue
		}
		if refs := a.eventRefs(v, k); len(refs) > 0 {
			return refs[0].entity
		}
	}
	return -1
}

// leftOut reads the heads of further delegations where the verb is left out:
// "the A delegation was headed by X and the B side by Y".
func (a *article) leftOut(v *view) {
	p := a.coded["left-out-verb"]
	if p == nil {
		return
	}
	verb := -1
	for t := range v.Len() {
		if a.roles["headed"][v.Word(t)] && v.name[t] == 0 && v.IsVerb(t) {
			verb = t
		}
		if verb < 0 || t < verb+3 || v.Word(t+1) != "by" || !a.isDelegation(v, t) && !a.isPlaceEnd(v, t) {
			continue
		}
		event := a.eventNear(v, t)
		if event < 0 {
			event, _ = a.unsaid("topic", trigger{v: v})
		}
		status, ok := a.status(p, trigger{v: v, at: verb, carrier: -1})
		if event < 0 || !ok {
			return
		}
		for _, m := range a.readList(v, t+2, v.Len()) {
			r := a.statement(p, trigger{v: v, at: verb, carrier: -1}, status, ref{m.entity, m.first, m.last}, ref{event, t, t + 1})
			r.Role = "head of delegation"
			a.out = append(a.out, r)
		}
	}
}

// attended reads "A and B attended" and "A also took part" where nothing is said of
// what: that is the event which the article is about.
func (a *article) attended(v *view) {
	p := a.coded["there-without-a-word"]
	for t := 1; t < v.Len() && p != nil; t++ {
		last := t
		switch w := v.Word(t); {
		case v.name[t] > 0 || !v.Finite(t):
			continue
		case w == "attended" || w == "participated" || w == "attend" || w == "participate":
		case (w == "took" || w == "take") && v.Word(t+1) == "part":
			last = t + 1
		default:
			continue
		}
		if !endsThere(v, last+1) || a.metSince(v.index) {
			continue
		}
		tr := trigger{v: v, at: t, carrier: -1}
		status, ok := a.status(p, tr)
		tr.planned = status == Planned
		event, _ := a.unsaid("topic", tr)
		if !ok || event < 0 {
			continue
		}
		for _, r := range a.whoBefore(v, t) {
			a.out = append(a.out, a.statement(p, tr, status, r, ref{event, t, t + 1}))
		}
	}
}

// endsThere reports whether what a verb says ends before token t, but for in which
// part or how.
func endsThere(v *view, t int) bool {
	switch v.Word(t) {
	case ".", ",", ";", "", "as", "too", "online", "virtually", "remotely", "alongside", "on":
		return true
	}
	return false
}

// whoBefore returns the people of the list before the verb at t, else the bodies and
// countries that a parse takes for its subject.
func (a *article) whoBefore(v *view, t int) []ref {
	var list []ref
	for _, m := range a.listBefore(v, t) {
		if m.named {
			list = append(list, ref{m.entity, m.first, m.last})
		}
	}
	if len(list) > 0 {
		return list
	}
	list = append(a.bodiesBefore(v, groupStart(v, t)), a.envoysOf(v, a.clauseStart(v, groupStart(v, t)), t)...)
	return slices.DeleteFunc(list, func(r ref) bool { return a.employer(v, r) })
}

// bodiesBefore reads the bodies and countries of the list that ends before token t and
// with which a clause begins.
func (a *article) bodiesBefore(v *view, t int) []ref {
	var list []ref
	k := t - 1
	for ; k >= 0; k-- {
		if e, first, last, ok := a.named(v, k); ok && a.fits(e, []string{"ORG", "PLACE"}) {
			list = append(list, ref{e, first, last})
			k = first
			continue
		}
		if w := v.Word(k); v.name[k] > 0 || v.Tag(k) != ud.TagDT && v.Tag(k) != ud.TagCC && w != "," && w != "both" {
			break
		}
	}
	if k >= 0 && v.Word(k) != ";" {
		return nil
	}
	return list
}

// envoysOf reads the countries and bodies that the people without names between two
// tokens stand for: "the foreign ministers of A, B and C", "delegations from A".
func (a *article) envoysOf(v *view, from, to int) []ref {
	var list []ref
	for k := max(from, 1); k < to; k++ {
		w, noun := v.Word(k), v.lexiconNoun(a, k-1)
		if v.name[k] > 0 || w != "from" && w != "of" || v.name[k-1] > 0 || !a.roles["envoys"][noun] && noun != "delegation" || !v.Plural(k-1) && noun != "delegation" {
			continue
		}
		for _, r := range a.bodyList(v, k+1, []string{"ORG", "COUNTRY"}) {
			if r.last <= to && !a.employer(v, r) {
				list = append(list, r)
			}
		}
	}
	return list
}
