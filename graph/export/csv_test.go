package export

import (
	"strings"
	"testing"
)

// Whatever a field holds, a reader of RFC 4180 gets it back to the byte. The
// reader here is one of our own, as the standard library's changes line ends.
func FuzzField(f *testing.F) {
	for _, s := range []string{"", "a", `"`, "a,b", "a\r\nb", "\n", " a ", `""`, "ä\x00", "\ufeff"} {
		f.Add(s, "x")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		var out strings.Builder
		w := newTable(&out, a, b)
		w.row([]string{b, a})
		if err := w.flush(); err != nil {
			t.Fatal(err)
		}
		got := parse(out.String())
		want := [][]string{{a, b}, {b, a}}
		for i := range want {
			if len(got) != 2 || len(got[i]) != 2 || got[i][0] != want[i][0] || got[i][1] != want[i][1] {
				t.Fatalf("read %q, want %q from %q", got, want, out.String())
			}
		}
	})
}

// parse reads a table by the grammar of RFC 4180.
func parse(s string) [][]string {
	var rows [][]string
	var row []string
	for s != "" {
		var field string
		field, s = parseField(s)
		row = append(row, field)
		switch {
		case strings.HasPrefix(s, ","):
			s = s[1:]
		case strings.HasPrefix(s, "\r\n"):
			s = s[2:]
			rows = append(rows, row)
			row = nil
		default:
			return nil
		}
	}
	return rows
}

func parseField(s string) (field, rest string) {
	if !strings.HasPrefix(s, `"`) {
		i := strings.IndexAny(s, ",\r")
		if i < 0 {
			return s, ""
		}
		return s[:i], s[i:]
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 == len(s) || s[i+1] != '"' {
			return b.String(), s[i+1:]
		}
		b.WriteByte('"')
		i++
	}
	return b.String(), ""
}

func TestList(t *testing.T) {
	if got := list([]string{`a|b`, `c\`, "d"}); got != `a\|b|c\\|d` {
		t.Errorf("list is %s", got)
	}
}

func TestHarmless(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@SUM(A1)", "'@SUM(A1)"}, {"\t=1", "'\t=1"}, {"\r=1", "'\r=1"},
		{" =1", "' =1"}, {"＝1", "'＝1"}, {"Ann", "Ann"}, {"Al-Bey", "Al-Bey"}, {"", ""}, {"2026-02-20", "2026-02-20"},
	} {
		if got := harmless(c.cell); got != c.want {
			t.Errorf("harmless(%q) = %q, want %q", c.cell, got, c.want)
		}
	}
}
