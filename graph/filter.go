package graph

// NodeFilter selects nodes. Empty fields select all; what is given must all
// hold.
type NodeFilter struct {
	IDs    []string
	Labels []Label
	// Search is text as [Fold] returns it that must occur in a node's folded
	// names.
	Search string
}

// MentionFilter selects MENTIONS edges by article and by entity.
type MentionFilter struct {
	Articles, Entities []string
}

// ReportFilter selects statements. Empty fields select all; what is given must
// all hold.
type ReportFilter struct {
	Types []Type
	// IDs are ids of edges, Nodes ids of nodes at either end.
	IDs, Nodes []string
	// Prefix is the beginning of an edge's id.
	Prefix string
}
