package rule

// Rule is one pattern and what it says.
type Rule struct {
	// Says is the relation's type, as the graph spells it; Name is unique in it.
	Says, Name string
	// Verbs, Nouns and Gaps are the triggers; one of them is set.
	Verbs, Nouns, Gaps []string
	// Carry holds the verbs that may carry a noun.
	Carry []string
	// Left, Right and Among name slots.
	Left, Right, Among []string
	// Needs are slots that must hold one of some nouns.
	Needs []Need
	// Only are words of which the sentence must hold one, if there are any.
	Only []string
	// Lead are words of which one must stand before the first name of a gap, if
	// there are any.
	Lead []string
	// Heads are words of which the left name must hold one, if there are any.
	Heads []string
	// LeftTypes and RightTypes narrow the types of the ends.
	LeftTypes, RightTypes []string
	Role, Mode, Status    string
	// Each is set where the left end meets every member of the right end by
	// itself.
	Each bool
	// Known is set where people of one list count as having met only if they are
	// known to stand for different countries.
	Known bool
	// Bare is set where an infinitive after the trigger speaks of something else
	// ("called on B to resign").
	Bare bool
	// Placed is set where the clause must say where or beside which event it was.
	Placed bool
	// Near is set where the right end must stand before the trigger or close behind
	// it, as what stands further off mostly hangs on another word.
	Near bool
	// Several is set where the left end must be more than one.
	Several bool
	// There is set where what is said must have been said at the event, not to the
	// press, in a letter or before.
	There bool
	// Code is set for a rule that the program fires by itself: the file gives it a
	// name, its words and its confidence.
	Code bool
	// Reverse is set for gaps whose right name is the relation's left end.
	Reverse bool
	// Confidence is the share of what the rule says that is right on the
	// development articles.
	Confidence float64
	// Yes and No are sentences that it must and must not fire on.
	Yes, No []string
	// Line is where the rule begins in its file.
	Line int
}

// Need is a slot that must hold one of the nouns.
type Need struct {
	Slot  string
	Nouns []string
}
