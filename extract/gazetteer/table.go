package gazetteer

import (
	"bufio"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseError is what is wrong with a dictionary file, and where.
type ParseError struct {
	File string
	// Line and Column count from one; the column is that of the cell. A column of
	// zero means the whole line.
	Line, Column int
	Err          error
}

// Error says file, line, column and what to do.
func (e *ParseError) Error() string {
	if e.Column == 0 {
		return fmt.Sprintf("read dictionary %s:%d: %v", e.File, e.Line, e.Err)
	}
	return fmt.Sprintf("read dictionary %s:%d: column %d: %v", e.File, e.Line, e.Column, e.Err)
}

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// The causes of a ParseError, beside ErrKind.
var (
	ErrHeader   = errors.New("the first line must name the columns: type and name, then any of " + strings.Join(columnNames[2:], ", "))
	ErrColumn   = errors.New("unknown column")
	ErrCells    = errors.New("another number of cells than the header; separate them by one tab")
	ErrName     = errors.New("a name needs a letter or digit and at most 16 words")
	ErrCountry  = errors.New("a country is its two-letter ISO 3166 code, such as KZ")
	ErrNumber   = errors.New("not a number in range")
	ErrGender   = errors.New("a gender is f, m or u")
	ErrContext  = errors.New("write y if the name alone is not enough, or leave it empty")
	ErrEncoding = errors.New("not UTF-8; save the file as UTF-8")
	ErrLong     = errors.New("a line is longer than 1 MB")
)

// column is one of the columns that a dictionary file may have.
type column uint8

const (
	colType column = iota
	colName
	colAliases
	colCountry
	colAcronym
	colID
	colRegion
	colLatitude
	colLongitude
	colPopulation
	colClass
	colRole
	colFrom
	colTo
	colSource
	colCultures
	colGender
	colCapital
	colContext
	columns
)

var columnNames = [columns]string{
	"type", "name", "aliases", "country", "acronym", "id", "region", "latitude", "longitude", "population",
	"class", "role", "from", "to", "source", "cultures", "gender", "capital", "context",
}

// row is one line of a dictionary file.
type row struct {
	Entry
	aliases  []string
	cultures string
	gender   byte
	context  bool // the name alone is not enough
}

// UserTable is a dictionary file that has been read.
type UserTable struct {
	file string
	rows []row
	hash uint64 // of the file's bytes
}

// Len returns the number of rows.
func (t *UserTable) Len() int { return len(t.rows) }

// Fingerprint returns 16 hexadecimal digits that change with the file's
// contents, not with its name.
func (t *UserTable) Fingerprint() string { return fmt.Sprintf("%016x", t.hash) }

// maxLine is the length of the longest line of a dictionary file in bytes.
const maxLine = 1 << 20

// ParseTable reads a dictionary file: tab-separated UTF-8 text whose first line
// names its columns in any order. Empty lines and lines that begin with "#" are
// passed over; cells are taken as they are, without quotes.
//
//	type        what it is: a Kind's name (country, city, organization, person, …)
//	name        the canonical name
//	aliases     other names, separated by "|"
//	country     ISO 3166-1 alpha-2 code
//	acronym     short forms, separated by "|"; found in capitals only
//	id          identifier for the graph; made from type and name if missing
//	region, latitude, longitude, population, class, role, from, to, source,
//	cultures, gender, capital
//	            see Entry; cultures are country codes, gender is f, m or u
//	context     y for a one-word name that is as likely something else: Ambiguous
//
// Only type and name are required. Errors are *ParseError. The file name is for
// them alone.
func ParseTable(r io.Reader, file string) (*UserTable, error) {
	return parseTable(r, file, 0)
}

// ParseTableOf reads a dictionary file whose rows are all of one kind and that
// has no column "type".
func ParseTableOf(r io.Reader, file string, kind Kind) (*UserTable, error) {
	return parseTable(r, file, kind)
}

func parseTable(r io.Reader, file string, kind Kind) (*UserTable, error) {
	p := &tableParser{table: &UserTable{file: file}, kind: kind}
	sum := fnv.New64a()
	lines := bufio.NewScanner(io.TeeReader(r, sum))
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	for lines.Scan() {
		p.line++
		if err := p.take(lines.Text()); err != nil {
			return nil, err
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, &ParseError{file, p.line + 1, 0, ErrLong}
	case err != nil:
		return nil, &ParseError{file, p.line + 1, 0, err}
	case p.header == nil:
		return nil, &ParseError{file, 1, 0, ErrHeader}
	}
	p.table.hash = sum.Sum64()
	return p.table, nil
}

// tableParser reads a file line by line.
type tableParser struct {
	table  *UserTable
	kind   Kind // that of all rows; zero if there is a column for it
	header []column
	line   int
}

func (p *tableParser) fail(col int, err error) error {
	return &ParseError{p.table.file, p.line, col, err}
}

func (p *tableParser) take(line string) error {
	if !utf8.ValidString(line) {
		return p.fail(0, ErrEncoding)
	}
	if p.line == 1 {
		line = strings.TrimPrefix(line, "\ufeff")
	}
	line = strings.TrimSuffix(line, "\r")
	if strings.TrimSpace(line) == "" || line[0] == '#' {
		return nil
	}
	cells := strings.Split(line, "\t")
	if p.header == nil {
		return p.takeHeader(cells)
	}
	if len(cells) != len(p.header) {
		return p.fail(0, fmt.Errorf("%d cells, the header has %d: %w", len(cells), len(p.header), ErrCells))
	}
	r := row{Entry: Entry{Kind: p.kind}}
	for i, cell := range cells {
		if err := r.set(p.header[i], strings.TrimSpace(cell)); err != nil {
			return p.fail(i+1, err)
		}
	}
	p.table.rows = append(p.table.rows, r)
	return nil
}

func (p *tableParser) takeHeader(cells []string) error {
	for i, cell := range cells {
		c := slices.Index(columnNames[:], strings.ToLower(strings.TrimSpace(cell)))
		if c < 0 {
			if i == 0 {
				return p.fail(1, ErrHeader)
			}
			return p.fail(i+1, fmt.Errorf("%q: %w", cell, ErrColumn))
		}
		if slices.Contains(p.header, column(c)) {
			return p.fail(i+1, fmt.Errorf("column %q comes twice: %w", cell, ErrHeader))
		}
		p.header = append(p.header, column(c))
	}
	if !slices.Contains(p.header, colName) || (p.kind == 0) != slices.Contains(p.header, colType) {
		return p.fail(0, ErrHeader)
	}
	return nil
}

// set takes the text of one cell.
func (r *row) set(c column, cell string) (err error) {
	switch c {
	case colType:
		return r.Kind.UnmarshalText([]byte(strings.ToLower(cell)))
	case colName:
		r.Name = cell
		return checkName(cell)
	case colAliases, colAcronym:
		return r.setAliases(c, cell)
	case colCountry:
		r.Country = cell
		if cell != "" && !isCode(cell) {
			return fmt.Errorf("%q: %w", cell, ErrCountry)
		}
	case colID:
		r.ID = cell
	case colRegion:
		r.Region = cell
	case colLatitude:
		r.Latitude, err = number(cell, 90)
	case colLongitude:
		r.Longitude, err = number(cell, 180)
	case colPopulation:
		var n float64
		n, err = number(cell, 1e11)
		r.Population = int(max(n, 0))
	case colClass:
		r.Class = cell
	case colRole:
		r.Role = cell
	case colFrom:
		r.From = cell
	case colTo:
		r.To = cell
	case colSource:
		r.Source = cell
	case colContext:
		return r.setContext(cell)
	case colCapital:
		r.Capital = cell
	case colCultures:
		r.cultures = cell
	case colGender:
		return r.setGender(cell)
	}
	return err
}

func (r *row) setAliases(c column, cell string) error {
	for a := range strings.SplitSeq(cell, "|") {
		a = strings.TrimSpace(a)
		if a == "" {
			continue
		}
		if err := checkName(a); err != nil {
			return err
		}
		if c == colAcronym && r.Acronym == "" {
			r.Acronym = a
		}
		r.aliases = append(r.aliases, a)
	}
	return nil
}

func (r *row) setGender(cell string) error {
	switch cell {
	case "":
	case "f", "m", "u":
		r.gender = cell[0]
	default:
		return fmt.Errorf("%q: %w", cell, ErrGender)
	}
	return nil
}

func (r *row) setContext(cell string) error {
	switch cell {
	case "":
	case "y":
		r.context = true
	default:
		return fmt.Errorf("%q: %w", cell, ErrContext)
	}
	return nil
}

func isCode(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

// number reads a finite number whose absolute value is at most limit; empty is 0.
func number(cell string, limit float64) (float64, error) {
	if cell == "" {
		return 0, nil
	}
	n, err := strconv.ParseFloat(cell, 64)
	if err != nil || !(-limit <= n && n <= limit) {
		return 0, fmt.Errorf("%q: %w", cell, ErrNumber)
	}
	return n, nil
}
