// Package relation finds who did what with whom, when and where: the last stage
// of the extraction, after names, syntax and coreference.
//
// Most relations come from rules over parsed sentences, kept as data in package
// rule, each with sentences that it must and must not fire on. Package clause
// answers their questions: who does what a verb says, whatever its voice, and
// whether it has come about. Package date reads the days. What stands here
// fires the rules and does what no rule can:
//
//   - lists of people are read from token to token, because long titles are
//     where parsers fail (people.go);
//   - the pairs of a meeting follow from its sides: heads of delegations, all
//     across two sides or three, the host with each of a long list (meeting.go,
//     sides.go);
//   - people named after a meeting's own sentence are added to it (join.go,
//     listing.go), and events are followed through the article (happening.go);
//   - a meeting that is planned, refused, denied or rumoured is told apart twice,
//     by the tree and by the words alone (guard.go), since a broken parse must
//     not make a plan a meeting.
//
// Invariants: a relation's Evidence lies within its Sentence; both ends are
// indexes into the entities; MET_WITH and SPOKE_WITH run from the person who is
// named first; nothing is said that no passage says. The order of the result
// depends on the input alone.
//
// A Finder is immutable and safe for concurrent use.
package relation
