package storetest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/whomet/whomet/extract"
)

// Story writes articles for tests by hand.
type Story struct{ *extract.Extraction }

// NewStory begins an article.
func NewStory(id, date, text string) Story {
	return Story{&extract.Extraction{ID: id, Date: date, Title: strings.SplitN(text, "\n", 2)[0], Text: text, Version: "test"}}
}

// Entity adds an entity, mentioned wherever one of the names stands in the
// text; the first is its name. Its id and key are made from that.
func (s Story) Entity(kind string, names ...string) Story {
	e := extract.Entity{ID: names[0], Type: kind, Name: names[0], Key: strings.ToLower(kind + "/" + names[0])}
	for _, name := range names {
		for at := 0; ; {
			i := strings.Index(s.Text[at:], name)
			if i < 0 {
				break
			}
			start, end := s.span(at+i, at+i+len(name))
			e.Mentions = append(e.Mentions, extract.Mention{Start: start, End: end, Surface: name})
			at += i + len(name)
		}
	}
	if len(e.Mentions) == 0 {
		panic(fmt.Sprintf("%q does not stand in %q", names[0], s.Text))
	}
	s.Entities = append(s.Entities, e)
	return s
}

// Relation adds a relation whose evidence is the given words and whose sentence
// is their line; set may fill in the rest.
func (s Story) Relation(kind, from, to, evidence string, set func(*extract.Relation)) Story {
	at := strings.Index(s.Text, evidence)
	if at < 0 {
		panic(fmt.Sprintf("%q does not stand in %q", evidence, s.Text))
	}
	first := strings.LastIndex(s.Text[:at], "\n") + 1
	last := len(s.Text)
	if i := strings.Index(s.Text[at:], "\n"); i >= 0 {
		last = at + i
	}
	r := extract.Relation{Type: kind, From: from, To: to, Status: "held", Rule: "test", Confidence: 0.9}
	r.Evidence[0], r.Evidence[1] = s.span(at, at+len(evidence))
	r.Sentence[0], r.Sentence[1] = s.span(first, last)
	if set != nil {
		set(&r)
	}
	s.Relations = append(s.Relations, r)
	return s
}

// span turns bytes into code points.
func (s Story) span(start, end int) (int, int) {
	n := utf8.RuneCountInString(s.Text[:start])
	return n, n + utf8.RuneCountInString(s.Text[start:end])
}
