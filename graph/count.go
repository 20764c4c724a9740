package graph

// Counts says how much a store holds.
type Counts struct {
	Articles int
	Nodes    map[Label]int
	Edges    map[Type]int
}
