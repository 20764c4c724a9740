package date

// cursor walks over the items; a method that fails leaves it where it was.
type cursor struct {
	items []item
	i     int
}

// at returns the item n places ahead, a mark that matches nothing if there is none.
func (c *cursor) at(n int) item {
	if i := c.i + n; i >= 0 && i < len(c.items) {
		return c.items[i]
	}
	return item{}
}

// is reports whether the next items have the classes.
func (c *cursor) is(classes ...class) bool {
	for n, want := range classes {
		if c.at(n).class != want {
			return false
		}
	}
	return true
}

// take steps over an item of the class.
func (c *cursor) take(want class) (item, bool) {
	it := c.at(0)
	if c.i < len(c.items) && it.class == want {
		c.i++
		return it, true
	}
	return item{}, false
}

// skip steps over an item of one of the classes if there is one.
func (c *cursor) skip(classes ...class) bool {
	for _, want := range classes {
		if _, ok := c.take(want); ok {
			return true
		}
	}
	return false
}

// maybe runs f and reports whether it succeeded; it goes back if not.
func (c *cursor) maybe(f func() bool) bool {
	start := c.i
	if f() {
		return true
	}
	c.i = start
	return false
}
