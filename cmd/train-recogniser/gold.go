package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/mention/bilou"
	"github.com/whomet/whomet/extract/text"
)

// goldArticle is an annotated article in the format of the project's gold.
type goldArticle struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	Entities []struct {
		Type     string              `json:"type"`
		Optional bool                `json:"optional"`
		Mentions [][]json.RawMessage `json:"mentions"`
	} `json:"entities"`
}

// readGold returns the articles of an annotated file. Names that count for
// nothing are taken as other names, described events not at all.
func readGold(path string) ([]article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []article
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var g goldArticle
		if err := d.Decode(&g); err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		a, err := g.article()
		if err != nil {
			return nil, fmt.Errorf("read gold %s: %w", g.ID, err)
		}
		out = append(out, a)
	}
	return out, nil
}

func (g *goldArticle) article() (article, error) {
	doc := text.NewDocument(g.Title, g.Text)
	doc.ID = g.ID
	names, err := g.names()
	if err != nil {
		return article{}, err
	}
	a, err := analyser()
	if err != nil {
		return article{}, err
	}
	sentences := a.Analyze(&doc)
	return article{source: "gold", document: &doc, sentences: sentences, names: names, times: 1}, nil
}

// names returns the mentions by byte offsets, in order.
func (g *goldArticle) names() ([]placed, error) {
	offsets := make([]int, 0, len(g.Text)+1)
	for i := range g.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(g.Text))
	var out []placed
	for _, e := range g.Entities {
		class := classOf(e.Type)
		if e.Optional {
			if class == bilou.Event {
				continue
			}
			class = bilou.Other
		}
		for _, m := range e.Mentions {
			var start, end int
			if err := json.Unmarshal(m[0], &start); err != nil {
				return nil, err
			}
			if err := json.Unmarshal(m[1], &end); err != nil {
				return nil, err
			}
			if start >= end || end > utf8.RuneCountInString(g.Text) {
				return nil, fmt.Errorf("mention %d-%d lies outside the text", start, end)
			}
			out = append(out, placed{text.Span{Start: offsets[start], End: offsets[end]}, class})
		}
	}
	slices.SortFunc(out, func(a, b placed) int { return a.Start - b.Start })
	return out, nil
}
