package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// result is an answer: rows with one value for each column, which programs
// read, and the same as a table, which people read.
type result struct {
	columns []string
	rows    [][]any
	table   table // without a header, the rows as they are
}

// resultForm reads --as. A command reads it before it works, so that a mistake
// is said at once.
func resultForm(c *cli.Context) (string, error) {
	return choice(c, "as", "table", "csv", "json", "jsonl")
}

// print writes the result in the form that --as names.
func (r *result) print(c *cli.Context, s streams) error {
	form, err := resultForm(c)
	if err != nil {
		return err
	}
	return writeOutput(s.out, c.String("output"), func(w *bufio.Writer) error {
		switch form {
		case "csv":
			return r.csv(w)
		case "json":
			return r.json(w, "[\n", ",\n", "\n]\n")
		case "jsonl":
			return r.json(w, "", "\n", "\n")
		}
		return r.shown().write(w, textWidth(s.out, c.String("output")))
	})
}

// shown is the table for people.
func (r *result) shown() *table {
	if r.table.header != nil {
		return &r.table
	}
	t := &table{header: r.columns}
	for _, row := range r.rows {
		t.rows = append(t.rows, tableRow{cells: texts(row)})
	}
	return t
}

// csv writes what RFC 4180 describes, without a byte order mark.
func (r *result) csv(w *bufio.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	records := [][]string{r.columns}
	for _, row := range r.rows {
		records = append(records, texts(row))
	}
	return out.WriteAll(records)
}

func (r *result) json(w *bufio.Writer, open, between, end string) error {
	if len(r.rows) == 0 {
		_, err := w.WriteString(strings.TrimSpace(open) + strings.TrimLeft(end, "\n"))
		return err
	}
	var b bytes.Buffer
	for i, row := range r.rows {
		b.WriteString(open)
		open = between
		if err := writeObject(&b, r.columns, row); err != nil {
			return fmt.Errorf("write row %d: %w", i+1, err)
		}
	}
	b.WriteString(end)
	_, err := w.Write(b.Bytes())
	return err
}

// writeObject writes a JSON object with its keys in order, without what is empty.
func writeObject(b *bytes.Buffer, names []string, row []any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	separator := byte('{')
	for i, value := range row {
		if value == nil || value == "" {
			continue
		}
		b.WriteByte(separator)
		separator = ','
		for j, part := range []any{names[i], value} {
			if j > 0 {
				b.WriteByte(':')
			}
			if err := enc.Encode(part); err != nil {
				return err
			}
			b.Truncate(b.Len() - 1) // the encoder's newline
		}
	}
	if separator == '{' {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return nil
}

// texts writes the values of a row; line breaks become spaces.
func texts(row []any) []string {
	cells := make([]string, len(row))
	for i, value := range row {
		switch v := value.(type) {
		case nil:
		case string:
			cells[i] = oneLine(v)
		case []string:
			cells[i] = oneLine(strings.Join(v, "; "))
		default:
			cells[i] = oneLine(valueText(v))
		}
	}
	return cells
}

// valueText writes a value that a Cypher query may give: a list or a map as JSON.
func valueText(v any) string {
	switch v.(type) {
	case []any, map[string]any:
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if enc.Encode(v) == nil {
			return b.String()
		}
	}
	return fmt.Sprint(v)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
