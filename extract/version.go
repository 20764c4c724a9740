package extract

import (
	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/gazetteer"
)

// Version is that of the program, by Semantic Versioning.
const Version = "0.1.0"

// versionWith names all that an extraction depends on beside its document: the
// program, the embedded data and the user's dictionaries.
func versionWith(users []*gazetteer.UserTable) string {
	version := Version + "+" + dictionaries.Version()
	for _, table := range users {
		version += "." + table.Fingerprint()
	}
	return version
}
