package alias

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer/lexicon"
	"github.com/whomet/whomet/extract/mention"
)

// occasion is an event's name in parts.
type occasion struct {
	name    int
	text    string
	year    string
	ordinal string
	head    string
	words   []string
}

// events joins the names of one event: "39th African Union Summit", "39th
// Summit". Years and ordinal numbers may not differ.
func (j *joiner) events() {
	var all []occasion
	seen := map[string]bool{}
	for i, n := range j.names {
		if n.Type == mention.Event && !seen[j.folded[i]] {
			seen[j.folded[i]] = true
			all = append(all, j.occasion(i))
		}
	}
	j.eventAcronyms(all)
	byHead := map[string][]occasion{}
	for _, o := range all {
		if !j.names[o.name].Described {
			byHead[o.head] = append(byHead[o.head], o)
		}
	}
	// Longer names first, so that two forms of one name are one hit.
	slices.SortStableFunc(all, func(x, y occasion) int { return len(y.words) - len(x.words) })
	for _, o := range all {
		if j.names[o.name].Described || o.head == "" {
			continue
		}
		j.joinOccasion(o, byHead[o.head])
	}
}

func (j *joiner) joinOccasion(o occasion, same []occasion) {
	var hits []int
	for _, p := range same[:min(len(same), maxCandidates)] {
		r := j.sets.find(p.name)
		if r != j.sets.find(o.name) && sameOccasion(o, p) && !slices.Contains(hits, r) {
			hits = append(hits, r)
		}
	}
	if len(hits) == 1 {
		j.sets.join(hits[0], o.name)
	}
}

// sameOccasion reports whether o may be a shorter form of p.
func sameOccasion(o, p occasion) bool {
	if o.year != "" && o.year != p.year && p.year != "" || len(o.words) > len(p.words) {
		return false
	}
	if o.ordinal != "" && o.ordinal != p.ordinal || o.year != "" && p.year == "" && len(o.words) == len(p.words) {
		return false
	}
	if o.ordinal != "" && o.ordinal == p.ordinal && len(o.words) == 1 {
		return true
	}
	for _, w := range o.words {
		if !slices.Contains(p.words, w) {
			return o.ordinal != "" && o.ordinal == p.ordinal
		}
	}
	return len(o.words) > 1 || o.year != "" || o.ordinal != ""
}

// occasion takes an event's name apart. Countries become their codes, so that
// "U.S.-Japan" and "United States – Japan" are the same words.
func (j *joiner) occasion(i int) occasion {
	o := occasion{name: i, text: j.names[i].Text}
	fields := strings.FieldsFunc(o.text, func(r rune) bool {
		return r == ' ' || r == '-' || r == '–' || r == '—' || r == ',' || r == '(' || r == ')' || r == '/' || r == ':'
	})
	for k := 0; k < len(fields); k++ {
		if n, code := j.countryAt(fields[k:]); n > 0 {
			o.words = append(o.words, code)
			k += n - 1
			continue
		}
		w := strings.Trim(lexicon.Fold(fields[k]), ".'\"")
		w = strings.TrimSuffix(w, "'s")
		switch {
		case w == "" || smallWord(w):
		case year(w):
			o.year = w
		case ordinal(w) != "":
			o.ordinal = ordinal(w)
		default:
			if h := j.eventHead(w); h != "" {
				w, o.head = h, h
			}
			o.words = append(o.words, w)
		}
	}
	if first := j.firstHead(o.text); first != "" {
		o.head = first
	}
	if o.head == "" && len(o.words) > 1 {
		o.head = o.words[len(o.words)-1] // "Asia Cup", "Mining Indaba"
	}
	return o
}

// eventHead returns the singular of w if it is the noun of an event.
func (j *joiner) eventHead(w string) string {
	if _, ok := j.lists.EventHead(w); ok {
		return w
	}
	if s, ok := strings.CutSuffix(w, "s"); ok {
		if _, ok := j.lists.EventHead(s); ok {
			return s
		}
	}
	return ""
}

// firstHead returns the event's noun before the first "of" or "on", where the
// name has one: "Summit of the Assembly of the Forum".
func (j *joiner) firstHead(text string) string {
	head := ""
	for w := range strings.FieldsSeq(text) {
		w = lexicon.Fold(w)
		if w == "of" || w == "on" || w == "for" {
			return head
		}
		if h := j.eventHead(w); h != "" {
			head = h
		}
	}
	return head
}

func year(w string) bool {
	return len(w) == 4 && (w[0] == '1' && w[1] == '9' || w[0] == '2' && w[1] == '0') && digit(w[2]) && digit(w[3])
}

// numbered reports whether a name is a letter and a number: "G20".
func numbered(name string) bool {
	return len(name) > 1 && len(name) < 4 && name[0] >= 'A' && name[0] <= 'Z' && strings.Trim(name[1:], "0123456789") == ""
}

// with reports whether an event's name is the acronym and a noun: "P20 Summit".
func (o occasion) with(b occasion) bool {
	return len(b.words) == 2 && b.words[0] == letters(o.text) && b.words[1] == b.head && (o.year == "" || o.year == b.year)
}

// eventAcronyms joins an acronym with the one event whose initials it has.
func (j *joiner) eventAcronyms(all []occasion) {
	for _, a := range all {
		if !Acronym(a.text) && !numbered(a.text) {
			continue
		}
		var hits []int
		for _, b := range all[:min(len(all), maxCandidates*4)] {
			if r := j.sets.find(b.name); (initials(a.text, b.text) || a.with(b)) && !slices.Contains(hits, r) {
				hits = append(hits, r)
			}
		}
		if len(hits) == 1 {
			j.sets.join(hits[0], a.name)
		}
	}
}
