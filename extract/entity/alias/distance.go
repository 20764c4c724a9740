package alias

// near reports whether two words differ by a slip of the pen: one letter more,
// less, other or two in the wrong order, in words of at least five letters; two
// such slips in words of nine.
func near(a, b string) bool {
	if a == b {
		return true
	}
	short := min(len(a), len(b))
	if short < 5 || max(len(a), len(b)) > maxSlipped || a[0] != b[0] && short < 7 {
		return false
	}
	limit := 1
	if short >= 9 {
		limit = 2
	}
	return distance(a, b, limit) <= limit
}

// distance is the optimal string alignment distance of two words in bytes, or
// limit+1 if it is larger.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	next := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for k := 1; k <= len(b); k++ {
			cost := 1
			if a[i-1] == b[k-1] {
				cost = 0
			}
			next[k] = min(row[k]+1, next[k-1]+1, row[k-1]+cost)
			if i > 1 && k > 1 && a[i-1] == b[k-2] && a[i-2] == b[k-1] {
				next[k] = min(next[k], before[k-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return min(row[len(b)], limit+1)
}

// maxSlipped is the length in bytes of the longest word looked up by its variants,
// whose text grows with the square of the length.
const maxSlipped = 40

// variants calls yield with the word and with each form that lacks one letter:
// two words one slip apart share a variant (Garbe's symmetric deletes).
func variants(w string, yield func(string)) {
	yield(w)
	if len(w) < 5 || len(w) > maxSlipped {
		return
	}
	for i := range len(w) {
		yield(w[:i] + w[i+1:])
	}
}
