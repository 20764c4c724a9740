package relation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// settle finds evidence, date, place and event of a meeting.
func (a *article) settle(m *meeting, tr trigger) {
	v := tr.v
	first, last := tr.at, tr.at
	for _, x := range append(slices.Clone(m.left), m.right...) {
		first, last = min(first, x.first, max(x.from, first-12)), max(last, x.last-1)
	}
	m.evidence = a.span(m.sentence, first, last+1)
	m.path = fmt.Sprintf("%s %q: %s", m.rule.Name, v.Word(tr.at), a.describe(m))
	m.date, m.dated = a.when(v, tr.at, m.status)
	m.place, m.event = a.whereabouts(tr)
	a.setting(m, tr)
	if m.place < 0 {
		m.place = a.placeAfter(v, m)
	}
}

// placed reports whether a clause says where what it tells of was, or beside which
// event.
func (a *article) placed(tr trigger, m *meeting) bool {
	place, event := a.whereabouts(tr)
	return place >= 0 || event >= 0 || a.placeAfter(tr.v, m) >= 0
}

// placeAfter returns the place that a parse has hung on the last person of a
// list: "received B in Lima".
func (a *article) placeAfter(v *view, m *meeting) int {
	list := append(slices.Clone(m.left), m.right...)
	for _, x := range list {
		for _, k := range v.Kids(x.first) {
			if c := v.Case(k); k < x.last || c != "in" && c != "at" {
				continue
			}
			if e, _, _, ok := a.named(v, k); ok && a.typeOf(e) == mention.Place {
				return e
			}
		}
	}
	return -1
}

// describe names the ends of a meeting for people who ask why.
func (a *article) describe(m *meeting) string {
	var ends []string
	for _, list := range [][]member{m.left, m.right} {
		var names []string
		for _, x := range list {
			names = append(names, a.res.Entities[x.entity].Name)
		}
		if len(names) > 0 {
			ends = append(ends, strings.Join(names, ", "))
		}
	}
	return strings.Join(ends, " with ")
}
