// Package syntax cuts an article into sentences and tokens, tags them and
// parses them.
//
// It is the second stage of the flow, after article, and the only importer of
// prose, which gives the verdict on doubtful sentence ends, cuts punctuation
// off words and gives each token a first tag. Around that stand the rules that
// press articles need: headline and paragraphs are sentence boundaries; titles,
// initials and dates ("H.E.", "A. B. Smith Jr.", "Sept.") are not; hyphens are
// cut as in the treebanks that tagger and parser learn from.
//
// Spans are exact: doc.Text[t.Start:t.End] is the token, tokens are in order,
// do not overlap and lie within their sentence. The rules of tokens:
//
//   - brackets, quotes, slashes, dashes, signs and clitics ("'s", "n't") are
//     tokens of their own; abbreviations and initials keep their full stop;
//   - a hyphen is a token ("Kazakhstan-ICESCO" gives three), so that a name may
//     end at it, except after a prefix ("co-chair", "non-profit"), after the
//     Arabic article ("Al-Farabi"), before a number ("COVID-19") and within
//     telephone numbers, dates, addresses.
//
// Time is linear in the length of the text, whatever it holds.
//
// An Analyzer is immutable and safe for concurrent use.
package syntax
