package score

// Names of the figures of our own.
const (
	// MeetingFound is the share of gold meetings and calls, whatever their
	// status, for which the prediction has the same type and pair.
	MeetingFound = "meeting_found"
	// MeetingStatus, MeetingDate and MeetingPlace are shares of those found for
	// which the gold gives the fact (a status always).
	MeetingStatus = "meeting_status"
	MeetingDate   = "meeting_date"
	MeetingPlace  = "meeting_place"
	// MeetingFalse is the share of predicted meetings (MET_WITH, held) whose
	// pair the gold knows only from a plan, a refusal, a cancellation or a call.
	MeetingFalse = "meeting_false"
	// CallFound is MeetingFound for calls alone.
	CallFound = "call_found"
	// RegionMentions and RegionPersons, with the region's name behind them, are
	// the strict recall of required mentions.
	RegionMentions = "region_mentions_"
	RegionPersons  = "region_persons_"
)

// ownCounts are hits and trials of each figure of our own.
type ownCounts struct{ figures tallies }

func newOwnCounts() ownCounts { return ownCounts{tallies{}} }

// trial counts one case in which the figure could be right.
func (c ownCounts) trial(name string, right bool) {
	t := tally{gold: 1}
	if right {
		t.hit = 1
	}
	c.figures.add(name, t)
}

func (c ownCounts) add(gold, pred Article) {
	c.addRegion(gold, pred)
	al := alignEntities(gold.Entities, pred.Entities)
	want := meetings(gold.Relations, func(id string) string { return id })
	got := meetings(pred.Relations, al.end)
	for _, g := range want.order {
		c.addMeeting(g, got.by[g.link])
	}
	for _, p := range got.order {
		if p.typ == metWith && p.status() == held {
			c.trial(MeetingFalse, want.onlyUnheld(p.link))
		}
	}
}

// addMeeting looks for the gold meeting g among what was predicted for its pair.
func (c ownCounts) addMeeting(g meeting, got []meeting) {
	c.trial(MeetingFound, len(got) > 0)
	if g.typ == spokeWith {
		c.trial(CallFound, len(got) > 0)
	}
	if len(got) == 0 {
		return
	}
	c.trial(MeetingStatus, anyOf(got, func(p meeting) bool { return p.status() == g.status() }))
	if g.Date != "" {
		c.trial(MeetingDate, anyOf(got, func(p meeting) bool { return p.when() == g.when() }))
	}
	if g.Place != "" {
		c.trial(MeetingPlace, anyOf(got, func(p meeting) bool { return p.place == g.place }))
	}
}

// meeting is a relation between two people with its ends and place as gold ids.
type meeting struct {
	Relation
	link
	place string
}

// meetingSet keeps meetings in order of statement and by pair.
type meetingSet struct {
	order []meeting
	by    map[link][]meeting
}

func meetings(rs []Relation, id func(string) string) meetingSet {
	set := meetingSet{by: map[link][]meeting{}}
	for _, r := range rs {
		if r.Type != metWith && r.Type != spokeWith {
			continue
		}
		m := meeting{r, pairLink(r.Type, id(r.From), id(r.To)), id(r.Place)}
		set.order = append(set.order, m)
		set.by[m.link] = append(set.by[m.link], m)
	}
	return set
}

// pairLink is newLink with calls taken as symmetric too.
func pairLink(typ, a, b string) link {
	return link{typ, min(a, b), max(a, b)}
}

// onlyUnheld reports whether the set knows the pair, but from no meeting held.
func (s meetingSet) onlyUnheld(l link) bool {
	met := s.by[link{metWith, l.a, l.b}]
	spoke := s.by[link{spokeWith, l.a, l.b}]
	return len(met)+len(spoke) > 0 && !anyOf(met, func(m meeting) bool { return m.status() == held })
}

func anyOf(ms []meeting, ok func(meeting) bool) bool {
	for _, m := range ms {
		if ok(m) {
			return true
		}
	}
	return false
}

// addRegion counts the recall of names by the region that the gold names.
func (c ownCounts) addRegion(gold, pred Article) {
	if gold.Region == "" {
		return
	}
	required, _ := split(gold.Entities)
	want := requiredMentions(required)
	found := map[typedSpan]bool{}
	for _, m := range countable(pred.Entities, want, tolerance(gold.Entities)) {
		found[m.typedSpan] = true
	}
	for _, s := range want.order {
		m := typedSpan{s, want.typ[s]}
		c.trial(RegionMentions+gold.Region, found[m])
		if m.typ == "PERSON" {
			c.trial(RegionPersons+gold.Region, found[m])
		}
	}
}
