package tagger

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/syntax/internal/feature"
	"github.com/whomet/whomet/extract/syntax/internal/weights"
	"github.com/whomet/whomet/extract/syntax/ud"
)

// Sentence is a sentence to learn from.
type Sentence struct {
	Words []string
	Tags  []ud.Tag
	POS   []ud.POS
}

// Training says how a tagger is trained.
type Training struct {
	// Epochs is the number of passes over the sentences.
	Epochs int
	// Width is the number of bits of a feature; 0 means 20, which takes most of
	// a gigabyte of memory.
	Width uint
	// Seed fixes the order of the sentences.
	Seed uint64
	// Cut is the average weight, in sixteenths, below which a weight is left
	// out of the model.
	Cut int
	// Log, if any, is called after each epoch with the share of words that
	// were tagged right before they were learnt from.
	Log func(epoch int, right float64)
}

// rare is the share of the words, as one in so many, below which a tag with an
// unusual part of speech is no class of its own.
const rare = 5000

// A word that is seen this often, and with another class at most once in
// settled times, is looked up.
const (
	frequent = 30
	settled  = 600
)

// Train returns a model. The same sentences in the same order give the same
// bytes.
func Train(sentences []Sentence, o Training) ([]byte, error) {
	set, err := templates()
	if err != nil {
		return nil, err
	}
	classes, index := classesOf(sentences)
	if len(classes) > weights.MaxClasses {
		return nil, fmt.Errorf("train tagger: %d classes, at most %d", len(classes), weights.MaxClasses)
	}
	if len(classes) == 0 {
		return nil, errors.New("train tagger: no words")
	}
	width := cmp.Or(o.Width, 20)
	l := &learner{
		width: width, set: set, order: rand.New(rand.NewPCG(o.Seed, 1)), classes: len(classes),
		table: weights.NewDense(len(classes), width),
	}
	for _, s := range sentences {
		l.read(s, index)
	}
	l.settled = l.frequent()
	for e := range o.Epochs {
		right := l.epoch()
		if o.Log != nil {
			o.Log(e, right)
		}
	}
	rows, entries, _ := l.table.Rows(max(o.Cut, 1), 6)
	var text strings.Builder
	for _, c := range classes {
		fmt.Fprintf(&text, "%v %v\n", c.tag, c.pos)
	}
	lexicon := weights.PackLexicon(l.settled)
	return weights.Encode(kind, set.Fingerprint(), []byte(text.String()), []byte{byte(width)}, lexicon, rows, entries), nil
}

// classesOf returns the classes, the most frequent first, and the class of
// every pair of tag and part of speech that occurs.
func classesOf(sentences []Sentence) ([]class, map[class]int) {
	count, total := map[class]int{}, 0
	for _, s := range sentences {
		for i := range s.Words {
			count[class{s.Tags[i], s.POS[i]}]++
			total++
		}
	}
	all := make([]class, 0, len(count))
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b class) int {
		return cmp.Or(count[b]-count[a], int(a.tag)-int(b.tag), int(a.pos)-int(b.pos))
	})
	var classes []class
	usual, index := map[ud.Tag]int{}, map[class]int{}
	for _, c := range all {
		u, seen := usual[c.tag]
		if seen && count[c] < total/rare {
			index[c] = u
			continue
		}
		index[c] = len(classes)
		if !seen {
			usual[c.tag] = len(classes)
		}
		classes = append(classes, c)
	}
	return classes, index
}

// A lesson is a sentence as atoms with the classes of its words.
type lesson struct {
	words sentence
	class []uint8
}

type learner struct {
	width   uint
	set     *feature.Set
	table   *weights.Dense
	order   *rand.Rand
	classes int
	lessons []lesson
	// settled holds one more than the class of every word that is looked up.
	settled map[uint64]byte
	scratch []byte
	vector  feature.Vector
	ids     []uint32
}

func (l *learner) read(s Sentence, index map[class]int) {
	var one lesson
	one.words, l.scratch = one.words.read(s.Words, l.scratch)
	for i := range s.Words {
		one.class = append(one.class, uint8(index[class{s.Tags[i], s.POS[i]}]))
	}
	l.lessons = append(l.lessons, one)
}

// epoch learns from every sentence once and returns the share of words that
// were right.
func (l *learner) epoch() float64 {
	l.order.Shuffle(len(l.lessons), func(i, j int) {
		l.lessons[i], l.lessons[j] = l.lessons[j], l.lessons[i]
	})
	right, all := 0, 0
	for _, s := range l.lessons {
		last, beforeLast := -1, -1
		for i, want := range s.class {
			got := int(l.settled[s.words[i+reach][atomForm]]) - 1
			if got < 0 {
				got = l.learn(s, i, last, beforeLast)
			}
			all++
			if got == int(want) {
				right++
			}
			last, beforeLast = got, last
		}
	}
	return float64(right) / float64(max(all, 1))
}

// learn decides on word i, corrects the weights if that was wrong, and returns
// what was decided.
func (l *learner) learn(s lesson, i, last, beforeLast int) int {
	var sums weights.Scores
	s.words.fill(&l.vector, i, last, beforeLast)
	l.ids = l.set.Hash(&l.vector, 0, l.width, l.ids[:0])
	l.table.Score(l.ids, &sums)
	got, want := best(sums[:l.classes]), int(s.class[i])
	l.table.Tick()
	if got != want {
		l.table.Add(l.ids, want, 1)
		l.table.Add(l.ids, got, -1)
	}
	return got
}

// frequent returns one more than the class of every word that is frequent and
// settled.
func (l *learner) frequent() map[uint64]byte {
	count := map[uint64]map[uint8]int{}
	for _, s := range l.lessons {
		for i, c := range s.class {
			form := s.words[i+reach][atomForm]
			if count[form] == nil {
				count[form] = map[uint8]int{}
			}
			count[form][c]++
		}
	}
	words := map[uint64]byte{}
	for form, classes := range count {
		total := 0
		for _, n := range classes {
			total += n
		}
		for c, n := range classes {
			if n >= frequent && (total-n)*settled <= total {
				words[form] = c + 1
			}
		}
	}
	return words
}
