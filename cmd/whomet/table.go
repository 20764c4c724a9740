package main

import (
	"bufio"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// table is an answer for people: aligned columns, and below each row what is
// too long for a column. Cells hold no line breaks.
type table struct {
	header []string
	rows   []tableRow
}

// tableRow is one row with the lines below it. What stands below several rows
// that follow each other is printed below the last of them.
type tableRow struct{ cells, below []string }

const (
	columnGap   = 2
	belowIndent = "    "
	// narrowest is the width below which no column is squeezed.
	narrowest = 8
)

// write prints the table in lines of at most width columns, if words allow.
func (t *table) write(w *bufio.Writer, width int) error {
	widths := t.widths(width)
	writeCells(w, t.header, widths)
	for i, row := range t.rows {
		writeCells(w, row.cells, widths)
		if i+1 < len(t.rows) && slices.Equal(row.below, t.rows[i+1].below) {
			continue
		}
		for _, line := range row.below {
			writeWrapped(w, line, belowIndent, width)
		}
	}
	return w.Flush()
}

// widths returns how wide each column is: as wide as its widest cell, unless
// the line gets too long; then the widest columns are squeezed, words are broken
// last. A column without any value is left out: its width is zero.
func (t *table) widths(limit int) []int {
	widths, words := make([]int, len(t.header)), make([]int, len(t.header))
	for _, row := range t.rows {
		for i, cell := range row.cells {
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
			words[i] = max(words[i], longest(cell))
		}
	}
	excess := -columnGap - limit
	for i, name := range t.header {
		if widths[i] > 0 {
			words[i] = max(words[i], longest(name))
			widths[i] = max(widths[i], uniseg.StringWidth(name))
			excess += widths[i] + columnGap
		}
	}
	excess = squeeze(widths, words, excess)
	squeeze(widths, slices.Repeat([]int{narrowest}, len(widths)), excess)
	return widths
}

// longest returns the width of the longest word.
func longest(text string) int {
	most := 0
	for word := range strings.FieldsSeq(text) {
		most = max(most, uniseg.StringWidth(word))
	}
	return most
}

// squeeze takes the excess from the widest columns, of none more than leaves the
// given least, and returns what could not be taken.
func squeeze(widths, least []int, excess int) int {
	for ; excess > 0; excess-- {
		widest := -1
		for i, width := range widths {
			if width > least[i] && (widest < 0 || width > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return excess
}

// writeCells prints one row; cells wider than their column go on below.
func writeCells(w *bufio.Writer, cells []string, widths []int) {
	wrapped := make([][]string, len(cells))
	lines := 1
	for i, cell := range cells {
		if widths[i] > 0 {
			wrapped[i] = wrap(cell, widths[i])
			lines = max(lines, len(wrapped[i]))
		}
	}
	for n := range lines {
		padding := 0
		for i, parts := range wrapped {
			if widths[i] == 0 {
				continue
			}
			part := ""
			if n < len(parts) {
				part = parts[n]
			}
			if part != "" {
				w.WriteString(strings.Repeat(" ", padding) + part)
				padding = 0
			}
			padding += widths[i] - uniseg.StringWidth(part) + columnGap
		}
		w.WriteByte('\n')
	}
}

// writeWrapped prints text in lines of at most width columns, each indented.
func writeWrapped(w *bufio.Writer, text, indent string, width int) {
	writeHanging(w, text, indent, indent, width)
}

// writeHanging prints text as writeWrapped does, with another indent for all
// lines but the first.
func writeHanging(w *bufio.Writer, text, indent, hanging string, width int) {
	for _, line := range wrap(text, max(width-len(hanging), narrowest)) {
		w.WriteString(indent + line + "\n")
		indent = hanging
	}
}

// wrap breaks text between words into lines of at most width columns; a longer
// word is broken where it must be.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		size := uniseg.StringWidth(word)
		if line != "" && used+1+size <= width {
			line, used = line+" "+word, used+1+size
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for size > width {
			var head string
			head, word = cut(word, width)
			lines, size = append(lines, head), uniseg.StringWidth(word)
		}
		line, used = word, size
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// cut splits a word after as many characters as fit into width columns, at
// least one.
func cut(word string, width int) (head, tail string) {
	rest, state, used := word, -1, 0
	for rest != "" {
		var size int
		var next string
		_, next, size, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if used += size; used > width && len(rest) < len(word) {
			break
		}
		rest = next
	}
	return word[:len(word)-len(rest)], rest
}
