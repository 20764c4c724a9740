package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
)

// profilePage writes profiles for people to read. Errors of writing stay in the
// writer until it is flushed.
type profilePage struct {
	w     *bufio.Writer
	width int
}

// line writes an entry: what does not fit stands further in.
func (p profilePage) line(indent, text string) {
	writeHanging(p.w, text, indent, indent+"  ", p.width)
}

func (p profilePage) heading(words string) { p.line("  ", words) }

func (p profilePage) profile(x *answer.Profile) {
	node := &x.Node
	about := []string{labelNoun(node.Label)}
	for _, extra := range []string{node.Acronym, node.Country, node.Kind, dates(node.Date, node.DateEnd, "")} {
		if extra != "" {
			about = append(about, extra)
		}
	}
	p.line("", fmt.Sprintf("%s (%s), in %s", node.Name, strings.Join(about, ", "), count(node.Articles, "article", "articles")))
	if len(node.Aliases) > 0 {
		p.line("  ", "also: "+strings.Join(node.Aliases, "; "))
	}
	for _, section := range sections(x) {
		if len(section.facts) > 0 {
			p.heading(section.heading)
		}
		for i := range section.facts {
			p.line(belowIndent, factLine(&section.facts[i], node.ID))
		}
	}
	if len(x.Meetings) > 0 {
		p.heading("meetings")
	}
	for i := range x.Meetings {
		p.line(belowIndent, meetingLine(&x.Meetings[i], node.ID))
		writeWrapped(p.w, sentence(x.Meetings[i].Reports), belowIndent+"  ", p.width)
	}
	p.heading("articles")
	for i := range x.Articles {
		p.line(belowIndent, strings.TrimSpace(x.Articles[i].Date+" "+oneLine(x.Articles[i].Title)+" ["+x.Articles[i].ID+"]"))
	}
}

func labelNoun(l graph.Label) string {
	if l == graph.Organization {
		return "organisation"
	}
	return strings.ToLower(l.String())
}

// meetingLine says whom the person met.
func meetingLine(m *answer.Meeting, person string) string {
	other := m.A.Name
	if m.A.ID == person {
		other = m.B.Name
	}
	return joined(strings.TrimSpace(day(m)+" "+other), circumstances(m))
}

// section is a part of a profile under a heading.
type section struct {
	heading string
	facts   []answer.Fact
}

func sections(p *answer.Profile) []section {
	return []section{
		{"positions", p.Positions}, {"events", p.Events},
		{"organisations", p.Organizations}, {"places", p.Places},
	}
}

// factLine writes a fact as one line, as seen from one of its ends.
func factLine(f *answer.Fact, from string) string {
	line := strings.TrimSpace(phrase(f, f.From.ID == from))
	if f.AccreditedTo != "" {
		line += " (to " + f.AccreditedTo + ")"
	}
	status := string(f.Status)
	if f.Status == graph.Held {
		status = ""
	}
	line = joined(line, f.Qualifier, f.Role, status, dates(f.Date, f.DateEnd, f.Reports[0].DatePrecision))
	if n := len(f.Reports); n > 1 {
		line += fmt.Sprintf(" (%d passages)", n)
	}
	return line
}

// phrase says what the one end of a fact is to the other: to the first, if
// subject is set, else to the second.
func phrase(f *answer.Fact, subject bool) string {
	to, from := f.To.Name, f.From.Name
	forms := [2]string{from, to} // of the second end, of the first
	switch f.Type {
	case graph.HoldsPosition:
		forms = [2]string{joined(from, f.Title), joined(f.Title, to)}
	case graph.ParticipatedIn:
		forms = [2]string{"with " + from, to}
	case graph.Organized:
		forms = [2]string{"organised by " + from, "organised " + to}
	case graph.HeldIn:
		forms = [2]string{"scene of " + from, "held in " + to}
	case graph.MemberOf:
		forms = [2]string{"has the member " + from, "member of " + to}
	case graph.PartOf:
		forms = [2]string{"has the part " + from, "part of " + to}
	case graph.LocatedIn:
		forms = [2]string{"here: " + from, "in " + to}
	}
	if subject {
		return forms[1]
	}
	return forms[0]
}

// joined puts commas between the words that are not empty.
func joined(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, ", ")
}
