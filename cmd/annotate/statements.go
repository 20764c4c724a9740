package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// statementType gives the relation type, and the ends that it may have as
// letters of ids, for the short word that sources use.
func statementType(word string) (typ, from, to string) {
	switch word {
	case "MET":
		return "MET_WITH", "P", "P"
	case "SPOKE":
		return "SPOKE_WITH", "P", "P"
	case "PART":
		return "PARTICIPATED_IN", "POL", "E"
	case "ORG":
		return "ORGANIZED", "OL", "E"
	case "HELD":
		return "HELD_IN", "E", "LO"
	case "POS":
		return "HOLDS_POSITION", "P", "OL"
	case "MEM":
		return "MEMBER_OF", "OL", "O"
	case "UNIT":
		return "PART_OF", "OL", "O"
	case "LOC":
		return "LOCATED_IN", "OL", "L"
	}
	return "", "", ""
}

// readStatements reads the lines behind the text: "> evidence" and, below it,
// the statements for which it is the evidence.
func readStatements(src string, text []rune, entities []entity) ([]relation, error) {
	var out []relation
	var evidence [2]int
	for _, line := range strings.Split(strings.TrimSpace(src), "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if quote, ok := strings.CutPrefix(line, "> "); ok {
			var err error
			if evidence, err = locate(quote, text); err != nil {
				return nil, err
			}
			continue
		}
		if evidence[1] == 0 {
			return nil, fmt.Errorf("no evidence above %q", line)
		}
		rs, err := readStatement(line, entities)
		if err != nil {
			return nil, fmt.Errorf("read %q: %w", line, err)
		}
		for _, r := range rs {
			r.Evidence = evidence
			r.Scope = scope(r, text, entities)
			out = append(out, r)
		}
	}
	return out, nil
}

// readStatement reads "TYPE FROM,FROM TO,TO key=value flag : title"; every FROM
// is joined with every TO.
func readStatement(line string, entities []entity) ([]relation, error) {
	line, title, _ := strings.Cut(line, " : ")
	f := strings.Fields(line)
	if len(f) < 3 {
		return nil, fmt.Errorf("want a type and two ends")
	}
	typ, from, to := statementType(f[0])
	if typ == "" {
		return nil, fmt.Errorf("unknown type %s", f[0])
	}
	r := relation{Type: typ, Title: title}
	if r.Type == "MET_WITH" || r.Type == "SPOKE_WITH" {
		r.Status = "held"
	}
	for _, opt := range f[3:] {
		if err := r.set(opt); err != nil {
			return nil, err
		}
	}
	var out []relation
	for _, a := range strings.Split(f[1], ",") {
		for _, b := range strings.Split(f[2], ",") {
			r.From, r.To = a, b
			if err := r.check(from, to, entities); err != nil {
				return nil, err
			}
			out = append(out, r)
		}
	}
	return out, nil
}

// set takes one option: a flag or key=value, "_" standing for a space.
func (r *relation) set(opt string) error {
	key, value, _ := strings.Cut(opt, "=")
	value = strings.ReplaceAll(value, "_", " ")
	switch key {
	case "planned":
		r.Status, r.Planned = key, true
	case "refused", "cancelled":
		r.Status = key
	case "past":
		r.Past = true
	case "date":
		r.Date = value
		return checkDates(value)
	case "place":
		r.Place = value
	case "role":
		r.Role = value
	case "acc":
		r.AccreditedTo = value
	default:
		return fmt.Errorf("unknown option %s", opt)
	}
	return nil
}

func (r *relation) check(from, to string, entities []entity) error {
	ends := []struct{ id, letters string }{{r.From, from}, {r.To, to}, {r.Place, "LO"}, {r.AccreditedTo, "LO"}}
	for _, e := range ends {
		if e.id == "" {
			continue
		}
		if !strings.Contains(e.letters, e.id[:1]) {
			return fmt.Errorf("%s cannot stand there", e.id)
		}
		if !slices.ContainsFunc(entities, func(x entity) bool { return x.ID == e.id && len(x.Mentions) > 0 }) {
			return fmt.Errorf("%s is no entity of the text", e.id)
		}
	}
	if (r.Type == "HOLDS_POSITION") != (r.Title != "") {
		return fmt.Errorf("a position wants a title, nothing else has one")
	}
	if r.From == r.To {
		return fmt.Errorf("%s stands at both ends", r.From)
	}
	return nil
}

// locate finds "start .. end", or "start" to the end of its sentence, and
// returns code points. The start has to be unique; "#2 start" is the second.
func locate(quote string, text []rune) ([2]int, error) {
	nth := 1
	if strings.HasPrefix(quote, "#2 ") {
		nth, quote = 2, quote[3:]
	}
	start, end, ranged := strings.Cut(quote, " .. ")
	s := string(text)
	at := nthIndex(s, start, nth)
	if at < 0 {
		return [2]int{}, fmt.Errorf("evidence %q is not in the text", start)
	}
	if nth == 1 && nthIndex(s, start, 2) >= 0 {
		return [2]int{}, fmt.Errorf("evidence %q stands there twice", start)
	}
	var stop int
	if ranged {
		i := strings.Index(s[at+len(start):], end)
		if i < 0 {
			return [2]int{}, fmt.Errorf("evidence end %q is not behind %q", end, start)
		}
		stop = at + len(start) + i + len(end)
	} else {
		_, stop = sentenceAt(s, at+len(start)-1)
	}
	return [2]int{len([]rune(s[:at])), len([]rune(s[:stop]))}, nil
}

func nthIndex(s, sub string, n int) int {
	at := -1
	for range n {
		i := strings.Index(s[at+1:], sub)
		if i < 0 {
			return -1
		}
		at += 1 + i
	}
	return at
}

// scope says how the ends are named in the sentences that the evidence touches.
func scope(r relation, text []rune, entities []entity) string {
	first, last := len(string(text[:r.Evidence[0]])), len(string(text[:r.Evidence[1]]))
	s := string(text)
	first, _ = sentenceAt(s, first)
	_, last = sentenceAt(s, last-1)
	// A name may end in the full stop that ends the sentence: "Co., Ltd."
	whole := [2]int{len([]rune(s[:first])), len([]rune(s[:last])) + 1}
	worst := "sentence"
	for _, id := range []string{r.From, r.To} {
		i := slices.IndexFunc(entities, func(e entity) bool { return e.ID == id })
		switch {
		case within(entities[i].Mentions, whole):
		case within(entities[i].Nominals, whole) && worst == "sentence":
			worst = "sentence+nominal"
		case !within(entities[i].Nominals, whole):
			worst = "discourse"
		}
	}
	return worst
}

func within(spans []span, evidence [2]int) bool {
	for _, s := range spans {
		if evidence[0] <= s[0].(int) && s[1].(int) <= evidence[1] {
			return true
		}
	}
	return false
}

// checkDates takes an ISO day or two with a slash between.
func checkDates(s string) error {
	first, last, ranged := strings.Cut(s, "/")
	if err := checkDate(first); err != nil || !ranged {
		return err
	}
	if last <= first {
		return fmt.Errorf("date range %s runs backwards", s)
	}
	return checkDate(last)
}

func checkDate(s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return fmt.Errorf("date %s is no ISO day", s)
	}
	return nil
}
