package graph

import (
	"maps"
	"slices"
)

// Touched returns the ids of the nodes that any of the mentions is about,
// sorted.
func Touched(mentions ...[]Mention) []string {
	ids := make(map[string]bool)
	for _, ms := range mentions {
		for i := range ms {
			ids[ms[i].Entity] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// Revision is what a change of mentions does to nodes.
type Revision struct {
	// Nodes are the nodes to write, sorted by id, with their tallies beside them.
	Nodes   []Node
	Tallies []string
	// Gone are the ids of nodes that nothing mentions any more, sorted.
	Gone []string
}

// Revise works out the nodes after the mentions in old were taken out and those
// in fresh put in. The stored tallies of all touched nodes are given; a node
// without one is new. The map is used up.
func Revise(stored map[string]Tally, old, fresh []Mention) Revision {
	labels := make(map[string]Label)
	count := func(ms []Mention, by int) {
		for i := range ms {
			t := stored[ms[i].Entity]
			t.count(&ms[i], by)
			stored[ms[i].Entity] = t
			labels[ms[i].Entity] = ms[i].Label
		}
	}
	count(old, -1)
	count(fresh, 1)
	var r Revision
	for _, id := range slices.Sorted(maps.Keys(labels)) {
		t := stored[id]
		if t.Articles == 0 {
			r.Gone = append(r.Gone, id)
			continue
		}
		r.Nodes = append(r.Nodes, t.Node(id, labels[id]))
		r.Tallies = append(r.Tallies, t.String())
	}
	return r
}
