package alias

import (
	"strings"

	"github.com/whomet/whomet/extract/mention"
)

// places joins the names of one country, and names of other places that differ
// by the kind of place only ("Gyeonggi-do", "Gyeonggi-do Province").
func (j *joiner) places() {
	byCode := map[string]int{}
	byCore := map[string]int{}
	for i, n := range j.names {
		if n.Type != mention.Place {
			continue
		}
		if n.Code != "" {
			joinFirst(j.sets, byCode, n.Code, i)
			continue
		}
		joinFirst(j.sets, byCore, core(j.folded[i]), i)
	}
	j.placeAcronyms()
}

func joinFirst(s *sets, first map[string]int, key string, i int) {
	if f, ok := first[key]; ok {
		s.join(f, i)
		return
	}
	first[key] = i
}

// core cuts the kind of place off a name.
func core(folded string) string {
	folded = strings.TrimSuffix(folded, " d c")
	for _, front := range []string{"city of ", "province of ", "state of ", "republic of ", "city and county of "} {
		if rest, ok := strings.CutPrefix(folded, front); ok {
			return rest
		}
	}
	for _, end := range []string{" city", " province", " region", " state", " prefecture", " county", " oblast", " dc"} {
		if rest, ok := strings.CutSuffix(folded, end); ok && rest != "" {
			return rest
		}
	}
	return folded
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
