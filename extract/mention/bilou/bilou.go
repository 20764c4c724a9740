// Package bilou is the label scheme of the recogniser: each token is outside a
// name (O), its only token (U), or its beginning (B), inside (I) or last (L)
// token, in one of five classes. Ratinov and Roth (2009) found it better than BIO.
//
// All functions are pure and safe for concurrent use.
package bilou

// Class is what a name is the name of, as the model sees it. Other holds works,
// products, treaties and the like, so that they do not pass for organisations;
// it is never given out.
type Class uint8

// The classes of names.
const (
	Person Class = iota
	Org
	Place
	Event
	Other
	Classes = 5
)

var names = [Classes]string{"PERSON", "ORG", "PLACE", "EVENT", "OTHER"}

// String returns the name of the class in capitals.
func (c Class) String() string { return names[c] }

// Label is one of the Labels labels; the zero value is O.
type Label uint8

// Labels is the number of labels: O, and B I L U of each class.
const Labels = 1 + 4*Classes

// The positions of a token in a name.
const (
	Begin = iota
	Inside
	Last
	Unit
)

// Of returns the label of a token at a position in a name of class c.
func Of(c Class, position int) Label { return Label(1 + 4*int(c) + position) }

// Outside reports whether the label is O.
func (l Label) Outside() bool { return l == 0 }

// Class returns the class of a label that is not O.
func (l Label) Class() Class { return Class((l - 1) / 4) }

// Position returns the position of a label that is not O.
func (l Label) Position() int { return int(l-1) % 4 }

// String returns the label as "O" or "B-PERSON".
func (l Label) String() string {
	if l.Outside() {
		return "O"
	}
	return "BILU"[l.Position():l.Position()+1] + "-" + l.Class().String()
}

// Open reports whether a name goes on after the label.
func (l Label) Open() bool { return l != 0 && l.Position() <= Inside }

// Continues reports whether the label goes on with a name that was begun.
func (l Label) Continues() bool {
	return l != 0 && (l.Position() == Inside || l.Position() == Last)
}

// Follows reports whether b may come right after a.
func Follows(a, b Label) bool {
	if a.Open() {
		return b.Continues() && a.Class() == b.Class()
	}
	return !b.Continues()
}

// Span is a name: the half-open range of its tokens and its class.
type Span struct {
	First, Last int
	Class       Class
}

// Spans appends the names that the labels spell to dst. Labels that do not
// follow each other by Follows end a name where they stand.
func Spans(dst []Span, labels []Label) []Span {
	for i := 0; i < len(labels); i++ {
		if labels[i].Outside() {
			continue
		}
		first := i
		for labels[i].Open() && i+1 < len(labels) && Follows(labels[i], labels[i+1]) {
			i++
		}
		dst = append(dst, Span{first, i + 1, labels[first].Class()})
	}
	return dst
}

// Mark writes the labels of a name over labels.
func Mark(labels []Label, s Span) {
	if s.Last-s.First == 1 {
		labels[s.First] = Of(s.Class, Unit)
		return
	}
	for i := s.First; i < s.Last; i++ {
		labels[i] = Of(s.Class, Inside)
	}
	labels[s.First] = Of(s.Class, Begin)
	labels[s.Last-1] = Of(s.Class, Last)
}
