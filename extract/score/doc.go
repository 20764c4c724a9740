// Package score compares extractions with a gold annotation.
//
// It stands beside the flow: it reads what "whomet extract" writes and what
// careful readers wrote, and says how far the two agree on mentions, entities,
// nominals and relations.
//
//   - Mentions: strict is the same span and type; relaxed an overlap and the
//     same type, one to one. A gold entity marked optional is neither required
//     nor punished.
//   - Entities: B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005, phi4) and
//     detection: the same type and an exact mention in common.
//   - Relations: MET_WITH is symmetric, the rest directed. "rel" requires every
//     gold relation, "core" only those that touch no optional entity. What was
//     only planned, refused or cancelled is no meeting on either side.
//
// Two kinds of figures come out and are kept apart: Report.Figures, which any
// scorer of the same gold format must reproduce, and Report.Own, which says
// what the first leave out: status, date and place of meetings, and recall by
// region.
//
// Everything here is a pure function of its arguments and safe for concurrent
// use.
package score
