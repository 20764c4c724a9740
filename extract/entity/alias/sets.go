package alias

// sets is a union-find structure whose representatives are the first members.
type sets struct {
	parent []int
}

func newSets(n int) *sets {
	s := &sets{parent: make([]int, n)}
	for i := range s.parent {
		s.parent[i] = i
	}
	return s
}

func (s *sets) find(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

func (s *sets) join(a, b int) {
	a, b = s.find(a), s.find(b)
	if b < a {
		a, b = b, a
	}
	s.parent[b] = a
}

// numbers returns the set of every member, numbered in order of appearance.
func (s *sets) numbers() []int {
	out := make([]int, len(s.parent))
	next := 0
	for i := range s.parent {
		if r := s.find(i); r != i {
			out[i] = out[r]
			continue
		}
		out[i] = next
		next++
	}
	return out
}
