package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/text"
)

// guess is a mention with its margin, and whether it was right.
type guess struct {
	margin int
	right  bool
}

// makeConfidence recognises the names of annotated articles that the models
// have not learnt from and writes, for each class, bands of margins with the
// share that is right. Each test is MODEL:GOLD or MODEL:GOLD:K/N, for the
// articles whose number is K modulo N.
func makeConfidence(tests []string, clusters, out string) error {
	table, err := os.ReadFile(clusters)
	if err != nil {
		return err
	}
	guesses := map[mention.Type][]guess{}
	for _, t := range tests {
		part := strings.Split(t, ":")
		if len(part) < 2 {
			return fmt.Errorf("read test %q: want MODEL:GOLD or MODEL:GOLD:K/N", t)
		}
		model, err := os.ReadFile(part[0])
		if err != nil {
			return err
		}
		r, err := mention.New(mention.Options{Model: string(model), Clusters: string(table)})
		if err != nil {
			return err
		}
		gold, err := readGold(part[1])
		if err != nil {
			return err
		}
		in := func(int) bool { return true }
		if len(part) > 2 {
			if in, err = held(part[2]); err != nil {
				return err
			}
		}
		for i, a := range gold {
			if in(i) {
				judge(r, &a, guesses)
			}
		}
	}
	return writeBands(guesses, out)
}

// judge adds the guesses of an article; what overlaps a name that counts for
// nothing is left out, as in scoring.
func judge(r *mention.Recogniser, a *article, guesses map[mention.Type][]guess) {
	gold := map[placed]bool{}
	for _, n := range a.names {
		gold[n] = true
	}
	for _, e := range r.Explain(a.document, a.sentences) {
		if e.Described {
			continue
		}
		p := placed{e.Span, classOf(e.Type.String())}
		if right := gold[p]; right || !optional(a, e.Span) {
			guesses[e.Type] = append(guesses[e.Type], guess{e.Margin, right})
		}
	}
}

func optional(a *article, s text.Span) bool {
	return slices.ContainsFunc(a.names, func(n placed) bool { return n.class == bilou.Other && n.Overlaps(s) })
}

// minBand is how many guesses a band holds at least.
const minBand = 25

// writeBands writes the bands; half a guess that was wrong is added to each, as
// no band is certain.

func writeBands(guesses map[mention.Type][]guess, out string) error {
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "# class	least margin	right of 1000	of so many (articles that the model had not learnt from)")
	for t := mention.Person; t <= mention.Event; t++ {
		for _, b := range bands(guesses[t]) {
			fmt.Fprintf(w, "%v\t%d\t%d\t%d\n", t, b.least, (1000*b.right+500)/(b.all+1), b.all)
		}
	}
	return w.Flush()
}

type counted struct{ least, right, all int }

// bands cuts the guesses, by their margins, into at most eight bands and joins
// neighbours until the share that is right grows with the margin.
func bands(g []guess) []counted {
	slices.SortStableFunc(g, func(a, b guess) int { return a.margin - b.margin })
	size := max(minBand, len(g)/8)
	var out []counted
	for i, x := range g {
		if n := len(out); n == 0 || out[n-1].all >= size && g[i-1].margin != x.margin && len(g)-i >= size/2 {
			out = append(out, counted{least: x.margin})
		}
		b := &out[len(out)-1]
		b.all++
		if x.right {
			b.right++
		}
	}
	for i := 1; i < len(out); {
		if out[i].right*out[i-1].all >= out[i-1].right*out[i].all {
			i++
			continue
		}
		out[i-1].right += out[i].right
		out[i-1].all += out[i].all
		out = slices.Delete(out, i, i+1)
		i = max(1, i-1)
	}
	if len(out) > 0 {
		out[0].least = 0
	}
	return out
}
