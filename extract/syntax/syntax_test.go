package syntax_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/syntax"
	"github.com/whomet/whomet/extract/syntax/ud"
	"github.com/whomet/whomet/extract/text"
)

func analyzer(t testing.TB) *syntax.Analyzer {
	t.Helper()
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// tokens writes the tokens of a text with spaces between them and the
// sentences with " | ".
func tokens(a *syntax.Analyzer, title, body string) string {
	doc := text.NewDocument(title, body)
	var sentences []string
	for _, s := range a.Analyze(&doc) {
		var words []string
		for _, tok := range s.Tokens {
			words = append(words, tok.Of(doc.Text))
		}
		sentences = append(sentences, strings.Join(words, " "))
	}
	return strings.Join(sentences, " | ")
}

func TestSentences(t *testing.T) {
	tests := []struct{ name, title, body, want string }{
		{"headline", "Talks held in Rabat", "The minister met her.", "Talks held in Rabat | The minister met her ."},
		{"paragraphs", "", "One went.\nTwo stayed", "One went . | Two stayed"},
		{"hard-wrapped", "", "Talks held\n\nThe minister\nmet her. She\nleft.", "Talks held | The minister met her . | She left ."},
		{"list in hard-wrapped text", "", "They named:\n- Ann\n- Bob\n\nEnd.", "They named : | - Ann | - Bob | End ."},
		{"titles", "", "Dr. Ann Lee met H.E. Mr. Bob Ray. They left.", "Dr. Ann Lee met H.E. Mr. Bob Ray . | They left ."},
		{"titles in capitals", "", "He met MR. BOB RAY today.", "He met MR. BOB RAY today ."},
		{"initials", "", "Mr. A. B. Smith Jr. met E.Azimova. They left.", "Mr. A. B. Smith Jr. met E.Azimova . | They left ."},
		{"initial like a pronoun", "", "Wayne A. I. Frederick spoke.", "Wayne A. I. Frederick spoke ."},
		{"initial at the end", "", "They chose Plan B. The others left.", "They chose Plan B . | The others left ."},
		{"dates", "", "It opens on Sept. 5 in St. Lucia. It ends in Oct. The rest is open.", "It opens on Sept. 5 in St. Lucia . | It ends in Oct. | The rest is open ."},
		{"two dates", "", "On Mon. Sept. 5 he left.", "On Mon. Sept. 5 he left ."},
		{"country", "", "He met U.S. President Ray in the U.S. The talks went well.", "He met U.S. President Ray in the U.S. | The talks went well ."},
		{"two countries", "", "A joint U.K.-U.S. Working Group met.", "A joint U.K. - U.S. Working Group met ."},
		{"capital", "", "She lives in Washington, D.C. She is a judge.", "She lives in Washington , D.C. | She is a judge ."},
		{"number", "", "School No. 5 won. No. We lost.", "School No. 5 won . | No . | We lost ."},
		{"case", "", "The Roe v. Wade ruling stands.", "The Roe v. Wade ruling stands ."},
		{"quotes", "", "“We agree.” She left. \"Fine.\" They left.", "“ We agree . ” | She left . | \" Fine . \" | They left ."},
		{"quote goes on", "", "“Why?” he asked.", "“ Why ? ” he asked ."},
		{"numbered", "", "1. Ann will speak. 2. Bob will answer.", "1 . Ann will speak . | 2 . Bob will answer ."},
		{"footnote", "", "They met.[3] She left.", "They met . [ 3 ] | She left ."},
		{"no space", "", "It ended on Friday.The minister left.", "It ended on Friday . | The minister left ."},
		{"titles without a space", "", "H.E.Mr. Ray left. Mr.Omar stayed.", "H.E. Mr. Ray left . | Mr. Omar stayed ."},
		{"list of people", "", "He met the Deputy Minister, Mr. Ali bin Omar; the Ambassador, Amb. J. P. de la Cruz; and Prof. Ito.", "He met the Deputy Minister , Mr. Ali bin Omar ; the Ambassador , Amb. J. P. de la Cruz ; and Prof. Ito ."},
	}
	a := analyzer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tokens(a, tt.title, tt.body)); diff != "" {
				t.Errorf("sentences (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"pair of names", "Kazakhstan-ICESCO cooperation and Libya–Turkey relations", "Kazakhstan - ICESCO cooperation and Libya – Turkey relations"},
		{"double names", "Kassym-Jomart Tokayev met Jean-Luc Sherwood-Randall", "Kassym - Jomart Tokayev met Jean - Luc Sherwood - Randall"},
		{"prefixes", "the non-profit's co-chair and ex-Muslim un-American UN-led", "the non-profit 's co-chair and ex-Muslim un-American UN - led"},
		{"Arabic article", "Al-Farabi, al-Assad and Ash-Sharqi as-yet", "Al-Farabi , al-Assad and Ash-Sharqi as - yet"},
		{"names with numbers", "COVID-19, G-20, a 10-year plan, 10-12 grades, 1969-1970", "COVID-19 , G-20 , a 10 - year plan , 10 - 12 grades , 1969 - 1970"},
		{"telephone and date", "713-853-3989 on 2026-02-20", "713-853-3989 on 2026-02-20"},
		{"possessives", "Kazakhstan’s and Ray's ministers' talks", "Kazakhstan ’s and Ray 's ministers ' talks"},
		{"contractions", "I'm sure they don't and he’d say we cannot", "I 'm sure they do n't and he ’d say we can not"},
		{"apostrophes in names", "O'Brien, Sana'a, D'souza, Sa'd, Qur’an, Côte d’Ivoire", "O'Brien , Sana'a , D'souza , Sa'd , Qur’an , Côte d’Ivoire"},
		{"brackets and slashes", "WHO (World [Health]) and/or AU 9/11", "WHO ( World [ Health ] ) and / or AU 9/11"},
		{"signs", "№5 costs US$5, €3.50 or 5% of $1,000.", "№ 5 costs US$ 5 , € 3.50 or 5 % of $ 1,000 ."},
		{"hours", "at 10am and 5:30pm", "at 10 am and 5:30 pm"},
		{"dots", "wait... what--no.. end", "wait ... what -- no .. end"},
		{"addresses", "see https://a.org/x-y?z=1) or mail a.b-c@d.org, please", "see https://a.org/x-y?z=1 ) or mail a.b-c@d.org , please"},
		{"diacritics", "Kamala Harris met Tô Lâm, Şuşa İlham-Əli", "Kamala Harris met Tô Lâm , Şuşa İlham - Əli"},
		{"missing spaces", "London,England;Rome", "London , England ; Rome"},
		{"titles without a space", "Dr.Lee met H.E.Mr. Ray, Mr.Omar and E.Azimova in room No.5", "Dr. Lee met H.E. Mr. Ray , Mr. Omar and E.Azimova in room No. 5"},
		{"short words keep no stop", "He has oil. He", "He has oil . He"},
	}
	a := analyzer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, strings.ReplaceAll(tokens(a, "", tt.text), " | ", " ")); diff != "" {
				t.Errorf("tokens (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWords(t *testing.T) {
	a := analyzer(t)
	for phrase, want := range map[string]string{
		"Guinea-Bissau":     "Guinea - Bissau",
		"Côte d’Ivoire":     "Côte d’Ivoire",
		"Samuel A.":         "Samuel A.",
		"No.":               "No.",
		"Acme Corp. (Acme)": "Acme Corp. ( Acme )",
	} {
		if got := strings.Join(a.Words(phrase), " "); got != want {
			t.Errorf("Words(%q) = %q, want %q", phrase, got, want)
		}
	}
}

func TestTags(t *testing.T) {
	doc := text.NewDocument("", `She said "we met (today)" at the ministers' talks.`)
	var got []string
	for _, s := range analyzer(t).Analyze(&doc) {
		for _, tok := range s.Tokens {
			got = append(got, tok.Tag.String()+"/"+tok.POS.String())
		}
	}
	want := "PRP/PRON VBD/VERB ``/PUNCT PRP/PRON VBD/VERB -LRB-/PUNCT NN/NOUN -RRB-/PUNCT ''/PUNCT IN/ADP DT/DET NNS/NOUN POS/PART NNS/NOUN ./PUNCT"
	if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
}

func TestLemma(t *testing.T) {
	tests := []struct {
		pos  ud.POS
		rows string
	}{
		{ud.VERB, "met meet, held hold, meeting meet, attended attend, hosted host, organized organize, received receive, visits visit, discussed discuss, stressed stress, moderated moderate, participated participate, co-chaired co-chair, opened open, signed sign, agreed agree, led lead, took take, invited invite, planned plan, referred refer, noted note, welcomed welcome, argued argue, studied study, dies die, lying lie, goes go, needed need, created create, eating eat, writing write, bringing bring, called call, controlled control, arranged arrange, exchanged exchange, belonged belong, announced announce, ensured ensure, explored explore, determined determine, joined join, explained explain, ruled rule, including include, led lead, sent send, focused focus"},
		{ud.AUX, "was be, are be, 's be, has have, 'll will, did do"},
		{ud.NOUN, "ministers minister, parties party, children child, statesmen statesman, chairmen chairman, crises crisis, houses house, speeches speech, boxes box, news news, status status, series series, glasses glass, mosques mosque, headquarters headquarters, men man, 1970s 1970s, talks talk, heroes hero"},
		{ud.ADJ, "larger large, best good, happy happy"},
		{ud.PROPN, "Sides Sides"},
		{ud.PART, "n’t not"},
	}
	for _, tt := range tests {
		for _, row := range strings.Split(tt.rows, ", ") {
			form, want, _ := strings.Cut(row, " ")
			if got := syntax.Lemma(form, tt.pos); got != want {
				t.Errorf("Lemma(%q, %v) = %q, want %q", form, tt.pos, got, want)
			}
		}
	}
}

// check fails if the sentences break the package's promises about spans.
func check(t *testing.T, doc *text.Document, sentences []syntax.Sentence) {
	t.Helper()
	end := 0
	for _, s := range sentences {
		if s.Start < end || len(s.Tokens) == 0 {
			t.Fatalf("sentence %v after %d with %d tokens", s.Span, end, len(s.Tokens))
		}
		end = s.Start
		for _, tok := range s.Tokens {
			if tok.Start < end || tok.Empty() || tok.End > s.End {
				t.Fatalf("token %v after %d in sentence %v", tok.Span, end, s.Span)
			}
			if form := tok.Of(doc.Text); strings.TrimSpace(form) == "" || utf8.ValidString(doc.Text) && !utf8.ValidString(form) {
				t.Fatalf("token %q", form)
			}
			if !tok.Tag.Valid() || tok.POS == 0 {
				t.Fatalf("token %q has tag %v, %v", tok.Of(doc.Text), tok.Tag, tok.POS)
			}
			end = tok.End
		}
	}
	covered := strings.Builder{}
	for _, s := range sentences {
		for _, tok := range s.Tokens {
			covered.WriteString(tok.Of(doc.Text))
		}
	}
	all := strings.Builder{}
	for _, b := range doc.Blocks {
		all.WriteString(strings.Join(strings.Fields(b.Of(doc.Text)), ""))
	}
	if covered.String() != all.String() {
		t.Fatalf("the tokens give %q, the text has %q", covered.String(), all.String())
	}
}

// TestHostile runs text on which prose alone takes minutes: its time grows with
// the square of a run's length.
func TestHostile(t *testing.T) {
	const n = 20_000
	tests := map[string]string{
		"brackets":    strings.Repeat("(", n),
		"pairs":       strings.Repeat("([{<", n/4),
		"letters":     strings.Repeat("a", n),
		"wide":        strings.Repeat("ж", n),
		"hyphens":     strings.Repeat("a-", n/2),
		"apostrophes": strings.Repeat("'s", n/2),
		"stops":       strings.Repeat(".", n),
		"initials":    strings.Repeat("A.", n/2),
		"spaced":      strings.Repeat("A. ", n/3),
		"dots":        strings.Repeat(". ", n/2),
		"quotes":      strings.Repeat("\" ", n/2),
		"glued":       strings.Repeat("word.Word", n/9),
		"marks":       strings.Repeat("[1]. ", n/5),
		"no stop":     strings.Repeat("word ", n/5),
		"controls":    strings.Repeat("\x01\u202e\u200b", n/6),
		"emoji":       strings.Repeat("🎉", n/4),
		"capitals":    strings.Repeat("THE MINISTER MET. ", n/18),
		"spaces":      strings.Repeat(" ", n) + "x",
	}
	a := analyzer(t)
	for name, txt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := text.NewDocument("", txt)
			check(t, &doc, a.Analyze(&doc))
		})
	}
}

func TestConcurrentUse(t *testing.T) {
	a := analyzer(t)
	body := "Dr. Ann Lee met H.E. Mr. Bob Ray. \"They left,\" he said."
	want := tokens(a, "Talks", body)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := tokens(a, "Talks", body); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	f.Add("Talks", "Dr. Ann met Kazakhstan-ICESCO's H.E. (Bob).\n\nShe cannot… “go”.")
	f.Add("", "a.b@c.d [1] U.S.-Fiji 10am US$5 ((((")
	f.Add("", "İ\u0307'S ﬀ.T Ⱥ.")
	a := analyzer(f)
	f.Fuzz(func(t *testing.T, title, body string) {
		doc := text.NewDocument(title, body)
		check(t, &doc, a.Analyze(&doc))
	})
}

func ExampleAnalyzer_Analyze() {
	a, err := syntax.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := text.NewDocument("Talks in Rabat", "H.E. Mr. Salim met Ann. They agreed.")
	for _, s := range a.Analyze(&doc) {
		fmt.Println(s.Paragraph, s.Of(doc.Text), len(s.Tokens))
	}
	// Output:
	// -1 Talks in Rabat 3
	// 0 H.E. Mr. Salim met Ann. 6
	// 0 They agreed. 3
}
