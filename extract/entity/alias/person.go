package alias

import (
	"strings"

	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// person is a person's name in parts.
type person struct {
	// words are the folded parts without suffix; a letter alone is an initial.
	words  []string
	suffix string
}

func (j *joiner) parse(folded string) person {
	var p person
	for _, w := range strings.Fields(folded) {
		if j.lists.Suffix(w) && len(p.words) > 0 {
			p.suffix = w
			continue
		}
		p.words = append(p.words, w)
	}
	return p
}

// figure is a cluster of full names of one person.
type figure struct {
	// name is an index of a name of the cluster; full its fullest form.
	name   int
	full   person
	gender words.Gender
	// at and short are the indexes of the full and of the short names joined so
	// far, each ascending.
	at, short []int
	offices   map[string]bool
}

// persons joins the names of people: first the full names, then what is shorter.
func (j *joiner) persons() {
	p := &people{joiner: j, byWord: map[string][]*figure{}, bySlip: map[string][]*figure{}}
	var short []int
	for i, n := range j.names {
		if n.Type != mention.Person {
			continue
		}
		q := j.parse(j.folded[i])
		if len(q.words) == 1 {
			short = append(short, i)
			continue
		}
		p.full(i, q)
	}
	for _, i := range short {
		p.single(i, j.parse(j.folded[i]))
	}
}

type people struct {
	*joiner
	figures []*figure
	// byWord finds the figures with a word, bySlip those with one like it.
	byWord, bySlip map[string][]*figure
}

// maxCandidates bounds the figures compared for one name.
const maxCandidates = 64

// full joins a name of several words with the figure it fits, or makes a new one.
func (p *people) full(i int, q person) {
	if f := p.fitting(q); f != nil {
		p.sets.join(f.name, i)
		p.add(f, i)
		if len(q.words) > len(f.full.words) {
			p.index(f, q)
			f.full.words = q.words
		}
		if q.suffix != "" {
			f.full.suffix = q.suffix
		}
		return
	}
	f := &figure{name: i, full: q, offices: map[string]bool{}, gender: p.given(q)}
	p.add(f, i)
	p.figures = append(p.figures, f)
	p.index(f, q)
}

// given is the gender of the first word that is a given name.
func (p *people) given(q person) words.Gender {
	if len(q.words) == 0 {
		return words.Unknown
	}
	for part := range strings.SplitSeq(q.words[0], "-") {
		if g := p.lists.GivenName(part); g != words.Unknown {
			return g
		}
	}
	return words.Unknown
}

func (p *people) add(f *figure, i int) {
	f.at = append(f.at, i)
	n := p.names[i]
	if n.Office != "" {
		f.offices[n.Office] = true
	}
	if n.Gender != words.Unknown {
		f.gender = n.Gender
	}
}

func (p *people) index(f *figure, q person) {
	for _, w := range q.words {
		for _, part := range append(strings.Split(w, "-"), w) {
			if len(part) < 2 || p.lists.Particle(part) || holds(p.byWord[part], f) {
				continue
			}
			p.byWord[part] = append(p.byWord[part], f)
			variants(part, func(v string) {
				if !holds(p.bySlip[v], f) {
					p.bySlip[v] = append(p.bySlip[v], f)
				}
			})
		}
	}
}

func holds(fs []*figure, f *figure) bool {
	for k := len(fs) - 1; k >= 0; k-- {
		if fs[k] == f {
			return true
		}
	}
	return false
}

// fitting returns the figure of a name of several words: the last named of those
// whose name holds it, else of those with a variant spelling.
func (p *people) fitting(q person) *figure {
	var best *figure
	rank := 0
	for _, w := range q.words {
		for _, f := range recent(p.byWord[w]) {
			if r := p.fit(q, f.full); r > rank || r == rank && r > 0 && f.last() > best.last() {
				best, rank = f, r
			}
		}
	}
	if best != nil {
		return best
	}
	for _, w := range q.words {
		found := (*figure)(nil)
		variants(w, func(v string) {
			for _, f := range recent(p.bySlip[v]) {
				if found == nil && p.slip(q, f.full) {
					found = f
				}
			}
		})
		if found != nil {
			return found
		}
	}
	return nil
}

func (f *figure) last() int { return f.at[len(f.at)-1] }

// recent bounds a list of candidates to the last ones.
func recent(fs []*figure) []*figure { return fs[max(0, len(fs)-maxCandidates):] }

// fit ranks how well two full names fit: 3 for the same words, 2 for one inside
// the other, 1 for the same surname and forms of one given name, 0 for none.
func (p *people) fit(a, b person) int {
	if a.suffix != "" && b.suffix != "" && a.suffix != b.suffix {
		return 0
	}
	long, short := a.words, b.words
	if len(long) < len(short) {
		long, short = short, long
	}
	switch {
	case len(long) == len(short) && sameWords(long, short):
		return 3
	case p.inside(long, short):
		return 2
	case p.sameSurname(long, short), len(long) == len(short) && transcribed(long, short):
		return 1
	}
	return 0
}

// transcribed reports whether two names differ by how one word behind the given name
// is written in Latin letters: "Ziya Asgarli", "Ziya Askerli".
func transcribed(a, b []string) bool {
	differ := 0
	for k := range a {
		if a[k] == b[k] {
			continue
		}
		if k == 0 || len(a[k]) < 5 || distance(a[k], b[k], maxTranscribed) > maxTranscribed || skeleton(a[k]) != skeleton(b[k]) {
			return false
		}
		differ++
	}
	return differ == 1
}

// maxTranscribed is the number of letters by which two transcriptions may differ.
const maxTranscribed = 2

// skeleton is a word without vowels and with one letter for consonants that
// transcriptions confuse.
func skeleton(w string) string {
	var b strings.Builder
	for _, r := range w {
		switch r {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', '\'', '-':
		case 'g', 'q', 'c':
			b.WriteByte('k')
		case 'w':
			b.WriteByte('v')
		case 'z':
			b.WriteByte('s')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sameWords reports whether two names have the same words in any order, as
// "Kishida Fumio" and "Fumio Kishida".
func sameWords(a, b []string) bool {
	used := make([]bool, len(b))
	for _, w := range a {
		found := false
		for k, v := range b {
			if !used[k] && v == w {
				used[k], found = true, true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// inside reports whether the words of short come in their order in long; an
// initial stands for a word. A word that is no initial has to be the last of
// both, or short has to begin long ("Mohammed bin Salman" Al Saud).
func (p *people) inside(long, short []string) bool {
	if len(long) == len(short) {
		return aligned(long, short)
	}
	last := short[len(short)-1]
	if p.behindParticle(long, short[0]) {
		return false
	}
	if !partOf(last, long[len(long)-1]) && !p.begins(long, short) {
		return false
	}
	k := 0
	for _, w := range long {
		if k < len(short) && (partOf(short[k], w) || initial(short[k], w) || p.lists.SameGivenName(short[k], w)) {
			k++
		}
	}
	return k == len(short)
}

// behindParticle reports whether a word of a name belongs to the particle before it:
// "Ahmed Al Sabah" is not "Mishal Al Ahmed Al Sabah".
func (p *people) behindParticle(name []string, w string) bool {
	for k := 1; k < len(name); k++ {
		if name[k] == w {
			return p.lists.Particle(name[k-1])
		}
	}
	return false
}

func (p *people) begins(long, short []string) bool {
	for k, w := range short {
		if long[k] != w {
			return false
		}
	}
	return true
}

// aligned reports whether two names of one length differ in initials only.
func aligned(a, b []string) bool {
	for k := range a {
		if a[k] != b[k] && !initial(a[k], b[k]) && !initial(b[k], a[k]) {
			return false
		}
	}
	return true
}

func initial(short, w string) bool { return len(short) == 1 && len(w) > 0 && short[0] == w[0] }

// partOf reports whether w is v or one side of the hyphen in v.
func partOf(w, v string) bool {
	if w == v {
		return true
	}
	for part := range strings.SplitSeq(v, "-") {
		if part == w {
			return true
		}
	}
	return false
}

// sameSurname reports whether the last words are the same and the first ones are
// forms of one given name or its initial.
func (p *people) sameSurname(a, b []string) bool {
	la, lb := a[len(a)-1], b[len(b)-1]
	if la != lb && !partOf(la, lb) && !partOf(lb, la) {
		return false
	}
	return p.lists.SameGivenName(a[0], b[0]) || initial(a[0], b[0]) || initial(b[0], a[0])
}

// slip reports whether two names of one length are the same but for one word
// that differs by a slip of the pen.
func (p *people) slip(a, b person) bool {
	if len(a.words) != len(b.words) || a.suffix != b.suffix {
		return false
	}
	slips := 0
	for k := range a.words {
		switch {
		case a.words[k] == b.words[k] || initial(a.words[k], b.words[k]) || initial(b.words[k], a.words[k]):
		case near(a.words[k], b.words[k]):
			slips++
		default:
			return false
		}
	}
	return slips == 1
}
