package mention

import (
	"strings"

	"github.com/whomet/whomet/extract/gazetteer"
)

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

// dated reports whether the year at k is that of a date, not of an event.
func (l *line) dated(k int) bool {
	return k > 0 && (l.word(k-1) == "," || digits(l.word(k-1)) || l.tokens[k-1].Kinds.Has(gazetteer.Calendar))
}
