package date

// Tense says on which side of the article's day a passage looks.
type Tense uint8

// The zero value takes the nearest day on either side.
const (
	Nearest Tense = iota
	Past
	Future
)

// Precision is how exactly an expression names its days.
type Precision uint8

// The precisions; the zero value is invalid.
const (
	OfDay Precision = iota + 1
	OfMonth
	OfYear
)

// String returns day, month or year.
func (p Precision) String() string {
	return [...]string{"", "day", "month", "year"}[p]
}

// Interval is what an expression stands for.
type Interval struct {
	// First and Last are the days it covers, equal for a single day.
	First, Last Day
	Precision   Precision
	// FromArticle is set where the article's day was needed to find them.
	FromArticle bool
}

// Resolve returns the days that e stands for in an article of the given day,
// which may be zero if unknown. It reports false where they cannot be told.
func (e Expression) Resolve(article Day, t Tense) (Interval, bool) {
	v := Interval{Precision: OfDay}
	switch e.kind {
	case days, weekOf:
		return e.resolveDays(article, t)
	case months:
		return e.resolveMonths(article, t)
	case years:
		y := e.first.year
		return Interval{First: Day{y, 1, 1}, Last: Day{y, 12, 31}, Precision: OfYear}, true
	}
	if article == (Day{}) {
		return v, false
	}
	v.FromArticle = true
	switch e.kind {
	case weekdays:
		v.First, v.Last = e.resolveWeekday(article, t)
	case offset:
		v.First = article.Add(e.shift)
		v.Last = v.First
	default:
		v.First, v.Last, v.Precision = e.resolveUnit(article)
	}
	return v, true
}

func (e Expression) resolveDays(article Day, t Tense) (Interval, bool) {
	v := Interval{Precision: OfDay}
	first, last := Day{e.first.year, e.first.month, e.first.date}, Day{e.last.year, e.last.month, e.last.date}
	if last.Year == 0 {
		if article == (Day{}) {
			return v, false
		}
		v.FromArticle = true
		last.Year = article.Year + e.last.yearShift
		if !e.last.relative {
			last = nearestYear(last, article, t)
		}
		first.Year = last.Year
		if first.Month > last.Month {
			first.Year--
		}
	}
	v.First, v.Last = first, last
	if e.kind == weekOf {
		v.First = first.Add(-first.weekday())
		v.Last = v.First.Add(6)
	}
	return v, first.exists() && last.exists() && !last.Before(first)
}

// slack is how many days on the wrong side of the article a date without a year is
// still taken for this year's: texts tell in the past of what ends tomorrow, and in
// the future of what began yesterday.
const slack = 14

// nearestYear returns d in the year that the tense asks for.
func nearestYear(d, article Day, t Tense) Day {
	best := d
	for y := article.Year - 1; y <= article.Year+1; y++ {
		c := Day{y, d.Month, d.Date}
		gap := article.distance(c)
		switch {
		case t == Past && gap > slack || t == Future && gap < -slack:
		case best.Year == d.Year && !valid(best, article, t), abs(gap) < abs(article.distance(best)):
			best = c
		}
	}
	return best
}

// valid reports whether d lies on the side of the article that t names.
func valid(d, article Day, t Tense) bool {
	gap := article.distance(d)
	return t == Nearest || t == Past && gap <= slack || t == Future && gap >= -slack
}

func (e Expression) resolveMonths(article Day, t Tense) (Interval, bool) {
	v := Interval{Precision: OfMonth}
	first, last := Day{e.first.year, e.first.month, 1}, Day{e.last.year, e.last.month, 1}
	if last.Year == 0 {
		if article == (Day{}) {
			return v, false
		}
		v.FromArticle = true
		start := Day{article.Year, article.Month, 1}
		last.Year = article.Year + e.last.yearShift
		switch {
		case e.last.relative:
		case e.shifted && e.shift != 0:
			last = nearestYear(last, start.addMonths(e.shift), side(e.shift))
		case e.shifted:
		default:
			last = nearestYear(last, start, t)
		}
		first.Year = last.Year
	}
	v.First, v.Last = first, last.lastOfMonth()
	return v, !v.Last.Before(v.First)
}

func side(shift int) Tense {
	if shift < 0 {
		return Past
	}
	return Future
}

// resolveWeekday finds the weekday nearest to the article in its tense. "Next
// Friday" is the one of next week, "last Friday" the one before the article.
func (e Expression) resolveWeekday(article Day, t Tense) (first, last Day) {
	ahead := (e.weekday - article.weekday() + 7) % 7
	switch {
	case e.shifted && e.shift < 0:
		ahead -= 7
		if ahead == 0 {
			ahead = -7
		}
	case e.shifted && e.shift > 0:
		ahead = 7 - article.weekday() + e.weekday
	case t == Past, t == Nearest && !e.shifted && ahead > 1:
		ahead = -((article.weekday() - e.weekday + 7) % 7)
	}
	first = article.Add(ahead)
	return first, first.Add((e.lastWeekday - e.weekday + 7) % 7)
}

func (e Expression) resolveUnit(article Day) (first, last Day, p Precision) {
	monday := article.Add(-article.weekday() + 7*e.shift)
	switch e.unit {
	case unitWeek:
		return monday.Add(e.weekday), monday.Add(e.lastWeekday), OfDay
	case unitWeekend:
		return monday.Add(5), monday.Add(6), OfDay
	case unitMonth:
		first = article.addMonths(e.shift)
		return first, first.lastOfMonth(), OfMonth
	case unitQuarter:
		first = Day{article.Year, article.Month - (article.Month-1)%3, 1}.addMonths(3 * e.shift)
		return first, first.addMonths(2).lastOfMonth(), OfMonth
	}
	y := article.Year + e.shift
	return Day{y, 1, 1}, Day{y, 12, 31}, OfYear
}

func abs(n int) int { return max(n, -n) }
