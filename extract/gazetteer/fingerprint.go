package gazetteer

import (
	"fmt"
	"hash/fnv"
)

// Fingerprint returns 64 bits that change with the table's rows, as 16
// hexadecimal digits; the file's name does not count.
func (t *UserTable) Fingerprint() string {
	h := fnv.New64a()
	for i := range t.rows {
		fmt.Fprintf(h, "%#v\n", t.rows[i])
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
