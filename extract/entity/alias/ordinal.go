package alias

import "strings"

// ordinal returns the digits of an ordinal number, written in digits ("39th"),
// words ("sixteenth", to "twentieth") or Roman numerals of two letters or more
// ("XIV"); empty if w is none. w is lower case.
func ordinal(w string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if d, ok := strings.CutSuffix(w, end); ok && digits(d) {
			return d
		}
	}
	for i, name := range strings.Fields(ordinalNames) {
		if w == name {
			return itoa(i + 1)
		}
	}
	return roman(w)
}

const ordinalNames = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
	"thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"

func digits(s string) bool {
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// roman reads a Roman numeral below 100.
func roman(w string) string {
	if len(w) < 2 {
		return ""
	}
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	n := 0
	for i := range len(w) {
		v, ok := values[w[i]]
		if !ok {
			return ""
		}
		if i+1 < len(w) && v < values[w[i+1]] {
			v = -v
		}
		n += v
	}
	if n <= 0 {
		return ""
	}
	return itoa(n)
}
