package mention

import (
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// ruleMargin stands for the margin of what only a rule has found.
const ruleMargin = 0

// line is a sentence in the hands of the rules: its tokens, their tags and the
// names found so far.
type line struct {
	*lists
	index  int
	tokens []feature.Token
	syntax []syntax.Token
	// matches are the dictionary phrases.
	matches []gazetteer.Match
	title   bool
	names   []name
}

func (l *line) word(i int) string {
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.tokens[i].Word
}

func (l *line) capital(i int) bool { return i >= 0 && i < len(l.tokens) && l.tokens[i].Capital }

// at returns the index of the name that covers the token, or -1.
func (l *line) at(i int) int {
	for k, n := range l.names {
		if n.First <= i && i < n.Last {
			return k
		}
	}
	return -1
}

// put adds a name and takes out those that overlap it.
func (l *line) put(n name) {
	out := l.names[:0]
	for _, o := range l.names {
		if o.Last <= n.First || o.First >= n.Last {
			out = append(out, o)
		}
	}
	n.sentence = l.index
	l.names = append(out, n)
}

// events finds the events that have a name.
func (l *line) events() {
	for i := range l.tokens {
		use := l.head(l.word(i))
		if use == 0 {
			continue
		}
		if l.capital(i) {
			l.titled(i, use)
		} else if use&sureHead != 0 && strings.EqualFold(l.word(i), "summit") {
			l.nameSummit(i)
		}
	}
	l.quotedEvents()
	l.acronyms()
	l.general()
	l.names = slices.DeleteFunc(l.names, l.bare)
}

// titled finds the event whose capitalised head is token i.
func (l *line) titled(i int, use headUse) {
	if use&(sureHead|perhapsHead) == 0 {
		return
	}
	first, last := l.left(i), l.right(i)
	if first == i && !l.proper(i+1, last) {
		return
	}
	if k := l.at(i); k >= 0 && l.names[k].Class != bilou.Event && !l.yields(l.names[k], first, i) {
		return
	}
	if use&sureHead == 0 && l.holdsEvent(i+1, last) {
		return
	}
	if use&sureHead != 0 && l.body(first, last) {
		return
	}
	if use&sureHead == 0 && !l.numbered(first, last) {
		if k := l.at(i); k < 0 || l.names[k].Class != bilou.Event {
			return
		}
	}
	if k := l.at(i); k >= 0 {
		if !l.chained(l.names[k].First, first) {
			first = min(first, l.names[k].First)
		}
		last = max(last, l.names[k].Last)
	}
	if year(l.word(first)) && l.dated(first) {
		first++
	}
	l.put(name{
		Span:   bilou.Span{First: first, Last: last, Class: bilou.Event},
		margin: l.margin(first, last), rule: "event head", kind: strings.ToLower(l.word(i)),
	})
}

// holdsEvent reports whether the range names an event itself: then "Ninth
// Meeting of the" in front of it is none of the name.
func (l *line) holdsEvent(first, last int) bool {
	for k := first; k < last; k++ {
		if l.capital(k) && l.head(l.word(k))&sureHead != 0 {
			return true
		}
	}
	return false
}

// abbreviates reports whether the acronym that follows a name in brackets is
// that of the whole name, and not of its last words.
func (l *line) abbreviates(n name, acronym string) bool {
	first := feature.LongForm(l.tokens[:n.Last], acronym)
	if first < n.First {
		return false
	}
	for k := n.First; k < first; k++ {
		if l.word(k) == "of" {
			return false
		}
	}
	return true
}

// chained reports whether "Meeting of" or the like stands in the range, before
// the event itself.
func (l *line) chained(first, last int) bool {
	for k := first; k < last; k++ {
		if l.word(k) == "of" && k > first && l.head(l.word(k-1))&perhapsHead != 0 {
			return true
		}
	}
	return false
}

// bare reports whether an event's name is nothing but a number and a head that
// bodies have, too ("Ninth Meeting").
func (l *line) bare(n name) bool {
	return n.Class == bilou.Event && n.Last-n.First == 2 && ordinal(l.word(n.First)) &&
		(l.head(l.word(n.First+1))&(sureHead|perhapsHead) == perhapsHead || !l.capital(n.First) && !digits(l.word(n.First)[:1]))
}

// body reports whether the dictionary knows the range as an organisation:
// "World Economic Forum".
func (l *line) body(first, last int) bool {
	for _, m := range l.matches {
		if m.First == first && m.Last == last && m.Kinds.Has(gazetteer.Organization) {
			return true
		}
	}
	return false
}

// yields reports whether a name that the model takes for no event gives way to
// the event that begins at first and has its head at i: its own head is that
// of the event, not a later word.
func (l *line) yields(n name, first, i int) bool {
	if n.Last == i+1 {
		return true
	}
	switch l.word(i + 1) {
	case "of", "on", "for":
		return first <= n.First
	}
	return false
}

// proper reports whether a capitalised word that is no title stands in the
// range.
func (l *line) proper(first, last int) bool {
	for k := first; k < last; k++ {
		if l.capital(k) {
			return true
		}
	}
	return false
}

// margin returns the largest margin of the event names within a range.
func (l *line) margin(first, last int) int32 {
	best := int32(ruleMargin)
	for _, n := range l.names {
		if n.Class == bilou.Event && n.First < last && n.Last > first {
			best = max(best, n.margin)
		}
	}
	return best
}

// numbered reports whether an ordinal or a year opens or ends the range.
func (l *line) numbered(first, last int) bool {
	return ordinal(l.word(first)) || tens(l.word(first)) || year(l.word(first)) || year(l.word(last-1))
}

func year(w string) bool {
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && digits(w)
}

func digits(w string) bool {
	return strings.Trim(w, "0123456789") == ""
}

// ordinal reports whether the word counts: "39th", "sixteenth", "XII".
func ordinal(w string) bool {
	if w == "" {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' {
		tail := strings.TrimLeft(w, "0123456789")
		return tail == "st" || tail == "nd" || tail == "rd" || tail == "th"
	}
	if len(w) > 1 && strings.Trim(w, "IVXL") == "" {
		return true
	}
	low := strings.ToLower(w)
	switch low {
	case "first", "second", "third", "inaugural":
		return true
	}
	return len(low) > 4 && strings.HasSuffix(low, "th") && (strings.HasSuffix(low, "eenth") ||
		strings.HasSuffix(low, "ieth") || low == "fourth" || low == "fifth" || low == "sixth" ||
		low == "seventh" || low == "eighth" || low == "ninth" || low == "tenth" ||
		low == "eleventh" || low == "twelfth")
}

// tens reports whether the word begins a number such as "thirty-fifth".
func tens(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ty")
}

// left returns where the name of an event begins whose head is token i.
func (l *line) left(i int) int {
	first := i
	for k := i - 1; k >= 0; k-- {
		w := l.word(k)
		switch {
		case l.verb(k):
			return first
		case l.capital(k) && !article(w):
			if n := l.at(k); n >= 0 && l.names[n].Class == bilou.Person && k+1 < first {
				return first
			}
			first = k
		case year(w):
			if l.dated(k) {
				return first
			}
			return k
		case w == ")" && l.word(k-2) == "(" && feature.Capitals(l.word(k-1)):
			k -= 2
		case ordinal(w):
			if l.word(k-1) == "-" && tens(l.word(k-2)) {
				return k - 2
			}
			return k
		case joins(w):
			if !l.capital(k - 1) {
				return first
			}
		default:
			return first
		}
	}
	return first
}

func article(w string) bool {
	switch w {
	case "The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our", "In", "At", "On", "For", "During", "After", "Before", "To", "Readout", "With", "From", "By", "Statement", "Remarks":
		return true
	}
	return false
}

// joins reports whether the word stands inside the names of events, before the
// head.
func joins(w string) bool {
	switch w {
	case "-", "–", "—", "and", "&", "of", "/", "+":
		return true
	}
	return false
}

// dated reports whether the year at k is that of a date, not of an event.
func (l *line) dated(k int) bool {
	return k > 0 && (l.word(k-1) == "," || digits(l.word(k-1)) || l.tokens[k-1].Kinds.Has(gazetteer.Calendar))
}

// verb reports whether a capitalised word of a headline is a verb.
func (l *line) verb(i int) bool {
	if !l.title || !l.tokens[i].Common || l.tokens[i].Kinds&(1<<gazetteer.Country|1<<gazetteer.City) != 0 {
		return false
	}
	switch l.syntax[i].Tag {
	case ud.TagVB, ud.TagVBD, ud.TagVBZ, ud.TagVBP:
		return true
	}
	return false
}

// right returns where the name of an event ends whose head is token i: after a
// year, after "of …", "on …" or "for …" with a name.
func (l *line) right(i int) int {
	last := i + 1
	if year(l.word(last)) || l.capital(last) && ordinal(l.word(last)) {
		last++
	}
	for last < len(l.tokens) {
		k := last
		switch l.word(k) {
		case "of", "on", "for":
			k++
		default:
			return last
		}
		if l.word(k) == "the" {
			k++
		}
		if !l.capital(k) {
			return last
		}
		last = l.run(k)
		if n := l.at(last - 1); n >= 0 {
			last = l.names[n].Last
		}
	}
	return last
}

// run returns where the run of capitals and connecting "and" ends that begins
// at token k.
func (l *line) run(k int) int {
	end := k + 1
	for end < len(l.tokens) {
		switch {
		case l.capital(end):
			end++
		case joins(l.word(end)) && l.word(end) != "of" && l.capital(end+1):
			end += 2
		default:
			return end
		}
	}
	return end
}

// nameSummit finds "[Name] summit" and "summit of the [Name]".
func (l *line) nameSummit(i int) {
	first := i
	for first > 0 {
		k := l.at(first - 1)
		switch {
		case k >= 0 && l.names[k].Class != bilou.Person:
			first = l.names[k].First
		case l.capital(first-1) && !article(l.word(first-1)) && !l.verb(first-1) && !l.title:
			first--
		case first < i && l.word(first-1) == "-" && l.at(first-2) >= 0:
			first--
		case first < i && year(l.word(first-1)) || ordinal(l.word(first-1)) && first < i:
			first--
		default:
			goto done
		}
	}
done:
	if first < i {
		l.put(name{Span: bilou.Span{First: first, Last: i + 1, Class: bilou.Event}, rule: "name and summit", kind: "summit"})
	}
}

// quotedEvents makes events of quoted titles next to the head of an event.
func (l *line) quotedEvents() {
	for i := 0; i < len(l.tokens); i++ {
		first, last, ok := l.tokens[i].Quote(l.tokens, i)
		if !ok {
			continue
		}
		if head := l.headBeside(first, last); head != "" && l.capital(first) && last-first > 1 {
			end := last
			if w := l.word(end - 1); w == "," || w == "." {
				end--
			}
			l.put(name{Span: bilou.Span{First: first, Last: end, Class: bilou.Event}, rule: "quoted title", kind: head})
		}
		i = last
	}
}

// headBeside returns the head of an event that stands right after the quotation
// or a few words before it.
func (l *line) headBeside(first, last int) string {
	for k := last + 1; k < min(last+3, len(l.tokens)); k++ {
		if l.head(l.word(k))&(sureHead|perhapsHead|quotedHead) != 0 {
			return strings.ToLower(l.word(k))
		}
	}
	for k := first - 2; k >= max(0, first-5); k-- {
		w := strings.ToLower(l.word(k))
		if l.head(w)&(sureHead|perhapsHead|quotedHead) != 0 {
			return w
		}
		switch w {
		case "entitled", "titled", "called", "named", "on", "under", "the", "title", ",", "international":
			continue
		}
		return ""
	}
	return ""
}

// acronyms makes events of acronyms in brackets right after one.
func (l *line) acronyms() {
	for _, n := range slices.Clone(l.names) {
		k := n.Last
		if n.Class != bilou.Event || l.word(k) != "(" || l.word(k+2) != ")" || !feature.Capitals(l.word(k+1)) {
			continue
		}
		if l.abbreviates(n, l.word(k+1)) {
			l.put(name{
				Span: bilou.Span{First: k + 1, Last: k + 2, Class: bilou.Event}, margin: n.margin,
				rule: "acronym of an event", kind: n.kind,
			})
		}
	}
}

// general turns the model's events that have no name of their own ("2020 U.S.
// presidential election") into described ones.
func (l *line) general() {
	for k := range l.names {
		n := &l.names[k]
		w := l.word(n.Last - 1)
		if n.Class == bilou.Event && n.rule == "" && !l.capital(n.Last-1) && !year(w) && !strings.EqualFold(w, "summit") {
			n.described, n.kind = true, strings.ToLower(w)
			for i := n.Last - 2; i > n.First; i-- {
				if w := l.word(i); w == "'s" || w == "’s" {
					n.First = i + 1
					break
				}
			}
		}
	}
}
