package feature

import "github.com/whomet/whomet/extract/gazetteer"

// membership is what the runs of capitals that hold a word say about it.
type membership struct {
	longest                    int
	title, given, organisation bool
	givenItself                bool
}

// The marks of a token's context in the article.
const (
	lowerElsewhere = iota + 1
	neverLower
	capitalElsewhere
	runLength      // 4 … 8: the longest run that holds the word
	_              // 5
	_              // 6
	_              // 7
	_              // 8
	titledRun      // 9: a run that holds the word begins with a title
	givenRun       // a longer run begins with a given name
	organisedRun   // a run ends with the head of an organisation's name
	givenName      // the word itself is the given name of a longer run
	longForm       // 13 … 15: first, inner, last word of a form that an acronym abbreviates
	_              // 14
	_              // 15
	definedAcronym // 16: the acronym in brackets after its long form
	knownAcronym   // an acronym that the article defines elsewhere
	quoted         // 18: inside quotation marks
	quoteFirst
	quoteLast
	bracketed
)

// findRuns notes for each capitalised token the run of capitals it stands in,
// and the longer run that connecting words do not break.
func (r *Reader) findRuns(s []Token) {
	for i := range s {
		s[i].runFirst, s[i].runLast = int32(i), int32(i)+1
		s[i].longFirst, s[i].longLast = int32(i), int32(i)+1
	}
	for i := 0; i < len(s); {
		if !s[i].Capital {
			i++
			continue
		}
		end := i + 1
		for end < len(s) && (s[end].Capital || hyphen(s, end)) {
			end++
		}
		for k := i; k < end; k++ {
			s[k].runFirst, s[k].runLast = int32(i), int32(end)
		}
		i = end
	}
	r.findLongRuns(s)
}

// hyphen reports whether the token joins two capitalised ones into one name.
func hyphen(s []Token, i int) bool {
	return i+1 < len(s) && s[i].Word == "-" && s[i].glued && s[i+1].glued && s[i+1].Capital
}

// maxConnectors is how many connecting words may stand between two capitals.
const maxConnectors = 2

func (r *Reader) findLongRuns(s []Token) {
	for i := 0; i < len(s); {
		if !s[i].Capital {
			i++
			continue
		}
		end, gap := i+1, 0
		for k := end; k < len(s) && gap <= maxConnectors; k++ {
			switch {
			case s[k].Capital || hyphen(s, k):
				end, gap = k+1, 0
			case r.connectors[s[k].Word]:
				gap++
			default:
				gap = maxConnectors + 1
			}
		}
		for k := i; k < end; k++ {
			s[k].longFirst, s[k].longLast = int32(i), int32(end)
		}
		i = end
	}
}

// relate gathers what the runs say of each word and marks the tokens with it.
func (d *Document) relate() {
	for i, s := range d.Sentences {
		if d.Titles[i] {
			continue
		}
		for k := 0; k < len(s); k = int(s[k].runLast) {
			if s[k].Capital {
				d.join(s, k, int(s[k].runLast))
			}
		}
	}
	for _, s := range d.Sentences {
		for k := range s {
			if s[k].Capital {
				d.mark(&s[k], k)
			}
		}
	}
}

// join adds a run of capitals to the membership of its words.
func (d *Document) join(s []Token, first, last int) {
	lead, end := &s[first], &s[last-1]
	for k := first; k < last; k++ {
		m := d.runs[s[k].word]
		m.longest = max(m.longest, last-first)
		other := lead.word != s[k].word
		m.title = m.title || other && lead.Kinds.Has(gazetteer.Title)
		if lead.Kinds.Has(gazetteer.GivenName) && last-first > 1 {
			m.given = m.given || other
			m.givenItself = m.givenItself || !other
		}
		m.organisation = m.organisation || end.Kinds.Has(gazetteer.OrgHead)
		d.runs[s[k].word] = m
	}
}

func (d *Document) mark(t *Token, at int) {
	f, m := d.forms[t.lower], d.runs[t.word]
	if f.lower > 0 {
		t.context.add(lowerElsewhere)
	} else {
		t.context.add(neverLower)
	}
	if f.middle > 0 && at == 0 {
		t.context.add(capitalElsewhere)
	}
	t.context.add(runLength + uint16(min(m.longest, 4)))
	for _, x := range [...]struct {
		set  bool
		mark uint16
	}{
		{m.title, titledRun}, {m.given, givenRun}, {m.organisation, organisedRun},
		{m.givenItself, givenName},
	} {
		if x.set {
			t.context.add(x.mark)
		}
	}
}
