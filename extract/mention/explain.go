package mention

import (
	"cmp"
	"slices"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/mention/feature"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// Reason is something that spoke for a mention or against it.
type Reason struct {
	// What is the evidence in plain words: "dictionary", "word before".
	What string
	// Weight is how much it adds to the score of the mention's labels, in
	// sixteenths of one step of learning; below zero it spoke against.
	Weight int
}

// Explanation is a mention with what spoke for it.
type Explanation struct {
	Mention
	// Rule names the rule that found the mention or changed its span or type;
	// it is empty if the model alone decided.
	Rule string
	// Margin is by how much the model preferred the mention to whatever else
	// the words could have been; zero if a rule found it.
	Margin int
	// Reasons are the strongest first.
	Reasons []Reason
}

// maxReasons bounds the reasons that an Explanation gives.
const maxReasons = 8

// Explain recognises the mentions like Recognise, and says for each what spoke
// for it. It takes about twice the time.
func (r *Recogniser) Explain(doc *text.Document, sentences []syntax.Sentence) []Explanation {
	p := r.borrow()
	defer r.idle.Put(p)
	p.decide(doc, sentences)
	p.settle(sentences)
	var out []Explanation
	for i, m := range p.mentions() {
		n := p.found[i]
		out = append(out, Explanation{
			Mention: m, Rule: n.rule, Margin: int(n.margin), Reasons: p.reasons(n),
		})
	}
	return out
}

// reasons adds the weights of the name's features up by what they look at.
func (p *pass) reasons(n name) []Reason {
	var sums [feature.Templates]int
	labels := make([]bilou.Label, n.Last)
	bilou.Mark(labels, n.Span)
	s := p.features.Sentences[n.sentence]
	set := feature.Set{Named: true}
	for i := n.First; i < n.Last; i++ {
		set.Emit(s, i)
		p.weigh(&sums, &set, labels[i])
		set.EmitSecond(s, i)
		p.weigh(&sums, &set, labels[i])
	}
	var out []Reason
	for t, w := range sums {
		if w != 0 {
			out = append(out, Reason{feature.Template(t).String(), w})
		}
	}
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(abs(b.Weight), abs(a.Weight)) })
	return out[:min(len(out), maxReasons)]
}

// weigh adds what the features say for the label rather than for O.
func (p *pass) weigh(sums *[feature.Templates]int, set *feature.Set, label bilou.Label) {
	for k, h := range set.Hashes {
		for _, w := range p.model.Weights(h) {
			switch w.Label {
			case label:
				sums[set.Templates[k]] += int(w.Value)
			case 0:
				sums[set.Templates[k]] -= int(w.Value)
			}
			if w.Last() {
				break
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }
