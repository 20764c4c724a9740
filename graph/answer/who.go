package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/whomet/whomet/graph"
)

// Profile is what the graph knows of one entity.
type Profile struct {
	Node graph.Node
	// Positions are offices held: by a person, or at an organisation or for a
	// country.
	Positions []Fact
	// Events are what it took part in, organised or, as a place, was the scene
	// of; for an event its participants, organisers and places.
	Events []Fact
	// Organizations are memberships and parts, either way round.
	Organizations []Fact
	// Places says where it lies, or what lies in it.
	Places []Fact
	// Meetings are meetings, calls and what was only planned, by date.
	Meetings []Meeting
	// Articles mention it, sorted by date.
	Articles []graph.Document
}

// Fact is a statement that one or several passages make in the same words.
type Fact struct {
	Type                   graph.Type
	From, To               graph.End
	Status                 graph.Status
	Title, Role, Qualifier string
	AccreditedTo           string
	Date, DateEnd          string
	// Reports are the passages, by date.
	Reports []graph.Report
}

// MaxProfiles bounds what Who returns: a part of a name may mean thousands.
const MaxProfiles = 20

// Who returns the profiles of the entities that a name or a part of one may
// mean, people before others, those with most articles first, and the first
// MaxProfiles of them only. The error is an [*UnknownNameError] if there is
// none.
func Who(ctx context.Context, src MentionSource, name string) ([]Profile, error) {
	nodes, err := Find(ctx, src, name)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(nodes, func(a, b graph.Node) int { return cmp.Compare(a.Label, b.Label) })
	nodes = nodes[:min(len(nodes), MaxProfiles)]
	profiles := make([]Profile, 0, len(nodes))
	for _, n := range nodes {
		p, err := profile(ctx, src, n)
		if err != nil {
			return nil, fmt.Errorf("read %q: %w", n.Name, err)
		}
		profiles = append(profiles, p)
	}
	return profiles, nil
}

func profile(ctx context.Context, src MentionSource, n graph.Node) (Profile, error) {
	p := Profile{Node: n}
	byType := make(map[graph.Type][]graph.Report)
	for r, err := range src.Reports(ctx, graph.ReportFilter{Nodes: []string{n.ID}}) {
		if err != nil {
			return p, err
		}
		byType[r.Type] = append(byType[r.Type], r)
	}
	join := func(types ...graph.Type) []graph.Report {
		var all []graph.Report
		for _, t := range types {
			all = append(all, byType[t]...)
		}
		return all
	}
	p.Positions = facts(join(graph.HoldsPosition))
	p.Events = facts(join(graph.ParticipatedIn, graph.Organized, graph.HeldIn))
	p.Organizations = facts(join(graph.MemberOf, graph.PartOf))
	p.Places = facts(join(graph.LocatedIn))
	p.Meetings = meetings(join(graph.MetWith, graph.SpokeWith, graph.WasToMeet))
	var err error
	p.Articles, err = mentioning(ctx, src, []string{n.ID})
	return p, err
}

// facts groups reports that say the same, by date of the first.
func facts(reports []graph.Report) []Fact {
	type group struct {
		kind                                graph.Type
		from, to, title, role, date, status string
		qualifier, accredited               string
	}
	slices.SortFunc(reports, func(r, s graph.Report) int {
		first, _ := r.Days()
		second, _ := s.Days()
		return cmp.Or(cmp.Compare(first, second), cmp.Compare(r.Type, s.Type), cmp.Compare(r.ID, s.ID))
	})
	byGroup := make(map[group]int)
	var all []Fact
	for _, r := range reports {
		g := group{r.Type, r.From.ID, r.To.ID, r.Title, r.Role, r.Date, string(r.Status), r.Qualifier, r.AccreditedTo}
		i, ok := byGroup[g]
		if !ok {
			i = len(all)
			byGroup[g] = i
			all = append(all, Fact{
				Type: r.Type, From: r.From, To: r.To, Status: r.Status, Title: r.Title, Role: r.Role,
				Qualifier: r.Qualifier, AccreditedTo: r.AccreditedTo, Date: r.Date, DateEnd: r.DateEnd,
			})
		}
		all[i].Reports = append(all[i].Reports, r)
	}
	return all
}
