package main

import (
	"slices"
	"strings"
)

// minAcronym is the length of the shortest acronym of a derived body: the shorter
// ones mean many things. They must name one body only; see ambiguousAcronyms.
const minAcronym = 4

// maxAliases is how many other names of a body of the registry are kept: the
// long tails are addresses and other languages.
const maxAliases = 3

// bodies makes the table of organisations that news names beside those of
// organizations.tsv: companies and associations of the Phoenix dictionaries, and
// government bodies and funders of the Research Organization Registry. The rest
// of the registry is left to users' dictionaries.
func (d *derivation) bodies() error {
	ambiguous, err := d.ambiguousAcronyms()
	if err != nil {
		return err
	}
	t := newTable("type", "name", "aliases", "country", "acronym", "id", "class", "source")
	seen := map[string]bool{}
	if err := d.in.rows("orgs_phoenix.tsv", func(row map[string]string) error {
		d.phoenixBody(t, seen, row)
		return nil
	}); err != nil {
		return err
	}
	if err := d.in.rows("orgs_ror.tsv", func(row map[string]string) error {
		if class := rorClass(row["types"]); class != "" && class != "university" {
			d.rorBody(t, "organization", class, row, ambiguous)
		}
		return nil
	}); err != nil {
		return err
	}
	return d.write("bodies.tsv", t)
}

// ambiguousAcronyms are the acronyms that several records of the registry have.
func (d *derivation) ambiguousAcronyms() (map[string]bool, error) {
	count := map[string]int{}
	err := d.in.rows("orgs_ror.tsv", func(row map[string]string) error {
		for _, a := range split(row["acronyms"]) {
			count[strings.ToUpper(a)]++
		}
		return nil
	})
	ambiguous := map[string]bool{}
	for a, n := range count {
		ambiguous[a] = n > 1
	}
	return ambiguous, err
}

// rorClass says which of our classes a record of the registry has; empty for
// what is left out.
func rorClass(types string) string {
	has := func(t string) bool { return strings.Contains("|"+types+"|", "|"+t+"|") }
	switch {
	case has("government"):
		return "government"
	case has("education"):
		return "university"
	case has("nonprofit") && has("funder"):
		return "foundation"
	}
	return ""
}

func (d *derivation) rorBody(t *table, kind, class string, row map[string]string, ambiguous map[string]bool) {
	name := plainName(row["name"])
	if why := d.cannotBeBody(name); why != "" {
		t.reject(name, why)
		return
	}
	seen := map[string]bool{fold(name): true}
	var aliases, acronyms []string
	for _, a := range distinct(seen, split(row["aliases"])) {
		if why := d.cannotBeBody(a); why != "" {
			t.reject(a, why)
		} else if !isAcronym(a) && len(aliases) < maxAliases {
			aliases = append(aliases, a)
		}
	}
	for _, a := range split(row["acronyms"]) {
		switch {
		case !isAcronym(a) || len(a) < minAcronym:
			t.reject(a, "no acronym, or a short one")
		case ambiguous[strings.ToUpper(a)]:
			t.reject(a, "an acronym of several bodies")
		case !d.isFree(a):
			t.reject(a, "an acronym that is a common word, or of a better known body")
		default:
			acronyms = append(acronyms, a)
		}
	}
	source := ""
	if row["qid"] != "" {
		source = "wikidata:" + row["qid"]
	}
	cells := []string{name, strings.Join(aliases, "|"), row["cc"], strings.Join(acronyms, "|"), "ror:" + row["ror"], class, source}
	if kind == "organization" {
		cells = append([]string{kind}, cells...)
	}
	t.add(cells...)
}

const personsName = "a person's name"

// plainName drops a note in brackets behind a name: "Global Unichip (Taiwan)".
func plainName(name string) string {
	if i := strings.Index(name, " ("); i > 0 && strings.HasSuffix(name, ")") {
		return name[:i]
	}
	return name
}

// cannotBeBody adds to cannotBeName what holds for organisations.
func (d *derivation) cannotBeBody(name string) string {
	if why := cannotBeName(name); why != "" {
		return why
	}
	k := fold(name)
	if strings.Contains(name, " ") {
		switch {
		case d.countries[k] || d.others[k]:
			return "a place or a title"
		case d.known[k]:
			return "a body of our own table"
		}
		return ""
	}
	switch {
	case isAcronym(name) && !d.isFree(name):
		return "a short acronym, or a better known body's"
	case d.countries[k] || d.others[k] || d.known[k]:
		return "a place, a people, a title or a better known body"
	case d.words[k] > 0:
		return "a common word"
	case d.given[k] || d.family[k]:
		return personsName
	}
	return ""
}

// phoenixBody takes a row of the Phoenix dictionaries, which are in capitals.
func (d *derivation) phoenixBody(t *table, seen map[string]bool, row map[string]string) {
	var names, acronyms []string
	for _, n := range append([]string{row["name"]}, split(row["aliases"])...) {
		n = strings.TrimPrefix(strings.TrimSpace(strings.TrimSuffix(n, ".")), "THE ")
		switch {
		case d.isPerson(n):
			t.reject(n, "a person among organisations")
		case !strings.Contains(n, " "):
			if k := strings.ToLower(n); !d.isFree(n) || d.given[k] || d.family[k] {
				t.reject(n, "a common word, a person's name or a better known body")
			} else if len(n) <= 5 {
				acronyms = append(acronyms, n)
			} else {
				names = append(names, d.titleCase(n))
			}
		default:
			if n = d.titleCase(n); cannotBeName(n) != "" {
				t.reject(n, cannotBeName(n))
			} else if d.hasOffice(n) {
				t.reject(n, "an office among organisations")
			} else {
				names = append(names, d.shortForms(n)...)
			}
		}
	}
	names, acronyms = distinct(seen, names), distinct(seen, acronyms)
	if len(names) == 0 && len(acronyms) > 0 {
		names, acronyms = acronyms, nil
	}
	if len(names) == 0 {
		return
	}
	class := map[string]string{"MNC": "company", "NGO": "ngo", "IGO": "igo"}[row["code"][:3]]
	t.add("organization", names[0], strings.Join(names[1:], "|"), "", strings.Join(acronyms, "|"), "", class, "")
}

// isPerson reports whether every word is a part of a person's name or an initial.
func (d *derivation) isPerson(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	for i, w := range words {
		w = strings.Trim(w, ".")
		last := i == len(words)-1
		if len(w) > 1 && (!d.given[w] && !d.family[w] || d.words[w] > 0 && d.words[w] < 5) || last && len(w) < 2 {
			return false
		}
	}
	return true
}

// hasOffice reports whether a name of the Phoenix dictionaries is an office.
func (d *derivation) hasOffice(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return slices.Contains(d.offices, strings.Trim(w, "."))
	})
}

// isCorporate reports whether a word is an ending that news leaves off a
// company's name.
func (d *derivation) isCorporate(word string) bool {
	return slices.Contains(d.corporate, strings.ToLower(strings.Trim(word, ".,")))
}

// shortForms returns a name and, if it has a corporate ending, the name without
// it, unless that is a common word or a person's name.
func (d *derivation) shortForms(name string) []string {
	words := strings.Fields(name)
	n := len(words)
	for n > 1 && d.isCorporate(words[n-1]) {
		n--
	}
	short := strings.TrimRight(strings.Join(words[:n], " "), ",")
	if n == len(words) || d.cannotBeBody(short) != "" {
		return []string{name}
	}
	return []string{short, name}
}

// titleCase gives words in capitals the case that they have in running text.
func (d *derivation) titleCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		lower := strings.ToLower(w)
		switch {
		case i > 0 && slices.Contains(d.small, lower):
			words[i] = lower
		case len(w) <= 4 && d.words[lower] == 0 && !d.given[lower] && !d.family[lower] && !d.isCorporate(lower):
		default:
			words[i] = w[:1] + lower[1:]
		}
	}
	return strings.Join(words, " ")
}

// universities makes the table of universities: those of Hipo's list, with the
// other names and identifiers of the registry, and the registry's schools that
// give grants.
func (d *derivation) universities() error {
	ambiguous, err := d.ambiguousAcronyms()
	if err != nil {
		return err
	}
	listed := map[string]bool{} // country and folded name of Hipo's universities
	if err := d.in.rows("universities_hipo.tsv", func(row map[string]string) error {
		listed[row["cc"]+fold(row["name"])] = true
		return nil
	}); err != nil {
		return err
	}
	t := newTable("name", "aliases", "country", "acronym", "id", "class", "source")
	seen := map[string]bool{}
	if err := d.in.rows("orgs_ror.tsv", func(row map[string]string) error {
		names := append(split(row["aliases"]), plainName(row["name"]))
		known := slices.ContainsFunc(names, func(n string) bool { return listed[row["cc"]+fold(n)] })
		if rorClass(row["types"]) != "university" || !known && !strings.Contains(row["types"], "funder") {
			return nil
		}
		for _, n := range names {
			seen[row["cc"]+fold(n)] = true
		}
		d.rorBody(t, "university", "university", row, ambiguous)
		return nil
	}); err != nil {
		return err
	}
	if err := d.in.rows("universities_hipo.tsv", func(row map[string]string) error {
		name := plainName(row["name"])
		if i := strings.Index(name, " - "); i > 0 {
			name = name[:i]
		}
		if why := d.cannotBeBody(name); why != "" {
			t.reject(name, why)
		} else if k := row["cc"] + fold(name); !seen[k] {
			seen[k] = true
			t.add(name, "", row["cc"], "", "", "university", "")
		}
		return nil
	}); err != nil {
		return err
	}
	return d.write("universities.tsv", t)
}

// isFree reports whether an acronym is long enough, no word and no better known
// body's.
func (d *derivation) isFree(a string) bool {
	k := fold(a)
	return len(k) >= minAcronym && d.words[k] == 0 && !d.known[k]
}

// parties makes the table of political parties. A party by a person's name
// ("Amanat") is kept, but needs context.
func (d *derivation) parties() error {
	count := map[string]int{}
	if err := d.in.rows("parties.tsv", func(row map[string]string) error {
		for _, a := range split(row["aliases"]) {
			count[strings.ToUpper(a)]++
		}
		return nil
	}); err != nil {
		return err
	}
	places, err := d.placeNames()
	if err != nil {
		return err
	}
	t := newTable("name", "aliases", "country", "acronym", "context")
	if err := d.in.rows("parties.tsv", func(row map[string]string) error {
		d.party(t, row, count, places)
		return nil
	}); err != nil {
		return err
	}
	return d.write("parties.tsv", t)
}

func (d *derivation) party(t *table, row map[string]string, count map[string]int, places map[string]bool) {
	name, context := row["name"], ""
	switch why := d.cannotBeBody(name); why {
	case "":
	case personsName:
		context = "y"
	default:
		t.reject(name, why)
		return
	}
	var aliases, acronyms []string
	for _, a := range distinct(map[string]bool{fold(name): true}, split(row["aliases"])) {
		why := d.cannotBeBody(a)
		switch {
		case isAcronym(a) && count[strings.ToUpper(a)] == 1 && d.isFree(a):
			acronyms = append(acronyms, a)
		case isAcronym(a):
			t.reject(a, "an acronym of several bodies or a word")
		case places[fold(a)]:
			t.reject(a, "a place among parties")
		case why != "":
			t.reject(a, why)
		default:
			aliases = append(aliases, a)
		}
	}
	t.add(name, strings.Join(aliases, "|"), row["cc"], strings.Join(acronyms, "|"), context)
}

// placeNames are the folded names of countries and their parts.
func (d *derivation) placeNames() (map[string]bool, error) {
	names := map[string]bool{}
	for _, table := range []string{"countries.tsv", "macro_regions.tsv", "regions.tsv"} {
		if err := d.ownTable(table, func(row map[string]string) {
			for _, n := range append(split(row["aliases"]), row["name"]) {
				names[fold(n)] = true
			}
		}); err != nil {
			return nil, err
		}
	}
	return names, nil
}
