package mention

import (
	_ "embed" // the table of confidences
	"fmt"
	"strconv"
	"strings"

	"github.com/whomet/whomet/extract/mention/bilou"
)

//go:embed confidence.tsv
var trustTable string

// band is a range of margins and the share of names in it that were right.
type band struct {
	least int32
	share float64
}

// trust says how often a name is right, by its class and margin. The shares
// were counted on articles that the model had not learnt from.
type trust struct {
	bands [bilou.Classes][]band
}

// readTrust reads lines of class, least margin and share in thousandths; the
// margins of a class ascend.
func readTrust(table string) (*trust, error) {
	t := &trust{}
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 3 {
			return nil, fmt.Errorf("line %q: want three fields", line)
		}
		least, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, err
		}
		share, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, err
		}
		class, ok := classNamed(f[0])
		if !ok {
			return nil, fmt.Errorf("unknown class %q", f[0])
		}
		t.bands[class] = append(t.bands[class], band{int32(least), float64(share) / 1000})
	}
	return t, nil
}

func classNamed(s string) (bilou.Class, bool) {
	for c := range bilou.Class(bilou.Classes) {
		if c.String() == s {
			return c, true
		}
	}
	return 0, false
}

// of returns the confidence of a name.
func (t *trust) of(n name) float64 {
	share := 0.5
	for _, b := range t.bands[n.Class] {
		if n.margin < b.least {
			break
		}
		share = b.share
	}
	return share
}
