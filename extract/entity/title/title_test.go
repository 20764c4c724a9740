package title_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/entity/title"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// sentence reads words with their tags: "the/DT Minister/NNP"; a name is marked by
// the letter of its type, "Kenya/L", and a demonym by "/DEM".
func sentence(t *testing.T, s string) []title.Word {
	t.Helper()
	names := map[string]mention.Type{"P": mention.Person, "O": mention.Org, "L": mention.Place}
	var out []title.Word
	for f := range strings.FieldsSeq(s) {
		i := strings.LastIndexByte(f, '/')
		w := title.Word{Text: f[:i], Lower: strings.ToLower(f[:i])}
		switch tag := f[i+1:]; {
		case names[tag] != 0:
			w.Name, w.Tag = names[tag], ud.TagNNP
		case tag == "DEM":
			w.Code, w.Tag = "XX", ud.TagJJ
		default:
			var err error
			if w.Tag, err = ud.ParseTag(tag); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, w)
	}
	return out
}

func TestFind(t *testing.T) {
	lists, err := words.Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, sentence, want string
	}{
		{"two offices", "Ambassador/NNP of/IN Peru/L to/IN Chile/L and/CC Permanent/NNP Representative/NNP to/IN UN/O Ana/P",
			"Ambassador of Peru to Chile | Permanent Representative to UN"},
		{"two people", "the/DT President/NNP and/CC Prime/NNP Minister/NNP Ana/P", "the: President; Prime Minister"},
		{"portfolio of a list", "Minister/NNP of/IN Education/NNP ,/, Skills/NNPS and/CC Employment/NNP Ana/P", "Minister of Education , Skills and Employment"},
		{"demonym and subject", "the/DT Turkish/DEM foreign/JJ minister/NN Ana/P", "the: Turkish foreign minister"},
		{"determiner of another person", "president/NN and/CC the/DT prime/JJ minister/NN", "president; the: prime minister"},
		{"assistant is part of the office", "Assistant/NNP Secretary/NNP for/IN Africa/L Ana/P", "Assistant Secretary for Africa"},
		{"adverbial is no complement", "the/DT Minister/NNP in/IN Astana/L", "the: Minister"},
		{"post of an envoy", "the/DT Consul/NNP in/IN Astana/L", "the: Consul in Astana"},
		{"title of the name behind it", "spokesperson/NN for/IN President/NNP Ana/P", "spokesperson; President"},
		{"noun that only modifies", "Minister/NN level/NN talks/NNS", ""},
		{"verb", "they/PRP head/VBP south/RB", ""},
		{"bracket", "Secretary/NNP (/-LRB- West/NNP )/-RRB- Ana/P", "Secretary ( West )"},
		{"elect", "President-elect/NNP Ana/P", "President-elect"},
		{"headline's preposition", "Meeting/NNP Between/NNP President/NNP Ana/P", "President"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := sentence(t, tt.sentence)
			var got []string
			for _, p := range title.Find(s, lists) {
				got = append(got, render(s, p))
			}
			if d := cmp.Diff(tt.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("phrases (-want +got):\n%s", d)
			}
		})
	}
}

// render writes a phrase's offices, and its determiner in front.
func render(s []title.Word, p title.Phrase) string {
	var offices []string
	for _, o := range p.Offices {
		var w []string
		for _, x := range s[o.First:o.Last] {
			w = append(w, x.Text)
		}
		offices = append(offices, strings.Join(w, " "))
	}
	out := strings.Join(offices, " | ")
	if p.Determiner != "" {
		out = fmt.Sprintf("%s: %s", p.Determiner, out)
	}
	return out
}
