package export

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/whomet/whomet/graph"
)

// table writes rows of CSV. The standard library's writer cannot end lines with
// CR LF and leave line ends inside fields alone. The first error stays.
type table struct {
	w   *bufio.Writer
	err error
}

func newTable(w io.Writer, columns ...string) *table {
	t := &table{w: bufio.NewWriterSize(w, 1<<16)}
	t.row(columns)
	return t
}

func (t *table) row(fields []string) {
	for i, f := range fields {
		if i > 0 {
			t.put(",")
		}
		t.field(f)
	}
	t.put("\r\n")
}

func (t *table) field(s string) {
	if !strings.ContainsAny(s, ",\"\r\n") && strings.TrimSpace(s) == s {
		t.put(s)
		return
	}
	t.put(`"`)
	t.put(strings.ReplaceAll(s, `"`, `""`))
	t.put(`"`)
}

func (t *table) put(s string) {
	if t.err == nil {
		_, t.err = t.w.WriteString(s)
	}
}

// flush writes what is buffered and returns the first error.
func (t *table) flush() error {
	if t.err == nil {
		t.err = t.w.Flush()
	}
	return t.err
}

// list joins values so that they can be told apart again.
func list(values []string) string {
	escape := strings.NewReplacer(`\`, `\\`, `|`, `\|`)
	var escaped []string
	for _, v := range values {
		escaped = append(escaped, escape.Replace(v))
	}
	return strings.Join(escaped, "|")
}

func spans(ss []graph.Span) string {
	var all []string
	for _, s := range ss {
		all = append(all, s.String())
	}
	return strings.Join(all, "|")
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// position writes nothing where it is not known.
func position(latitude, longitude float64) (string, string) {
	if latitude == 0 && longitude == 0 {
		return "", ""
	}
	return number(latitude), number(longitude)
}

// named says of events whether they have a name.
func named(l graph.Label, described bool) string {
	if l != graph.Event {
		return ""
	}
	return strconv.FormatBool(!described)
}
