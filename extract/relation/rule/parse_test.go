package rule

import (
	"errors"
	"testing"
)

func TestLoad(t *testing.T) {
	rules, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, r := range rules {
		if key := r.Says + " " + r.Name; seen[key] {
			t.Errorf("rule %s stands twice", key)
		} else {
			seen[key] = true
		}
	}
	if len(rules) == 0 {
		t.Error("no rules")
	}
}

func TestParseErrors(t *testing.T) {
	const good = "MET_WITH\nrule met\nverb meet\nleft subject\nright with\nyes [A] met with [B].\n"
	if rules, err := Parse("good", good); err != nil || len(rules) != 1 {
		t.Fatalf("Parse(good) = %d rules, %v", len(rules), err)
	}
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"before the first rule": {"MET_WITH\nverb meet\n", 2},
		"unknown key":           {good + "colour red\n", 7},
		"empty value":           {good + "role\n", 7},
		"no trigger":            {"MET_WITH\n\nrule met\nleft subject\nright with\nyes x\n", 3},
		"two triggers":          {good + "noun talk\n", 2},
		"no right end":          {"MET_WITH\nrule met\nverb meet\nleft subject\nyes x\n", 2},
		"among and left":        {good + "among subject\n", 2},
		"no sentence":           {"MET_WITH\nrule met\nverb meet\nleft subject\nright with\n", 2},
		"bad confidence":        {good + "confidence 95\n", 7},
		"types without to":      {good + "types ORG PLACE\n", 7},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("x.rules", c.text)
			var pe *ParseError
			if !errors.As(err, &pe) || !errors.Is(err, ErrRule) || pe.Line != c.line {
				t.Errorf("Parse gave %v, want a bad rule in line %d", err, c.line)
			}
		})
	}
}
