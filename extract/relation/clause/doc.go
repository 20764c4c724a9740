// Package clause answers questions about a parsed sentence: who does what a
// verb says, whatever its voice; which preposition leads a noun; whether what
// a clause says has happened.
//
// It stands between the parser's trees and the rules, which name slots such as
// subject or "with" and never a bare dependency. Relative and participial
// clauses, passives, coordination and control are resolved here.
//
// A Tree is immutable and all methods are pure, so it is safe for concurrent
// use; so is a Lexicon.
package clause
