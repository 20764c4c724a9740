package score

// tally counts what was found, what was predicted and what the gold holds.
type tally struct{ hit, pred, gold int }

func (t tally) plus(u tally) tally {
	return tally{t.hit + u.hit, t.pred + u.pred, t.gold + u.gold}
}

// prf returns precision, recall and their harmonic mean; nothing over nothing
// is zero.
func (t tally) prf() prf {
	return ratios(float64(t.hit), float64(t.hit), t.pred, t.gold)
}

// recall returns hit over gold.
func (t tally) recall() float64 { return share(float64(t.hit), t.gold) }

// prf is precision, recall and F1, each from 0 to 1.
type prf struct{ p, r, f float64 }

// ratios is prf for sums of similarities, which may differ by side.
func ratios(predSum, goldSum float64, pred, gold int) prf {
	x := prf{p: share(predSum, pred), r: share(goldSum, gold)}
	if x.p+x.r > 0 {
		x.f = 2 * x.p * x.r / (x.p + x.r)
	}
	return x
}

func share(sum float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// tallies keeps one tally a name.
type tallies map[string]tally

func (t tallies) add(name string, u tally) { t[name] = t[name].plus(u) }

func (t tallies) addAll(u tallies) {
	for name, v := range u {
		t.add(name, v)
	}
}

func (t tallies) total() tally {
	var sum tally
	for _, v := range t {
		sum = sum.plus(v)
	}
	return sum
}
