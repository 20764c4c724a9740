package date

import "github.com/whomet/whomet/extract/text"

// kind says how an expression's days are found.
type kind uint8

const (
	days     kind = iota + 1 // a day or a range of days of the calendar
	months                   // a month or a range of months
	years                    // a year
	weekdays                 // a weekday near the article's day
	offset                   // a number of days from the article's day
	units                    // a week, month, year or quarter near the article's
	weekOf                   // the week that holds a day
)

// point is a day, month or year of which parts may be missing.
type point struct {
	year, month, date int
	// yearShift counts years from the article's where yearSaid is relative
	// ("of last year").
	yearShift int
	relative  bool
}

// Expression is a date in a text.
type Expression struct {
	// Span lies in the text that was searched, without a leading "on" or "in".
	text.Span
	kind        kind
	first, last point
	// weekday and lastWeekday count from Monday; shift is -1 for last, 0 for
	// this, 1 for next, and shifted whether the text says it.
	weekday, lastWeekday int
	unit, shift          int
	shifted              bool
}

// Find returns the dates of s from left to right; they do not overlap.
func Find(s string) []Expression {
	items := scan(s)
	var found []Expression
	for i := 0; i < len(items); {
		if !items[i].class.begins() {
			i++
			continue
		}
		c := cursor{items: items, i: i}
		e, ok := c.expression()
		if !ok {
			i++
			continue
		}
		e.Span = text.Span{Start: items[i].start, End: items[c.i-1].end}
		found = append(found, e)
		i = c.i
	}
	return found
}
