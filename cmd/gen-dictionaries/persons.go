package main

import (
	"strings"
	"time"
)

// persons makes the table of leaders, a row an office, and that of officials of
// the years 1990 to 2012, of whom only name and country are kept.
func (d *derivation) persons() error {
	leaders := newTable("name", "aliases", "country", "role", "from", "to", "id", "source")
	past := newTable("name", "aliases", "country")
	err := d.in.rows("persons.tsv", func(row map[string]string) error {
		name := row["name"]
		phoenix := strings.HasPrefix(row["role"], "PHX:")
		if why := cannotBePerson(row); why != "" {
			leaders.reject(name, why)
			return nil
		}
		aliases := strings.Join(distinct(map[string]bool{fold(name): true}, plausible(split(row["aliases"]))), "|")
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
func cannotBePerson(row map[string]string) string {
	name := row["name"]
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

func plausible(names []string) []string {
	var out []string
	for _, n := range names {
		if cannotBeName(n) == "" && strings.Contains(n, " ") && !strings.ContainsAny(n, ",0123456789") {
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
