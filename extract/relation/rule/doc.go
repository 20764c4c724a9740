// Package rule holds the patterns by which relations are found, as data: one
// file a relation under rules/, read once and checked when it is read.
//
// A file begins with the relation's type. A rule is a block of lines:
//
//	rule  received
//	verb  receive welcome host
//	left  subject
//	right object
//	mode  hosted
//	yes   [Anna Berg] received [Omar Said] in [Oslo|PLACE].
//	no    [Anna Berg] received a letter from [Omar Said].
//
// A rule has one trigger: verb or noun with their lemmas, or gap, the words
// that stand between two names. Slots say where the arguments of a trigger
// are found:
//
//	subject, object   who does it and whom it is done to, whatever the voice
//	with, in, by, …   the noun that this preposition leads
//	holder            of a noun: who does the verb that carries it ("A held talks")
//	speaker           of a noun: who does the verb beside it ("At a meeting with B, A said")
//	poss              of a noun: its possessor ("A's meeting")
//	self              the noun itself, as the name of an event
//	theme             of a noun: whom the verb beside it acts on ("E was held in partnership with A")
//	predicate         of a noun: what it is said to be ("The speakers were A and B")
//	visitor           of a noun: whose visit it is part of ("A's visit began with a meeting")
//	carried           of a noun: the object of the verb that carries it ("joined A for talks")
//	recipient         of a noun: to whom it is done ("A was paid a visit", "granted A an audience")
//	event             the event that the passage is about, although it is not named here
//	gathering         the last meeting of someone with people who are not named there
//	topic             the gathering that the article is about, if it has taken place and the
//	                  sentence names no other event
//	latest            the meeting that was told last
//
// left and right hold the two ends; among holds both in one list. Several
// slots on a line are all looked at. types narrows the ends ("ORG to PLACE"); role,
// mode and status are properties of the relation. What else a rule may ask for:
//
//	needs object part   the slot holds that noun ("side+" asks for its plural)
//	carry word          verbs that may carry a noun
//	only word           the sentence holds one of the words
//	lead word           one of the words stands before the first name of a gap
//	heads word          the left name holds one of the words
//	reverse             the right name of a gap is the relation's left end
//	each                the left end meets every member of the right end by itself
//	known               people of one list met only if their countries are known to differ
//	bare                an infinitive after the trigger speaks of something else
//	placed              the clause says where or beside which event it was
//	near                the right end stands before the trigger or close behind it
//	several             the left end is more than one
//	there               what is said was not said elsewhere, to the press or in a letter
//
// yes and no are sentences that the rule must and must not fire on; they are run as
// tests. Names in brackets are persons unless "|ORG", "|PLACE" or "|EVENT" says
// otherwise.
// A rule marked "code" is fired by the program, which asks for it by name.
//
// What is read is immutable and safe for concurrent use.
package rule
