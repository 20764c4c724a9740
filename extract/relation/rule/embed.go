package rule

import (
	"embed"
	"fmt"
	"sync"
)

//go:embed rules/*.rules
var files embed.FS

// Load returns the embedded rules, in the order of their files and lines. The
// slice is shared and must not be changed.
func Load() ([]Rule, error) { return load() }

var load = sync.OnceValues(func() ([]Rule, error) {
	entries, err := files.ReadDir("rules")
	if err != nil {
		return nil, fmt.Errorf("list rules: %w", err)
	}
	var rules []Rule
	for _, e := range entries {
		text, err := files.ReadFile("rules/" + e.Name())
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		part, err := Parse(e.Name(), string(text))
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		rules = append(rules, part...)
	}
	return rules, nil
})
