package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPositions(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"before, country after the title", "[Ana Brnabić|P] met Foreign Minister of [Latvia|L] [Baiba Braže|P].",
			"Baiba Braže | Foreign Minister | Latvia"},
		{"before, country after the name", "[Ana|P] met with Prime Minister [Petr Fiala|P] of the [Czech Republic|L].",
			"Petr Fiala | Prime Minister | Czech Republic"},
		{"envoy to two countries", "The Ambassador of [Norway|L] to [Kenya|L] and [Somalia|L], [Gunnar Holm|P], arrived.",
			"Gunnar Holm | Ambassador of Norway to Kenya and Somalia | Norway > Kenya\nGunnar Holm | Ambassador of Norway to Kenya and Somalia | Norway > Somalia"},
		{"two offices of one envoy", "Ambassador of [Peru|L] to [Austria|L] and Permanent Representative to the [UN|O] [Luis Alberto|P] spoke.",
			"Luis Alberto | Ambassador of Peru to Austria | Peru > Austria\nLuis Alberto | Permanent Representative to the UN | Peru > UN"},
		{"body before the title", "[WTO|O] Director-General [Ngozi Okonjo|P] opened the meeting.",
			"Ngozi Okonjo | Director-General | WTO"},
		{"body before, possessive", "[WHO|O]'s Regional Director for [Europe|L], Dr [Hans Kluge|P], spoke.",
			"Hans Kluge | Regional Director for Europe | WHO"},
		{"demonym of a named country", "[Egypt|L] sent a note. Egyptian foreign minister [Badr Abdelatty|P] flew home.",
			"Badr Abdelatty | foreign minister | Egypt"},
		{"demonym of a country without a name", "Egyptian foreign minister [Badr Abdelatty|P] flew home.", ""},
		{"country as a noun", "[US|L] president [Donald Trump|P] spoke.", "Donald Trump | president | US"},
		{"possessor", "[Ghana|L]'s Minister of Trade, [Alan Kyere|P], took part.", "Alan Kyere | Minister of Trade | Ghana"},
		{"apposition behind", "[Rita Moreno|P], the CEO of [Acme Corp|O], signed.", "Rita Moreno | CEO | Acme Corp"},
		{"apposition, body behind a comma", "[Rita Moreno|P], Chief Economist, [World Bank|O], signed.", "Rita Moreno | Chief Economist | World Bank"},
		{"two offices behind", "[Rita Moreno|P], founder of [Alpha Foundation|O] and member of [Beta Council|O], signed.",
			"Rita Moreno | founder | Alpha Foundation\nRita Moreno | member | Beta Council"},
		{"copula", "[Rita Moreno|P] is the director of [Acme Institute|O].", "Rita Moreno | director | Acme Institute"},
		{"copula denied", "[Rita Moreno|P] is not the director of [Acme Institute|O].", ""},
		{"relative clause", "[Rita Moreno|P], who currently serves as Deputy Minister of Health of [Peru|L], signed.",
			"Rita Moreno | Deputy Minister of Health | Peru"},
		{"appointed", "[Rita Moreno|P] was appointed Secretary-General of [ASEAN|O].", "Rita Moreno | Secretary-General | ASEAN"},
		{"appointed, active", "The board appointed [Rita Moreno|P] as President of [Acme University|O].", "Rita Moreno | President | Acme University"},
		{"former", "Former Prime Minister of [Italy|L] [Enrico Letta|P] spoke.", "Enrico Letta | Former Prime Minister | Italy (former)"},
		{"acting", "Acting Head of the [National Bank|O] [Olga Petrova|P] spoke.", "Olga Petrova | Acting Head | National Bank (acting)"},
		{"elect", "[Senegal|L]'s President-elect [Bassirou Faye|P] spoke.", "Bassirou Faye | President-elect | Senegal (designate)"},
		{"list with semicolons", "He met the Minister of Energy of [Oman|L], [Salim Aufi|P]; the Ambassador of [Qatar|L] to [Oman|L], [Mubarak Fahad|P]; and the Head of [OQ Group|O], [Talal Awfi|P].",
			"Salim Aufi | Minister of Energy | Oman\nMubarak Fahad | Ambassador of Qatar to Oman | Qatar > Oman\nTalal Awfi | Head | OQ Group"},
		{"names first, titles behind", "Present were [Ali Reza|P], Rector of [Alpha University|O], [Tom Ford|P], Dean of [Beta College|O], and [Jan Novak|P], Chair of [Gamma Union|O].",
			"Ali Reza | Rector | Alpha University\nTom Ford | Dean | Beta College\nJan Novak | Chair | Gamma Union"},
		{"titles first, no commas", "Present were Rector of [Alpha University|O] [Ali Reza|P], Dean of [Beta College|O] [Tom Ford|P] and Chair of [Gamma Union|O] [Jan Novak|P].",
			"Ali Reza | Rector | Alpha University\nTom Ford | Dean | Beta College\nJan Novak | Chair | Gamma Union"},
		{"country carried on in a list", "[Israel|L] and others. Israeli prime minister [Benjamin Netanyahu|P] and energy minister [Yuval Steinitz|P] came.",
			"Benjamin Netanyahu | prime minister | Israel\nYuval Steinitz | energy minister | Israel"},
		{"members including", "Members of the [Elders Council|O], including [Mary Robinson|P] and Ambassador [Juan Santos|P], attended.",
			"Mary Robinson | member | Elders Council\nJuan Santos | member | Elders Council"},
		{"delegation led by", "The [Malawi|L] delegation was led by Minister of Defence [Monica Chang|P].", "Monica Chang | Minister of Defence | Malawi"},
		{"delegation by demonym", "[Japan|L] hosted. The Japanese delegation, headed by State Minister for Foreign Affairs [Kenji Yamada|P], left.",
			"Kenji Yamada | State Minister for Foreign Affairs | Japan"},
		{"host country", "In [Gabon|L], Mr. [Finer|P] met with President [Ali Bongo|P].", "Ali Bongo | President | Gabon"},
		{"visited body", "The group paid a visit to the [Suwon City Council|O] and was welcomed by Chairwoman [Jo Myeong|P].", "Jo Myeong | Chairwoman | Suwon City Council"},
		{"counterpart", "[Saudi Arabia|L] and [Turkiye|L] agreed. Turkish Foreign Minister [Hakan Fidan|P] met his Saudi counterpart [Faisal bin Farhan|P].",
			"Hakan Fidan | Foreign Minister | Turkiye\nFaisal bin Farhan | Foreign Minister | Saudi Arabia"},
		{"no target", "Minister of Justice [Ivan Petrov|P] spoke.", ""},
		{"title of somebody else's", "The spokesperson for President [Joe Biden|P] of the [United States|L] spoke.", "Joe Biden | President | United States"},
		{"aide, body in front", "[EU|O] Special Representative for [Central Asia|L] [Terhi Hakala|P] spoke.", "Terhi Hakala | Special Representative for Central Asia | EU"},
		{"plural title", "Senators [Mark Warner|P] and [Tim Kaine|P] of [Virginia|L] spoke.", "Mark Warner | Senators | Virginia\nTim Kaine | Senators | Virginia"},
		{"spokesperson of a body", "[Maria Zakharova|P], spokeswoman for the [Foreign Ministry|O], spoke.", "Maria Zakharova | spokeswoman | Foreign Ministry"},
		{"professor at", "[Tom Ford|P], a professor at [Harvard University|O], spoke.", "Tom Ford | professor | Harvard University"},
		{"rank between", "[NATO|O] Commander General [Chris Cavoli|P] spoke.", "Chris Cavoli | Commander | NATO"},
		{"comma behind the body", "The President of the [Chamber of Commerce|O], Mr. [Raj Patel|P], spoke.", "Raj Patel | President | Chamber of Commerce"},
		{"honorific between", "The Minister of Foreign Affairs of [Qatar|L], H.E. Sheikh [Mohammed Al Thani|P], spoke.", "Mohammed Al Thani | Minister of Foreign Affairs | Qatar"},
		{"deputy head of mission", "[Anna Berg|P], Deputy Head of Mission at the [Embassy of Sweden|O], spoke.", "Anna Berg | Deputy Head of Mission | Embassy of Sweden"},
		{"nominal target", "The [Reform Commission|O] met. Chairperson of the Commission [Elvira Azimova|P] spoke.", "Elvira Azimova | Chairperson | Reform Commission"},
		{"city", "[Paris|L] Mayor [Anne Hidalgo|P] spoke.", "Anne Hidalgo | Mayor | Paris"},
		{"city of origin is no office", "Chairman [Danilo Cruz|P] of [Davao City|L] spoke.", ""},
		{"brackets", "[Li Wei|P] (Deputy Director, [Asia Institute|O]) spoke.", "Li Wei | Deputy Director | Asia Institute"},
		{"from a body", "[Li Wei|P] from the [Asia Institute|O] spoke.", ""},
		{"on the side of", "On the Kazakh side, [Kazakhstan|L]'s Deputy Foreign Minister [Roman Vassilenko|P] took part.", "Roman Vassilenko | Deputy Foreign Minister | Kazakhstan"},
		{"speaker of parliament", "Speaker of the [Parliament of Georgia|O] [Shalva Papuashvili|P] arrived.", "Shalva Papuashvili | Speaker | Parliament of Georgia"},
		{"secretary of state", "[U.S.|L] Secretary of State [Antony Blinken|P] arrived.", "Antony Blinken | Secretary of State | U.S."},
		{"as", "[Li Wei|P] worked as an analyst at [Asia Institute|O].", "Li Wei | analyst | Asia Institute"},
		{"head behind the name of a unit", "[Li Wei|P], Head, [Trade Unit|O], [Asia Institute|O], spoke.", "Li Wei | Head | Trade Unit"},
		{"joined as", "[Li Wei|P] joined [Asia Institute|O] as Deputy Director.", "Li Wei | Deputy Director | Asia Institute"},
		{"body between title and name", "The Chairman, [Bar Council|O], Mr [Ajmal Khan|P], spoke.", "Ajmal Khan | Chairman | Bar Council"},
		{"country in brackets", "Foreign Ministers [Johann Wadephul|P] ([Germany|L]) and [Radek Sikorski|P] ([Poland|L]) spoke.",
			"Johann Wadephul | Foreign Ministers | Germany\nRadek Sikorski | Foreign Ministers | Poland"},
		{"indefinite", "According to a spokesman for [Acme Group|O], [Tom Ford|P], it rained.", "Tom Ford | spokesman | Acme Group"},
		{"newly appointed", "[Peru|L]'s newly appointed ambassador to [Chile|L], [Ana Diaz|P], came.", "Ana Diaz | newly appointed ambassador to Chile | Peru > Chile"},
		{"bodies of a plural title", "Presidents [Tom Ford|P] of [Acme University|O] and [Ana Diaz|P] of [Beta College|O] came.",
			"Tom Ford | Presidents | Acme University\nAna Diaz | Presidents | Beta College"},
		{"list in an apposition", "It was made by [Zhan Mussa|P], a distinguished artist, State Prize laureate, honored worker of culture, and academician of the [Arts Academy|O].",
			"Zhan Mussa | academician | Arts Academy"},
		{"then", "Its then-director [Tom Ford|P] of [Acme Group|O] came.", "Tom Ford | then-director | Acme Group (former)"},
		{"mayor behind", "[Ana Diaz|P], Mayor, [Davao City|L], came.", "Ana Diaz | Mayor | Davao City"},
		{"portfolio that is an office too", "Minister of Justice of [Peru|L] [Ana Diaz|P] came.", "Ana Diaz | Minister of Justice | Peru"},
		{"several members", "[Ana Diaz|P], [Tom Ford|P] and [Li Wei|P] are all members of the [Reform Party|O].",
			"Ana Diaz | members | Reform Party\nTom Ford | members | Reform Party\nLi Wei | members | Reform Party"},
		{"heads", "[Ana Diaz|P] heads the [Reform Party|O].", "Ana Diaz | head | Reform Party"},
		{"emeritus", "Professor Emeritus [Tom Ford|P] of [Acme University|O] spoke.", "Tom Ford | Professor Emeritus | Acme University (former)"},
		{"expert from", "[Tom Ford|P], an expert from [Acme University|O], spoke.", "Tom Ford | expert | Acme University"},
		{"organisation led by", "The [Bar Council|O], headed by Chairwoman [Ana Diaz|P], met.", "Ana Diaz | Chairwoman | Bar Council"},
		{"on behalf of", "On behalf of [Acme Group|O], President [Ana Diaz|P] signed.", "Ana Diaz | President | Acme Group"},
		{"side", "[Italy|L] hosted. On the Italian side, [Guido Crosetto|P], Minister of Defence, took part.", "Guido Crosetto | Minister of Defence | Italy"},
		{"takes over as", "[Tom Ford|P] takes over as CEO of [Acme Group|O].", "Tom Ford | CEO | Acme Group"},
		{"house", "[Acme University|O] hosted a lunch. Rector [Tom Ford|P] spoke.", "Tom Ford | Rector | Acme University"},
		{"acronym that is a pronoun too", "[Ilse Hoorn|P], [WHO|O] Director-General, spoke.", "Ilse Hoorn | Director-General | WHO"},
		{"its president", "[Acme Group|O] and its chief executive, [Ana Diaz|P], came.", "Ana Diaz | chief executive | Acme Group"},
		{"possessor that refers back", "The [Bar Council|O] met. The council's chairwoman, [Ana Diaz|P], came.", "Ana Diaz | chairwoman | Bar Council"},
		{"represented by", "[Acme Group|O] was represented by Vice Chairman [Tom Ford|P].", "Tom Ford | Vice Chairman | Acme Group"},
		{"delegation from", "A delegation from [Acme University|O], headed by Rector [Tom Ford|P], came.", "Tom Ford | Rector | Acme University"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(annotate(t, tt.text).offices(), "\n")
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("positions (-want +got):\n%s", d)
			}
		})
	}
}
