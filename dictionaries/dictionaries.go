// Package dictionaries holds the embedded gazetteers and models: data only.
//
// MANIFEST.tsv says what each file is, where it comes from and under which
// licence; LICENCES.txt holds the notices that those licences ask for. The
// strings are the files' bytes, used in place.
package dictionaries

import _ "embed"

//go:embed gazetteer.bin
var gazetteer string

// Gazetteer returns the image that package gazetteer reads.
func Gazetteer() string { return gazetteer }
