package graph

import "slices"

// Latest returns the batch with the last of each article only.
func Latest(batch []Statements) []Statements {
	seen := make(map[string]bool, len(batch))
	var kept []Statements
	for _, s := range slices.Backward(batch) {
		if !seen[s.Article.ID] {
			seen[s.Article.ID] = true
			kept = append(kept, s)
		}
	}
	slices.Reverse(kept)
	return kept
}
