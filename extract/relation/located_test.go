package relation_test

import "testing"

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
		{"capital", "He flew to the [Kazakhstan|PLACE] capital, [Astana|PLACE], and [Kenya|PLACE]'s coastal city of [Mombasa|PLACE].", "Astana LOCATED_IN Kazakhstan; Mombasa LOCATED_IN Kenya"},
		{"capital by adjective", "He left [Norway|PLACE]. The fair opened in the Norwegian capital city of [Oslo|PLACE].", "Oslo LOCATED_IN Norway"},
		{"capital behind the town", "He left [Peru|PLACE]. In [Lima|PLACE], the nation's capital, [Anna Berg] met [Omar Said].", "Lima LOCATED_IN Peru"},
		{"second city", "He flew to [Mombasa|PLACE], [Kenya|PLACE]'s second-largest city, and [Oslo|PLACE], the capital of [Norway|PLACE].", "Mombasa LOCATED_IN Kenya; Oslo LOCATED_IN Norway"},
		{"capital of a country", "They met in the capital of [Peru|PLACE], [Lima|PLACE].", "Lima LOCATED_IN Peru"},
		{"another's city", "The mayor of [Lima|PLACE] and the city council of [Oslo|PLACE] wrote to [Peru|PLACE].", ""},
		{"part of a country", "He saw the camp in [Mosul|PLACE], in northern [Iraq|PLACE].", "Mosul LOCATED_IN Iraq"},
		{"seat", "The [Salt Fund|ORG], which has its headquarters in [Lima|PLACE], and the [Fish Fund|ORG]'s base at [Cusco|PLACE] were shown.", "Salt Fund LOCATED_IN Lima; Fish Fund LOCATED_IN Cusco"},
		{"twin town", "He met the mayor of [Cusco|PLACE]'s twin city [Bergen|PLACE].", ""},
		{"port on a sea", "The ship left the [Red Sea|PLACE] port of [Lima|PLACE].", ""},
		{"body", "He was received at the [Salt Fund|ORG] in [Lima|PLACE].", "Salt Fund LOCATED_IN Lima"},
		{"place of a meeting", "He left the session of the [Fish Council|ORG] in [Lima|PLACE] and the [Joint Salt Commission|ORG] in [Cusco|PLACE].", ""},
		{"seat in a town of a country", "The [Fish Network|ORG], based in [Lima|PLACE], [Peru|PLACE], grew.", "Fish Network LOCATED_IN Lima; Lima LOCATED_IN Peru"},
		{"seat behind a bracket", "The [Office for Salt and Fish|ORG] ([OSF|ORG]), which has its seat in [Lima|PLACE], grew.", "Office for Salt and Fish LOCATED_IN Lima"},
		{"town in front", "In [Lima|PLACE], she was received at the [Salt Fund|ORG] by [Omar Said].", "Salt Fund LOCATED_IN Lima"},
		{"town in front of another's", "In [Lima|PLACE], she spoke of the [Salt Fund|ORG].", ""},
		{"country in front", "In [Peru|PLACE], she called at the [Salt Fund|ORG].", ""},
		{"largest", "The [Salt Bank|ORG] is one of the oldest and largest banks in [Peru|PLACE].", "Salt Bank LOCATED_IN Peru"},
		{"not of a kind", "The [Salt Bank|ORG] is a partner of farmers in [Peru|PLACE].", ""},
		{"capital of a region", "He flew to the capital of [Loreto|PLACE], [Iquitos|PLACE], on Monday.", "Iquitos LOCATED_IN Loreto"},
		{"village of a district", "He came from [Saltby|PLACE] village of [Netshire|PLACE] district.", ""},
		{"largest in a history", "The [Salt Bank|ORG], the oldest bank in [Peru|PLACE] history, closed.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkSaidOf(t, "LOCATED_IN", c.text, c.want)
		})
	}
}
