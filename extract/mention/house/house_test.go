package house

import (
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/gazetteer"
	"github.com/whomet/whomet/extract/mention/bilou"
)

// sentence reads words set apart by spaces, with names in brackets:
// "met [ President Ann Lee |PERSON] today".
func sentence(t *testing.T, annotated string) *Sentence {
	t.Helper()
	s := &Sentence{}
	for _, f := range strings.Fields(annotated) {
		if f == "[" {
			s.Spans = append(s.Spans, bilou.Span{First: len(s.Words)})
			continue
		}
		class, ok := strings.CutPrefix(f, "|")
		if !ok {
			s.Words = append(s.Words, f)
			continue
		}
		n := &s.Spans[len(s.Spans)-1]
		n.Last = len(s.Words)
		for c := range bilou.Class(bilou.Classes) {
			if c.String()+"]" == class {
				n.Class = c
			}
		}
	}
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	s.Matches = names.Find(s.Words, nil)
	return s
}

func (s *Sentence) annotated() string {
	var out []string
	k := 0
	for i, w := range s.Words {
		if k < len(s.Spans) && s.Spans[k].First == i {
			out = append(out, "[")
		}
		out = append(out, w)
		if k < len(s.Spans) && s.Spans[k].Last == i+1 {
			out = append(out, "|"+s.Spans[k].Class.String()+"]")
			k++
		}
	}
	return strings.Join(out, " ")
}

// TestDash holds that a dash with spaces around it ends a name.
func TestDash(t *testing.T) {
	s := sentence(t, "[ Haare Rewi - the |PERSON] envoy - spoke")
	s.Spaced = []bool{false, true, true, true, true, true, true}
	New().Correct(s)
	if got, want := s.annotated(), "[ Haare Rewi |PERSON] - the envoy - spoke"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCorrect(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"article", "[ The New School |ORG] opened", "The [ New School |ORG] opened"},
		{"possessive", "[ Peru 's |PLACE] capital", "[ Peru |PLACE] 's capital"},
		{"title", "met [ Deputy Minister Ann Lee |PERSON] today", "met Deputy Minister [ Ann Lee |PERSON] today"},
		{"title that runs into the name", "Head of [ State Ann Lee |PERSON] spoke", "Head of State [ Ann Lee |PERSON] spoke"},
		{"field that runs into the name", "Secretary of [ Foreign Affairs Ann Lee |PERSON] spoke", "Secretary of Foreign Affairs [ Ann Lee |PERSON] spoke"},
		{"list of fields", "the [ Ministry of Foreign Affairs |ORG] and Trade said", "the [ Ministry of Foreign Affairs and Trade |ORG] said"},
		{"long list of fields", "the [ School of Farming |ORG] , Ocean and Natural Sciences said", "the [ School of Farming , Ocean and Natural Sciences |ORG] said"},
		{"body and a person", "the [ Ministry of Health |ORG] and [ Ann Lee |PERSON] said", "the [ Ministry of Health |ORG] and [ Ann Lee |PERSON] said"},
		{"new envoy", "the New [ Peru |PLACE] envoy", "the New [ Peru |PLACE] envoy"},
		{"company", "shares in [ Nusa Marit Holdings |PERSON] rose", "shares in [ Nusa Marit Holdings |ORG] rose"},
		{"participle", "the UN - led talks", "the [ UN |ORG] - led talks"},
		{"officials", "the [ ASEAN Foreign Ministers |ORG] met", "the [ ASEAN |ORG] Foreign Ministers met"},
		{"short office of a nation", "the [ Peruvian FM |ORG] spoke", "the Peruvian FM spoke"},
		{"short office of a country", "[ Peru FM |ORG] [ Ann Lee |PERSON] spoke", "[ Peru |PLACE] FM [ Ann Lee |PERSON] spoke"},
		{"short office alone", "the new [ SecGen |PERSON] spoke", "the new SecGen spoke"},
		{"radio station", "told [ Capital FM |ORG] today", "told [ Capital FM |ORG] today"},
		{"officials of nobody", "the [ Prime Ministers |ORG] met", "the Prime Ministers met"},
		{"house of officials", "the [ Council of Ministers |ORG] met", "the [ Council of Ministers |ORG] met"},
		{"article before a body", "The Embassy of [ Peru |PLACE] said", "The [ Embassy of Peru |ORG] said"},
		{"officials of a country", "the [ Ministers of Foreign Affairs of Peru |ORG] met", "the Ministers of Foreign Affairs of [ Peru |PLACE] met"},
		{"known body", "the [ International Court |ORG] of Justice ruled", "the [ International Court of Justice |ORG] ruled"},
		{"common noun and a country", "the [ University and Israel |ORG] agreed", "the University and [ Israel |PLACE] agreed"},
		{"delegation", "the [ Presidential Delegation |ORG] left", "the Presidential Delegation left"},
		{"former body", "[ Former World Bank |ORG] aide", "Former [ World Bank |ORG] aide"},
		{"body that was taken for a person", "told [ Al Jazeera |PERSON] today", "told [ Al Jazeera |ORG] today"},
		{"demonym before a title", "the [ Iraqi Foreign Minister Ann Lee |PERSON] spoke", "the Iraqi Foreign Minister [ Ann Lee |PERSON] spoke"},
		{"office without a name", "the [ Foreign Minister |PERSON] spoke", "the Foreign Minister spoke"},
		{"junior", "met [ Ann Lee |PERSON] , Jr. today", "met [ Ann Lee , Jr. |PERSON] today"},
		{"third", "King [ Idris |PERSON] II spoke", "King [ Idris II |PERSON] spoke"},
		{"demonym alone", "a [ Peruvian |PLACE] delegation", "a Peruvian delegation"},
		{"country's full name", "President of the Republic of [ Kazakhstan |PLACE] said", "President of the [ Republic of Kazakhstan |PLACE] said"},
		{"country that was taken for a body", "in the [ Democratic Republic of the Congo |ORG] today", "in the [ Democratic Republic of the Congo |PLACE] today"},
		{"ministry of a country", "the [ Ministry of Defence |ORG] of the [ Republic of Peru |PLACE] said", "the [ Ministry of Defence of the Republic of Peru |ORG] said"},
		{"head that was passed over", "the Government of [ Japan |PLACE] said", "the [ Government of Japan |ORG] said"},
		{"head in lower case", "the government of [ Japan |PLACE] said", "the government of [ Japan |PLACE] said"},
		{"demonym of a body", "the Turkish [ Foreign Ministry |ORG] said", "the [ Turkish Foreign Ministry |ORG] said"},
		{"country of a body", "the [ U.S. |PLACE] [ Department of State |ORG] said", "the [ U.S. Department of State |ORG] said"},
		{"administration", "the [ Hall |PERSON] Administration said", "the [ Hall Administration |ORG] said"},
		{"pair", "[ Libya - Turkey |PLACE] ties", "[ Libya |PLACE] - [ Turkey |PLACE] ties"},
		{"country with a hyphen", "in [ Guinea - Bissau |PLACE] today", "in [ Guinea - Bissau |PLACE] today"},
		{"body and its head", "CEO of [ Lugana Group Nurlan Omarov |PERSON] said", "CEO of [ Lugana Group |ORG] [ Nurlan Omarov |PERSON] said"},
		{"field of policy", "Secretary for [ African Affairs |ORG] Ann Lee", "Secretary for African Affairs Ann Lee"},
		{"headquarters", "the [ Headquarters of the World Bank |ORG] burnt", "the Headquarters of the [ World Bank |ORG] burnt"},
		{"lower case at the end", "the [ Sahel region |PLACE] is", "the [ Sahel |PLACE] region is"},
		{"hyphenated given name", "met [ Kim Sung - han |PERSON] today", "met [ Kim Sung - han |PERSON] today"},
		{"hall", "met at the [ Rixos Hotel |ORG] today", "met at the [ Rixos Hotel |PLACE] today"},
		{"museum where one meets", "met at the [ Lima Museum |ORG] today", "met at the [ Lima Museum |PLACE] today"},
		{"museum as a body", "the [ Lima Museum |ORG] said", "the [ Lima Museum |ORG] said"},
		{"possessor", "the [ University 's Laucala Grounds |ORG] today", "the University 's [ Laucala Grounds |ORG] today"},
		{"country before a name", "Minister of [ Viet Nam Tran Thi Minh |PERSON] said", "Minister of [ Viet Nam |PLACE] [ Tran Thi Minh |PERSON] said"},
		{"office and country", "Minister of [ Foreign Affairs of Peru |ORG] said", "Minister of Foreign Affairs of [ Peru |PLACE] said"},
		{"treaty", "the [ Paris |PLACE] Agreement of 2015", "the [ Paris Agreement |OTHER] of 2015"},
		{"list of fields with a body's look", "the [ Ministry of Agriculture |ORG] , [ Livestock and Fisheries |ORG] said", "the [ Ministry of Agriculture , Livestock and Fisheries |ORG] said"},
		{"chamber of fields", "the [ Islamic Chamber of Commerce |ORG] , [ Industry |ORG] and Agriculture said", "the [ Islamic Chamber of Commerce , Industry and Agriculture |ORG] said"},
		{"ministry and a body", "the [ Ministry of Health |ORG] and [ Zorya Group |ORG] said", "the [ Ministry of Health |ORG] and [ Zorya Group |ORG] said"},
		{"people's court", "the [ Supreme People |ORG] 's Court ruled", "the [ Supreme People 's Court |ORG] ruled"},
		{"office of prosecutors", "the [ Lima District Prosecutors |ORG] ’ Office said", "the [ Lima District Prosecutors ’ Office |ORG] said"},
		{"cup of women", "the [ U-16 Women |ORG] 's World Cup is near", "the [ U-16 Women 's World Cup |EVENT] is near"},
		{"women's day", "on [ Lima Women |ORG] 's Day she", "on [ Lima Women |ORG] 's Day she"},
		{"seat of a body", "the [ Rome - based Tawa International |ORG] said", "the [ Rome |PLACE] - based [ Tawa International |ORG] said"},
		{"unit of a place", "in [ Yeongdong |PLACE] - gun today", "in [ Yeongdong - gun |PLACE] today"},
		{"place and a participle", "the [ Yeongdong |PLACE] - based firm", "the [ Yeongdong |PLACE] - based firm"},
		{"two initials", "met [ KP Ghale |PERSON] today", "met [ KP Ghale |PERSON] today"},
		{"body before a person", "met [ UN Ann Lee |PERSON] today", "met UN [ Ann Lee |PERSON] today"},
		{"demonym of two words", "the [ South Korean |PLACE] side", "the South Korean side"},
		{"two demonyms", "the [ Peruvian - Iraqi |ORG] side", "the Peruvian - Iraqi side"},
		{"field of a rector", "Rector for [ International Relations |ORG] Ann Lee", "Rector for International Relations Ann Lee"},
		{"director for a body", "Director for [ Zorya |ORG] Ann Lee", "Director for [ Zorya |ORG] Ann Lee"},
		{"holder behind an office's fields", "Minister of Energy and [ Mines Ana Vega |ORG] spoke", "Minister of Energy and Mines [ Ana Vega |PERSON] spoke"},
		{"last of an office's fields", "Minister for Foreign Affairs , [ Trade and Export Development |ORG] spoke", "Minister for Foreign Affairs , Trade and Export Development spoke"},
		{"field before a minister", "the [ National Harmony |ORG] Minister spoke", "the National Harmony Minister spoke"},
		{"body after a minister", "the Minister of Health , [ Ann Lee |PERSON] and [ Zorya Power |ORG] spoke", "the Minister of Health , [ Ann Lee |PERSON] and [ Zorya Power |ORG] spoke"},
		{"honorific of comrades", "said [ Cde Rudo Moyo |PERSON] today", "said Cde [ Rudo Moyo |PERSON] today"},
		{"fields before a committee", "the Legal Affairs , [ Defence and Justice Committee |ORG] met", "the [ Legal Affairs , Defence and Justice Committee |ORG] met"},
		{"person before a committee", "the envoy [ Ann Lee |PERSON] , [ Defence and Trade Committee |ORG] chair", "the envoy [ Ann Lee |PERSON] , [ Defence and Trade Committee |ORG] chair"},
		{"board of a body", "chairs the [ Board of Directors of Zorya Group |ORG] today", "chairs the Board of Directors of [ Zorya Group |ORG] today"},
		{"board alone", "the [ Board of Trustees |ORG] met", "the Board of Trustees met"},
		{"board that is a body", "the [ Board of Investment |ORG] met", "the [ Board of Investment |ORG] met"},
		{"field with the look of a body", "Minister for [ Maritime Industries of Peru |ORG] Ann Lee", "Minister for Maritime Industries of [ Peru |PLACE] Ann Lee"},
		{"field of a vice-rector", "Vice-Rector for [ International Relations |ORG] Ann Lee", "Vice-Rector for International Relations Ann Lee"},
		{"general body", "the [ General Federation of Chambers |ORG] met", "the [ General Federation of Chambers |ORG] met"},
		{"parliament that was taken for a place", "at the [ National Parliament of Vanor |PLACE] today", "at the [ National Parliament of Vanor |ORG] today"},
		{"museum of a city", "at the [ Museum of Lima |PLACE] today", "at the [ Museum of Lima |PLACE] today"},
		{"owner with an apostrophe", "the [ Solomon Islands ' Relations Committee |ORG] met", "the [ Solomon Islands |PLACE] ' [ Relations Committee |ORG] met"},
		{"two demonyms of a body", "the Chilean – Kenyan [ Business Council |ORG] met", "the [ Chilean – Kenyan Business Council |ORG] met"},
		{"republic of the people", "the [ Government of the People |ORG] 's Republic of China met", "the [ Government of the People 's Republic of China |ORG] met"},
		{"association of officials", "the [ Assembly of Northern Chiefs |ORG] met", "the [ Assembly of Northern Chiefs |ORG] met"},
		{"acronym of no body", "said the [ NFTs |ORG] sold", "said the NFTs sold"},
		{"games", "the [ 2002 Winter Games |OTHER] began", "the [ 2002 Winter Games |EVENT] began"},
		{"common noun", "the [ Ministry |ORG] said", "the Ministry said"},
		{"demonym of two words", "the [ South Korean |PLACE] people", "the South Korean people"},
		{"two demonyms", "the [ Czech - Polish |ORG] ties", "the Czech - Polish ties"},
		{"demonym that no dictionary has", "the [ Lundois |ORG] President spoke", "the Lundois President spoke"},
		{"pair of demonyms before a body", "the Czech – [ Polish Business Council |ORG] met", "the [ Czech – Polish Business Council |ORG] met"},
		{"several acronyms", "a delegation of [ MPs |ORG] met", "a delegation of MPs met"},
		{"kind of country", "the [ Kingdom |PLACE] agreed", "the Kingdom agreed"},
		{"phrase of common nouns", "the [ Board of Directors |ORG] met", "the Board of Directors met"},
		{"field after an office", "Vice-Rector for [ Student Mobility |ORG] Ann Lee", "Vice-Rector for Student Mobility Ann Lee"},
		{"body after an office", "director for the [ Lima Institute |ORG] said", "director for the [ Lima Institute |ORG] said"},
		{"forces in an office", "Chief of [ Defence Forces |ORG] said", "Chief of Defence Forces said"},
		{"forces of a country", "Chief of [ Defence Polish Army |ORG] said", "Chief of Defence [ Polish Army |ORG] said"},
		{"chiefs of a country", "[ Peru Defence Chiefs |ORG] meet", "[ Peru |PLACE] Defence Chiefs meet"},
		{"joint chiefs", "the [ Joint Chiefs |ORG] met", "the [ Joint Chiefs |ORG] met"},
		{"committee of several fields", "the Legal Affairs , [ Defence and Justice Committee |ORG] met", "the [ Legal Affairs , Defence and Justice Committee |ORG] met"},
		{"minister of several fields", "Minister of Finance , [ Defence and Trade Committee |ORG] met", "Minister of Finance , [ Defence and Trade Committee |ORG] met"},
		{"field in lower case", "the [ Lima Chamber |ORG] of commerce and industry met", "the [ Lima Chamber of commerce and industry |ORG] met"},
		{"city that was taken for a body", "Mayor of [ Toyanaka City |ORG] said", "Mayor of [ Toyanaka City |PLACE] said"},
		{"club", "fans of [ Toyanaka City |ORG] said", "fans of [ Toyanaka City |ORG] said"},
		{"county with a hyphen", "officials of [ Haenam |PLACE] - gun said", "officials of [ Haenam - gun |PLACE] said"},
		{"body that was taken for a place", "visited [ Lima Chamber of Mines |PLACE] today", "visited [ Lima Chamber of Mines |ORG] today"},
		{"plural possessor", "the [ United States ' Arid Lands Committee |ORG] met", "the [ United States |PLACE] ' [ Arid Lands Committee |ORG] met"},
		{"initials", "met Dr [ TC Rao |PERSON] today", "met Dr [ TC Rao |PERSON] today"},
		{"abbreviation before a person", "as [ RCC Rao |PERSON] said", "as RCC [ Rao |PERSON] said"},
		{"known person whose name begins like a title", "met [ Sheikh Hasina |PERSON] today", "met [ Sheikh Hasina |PERSON] today"},
		{"ruler's title before a name", "the Amir met [ Amir Sheikh Salim Al-Tawi |PERSON] today", "the Amir met Amir Sheikh [ Salim Al-Tawi |PERSON] today"},
		{"ruler's title alone", "His Highness the [ Amir |PERSON] left", "His Highness the Amir left"},
		{"ruler's title of a country", "Tawa 's [ Emir |PERSON] left", "Tawa 's Emir left"},
		{"name like a ruler's title", "met [ Amir Khan |PERSON] today", "met [ Amir Khan |PERSON] today"},
		{"form of address alone", "as His [ Highness |PERSON] left", "as His Highness left"},
		{"court of a ruler", "Chief of the [ Amiri Diwan |PERSON] said", "Chief of the [ Amiri Diwan |ORG] said"},
		{"several titles", "met [ Dato Sri Paduka Haji Awang Badrul bin Omar |PERSON] today", "met Dato Sri Paduka Haji Awang [ Badrul bin Omar |PERSON] today"},
		{"name like a part of titles", "met [ Sena Perera |PERSON] today", "met [ Sena Perera |PERSON] today"},
		{"group behind an acronym", "the [ Tawa Development Bank |ORG] ( TDB ) Group said", "the [ Tawa Development Bank ( TDB ) Group |ORG] said"},
		{"presidency", "the [ APEC Presidency |ORG] said", "the [ APEC |ORG] Presidency said"},
		{"board of a body", "Chairman of the [ Supervisory Board of Tawa Trading |ORG] said", "Chairman of the Supervisory Board of [ Tawa Trading |ORG] said"},
		{"memorandum", "Memorandum of [ Understanding on Trade |ORG] was signed", "Memorandum of Understanding on Trade was signed"},
		{"branch", "the [ Quito |PLACE] branch of the [ Tawa Medical Academy |ORG] said", "the [ Quito branch of the Tawa Medical Academy |ORG] said"},
		{"person behind a body", "rector of the [ Lugana State University Kuldan Arzymat |ORG] said", "rector of the [ Lugana State University |ORG] [ Kuldan Arzymat |PERSON] said"},
		{"university named after a person", "Rector of the [ Lugana State University Kuldan Arzymat |ORG] , Prof. Dr. [ Ann Lee |PERSON] said", "Rector of the [ Lugana State University Kuldan Arzymat |ORG] , Prof. Dr. [ Ann Lee |PERSON] said"},
		{"known person who was cut", "met Sheikh [ Hasina |PERSON] today", "met [ Sheikh Hasina |PERSON] today"},
		{"initials that were cut", "met General AKM [ Abdur Rao |PERSON] today", "met General [ AKM Abdur Rao |PERSON] today"},
		{"acronym of a body before a person", "met NATO [ Abdur Rao |PERSON] today", "met NATO [ Abdur Rao |PERSON] today"},
		{"industries of a minister", "Minister for [ Maritime Industries of Peru |ORG] said", "Minister for Maritime Industries of [ Peru |PLACE] said"},
		{"several words of a possessor", "the [ Federal Parliament of Marshall Islands ' Fisheries Committee |ORG] met", "the [ Federal Parliament of Marshall Islands |ORG] ' [ Fisheries Committee |ORG] met"},
		{"place and the head of a body", "the [ Punjab |PLACE] University Rector said", "the [ Punjab University |ORG] Rector said"},
		{"staff with an article", "Chief of the [ Naval Staff |ORG] said", "Chief of the Naval Staff said"},
		{"general staff", "Chief of the [ General Staff |ORG] said", "Chief of the [ General Staff |ORG] said"},
		{"ministers of a bloc", "the [ GCC Ministers of Trade |ORG] met", "the [ GCC |ORG] Ministers of Trade met"},
		{"union of chambers", "the General [ Union of Chambers |ORG] met", "the [ General Union of Chambers |ORG] met"},
		{"ship", "the [ INS Garuda |ORG] sailed", "the [ INS Garuda |OTHER] sailed"},
		{"title within a name", "met [ Abdallah Sultan Al Owais |PERSON] today", "met [ Abdallah Sultan Al Owais |PERSON] today"},
		{"fields with a company's look", "the [ Iran Chamber of Commerce |ORG] , [ Industries , Mines , and Agriculture |ORG] met", "the [ Iran Chamber of Commerce , Industries , Mines , and Agriculture |ORG] met"},
		{"abbreviation of a retired officer", "Gen . ( [ Retd |ORG] ) spoke", "Gen . ( Retd ) spoke"},
		{"seat of an office before a person", "Specialist US Consulate General [ Lahore Tanveer Hussain |PERSON] said", "Specialist US Consulate General [ Lahore |PLACE] [ Tanveer Hussain |PERSON] said"},
		{"fields up to cooperation", "the [ Joint Commission on Trade and Economic |ORG] , Scientific and Technical Cooperation met", "the [ Joint Commission on Trade and Economic , Scientific and Technical Cooperation |ORG] met"},
		{"commission and others", "the [ Joint Commission on Trade |ORG] , Ana and others met", "the [ Joint Commission on Trade |ORG] , Ana and others met"},
		{"board with its chairman", "Chairman of the [ Board of Zorya |ORG] said", "Chairman of the Board of [ Zorya |ORG] said"},
		{"seat of a member", "MP for [ Bawku Central |PERSON] said", "MP for [ Bawku Central |PLACE] said"},
		{"designate and fields", "Minister - designate for Finance and [ Regional Integration |ORG] , [ Ann Lee |PERSON] spoke", "Minister - designate for Finance and Regional Integration , [ Ann Lee |PERSON] spoke"},
		{"saint's college", "at [ Saint Mark |PERSON] 's College today", "at [ Saint Mark 's College |ORG] today"},
		{"verb within", "the [ Foreign Ministry told News |ORG] today", "the [ Foreign Ministry |ORG] told News today"},
		{"honorific of one letter", "met [ U Win Maung |PERSON] today", "met U [ Win Maung |PERSON] today"},
		{"mayor behind the city", "Mayor of [ London Omar Khan |PERSON] said", "Mayor of [ London |PLACE] [ Omar Khan |PERSON] said"},
		{"saint's college of a place", "at [ St. Mary |PLACE] 's [ College of Maryland |ORG] today", "at [ St. Mary 's College of Maryland |ORG] today"},
		{"order behind a name", "Bishop [ Ann Lee |PERSON] , [ S.D.B. |ORG] , spoke", "Bishop [ Ann Lee |PERSON] , S.D.B. , spoke"},
		{"country behind a name", "[ Ann Lee |PERSON] , [ U.S. |PLACE] envoy , spoke", "[ Ann Lee |PERSON] , [ U.S. |PLACE] envoy , spoke"},
		{"body behind a name", "[ Ann Lee |PERSON] , [ BBC |ORG] , spoke", "[ Ann Lee |PERSON] , [ BBC |ORG] , spoke"},
		{"executives", "the [ County Executives for Lands |ORG] Ann Lee", "the County Executives for Lands Ann Lee"},
		{"newspaper that was taken for a place", "in the [ Tawasul Nippo |PLACE] newspaper today", "in the [ Tawasul Nippo |ORG] newspaper today"},
		{"newspaper of a city", "a [ London |PLACE] newspaper said", "a [ London |PLACE] newspaper said"},
		{"company and its seat", "the [ Tawa Cloud LLP of Almaty |ORG] said", "the [ Tawa Cloud LLP |ORG] of [ Almaty |PLACE] said"},
		{"based", "[ Quito - based |PLACE] maker", "[ Quito |PLACE] - based maker"},
		{"body between an office and its holder", "Chairman of the Cabinet of Ministers [ Ann Lee |PERSON] said", "Chairman of the [ Cabinet of Ministers |ORG] [ Ann Lee |PERSON] said"},
		{"acronym before an office", "the UN Resident Coordinator [ Ann Lee |PERSON] said", "the [ UN |ORG] Resident Coordinator [ Ann Lee |PERSON] said"},
		{"acronym before a verb", "the UN met [ Ann Lee |PERSON] today", "the UN met [ Ann Lee |PERSON] today"},
		{"headquarters of forces", "at the [ Naval |PLACE] Headquarters today", "at the [ Naval Headquarters |ORG] today"},
		{"headquarters of an army", "at [ Peru Army |ORG] Headquarters today", "at [ Peru Army |ORG] Headquarters today"},
		{"pronoun", "and [ We |ORG] said", "and We said"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sentence(t, c.before)
			New().Correct(s)
			if got := s.annotated(); got != c.after {
				t.Errorf("%s\n got %s\nwant %s", c.before, got, c.after)
			}
			again := sentence(t, c.after)
			New().Correct(again)
			if got := again.annotated(); got != c.after {
				t.Errorf("a second time: %s", got)
			}
		})
	}
}
