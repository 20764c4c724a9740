// Package extract finds out what a press article says: the people,
// organisations, places and events in it, and who did what with whom.
//
// An [Extractor] takes an article through the stages, each a package below this
// one, in this order:
//
//	article    reads files into documents
//	syntax     cuts the document into sentences and tokens, tags and parses them
//	gazetteer  knows names
//	mention    finds names in the sentences
//	entity     joins the names of one thing, resolves pronouns and noun phrases,
//	           and finds the positions that people hold
//	relation   finds who did what with whom, when and where
//
// The result is an [Extraction], the wire format that the graph is built from.
//
// An Extractor is immutable and safe for concurrent use, and the same document
// gives the same extraction on every machine: models have integer weights, and
// nothing depends on the order of a map, the clock or the number of workers.
package extract
