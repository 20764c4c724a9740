package date

import (
	"fmt"
	"time"
)

// Day is a day of the Gregorian calendar; the zero value is no day.
type Day struct {
	Year, Month, Date int
}

// ParseDay reads an ISO day, YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("parse day: %w", err)
	}
	return dayOf(t), nil
}

// String returns the ISO day, or nothing for the zero value.
func (d Day) String() string {
	if d == (Day{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Date)
}

// Before reports whether d is earlier than e.
func (d Day) Before(e Day) bool { return d.time().Before(e.time()) }

// Add returns the day n days later.
func (d Day) Add(n int) Day { return dayOf(d.time().AddDate(0, 0, n)) }

// addMonths returns the first day of the month n months later.
func (d Day) addMonths(n int) Day {
	return dayOf(time.Date(d.Year, time.Month(d.Month+n), 1, 0, 0, 0, 0, time.UTC))
}

// lastOfMonth returns the last day of d's month.
func (d Day) lastOfMonth() Day { return d.addMonths(1).Add(-1) }

// weekday counts from Monday, 0, to Sunday, 6: the week of ISO 8601.
func (d Day) weekday() int { return (int(d.time().Weekday()) + 6) % 7 }

// exists reports whether the calendar has the day.
func (d Day) exists() bool { return d.Year > 0 && dayOf(d.time()) == d }

// distance returns the days from d to e, negative if e is earlier.
func (d Day) distance(e Day) int { return int(e.time().Sub(d.time()).Hours() / 24) }

func (d Day) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Date, 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }
