package relation_test

import (
	"slices"
	"strings"
	"testing"
)

// TestLocated reads where places and bodies lie.
func TestLocated(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"town and country", "He came to [Lima|PLACE], [Peru|PLACE], on Monday.", "Lima LOCATED_IN Peru"},
		{"chain", "He came to [Townsville|PLACE], [Queensland|PLACE], [Australia|PLACE].", "Townsville LOCATED_IN Queensland; Queensland LOCATED_IN Australia"},
		{"pairs", "He saw [Windsor|PLACE], [Ontario|PLACE], and [Detroit|PLACE], [Michigan|PLACE], in May.", "Windsor LOCATED_IN Ontario; Detroit LOCATED_IN Michigan"},
		{"list of states", "He spoke in [California|PLACE], [Arizona|PLACE], [New Mexico|PLACE] and [Texas|PLACE].", ""},
		{"list of towns", "He spoke in [San Francisco|PLACE], [Los Angeles|PLACE] and [San Diego|PLACE].", ""},
		{"list of countries", "He saw envoys of [Peru|PLACE], [Chile|PLACE] and [Norway|PLACE].", ""},
		{"one in a country, another beside it", "He will visit [Oslo|PLACE], [Norway|PLACE], and [Lima|PLACE].", "Oslo LOCATED_IN Norway"},
		{"quarter", "He met her at the [Salt Hall|PLACE], [Lima|PLACE], today.", "Salt Hall LOCATED_IN Lima"},
		{"another's noun", "In [Florida|PLACE], a [Miami|PLACE] barman said so.", ""},
		{"body and town", "He spoke at the [Salt Institute|ORG], [Lima|PLACE], on Monday.", "Salt Institute LOCATED_IN Lima"},
		{"body and country", "The [Salt Institute|ORG] and the [Fish Institute|ORG], [Peru|PLACE], will host it.", "Fish Institute LOCATED_IN Peru"},
		{"body, town, country", "Dr. [Anna Berg], [Salt Institute|ORG], [Lima|PLACE], [Peru|PLACE], was there.", "Salt Institute LOCATED_IN Lima; Lima LOCATED_IN Peru"},
		{"body behind a dash", "He came to the head office of the [Salt Institute|ORG] – [Lima|PLACE].", "Salt Institute LOCATED_IN Lima"},
		{"a new clause", "At the [Salt Institute|ORG], [Peru|PLACE] said that it would pay.", ""},
		{"possessor", "At the [Salt Institute|ORG], [Peru|PLACE]'s minister said so.", ""},
		{"list of members", "Envoys of the [Salt Institute|ORG], [Peru|PLACE] and [Chile|PLACE] came.", ""},
		{"international body", "He spoke for the [United Nations|ORG], [Peru|PLACE].", ""},
		{"brackets", "He came from [Lima|PLACE] ([Peru|PLACE]) and the [Salt Institute|ORG] ([Cusco|PLACE]).", "Lima LOCATED_IN Peru; Salt Institute LOCATED_IN Cusco"},
		{"short form in brackets", "He came from [New South Wales|PLACE] ([NSW|PLACE]).", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(slices.DeleteFunc(said(t, c.text), func(s string) bool { return !strings.Contains(s, " LOCATED_IN ") }), "; ")
			if got != c.want {
				t.Errorf("says %q, want %q", got, c.want)
			}
		})
	}
}
