package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

const licence = "Apache-2.0, written for this project; people and companies are invented"

// annotate reads one source: a header, the marked text and the statements.
func annotate(id, src string) (gold, error) {
	head, rest, ok := strings.Cut(src, "\n\n")
	body, statements, ok2 := strings.Cut(rest, "\n---\n")
	if !ok || !ok2 {
		return gold{}, errors.New("want a header, a blank line, the text, a line --- and the statements")
	}
	g := gold{ID: id, Licence: licence}
	if err := g.readHeader(head); err != nil {
		return gold{}, err
	}
	marked := strings.Join(strings.FieldsFunc(body, func(r rune) bool { return r == '\n' }), "\n")
	text, marks, err := parseMarks(marked)
	if err != nil {
		return gold{}, err
	}
	if marks, err = spread(text, marks); err != nil {
		return gold{}, err
	}
	g.Text = string(text)
	g.Title, _, _ = strings.Cut(g.Text, "\n")
	g.Entities = entities(text, marks)
	if i := slices.IndexFunc(g.Entities, func(e entity) bool { return len(e.Mentions) == 0 }); i >= 0 {
		return gold{}, fmt.Errorf("%s has nominals but no mention", g.Entities[i].ID)
	}
	g.Relations, err = readStatements(statements, text, g.Entities)
	return g, err
}

func (g *gold) readHeader(head string) error {
	for _, line := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "date":
			g.Date = value
		case "source":
			g.Source = value
		case "kind":
			g.Kind = value
		case "region":
			g.Region = value
		default:
			return fmt.Errorf("unknown header line %q", line)
		}
	}
	if g.Date == "" || g.Source == "" || g.Kind == "" || g.Region == "" {
		return errors.New("header wants date, source, kind and region")
	}
	return checkDate(g.Date)
}

// entities gathers the marks by id, in the order people, organisations, places,
// events, and by number.
func entities(text []rune, marks []mark) []entity {
	slices.SortStableFunc(marks, func(a, b mark) int { return a.start - b.start })
	byID := map[string]*entity{}
	for _, m := range marks {
		if m.silent {
			continue
		}
		e := byID[m.id]
		if e == nil {
			e = &entity{ID: m.id, Type: typeOf(m.id)}
			byID[m.id] = e
		}
		e.add(m, string(text[m.start:m.end]))
	}
	var out []entity
	for _, e := range byID {
		out = append(out, *e)
	}
	slices.SortFunc(out, func(a, b entity) int { return rank(a.ID) - rank(b.ID) })
	return out
}

// add files the span; the longest name is the canonical one, and of equals one
// that is not in capitals.
func (e *entity) add(m mark, surface string) {
	s := span{m.start, m.end, surface}
	if m.nominal {
		e.Nominals = append(e.Nominals, s)
		return
	}
	e.Optional = e.Optional || m.optional
	e.Mentions = append(e.Mentions, s)
	longer := len([]rune(surface)) - len([]rune(e.Canonical))
	if longer > 0 || longer == 0 && e.Canonical == strings.ToUpper(surface) {
		e.Canonical = surface
	}
}

func rank(id string) int {
	n, _ := strconv.Atoi(id[1:])
	return 1000*strings.IndexByte("POLE", id[0]) + n
}
