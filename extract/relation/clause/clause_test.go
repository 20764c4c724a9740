package clause_test

import (
	"strings"
	"testing"

	"github.com/whomet/whomet/dictionaries"
	"github.com/whomet/whomet/extract/relation/clause"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

func TestLexicon(t *testing.T) {
	l := clause.NewLexicon([]string{"meet", "receive", "carry", "visit", "travel", "hold", "discuss", "agree"}, []string{"meeting", "delegation", "ally", "consultation", "consultations"})
	for form, want := range map[string]string{
		"met": "meet", "meeting": "meet", "meets": "meet", "received": "receive", "receiving": "receive", "carries": "carry",
		"carried": "carry", "carrying": "carry", "visited": "visit", "travelled": "travel", "traveled": "travel", "held": "hold",
		"discusses": "discuss", "agreed": "agree", "agreeing": "agree", "holded": "", "meeted": "", "walk": "",
	} {
		if got := l.Verb(form); got != want {
			t.Errorf("Verb(%q) = %q, want %q", form, got, want)
		}
	}
	for form, want := range map[string]string{"meetings": "meeting", "delegations": "delegation", "allies": "ally", "consultations": "consultation", "meets": ""} {
		if got := l.Noun(form); got != want {
			t.Errorf("Noun(%q) = %q, want %q", form, got, want)
		}
	}
}

// parse returns the tree of one sentence.
func parse(t *testing.T, sentence string) *clause.Tree {
	t.Helper()
	a, err := syntax.Load(syntax.Models{Tagger: dictionaries.Tagger(), Parser: dictionaries.Parser()})
	if err != nil {
		t.Fatal(err)
	}
	doc := text.NewDocument("", sentence)
	s := a.Analyze(&doc)
	if len(s) != 1 {
		t.Fatalf("%d sentences in %q", len(s), sentence)
	}
	a.Parse(&doc, &s[0], nil)
	verbs := append(clause.StanceVerbs(), "meet", "receive", "welcome")
	nouns := append(clause.StanceNouns(), "meeting", "talk")
	return clause.New(doc.Text, &s[0], clause.NewLexicon(verbs, nouns))
}

func find(tree *clause.Tree, word string) int {
	for i := range tree.Len() {
		if tree.Word(i) == word {
			return i
		}
	}
	return -1
}

// TestOutside holds that what is asked about tokens outside the sentence says
// nothing: many questions are about neighbours.
func TestOutside(t *testing.T) {
	tree := parse(t, "They met online")
	for _, i := range []int{-1, tree.Len()} {
		if w, n := tree.Word(i), tree.Noun(i); w != "" || n != "" {
			t.Errorf("token %d: word %q, noun %q", i, w, n)
		}
	}
}

func TestArguments(t *testing.T) {
	for _, c := range []struct{ sentence, verb, subject, object string }{
		{"The king received the envoy in Oslo.", "received", "king", "envoy"},
		{"The envoy was received by the king in Oslo.", "received", "king", "envoy"},
		{"The envoy flew to Oslo and met the minister.", "met", "envoy", "minister"},
		{"The envoy, who met the minister on Friday, went home.", "met", "envoy", "minister"},
		{"The envoy was received by the king and met the minister.", "met", "envoy", "minister"},
		{"The delegation led by the king went home.", "led", "king", "delegation"},
		{"The envoy went to Oslo to meet the minister.", "meet", "envoy", "minister"},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			tree := parse(t, c.sentence)
			v := find(tree, c.verb)
			if got := tree.Word(tree.Subject(v)); got != c.subject {
				t.Errorf("subject of %s is %q, want %q", c.verb, got, c.subject)
			}
			if got := tree.Word(tree.Object(v)); got != c.object {
				t.Errorf("object of %s is %q, want %q", c.verb, got, c.object)
			}
		})
	}
}

func TestStanding(t *testing.T) {
	for sentence, want := range map[string]clause.Standing{
		"The envoy *met the minister.":                           clause.Happened,
		"The envoy has *met the minister.":                       clause.Happened,
		"The ministry said that the envoy *met the minister.":    clause.Happened,
		"The envoy travelled to Oslo to *meet the minister.":     clause.Happened,
		"The envoy will *meet the minister.":                     clause.Planned,
		"The envoy plans to *meet the minister.":                 clause.Planned,
		"The envoy accepted an invitation to *meet the king.":    clause.Planned,
		"The envoy proposed a *meeting with the minister.":       clause.Planned,
		"The envoy cancelled the *meeting with the king.":        clause.Cancelled,
		"The *meeting with the king was postponed.":              clause.Cancelled,
		"The envoy refused to *meet the minister.":               clause.Refused,
		"The envoy did not *meet the minister.":                  clause.Doubtful,
		"The envoy may *meet the minister.":                      clause.Doubtful,
		"The envoy denied that he *met the minister.":            clause.Doubtful,
		"No *meeting was held.":                                  clause.Doubtful,
		"The envoy asked whether the king *met the minister.":    clause.Doubtful,
		"The minister declined an offer to *meet the delegates.": clause.Refused,
	} {
		t.Run(sentence, func(t *testing.T) {
			before, after, _ := strings.Cut(sentence, "*")
			tree := parse(t, before+after)
			word, _, _ := strings.Cut(after, " ")
			if j := tree.Standing(find(tree, word)); j.Standing != want {
				t.Errorf("%s is %v because of %q, want %v", word, j.Standing, j.Word, want)
			}
		})
	}
}
