package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Tally counts, for one node, how many articles give each value of each
// property. The properties of the node follow from it alone: of each the value
// that most articles give, of equally many the smallest. As counting does not
// depend on order, neither do they, and taking a mention out again undoes
// putting it in. A store keeps the tally beside the node, so that a change
// costs as much as the articles that change, not as much as all that mention
// the node.
type Tally struct {
	Articles int                       `json:"articles"`
	Mentions int                       `json:"mentions"`
	Values   map[string]map[string]int `json:"values"`
}

// The properties that are tallied. Values that belong together are counted
// together: a latitude without its longitude says nothing.
const (
	tallyName      = "name"
	tallySurface   = "surface"
	tallyAcronym   = "acronym"
	tallyKey       = "key"
	tallyCountry   = "country"
	tallyPosition  = "position"
	tallyKind      = "kind"
	tallyDescribed = "described"
	tallyDate      = "date"
	tallyStatus    = "status"
)

// Add counts a mention in.
func (t *Tally) Add(m *Mention) { t.count(m, 1) }

// Remove takes a mention out that was counted in.
func (t *Tally) Remove(m *Mention) { t.count(m, -1) }

func (t *Tally) count(m *Mention, by int) {
	t.Articles += by
	t.Mentions += by * len(m.Spans)
	t.value(tallyName, m.Name, by)
	for _, s := range m.Surfaces {
		t.value(tallySurface, s, by)
	}
	t.value(tallyAcronym, m.Acronym, by)
	t.value(tallyKey, m.Key, by)
	t.value(tallyCountry, m.Country, by)
	t.value(tallyPosition, position(m.Latitude, m.Longitude), by)
	t.value(tallyKind, m.Kind, by)
	if m.Label == Event {
		t.value(tallyDescribed, strconv.FormatBool(m.Described), by)
	}
	t.value(tallyDate, period(m.Date, m.DateEnd), by)
	t.value(tallyStatus, string(m.Status), by)
}

func (t *Tally) value(property, value string, by int) {
	if value == "" {
		return
	}
	if t.Values == nil {
		t.Values = make(map[string]map[string]int)
	}
	counts := t.Values[property]
	if counts == nil {
		counts = make(map[string]int)
		t.Values[property] = counts
	}
	if counts[value] += by; counts[value] == 0 {
		delete(counts, value)
	}
	if len(counts) == 0 {
		delete(t.Values, property)
	}
}

// Node returns the node with the properties that follow from the tally.
func (t *Tally) Node(id string, label Label) Node {
	n := Node{
		ID: id, Label: label,
		Name:      t.leading(tallyName),
		Acronym:   t.leading(tallyAcronym),
		Key:       t.leading(tallyKey),
		Country:   t.leading(tallyCountry),
		Kind:      t.leading(tallyKind),
		Described: t.leading(tallyDescribed) == "true",
		Status:    Status(t.leading(tallyStatus)),
		Articles:  t.Articles,
		Mentions:  t.Mentions,
	}
	n.Date, n.DateEnd, _ = strings.Cut(t.leading(tallyDate), "/")
	n.Latitude, n.Longitude = parsePosition(t.leading(tallyPosition))
	n.Aliases = t.aliases(n.Name)
	return n
}

// leading returns the value that most articles give, of equally many the
// smallest.
func (t *Tally) leading(property string) string {
	best, most := "", 0
	for v, n := range t.Values[property] {
		if n > most || n == most && v < best {
			best, most = v, n
		}
	}
	return best
}

// aliases returns all names but the given one, sorted.
func (t *Tally) aliases(name string) []string {
	var names []string
	for _, property := range []string{tallyName, tallySurface} {
		for v := range t.Values[property] {
			if v != name {
				names = append(names, v)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// String returns the tally as JSON with sorted names, the form that is stored.
func (t *Tally) String() string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(t); err != nil {
		panic(err) // strings and numbers can always be encoded
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// ParseTally reads what String wrote; the empty string is an empty tally.
func ParseTally(s string) (Tally, error) {
	var t Tally
	if s == "" {
		return t, nil
	}
	if err := json.Unmarshal([]byte(s), &t); err != nil {
		return t, fmt.Errorf("read tally: %w", err)
	}
	return t, nil
}

func position(latitude, longitude float64) string {
	if latitude == 0 && longitude == 0 {
		return ""
	}
	return number(latitude) + " " + number(longitude)
}

func parsePosition(s string) (latitude, longitude float64) {
	a, b, _ := strings.Cut(s, " ")
	latitude, _ = strconv.ParseFloat(a, 64) // number wrote it
	longitude, _ = strconv.ParseFloat(b, 64)
	return latitude, longitude
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func period(date, end string) string {
	if end == "" {
		return date
	}
	return date + "/" + end
}
