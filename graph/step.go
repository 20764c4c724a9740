package graph

// Step names a point in the writing of a batch. A store that is given a
// function for steps calls it at each, in this order; tests stop the process
// there to show that nothing is ever half written.
type Step string

// The steps of a batch. All but the last lie inside its transaction.
const (
	StepCleared   Step = "cleared"   // the old statements of its articles are gone
	StepNodes     Step = "nodes"     // the nodes are written
	StepEdges     Step = "edges"     // mentions and statements are written
	StepHashes    Step = "hashes"    // the hashes are written, last of all
	StepCommitted Step = "committed" // the transaction has ended
)
