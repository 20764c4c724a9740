package graph

// Status says whether what a statement says has happened.
type Status string

// The statuses of the wire format. An empty status means held.
const (
	Held      Status = "held"
	Planned   Status = "planned"
	Cancelled Status = "cancelled"
	Refused   Status = "refused"
)

// Document is the node of an article. Date is an ISO day; every field but ID
// and Hash may be empty.
type Document struct {
	ID, Title, Date, Source, URL string
	// Version is that of the program, dictionaries and models that read it.
	Version string
	// Hash tells whether the article or what read it has changed; see [Hash].
	Hash string
}

// Span is a half-open range of Unicode code points in an article's document.
type Span struct{ Start, End int }

// Mention is a MENTIONS edge: all that one article says of one entity.
type Mention struct {
	ID string
	// Article is the id of the article, Entity that of the node.
	Article, Entity string
	Label           Label
	// Key is what the node's id is made from.
	Key, Name string
	// Surfaces are the distinct names in the text, sorted; Spans are all the
	// places, in text order. Nominals are references such as "the minister".
	Surfaces        []string
	Spans, Nominals []Span
	Acronym, Kind   string
	// Described is set for an event that has no name.
	Described bool
	// Country is an ISO 3166-1 alpha-2 code. Latitude and Longitude are degrees,
	// both zero if unknown.
	Country             string
	Latitude, Longitude float64
	// Date, DateEnd (ISO days) and Status are those of an event.
	Date, DateEnd string
	Status        Status
}

// Edge is one statement that one passage of an article makes.
type Edge struct {
	ID   string
	Type Type
	// From and To are ids of nodes, Article that of the article.
	From, To, Article string
	Status            Status
	// Date and DateEnd are ISO days, DatePrecision is day, month or year,
	// DateSource sentence or article; all empty if the passage gives no date.
	Date, DateEnd, DatePrecision, DateSource string
	Title, Role, Qualifier, Mode             string
	// AccreditedTo, Place and Event are names as the article gives them.
	AccreditedTo, Place, Event string
	PlaceID, EventID           string
	// Sentence is the text of the sentence or sentences; it starts at code point
	// SentenceStart of the document. Evidence is the clause that says it.
	Sentence      string
	SentenceStart int
	Evidence      Span
	// Rule is the name of the rule that found it, Confidence the share of such
	// statements that is right, from 0 to 1.
	Rule       string
	Confidence float64
}

// Statements is all that one article says: what a store writes as a whole.
type Statements struct {
	Article  Document
	Mentions []Mention // sorted by id of the entity, one for each
	Edges    []Edge    // sorted by id
}

// Rows counts the rows that a store writes for the article.
func (s *Statements) Rows() int { return 1 + len(s.Mentions) + len(s.Edges) }

// Node is an entity of the graph with the properties derived from its
// mentions; the fields are those of [Mention].
type Node struct {
	ID    string
	Label Label
	// Name is the name that most articles use; Aliases are all the others.
	Name                string
	Aliases             []string
	Acronym, Key        string
	Country             string
	Latitude, Longitude float64
	Kind                string
	Described           bool
	Date, DateEnd       string
	Status              Status
	// Articles counts the articles that mention it, Mentions the places.
	Articles, Mentions int
}

// End is a node at one end of a statement.
type End struct {
	ID    string
	Label Label
	Name  string
}

// Report is an edge as it is read: with both ends and the article.
type Report struct {
	Edge
	From, To End
	Article  Document
}

// Days returns the first and last ISO day that the report is about: its own
// date, else that of its article; empty if neither is known.
func (r *Report) Days() (first, last string) {
	if r.Date == "" {
		return r.Article.Date, r.Article.Date
	}
	return r.Date, max(r.Date, r.DateEnd)
}

// Within reports whether any day of the report lies in the given period of ISO
// days; an empty bound is open. A report without a date lies in no bounded
// period.
func (r *Report) Within(from, to string) bool {
	first, last := r.Days()
	if first == "" {
		return from == "" && to == ""
	}
	return last >= from && (to == "" || first <= to)
}
