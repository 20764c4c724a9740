package alias_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/entity/alias"
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// countries stands for the dictionary.
func countries(phrase string) string {
	known := map[string]string{
		"Kazakhstan": "KZ", "Republic of Kazakhstan": "KZ", "Kazakh": "KZ", "France": "FR", "French": "FR",
		"United States": "US", "U.S.": "US", "US": "US", "Israel": "IL", "Israeli": "IL", "Tunisian": "TN", "Japan": "JP",
		"Republic of Korea": "KR", "ROK": "KR", "Turkish": "TR", "Saudi": "SA", "Haitian": "HT", "Kosovo": "XK", "Djibouti": "DJ",
		"Republic of Djibouti": "DJ",
	}
	return known[phrase]
}

// parse reads "P Joe Biden; P Biden; O (UN)": the letter is the type, brackets a
// name in brackets behind the one before; "Mr", "Ms" and a lower-case office may
// stand before a person's name.
func parse(t *testing.T, s string) []alias.Name {
	t.Helper()
	types := map[string]mention.Type{"P": mention.Person, "O": mention.Org, "L": mention.Place, "E": mention.Event}
	var out []alias.Name
	for f := range strings.SplitSeq(s, "; ") {
		kind, name, _ := strings.Cut(f, " ")
		n := alias.Name{Type: types[kind], Bracket: -1}
		if n.Type == 0 {
			t.Fatalf("unknown type in %q", f)
		}
		if strings.HasPrefix(name, "(") {
			n.Bracket = len(out) - 1
			name = strings.Trim(name, "()")
		}
		for title, g := range map[string]words.Gender{"Mr ": words.Male, "Ms ": words.Female} {
			if rest, ok := strings.CutPrefix(name, title); ok {
				name, n.Gender = rest, g
			}
		}
		if office, rest, ok := strings.Cut(name, ":"); ok {
			n.Office, name = office, rest
		}
		n.Text = name
		if n.Type == mention.Place {
			n.Code = countries(name)
		}
		out = append(out, n)
	}
	return out
}

func TestJoin(t *testing.T) {
	lists, err := words.Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, names, want string
	}{
		{"surname", "P Joe Biden; P Biden", "0 0"},
		{"surname before the full name", "P Biden; P Joseph R. Biden, Jr.", "0 0"},
		{"forms of a given name", "P Joe Biden; P Joseph R. Biden, Jr.", "0 0"},
		{"initial without space", "P Elvira Azimova; P E.Azimova", "0 0"},
		{"middle initial", "P Imtiaz A Hussain; P Imtiaz Hussain; P Hussain", "0 0 0"},
		{"surname first", "P Kishida Fumio; P Fumio Kishida; P Kishida", "0 0 0"},
		{"half of a double name", "P Vjosa Osmani-Sadriu; P Osmani", "0 0"},
		{"name with bin goes by the first word", "P Faisal bin Farhan; P Faisal", "0 0"},
		{"given name alone", "P Brigid Kosgei; P Brigid; P Kosgei", "0 0 0"},
		{"slip of the pen", "P Edwin Ramatswana; P Edwin Rawatswana", "0 0"},
		{"slip in a surname", "P Klaus Herrmann; P Hermann", "0 0"},
		{"two initials without space", "P Sergei Nikolaevich Orlov; P S.N. Orlov; P Orlov", "0 0 0"},
		{"another script in brackets", "P Joseph Wu; P (吳釗燮); P Ana Li; P (Tom Ford)", "0 0 1 2"},
		{"brother of a name with Al", "P Mishal Al Ahmed Al Sabah; P Ahmed Al Sabah", "0 1"},
		{"two transcriptions", "P Ziya Asgarli; P Ziya Askerli", "0 0"},
		{"two names that are alike", "P Ali Hassan; P Ali Hussein", "0 1"},
		{"two of one surname", "P Joe Biden; P Jill Biden", "0 1"},
		{"two of one surname, by gender", "P Joe Biden; P Jill Biden; P Mr Biden; P Ms Biden", "0 1 0 1"},
		{"two of one surname, by office", "P president:Joe Biden; P Hunter Biden; P president:Biden", "0 1 0"},
		{"two of one surname, the last named", "P Robin Ford; P Alex Ford; P Ford", "0 1 1"},
		{"a relative who comes up later", "P Joe Biden; P Biden; P Jill Biden; P Biden", "0 0 1 0"},
		{"the same words in another order are two people", "P Teodoro Obiang Nguema Mbasogo; P Teodoro Nguema Obiang Mangue", "0 1"},
		{"junior and senior", "P John Smith, Jr.; P John Smith, Sr.", "0 1"},
		{"diacritics and capitals", "P JOSÉ PEÑA; P Jose Pena", "0 0"},
		{"acronym with more than initials", "O Osh State University; O OshSU", "0 0"},
		{"chamber of a country", "O Kazakhstan National Chamber of Commerce; O Kazakh Chamber", "0 0"},
		{"embassies of a country", "O U.S. Embassy; O Mission of the U.S. Embassy", "0 1"},
		{"alliance", "O NATO; O NATO Alliance", "0 0"},
		{"body of a union", "O ECOWAS; O ECOWAS Commission", "0 1"},
		{"acronym and its noun", "O WHO; O WHO Organization", "0 0"},
		{"acronym in brackets", "O World Health Organization; O (WHO)", "0 0"},
		{"acronym of the end of a name", "O Government of the African Union; O (AU); O African Union", "0 1 1"},
		{"acronym before its name", "O NSC; O National Security Council", "0 0"},
		{"acronym with lower case", "O African Continental Free Trade Area; O (AfCFTA)", "0 0"},
		{"foreign order", "O Institut Prospective et Sécurité en Europe; O (IPSE)", "0 0"},
		{"acronym of two", "O European Union; O Emirates University; O EU", "0 1 2"},
		{"country at the end", "O Senate of France; O Senate", "0 0"},
		{"two senates", "O Senate of France; O Senate of Kazakhstan; O Senate", "0 1 2"},
		{"adjective and name of the country", "O Government of Israel; O Israeli Government; O Govt of Israel", "0 0 0"},
		{"two ministries of one name", "O Ministry of Foreign Affairs of the Republic of Kazakhstan; O Ministry of Foreign Affairs of the Republic of Djibouti", "0 1"},
		{"foreign ministry", "O Ministry of Foreign Affairs of Kazakhstan; O Kazakh Foreign Ministry", "0 0"},
		{"adjective in front", "O Turkish-Saudi Coordination Council; O Coordination Council", "0 0"},
		{"union and its delegation", "O Delegation of the European Union; O European Union", "0 1"},
		{"army and force of one country", "O Kosovo Force; O Kosovo Security Force", "0 1"},
		{"short form with a legal form left out", "O Nusantara Maritim Tbk; O Nusantara Maritim", "0 0"},
		{"first word of a company", "O Daehan Marine Engineering Co., Ltd.; O Daehan", "0 0"},
		{"acronym in a name", "O Global Coalition on Primary Health Care; O Global Coalition on PHC", "0 0"},
		{"command", "O USAFRICOM; O AFRICOM", "0 0"},
		{"unit by its subject", "O Department of Global Studies & Governance; O Global Studies & Governance", "0 0"},
		{"spelling", "O World Trade Organisation; O World Trade Organization", "0 0"},
		{"forms of a country", "L Republic of Kazakhstan; L Kazakhstan; L U.S.; L United States", "0 0 1 1"},
		{"kind of place", "L Gyeonggi-do Province; L Gyeonggi-do", "0 0"},
		{"two kinds of place", "L New York City; L New York State", "0 1"},
		{"city of", "L City of Oslo; L Oslo", "0 0"},
		{"city and its country in brackets", "L Haifa; L (Israel)", "0 1"},
		{"types stay apart", "L White House; O White House", "0 1"},
		{"event without a known noun", "E Asia Cup 2023; E 2023 Asia Cup; E European Hydrogen Week; E Hydrogen Week", "0 0 1 1"},
		{"acronym and noun of an event", "E P20; E P20 Summit", "0 0"},
		{"ordinal of an event", "E 39th African Union Summit; E 39th Summit", "0 0"},
		{"two ordinals", "E 38th African Union Summit; E 39th African Union Summit; E African Union Summit", "0 1 2"},
		{"year of an event", "E 2019 Chicago Marathon; E Chicago Marathon", "0 0"},
		{"two years", "E 2019 Chicago Marathon; E 2020 Chicago Marathon", "0 1"},
		{"countries of an event", "E Trilateral United States – Chile – Republic of Korea Ocean Research Dialogue; E U.S.-Chile-ROK Ocean Research Dialogue", "0 0"},
		{"event by acronym", "E East Asia Summit; E EAS", "0 0"},
		{"short form of two long ones", "E 2019 IAAF World Athletics Championships; E World Athletics Championships; E World Championships", "0 0 0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Trim(fmt.Sprint(alias.Join(parse(t, tt.names), lists, countries)), "[]")
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("clusters of %q (-want +got):\n%s", tt.names, d)
			}
		})
	}
}

// FuzzJoin checks that clusters are numbered by their first names and that equal
// spellings of one type of several words are never apart.
func FuzzJoin(f *testing.F) {
	f.Add("P Joe Biden; P Biden; O European Union; O EU")
	f.Add("L U.S.; E 39th Summit; O (a)")
	lists, err := words.Load()
	if err != nil {
		f.Fatal(err)
	}
	types := []mention.Type{mention.Person, mention.Org, mention.Place, mention.Event}
	f.Fuzz(func(t *testing.T, s string) {
		var names []alias.Name
		for i, n := range strings.Split(s, ";") {
			if len(n) > 0 {
				names = append(names, alias.Name{Type: types[(int(n[0])+i)%4], Text: n, Bracket: i%3 - 1})
			}
		}
		for i := range names {
			if names[i].Bracket >= i {
				names[i].Bracket = -1
			}
		}
		next := 0
		for i, c := range alias.Join(names, lists, countries) {
			if c > next || c < 0 {
				t.Fatalf("name %d has cluster %d, the next new one is %d", i, c, next)
			}
			next = max(next, c+1)
		}
	})
}
