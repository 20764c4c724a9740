package relation

import (
	"github.com/whomet/whomet/extract/entity"
	"github.com/whomet/whomet/extract/mention"
	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/text"
)

// All returns every relation that a rule said, before the surer ones win.
func (f *Finder) All(doc *text.Document, sents []syntax.Sentence, mentions []mention.Mention, res *entity.Resolution) []Relation {
	a := newArticle(f, doc, sents, mentions, res)
	a.read()
	return a.out
}
