package entity

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// lookAhead resolves the phrases of office that come before their holder's name:
// "The Minister of Foreign Affairs of Kenya received … Minister Omarov said". The
// phrase has to name the body or country, and one person alone may hold the office:
// somebody whose own title is a shorter form without one.
func (a *article) lookAhead() {
	for _, x := range a.ahead {
		s, p := x[0], a.lines[x[0]].phrases[x[1]]
		d := a.descriptionOf(s, p)
		if d.target < 0 || d.class != words.State && d.class != words.Office && d.class != words.Diplomat {
			continue
		}
		e := a.only(func(e int) bool { return a.shortly(e, d) })
		if e < 0 {
			continue
		}
		a.profiles[e].called = note(a.profiles[e].called, d)
		a.record(s, a.afterPossessor(&a.lines[s], p), p.Last, p.Offices[0].HeadLast-1, e)
	}
	if len(a.ahead) > 0 {
		a.sortAnaphors()
	}
}

// shortly reports whether a person has a title without a target whose words are all
// among those of a fuller one.
func (a *article) shortly(e int, full description) bool {
	if a.entities[e].Type != mention.Person || a.profiles[e].country >= 0 {
		return false
	}
	found := false
	for _, q := range a.profiles[e].descriptions {
		if q.target >= 0 {
			return false
		}
		if q.noun != full.noun {
			continue
		}
		found = true
		for w := range q.words {
			found = found && full.words[w]
		}
	}
	return found
}

// targetsFromNominals gives a position without a target the body or country that a
// nominal of the same office names ("Prime Minister A" where the headline has "Viet
// Nam's Prime Minister"), and an office of state the country that the article gives
// its holder elsewhere ("the Fijian leader", "Fiji's A").
func (a *article) targetsFromNominals() {
	for i := range a.positions {
		p := &a.positions[i]
		if p.Target >= 0 || p.AccreditedTo >= 0 || a.foreignTitle(p) {
			continue
		}
		if e, how := a.targetElsewhere(p); e >= 0 {
			p.Target, p.Confidence = e, 0.7
			p.Rule += ":" + how
		}
	}
}

// foreignTitle reports whether a title names a country that the article does not.
func (a *article) foreignTitle(p *Position) bool {
	l := &a.lines[p.Sentence]
	for k, w := range l.words {
		if w.Code != "" && p.TitleSpan.Overlaps(a.span(p.Sentence, k, k+1)) && a.countryEntity(w.Code) < 0 {
			return true
		}
	}
	return false
}

func (a *article) targetElsewhere(p *Position) (entity int, how string) {
	who := &a.profiles[p.Person]
	for _, d := range who.called {
		if d.target >= 0 && d.class != words.Described && strings.HasSuffix(strings.ToLower(p.Title), d.noun) {
			return d.target, "called"
		}
	}
	if !a.ofState(p.Title) {
		return -1, ""
	}
	for _, d := range who.called {
		if d.target >= 0 && a.profiles[d.target].sort == words.Country {
			return d.target, "called"
		}
	}
	return who.country, "country"
}

// ofState reports whether a title ends in an office of state.
func (a *article) ofState(title string) bool {
	w := strings.Fields(strings.ToLower(title))
	for k := range w {
		if r := a.lists.RoleAt(w[k:]); r.Class != 0 {
			return r.Class == words.State
		}
	}
	return false
}

// sortPositions puts what was found by several passes in text order.
func (a *article) sortPositions() {
	slices.SortStableFunc(a.positions, func(x, y Position) int { return order(x.Evidence, y.Evidence) })
}
