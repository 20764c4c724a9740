package relation

import "slices"

// noMeeting reports whether the trigger speaks of no meeting of its own.
func (a *article) noMeeting(p *pattern, tr trigger) bool {
	v := tr.v
	if len(p.Among) > 0 && (a.hasPartner(tr) || v.Word(tr.at-1) == "to" && v.Verb(tr.at) == "discuss") {
		return true // "A and B received guests to discuss the plan": the main verb says who met
	}
	if tr.noun && len(a.meetings) > 0 && a.presenceVerb(v) > tr.at {
		return true // "Also present at the meeting were A and B": of the one told before
	}
	if p.says == SpokeWith && !tr.noun && a.atMeeting(v, tr.at) {
		return true
	}
	if slices.Contains(p.Verbs, "meet") && (a.isSport(v) || v.Passive(tr.at) && v.Word(tr.at+1) == "with") {
		return true // "was met with a lawsuit by B"
	}
	if v.Verb(tr.at) == "welcome" && v.Word(tr.at+1) == "back" {
		return true // to a team or an office
	}
	return false
}

// fillAmong finds both ends of a meeting in one list; it reports false if they are not
// those of a new meeting.
func (a *article) fillAmong(m *meeting, p *pattern, tr trigger) bool {
	v := tr.v
	m.left = a.fill(tr, p.Among)
	if group := a.groupBetween(tr, p); group >= 0 && len(m.left) > 0 && m.left[0].first > group {
		m.left, m.right = a.visitors(v, group, true), m.left // "between the delegation and B and C"
		if m.right = without(m.right, m.left); len(m.left) == 0 || len(m.right) == 0 {
			return false
		}
	}
	a.partBetween(m, tr, p)
	if old := a.latest(v.index, joinWindow); old != nil && p.Known && !tr.noun && a.definiteIn(tr, "object") && !slices.ContainsFunc(m.left, func(x member) bool { return old.holds(x.entity) }) {
		return false // "The meeting was attended by", beside those told before
	}
	return true
}

// fillTwo finds the ends of a meeting, each in its own slots; it reports false if one is
// missing.
func (a *article) fillTwo(m *meeting, p *pattern, tr trigger) bool {
	m.left, m.right = a.fill(tr, p.Left), a.fill(tr, p.Right)
	if len(m.right) < len(m.left) && holdsAll(m.left, m.right) {
		m.left = without(m.left, m.right) // "given by A to the leader, B"
	}
	m.right = without(m.right, m.left)
	if len(m.left) == 0 || len(m.right) == 0 {
		if len(m.right) > 0 && a.isGroup(tr, p.Left) {
			m.left, m.right = m.right, nil // "A delegation of the college called on B"
			a.keepGathering(m, tr, p.Left)
			return false
		}
		a.keepGathering(m, tr, p.Right)
		return false
	}
	return true
}
