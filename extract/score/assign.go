package score

import "math"

// assign returns, for each row of w, the column that an assignment of greatest
// total weight gives it, or -1. Each column is used at most once.
//
// It is the Hungarian method with potentials (Kuhn 1955, Munkres 1957) in
// O(n²m); all rows must have the same length.
func assign(w [][]float64) []int {
	if len(w) == 0 {
		return nil
	}
	if len(w) > len(w[0]) {
		return invert(assignRows(transpose(w)), len(w))
	}
	return assignRows(w)
}

// assignRows is assign for a matrix with no more rows than columns.
func assignRows(w [][]float64) []int {
	s := newSolver(w)
	for row := 1; row <= s.rows; row++ {
		s.augment(row)
	}
	out := make([]int, s.rows)
	for col := 1; col <= s.cols; col++ {
		if row := s.owner[col]; row > 0 {
			out[row-1] = col - 1
		}
	}
	return out
}

// solver counts rows and columns from one; column 0 stands for "not yet".
type solver struct {
	w          [][]float64
	rows, cols int
	rowPot     []float64
	colPot     []float64
	owner      []int // owner[col] is the row that has it, 0 for none
}

func newSolver(w [][]float64) *solver {
	n, m := len(w), 0
	if n > 0 {
		m = len(w[0])
	}
	return &solver{
		w: w, rows: n, cols: m,
		rowPot: make([]float64, n+1), colPot: make([]float64, m+1), owner: make([]int, m+1),
	}
}

// augment gives row a column, along the cheapest alternating path.
func (s *solver) augment(row int) {
	from := make([]int, s.cols+1)
	slack := make([]float64, s.cols+1)
	done := make([]bool, s.cols+1)
	for i := range slack {
		slack[i] = math.Inf(1)
	}
	s.owner[0] = row
	col := 0
	for s.owner[col] != 0 {
		done[col] = true
		col = s.step(col, from, slack, done)
	}
	for col != 0 {
		s.owner[col] = s.owner[from[col]]
		col = from[col]
	}
}

// step widens the tree by one column and returns it.
func (s *solver) step(col int, from []int, slack []float64, done []bool) int {
	row, next, delta := s.owner[col], 0, math.Inf(1)
	for j := 1; j <= s.cols; j++ {
		if done[j] {
			continue
		}
		if c := -s.w[row-1][j-1] - s.rowPot[row] - s.colPot[j]; c < slack[j] {
			slack[j], from[j] = c, col
		}
		if slack[j] < delta {
			delta, next = slack[j], j
		}
	}
	for j := range done {
		if done[j] {
			s.rowPot[s.owner[j]] += delta
			s.colPot[j] -= delta
		} else {
			slack[j] -= delta
		}
	}
	return next
}

func transpose(w [][]float64) [][]float64 {
	out := make([][]float64, len(w[0]))
	for j := range out {
		out[j] = make([]float64, len(w))
		for i := range w {
			out[j][i] = w[i][j]
		}
	}
	return out
}

// invert turns column → row into row → column for n rows.
func invert(rowOf []int, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for col, row := range rowOf {
		out[row] = col
	}
	return out
}
