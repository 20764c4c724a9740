package dictionaries

import (
	_ "embed"
	"fmt"
	"hash/fnv"
)

//go:embed MANIFEST.tsv
var manifest string

// Manifest returns the table of the embedded files: rows, sha256, source,
// revision, licence and generator of each.
func Manifest() string { return manifest }

// Version returns twelve hexadecimal digits that change with any embedded file:
// a hash of the manifest, which holds theirs.
func Version() string {
	h := fnv.New64a()
	h.Write([]byte(manifest))
	return fmt.Sprintf("%016x", h.Sum64())[:12]
}
