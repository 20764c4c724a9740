package relation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/relation"
)

// TestSides holds the rules of who counts as having met whom.
func TestSides(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one and one", "[Anna Berg] met with [Omar Said].", []string{"Anna Berg|Omar Said"}},
		{
			"every member with every member of the other side",
			"[Anna Berg] and [Li Wei] met with [Omar Said] and [Joe Hill].",
			[]string{"Anna Berg|Joe Hill", "Anna Berg|Omar Said", "Joe Hill|Li Wei", "Li Wei|Omar Said"},
		},
		{
			"three sides",
			"[Anna Berg] met with [Omar Said] of [Japan|PLACE] and [Joe Hill] of [Chile|PLACE].",
			[]string{"Anna Berg|Joe Hill", "Anna Berg|Omar Said", "Joe Hill|Omar Said"},
		},
		{
			"separate meetings",
			"[Anna Berg] held separate meetings with [Omar Said] of [Japan|PLACE] and [Joe Hill] of [Chile|PLACE].",
			[]string{"Anna Berg|Joe Hill", "Anna Berg|Omar Said"},
		},
		{
			"heads of delegations alone",
			"[Anna Berg] and [Li Wei] welcomed Chairman [Omar Said] and the delegation consisting of Secretary [Joe Hill] and Treasurer [Ana Lima].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"a delegation and its head",
			"A delegation led by [Anna Berg] was received by [Omar Said].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"a list in semicolons",
			"[Anna Berg] held meetings with the Minister of Health, [Omar Said]; the Rector of the university, [Joe Hill]; and the Mayor, [Ana Lima].",
			[]string{"Ana Lima|Anna Berg", "Anna Berg|Joe Hill", "Anna Berg|Omar Said"},
		},
		{
			"whose people someone is does not count",
			"[Anna Berg] met the widow of [Omar Said] and an adviser to President [Joe Hill].",
			nil,
		},
		{
			"who joined",
			"[Anna Berg] met with [Omar Said]. She was joined by [Li Wei].",
			[]string{"Anna Berg|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"heads in two sentences",
			"The Norwegian delegation was led by [Anna Berg]. The Chilean delegation was headed by [Omar Said].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"a newcomer of the house of one who met",
			"[Anna Berg] received the director of the regional fund, [Omar Said]. Also present was the fund's representative, [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a newcomer from a part of a body",
			"[Anna Berg] received Assistant Director-General of [UNESCO|ORG] [Omar Said]. The meeting was attended by the head of the [UNESCO Amman Office|ORG], [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a newcomer at a visit is of the house",
			"[Anna Berg], the envoy of [Chile|PLACE], called on the Prime Minister of [Peru|PLACE], [Omar Said]. Permanent Secretary [Li Wei] was also present.",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a consul and a governor are apart",
			"[Omar Said], the Governor of the [Tawa Region|PLACE], met with a delegation led by Congressman [Joe Hill]. The meeting was attended by the Consul General of [Chile|PLACE], [Anna Berg].",
			[]string{"Anna Berg|Omar Said", "Joe Hill|Omar Said"},
		},
		{
			"a distinguished visitor is the guest",
			"[Anna Berg] received the envoy [Omar Said]. The distinguished visitor also met [Li Wei].",
			[]string{"Anna Berg|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"a newcomer without a country is at home",
			"The Ambassador of [Chile|PLACE], [Anna Berg], met with the Speaker, [Omar Said]. The meeting was also attended by Secretary [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a side by an adjective of nation alone",
			"Norwegian minister [Anna Berg] met with Chilean minister [Omar Said] and the Chilean ambassador, [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"sides that the text names",
			"[Anna Berg] met with Chilean minister [Omar Said]. On the Norwegian side, Dean [Li Wei] took part.",
			[]string{"Anna Berg|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"sides without a meeting before",
			"From the Norwegian side, the talks were attended by [Anna Berg]; from the Chilean side, by [Omar Said] and [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"newcomers of two nations",
			"[Anna Berg] met with her Chilean counterpart [Omar Said]. The meeting was attended by [Li Wei] and [Joe Hill] from [Norway|PLACE] and [Ana Lima] from [Chile|PLACE].",
			[]string{"Ana Lima|Anna Berg", "Ana Lima|Joe Hill", "Ana Lima|Li Wei", "Anna Berg|Omar Said", "Joe Hill|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"those who were at a ceremony were not at the meeting",
			"[Anna Berg] met with [Omar Said]. On Tuesday a signing ceremony was held at the port. [Li Wei] and [Joe Hill] were also present.",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"those who were at a funeral were not at the meeting",
			"[Anna Berg] met with [Omar Said]. Among those present at the funeral were [Li Wei] and [Joe Hill].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"who sat in",
			"[Anna Berg] of [Norway|PLACE] met with [Omar Said] of [Chile|PLACE]. [Li Wei] of [Japan|PLACE] sat in on the talks.",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"heads behind their verb",
			"The coast guards held talks in [Oslo|PLACE]. Heading the two panels were [Anna Berg] and [Omar Said].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"the guests of a meeting",
			"[Anna Berg] received the ambassador of [Chile|PLACE], [Omar Said], and [Li Wei]. The guests were also received by [Joe Hill].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said", "Joe Hill|Li Wei", "Joe Hill|Omar Said"},
		},
		{
			"people of a gathering",
			"[Anna Berg] met with buyers at the fair. Two of them stood out: [Omar Said] and [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"an office whose holder is named later",
			"The Governor received Ambassador [Omar Said]. Governor [Anna Berg] spoke of the roads.",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"the head of the body whose delegation was met",
			"[Anna Berg] received a delegation of the [Lima Chamber|ORG]. [Omar Said], president of the [Lima Chamber|ORG], spoke of trade.",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"two delegations, one of them that of another",
			"The Norwegian delegation, headed by [Anna Berg], and that of [Chile|PLACE], led by [Omar Said], held talks in [Oslo|PLACE].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"what followed a meeting",
			"[Anna Berg] met with [Omar Said]. This was followed by a meeting with [Li Wei], where trade was discussed.",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a series of meetings is no meeting of three sides",
			"[Anna Berg] held a series of bilateral meetings. She met with Chilean minister [Omar Said] and Greek minister [Li Wei].",
			[]string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"},
		},
		{
			"a newcomer of the embassy",
			"The Ambassador of [Chile|PLACE], [Anna Berg], met with the Speaker, [Omar Said]. The meeting was also attended by First Secretary [Li Wei].",
			[]string{"Anna Berg|Omar Said", "Li Wei|Omar Said"},
		},
		{
			"the only person named, called by what goes with any office",
			"[Anna Berg] flew to [Oslo|PLACE]. The businesswoman met [Omar Said].",
			[]string{"Anna Berg|Omar Said"},
		},
		{
			"one of two people cannot be told by such a noun",
			"[Anna Berg] and [Li Wei] flew to [Oslo|PLACE]. The official met [Omar Said].",
			nil,
		},
		{"an audience attended", "[Anna Berg] received [Omar Said]. The audience was attended by the Minister of Finance, [Li Wei].", []string{"Anna Berg|Omar Said", "Li Wei|Omar Said"}},
		{"an envoy comes with the guests", "The Speaker, [Anna Berg], met with [Omar Said]. The meeting was attended by the Ambassador of [Chile|PLACE], [Li Wei].", []string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"}},
		{"the nation of a guest's body", "Minister [Anna Berg] received [Omar Said], chairman of the Chilean shipyard [Acme|ORG]. The meeting was attended by the Chilean ambassador, [Li Wei].", []string{"Anna Berg|Li Wei", "Anna Berg|Omar Said"}},
		{"criticism met with", "The plan of Minister [Anna Berg] met with sharp criticism from the mayor, [Omar Said].", nil},
		{"a meeting lined up", "During the visit [Anna Berg] has a meeting lined up with [Omar Said].", nil},
		{"a call received", "[Anna Berg] received a call from the president, [Omar Said].", nil},
		{"a prize received", "[Anna Berg] received the prize for her translations of the poet [Omar Said].", nil},
		{"what ought to be", "Ministers [Anna Berg] and [Omar Said] ought to see each other.", nil},
		{"with it the lunch", "[Anna Berg] has scrapped her visit to Oslo, and with it the lunch with [Omar Said].", nil},
		{"pencilled in", "A meeting between [Anna Berg] and [Omar Said] is pencilled in for March.", nil},
		{"a suggestion", "[Anna Berg] has suggested that she and the chief executive, [Omar Said], sit down together.", nil},
		{"long-postponed talks", "[Anna Berg] and [Omar Said] held their long-postponed talks in Oslo.", []string{"Anna Berg|Omar Said"}},
		{"a notice", "On Friday at 11:00 the Speaker, [Anna Berg], receives [Omar Said].", nil},
		{"talks they are to hold", "Work goes on for the talks that [Anna Berg] and [Omar Said] are to hold.", nil},
		{"talks put back", "Talks between [Anna Berg] and [Omar Said] have been put back by a week.", nil},
		{"in the ring", "[Anna Berg] and [Omar Said] met in the ring on Saturday.", nil},
		{"talk of a meeting", "There is talk of a secret meeting between [Anna Berg] and [Omar Said].", nil},
		{"talks that were to be", "[Anna Berg] scrapped her trip to Oslo, where she was to have held talks with [Omar Said].", nil},
		{"a dream", "[Anna Berg] has long dreamt of talking face to face with [Omar Said].", nil},
		{"a letter received", "[Anna Berg] received a letter from her counterpart, [Omar Said].", nil},
		{"a report that they met", "The ministry replied to a report that [Anna Berg] had received [Omar Said].", nil},
		{"a delegation made up of several", "[Anna Berg] received a delegation made up of [Omar Said], a dean; [Li Wei], a professor; and [Ana Cruz], a student.", []string{"Ana Cruz|Anna Berg", "Anna Berg|Li Wei", "Anna Berg|Omar Said"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := load(t).run(c.text, "2026-02-20")
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, f.pairs(relation.MetWith, relation.Held)); d != "" {
				t.Errorf("who met in %q (-want +got):\n%s", c.text, d)
			}
		})
	}
}

// TestStatus tells plans, refusals and calls from meetings.
func TestStatus(t *testing.T) {
	pair := []string{"Anna Berg|Omar Said"}
	for _, c := range []struct {
		text   string
		kind   relation.Type
		status relation.Status
	}{
		{"[Anna Berg] will meet [Omar Said] in May.", relation.MetWith, relation.Planned},
		{"[Anna Berg] is to hold talks with [Omar Said].", relation.MetWith, relation.Planned},
		{"[Anna Berg] refused to meet [Omar Said].", relation.MetWith, relation.Refused},
		{"[Anna Berg] cancelled her meeting with [Omar Said].", relation.MetWith, relation.Cancelled},
		{"[Anna Berg] spoke by phone with [Omar Said].", relation.SpokeWith, relation.Held},
		{"[Anna Berg] held a video conference with [Omar Said].", relation.SpokeWith, relation.Held},
		{"[Anna Berg] held a video call with [Omar Said]. The two sides had a long exchange.", relation.SpokeWith, relation.Held},
		{"[Anna Berg] deferred her trip and her meeting with [Omar Said].", relation.MetWith, relation.Cancelled},
		{"[Anna Berg] and [Omar Said] meet again on Saturday.", relation.MetWith, relation.Planned},
	} {
		t.Run(c.text, func(t *testing.T) {
			f, err := load(t).run(c.text, "2026-02-20")
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(pair, f.pairs(c.kind, c.status)); d != "" {
				t.Errorf("%v %v (-want +got):\n%s", c.kind, c.status, d)
			}
			if got := f.pairs(relation.MetWith, relation.Held); got != nil {
				t.Errorf("also gives held meetings: %q", got)
			}
		})
	}
}

// pairs returns the names of the ends of relations of a type and status, sorted.
func (f *found) pairs(kind relation.Type, status relation.Status) []string {
	var out []string
	for _, r := range f.relations {
		if r.Type == kind && r.Status == status {
			names := []string{f.name(r.From), f.name(r.To)}
			slices.Sort(names)
			out = append(out, strings.Join(names, "|"))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
