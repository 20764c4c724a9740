package tagger

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// lessons are word/tag/part of speech.
const lessons = `
The/DT/DET minister/NN/NOUN met/VBD/VERB the/DT/DET envoy/NN/NOUN ././PUNCT
The/DT/DET envoy/NN/NOUN met/VBD/VERB Obama/NNP/PROPN ././PUNCT
Obama/NNP/PROPN visits/VBZ/VERB the/DT/DET visits/NNS/NOUN ././PUNCT
The/DT/DET visits/NNS/NOUN end/VBP/VERB ././PUNCT
Merkel/NNP/PROPN visits/VBZ/VERB Paris/NNP/PROPN ././PUNCT
`

// corpus reads lessons.
func corpus(t *testing.T) []Sentence {
	t.Helper()
	var out []Sentence
	for line := range strings.Lines(strings.TrimSpace(lessons)) {
		var s Sentence
		for field := range strings.FieldsSeq(line) {
			parts := strings.Split(field, "/")
			tag, err := ud.ParseTag(parts[1])
			if err != nil {
				t.Fatal(err)
			}
			pos, err := ud.ParsePOS(parts[2])
			if err != nil {
				t.Fatal(err)
			}
			s.Words, s.Tags, s.POS = append(s.Words, parts[0]), append(s.Tags, tag), append(s.POS, pos)
		}
		out = append(out, s)
	}
	return out
}

var small = Training{Epochs: 8, Width: 14, Seed: 1}

func train(t *testing.T) *Tagger {
	t.Helper()
	model, err := Train(corpus(t), small)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := Load(string(model))
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

// tag returns the words with their tags.
func tag(t *Tagger, sentence string, hints []ud.Tag) string {
	words := strings.Fields(sentence)
	tags, pos := make([]ud.Tag, len(words)), make([]ud.POS, len(words))
	t.Tag(words, hints, tags, pos)
	var out []string
	for i, w := range words {
		out = append(out, fmt.Sprintf("%s/%v/%v", w, tags[i], pos[i]))
	}
	return strings.Join(out, " ")
}

func TestTag(t *testing.T) {
	tagger := train(t)
	tests := []struct {
		name, sentence string
		hints          []ud.Tag
		want           string
	}{
		{"what it was taught", "Obama visits the visits .", nil, "Obama/NNP/PROPN visits/VBZ/VERB the/DT/DET visits/NNS/NOUN ././PUNCT"},
		{"an unknown name", "Merkel visits Putin .", nil, "Merkel/NNP/PROPN visits/VBZ/VERB Putin/NNP/PROPN ././PUNCT"},
		{"a hint settles a word", "Obama visits the visits .", []ud.Tag{0, ud.TagNNS, 0, 0, 0}, "Obama/NNP/PROPN visits/NNS/NOUN the/DT/DET visits/NNS/NOUN ././PUNCT"},
		{"a hint that no class has is passed over", "Obama visits Paris .", []ud.Tag{ud.TagUH, 0, 0, 0}, "Obama/NNP/PROPN visits/VBZ/VERB Paris/NNP/PROPN ././PUNCT"},
		{"no words", "", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, tag(tagger, test.sentence, test.hints)); diff != "" {
				t.Errorf("tags (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	first, err := Train(corpus(t), small)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Train(corpus(t), small)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the same sentences give two models")
	}
	other := small
	other.Seed = 2
	third, err := Train(corpus(t), other)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first, third) {
		t.Error("the seed makes no difference")
	}
}

func TestTrainNothing(t *testing.T) {
	if _, err := Train(nil, small); err == nil {
		t.Error("a tagger is trained from nothing")
	}
}

// TestSettledWords checks that a word which is frequent with one class is
// looked up, and that one which is not settled is none of them.
func TestSettledWords(t *testing.T) {
	set, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	l := &learner{set: set}
	for range frequent {
		for _, s := range corpus(t) {
			classes := map[class]int{}
			for i := range s.Words {
				classes[class{s.Tags[i], s.POS[i]}] = int(s.Tags[i])
			}
			l.read(s, classes)
		}
	}
	settled := l.frequent()
	form := func(word string) uint64 {
		s, _ := sentence(nil).read([]string{word}, nil)
		return s[reach][atomForm]
	}
	if got := settled[form("Obama")]; got != byte(ud.TagNNP)+1 {
		t.Errorf("Obama is settled as %d", got)
	}
	if got := settled[form("visits")]; got != 0 {
		t.Errorf("visits is settled as %d", got)
	}
}

func TestLoadErrors(t *testing.T) {
	model, err := Train(corpus(t), small)
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]string{
		"empty": "", "another kind": "whomet parser 1\n", "cut": string(model[:len(model)-1]),
	} {
		if _, err := Load(bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, text := range map[string]string{
		"no classes": "", "unknown tag": "XYZ NOUN\n", "unknown part of speech": "NN NN\n", "half a class": "NN\n",
	} {
		if _, err := parseClasses(text); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	tagger := train(t)
	const sentence = "Merkel met the minister ."
	want := tag(tagger, sentence, nil)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				if got := tag(tagger, sentence, nil); got != want {
					t.Errorf("%s, alone %s", got, want)
				}
			}
		})
	}
	group.Wait()
}

func FuzzTag(f *testing.F) {
	model, err := Train([]Sentence{{Words: []string{"a", "b"}, Tags: []ud.Tag{ud.TagDT, ud.TagNN}, POS: []ud.POS{ud.DET, ud.NOUN}}}, small)
	if err != nil {
		f.Fatal(err)
	}
	tagger, err := Load(string(model))
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Obama met \xff\xfe ’ of the of .")
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Split(text, " ")
		tags, pos := make([]ud.Tag, len(words)), make([]ud.POS, len(words))
		tagger.Tag(words, nil, tags, pos)
		for i := range words {
			if !tags[i].Valid() || !pos[i].Valid() {
				t.Errorf("%q has tag %v, part of speech %v", words[i], tags[i], pos[i])
			}
		}
	})
}
