package relation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/whomet/whomet/extract/relation"
)

// said writes the relations of one text as "Anna Berg PARTICIPATED_IN Oslo Forum".
func said(t *testing.T, annotated string) []string {
	t.Helper()
	f, err := load(t).run(annotated, "2026-02-20")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, r := range f.relations {
		if r.Type != relation.HoldsPosition {
			list = append(list, f.name(r.From)+" "+r.Type.String()+" "+f.name(r.To))
		}
	}
	return list
}

// checkSaid reports relations that a text lacks of those wanted, and those it has but should not.
func checkSaid(t *testing.T, annotated string, want, not []string) {
	t.Helper()
	got := said(t, annotated)
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("lacks %q; got %q", w, got)
		}
	}
	for _, n := range not {
		if slices.Contains(got, n) {
			t.Errorf("says %q", n)
		}
	}
}

// checkSaidOf reports whether the relations of one type differ from want, which parts
// them by semicolons.
func checkSaidOf(t *testing.T, kind, annotated, want string) {
	t.Helper()
	other := func(s string) bool { return !strings.Contains(s, " "+kind+" ") }
	if got := strings.Join(slices.DeleteFunc(said(t, annotated), other), "; "); got != want {
		t.Errorf("says %q, want %q", got, want)
	}
}

// TestEvents reads who took part in events, who held them and where, and what
// belongs to what, in the forms that no single rule of the files can show.
func TestEvents(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{"inverted", "The [Oslo Forum|EVENT] opened in May. Also present were [Anna Berg] and [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum"}, nil},
		{"present", "The [Oslo Forum|EVENT] opened in May. [Anna Berg] and [Omar Said] were also present.",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum"}, nil},
		{"among", "Among the guests at the [Oslo Forum|EVENT] were [Anna Berg] and [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum"}, nil},
		{"not present", "The [Oslo Forum|EVENT] opened in May. [Anna Berg] was not present.",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"gapped verb", "The [Oslo Dialogue|EVENT] took place in May. The Chilean delegation was headed by [Anna Berg] and the Peruvian side by [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Dialogue", "Omar Said PARTICIPATED_IN Oslo Dialogue"}, nil},
		{"gapped countries", "The [Oslo Meeting|EVENT] ended in May. [Chile|PLACE] was represented by [Anna Berg] and [Peru|PLACE] by [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Meeting", "Omar Said PARTICIPATED_IN Oslo Meeting"}, nil},
		{"after a colon", "Speakers at the [Oslo Forum|EVENT]: [Anna Berg] of [Chile|PLACE]; and [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum"}, nil},
		{"delegation with its head", "The delegation of [Chile|PLACE], headed by [Anna Berg], took part in the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Chile PARTICIPATED_IN Oslo Forum"}, nil},
		{"initiative of a body", "The [Oslo Forum|EVENT], an initiative of the [Fish Union|ORG], opened in May.",
			[]string{"Fish Union ORGANIZED Oslo Forum"}, nil},
		{"sidelines", "On the sidelines of the [Oslo Forum|EVENT], [Anna Berg] met with [Omar Said].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"long titles", "[Anna Berg], rector of the [Fish University|ORG], [Omar Said], adviser to the President of [Chile|PLACE], [Li Wei], a member of the [Salt Academy|ORG], and guests from [Peru|PLACE] also took part in the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum", "Li Wei PARTICIPATED_IN Oslo Forum"}, []string{"Chile PARTICIPATED_IN Oslo Forum", "Fish University PARTICIPATED_IN Oslo Forum"}},
		{"agents with titles", "The [Oslo Forum|EVENT] was addressed by Minister [Anna Berg] of [Chile|PLACE]; [Omar Said], head of the [Fish Union|ORG]; and [Li Wei].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum", "Li Wei PARTICIPATED_IN Oslo Forum"}, []string{"Chile PARTICIPATED_IN Oslo Forum"}},
		{"quoted about it", "[Anna Berg]: “Minister [Omar Said] delivered a speech at the [Oslo Forum|EVENT].”",
			[]string{"Omar Said PARTICIPATED_IN Oslo Forum"}, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"part of a named event", "[Anna Berg] attended the [opening ceremony|ceremony?] of the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"what opens the event told of", "The [Oslo Forum|EVENT] was held in May. [Anna Berg] spoke at the [opening ceremony|ceremony?].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"another ceremony", "The [Oslo Forum|EVENT] was held in May. [Anna Berg] spoke at the [signing ceremony|ceremony?].",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"part of another one", "The [Oslo Forum|EVENT] was held in May. [Anna Berg] will open the [next session|session?] of the [Lima Dialogue|EVENT].",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"who is in a delegation", "The [Oslo Dialogue|EVENT] was held in May. The delegation of [Chile|PLACE] was led by [Anna Berg], Minister of Fish, and comprised [Omar Said], Permanent Secretary, and other officials from the [Fish Union|ORG] and the [Salt Fund|ORG].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Dialogue", "Omar Said PARTICIPATED_IN Oslo Dialogue", "Fish Union PARTICIPATED_IN Oslo Dialogue", "Salt Fund PARTICIPATED_IN Oslo Dialogue", "Chile PARTICIPATED_IN Oslo Dialogue"}, nil},
		{"relative of the nearer event", "[Anna Berg] held [meetings|meetings?] with heads of groups at the [Oslo Forum|EVENT], which was held at [Lima|PLACE] from May 3 to 6 under the auspices of the [Fish Union|ORG].",
			[]string{"Oslo Forum HELD_IN Lima", "Fish Union ORGANIZED Oslo Forum"}, nil},
		{"also there at a meeting", "[Anna Berg] met with [Omar Said] to discuss the [Oslo Forum|EVENT]. Also present was [Li Wei].",
			nil, []string{"Li Wei PARTICIPATED_IN Oslo Forum"}},
		{"said to the press", "The [Oslo Forum|EVENT] took place in May. [Anna Berg] said in an interview that work goes on.",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"only in the background", "[Anna Berg] is preparing the [Oslo Forum|EVENT]. [Omar Said] said that work goes on.",
			nil, []string{"Omar Said PARTICIPATED_IN Oslo Forum"}},
		{"plan for a coming event", "The [Oslo Forum|EVENT] will be held in [Lima|PLACE] in May. [Chile|PLACE] will be represented at the event by [Anna Berg].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"it is the event", "[Lima|PLACE] — The [Fish Week|EVENT] closed on Thursday. Organised by the [Fish Union|ORG] and the [Salt Fund|ORG], it produced 31 agreements.",
			[]string{"Fish Union ORGANIZED Fish Week", "Salt Fund ORGANIZED Fish Week"}, nil},
		{"it is another thing", "[Anna Berg] opened a port before the [Fish Week|EVENT]. It was organised by the [Fish Union|ORG].",
			nil, []string{"Fish Union ORGANIZED Fish Week"}},
		{"supporters", "The [Oslo Forum|EVENT] was held jointly with the [Fish Union|ORG] and supported by the [Salt Fund|ORG].",
			[]string{"Fish Union ORGANIZED Oslo Forum"}, []string{"Salt Fund ORGANIZED Oslo Forum"}},
		{"attended without a word of what", "The [Oslo Forum|EVENT] was held in May. [Chile|PLACE] and [Peru|PLACE] attended as observers.",
			[]string{"Chile PARTICIPATED_IN Oslo Forum", "Peru PARTICIPATED_IN Oslo Forum"}, nil},
		{"employer", "[Fish Union|ORG] President [Anna Berg] will also address the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, []string{"Fish Union PARTICIPATED_IN Oslo Forum"}},
		{"verb group", "Foreign Minister [Anna Berg], [Fish Union|ORG] President [Omar Said] and Chief of Staff [Li Wei] will also address the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum", "Li Wei PARTICIPATED_IN Oslo Forum"}, nil},
		{"sent to lead", "[Anna Berg] has sent [Omar Said] to lead the delegation to the [Oslo Forum|EVENT].",
			[]string{"Omar Said PARTICIPATED_IN Oslo Forum"}, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"items with more than titles", "The [Oslo Expo|EVENT] opened in May. Attending were [Anna Berg], head of the [Fish Union|ORG]; [Omar Said], Deputy Director in charge of trade; [Li Wei], Secretary of the [Salt Fund|ORG]; and [Ines Vega].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Expo", "Omar Said PARTICIPATED_IN Oslo Expo", "Li Wei PARTICIPATED_IN Oslo Expo", "Ines Vega PARTICIPATED_IN Oslo Expo"}, nil},
		{"in attendance", "The [Oslo Forum|EVENT] opened on Monday with Minister [Anna Berg] and [Omar Said] in attendance.",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum", "Omar Said PARTICIPATED_IN Oslo Forum"}, nil},
		{"by envoys", "The [Oslo Forum|EVENT] was held in May. The foreign ministers of [Chile|PLACE], [Peru|PLACE] and [Bolivia|PLACE] were present.",
			[]string{"Chile PARTICIPATED_IN Oslo Forum", "Bolivia PARTICIPATED_IN Oslo Forum"}, nil},
		{"side of a nation", "[Chile|PLACE] and [Peru|PLACE] prepared the [Oslo Dialogue|EVENT], which was held in May. The Chilean side was led by [Anna Berg] at the [Oslo Dialogue|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Dialogue", "Chile PARTICIPATED_IN Oslo Dialogue"}, nil},
		{"place of another phrase", "The [Fifth Seminar|EVENT] on the training of members of the administration of justice in [Peru|PLACE] was opened by [Anna Berg].",
			nil, []string{"Fifth Seminar HELD_IN Peru"}},
		{"another word for it", "The [Oslo Forum|EVENT] opened in May. [Anna Berg] spoke at the [conference|conference?].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"another kind of event", "The [Oslo Forum|EVENT] opened in May. [Anna Berg] spoke at the [reception|reception?].",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"talk at an event", "[Chile|PLACE] took part in the [Oslo Expo|EVENT], where [Anna Berg] delivered a [talk|talk?].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Expo"}, nil},
		{"said at a meeting beside it", "The [Oslo Week|EVENT] opened in May. [Anna Berg] met with [Omar Said]. [Omar Said] stressed that work goes on.",
			nil, []string{"Omar Said PARTICIPATED_IN Oslo Week"}},
		{"seat of one organiser", "The [Oslo Forum|EVENT] was organised by the [Embassy of Chile|ORG] in [Lima|PLACE] and the [Salt Fund|ORG].",
			[]string{"Salt Fund ORGANIZED Oslo Forum"}, nil},
		{"goal behind a town", "[Anna Berg] will travel to [Lima|PLACE], [Peru|PLACE] to attend the [Oslo Forum|EVENT].",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Forum"}, []string{"Peru PARTICIPATED_IN Oslo Forum"}},
		{"no speakers in a war", "The [Oslo War|EVENT] went on. [Anna Berg] moderated the debate.",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo War"}},
		{"relative clause", "The [Oslo Conference|EVENT] which Prime Minister Dr [Anna Berg] and Minister Dr [Omar Said] are attending in [Lima|PLACE] from today, will last three days.",
			[]string{"Anna Berg PARTICIPATED_IN Oslo Conference", "Omar Said PARTICIPATED_IN Oslo Conference"}, nil},
		{"announced", "The [Oslo Forum|EVENT] will open in May. [Anna Berg] said that it was time.",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo Forum"}},
		{"no gathering", "The [Oslo War|EVENT] went on in May. [Anna Berg] said that it was time.",
			nil, []string{"Anna Berg PARTICIPATED_IN Oslo War"}},
		{"headline in capitals", "[Norway|PLACE] Participates in the [Oslo Forum|EVENT]",
			[]string{"Norway PARTICIPATED_IN Oslo Forum"}, nil},
		{"goal of a delegation", "A delegation to [Norway|PLACE] to attend the [Oslo Forum|EVENT] was named.",
			nil, []string{"Norway PARTICIPATED_IN Oslo Forum"}},
		{"list of organisers", "The [Oslo Forum|EVENT] was organised by the [Ministry of Trade|ORG], the [Oslo Museum|ORG] and the [Fish Union|ORG].",
			[]string{"Ministry of Trade ORGANIZED Oslo Forum", "Oslo Museum ORGANIZED Oslo Forum", "Fish Union ORGANIZED Oslo Forum"}, nil},
		{"participle after the name", "More than 300 people came to the [Oslo Forum|EVENT], co-organised by the [Ministry of Trade|ORG] and the [Fish Union|ORG].",
			[]string{"Ministry of Trade ORGANIZED Oslo Forum", "Fish Union ORGANIZED Oslo Forum"}, nil},
		{"auspices in front", "Under the auspices of the [Fish Union|ORG], the [Oslo Forum|EVENT] took place in [Lima|PLACE].",
			[]string{"Fish Union ORGANIZED Oslo Forum", "Oslo Forum HELD_IN Lima"}, nil},
		{"seat of the organiser", "The [Oslo Forum|EVENT] was organised by the [Embassy of Chile|ORG] in [Lima|PLACE].",
			[]string{"Embassy of Chile ORGANIZED Oslo Forum"}, []string{"Oslo Forum HELD_IN Lima"}},
		{"town behind a country", "The [Oslo Race|EVENT] took place in the [Argentina|PLACE] city of [Rosario|PLACE].",
			[]string{"Oslo Race HELD_IN Rosario"}, []string{"Oslo Race HELD_IN Argentina"}},
		{"in brackets", "The [Oslo Forum|EVENT] ([Lima|PLACE], 5 May) was a success.",
			[]string{"Oslo Forum HELD_IN Lima"}, nil},
		{"journey", "[Anna Berg] flew to [Lima|PLACE] to attend the [Oslo Forum|EVENT].",
			[]string{"Oslo Forum HELD_IN Lima", "Anna Berg PARTICIPATED_IN Oslo Forum"}, nil},
		{"based", "The [Lima|PLACE]-based [Fish Union|ORG] and the [Salt Fund|ORG], a [Paris|PLACE]-based charity, agreed.",
			[]string{"Fish Union LOCATED_IN Lima", "Salt Fund LOCATED_IN Paris"}, nil},
		{"members", "The [Fish Union|ORG] member states [Chile|PLACE] and [Peru|PLACE] objected.",
			[]string{"Chile MEMBER_OF Fish Union", "Peru MEMBER_OF Fish Union"}, nil},
		{"list of bodies", "Envoys of the [Department of Health|ORG], the [Department of Trade|ORG] and the [Fish Union|ORG] came.",
			nil, []string{"Department of Health PART_OF Department of Trade"}},
		{"part of", "The [Salt Centre|ORG], which is part of the [University of Lima|ORG], opened.",
			[]string{"Salt Centre PART_OF University of Lima"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkSaid(t, c.text, c.want, c.not)
		})
	}
}

// TestEventDays resolves the days of events and tells from them what lies ahead.
func TestEventDays(t *testing.T) {
	for _, c := range []struct {
		text, day, end string
		status         relation.Status
	}{
		{"The [Oslo Forum|EVENT] was held in [Lima|PLACE] from 9 to 12 February.", "2026-02-09", "2026-02-12", relation.Held},
		{"The [Oslo Forum|EVENT] is being held in [Lima|PLACE] from 18 to 22 February.", "2026-02-18", "2026-02-22", relation.Held},
		{"The [Oslo Forum|EVENT] is scheduled in [Lima|PLACE] on 28 February.", "2026-02-28", "", relation.Planned},
		{"The [Oslo Forum|EVENT] in [Lima|PLACE] on 1 March is open to all.", "2026-03-01", "", relation.Planned},
	} {
		f, err := load(t).run(c.text, "2026-02-20")
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(f.relations, func(r relation.Relation) bool { return r.Type == relation.HeldIn })
		if i < 0 {
			t.Errorf("%q: no place", c.text)
			continue
		}
		if r := f.relations[i]; r.Date != c.day || r.DateEnd != c.end || r.Status != c.status {
			t.Errorf("%q: %s to %q, %v; want %s to %q, %v", c.text, r.Date, r.DateEnd, r.Status, c.day, c.end, c.status)
		}
	}
}

// TestSetting reads when and where people met from the sentences before.
func TestSetting(t *testing.T) {
	for _, c := range []struct{ name, text, day, place string }{
		{"the day goes on", "[Joe Hill] came to [Lima|PLACE] on Tuesday. In the afternoon he met with [Omar Said].", "2026-02-17", "Lima"},
		{"day in front of two verbs", "On Tuesday [Joe Hill] travelled to [Lima|PLACE] and met with [Omar Said].", "2026-02-17", "Lima"},
		{"venue before town", "[Joe Hill] met with [Omar Said] at the [Salt Hall|PLACE] in [Lima|PLACE].", "", "Salt Hall"},
		{"no venue of a thing", "[Joe Hill] met with [Omar Said] on a port at [Lima|PLACE].", "", "-"},
		{"back in time", "[Joe Hill] came to [Lima|PLACE] on Tuesday. Years ago he met with [Omar Said].", "", "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := load(t).run(c.text, "2026-02-20")
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(f.relations, func(r relation.Relation) bool { return r.Type == relation.MetWith })
			if i < 0 {
				t.Fatal("no meeting")
			}
			if r := f.relations[i]; r.Date != c.day || f.name(r.Place) != c.place {
				t.Errorf("day %q, place %q; want %q, %q", r.Date, f.name(r.Place), c.day, c.place)
			}
		})
	}
}
