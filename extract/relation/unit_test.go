package relation_test

import "testing"

// TestUnits reads which body or site belongs to which body.
func TestUnits(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"bare apostrophe", "He spoke to the [Union of Solomon Islands|ORG]' [Fish Committee|ORG].", "Fish Committee PART_OF Union of Solomon Islands"},
		{"at", "He spoke at the [Department of Law|ORG] at the [University of Oslo|ORG].", "Department of Law PART_OF University of Oslo"},
		{"club at a school", "He spoke to the [Chess Circle|ORG] at the [University of Oslo|ORG].", "Chess Circle PART_OF University of Oslo"},
		{"guest at an embassy", "He hosted the [Salt Alliance|ORG] at the [Embassy of Peru|ORG].", ""},
		{"bodies at a meeting", "He met the [Salt Alliance|ORG] at the [Fish Forum|ORG].", ""},
		{"group in a parliament", "She heads the [Peru Friendship Group|ORG] in the [Senate|ORG].", "Peru Friendship Group PART_OF Senate"},
		{"body, unit", "Experts of the [Ministry of Fish|ORG], [Department of Nets|ORG], came.", "Department of Nets PART_OF Ministry of Fish"},
		{"ministries", "Experts of the [Ministry of Fish|ORG], [Office of Salt|ORG] and [Ministry of Trade|ORG] came.", ""},
		{"unit in a name", "The [Faculty of Law of Oslo University|ORG] opened. He praised [Oslo University|ORG].", "Faculty of Law of Oslo University PART_OF Oslo University"},
		{"country in a name", "The [Embassy of Peru|ORG] opened. He praised [Peru|PLACE].", ""},
		{"its new unit", "The [University of Oslo|ORG] is old. The university's new [Chair of Law|ORG] opened on Monday.", "Chair of Law PART_OF University of Oslo"},
		{"site", "He visited the [Salt Works|ORG]'s [Tainan Plant|PLACE] and the [Coral Centre|PLACE] at the [University of Oslo|ORG].", "Tainan Plant PART_OF Salt Works; Coral Centre PART_OF University of Oslo"},
		{"apposition", "The [Coast Watch|ORG], an attached agency of the [Ministry of Fish|ORG], helped.", "Coast Watch PART_OF Ministry of Fish"},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkSaidOf(t, "PART_OF", c.text, c.want)
		})
	}
}
