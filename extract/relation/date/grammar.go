package date

// expression reads the longest date that begins at the cursor. Forms are tried
// from the most to the least specific.
func (c *cursor) expression() (Expression, bool) {
	var e Expression
	for _, form := range [...]func(*cursor, *Expression) bool{
		(*cursor).weekOf, (*cursor).isoDay, (*cursor).dottedDay, (*cursor).span, (*cursor).calendar,
		(*cursor).weekdayForm, (*cursor).relative, (*cursor).monthForm, (*cursor).yearForm,
	} {
		start := c.i
		if form(c, &e) {
			return e, true
		}
		c.i, e = start, Expression{}
	}
	return e, false
}

// weekOf reads "the week of March 14", "the week beginning 14 March".
func (c *cursor) weekOf(e *Expression) bool {
	c.skip(the)
	if it, ok := c.take(unit); !ok || it.value != unitWeek {
		return false
	}
	if !c.skip(of) && !c.skip(begin) && !c.skip(part) {
		return false
	}
	c.skip(the)
	if !c.calendar(e) || e.kind != days {
		return false
	}
	e.kind = weekOf
	return true
}

// isoDay reads 2026-02-04.
func (c *cursor) isoDay(e *Expression) bool {
	if !c.is(digits, dash, digits, dash, digits) || c.at(0).width != 4 || c.at(2).width != 2 || c.at(4).width != 2 {
		return false
	}
	return c.numeric(e, c.at(0).value, c.at(2).value, c.at(4).value)
}

// dottedDay reads 04.02.2026, and 14/02/2026 where only one order is possible.
func (c *cursor) dottedDay(e *Expression) bool {
	if !c.is(digits, dot, digits, dot, digits) && !c.is(digits, slash, digits, slash, digits) {
		return false
	}
	d, m, y := c.at(0).value, c.at(2).value, c.at(4)
	if y.width != 4 {
		return false
	}
	if c.at(1).class == slash {
		if d <= 12 && m <= 12 && d != m {
			return false
		}
		if m > 12 {
			d, m = m, d
		}
	}
	return c.numeric(e, y.value, m, d)
}

func (c *cursor) numeric(e *Expression, y, m, d int) bool {
	if !(Day{y, m, d}).exists() {
		return false
	}
	e.kind, e.first = days, point{year: y, month: m, date: d}
	e.last = e.first
	c.i += 5
	return true
}

// span reads "from January 28 to February 2, 2026", "between 2 and 4 March",
// "28 January – 2 February 2026", "from Monday to Wednesday".
func (c *cursor) span(e *Expression) bool {
	c.skip(from, between)
	var a, b Expression
	if c.maybe(func() bool { return c.monthDays(&a) && c.joins() && c.monthDays(&b) }) ||
		c.maybe(func() bool { return c.daysMonth(&a) && c.joins() && c.daysMonth(&b) }) {
		e.kind, e.first, e.last = days, a.first, b.last
		if !e.first.relative && e.first.year == 0 {
			e.first.year, e.first.yearShift, e.first.relative = e.last.year, e.last.yearShift, e.last.relative
		}
		return true
	}
	if c.maybe(func() bool { return c.weekdayName(&a) && c.joins() && c.weekdayName(&b) }) {
		*e = a
		e.lastWeekday = b.weekday
		return true
	}
	return c.maybe(func() bool { return c.monthYear(&a) && c.joins() && c.monthYear(&b) && c.monthRange(e, a, b) })
}

func (c *cursor) monthRange(e *Expression, a, b Expression) bool {
	e.kind, e.first, e.last = months, a.first, b.last
	if e.first.year == 0 {
		e.first.year = e.last.year
	}
	return true
}

// joins steps over what stands between the ends of a range.
func (c *cursor) joins() bool { return c.skip(dash, rangeTo, and) }

// calendar reads a day or days with a month, a weekday before them allowed.
func (c *cursor) calendar(e *Expression) bool {
	c.maybe(func() bool {
		if _, ok := c.take(weekday); !ok {
			return false
		}
		c.skip(daypart)
		c.skip(comma)
		c.skip(the, on)
		return true
	})
	c.maybe(func() bool { return c.skip(from, between) })
	return c.monthDays(e) || c.daysMonth(e)
}

// monthDays reads "February 14-15, 2026", "Jan. 28", "January 27 and 28, 2026".
func (c *cursor) monthDays(e *Expression) bool {
	return c.maybe(func() bool {
		m, ok := c.take(month)
		if !ok {
			return false
		}
		c.skip(the)
		first, last, ok := c.dayList()
		return ok && c.finish(e, m.value, first, last)
	})
}

// daysMonth reads "2 to 4 February 2026", "the 4th of February", "30th June 2025".
func (c *cursor) daysMonth(e *Expression) bool {
	return c.maybe(func() bool {
		c.skip(the)
		first, last, ok := c.dayList()
		if !ok {
			return false
		}
		c.skip(of)
		m, ok := c.take(month)
		return ok && c.finish(e, m.value, first, last)
	})
}

// finish adds the year that follows, if one does.
func (c *cursor) finish(e *Expression, month, first, last int) bool {
	p := c.year()
	p.month = month
	p.date = first
	e.kind, e.first = days, p
	p.date = last
	e.last = p
	return first <= last
}

// year reads ", 2026", "2026", "of last year", "this year"; the point is empty
// if there is none.
func (c *cursor) year() point {
	var p point
	if c.maybe(func() bool {
		c.skip(comma)
		c.skip(of, in)
		it, ok := c.take(digits)
		p.year = it.value
		return ok && isYear(it)
	}) {
		return p
	}
	p = point{}
	c.maybe(func() bool {
		c.skip(comma)
		c.skip(of)
		s, ok := c.take(shift)
		u, ok2 := c.take(unit)
		if !ok || !ok2 || u.value != unitYear {
			return false
		}
		p.relative, p.yearShift = true, s.value
		return true
	})
	return p
}

// dayList reads "14", "14-15", "2 to 4", "27, 28 and 29": first and last day.
func (c *cursor) dayList() (first, last int, ok bool) {
	d, ok := c.dayNumber()
	if !ok {
		return 0, 0, false
	}
	first, last = d, d
	for c.maybe(func() bool {
		if !c.skip(comma) && !c.joins() {
			return false
		}
		c.skip(and)
		c.skip(the)
		next, ok := c.dayNumber()
		if !ok || next <= last {
			return false
		}
		last = next
		return true
	}) {
	}
	return first, last, true
}

func (c *cursor) dayNumber() (int, bool) {
	it := c.at(0)
	if c.i >= len(c.items) || it.class != digits || it.width > 2 || it.value < 1 || it.value > 31 {
		return 0, false
	}
	c.i++
	return it.value, true
}

func isYear(it item) bool {
	return it.width == 4 && !it.suffixed && it.value >= 1500 && it.value <= 2199
}
