package main

import (
	"slices"
	"strings"
	"time"
)

// persons makes the table of leaders, a row an office, and that of officials of
// the years 1990 to 2012, of whom only name and country are kept.
func (d *derivation) persons() error {
	leaders := newTable("name", "aliases", "country", "role", "from", "to", "id", "source")
	past := newTable("name", "aliases", "country")
	places, err := d.placeNames()
	if err != nil {
		return err
	}
	titles, heads, err := d.titlesAndHeads()
	if err != nil {
		return err
	}
	err = d.in.rows("persons.tsv", func(row map[string]string) error {
		name := withoutTitle(row["name"], titles)
		phoenix := strings.HasPrefix(row["role"], "PHX:")
		why := cannotBePerson(name, row)
		switch {
		case why == "" && places[fold(name)]:
			why = "a place among persons"
		case why == "" && d.hasOffice(name):
			why = "an office with a surname"
		case why == "" && phoenix && holds(name, heads):
			why = "an organisation among persons"
		}
		if why != "" {
			leaders.reject(name, why)
			return nil
		}
		aliases := strings.Join(distinct(map[string]bool{fold(name): true}, d.plausible(split(row["aliases"]), titles, heads)), "|")
		if phoenix {
			past.add(name, aliases, row["cc"])
			return nil
		}
		id, source := "", ""
		if row["qid"] != "" {
			id, source = row["qid"], "wikidata:"+row["qid"]
		}
		leaders.add(name, aliases, row["cc"], row["role"], day(row["start"]), day(row["end"]), id, source)
		return nil
	})
	if err != nil {
		return err
	}
	if err := d.write("persons.tsv", leaders); err != nil {
		return err
	}
	return d.write(officials, past)
}

// cannotBePerson adds to cannotBeName what holds for persons.
func cannotBePerson(name string, row map[string]string) string {
	if why := cannotBeName(name); why != "" {
		return why
	}
	switch {
	case row["source"] == "ep-world-leg":
		return "a member of an assembly, not a leader"
	case !strings.Contains(name, " "):
		return "a single word"
	case strings.ContainsAny(name, ",0123456789"):
		return "holds a note or a mark"
	case strings.HasPrefix(row["role"], "Minister and"):
		return "an office that was read wrongly"
	}
	return ""
}

// titlesAndHeads returns the words that stand before names and those that bodies
// are named by, folded.
func (d *derivation) titlesAndHeads() (titles, heads map[string]bool, err error) {
	titles, heads = map[string]bool{}, map[string]bool{"the": true, "democratic": true, "national": true, "state": true}
	for _, t := range []struct {
		name string
		into map[string]bool
	}{{"titles.tsv", titles}, {"org_heads.tsv", heads}} {
		if err := d.ownTable(t.name, func(row map[string]string) {
			k := fold(row["name"])
			if kind := row["type"]; kind == "org_head" || (kind == "title" || kind == "honorific") && !d.given[k] {
				t.into[k] = !d.family[k]
			}
		}); err != nil {
			return nil, nil, err
		}
	}
	return titles, heads, nil
}

// withoutTitle drops titles before a name as long as two words remain.
func withoutTitle(name string, titles map[string]bool) string {
	words := strings.Fields(name)
	for size := len(words) - 2; size > 0; size-- {
		if titles[fold(strings.Join(words[:size], " "))] {
			return withoutTitle(strings.Join(words[size:], " "), titles)
		}
	}
	return name
}

func holds(name string, words map[string]bool) bool {
	return slices.ContainsFunc(strings.Fields(fold(name)), func(w string) bool { return words[w] })
}

// plausible keeps the aliases that can be persons' names, without their titles.
func (d *derivation) plausible(names []string, titles, heads map[string]bool) []string {
	var out []string
	for _, n := range names {
		n = withoutTitle(n, titles)
		first, _, more := strings.Cut(n, " ")
		if cannotBeName(n) == "" && more && !titles[fold(first)] && !d.hasOffice(n) && !holds(n, heads) && !strings.ContainsAny(n, ",0123456789") {
			out = append(out, n)
		}
	}
	return out
}

// day brings the sources' dates to YYYY-MM-DD or the part that is known.
func day(s string) string {
	for _, layout := range []string{"2 January 2006", "January 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if len(s) >= 4 && len(s) <= 10 && strings.Trim(s, "0123456789-") == "" && len(s) != 6 && len(s) != 8 {
		return s
	}
	return ""
}
