package clause

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// Standing says whether what a word states has come about. Greater values win
// over smaller ones when several words speak: a denied plan is doubtful.
type Standing uint8

const (
	Happened Standing = iota
	Planned
	Cancelled
	Refused
	Doubtful
)

var standingNames = [...]string{"happened", "planned", "cancelled", "refused", "doubtful"}

// String returns the standing in lower case.
func (s Standing) String() string { return standingNames[s] }

//go:embed stance.tsv
var stanceTSV string

// stanceTable holds stance.tsv: effects by part of speech and word.
type stanceTable map[string]map[string]Standing

var stances = sync.OnceValue(func() stanceTable {
	table, err := parseStances(stanceTSV)
	if err != nil {
		panic(err) // the table is embedded: a test reads it
	}
	return table
})

func parseStances(tsv string) (stanceTable, error) {
	table := make(stanceTable)
	for line := range strings.Lines(tsv) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("read stance %q: %d cells, want 3", line, len(cells))
		}
		effect := Standing(255)
		for i, name := range standingNames {
			if name == cells[1] {
				effect = Standing(i)
			}
		}
		if effect == 255 {
			return nil, fmt.Errorf("read stance %q: unknown effect %q", line, cells[1])
		}
		if table[cells[0]] == nil {
			table[cells[0]] = make(map[string]Standing)
		}
		for _, w := range strings.Fields(cells[2]) {
			table[cells[0]][w] = effect
		}
	}
	return table, nil
}

// Stance returns the effect that the table gives a lemma as a verb, noun,
// adjective, adverb, modal or mark.
func Stance(pos, lemma string) (Standing, bool) {
	e, ok := stances()[pos][lemma]
	return e, ok
}

// StanceVerbs and StanceNouns return the lemmas of the table, for the lexicon: what a
// verb says of a meeting as its subject included.
func StanceVerbs() []string { return append(stances().words("verb"), stances().words("fate")...) }

// StanceNouns returns the nouns of the table.
func StanceNouns() []string { return stances().words("noun") }

func (s stanceTable) words(pos string) []string {
	var list []string
	for w := range s[pos] {
		verb, _, _ := strings.Cut(w, "_")
		list = append(list, verb)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Judgement is a standing with the word that decided it, for explanations.
type Judgement struct {
	Standing Standing
	Word     string
}

func (j *Judgement) raise(s Standing, word string) {
	if s > j.Standing {
		j.Standing, j.Word = s, word
	}
}

// Standing judges what the verb or noun i states, from its own modifiers and
// from what governs it: "A will meet B", "refused an invitation to meet B",
// "no talks were held", "denied that A met B".
func (t *Tree) Standing(i int) Judgement {
	var j Judgement
	s := stances()
	inherit := true // whether the modality of what governs cur bears on it
	for cur, steps := i, 0; cur >= 0 && steps < 10; steps++ {
		t.modifiers(cur, &j, s, inherit)
		head := t.Head(cur)
		infinitive := t.infinitive(cur)
		if head < 0 {
			if infinitive && t.Kid(cur, ud.Aux, ud.Cop) < 0 {
				j.raise(Planned, "to")
			}
			break
		}
		inherit = t.step(cur, head, infinitive, &j, s)
		if !inherit && t.Rel(cur) != ud.Conj && !t.reported(cur) {
			break
		}
		cur = head
	}
	return j
}

// reported reports whether cur is what someone says, knows or denies.
func (t *Tree) reported(cur int) bool {
	return t.Rel(cur) == ud.Ccomp || t.Rel(cur) == ud.Csubj || t.Rel(cur) == ud.Xcomp
}

// modifiers judges by the words that hang on cur.
func (t *Tree) modifiers(cur int, j *Judgement, s stanceTable, inherit bool) {
	for _, k := range t.kids[cur] {
		w := t.words[k]
		switch t.Rel(k) {
		case ud.Advmod, ud.CcPreconj, ud.Cc:
			if e, ok := s["adverb"][w]; ok && inherit {
				j.raise(e, w)
			}
		case ud.Aux:
			if e, ok := s["modal"][w]; ok && inherit {
				j.raise(t.modal(cur, w, e), w)
			}
		case ud.Mark, ud.Case:
			if e, ok := s["mark"][w]; ok {
				j.raise(e, w)
			}
			if (w == "instead" || w == "rather") && t.Rel(k) != ud.Advmod {
				j.raise(Doubtful, w)
			}
		case ud.Det:
			if w == "no" || w == "neither" {
				j.raise(Doubtful, w)
			}
		case ud.Amod, ud.Compound:
			if e, ok := s["adjective"][w]; ok && !t.IsVerb(cur) && t.Word(k-1) != "-" {
				j.raise(e, w)
			}
		}
	}
}

// modal softens "would": what someone said would happen is a plan.
func (t *Tree) modal(cur int, w string, e Standing) Standing {
	if w == "would" && t.Rel(cur) == ud.Ccomp && t.Kid(cur, ud.Aux) >= 0 {
		for _, k := range t.kids[cur] {
			if t.words[k] == "have" {
				return Doubtful
			}
		}
		return Planned
	}
	return e
}

// infinitive reports whether cur is led by "to".
func (t *Tree) infinitive(cur int) bool {
	for _, k := range t.kids[cur] {
		if t.words[k] == "to" && (t.Tag(k) == ud.TagTO || t.Rel(k) == ud.Mark) && k < cur {
			return true
		}
	}
	return false
}

// step judges by what governs cur and reports whether the modality of the
// governor bears on cur too.
func (t *Tree) step(cur, head int, infinitive bool, j *Judgement, s stanceTable) bool {
	switch t.Rel(cur) {
	case ud.Conj:
		// "will travel and meet" shares its modal; "travelled and will meet" and
		// "will travel; A met B" do not.
		return t.Tag(cur) != ud.TagVBD && t.Tag(cur) != ud.TagVBZ && t.ownSubject(cur) < 0 && t.Kid(cur, ud.Aux) < 0
	case ud.AclRelcl:
		// "It will be the first time that they have met" is said of what lies ahead.
		return t.words[head] == "time"
	case ud.Parataxis, ud.Appos, ud.List, ud.Punct:
		return false
	case ud.Advcl:
		if t.Tag(cur) == ud.TagVBD || t.Tag(cur) == ud.TagVBZ || t.Tag(cur) == ud.TagVBP {
			return false
		}
		if infinitive {
			t.purpose(head, j, s)
		}
		return true
	case ud.Xcomp, ud.Acl, ud.Csubj, ud.Ccomp:
		return t.complement(cur, head, infinitive, j, s)
	case ud.Obj, ud.Nsubj, ud.NsubjPass:
		return t.patient(cur, head, j, s)
	case ud.Nmod, ud.NmodPoss, ud.Compound:
		switch t.Case(cur) {
		case "in", "at", "during", "after", "following":
			return false // "discussed the agenda in the meeting"
		}
		if e, ok := s["noun"][t.Noun(head)]; ok && t.Rel(cur) == ud.Nmod {
			j.raise(e, t.words[head])
		}
		return true
	case ud.Obl:
		t.oblique(cur, head, j, s)
		return false
	}
	return true
}

// purpose judges "travelled to Kyiv to meet B": as true as the travelling.
func (t *Tree) purpose(head int, j *Judgement, s stanceTable) {
	if e, ok := s["verb"][t.Verb(head)]; ok {
		j.raise(e, t.words[head])
		return
	}
	if !t.IsVerb(head) && t.Kid(head, ud.Cop) < 0 {
		j.raise(Planned, "to")
	}
}

func (t *Tree) complement(cur, head int, infinitive bool, j *Judgement, s stanceTable) bool {
	word := t.words[head]
	switch {
	case t.IsVerb(head):
		e, ok := s["verb"][t.Verb(head)]
		told := t.Rel(cur) == ud.Ccomp && !infinitive && (t.Tag(cur) == ud.TagVBD || t.Tag(cur) == ud.TagVBN)
		switch {
		case ok && e == Planned && told: // "announced that A met B"
		case ok:
			j.raise(e, word)
		case infinitive && t.Passive(head) && (t.Verb(head) == "say" || t.Verb(head) == "report" || t.Verb(head) == "believe" || t.Verb(head) == "understand"):
			j.raise(Doubtful, word) // "is said to have met"
		case infinitive && (word == "is" || word == "are" || word == "was" || word == "were"):
			j.raise(Planned, word)
		}
		return !(t.Rel(cur) == ud.Ccomp && t.Finite(cur))
	case t.Tag(head) == ud.TagJJ:
		if e, ok := s["adjective"][word]; ok {
			j.raise(e, word)
		} else if infinitive && t.Rel(cur) != ud.Csubj {
			j.raise(Happened, word)
		}
	case infinitive:
		if e, ok := s["noun"][t.Noun(head)]; ok {
			j.raise(e, word)
		} else {
			j.raise(Planned, word)
		}
	}
	return true
}

// patient judges a noun by the verb that acts on it: "cancelled the meeting".
func (t *Tree) patient(cur, head int, j *Judgement, s stanceTable) bool {
	if !t.IsVerb(head) || t.Rel(cur) == ud.Nsubj && !t.Passive(head) {
		return true
	}
	if e, ok := s["verb"][t.phrasal(head)]; ok && e != Happened && t.words[head] != "confirmed" {
		j.raise(e, t.words[head])
	}
	return true
}

// phrasal returns the lemma of a verb with its particle, "call_off", or alone.
func (t *Tree) phrasal(v int) string {
	lemma := t.Verb(v)
	if k := t.Kid(v, ud.CompoundPrt); k >= 0 {
		return lemma + "_" + t.words[k]
	}
	return lemma
}

// oblique judges a noun by the time of its verb: what someone will say at a
// meeting is said at one that lies ahead.
func (t *Tree) oblique(cur, head int, j *Judgement, s stanceTable) {
	switch t.Case(cur) {
	case "ahead", "before", "until":
		j.raise(Planned, t.Case(cur))
	case "without":
		j.raise(Doubtful, "without")
	case "for":
		if e := s["verb"][t.phrasal(head)]; e != Happened {
			j.raise(e, t.words[head])
		}
	}
	for _, k := range t.kids[head] {
		if t.Rel(k) == ud.Aux && s["modal"][t.words[k]] == Planned {
			j.raise(Planned, t.words[k])
		}
	}
	if t.infinitive(head) {
		if up := t.Head(head); up >= 0 {
			if e := s["verb"][t.Verb(up)]; e == Planned {
				j.raise(Planned, t.words[up])
			}
		} else {
			j.raise(Planned, "to")
		}
	}
}
