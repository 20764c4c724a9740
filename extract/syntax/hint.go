package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/whomet/whomet/extract/syntax/ud"
)

// hint turns prose's tag of a word into ours. It is the only place where a tag
// of prose becomes one: where prose goes by what it was trained on, newswire
// with its quotes rewritten, punctuation is tagged by its form. A tag that is
// not in the set, which prose's model does not have, becomes a noun's.
func hint(form, prose string) ud.Tag {
	if t := punctuation(form); t != 0 {
		return t
	}
	t, err := ud.ParseTag(prose)
	if err != nil {
		return ud.TagNN
	}
	return t
}

// punctuation returns the tag of a mark by its form, 0 for words.
func punctuation(form string) ud.Tag {
	r, size := utf8.DecodeRuneInString(form)
	if c := form[0] | 0x20; size != len(form) && (r < utf8.RuneSelf && c >= 'a' && c <= 'z' || strings.Trim(form, ".!?-*=_~") != "") {
		return 0
	}
	switch r {
	case '.', '!', '?':
		return ud.TagStop
	case ',':
		return ud.TagComma
	case ':', ';', '—', '–', '…':
		return ud.TagColon
	case '-', '‐', '‑':
		if size != len(form) {
			return ud.TagColon
		}
		return ud.TagHYPH
	case '“', '‘', '«', '„', '‹', '`':
		return ud.TagOpenQuote
	case '”', '»', '›', '"':
		return ud.TagCloseQuote
	case '(', '[', '{', '<':
		return ud.TagOpenBracket
	case ')', ']', '}', '>':
		return ud.TagCloseBracket
	case '$', '€', '£', '¥':
		return ud.TagCurrency
	case '№':
		return ud.TagNN
	case '*', '=', '_', '~', '•', '·', '▪':
		return ud.TagNFP
	case '/':
		return ud.TagComma
	case '%':
		return ud.TagNN
	}
	return 0
}

// universal returns the part of speech that mostly goes with a tag. It serves
// until the tagger has run, which knows better.
func universal(t ud.Tag) ud.POS {
	switch t {
	case ud.TagCC:
		return ud.CCONJ
	case ud.TagCD:
		return ud.NUM
	case ud.TagDT, ud.TagPDT, ud.TagWDT:
		return ud.DET
	case ud.TagEX, ud.TagPRP, ud.TagPRPS, ud.TagWP, ud.TagWPS:
		return ud.PRON
	case ud.TagIN:
		return ud.ADP
	case ud.TagJJ, ud.TagJJR, ud.TagJJS:
		return ud.ADJ
	case ud.TagMD:
		return ud.AUX
	case ud.TagNNP, ud.TagNNPS:
		return ud.PROPN
	case ud.TagPOS, ud.TagTO:
		return ud.PART
	case ud.TagRB, ud.TagRBR, ud.TagRBS, ud.TagWRB:
		return ud.ADV
	case ud.TagRP:
		return ud.ADP
	case ud.TagSYM, ud.TagCurrency, ud.TagNumber:
		return ud.SYM
	case ud.TagUH:
		return ud.INTJ
	case ud.TagFW, ud.TagLS, ud.TagADD, ud.TagAFX, ud.TagGW:
		return ud.X
	case ud.TagHYPH, ud.TagNFP, ud.TagStop, ud.TagComma, ud.TagColon,
		ud.TagOpenQuote, ud.TagCloseQuote, ud.TagOpenBracket, ud.TagCloseBracket:
		return ud.PUNCT
	}
	if t.Verb() {
		return ud.VERB
	}
	return ud.NOUN
}

// quote returns the tag of a straight quote or an apostrophe from the spaces
// around it: it opens if only what follows touches it.
func quote(txt string, tokens []Token, i int) ud.Tag {
	after := i > 0 && tokens[i-1].End == tokens[i].Start && !opens(tokens[i-1].Tag)
	before := i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End
	switch {
	case before && !after:
		return ud.TagOpenQuote
	case after && tokens[i].Of(txt) != "\"" && strings.HasSuffix(tokens[i-1].Of(txt), "s"):
		return ud.TagPOS
	}
	return ud.TagCloseQuote
}

func opens(t ud.Tag) bool { return t == ud.TagOpenBracket || t == ud.TagOpenQuote || t == ud.TagColon }
