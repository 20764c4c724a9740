package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

// result is an answer as rows. The columns below are printed under each row in
// a table, since a sentence is wider than a column.
type result struct {
	columns []string
	below   []string
	rows    [][]any // one value for each of columns, then of below
}

// print writes the result in the form that --as names.
func (r *result) print(c *cli.Context, s streams) error {
	form, err := choice(c, "as", "table", "csv", "json", "jsonl")
	if err != nil {
		return err
	}
	return writeOutput(s.out, c.String("output"), func(w io.Writer) error {
		switch form {
		case "csv":
			return r.csv(w)
		case "json":
			return r.json(w, "[\n", ",\n", "\n]\n")
		case "jsonl":
			return r.json(w, "", "\n", "\n")
		}
		return r.table(w)
	})
}

func (r *result) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	records := [][]string{append(r.columns[:len(r.columns):len(r.columns)], r.below...)}
	for _, row := range r.rows {
		records = append(records, texts(row))
	}
	return out.WriteAll(records)
}

func (r *result) json(w io.Writer, open, between, end string) error {
	var b bytes.Buffer
	b.WriteString(open)
	names := append(r.columns[:len(r.columns):len(r.columns)], r.below...)
	for i, row := range r.rows {
		if i > 0 {
			b.WriteString(between)
		}
		if err := writeObject(&b, names, row); err != nil {
			return err
		}
	}
	if len(r.rows) > 0 || open != "" {
		b.WriteString(end)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeObject writes a JSON object with its keys in order, without what is empty.
func writeObject(b *bytes.Buffer, names []string, row []any) error {
	b.WriteByte('{')
	first := true
	for i, value := range row {
		if value == nil || value == "" {
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		fmt.Fprintf(b, "%q:", names[i])
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(value); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the encoder's newline
	}
	b.WriteByte('}')
	return nil
}

// table writes aligned columns, and under each row what has no column.
func (r *result) table(w io.Writer) error {
	var aligned strings.Builder
	columns := tabwriter.NewWriter(&aligned, 0, 0, 2, ' ', 0)
	writeRow := func(cells []string) { fmt.Fprintln(columns, strings.Join(cells, "\t")) }
	header := make([]string, len(r.columns))
	for i, name := range r.columns {
		header[i] = strings.ToUpper(strings.ReplaceAll(name, "_", " "))
	}
	writeRow(header)
	for _, row := range r.rows {
		writeRow(texts(row[:len(r.columns)]))
	}
	columns.Flush()
	for i, line := range strings.Split(strings.TrimSuffix(aligned.String(), "\n"), "\n") {
		fmt.Fprintln(w, strings.TrimRight(line, " "))
		if i == 0 {
			continue
		}
		for _, value := range texts(r.rows[i-1][len(r.columns):]) {
			if value != "" {
				fmt.Fprintf(w, "    %s\n", value)
			}
		}
	}
	return nil
}

// texts writes the values of a row; line breaks become spaces.
func texts(row []any) []string {
	cells := make([]string, len(row))
	for i, value := range row {
		switch v := value.(type) {
		case nil:
		case []string:
			cells[i] = strings.Join(v, "; ")
		default:
			cells[i] = strings.Join(strings.Fields(fmt.Sprint(v)), " ")
		}
	}
	return cells
}
