package rule

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ErrRule says that a rule file is not well formed.
var ErrRule = errors.New("bad rule")

// ParseError says where a rule file is wrong.
type ParseError struct {
	File string
	Line int
	Err  error
}

// Error returns file, line and reason.
func (e *ParseError) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap returns the reason; errors.Is(err, ErrRule) holds.
func (e *ParseError) Unwrap() error { return e.Err }

// Parse reads the rules of one file.
func Parse(file, text string) ([]Rule, error) {
	var rules []Rule
	says := ""
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		err := error(nil)
		switch {
		case says == "":
			says = line
		case key == "rule":
			rules = append(rules, Rule{Says: says, Name: rest, Line: n, Confidence: 0.5})
		case len(rules) == 0:
			err = fmt.Errorf("%w: %q stands before the first rule", ErrRule, key)
		default:
			err = rules[len(rules)-1].set(key, rest)
		}
		if err != nil {
			return nil, &ParseError{File: file, Line: n, Err: err}
		}
	}
	for _, r := range rules {
		if err := r.check(); err != nil {
			return nil, &ParseError{File: file, Line: r.Line, Err: err}
		}
	}
	return rules, nil
}

// set takes one line of a rule.
func (r *Rule) set(key, rest string) error {
	words := strings.Fields(rest)
	if len(words) == 0 && r.setFlag(key) {
		return nil
	}
	if len(words) == 0 {
		return fmt.Errorf("%w: %q says nothing", ErrRule, key)
	}
	switch key {
	case "verb":
		r.Verbs = append(r.Verbs, words...)
	case "noun":
		r.Nouns = append(r.Nouns, words...)
	case "gap":
		r.Gaps = append(r.Gaps, rest)
	case "carry":
		r.Carry = append(r.Carry, words...)
	case "left":
		r.Left = words
	case "right":
		r.Right = words
	case "among":
		r.Among = words
	case "needs":
		r.Needs = append(r.Needs, Need{Slot: words[0], Nouns: words[1:]})
	case "only":
		r.Only = append(r.Only, words...)
	case "lead":
		r.Lead = append(r.Lead, words...)
	case "heads":
		r.Heads = append(r.Heads, words...)
	case "types":
		return r.setTypes(rest)
	case "role":
		r.Role = rest
	case "mode":
		r.Mode = rest
	case "status":
		r.Status = rest
	case "confidence":
		return r.setConfidence(rest)
	case "yes":
		r.Yes = append(r.Yes, rest)
	case "no":
		r.No = append(r.No, rest)
	default:
		return fmt.Errorf("%w: unknown key %q", ErrRule, key)
	}
	return nil
}

// setFlag takes a line of one word; it reports false for an unknown one.
func (r *Rule) setFlag(key string) bool {
	switch key {
	case "each":
		r.Each = true
	case "reverse":
		r.Reverse = true
	case "code":
		r.Code = true
	case "bare":
		r.Bare = true
	case "near":
		r.Near = true
	case "placed":
		r.Placed = true
	case "known":
		r.Known = true
	case "several":
		r.Several = true
	case "there":
		r.There = true
	default:
		return false
	}
	return true
}

// setTypes reads "ORG PLACE to PLACE".
func (r *Rule) setTypes(rest string) error {
	left, right, ok := strings.Cut(rest, " to ")
	if !ok {
		return fmt.Errorf("%w: types %q lack \"to\"", ErrRule, rest)
	}
	r.LeftTypes, r.RightTypes = strings.Fields(left), strings.Fields(right)
	return nil
}

func (r *Rule) setConfidence(rest string) error {
	v, err := strconv.ParseFloat(rest, 64)
	if err != nil || v < 0 || v > 1 {
		return fmt.Errorf("%w: confidence %q is not a share", ErrRule, rest)
	}
	r.Confidence = v
	return nil
}

func (r *Rule) check() error {
	triggers := 0
	for _, list := range [][]string{r.Verbs, r.Nouns, r.Gaps} {
		if len(list) > 0 {
			triggers++
		}
	}
	switch {
	case r.Name == "":
		return fmt.Errorf("%w: no name", ErrRule)
	case r.Code:
		return nil
	case triggers != 1:
		return fmt.Errorf("%w: %s has %d kinds of trigger, want one", ErrRule, r.Name, triggers)
	case len(r.Gaps) > 0:
		return nil
	case len(r.Among) > 0 && len(r.Left)+len(r.Right) > 0:
		return fmt.Errorf("%w: %s has both among and ends", ErrRule, r.Name)
	case len(r.Among) == 0 && (len(r.Left) == 0 || len(r.Right) == 0):
		return fmt.Errorf("%w: %s lacks an end", ErrRule, r.Name)
	case len(r.Yes) == 0:
		return fmt.Errorf("%w: %s shows no sentence that it fires on", ErrRule, r.Name)
	}
	return nil
}

// Verbs returns the verb lemmas that the rules name, sorted.
func Verbs(rules []Rule) []string {
	var list []string
	for _, r := range rules {
		list = append(list, r.Verbs...)
		list = append(list, r.Carry...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Nouns returns the noun lemmas that the rules name, sorted.
func Nouns(rules []Rule) []string {
	var list []string
	for _, r := range rules {
		list = append(list, r.Nouns...)
		for _, n := range r.Needs {
			for _, noun := range n.Nouns {
				list = append(list, strings.TrimSuffix(noun, "+"))
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
