// Package dictionaries holds the embedded gazetteers and models: data only.
//
// MANIFEST.tsv says what each file is, where it comes from and under which
// licence; LICENCES.txt holds the notices that those licences ask for. The
// strings are the files' bytes, used in place; the tables that the gazetteer is
// compiled from (folder tables) are not embedded.
package dictionaries

import _ "embed" // the gazetteer

var (
	//go:embed gazetteer.bin
	gazetteer string
	//go:embed LICENCES.txt
	licences string
)

// Gazetteer returns the image that package gazetteer reads.
func Gazetteer() string { return gazetteer }

// Licences returns the notices that must go with the dictionaries.
func Licences() string { return licences }
