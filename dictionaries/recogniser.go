package dictionaries

import _ "embed" // the model of the recogniser

var (
	//go:embed recogniser.bin
	recogniser string
	//go:embed recogniser-clusters.bin
	recogniserClusters string
)

// Recogniser returns the weights that package mention reads.
func Recogniser() string { return recogniser }

// RecogniserClusters returns the classes of words that package mention reads.
func RecogniserClusters() string { return recogniserClusters }
