package date

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed words.tsv
var wordsTSV string

// class is what a piece of text can be in a date.
type class uint8

const (
	other class = iota
	digits
	dash
	comma
	slash
	dot
	month
	weekday
	number
	ordinal
	unit
	deictic
	shift
	daypart
	part
	rangeTo
	and
	from
	between
	of
	the
	in
	on
	ago
	now
	before
	after
	begin
)

// begins reports whether an expression can begin with the class.
func (c class) begins() bool {
	switch c {
	case digits, month, weekday, number, unit, deictic, shift, part, from, between, the:
		return true
	}
	return false
}

// className spells the classes of words.tsv.
var className = [...]string{
	month: "month", weekday: "weekday", number: "number", ordinal: "ordinal", unit: "unit",
	deictic: "deictic", shift: "shift", daypart: "daypart", part: "part", rangeTo: "range",
	and: "and", from: "from", between: "between", of: "of", the: "the", in: "in", on: "on",
	ago: "ago", now: "now", before: "before", after: "after", begin: "begin",
}

// meaning is the class and value of a word.
type meaning struct {
	class class
	value int
}

// words is the table of words.tsv by word.
var words = sync.OnceValue(func() map[string]meaning {
	table := make(map[string]meaning)
	for line := range strings.Lines(wordsTSV) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		word, m, err := parseWord(line)
		if err != nil {
			panic(err) // the table is embedded: a test reads it
		}
		table[word] = m
	}
	return table
})

func parseWord(line string) (string, meaning, error) {
	cells := strings.Split(line, "\t")
	if len(cells) != 3 {
		return "", meaning{}, fmt.Errorf("read date word %q: %d cells, want 3", line, len(cells))
	}
	value, err := strconv.Atoi(cells[2])
	if err != nil {
		return "", meaning{}, fmt.Errorf("read date word %q: %w", line, err)
	}
	for c, name := range className {
		if name != "" && name == cells[1] {
			return cells[0], meaning{class(c), value}, nil
		}
	}
	return "", meaning{}, fmt.Errorf("read date word %q: unknown class %q", line, cells[1])
}
