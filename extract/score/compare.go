package score

import "fmt"

// counts are the sums over one or more articles.
type counts struct {
	strict, detected tallies
	relaxed          int
	bCubed, ceaf     similarity
	nominals         tally
	relations        relationScore
}

func newCounts() counts {
	return counts{strict: tallies{}, detected: tallies{}, relations: newRelationScore()}
}

func (c *counts) plus(d counts) {
	c.strict.addAll(d.strict)
	c.detected.addAll(d.detected)
	c.relaxed += d.relaxed
	c.bCubed = c.bCubed.plus(d.bCubed)
	c.ceaf = c.ceaf.plus(d.ceaf)
	c.nominals = c.nominals.plus(d.nominals)
	c.relations.plus(d.relations)
}

func count(gold, pred Article) counts {
	required, optional := split(gold.Entities)
	mentions := requiredMentions(required)
	found := countable(pred.Entities, mentions, tolerance(gold.Entities))
	goldSets, predSets := goldClusters(required), predClusters(found)
	al := alignEntities(gold.Entities, pred.Entities)
	return counts{
		strict:    strict(mentions, found),
		relaxed:   relaxed(mentions, found),
		bCubed:    bCubed(goldSets, predSets),
		ceaf:      ceaf(goldSets, predSets),
		detected:  detected(goldSets, predSets),
		nominals:  nominals(required, optional, pred.Entities, al),
		relations: relations(gold, pred, optional, al),
	}
}

// split returns the required entities and the ids of the optional ones.
func split(gold []Entity) (required []Entity, optional map[string]bool) {
	optional = map[string]bool{}
	for _, e := range gold {
		if e.Optional {
			optional[e.ID] = true
		} else {
			required = append(required, e)
		}
	}
	return required, optional
}

// Compare scores the predictions against the gold. Articles are joined by id; a
// gold article without prediction counts as one that found nothing, and a
// prediction for an unknown article is left out. Report.Notes names both.
func Compare(gold, pred []Article) *Report {
	gold, notes := latest(gold, "gold")
	pred, more := latest(pred, "prediction")
	r := &Report{Articles: len(gold), Notes: append(notes, more...), sum: newCounts(), own: newOwnCounts()}
	found := byID(pred)
	want := byID(gold)
	for _, p := range pred {
		if _, ok := want[p.ID]; !ok {
			r.note("article %s is not in the gold, left out", p.ID)
		}
	}
	for _, g := range gold {
		p, ok := found[g.ID]
		switch {
		case !ok:
			r.note("article %s has no prediction, counted as empty", g.ID)
		case p.Text != "" && p.Text != g.Text:
			r.note("text of %s differs from the gold, offsets may not match", g.ID)
		}
		r.sum.plus(count(g, p))
		r.own.add(g, p)
	}
	return r
}

func (r *Report) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// latest keeps, of articles with one id, the last one in the first one's place.
func latest(articles []Article, what string) (kept []Article, notes []string) {
	at := map[string]int{}
	for _, a := range articles {
		if i, twice := at[a.ID]; twice {
			notes = append(notes, fmt.Sprintf("id %s stands twice in the %s, the later one is used", a.ID, what))
			kept[i] = a
			continue
		}
		at[a.ID] = len(kept)
		kept = append(kept, a)
	}
	return kept, notes
}

func byID(articles []Article) map[string]Article {
	out := make(map[string]Article, len(articles))
	for _, a := range articles {
		out[a.ID] = a
	}
	return out
}
