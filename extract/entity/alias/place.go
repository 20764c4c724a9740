package alias

import (
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// places joins the names of one country, and names of other places that differ
// only in that one of them tells the kind of place ("Gyeonggi-do", "Gyeonggi-do
// Province"). Where two kinds bear a name ("New York City", "New York State"), the
// kinds stay apart.
func (j *joiner) places() {
	byCode := map[string]int{}
	byCore := map[string][]int{}
	var cores []string
	for i, n := range j.names {
		if n.Type != mention.Place {
			continue
		}
		if n.Code != "" {
			joinFirst(j.sets, byCode, n.Code, i)
			continue
		}
		c, _ := core(j.folded[i])
		if byCore[c] == nil {
			cores = append(cores, c)
		}
		byCore[c] = append(byCore[c], i)
	}
	for _, c := range cores {
		if j.oneKind(byCore[c]) {
			for _, i := range byCore[c] {
				j.sets.join(byCore[c][0], i)
			}
		}
	}
	j.placeAcronyms()
}

// oneKind reports whether at most one kind of place is told by the names.
func (j *joiner) oneKind(names []int) bool {
	kind := ""
	for _, i := range names {
		if _, k := core(j.folded[i]); k != "" {
			if kind != "" && kind != k {
				return false
			}
			kind = k
		}
	}
	return true
}

func joinFirst(s *sets, first map[string]int, key string, i int) {
	if f, ok := first[key]; ok {
		s.join(f, i)
		return
	}
	first[key] = i
}

// core cuts the kind of place off a name and returns both.
func core(folded string) (name, kind string) {
	folded = strings.TrimSuffix(strings.TrimSuffix(folded, " d c"), " dc")
	for _, k := range []string{"city", "province", "region", "state", "prefecture", "county", "oblast", "republic"} {
		if rest, ok := strings.CutPrefix(folded, k+" of "); ok {
			return rest, k
		}
		if rest, ok := strings.CutSuffix(folded, " "+k); ok && rest != "" && k != "republic" {
			return rest, k
		}
	}
	return folded, ""
}

// placeAcronyms joins an acronym with the one place whose initials it has.
func (j *joiner) placeAcronyms() {
	places := j.bodies(mention.Place)
	for _, a := range places {
		if !Acronym(a.text) || j.names[a.name].Code != "" {
			continue
		}
		hit := -1
		for _, b := range places[:min(len(places), maxCandidates*4)] {
			if !initials(a.text, b.text) {
				continue
			}
			if r := j.sets.find(b.name); hit < 0 {
				hit = r
			} else if hit != r {
				hit = -2
				break
			}
		}
		if hit >= 0 {
			j.sets.join(hit, a.name)
		}
	}
}
