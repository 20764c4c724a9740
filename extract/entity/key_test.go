package entity

import (
	"regexp"
	"testing"
)

func TestKeys(t *testing.T) {
	tests := []struct {
		name, text string
		// entity is the index of the entity whose key is wanted; a key that ends in
		// "~" stands for one of the article's own.
		entity int
		want   string
	}{
		{"country", "[Republic of Kazakhstan|L] voted.", 0, "place/KZ"},
		{"country by acronym", "[U.S.|L] troops left.", 0, "place/US"},
		{"city", "[Nairobi|L] is big.", 0, "place/184745"},
		{"city in the country that the text gives", "[Haifa|L], [Israel|L], is big.", 0, "place/294801"},
		{"unknown place", "[Laucala Campus|L] is big.", 0, "place/laucala-campus"},
		{"unknown place in a country", "[Laucala Campus|L], [Fiji|L], is big.", 0, "place/laucala-campus@FJ"},
		{"person", "[Salim Al Malik|P] spoke.", 0, "person/salim-al-malik"},
		{"person with diacritics", "[José Peña|P] spoke.", 0, "person/jose-pena"},
		{"person by the fullest name", "[Biden|P] spoke. [Joe Biden|P] left.", 0, "person/joe-biden"},
		{"person of one word", "[Biden|P] spoke.", 0, "person/~"},
		{"organisation", "The [World Health Organization|O] ([WHO|O]) met.", 0, "org/world-health-organization"},
		{"organisation without a proper name, country in the name", "The [Ministry of Health of Kenya|O] met.", 0, "org/ministry-of-health@KE"},
		{"country by adjective", "The [Kenyan Ministry of Health|O] met.", 0, "org/ministry-of-health@KE"},
		{"country by possessor", "[Kenya|L]'s [Ministry of Health|O] met.", 1, "org/ministry-of-health@KE"},
		{"ministry of nowhere", "The [Ministry of Health|O] met.", 0, "org/~"},
		{"mission and host", "The [Embassy of Kenya|O] in [Peru|L] closed.", 0, "org/embassy@KE-PE"},
		{"mission without host", "The [Embassy of Kenya|O] closed.", 0, "org/~"},
		{"event with its year", "The [2019 Chicago Marathon|E] began.", 0, "event/2019-chicago-marathon"},
		{"event dated by its sentence", "The [Cairo Summit|E] was held on 3 May 2021.", 0, "event/cairo-summit@2021"},
		{"day and year", "The [Cairo Summit|E] was held on 20 May 2021.", 0, "event/cairo-summit@2021"},
		{"two years in its sentence", "The [Cairo Summit|E] of 2021 follows that of 2019.", 0, "event/~"},
		{"event without a year", "The [Cairo Summit|E] began.", 0, "event/~"},
		{"described event", "A [briefing|Ed] was held on 3 May 2021.", 0, "event/~"},
	}
	own := regexp.MustCompile(`~[0-9a-f]{20}$`)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := annotate(t, tt.text)
			got := own.ReplaceAllString(a.res.Entities[tt.entity].Key, "~")
			if got != tt.want {
				t.Errorf("key of %q = %q, want %q", a.res.Entities[tt.entity].Name, got, tt.want)
			}
		})
	}
}

func TestKeysOfAnArticle(t *testing.T) {
	a := annotate(t, "[Biden|P] met the [Senate|O].")
	if k, l := a.res.Entities[0].Key, a.res.Entities[1].Key; k == l {
		t.Errorf("two entities have the key %q", k)
	}
	again := annotate(t, "[Biden|P] met the [Senate|O].")
	if k, l := a.res.Entities[0].Key, again.res.Entities[0].Key; k != l {
		t.Errorf("the same article gives the keys %q and %q", k, l)
	}
}

func TestNames(t *testing.T) {
	tests := []struct{ name, text, want, acronym string }{
		{"fullest", "[Biden|P] spoke. [Joseph R. Biden, Jr.|P] left.", "Joseph R. Biden, Jr.", ""},
		{"acronym is no name", "The [WHO|O] met. The [World Health Organization|O] ([WHO|O]) left.", "World Health Organization", "WHO"},
		{"only an acronym", "The [WHO|O] met.", "WHO", ""},
		{"headline in capitals", "[KENYA|L] VOTES\n\n[Kenya|L] voted.", "Kenya", ""},
		{"white space", "The [World  Health\tOrganization|O] met.", "World Health Organization", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := annotate(t, tt.text).res.Entities[0]
			if e.Name != tt.want || e.Acronym != tt.acronym {
				t.Errorf("name %q and acronym %q, want %q and %q", e.Name, e.Acronym, tt.want, tt.acronym)
			}
		})
	}
}
