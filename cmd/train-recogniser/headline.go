package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Real headlines are few in the training sets, so every headlineEvery-th
// document gets one made of one of its sentences, every fifth of them in
// capitals.
const headlineEvery = 3

// headline puts a sentence of the document at its front, written as a headline.
// The n-th document of a set always gets the same.
func headline(r record, n int) record {
	if n%headlineEvery != 0 || len(r.Sentences) < 3 {
		return r
	}
	for i := n % len(r.Sentences); i < len(r.Sentences); i++ {
		s := r.Sentences[i]
		if len(s.Tokens) < 5 || len(s.Tokens) > 18 || !named(s.Tags) {
			continue
		}
		end := len(s.Tokens)
		if s.Tokens[end-1] == "." {
			end--
		}
		head := s
		head.Tags, head.Tokens = s.Tags[:end], make([]string, end)
		for k, w := range s.Tokens[:end] {
			head.Tokens[k] = headlineWord(w, k, n%(5*headlineEvery) == 0)
		}
		r.Sentences = append([]tagged{head}, r.Sentences...)
		return r
	}
	return r
}

func named(tags []string) bool {
	for _, t := range tags {
		if t != "O" {
			return true
		}
	}
	return false
}

// headlineWord writes a word with a capital or in capitals; short words stay,
// but for the first.
func headlineWord(w string, at int, capitals bool) string {
	if capitals {
		return strings.ToUpper(w)
	}
	if at > 0 && small(w) {
		return w
	}
	c, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(c)) + w[n:]
}

func small(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "by", "with", "from",
		"as", "is", "was", "'s", "’s", "n't", "de", "la", "bin", "al", "von", "van":
		return true
	}
	return false
}
