// Package date reads the dates of running English: "from 2 to 4 February
// 2026", "on Friday", "earlier this week", "in November 2025".
//
// Find gives the expressions of a passage with their spans; Resolve turns one
// into days, given the article's own date and whether the passage speaks of
// the past or the future. What the text does not say is not guessed: a
// weekday without an article's date, or "in the coming days", gives nothing.
//
// All values are plain data and all functions pure, so they are safe for
// concurrent use.
package date
