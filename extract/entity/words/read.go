package words

import (
	"fmt"
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

func columns(f []string, n int) error {
	if len(f) != n {
		return fmt.Errorf("parse line: %d columns, want %d", len(f), n)
	}
	return nil
}

func genderOf(s string) (Gender, error) {
	switch s {
	case "m":
		return Male, nil
	case "f":
		return Female, nil
	case "-":
		return Unknown, nil
	}
	return Unknown, fmt.Errorf("parse gender: unknown %q", s)
}

func classOf(s string) (Class, error) {
	switch s {
	case "state":
		return State, nil
	case "diplomat":
		return Diplomat, nil
	case "office":
		return Office, nil
	case "member":
		return Member, nil
	case "military":
		return Military, nil
	case "academic":
		return Academic, nil
	case "religion":
		return Religion, nil
	case "person":
		return Described, nil
	}
	return 0, fmt.Errorf("parse class: unknown %q", s)
}

func (l *Lists) addRole(f []string) error {
	if err := columns(f, 3); err != nil {
		return err
	}
	c, err := classOf(f[1])
	if err != nil {
		return err
	}
	g, err := genderOf(f[2])
	if err != nil {
		return err
	}
	n := len(strings.Fields(f[0]))
	// The first line of a phrase wins, so that an office goes before a description.
	l.setRole(f[0], Role{Class: c, Gender: g, Words: n})
	for _, p := range pluralsOf(f[0]) {
		l.setRole(p, Role{Class: c, Gender: g, Words: n, Plural: true})
	}
	return nil
}

// setRole adds a phrase that is new. Its length is noted under its first word and,
// as a tokeniser may cut there, under what stands before a hyphen.
func (l *Lists) setRole(phrase string, r Role) {
	if _, ok := l.roles[phrase]; ok {
		return
	}
	l.roles[phrase] = r
	first, _, _ := strings.Cut(phrase, " ")
	l.roleWords[first] = max(l.roleWords[first], r.Words)
	if head, _, ok := strings.Cut(first, "-"); ok {
		l.roleWords[head] = max(l.roleWords[head], r.Words+2*strings.Count(phrase, "-"))
	}
}

// pluralsOf returns the plural forms of a phrase: of its last word and, where
// words follow the head ("secretary general", "head of state"), of its first.
func pluralsOf(phrase string) []string {
	first, rest, several := strings.Cut(phrase, " ")
	out := []string{pluralOf(phrase)}
	if several {
		out = append(out, pluralOf(first)+" "+rest)
	}
	if head, tail, ok := strings.Cut(first, "-"); ok && !several {
		out = append(out, pluralOf(head)+"-"+tail)
	}
	return out
}

// pluralOf returns the regular plural of a phrase's last word.
func pluralOf(s string) string {
	switch {
	case strings.HasSuffix(s, "man"):
		return s[:len(s)-3] + "men"
	case strings.HasSuffix(s, "person"):
		return s + "s"
	case strings.HasSuffix(s, "wife"):
		return s[:len(s)-2] + "ves"
	case strings.HasSuffix(s, "y") && len(s) > 1 && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "sh"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "x"):
		return s + "es"
	}
	return s + "s"
}

func (l *Lists) addHonorific(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	g, err := genderOf(f[1])
	l.honorifics[f[0]] = g
	return err
}

func (l *Lists) addModifier(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	if f[1] == "-" {
		f[1] = ""
	}
	l.modifiers[f[0]] = f[1]
	return nil
}

func (l *Lists) addHead(f []string) error {
	if err := columns(f, 3); err != nil {
		return err
	}
	types := map[string]mention.Type{"ORG": mention.Org, "PLACE": mention.Place, "EVENT": mention.Event}
	scopes := map[string]Scope{"name": Named, "type": AnyOfType, "country": Country, "city": City,
		"region": Region, "continent": Continent, "venue": Venue}
	h := Head{Type: types[f[1]], Scope: scopes[f[2]]}
	if h.Type == 0 || h.Scope == 0 {
		return fmt.Errorf("parse head: unknown %q or %q", f[1], f[2])
	}
	// A noun may head two types ("congress", "mission"): the first line is the
	// organisation, the event is asked for by EventHead.
	key := f[0]
	if _, ok := l.heads[key]; ok {
		key = eventPrefix + key
	}
	l.heads[key] = h
	return nil
}

// eventPrefix marks the second meaning of a noun in the table of heads.
const eventPrefix = "event:"

func (l *Lists) addKin(f []string) error {
	for _, w := range f[1:] {
		if l.kin[w] == nil {
			l.kin[w] = map[string]bool{}
		}
		l.kin[w][f[0]] = true
	}
	return nil
}

func (l *Lists) addPlural(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	sorts := map[string]Plural{"sides": Sides, "people": People, "bodies": Bodies, "countries": Countries, "counted": Counted}
	s, ok := sorts[f[1]]
	if !ok {
		return fmt.Errorf("parse plural: unknown sort %q", f[1])
	}
	l.plurals[f[0]] = s
	return nil
}

func (l *Lists) addGender(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	g, err := genderOf(f[1])
	l.gender[f[0]] = g
	return err
}

func (l *Lists) addNameGender(f []string) error {
	if err := columns(f, 3); err != nil {
		return err
	}
	g, err := genderOf(f[2])
	switch f[0] {
	case "word":
		l.nameWords[f[1]] = g
	case "any":
		l.patronymics[f[1]] = g
	case "inner":
		l.innerEndings[f[1]] = g
	case "last", "not":
		l.familyEndings[f[1]] = g
	default:
		return fmt.Errorf("parse name: unknown part %q", f[0])
	}
	return err
}

// addCalled reads a noun and the offices and classes that it may stand for.
func (l *Lists) addCalled(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	c := l.called[f[0]]
	if c.offices == nil {
		c = called{offices: map[string]bool{}, classes: map[Class]bool{}}
		l.called[f[0]] = c
	}
	for w := range strings.FieldsSeq(f[1]) {
		name, ok := strings.CutPrefix(w, "class:")
		if !ok {
			c.offices[strings.ReplaceAll(w, "_", " ")] = true
			continue
		}
		class, err := classOf(name)
		if err != nil {
			return err
		}
		c.classes[class] = true
	}
	return nil
}

func (l *Lists) addCountryKind(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	l.kinds[f[0]] = map[string]bool{}
	return addTo(l.kinds[f[0]])(f[1:])
}

func (l *Lists) addForms(f []string) error {
	for _, w := range f {
		l.forms[w] = f
	}
	return nil
}

func (l *Lists) addNicknames(f []string) error {
	l.families++
	for _, n := range f {
		l.nicknames[n] = append(l.nicknames[n], l.families)
	}
	return nil
}

func (l *Lists) addLeading(f []string) error {
	if err := columns(f, 3); err != nil {
		return err
	}
	if f[2] != "now" && f[2] != "once" && f[2] != "noun" {
		return fmt.Errorf("parse word of leading: unknown time %q", f[2])
	}
	l.leading[f[0]] = Leading{Office: f[1], Once: f[2] == "once", Noun: f[2] == "noun"}
	return nil
}
