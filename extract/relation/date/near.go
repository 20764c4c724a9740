package date

// The units of words.tsv.
const (
	unitDay = iota + 1
	unitWeek
	unitMonth
	unitYear
	unitWeekend
	unitQuarter
)

// weekdayForm reads "Friday", "last Friday", "Friday evening", "Tuesday of next
// week", "earlier on Monday".
func (c *cursor) weekdayForm(e *Expression) bool {
	if c.skip(part) {
		c.skip(on)
	}
	s, shifted := c.take(shift)
	it := c.at(0)
	if !c.weekdayName(e) || it.short && !shifted && c.items[c.i-1].end-it.start == 3 {
		return false
	}
	e.shift, e.shifted = s.value, shifted
	c.skip(daypart)
	if c.maybe(func() bool {
		c.skip(of)
		s, ok := c.take(shift)
		u, ok2 := c.take(unit)
		if !ok || !ok2 || u.value != unitWeek {
			return false
		}
		e.shift = s.value
		return true
	}) {
		// A week that is named says which Friday, so it goes by weeks.
		e.kind, e.unit, e.shifted = units, unitWeek, true
		e.lastWeekday = e.weekday
	}
	return true
}

func (c *cursor) weekdayName(e *Expression) bool {
	it, ok := c.take(weekday)
	e.kind, e.weekday, e.lastWeekday = weekdays, it.value, it.value
	return ok
}

// relative reads "today", "earlier today", "the day before yesterday", "two
// days ago", "this morning", "last night", "later this month".
func (c *cursor) relative(e *Expression) bool {
	for _, form := range [...]func(*cursor, *Expression) bool{
		(*cursor).dayBefore, (*cursor).deicticDay, (*cursor).agoForm, (*cursor).partOfDay, (*cursor).unitForm, (*cursor).fromNow,
	} {
		start := c.i
		if form(c, e) {
			return true
		}
		c.i, *e = start, Expression{}
	}
	return false
}

func (c *cursor) dayBefore(e *Expression) bool {
	c.skip(the)
	u, ok := c.take(unit)
	if !ok || u.value != unitDay || !c.is(before, deictic) && !c.is(after, deictic) {
		return false
	}
	step := c.at(0).value
	base := c.at(1).value
	if step != base {
		return false
	}
	c.i += 2
	e.kind, e.shift = offset, step+base
	return true
}

func (c *cursor) deicticDay(e *Expression) bool {
	c.skip(part)
	it, ok := c.take(deictic)
	e.kind, e.shift = offset, it.value
	c.skip(daypart)
	return ok
}

// agoForm reads "two weeks ago": a count of days gives a day, of other units the
// unit that holds it.
func (c *cursor) agoForm(e *Expression) bool {
	n, ok := c.count()
	u, ok2 := c.take(unit)
	a, ok3 := c.take(ago)
	if !ok || !ok2 || !ok3 || a.value != 0 {
		return false
	}
	e.shift = -n
	return c.away(e, u.value)
}

// fromNow reads "two days from now".
func (c *cursor) fromNow(e *Expression) bool {
	n, ok := c.count()
	u, ok2 := c.take(unit)
	if !ok || !ok2 || !c.is(from, now) {
		return false
	}
	c.i += 2
	e.shift = n
	return c.away(e, u.value)
}

func (c *cursor) away(e *Expression, u int) bool {
	e.kind, e.unit, e.shifted = units, u, true
	if u == unitDay {
		e.kind = offset
	}
	if u == unitWeek {
		e.lastWeekday = 6
	}
	return u <= unitYear
}

func (c *cursor) count() (int, bool) {
	if it, ok := c.take(number); ok {
		return it.value, true
	}
	if it := c.at(0); c.is(digits) && it.width <= 2 && !it.suffixed {
		c.i++
		return it.value, true
	}
	return 0, false
}

// partOfDay reads "this morning", "last night".
func (c *cursor) partOfDay(e *Expression) bool {
	c.skip(part)
	s, ok := c.take(shift)
	_, ok2 := c.take(daypart)
	e.kind, e.shift = offset, s.value
	return ok && ok2 && s.value <= 0
}

// unitForm reads "earlier this week", "next month", "at the end of last year".
func (c *cursor) unitForm(e *Expression) bool {
	if c.skip(part) {
		c.skip(of, in)
		c.skip(the)
	}
	s, ok := c.take(shift)
	u, ok2 := c.take(unit)
	if !ok || !ok2 || u.value == unitDay || plural(u) {
		return false
	}
	e.kind, e.unit, e.shift, e.shifted = units, u.value, s.value, true
	if u.value == unitWeek {
		e.lastWeekday = 6
	}
	return true
}

// plural reports "weeks", "months": "in the coming weeks" names no week.
func plural(it item) bool {
	lengths := [...]int{unitDay: 3, unitWeek: 4, unitMonth: 5, unitYear: 4, unitWeekend: 7, unitQuarter: 7}
	return it.end-it.start > lengths[it.value]
}

// monthForm reads "November 2025", "in November", "mid-November", "last March",
// "the end of May 2024". A month alone needs a word before it that says it is
// a time: "May" and "March" are other words too.
func (c *cursor) monthForm(e *Expression) bool {
	said := c.at(-1).class == in || c.at(-1).class == part || c.at(-1).class == of && c.at(-2).class == part
	if c.maybe(func() bool { return c.skip(part) }) {
		said = true
		c.skip(dash)
		c.skip(of, in)
	}
	s, shifted := c.take(shift)
	if !c.monthYear(e) {
		return false
	}
	if shifted {
		e.shift, e.shifted = s.value, true
	}
	return said || shifted || e.first.year != 0 || e.first.relative
}

func (c *cursor) monthYear(e *Expression) bool {
	m, ok := c.take(month)
	if !ok {
		return false
	}
	p := c.year()
	p.month = m.value
	e.kind, e.first, e.last = months, p, p
	return !m.short || p.year != 0
}

// yearForm reads a year after "in" or "during"; other numbers of four digits
// belong to names.
func (c *cursor) yearForm(e *Expression) bool {
	said := c.at(-1).class == in
	if c.skip(part) {
		said = c.skip(of, in)
	}
	it := c.at(0)
	if !said || !c.is(digits) || !isYear(it) {
		return false
	}
	if next := c.at(1); next.capital || next.class == dash {
		return false
	}
	c.i++
	e.kind, e.first = years, point{year: it.value}
	e.last = e.first
	return true
}
